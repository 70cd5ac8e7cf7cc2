/** How far sections and open turns reach: what is folded as one, and selected as one. */
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { textEnd } from "./words";

/** Ends with the last character of its text that is not white space. */
export interface Passage extends Span {
  readonly kind: "section" | "open turn";
}

/**
 * The sections and open turns of a readout, in the order of their ends. A section reaches to the next heading, an open
 * turn to the next turn or heading. Takes time linear in the number of blocks.
 */
export function passages({ file, resolution }: Analysis): readonly Passage[] {
  const { text, tree } = file;
  const found: Passage[] = [];
  let section = -1;
  let turn = -1;
  let end = tree.body;
  const closeSection = (): void => {
    if (section !== -1) found.push({ kind: "section", start: section, end });
    section = -1;
  };
  const closeTurn = (): void => {
    if (turn !== -1) found.push({ kind: "open turn", start: turn, end });
    turn = -1;
  };
  for (const [index, { block, facts }] of resolution.blocks.entries()) {
    const start = tree.starts[index] ?? 0;
    if (facts.openTurn !== undefined || facts.opensWithHeading) closeTurn();
    for (const heading of facts.headings) {
      const at = start + (block.nodes[heading.node]?.start ?? 0);
      end = textEnd(text, start, at, end);
      closeSection();
      section = at;
    }
    if (facts.openTurn != null) turn = start + (block.prefix?.start ?? 0);
    end = textEnd(text, start, start + block.length);
  }
  closeTurn();
  closeSection();
  return found;
}
