/** A whole text in, its tree out; with the tree before a change, only what changed is parsed. */
import { difference, type Edit } from "../text/edit";
import { parseBlock } from "./block";
import { blockEnd, blockStart, front } from "./split";
import type { Block, Tree } from "./tree";

/**
 * Parses a readout. Never fails; takes time in proportion to the text, and with `previous` to the changed blocks and
 * the number of blocks.
 * @param text any text at all.
 * @param previous the tree of the text before: its blocks are reused wherever their text is unchanged.
 * @param edit how `previous.text` became `text`; found by comparison where it is not given.
 */
export function parse(text: string, previous?: Tree, edit?: Edit): Tree {
  const { frontMatter, body, unclosed: unclosedFrontMatter } = front(text);
  if (previous === undefined) {
    const blocks: Block[] = [];
    const starts: number[] = [];
    for (let start = blockStart(text, body); start < text.length;) {
      const end = blockEnd(text, start);
      starts.push(start);
      blocks.push(parseBlock(text.slice(start, end)));
      start = blockStart(text, end);
    }
    return { text, frontMatter, body, unclosedFrontMatter, blocks, starts: Int32Array.from(starts) };
  }

  const change = edit ?? difference(previous.text, text);
  if (change === null) return previous;
  const shift = change.length - (change.end - change.start);
  const old = previous.starts;

  // A block depends on its lines and on the blank line behind it. So all blocks before the one that begins last at or
  // before the change stay; where the front matter ends elsewhere, none does.
  let kept = body === previous.body && change.start >= body ? Math.max(0, search(old, change.start + 1) - 1) : 0;
  let from = body;
  const first = old[kept];
  if (kept > 0 && first !== undefined) from = first;
  else kept = 0;

  // From where a new block begins at an old one's place behind the change, the old ones follow unchanged.
  const blocks: Block[] = [];
  const starts: number[] = [];
  let rest = search(old, change.end);
  for (let start = blockStart(text, from); ;) {
    while (rest < old.length && (old[rest] ?? 0) + shift < start) rest += 1;
    if (start >= text.length) {
      rest = old.length;
      break;
    }
    if (rest < old.length && (old[rest] ?? 0) + shift === start) break;
    const end = blockEnd(text, start);
    starts.push(start);
    blocks.push(parseBlock(text.slice(start, end)));
    start = blockStart(text, end);
  }

  const all = new Int32Array(kept + starts.length + old.length - rest);
  all.set(old.subarray(0, kept));
  all.set(starts, kept);
  for (let index = rest, place = kept + starts.length; index < old.length; index += 1, place += 1) {
    all[place] = (old[index] ?? 0) + shift;
  }
  return {
    text,
    frontMatter,
    body,
    unclosedFrontMatter,
    blocks: previous.blocks.slice(0, kept).concat(blocks, previous.blocks.slice(rest)),
    starts: all,
  };
}

/** The index of the block that `offset` of the text is in or, between two, of the one before; -1 before all. */
export function blockAt(tree: Tree, offset: number): number {
  return search(tree.starts, offset + 1) - 1;
}

/** How many of the ascending numbers are less than `limit`. */
function search(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
