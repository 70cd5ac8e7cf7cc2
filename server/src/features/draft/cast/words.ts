/** A text as words and signs, as far as drafting looks at them. */
import type { Span } from "../../../text/span";
import { atOnce, type Steps } from "../../../workspace/steps";

export interface Word extends Span {
  readonly text: string;
  /** In small letters, with a straight apostrophe. */
  readonly low: string;
  /** It begins with a capital. */
  readonly capital: boolean;
  /** A line ends before it. */
  readonly opensLine: boolean;
}

/** "U.S.", an initial, "Dr.", a word with what an apostrophe or a hyphen joins to it, a possessive, or a sign. */
const WORD =
  /\bH\. E\.|\bDato['’](?= \p{Lu})|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s|\p{Lu}\p{Ll})|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|Gen|Adm|Rep|Amb|Sen|Gov|Lt|Col|Maj|Brig|Cmdr|Cdr|Capt|Sgt|Cpl|Prof|Sec|Hon|Rev|Fr|Min|Msgr|Pres|Asst|Dep|Supt|Insp|Mme|Eng|Engr|Arch|Atty|Lic)\.|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑](?:\p{Ll}|\p{N})[\p{L}\p{M}\p{N}]*|(?<=\b(?:A[ln]|El|Ben|al|el|as|ash|an|ar|ad|az|at|ben|bin|ul|ur|Jean|Marie|Anne?|Hans|Karl|Pierre|Paul|Per|Lars))[-‑]\p{Lu}[\p{L}\p{M}]*|(?<=\b(?:Vice|Under|Deputy|Assistant))[-‑](?:President|Premier|Chancellor|Minister|Secretary|Chairman|Chairwoman|Chairperson)(?![\p{L}\p{N}])|[-‑](?:General|Designate|Elect)(?![\p{L}\p{N}])|['’](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*|['’]s(?![\p{L}\p{N}])|[^\s\u200b-\u200d\u2060\ufeff]/gu;

/** The words of a stretch of a text, with their places in the text. */
export function wordsOf(text: string, stretch?: Span): readonly Word[] {
  return atOnce(readingWords(text, stretch));
}

/** So many words are read at a step. */
const AT_ONCE = 500;

/** The same, in steps. */
export function* readingWords(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): Steps<readonly Word[]> {
  const words: Word[] = [];
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const before = words.at(-1)?.end ?? start + index;
    words.push({
      opensLine:
        (start + index > before + 1 && text.slice(before, start + index).includes("\n")) || text[before] === "\n",
      text: word,
      low: word
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/‑/g, "-")
        .replace(/^h\. e\.$/, "h.e.")
        // "re-iterated", "Prime Minster": as they are meant.
        .replace(/^re-(?=iterat|affirm|emphas|confirm|commit|assur|assert)/, "re")
        .replace(/^minster(?=s?$)/, "minister"),
      capital: /^(?:\p{Ll}{2,3}[-‑])?\p{Lu}/u.test(word),
      start: start + index,
      end: start + index + word.length,
    });
    if (words.length % AT_ONCE === 0) yield;
  }
  return words;
}

/** Whether it is a word, and no sign or possessive. */
export function isWord({ text }: Word): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

/** Phrases by their first word, the longest first: `find` gives the longest one at a place. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  readonly #fold: (low: string) => string;

  /** @param fold what stands for a word, where several mean the same. */
  constructor(fold: (low: string) => string = (low) => low) {
    this.#fold = fold;
  }

  add(phrase: string, value: T): void {
    const words = wordsOf(phrase).map(({ low }) => this.#fold(low));
    const first = words[0];
    if (first === undefined) return;
    const list = this.#byFirst.get(first);
    if (list === undefined) this.#byFirst.set(first, [{ words, value }]);
    else {
      list.push({ words, value });
      list.sort((one, other) => other.words.length - one.words.length);
    }
  }

  find(words: readonly Word[], at: number): { readonly end: number; readonly value: T } | null {
    const first = words[at];
    if (first === undefined) return null;
    for (const { words: phrase, value } of this.#byFirst.get(this.#fold(first.low)) ?? []) {
      if (phrase.every((word, place) => this.#isWord(words[at + place], word)))
        return { end: at + phrase.length, value };
    }
    return null;
  }

  #isWord(word: Word | undefined, phrase: string): boolean {
    return word !== undefined && this.#fold(word.low) === phrase;
  }
}
