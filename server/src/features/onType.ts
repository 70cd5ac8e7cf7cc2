/** What follows a typed `]`: one that was typed over the `]` of its span takes that one's place. */
import { parseBlock } from "../syntax/block";
import { blockAt } from "../syntax/parse";
import { publishedIn } from "../syntax/strip";
import type { Block, Node } from "../syntax/tree";
import type { TextChange } from "../text/edit";
import type { Analysis } from "../workspace/analysis";

/**
 * The changes that typing one character calls for. A `]` that closes the span that the `]` right behind it closed
 * before, so that one more character is published than before: the one behind is removed, which leaves the text as it
 * was before the typing. Costs a reading of the block.
 * @param offset behind the typed character.
 */
export function onType({ file: { text, tree } }: Analysis, offset: number, typed: string): readonly TextChange[] {
  if (typed !== "]" || text[offset - 1] !== "]" || text[offset] !== "]" || offset <= tree.body) return [];
  const index = blockAt(tree, offset);
  const now = tree.blocks[index];
  const start = tree.starts[index] ?? 0;
  const at = offset - 1 - start;
  if (now === undefined || at < 0) return [];
  const span = closedAt(now, at);
  if (span === undefined) return [];
  const source = text.slice(start, start + at) + text.slice(offset, start + now.length);
  const before = parseBlock(source);
  if (closedAt(before, at)?.start !== span.start) return [];
  if (lengthOf(now, text, start) <= lengthOf(before, source, 0)) return [];
  return [{ start: offset, end: offset + 1, text: "" }];
}

/** The span whose `]` stands at a place of the block. */
function closedAt({ nodes }: Block, at: number): Node | undefined {
  return nodes.find(({ closed, form, inner }) => closed && form === "span" && inner.end === at);
}

function lengthOf(block: Block, source: string, offset: number): number {
  return publishedIn(source, offset, block, { start: 0, end: block.length }).length;
}
