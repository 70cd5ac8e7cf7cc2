/** What of a readout is too long to be drafted in an editor, in words for the person who asked. */
import { strip } from "../../syntax/strip";
import type { Analysis } from "../../workspace/analysis";
import { LONGEST_PARAGRAPH } from "../refactorings/ground";
import { LONGEST } from "./proposals";

/** Null where nothing is. */
export function leftOut({ file: { text, tree } }: Analysis): string | null {
  // Markup only makes a text longer.
  if (text.length > LONGEST && strip(tree).length > LONGEST)
    return `This text is too long to be drafted in the editor: at most ${inWords(LONGEST)} characters are. \`readout draft FILE\` drafts a text of any length.`;
  const long = tree.blocks.filter(({ length }) => length > LONGEST_PARAGRAPH).length;
  if (long === 0) return null;
  const which = long === 1 ? "A paragraph is" : `${long} paragraphs are`;
  return `${which} longer than ${inWords(LONGEST_PARAGRAPH)} characters, and nothing is proposed there: \`readout draft FILE\` drafts a text of any length.`;
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
