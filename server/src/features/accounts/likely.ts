/**
 * Which acts of two accounts may be the same undertaking, though no common thread says so: a guess for the analyst to look
 * at, by who owes them, their kinds, topics and dates, and the words that they share. Never counted as matched.
 */
import type { ActKind } from "../../syntax/tree";
import { segmentsOf } from "../../text/segments";
import { isWithin } from "../../workspace/entities";
import type { Entry } from "./account";
import { equal, keysOf, type Told } from "./differences";

/** Two entries that may be the same undertaking. */
export interface Likely {
  readonly one: Entry;
  readonly other: Entry;
  /** What speaks for it: `both by Lanhai`, `both on #trade`, `both say “quota”`. */
  readonly because: readonly string[];
}

/** Of more entries than this on a side, nothing is guessed: who has so many has yet to name the threads. */
const MOST = 200;
/** What two must have in common beside who owes them. */
const ENOUGH = 4;
const MOST_SHARED = 4;

/** Kinds in which the same may be reported: what one side calls agreed, another offers. */
const KIN: readonly (readonly ActKind[])[] = [["commit", "agree", "offer"], ["ask"], ["refuse", "warn"], ["done"]];

/**
 * @param ones entries of the one account that nothing is matched with, and `others` those of the other. Two that have
 * threads are not looked at: whoever named them differently meant it.
 * @param by names who owes an entry.
 */
export function likelyOf(
  ones: readonly Entry[],
  others: readonly Entry[],
  told: readonly [Told, Told],
  by: (entry: Entry) => string,
): readonly Likely[] {
  if (ones.length > MOST || others.length > MOST) return [];
  // Who owes it is counted by itself: the names of the parties are no words that two acts have in common.
  const named = new Set(
    told.flatMap(({ account }) => [...account.parties.values()].flatMap(({ name }) => [...contentWords(name)])),
  );
  const left = ones.map((entry) => traitsOf(entry, told[0], named));
  const right = others.map((entry) => traitsOf(entry, told[1], named));
  const scores = left.map((one) => right.map((other) => scoreOf(one, other)));
  const found: Likely[] = [];
  for (const [at, row] of scores.entries()) {
    const best = onlyBest(row);
    if (best === -1 || onlyBest(scores.map((its) => its[best]!)) !== at) continue;
    found.push({ one: ones[at]!, other: others[best]!, because: reasons(left[at]!, right[best]!, by) });
  }
  return found;
}

interface Traits {
  readonly entry: Entry;
  readonly by: ReadonlySet<string>;
  readonly kin: readonly ActKind[];
  readonly words: ReadonlySet<string>;
}

function traitsOf(entry: Entry, told: Told, named: ReadonlySet<string>): Traits {
  return {
    entry,
    by: keysOf(entry.by, told),
    kin: KIN.find((kinds) => kinds.includes(entry.kind))!,
    words: new Set([...contentWords(entry.words)].filter((word) => !named.has(word))),
  };
}

function scoreOf(one: Traits, other: Traits): number {
  if (one.entry.thread !== null && other.entry.thread !== null) return 0;
  if (one.kin !== other.kin || one.by.size === 0 || !meet(one.by, other.by)) return 0;
  const topic = topicsInCommon(one.entry, other.entry).length > 0 ? 2 : 0;
  const both = one.words.size + other.words.size;
  const words = both === 0 ? 0 : (2 * sharedWords(one, other).length) / both;
  if (topic === 0 && words < 0.3) return 0;
  const due = one.entry.due !== null && one.entry.due.edtf === other.entry.due?.edtf ? 2 : 0;
  const debtor = equal(one.by, other.by) ? 1 : 0;
  const score = debtor + (one.entry.kind === other.entry.kind ? 1 : 0) + topic + due + 6 * words;
  return score >= ENOUGH ? score : 0;
}

/** The place of the one number that is greater than all others; -1 where there is none. */
function onlyBest(scores: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (const [at, score] of scores.entries()) {
    if (score > most) [best, most] = [at, score];
    else if (score === most) best = -1;
  }
  return best;
}

function reasons(one: Traits, other: Traits, by: (entry: Entry) => string): readonly string[] {
  const topics = topicsInCommon(one.entry, other.entry).map((topic) => `#${topic}`);
  const words = sharedWords(one, other).slice(0, MOST_SHARED);
  return [
    ...(equal(one.by, other.by) ? [`both by ${by(one.entry)}`] : []),
    ...(topics.length > 0 ? [`both on ${topics.join(", ")}`] : []),
    ...(one.entry.due !== null && one.entry.due.edtf === other.entry.due?.edtf
      ? [`both due ${one.entry.due.edtf}`]
      : []),
    ...(words.length > 0 ? [`both say ${words.map((word) => `“${word}”`).join(", ")}`] : []),
  ];
}

function topicsInCommon(one: Entry, other: Entry): readonly string[] {
  return one.topics
    .flatMap((topic) => other.topics.map((its) => (isWithin(its, topic) ? topic : isWithin(topic, its) ? its : "")))
    .filter((topic, at, all) => topic !== "" && all.indexOf(topic) === at)
    .sort();
}

function sharedWords(one: Traits, other: Traits): readonly string[] {
  return [...one.words].filter((word) => other.words.has(word)).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}

/** English words that say nothing of what is undertaken. */
const EMPTY = new Set(
  "the and for with from that this these those their its our his her will would shall should could can may are was were been being have has had not nor into upon over under about between both each all any other others side sides party parties ministers minister country countries".split(
    " ",
  ),
);

/** The words that carry the meaning, without what most English plurals and verbs end in. */
function contentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmentsOf(text)) {
    if (isWordLike !== true) continue;
    const word = segment.toLowerCase();
    if (/^[\p{sc=Latin}’']+$/u.test(word)) {
      if (word.length > 2 && !EMPTY.has(word)) words.add(word.replace(/(?<=\p{L}{3})(?:ies|es|s|ing|ed)$/u, ""));
    } else if (/\p{N}/u.test(word) || word.length > 1) words.add(word);
  }
  return words;
}
