/** What of a readout is too long to be drafted in an editor, or has too much, in words for the person who asked. */
import { strip } from "../../syntax/strip";
import type { Analysis } from "../../workspace/analysis";
import { LONGEST_PARAGRAPH } from "../refactorings/ground";
import { LONGEST_SENTENCE } from "./acts/ground";
import { crowded, LONGEST, MOST, type Drafted } from "./proposals";

/**
 * Null where nothing is. Takes time in proportion to the sentences and the proposals.
 * @param drafted what the readout came to.
 */
export function leftOut({ file: { text, tree } }: Analysis, { draft }: Drafted): string | null {
  // Markup only makes a text longer.
  if (text.length > LONGEST && strip(tree).length > LONGEST)
    return `This text is too long to be drafted in the editor: at most ${inWords(LONGEST)} characters are. \`readout draft FILE\` drafts a text of any length.`;
  const told: string[] = [];
  const long = tree.blocks.filter(({ length }) => length > LONGEST_PARAGRAPH).length;
  if (long > 0)
    told.push(
      `${long === 1 ? "A paragraph is" : `${long} paragraphs are`} longer than ${inWords(LONGEST_PARAGRAPH)} characters, and nothing is proposed there: \`readout draft FILE\` drafts a text of any length.`,
    );
  const full = crowded(tree, draft.proposals);
  if (full > 0)
    told.push(
      `${full === 1 ? "A paragraph has" : `${full} paragraphs have`} more than ${MOST} proposals: the first ${MOST} are told, and the rest where the paragraph is divided.`,
    );
  const { endless = 0 } = draft;
  if (endless > 0)
    told.push(
      `${endless === 1 ? "A sentence is" : `${endless} sentences are`} longer than ${inWords(LONGEST_SENTENCE)} characters: acts may be missing there.`,
    );
  return told.length === 0 ? null : told.join(" ");
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
