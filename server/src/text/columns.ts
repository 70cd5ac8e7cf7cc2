/** A piece of one line made fit for a terminal: clipped, with a mark below it, and with nothing in it that steers the terminal. */
import type { Span } from "./span";

/** So many UTF-16 units to each side of a place are looked at, however long the line is. */
const LOOK = 400;
/** Columns kept before the place where the line has to be clipped. */
const BEFORE = 30;

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
];

const NO_WIDTH = /^[\p{Mn}\p{Me}]$/u;
const PICTURE = /^\p{Emoji_Presentation}$/u;
/** Controls, line and direction marks, and halves of surrogate pairs. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text with the same number of characters, none of which a terminal acts on. */
export function shown(text: string): string {
  return text.replace(UNSHOWN, (character) => (character === "\t" ? " " : "\ufffd"));
}

/** How many columns a character takes, by Unicode's East Asian Width: none, one, or two. */
export function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return PICTURE.test(character) || WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/**
 * The part of a line around a span, and a line of `^` below the span.
 * @param span UTF-16 units of the line; its end may lie behind it.
 * @param most columns of either; `…` stands for what is left out.
 */
export function excerpt(line: string, span: Span, most: number): { readonly text: string; readonly mark: string } {
  const from = boundary(line, Math.max(0, span.start - LOOK));
  const to = boundary(line, Math.min(line.length, span.start + LOOK));
  const characters: { readonly text: string; readonly columns: number; readonly at: number; readonly end: number }[] =
    [];
  let at = from;
  for (const character of line.slice(from, to)) {
    const text = shown(character);
    characters.push({ text, columns: columnsOf(text), at, end: at + character.length });
    at += character.length;
  }
  const place = characters.findIndex(({ end }) => end > span.start);
  const caret = place === -1 ? characters.length : place;

  const room = most - 2;
  const columns = (first: number, last: number): number =>
    characters.slice(first, last).reduce((sum, character) => sum + character.columns, 0);
  let first = 0;
  let last = characters.length;
  if (from > 0 || to < line.length || columns(0, last) > most) {
    // What stands behind the place tells more than what stands before it.
    const before = Math.max(Math.min(BEFORE, room >> 1), room - columns(caret, last) - 1);
    for (let kept = columns(0, caret); kept > before; first += 1) kept -= characters[first]!.columns;
    last = first;
    for (let kept = 0; last < characters.length; last += 1) {
      kept += characters[last]!.columns;
      if (kept > room) break;
    }
  }
  const left = first > 0 || from > 0 ? "…" : "";
  const right = last < characters.length || to < line.length ? "…" : "";
  const text =
    left +
    characters
      .slice(first, last)
      .map((character) => character.text)
      .join("") +
    right;
  let marked = caret;
  while (marked < last && characters[marked]!.at < span.end) marked += 1;
  const mark = " ".repeat(left.length + columns(first, caret)) + "^".repeat(Math.max(1, columns(caret, marked)));
  return { text, mark };
}

/** The offset itself, or the one before where it would cut a surrogate pair in two. */
function boundary(text: string, at: number): number {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at - 1 : at;
}
