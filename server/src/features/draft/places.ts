/** Places of a published text and of the paragraphs that publish it: each paragraph with what it publishes. */
import type { Block, Tree } from "../../syntax/tree";
import type { Span } from "../../text/span";

/** A paragraph: `published` is its stretch of the published text, `index` its place in the tree. */
export interface Paragraph {
  readonly index: number;
  readonly block: Block;
  readonly published: Span;
}

/** The paragraphs of a readout in order. Takes time in proportion to the blocks and their cuts. */
export function paragraphsOf({ frontMatter, body, blocks, starts }: Tree): readonly Paragraph[] {
  // What stands between the paragraphs is published as it is, and so is a byte order mark.
  let published = frontMatter === null ? body : frontMatter.start;
  let from = body;
  return blocks.map((block, index): Paragraph => {
    const start = published + starts[index]! - from;
    published = start + publishedLength(block);
    from = starts[index]! + block.length;
    return { index, block, published: { start, end: published } };
  });
}

function publishedLength({ length, cuts }: Block): number {
  let gone = 0;
  for (let cut = 0; cut < cuts.length; cut += 2) gone += cuts[cut + 1]! - cuts[cut]!;
  return length - gone;
}

/** Where the published character of this number stands in its block, counted from the block's start. */
export function sourcePlaces({ cuts }: Block): (published: number) => number {
  /** How much is cut before each cut. */
  const sums = new Float64Array(cuts.length / 2 + 1);
  for (let cut = 0; cut < cuts.length; cut += 2) sums[cut / 2 + 1] = sums[cut / 2]! + cuts[cut + 1]! - cuts[cut]!;
  return (published) => {
    let low = 0;
    let high = cuts.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[2 * middle]! - sums[middle]! <= published) low = middle + 1;
      else high = middle;
    }
    return published + sums[low]!;
  };
}
