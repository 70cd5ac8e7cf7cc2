/** The sentences of a published text as a language model is told them: numbered through the text, from one. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { splitting } from "../../sentences";
import { blocksOf } from "../cast/blocks";

export interface Numbered extends Span {
  /** The paragraph, from zero. */
  readonly paragraph: number;
}

/** The first is number one. Nothing but the text bears on them, so that an answer finds them again. A sentence at a step. */
export function* numbering(text: string): Steps<readonly Numbered[]> {
  const found: Numbered[] = [];
  for (const [paragraph, { start, end }] of blocksOf(text).entries())
    for (const its of yield* splitting(text.slice(start, end)))
      found.push({ start: start + its.start, end: start + its.end, paragraph });
  return found;
}
