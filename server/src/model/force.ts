/**
 * How firmly the words of an act bind: the force of the nearest word that governs it. It reads words, by the lexicon;
 * what the analyst wrote in the markup, and what follows from it, is the model's affair.
 */
import type { ActKind } from "../syntax/tree";
import type { Span } from "../text/span";
import { intern } from "../text/intern";
import { CLAUSE_END, CONNECTORS, FRONTED, FRONTED_CHINESE, SHIFTED } from "./lexicon";
import { COMMA, findMatches, isWordCode, prepare, readWords, SEMICOLON, wordNumber, wordNumbers } from "./phrases";
import type { Match, Words } from "./phrases";
import { REACH, sentenceBefore, sentenceEnd } from "./sentence";

/** How much the words bind: high, median and low modality. */
export type Force = "firm" | "medium" | "soft";

/** From the one that binds most. */
export const FORCES: readonly Force[] = ["firm", "medium", "soft"];

/** A force, and the word that it was read from. */
export interface ForceWord extends Span {
  readonly force: Force;
  /** The word or phrase as published. */
  readonly matched: string;
  /**
   * Which text `start` and `end` count in, in UTF-16 units: `words` for `act`, `before` for `governor`. A phrase that
   * runs from one into the other counts as a governor, and its span ends with `before`.
   */
  readonly where: "act" | "governor";
}

/** The rank of a force: 0 for soft, 1 for medium, 2 for firm. */
export function levelOf(force: Force): number {
  return 2 - FORCES.indexOf(force);
}

/** -1 where `a` binds less than `b`, 1 where it binds more, 0 where they are the same. */
export function compareForce(a: Force, b: Force): -1 | 0 | 1 {
  return Math.sign(levelOf(a) - levelOf(b)) as -1 | 0 | 1;
}

/**
 * The force that the published words give an act, or null where no word decides.
 *
 * A modal or verb in the act's own first clause decides; failing that, the last governor before the act in its sentence.
 * An act that hangs directly on a governor (*agreed to* ..., *called on X to* ...) has no clause of its own, so there the
 * governor decides; and a bare *would* behind a governor (*agreed that both would*) is its *will*, shifted in time. A verb that only reports (*said*, *noted*) decides nothing and hides what stands before it.
 *
 * @param kind of the act; a `done` has no force.
 * @param before the published text of the block before the act; the sentence in it is found here.
 * @param words the act's own published text.
 */
export function readForce(kind: ActKind, before: string, words: string): ForceWord | null {
  if (kind === "done") return null;
  const spans = sentenceBefore(before).map(({ start, end }) => ({ start: wordStart(before, start), end }));
  const own = words.slice(0, sentenceEnd(words, REACH));
  if (spans.length !== 1) return forceIn(kind, before, spans, own);
  // The same words say the same: with each key, all acts of a paragraph are read again, and twice over.
  const { start } = spans[0]!;
  const governing = before.slice(start);
  const key = `${kind}\n${governing.length}\n${governing}${own}`;
  let found = readings.get(key);
  if (found === undefined) {
    found = forceIn(kind, governing, [{ start: 0, end: governing.length }], own);
    // A copy: the word itself would keep the whole text that it was cut from.
    if (found !== null) found = { ...found, matched: intern(found.matched) };
    if (readings.size >= MOST_READINGS) readings.clear();
    readings.set(key, found);
  }
  if (found?.where !== "governor" || start === 0) return found;
  return { ...found, start: found.start + start, end: found.end + start };
}

const readings = new Map<string, ForceWord | null>();
/** The acts of some pages; a few hundred kilobytes. */
const MOST_READINGS = 500;

/** @param spans the sentence in `before`, piece by piece. */
function forceIn(
  kind: Exclude<ActKind, "done">,
  before: string,
  spans: readonly Span[],
  words: string,
): ForceWord | null {
  prepare(kind);
  const known = knownWords();
  const read: Words = { ids: [], starts: [], ends: [] };
  for (const span of spans) readWords(before, span.start, span.end, read);
  const act = read.ids.length;
  readWords(words, 0, words.length, read);
  const { matches } = findMatches(kind, read);

  let governor: Match | undefined;
  for (const match of matches) {
    if (match.first >= act) break;
    if (match.verdict !== "nothing") governor = match;
  }
  const binding = governor !== undefined && governor.verdict !== "reports" ? governor : undefined;
  const direct = binding !== undefined && governs(binding, read, act, known);
  const own = direct ? undefined : ownGovernor(matches, read, act, known);
  const found = own === undefined || (binding !== undefined && isShifted(own, read, known)) ? binding : own;
  if (found === undefined) return null;

  const where = found.first >= act ? "act" : "governor";
  const text = where === "act" ? words : before;
  const start = read.starts[found.first]!;
  const crosses = where === "governor" && found.after > act;
  const end = crosses ? before.length : read.ends[found.after - 1]!;
  const matched = text.slice(start, end) + (crosses ? words.slice(0, read.ends[found.after - 1]) : "");
  return { force: found.verdict as Force, matched, where, start, end };
}

