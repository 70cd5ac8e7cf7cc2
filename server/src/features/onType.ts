/** What follows a typed `]` or `}`: what was typed over the end of a span, or of a note, takes that one's place. */
import { parseBlock } from "../syntax/block";
import { blockAt } from "../syntax/parse";
import { publishedIn } from "../syntax/strip";
import type { Block } from "../syntax/tree";
import type { Edit, TextChange } from "../text/edit";
import type { Analysis } from "../workspace/analysis";

/** What ends a span, and a note. */
const ENDS = ["]", "<<}"];

/**
 * The changes that typing one character calls for. Where it ends the span or note that the same characters right behind
 * it ended before, so that more is published than before: those behind are removed, and what is published is what was
 * before the typing. Costs a reading of the block.
 * @param edit the last one of the text: a `]` that an editor itself has typed over another was put there by none.
 */
export function onType({ file: { text, tree } }: Analysis, edit: Edit): readonly TextChange[] {
  const offset = edit.start + 1;
  if (edit.end !== edit.start || edit.length !== 1 || offset <= tree.body) return [];
  const typed = ENDS.find((its) => text.startsWith(its, offset - its.length) && text.startsWith(its, offset));
  const index = blockAt(tree, offset);
  const now = tree.blocks[index];
  const start = tree.starts[index] ?? 0;
  const at = offset - start;
  if (typed === undefined || now === undefined || at < typed.length) return [];
  const opener = openerOf(now, typed, at);
  if (opener === undefined) return [];
  const source = text.slice(start, offset - 1) + text.slice(offset, start + now.length);
  const before = parseBlock(source);
  if (openerOf(before, typed, at - 1 + typed.length) !== opener) return [];
  if (lengthOf(now, text, start) <= lengthOf(before, source, 0)) return [];
  return [{ start: offset, end: offset + typed.length, text: "" }];
}

/** Where the span or note begins that ends at a place of the block. */
function openerOf({ nodes, notes }: Block, typed: string, end: number): number | undefined {
  if (typed !== "]") return notes.find((note) => note.end === end)?.start;
  return nodes.find(({ closed, form, inner }) => closed && form === "span" && inner.end === end - 1)?.start;
}

function lengthOf(block: Block, source: string, offset: number): number {
  return publishedIn(source, offset, block, { start: 0, end: block.length }).length;
}
