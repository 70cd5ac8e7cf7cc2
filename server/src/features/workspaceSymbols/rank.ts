/** How well a text matches what was typed: whole, at its beginning, at the beginnings of its words, inside, or letter by letter. */

/** The better, the lower; null for no match. */
export type Rank = 0 | 1 | 2 | 3 | 4;

/** What was typed, made ready for many comparisons. */
export interface Query {
  readonly text: string;
  readonly words: readonly string[];
}

export function queryOf(typed: string): Query {
  const text = fold(typed).trim();
  return { text, words: text.split(/\s+/u).filter((word) => word !== "") };
}

/** Letters that differ in size alone count as one; the places of all stay as they are. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The rank of a text.
 * @param folded the text, as `fold` gives it.
 * @param loose whether letters in order are enough: for an id, not for a sentence, which has them all.
 */
export function rankOf(folded: string, { text, words }: Query, loose: boolean): Rank | null {
  if (folded === text) return 0;
  if (folded.startsWith(text)) return 1;
  if (words.every((word) => atWord(folded, word))) return 2;
  if (words.every((word) => folded.includes(word))) return 3;
  return loose && words.every((word) => inOrder(folded, word)) ? 4 : null;
}

function atWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !WORD.test(text[at - 1]!)) return true;
  }
  return false;
}

function inOrder(text: string, word: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
