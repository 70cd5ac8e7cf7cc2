/** Who says what in a Chinese text. */
import type { Span } from "../../../text/span";
import type { Cast, SpeechReading } from "../reading";

export function chineseSpeech(_text: string, _sentences: readonly Span[], _cast: Cast): readonly SpeechReading[] {
  return [];
}