/** Steps over the rest of a word that the reach of the search has cut in two. */
function wordStart(text: string, start: number): number {
  let at = start;
  if (at > 0 && isWordCode(text.charCodeAt(at - 1))) while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** Whether nothing but connecting words stands between the governor and the act, so that the act has no clause of its own. */
function governs(governor: Match, read: Words, act: number, known: KnownWords): boolean {
  if (governor.after >= act) return read.ids[act - 1] !== known.that;
  if (read.ids[act - 1] === known.to) return true;
  for (let at = governor.after; at < act; at++) if (!known.connectors.has(read.ids[at]!)) return false;
  return true;
}

/** Whether the match is a bare *would* or *would not*. */
function isShifted(match: Match, read: Words, known: KnownWords): boolean {
  if (read.ids[match.first] !== known.shifted) return false;
  return (
    match.after === match.first + 1 || (match.after === match.first + 2 && read.ids[match.first + 1] === known.not)
  );
}

/** The first governing word in the act's own first clause; behind a condition that opens it, where there is one. */
function ownGovernor(matches: readonly Match[], read: Words, act: number, known: KnownWords): Match | undefined {
  const main = mainClause(read, act, known);
  const found = firstGovernor(matches, read, main, known);
  return found === undefined && main > act ? firstGovernor(matches, read, act, known) : found;
}

function firstGovernor(matches: readonly Match[], read: Words, from: number, known: KnownWords): Match | undefined {
  const end = clauseEnd(matches, read, from, known);
  let reported = false;
  for (const match of matches) {
    if (match.first < from) continue;
    if (match.first >= end) break;
    if (match.verdict === "reports") reported = true;
    else if (match.verdict !== "nothing" && (reported || !match.governorOnly)) return match;
  }
  return undefined;
}

/** Where the main clause of an act begins that opens with a condition: behind the first comma. */
function mainClause(read: Words, act: number, known: KnownWords): number {
  const { ids } = read;
  if (act >= ids.length) return act;
  if (
    !known.fronted.has(ids[act]!) &&
    !known.frontedChinese.some((word) => word.every((id, at) => ids[act + at] === id))
  )
    return act;
  const comma = ids.indexOf(COMMA, act);
  return comma < 0 ? act : comma + 1;
}

/** The word at which the first clause from `from` on ends. */
function clauseEnd(matches: readonly Match[], read: Words, from: number, known: KnownWords): number {
  const { ids } = read;
  for (let at = from; at < ids.length; at++) {
    const id = ids[at]!;
    if (id === SEMICOLON) return at;
    if (at === from) continue;
    if (known.clauseEnd.has(id)) return at;
    if (
      id === known.that &&
      !matches.some(
        (match) => match.verdict !== "nothing" && !match.governorOnly && (match.after === at || match.after === at + 1),
      )
    )
      return at;
  }
  return ids.length;
}

interface KnownWords {
  readonly that: number;
  readonly to: number;
  readonly not: number;
  readonly shifted: number;
  readonly clauseEnd: ReadonlySet<number>;
  readonly fronted: ReadonlySet<number>;
  readonly frontedChinese: readonly (readonly number[])[];
  readonly connectors: ReadonlySet<number>;
}

let known: KnownWords | undefined;

/** The numbers of the words that the rules themselves name, looked up once. */
function knownWords(): KnownWords {
  known ??= {
    that: wordNumber("that"),
    to: wordNumber("to"),
    not: wordNumber("not"),
    shifted: wordNumber(SHIFTED),
    clauseEnd: wordNumbers(CLAUSE_END),
    fronted: wordNumbers(FRONTED),
    frontedChinese: FRONTED_CHINESE.map((word) => Array.from(word, wordNumber)),
    connectors: wordNumbers(CONNECTORS),
  };
  return known;
}
