/**
 * Counts the words of a text as Unicode has them (UAX 29, with dictionaries for Chinese, Japanese, Thai and other scripts
 * that leave no blanks): a measure that holds across languages. `2023年5月` is four words, `open-door` two, `U.S.` one.
 */
import { segmentsOf } from "./segments";

/** White space and signs at which no word goes on: a text may be cut there, and each piece counted alone. */
const BETWEEN = String.raw`\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u205f\u3000-\u3003\u3008-\u3011\u3014-\u301f，。；！？“”…—()[\]{}!?`;
const PIECE = new RegExp(`[^${BETWEEN}]+`, "gu");
/** One word of letters that need no dictionary, and what may stand behind it. */
const PLAIN = /^[A-Za-z]+(?:['’][A-Za-z]+)?[.,;:]*$/;
/**
 * So many units are segmented at once: the segmenter's time grows with the square of the text's length. Only a run this long
 * without white space and without a comma or full stop is cut where a word might go on.
 */
const LONGEST = 200;
/** Pieces between two pauses. */
const AT_ONCE = 500;

/** How many words a text has. */
export function countWords(text: string): number {
  const counting = countWordsIn(text, [text.length]);
  for (;;) {
    const step = counting.next();
    if (step.done === true) return step.value[0]!;
  }
}

/**
 * The words in each stretch of a text; a word belongs where it begins. Yields now and then, for who counts a long one.
 * @param ends where each stretch ends, ascending; the last end is the text's.
 */
export function* countWordsIn(text: string, ends: readonly number[]): Generator<undefined, number[]> {
  const counts = ends.map(() => 0);
  let stretch = 0;
  let pieces = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    while (stretch < ends.length - 1 && index >= ends[stretch]!) stretch += 1;
    const end = index + piece.length;
    if (end <= ends[stretch]!) counts[stretch]! += wordsInPiece(piece);
    else {
      for (const start of starts(piece)) {
        while (stretch < ends.length - 1 && index + start >= ends[stretch]!) stretch += 1;
        counts[stretch]! += 1;
      }
    }
    pieces += 1 + Math.floor(piece.length / LONGEST);
    if (pieces < AT_ONCE) continue;
    pieces = 0;
    yield;
  }
  return counts;
}

const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 24;
/** Scripts with dictionaries begin behind it, or nearly all; a phrase of theirs seldom comes twice. */
const LAST_REMEMBERED = 0x2000;
let remembered = new Map<string, number>();

function wordsInPiece(piece: string): number {
  if (PLAIN.test(piece)) return 1;
  if (piece.length > LONGEST_REMEMBERED || piece.charCodeAt(0) > LAST_REMEMBERED) return [...starts(piece)].length;
  const known = remembered.get(piece);
  if (known !== undefined) return known;
  const count = [...starts(piece)].length;
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  // A key cut out of a text would keep the whole text in memory.
  remembered.set(piece.split("").join(""), count);
  return count;
}

/** Where the words of a piece begin. */
function* starts(piece: string): Iterable<number> {
  for (let from = 0; from < piece.length;) {
    let to = Math.min(piece.length, from + LONGEST);
    // Half of a surrogate pair is no letter.
    if (to < piece.length && /[\ud800-\udbff]/.test(piece.charAt(to - 1))) to -= 1;
    for (const { index, isWordLike } of segmentsOf(piece.slice(from, to))) if (isWordLike === true) yield from + index;
    from = to;
  }
}
