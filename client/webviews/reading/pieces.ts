/** Where the units of a piece of published text stand in the file, and back. No document is touched here. */
import type { TextPiece } from "./messages";

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
