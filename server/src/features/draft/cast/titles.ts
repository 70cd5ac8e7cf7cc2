/** Which words of an English text belong to a title. */
import { BEHIND_HEAD, BODIES, HEADS, OFFICE } from "./titles.data";
import type { Word } from "./words";

/** A body, or what may be the last word of a longer name, is no state: "Reef Service Director". */
export function isBody(words: readonly Word[], at: number): boolean {
  return BODIES.has(words[at]!.low);
}

/** The last word of an office. */
export function isHead({ low }: Word): boolean {
  return HEADS.has(low) || HEADS.has(low.replace(BEHIND_HEAD, ""));
}

export function isTitle(word: Word): boolean {
  return word.capital && (isHead(word) || OFFICE.has(word.low));
}

export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && (word.low === "'s" || word.text === "’" || word.text === "'");
}
