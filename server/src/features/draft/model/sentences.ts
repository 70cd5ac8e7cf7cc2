/** The sentences of a published text as a language model is told them: numbered through the text, from one. */
import type { Span } from "../../../text/span";
import { split } from "../../sentences";
import { blocksOf } from "../cast/blocks";

export interface Numbered extends Span {
  /** The paragraph, from zero. */
  readonly paragraph: number;
}

/** The first is number one. Nothing but the text bears on them, so that an answer finds them again. */
export function numbered(text: string): readonly Numbered[] {
  return blocksOf(text).flatMap(({ start, end }, paragraph) =>
    split(text.slice(start, end)).map((its) => ({ start: start + its.start, end: start + its.end, paragraph })),
  );
}
