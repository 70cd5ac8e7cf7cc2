/** Who says what in a published text. */
import type { Span } from "../../text/span";
import type { Cast, SpeechReading } from "./reading";

export function speechIn(_text: string, _sentences: readonly Span[], _cast: Cast): readonly SpeechReading[] {
  return [];
}
