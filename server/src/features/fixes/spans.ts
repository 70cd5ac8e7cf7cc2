/** Mends of spans and notes that are never closed, and of brackets that close nothing. */
import type { TextChange } from "../../text/edit";
import type { Block, Node } from "../../syntax/tree";
import { closing, closingSentence, endsOf, takenBracket } from "./closing";
import { inBlock, insert, lastOf, nodeAt, remove, shown, type Mend } from "./mend";

export const unclosedSpan = inBlock(({ block, text, finding }) => {
  const node = nodeAt(block, finding.start);
  if (node === undefined || node.closed) return [];
  const opener = text.slice(node.start, node.inner.start);
  const paragraph = closing(text, block, node, endsOf(text, node, node.inner.start).paragraph);
  const mends: Mend[] = [];
  const close = ({ others, changes }: typeof paragraph, where: string): void => {
    const title = `Close ${shown(opener)}${others === 0 ? "" : `, and ${others} inside it,`} at the end of the ${where}`;
    mends.push({ title, changes, ...(mends.length === 0 && { preferred: true }) });
  };
  const sentence = closingSentence(text, block, node);
  if (sentence !== null && sentence.at < paragraph.at)
    close(sentence, node.kind === "head" || node.kind === "skip" ? "line" : "sentence");
  close(paragraph, "paragraph");
  const inner = innerMeant(text, block, node);
  if (inner !== null) mends.push(inner);
  const taken = takenBracket(text, block, node);
  if (taken !== null)
    mends.push({
      title: `Escape the \`[\` inside it: the published \`]\` closes ${shown(opener)}`,
      changes: [insert(taken, "\\")],
    });
  mends.push(
    { title: `Remove ${shown(opener)}`, changes: [remove(node.start, node.inner.start)] },
    { title: `Write ${shown(`\\${opener}`)}, published as text`, changes: [insert(node.start, "\\")] },
  );
  return mends;
});

/** The last span inside took the `]` of this one: it ends with its sentence, where the text goes on behind that. */
function innerMeant(text: string, block: Block, node: Node): Mend | null {
  const inner = lastOf(block.nodes, ({ closed, parent }) => closed && block.nodes[parent] === node);
  if (inner === undefined || /[\p{L}\p{N}]/u.test(text.slice(inner.end, node.inner.end))) return null;
  const { sentence } = endsOf(text, inner, inner.inner.start);
  if (sentence >= inner.inner.end - 1) return null;
  const opener = shown(text.slice(inner.start, inner.inner.start));
  return {
    title: `Close ${opener} inside it at the end of its sentence`,
    changes: [
      insert(sentence, text.slice(inner.inner.end, inner.end)),
      { start: inner.inner.end, end: inner.end, text: "]" },
    ],
  };
}

/** What people write for `<<}`. */
const NEARLY = /<\}|>>\}|<<(?!\})|>>(?!\})/;

export const unclosedNote = inBlock(({ block, text, finding: { start } }) => {
  const newline = text.indexOf("\n", start);
  const end = start + text.slice(start, newline === -1 ? undefined : newline).trimEnd().length;
  const mends: Mend[] = [];
  const close = (where: string, change: TextChange): void => {
    const title = `Close the note ${where}: ${shown(text.slice(start, change.start))} is no longer published`;
    mends.push({ title, changes: [change] });
  };
  const nearly = NEARLY.exec(text.slice(start + 3, end));
  if (nearly !== null) {
    const at = start + 3 + nearly.index;
    close(`where ${shown(nearly[0])} stands`, { start: at, end: at + nearly[0].length, text: "<<}" });
  }
  // A note that is meant to end inside its span.
  const around = lastOf(block.nodes, (node) => node.start < start && node.closed && start <= node.inner.end);
  if (around?.form === "span" && around.inner.end < end)
    close("at the end of the span", insert(around.inner.end, "<<}"));
  close("at the end of the line", insert(end, "<<}"));
  // No published text has `{>>`: most likely a note was meant, but that changes what is published, so nothing is preferred.
  mends.push({ title: "Write `\\{>>`, published as text", changes: [insert(start, "\\")] });
  return mends;
});

export const strayBracket = inBlock(({ text, finding: { start, end } }) => {
  const brackets = text.slice(start, end);
  const escapes = Array.from(brackets, (_, index) => insert(start + index, "\\"));
  return [
    { title: `Escape ${shown(brackets)}, published as it stands`, changes: escapes, preferred: true },
    { title: `Remove the published ${shown(brackets)}`, changes: [remove(start, end)] },
  ];
});

/** A character that no text has may go where it is not published. */
export const badCharacter = inBlock(({ block, finding: { start, end } }) => {
  const { cuts } = block;
  for (let cut = 0; cut < cuts.length; cut += 2) {
    if (cuts[cut]! <= start && end <= cuts[cut + 1]!)
      return [{ title: "Remove the character", changes: [remove(start, end)], preferred: true }];
  }
  return [];
});
