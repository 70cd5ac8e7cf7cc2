/** The block that a refactoring works in. All offsets of the refactorings count from its start, until `inFile` moves them. */
import { blockAt, parse } from "../../syntax/parse";
import { blockEnd, blockStart } from "../../syntax/split";
import { parseBlock } from "../../syntax/block";
import type { Block, Node } from "../../syntax/tree";
import { changed, type TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import type { ParsedFile } from "../../workspace/file";

/** Nobody's paragraph is longer, in UTF-16 units; one that is would keep people waiting, and is tagged by hand. */
export const LONGEST_PARAGRAPH = 40_000;

export interface Ground {
  readonly file: ParsedFile;
  /** The place of the block in the tree. */
  readonly index: number;
  /** Where the block begins in the file's text. */
  readonly at: number;
  readonly block: Block;
  /** The block's own text. */
  readonly text: string;
}

/** What a refactoring does to one block, and what becomes of its spans. */
export interface Remake {
  readonly changes: readonly TextChange[];
  /** The spans that go, by their places in the block's `nodes`, ascending. */
  readonly gone?: readonly number[];
  /** The spans that come, by their places in the new block's `nodes`, ascending. */
  readonly come?: readonly number[];
}

/** The block that holds a stretch of the file, white space at its ends left out; null where no block alone holds it. */
export function groundOf(file: ParsedFile, { start, end }: Span): Ground | null {
  const { text, tree } = file;
  while (start < end && /\s/u.test(text[start]!)) start += 1;
  while (end > start && /\s/u.test(text[end - 1]!)) end -= 1;
  const index = blockAt(tree, start);
  const block = tree.blocks[index];
  const at = tree.starts[index] ?? 0;
  if (block === undefined || start < at) return null;
  const behind = at + block.length;
  if (end > behind || (start === behind && text[behind - 1] === "\n")) return null;
  return { file, index, at, block, text: text.slice(at, behind) };
}

/** The ground at another block of the same file. */
export function groundAt({ file }: Ground, index: number): Ground | null {
  const block = file.tree.blocks[index];
  const at = file.tree.starts[index];
  if (block === undefined || at === undefined) return null;
  return { file, index, at, block, text: file.text.slice(at, at + block.length) };
}

/** Changes of a block as changes of its file. */
export function inFile({ at }: Ground, changes: readonly TextChange[]): readonly TextChange[] {
  return changes.map(({ start, end, text }) => ({ start: at + start, end: at + end, text }));
}

/** Where the block's text begins: behind the lines that hold nothing but notes, and behind a turn's prefix. */
export function textStart({ block, text }: Ground): number {
  if (block.prefix !== null) return block.prefix.end;
  let start = 0;
  for (let cut = 0; block.cuts[cut] === start && text[(block.cuts[cut + 1] ?? 0) - 1] === "\n"; cut += 2)
    start = block.cuts[cut + 1] ?? start;
  return start;
}

/** Where it ends: before the white space at its end. */
export function textEndOf({ text }: Ground): number {
  return text.trimEnd().length;
}

/**
 * The block as a refactoring leaves it; null where that would change a published character, tear the block or the file
 * apart, bring a finding of the parser, or do anything to another span.
 */
export function remade(ground: Ground, { changes, gone = [], come = [] }: Remake): Block | null {
  const { file, at, block } = ground;
  const text = changed(ground.text, changes);
  if (blockStart(text, 0) !== 0 || blockEnd(text, 0) !== text.length) return null;
  // A first line `---` would begin a front matter, and a byte order mark would be one.
  if (at === file.tree.body && /^(?:---|\ufeff)/.test(text) && text.slice(0, 3) !== ground.text.slice(0, 3)) {
    if (parse(file.text.slice(0, at) + text).body !== at) return null;
  }
  const after = parseBlock(text);
  if (wordsOf(text, after) !== wordsOf(ground.text, block)) return null;
  return hasNewProblem(block, after) || !sameSpans(block, after, gone, come) ? null : after;
}

function wordsOf(text: string, { cuts }: Block): string {
  const pieces: string[] = [];
  let from = 0;
  for (let cut = 0; cut < cuts.length; cut += 2) {
    pieces.push(text.slice(from, cuts[cut]));
    from = cuts[cut + 1] ?? 0;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}

function hasNewProblem(before: Block, after: Block): boolean {
  const left = new Map<string, number>();
  for (const { code } of before.problems) left.set(code, (left.get(code) ?? 0) + 1);
  return after.problems.some(({ code }) => {
    const count = left.get(code) ?? 0;
    left.set(code, count - 1);
    return count === 0;
  });
}

function sameSpans(before: Block, after: Block, gone: readonly number[], come: readonly number[]): boolean {
  if (before.nodes.length - gone.length !== after.nodes.length - come.length) return false;
  const one = publishedPlaces(before);
  const other = publishedPlaces(after);
  let leaves = 0;
  let comes = 0;
  for (let old = 0, now = 0; ; old += 1, now += 1) {
    while (old === gone[leaves]) [old, leaves] = [old + 1, leaves + 1];
    while (now === come[comes]) [now, comes] = [now + 1, comes + 1];
    const node = before.nodes[old];
    const its = after.nodes[now];
    if (node === undefined || its === undefined) return node === its;
    if (!sameTag(node, its)) return false;
    if (one(node.inner.start) !== other(its.inner.start) || one(node.inner.end) !== other(its.inner.end)) return false;
  }
}

function sameTag(one: Node, other: Node): boolean {
  return (
    one.kind === other.kind &&
    one.word === other.word &&
    one.form === other.form &&
    one.closed === other.closed &&
    one.speakers.length === other.speakers.length &&
    one.speakers.every(({ id }, index) => id === other.speakers[index]!.id) &&
    one.attributes.length === other.attributes.length &&
    one.attributes.every(({ key }, index) => key === other.attributes[index]!.key)
  );
}

/** How many published characters of a block stand before a place in it. */
export function publishedPlaces({ cuts }: Block): (offset: number) => number {
  /** How much is cut before each cut. */
  const sums = new Float64Array(cuts.length / 2 + 1);
  for (let cut = 0; cut < cuts.length; cut += 2)
    sums[cut / 2 + 1] = (sums[cut / 2] ?? 0) + (cuts[cut + 1] ?? 0) - (cuts[cut] ?? 0);
  return (offset) => {
    const index = cutsBefore(cuts, offset);
    const inside = index > 0 && (cuts[2 * index - 1] ?? 0) > offset ? (cuts[2 * index - 1] ?? 0) - offset : 0;
    return offset - (sums[index] ?? 0) + inside;
  };
}

/** How many cuts begin before a place. */
export function cutsBefore(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[2 * middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
