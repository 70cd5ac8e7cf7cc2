/** The words of an English act, as its tests read them. */
import { PARTIES } from "../actLexicon";
import type { Failing, Failure, Tested } from "../codebookTests";

export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));
export const parties = setOf(PARTIES);

/** So many words of an act are looked at. */
const MOST = 60;

export const DETERMINER =
  /^(?:a|an|the|its|their|our|his|her|my|your|this|that|these|those|any|all|some|no|each|every)$/u;

export interface Read {
  readonly tested: Tested;
  /** The words in lower case, without what stands in brackets. A mark is a word of its own. */
  readonly lower: readonly string[];
  readonly capital: (at: number) => boolean;
  /** As published, from one word up to another. */
  readonly shown: (from: number, to: number) => string;
}

/** Null where there are none. */
export function readAct(tested: Tested): Read | null {
  const lower: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: word, index } of tested.words.matchAll(
    /[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*|[,;:()–—“”"]|(?<=s)[’'](?=\s)/gu,
  )) {
    if (word === "(") depth += 1;
    else if (word === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      lower.push(/^[’']$/u.test(word) ? "’s" : word.toLowerCase().replaceAll("'", "’"));
      starts.push(index);
      ends.push(index + word.length);
    }
    if (lower.length === MOST) break;
  }
  if (lower.length === 0) return null;
  return {
    tested,
    lower,
    capital: (at) => at >= 0 && at < lower.length && /\p{Lu}/u.test(tested.words.charAt(starts[at]!)),
    shown: (from, to) => tested.words.slice(starts[from], ends[Math.min(to, lower.length) - 1]),
  };
}

export const failure = (test: Failure["test"], why: Failing, words: string): Failure => ({
  test,
  why,
  words: words.replace(/\s+/gu, " "),
});
