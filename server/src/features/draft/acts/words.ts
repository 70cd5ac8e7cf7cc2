/** A sentence in English as the rules for acts read it: its words, and the entries of the lexicon in it. */
import { FRAMES, NO_DEED, type Frame } from "../../../model/actLexicon";
import { NO_GOVERNOR } from "../../../model/lexicon";
import {
  COMMA,
  compile,
  findEntries,
  MARK,
  readWords,
  SEMICOLON,
  type Match,
  type Trie,
  type Words,
} from "../../../model/phrases";
import type { Span } from "../../../text/span";

/** The words of a list of the lexicon. */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

export type FrameMatch = Match<Frame>;

export interface Reading extends Words {
  /** In lower case; empty for a mark. */
  readonly lower: readonly string[];
  readonly matches: readonly FrameMatch[];
  /** Whether the word is written with a capital. */
  readonly capital: (at: number) => boolean;
  readonly comma: (at: number) => boolean;
  readonly semicolon: (at: number) => boolean;
  readonly mark: (at: number) => boolean;
  /** Who says it stood behind its words and is left out. */
  readonly trailed?: boolean;
}

const NO_FRAME: Frame = { deed: null, takes: "reports", words: "" };

let trie: Trie<Frame> | undefined;

/** No word that a rule asks for is longer. */
const LONGEST_WORD = 24;

export function readSentence(text: string, { start, end }: Span): Reading {
  trie ??= compile<Frame>([
    [NO_FRAME, NO_GOVERNOR],
    [NO_FRAME, NO_DEED],
    ...FRAMES.map((frame) => [frame, frame.words] as const),
  ]);
  const all: Words = { ids: [], starts: [], ends: [] };
  readWords(text, start, end, all);
  // Inside a sentence a full stop belongs to an abbreviation, and a bracket or quotation mark parts no clause.
  const kept = all.ids.map((_, at) => at).filter((at) => all.ids[at] !== MARK || isMark(text, all.starts[at]!));
  joinNames(text, all, kept);
  dropTimes(text, all, kept);
  dropCommas(text, all, kept);
  dropAsides(text, all, kept);
  dropAdverbs(text, all, kept);
  const ids = kept.map((at) => all.ids[at]!);
  const starts = kept.map((at) => all.starts[at]!);
  const ends = kept.map((at) => all.ends[at]!);
  const lower = ids.map((id, at) =>
    id === MARK || id === COMMA || id === SEMICOLON || ends[at]! - starts[at]! > LONGEST_WORD
      ? ""
      : text.slice(starts[at], ends[at]).toLowerCase(),
  );
  const matches = findEntries(trie, { ids, starts, ends }).matches.filter(({ verdict }) => verdict !== NO_FRAME);
  return {
    ids,
    starts,
    ends,
    lower,
    matches,
    capital: (at) => at < starts.length && /\p{Lu}/u.test(text.charAt(starts[at]!)),
    comma: (at) => ids[at] === COMMA,
    semicolon: (at) => ids[at] === SEMICOLON,
    mark: (at) => ids[at] === MARK,
  };
}

/** Leaves out the dash between two names: *the Calder–Lanhai border*, *the Calder – Lanhai talks*. */
function joinNames(text: string, { ids, starts, ends }: Words, kept: number[]): void {
  for (let at = kept.length - 2; at > 0; at -= 1) {
    const mark = kept[at]!;
    if (ids[mark] !== MARK || !/[–—-]/u.test(text[starts[mark]!]!)) continue;
    const [left, right] = [kept[at - 1]!, kept[at + 1]!];
    const names = /\p{Lu}/u.test(text[starts[left]!]!) && /\p{Lu}/u.test(text[starts[right]!]!);
    // With blanks around it, only where no longer words stand beside it.
    const stop = text[ends[left]!] === "." ? 1 : 0;
    if (names && starts[right]! - ends[left]! <= 3 + stop) kept.splice(at, 1);
  }
}

const PERFORMS =
  /^(?:agree[sd]?|committed|commits|recommitted|pledge[sd]|promise[sd]|decide[sd]|resolve[sd]|undertook|vow(?:ed|s)|offer(?:ed|s)|threaten(?:ed|s))$/u;
