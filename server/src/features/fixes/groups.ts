/** Mends of braces behind a span that are not its attributes: they stand apart, are a second pair, or are never closed. */
import { insert, lastOf, remove, shown, type InBlock, type Mend } from "./mend";

const WORD = String.raw`(?:(?:by|to)(?:[ \t]+@[\p{L}_][\p{L}\p{M}\p{N}_-]*)+|to[ \t]+none|firm|medium|soft|due[ \t]+[^\s{}]+|(?:(?:answers|supersedes|contradicts)[ \t]+)?\^[\p{L}_][\p{L}\p{M}\p{N}_-]*|#[\p{L}_][\p{L}\p{M}\p{N}_/-]*|\d[\dX/.-]*\d)`;
/** As many attributes as stand in a row; made when first needed, since it takes longer than most of what the program starts with. */
const wordsAt = (): RegExp =>
  (pattern ??= new RegExp(String.raw`\{[ \t]*(${WORD}(?:[ \t]+${WORD})*)(?![\p{L}\p{M}\p{N}_-])`, "uy"));
let pattern: RegExp | undefined;

/** What the braces hold is published now, so every title says what becomes of it, and none is preferred. */
export function looseGroup({ block, text, finding: { start } }: InBlock): readonly Mend[] {
  if (text[start] !== "{") return [];
  const node = lastOf(block.nodes, ({ end, closed }) => closed && end <= start);
  const mends: Mend[] = [];
  const close = /^[^{}\n]*\}/.exec(text.slice(start + 1));
  if (node !== undefined && close !== null) {
    const end = start + 1 + close[0].length;
    const words = close[0].slice(0, -1).trim();
    const group = shown(text.slice(start, end));
    if (!node.braces) {
      const title = `Remove the space before ${group}, no longer published`;
      mends.push({ title, changes: [remove(node.end, start)] });
    } else if (words !== "") {
      const title = `Move ${group} into the braces before it, no longer published`;
      const blank = /[{ \t]/.test(text.charAt(node.end - 2)) ? "" : " ";
      mends.push({ title, changes: [insert(node.end - 1, `${blank}${words}`), remove(node.end, end)] });
    } else mends.push({ title: `Remove the published ${group}`, changes: [remove(start, end)] });
  } else {
    const attributes = wordsAt();
    attributes.lastIndex = start;
    const words = attributes.exec(text);
    if (words !== null) {
      const title = `Close the braces behind ${shown(words[0])}, no longer published`;
      mends.push({ title, changes: [insert(attributes.lastIndex, "}")] });
    }
  }
  mends.push({ title: "Write `\\{`, published as text", changes: [insert(start, "\\")] });
  return mends;
}
