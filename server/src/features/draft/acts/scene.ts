/** What the rules for English acts share: the sentence with its words, who says it, and how they are looked at. */
import { VAGUE } from "../../../model/actLexicon";
import type { Force } from "../../../model/force";
import type { ActKind } from "../../../syntax/tree";
import { finite } from "./clauses";
import type { FoundAct, Ground, Stretch } from "./ground";
import { wordsOf, type FrameMatch, type Reading } from "./words";

const vague = wordsOf(VAGUE);

/** An act by words of the sentence: from the first to behind the last. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly act: Omit<FoundAct, "start" | "end">;
}

/** An act of those who say it, to the others. */
export function actOf(kind: ActKind, force: Force | null, confidence: number, cue: string): Draft["act"] {
  return { kind, by: [], to: null, force, confidence, cue };
}

/** What others are asked, by those who say it. @param to those who are named; null where they are the other parties, nobody where nobody is. */
export function askOf(
  to: readonly string[] | null,
  force: Force | null,
  confidence: number,
  cue: string,
): Draft["act"] {
  return { ...actOf("ask", force, confidence, cue), to };
}

export interface Scene {
  readonly ground: Ground;
  readonly stretch: Stretch;
  readonly reading: Reading;
  /** Where clauses with a modal and a party begin. */
  readonly clauses: ReadonlySet<number>;
  readonly joint: boolean;
}

/** Words that link a clause to what is before it are no part of it. */
export function skipLinks({ lower }: Reading, at: number): number {
  let from = at;
  while (/^(?:and|but|also|that|then|now|accordingly|therefore|thus|)$/u.test(lower[from] ?? "x")) from += 1;
  return from;
}

export const DETERMINER =
  /^(?:the|a|an|its|their|our|his|her|my|any|no|'s|’s|’|'|s|this|such|shared|new|strong|firm)$/u;

const ADJECTIVE =
  /^(?:urgent|critical|crucial|paramount|dire|immediate|clear|pressing|continued|continuing|great|shared|mutual|common|vital|strong|firm|ongoing|joint|unwavering|new|collective|own|immediate)$/u;

/** Whether an article or an owner stands before a noun, with an adjective between or without. */
export function determined({ lower }: Reading, at: number): boolean {
  if (DETERMINER.test(lower[at]!)) return true;
  let before = at - 1;
  while (before > at - 6 && (ADJECTIVE.test(lower[before] ?? "") || (lower[before] === "and" && before < at - 1)))
    before -= 1;
  return DETERMINER.test(lower[before] ?? "");
}

/** *Agreed on the urgent need to*. */
const PRESSES = /^(?:urgent|critical|crucial|pressing|immediate|paramount|dire|clear|great|vital)$/u;

export function startsAt({ lower }: Reading, after: number, first: number): boolean {
  if (first < after || first > after + 3) return false;
  for (let at = after; at < first; at += 1)
    if (!/^(?:|the|a|an|its|their|our|on|to|upon|for|of)$/u.test(lower[at]!) && !PRESSES.test(lower[at]!)) return false;
  return true;
}

export function isVague(words: readonly string[]): boolean {
  const relative = words.findIndex((word) => /^(?:which|that|in|on|of|for|aimed|designed)$/u.test(word));
  const head = words.slice(0, relative === -1 ? words.length : relative);
  // What they are for tells them: *steps to restore trade*, *measures for returning them*.
  if (words.some((word, at) => word === "principles" && words[at + 1] === "of")) return false;
  const behind = words.findIndex((word) => vague.has(word)) + 1;
  // *Steps to achieve shared goals* tell nothing either.
  if (behind > 0 && ANY_GOAL.test(words.slice(behind, behind + 5).join(" "))) return true;
  if (
    behind > 0 &&
    (words[behind] === "to" || (/^(?:for|at)$/u.test(words[behind] ?? "") && /ing$/u.test(words[behind + 1] ?? "")))
  )
    return false;
  // *Working together in areas of shared interest*.
  if (head.includes("together")) return false;
  const last = head.at(-1) ?? "";
  if (head.length <= 5 && (vague.has(last) || (behind > 0 && /^time(?:lines?|tables?|frames?)$/u.test(last))))
    return true;
  if (head[0] === "the" && head[1] === "following") return true;
  return (
    /^(?:number|series|range|set|variety)$/u.test(head.at(-1) ?? "") &&
    words.slice(0, 8).some((word) => vague.has(word))
  );
}

const ANY_GOAL =
  /^to (?:achieve|reach|meet|advance|accomplish|pursue|further|fulfil|fulfill|attain) (?:these|those|this|that|our|their|the|shared|common|mutual|joint)(?: (?:shared|common|mutual|joint))? (?:goals?|objectives?|aims?|ends?|priorities|interests|targets?)(?: |$)/u;

/** Sides named as those who are to act, where they are not the other parties all the same. */
export function addressees({ ground }: Scene, named: readonly string[], stretch: Stretch): readonly string[] | null {
  if (named.length === 0) return null;
  const others = ground.parties.all.filter((side) => !stretch.sides.includes(side));
  return named.length === others.length && named.every((side) => others.includes(side)) ? null : named;
}

/** The first verb of the sentence before a place. */
export function firstVerb({ reading }: Scene, before: number): number {
  const first = reading.matches.find((match) => match.verdict.takes !== "noun" && finite(reading, match));
  return first === undefined || first.first >= before ? 0 : first.first;
}

export function textOf({ ground, reading }: Scene, from: number, to: number): string {
  if (from >= to || from >= reading.starts.length) return "";
  const words = ground.text.slice(reading.starts[from], reading.ends[to - 1]);
  // The full stop of "U.S." is no word.
  return /(?:^|[^\p{L}])(?:\p{Lu}\.)+\p{Lu}$/u.test(words) ? `${words}.` : words;
}

export function cueOf(scene: Scene, { first, after }: FrameMatch): string {
  return textOf(scene, first, after);
}
