/** Where the units of the file's text stand on the page, and back. */
import type { ReadingBlock, TextPiece } from "./messages";
import { placeIn, sourceOf } from "./pieces";

/** A paragraph on the page. */
export interface Paragraph {
  /** What the ids of its notes begin with. */
  readonly id: string;
  readonly block: ReadingBlock;
  readonly element: HTMLElement;
  /** The texts in it, in order, with what they were made of. */
  readonly texts: readonly { readonly node: Text; readonly piece: TextPiece }[];
}

/** Where each paragraph begins in the file's text, and where the last ends; made anew when paragraphs change. */
export function startsOf(first: number, paragraphs: readonly Paragraph[]): readonly number[] {
  const starts = [first];
  for (const { block } of paragraphs) starts.push(starts.at(-1)! + block.length);
  return starts;
}

/** The number of the paragraph at a place of the file's text. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** How far from the top of the window a place of a paragraph stands; of one that has no text, the paragraph. */
export function topOf({ texts, element }: Paragraph, source: number): number {
  let found = texts[0];
  for (const text of texts) {
    if (text.piece.at > source) break;
    found = text;
  }
  if (found === undefined) return element.getBoundingClientRect().top;
  const range = document.createRange();
  const place = placeIn(found.piece, source);
  range.setStart(found.node, Math.min(place, Math.max(0, found.node.length - 1)));
  range.setEnd(found.node, Math.min(found.node.length, place + 1));
  const [box] = range.getClientRects();
  return box?.top ?? element.getBoundingClientRect().top;
}

/** The place in its paragraph of what stands at a point of the window; the start of the paragraph where that is no text. */
export function sourceAt({ texts, element }: Paragraph, x: number, y: number): number {
  // What is to come in its place, `caretPositionFromPoint`, is not in the oldest editor yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const range = document.caretRangeFromPoint(x, y);
  if (range === null || !element.contains(range.startContainer)) return 0;
  const text = texts.find(({ node }) => node === range.startContainer);
  return text === undefined ? 0 : sourceOf(text.piece, range.startOffset);
}