/** When, or how far, that is agreed which the "to" behind it tells. */
const TIMES =
  /^(?:(?:earlier |late |later )?(?:today|yesterday|tonight|now|then)|(?:this|last|that|yesterday|the same) (?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter|day)|(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier this (?:week|month|year)|on \d{1,2} \p{L}+|on \p{L}+ \d{1,2}|in (?:principle|turn|addition|private|public)|once (?:again|more)|as well|too|at the (?:meeting|summit|time)|during the (?:meeting|call|visit|talks)|for the first time|among themselves|with (?:one another|each other)) to$/u;

/** Nouns that a few words between two commas may part from their *to*: *its readiness, alone if need be, to*. */
const UNDERTAKES =
  /^(?:commitment|willingness|readiness|determination|resolve|intention|intent|desire|pledge|promise|preparedness|agreement|decision|plans?)$/u;

/** Leaves out the adverbial of time between a verb that performs and its "to": *agreed this morning to*; and what stands there between two commas. */
function dropTimes(text: string, { ids, starts, ends }: Words, kept: number[]): void {
  const word = (at: number): string =>
    kept[at] === undefined || ends[kept[at]]! - starts[kept[at]]! > LONGEST_WORD
      ? ""
      : text.slice(starts[kept[at]], ends[kept[at]]).toLowerCase();
  for (let at = 0; at < kept.length; at += 1) {
    const performs = PERFORMS.test(word(at));
    if (performs || UNDERTAKES.test(word(at))) {
      const comma = (place: number): boolean => kept[place] !== undefined && ids[kept[place]] === COMMA;
      let close = at + 2;
      // *Its commitment at the highest level to*.
      if (
        /^at the (?:highest|very highest) levels? (?:to|of)$/u.test(
          [1, 2, 3, 4, 5].map((step) => word(at + step)).join(" "),
        )
      )
        kept.splice(at + 1, 4);
      if (comma(at + 1)) while (close < at + 13 && !comma(close) && close < kept.length) close += 1;
      if (comma(at + 1) && comma(close) && word(close + 1) === "to") kept.splice(at + 1, close - at);
    }
    // *Announced today it will*.
    if (
      /^announce[sd]?$/u.test(word(at)) &&
      word(at + 1) === "today" &&
      /^(?:that|it|they|we|he|she|the)$/u.test(word(at + 2))
    )
      kept.splice(at + 1, 1);
    if (!performs) continue;
    // *Agreed with Minister Shen on the need to*.
    if (/^agree/u.test(word(at)) && word(at + 1) === "with") {
      let on = at + 2;
      while (on < at + 9 && !/^(?:on|to|that|)$/u.test(word(on))) on += 1;
      if (/^(?:on|to)$/u.test(word(on))) kept.splice(at + 1, on - at - 1);
    }
    const behind = [1, 2, 3, 4, 5].map((step) => word(at + step));
    const to = behind.indexOf("to");
    if (to > 0 && TIMES.test(behind.slice(0, to + 1).join(" "))) kept.splice(at + 1, to);
  }
}

/** Leaves out what a few words between two commas put in behind a modal: *will, as always, help*. */
function dropAsides(text: string, { ids, starts, ends }: Words, kept: number[]): void {
  for (let at = kept.length - 4; at >= 0; at -= 1) {
    if (ids[kept[at + 1]!] !== COMMA) continue;
    if (!/^(?:will|would|shall|should|must)$/u.test(text.slice(starts[kept[at]!], ends[kept[at]!]))) continue;
    let close = at + 2;
    while (close < Math.min(at + 9, kept.length) && ids[kept[close]!] !== COMMA) close += 1;
    const aside = kept.slice(at + 2, close).map((word) => text.slice(starts[word], ends[word]).toLowerCase());
    // Who says it is no aside: *will, she said, help*.
    if (aside.some((word) => /^(?:he|she|they|said|says|told|who|which|that|if)$|..ed$/u.test(word))) continue;
    if (close < kept.length && ids[kept[close]!] === COMMA) kept.splice(at + 1, close - at);
  }
}

/** Leaves out the adverbs between two commas behind “and”: *help them and, most importantly, bring them home*. */
function dropAdverbs(text: string, { ids, starts, ends }: Words, kept: number[]): void {
  for (let at = kept.length - 4; at > 0; at -= 1) {
    if (ids[kept[at + 1]!] !== COMMA || text.slice(starts[kept[at]!], ends[kept[at]!]) !== "and") continue;
    const close = [at + 3, at + 4].find((place) => ids[kept[place]!] === COMMA);
    if (close === undefined) continue;
    const aside = text.slice(starts[kept[at + 2]!], ends[kept[close - 1]!]);
    if (/^(?:(?:most|more|very|equally) )?\p{L}+ly$|^(?:above all|in turn|in particular|of course)$/u.test(aside))
      kept.splice(at + 1, close - at);
  }
}

/** Leaves out the comma that some put before *that*: *it was important, that*. */
function dropCommas(text: string, { ids, starts, ends }: Words, kept: number[]): void {
  for (let at = kept.length - 2; at > 0; at -= 1)
    if (
      ids[kept[at]!] === COMMA &&
      text.slice(starts[kept[at + 1]!], ends[kept[at + 1]!]) === "that" &&
      /^(?:important|essential|vital|critical|crucial|imperative|necessary)$/u.test(
        text.slice(starts[kept[at - 1]!], ends[kept[at - 1]!]),
      )
    )
      kept.splice(at, 1);
}

/** Whether a mark parts the words beside it: a dash or a colon, if not that of an hour. */
function isMark(text: string, at: number): boolean {
  if (text[at] === ":" && /\d/u.test(text[at - 1] ?? "") && /\d/u.test(text[at + 1] ?? "")) return false;
  return /[–—:-]/u.test(text[at]!) || isGlued(text, at);
}

/** Whether a full stop parts two sentences with no blank between them. */
function isGlued(text: string, at: number): boolean {
  return text[at] === "." && /\p{Ll}{2}\.\p{Lu}\p{Ll}/u.test(text.slice(Math.max(0, at - 2), at + 3));
}
