/** What is undertaken, asked, refused and threatened in a published text. */
import type { Span } from "../../text/span";
import type { Cast, Proposal, SpeechReading } from "./reading";

/** @param date from which relative dates count. */
export function actsIn(
  _text: string,
  _sentences: readonly Span[],
  _speech: readonly SpeechReading[],
  _cast: Cast,
  _date: string | null,
): readonly Proposal[] {
  return [];
}
