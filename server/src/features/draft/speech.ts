/** Who says what in a published text. */
import type { Span } from "../../text/span";
import { atOnce, type Steps } from "../../workspace/steps";
import type { Cast, SpeechReading } from "./reading";
import { chineseSpeech } from "./speech/chinese";
import { englishSpeech } from "./speech/english";

/** In the order of the text, the outer before the inner; none runs over the end of a block. */
export function speechIn(text: string, sentences: readonly Span[], cast: Cast): readonly SpeechReading[] {
  return atOnce(readingSpeech(text, sentences, cast));
}

/** The same, a sentence at a step. */
export function* readingSpeech(text: string, sentences: readonly Span[], cast: Cast): Steps<readonly SpeechReading[]> {
  return yield* cast.lang === "zh" ? chineseSpeech(text, sentences, cast) : englishSpeech(text, sentences, cast);
}
