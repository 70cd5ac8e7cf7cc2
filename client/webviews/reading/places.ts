/** Where the units of the file's text stand on the page, and back. */
import type { ReadingBlock, TextPiece } from "./messages";

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

/** The place in its paragraph of a place in a text. */
export function sourceOf({ at, cuts = [] }: TextPiece, place: number): number {
  let source = at + place;
  for (let index = 0; index < cuts.length && cuts[index]! <= place; index += 2) source += cuts[index + 1]!;
  return source;
}

/** A text in two, each with its own places. */
export function partedAt(piece: TextPiece, place: number): readonly [TextPiece, TextPiece] {
  const { text, at, cuts = [] } = piece;
  const later = cuts.findIndex((cut, index) => index % 2 === 0 && cut > place);
  const first = later === -1 ? cuts.length : later;
  const behind = cuts.slice(first).map((cut, index) => (index % 2 === 0 ? cut - place : cut));
  return [
    { text: text.slice(0, place), at, cuts: cuts.slice(0, first) },
    { text: text.slice(place), at: sourceOf(piece, place), cuts: behind },
  ];
}

/** The place in a text of a place in its paragraph. */
export function placeIn({ at, cuts = [], text }: TextPiece, source: number): number {
  let place = source - at;
  for (let index = 0; index < cuts.length && cuts[index]! < place; index += 2)
    place = Math.max(cuts[index]!, place - cuts[index + 1]!);
  return Math.max(0, Math.min(text.length, place));
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
