/** The published text of a readout: all of it but the markup. */
import type { Span } from "../text/span";
import type { Block, Tree } from "./tree";

/** The published text: what a BOM and the body are without their markup, byte for byte. */
export function strip(tree: Tree): string {
  return published(tree).text;
}

/** A published text, and where its parts stand in the readout. */
export interface Published {
  readonly text: string;
  /** The offset in `text` of an offset in the readout; inside markup, of the next published character. */
  readonly at: (offset: number) => number;
}

/** The published text with a map from the readout's offsets to its own, all in UTF-16 units. */
export function published(tree: Tree): Published {
  const bom = tree.frontMatter === null ? tree.body : tree.frontMatter.start;
  const pieces: string[] = [tree.text.slice(0, bom)];
  // Where each kept stretch begins in the readout, and in the published text.
  const sources: number[] = [tree.body];
  const places: number[] = [bom];
  let from = tree.body;
  let length = bom;
  for (const [index, block] of tree.blocks.entries()) {
    const start = tree.starts[index] ?? 0;
    for (let cut = 0; cut < block.cuts.length; cut += 2) {
      const to = start + (block.cuts[cut] ?? 0);
      pieces.push(tree.text.slice(from, to));
      length += to - from;
      from = start + (block.cuts[cut + 1] ?? 0);
      sources.push(from);
      places.push(length);
    }
  }
  pieces.push(tree.text.slice(from));
  const at = (offset: number): number => {
    let low = 0;
    let high = sources.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((sources[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const place = (places[low] ?? 0) + Math.max(0, offset - (sources[low] ?? 0));
    return Math.min(place, places[low + 1] ?? Infinity);
  };
  return { text: pieces.join(""), at };
}

/**
 * The published text of a stretch of one block.
 * @param source the block's own text, or `offset` characters before it a longer one.
 * @param span counts from the block's start.
 */
export function publishedIn(source: string, offset: number, block: Block, span: Span): string {
  const { cuts } = block;
  let text = "";
  let from = span.start;
  for (let cut = 2 * cutAfter(cuts, from); cut < cuts.length && (cuts[cut] ?? 0) < span.end; cut += 2) {
    text += source.slice(offset + from, offset + Math.max(from, cuts[cut] ?? 0));
    from = Math.max(from, cuts[cut + 1] ?? 0);
  }
  return from < span.end ? text + source.slice(offset + from, offset + span.end) : text;
}

/** The number of the first of a block's cuts that ends behind a place of the block. */
export function cutAfter(cuts: readonly number[], at: number): number {
  let low = 0;
  let high = cuts.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[2 * middle + 1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
