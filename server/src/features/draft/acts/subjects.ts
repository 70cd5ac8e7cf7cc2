/** Whose a verb is that governs an act: its subject, and whether it is told, past, or an item of a list. */
import { PARTIES } from "../../../model/actLexicon";
import { finite } from "./clauses";
import type { Mention } from "./parties";
import { firstVerb, skipLinks, textOf, type Scene } from "./scene";
import { wordsOf, type FrameMatch, type Reading } from "./words";

const parties = new Set([...wordsOf(PARTIES), "he", "she", "they", "we", "i"]);

/** Whether a subject is known, or a person or a body by its last word, and not only written with a capital. */
export function acts(subject: string, { sides, joint, own }: Mention): boolean {
  return sides.length > 0 || joint || own || parties.has(subject.trim().split(/\s+/u).at(-1)!.toLowerCase());
}

export const LEADERS = /\b(?:leaders|sides|parties|presidents|ministers|attendees|participants)$/iu;

/** More than one, whoever they are: *the Quad leaders*. */
export const PLURAL =
  /\b(?:leaders|presidents|ministers|sides|parties|governments|participants|attendees|members|co-chairs|representatives|delegations|countries|nations|principals|pair|task force|working group|commission|committee)$|\band (?:the )?\p{Lu}/u;

/** Whether a subject is two that an “and” joins: *Hale and other ministers*, not *the Minister for Trade and Fisheries*. */
export function namesSeveral(subject: string): boolean {
  return (
    TWO_OFFICES.test(subject.trim()) ||
    (/^[^,]{3,80}\sand\s(?:\p{L}+ ){0,3}\p{L}+(?:s|men|women|people)$/u.test(subject.trim()) &&
      !/\b(?:of|for|on|in)\s[^,]*\sand\s/u.test(subject))
  );
}

/** Two who are named by their offices alone. */
const TWO_OFFICES =
  /^(?:the )?(?:\p{L}+ )?(?:president|secretary|minister|premier|chancellor)(?: of \p{L}+)? and (?:the )?(?:\p{L}+ ){0,2}(?:president|secretary|minister|premier|chancellor|general|king|prince)\b/iu;

const PLURAL_HEAD =
  /^(?:leaders|presidents|ministers|sides|parties|governments|countries|pair|two|both|they|officials)$/u;

/** Whether an item of a list opens with a verb of what all did, behind its number or without one. */
export function opensItem({ lower }: Reading, { first }: FrameMatch): boolean {
  return (
    /ed$|^set$/u.test(lower[first]!) &&
    (first === 0 || (first === 1 && /^(?:\d{1,2}|[a-z]|i{2,3}|i?v|vi{1,3})$/u.test(lower[0]!)))
  );
}

/** Where the subject of a clause begins that follows a verb of saying: *affirmed* [Calder looks forward to it]; -1 where none does. */
export function namedBefore(scene: Scene, verb: number): number {
  const { reading } = scene;
  const told = reading.matches.find(
    (match) =>
      match.verdict.takes === "reports" && match.after < verb && verb - match.after <= 6 && finite(reading, match),
  );
  if (told === undefined) return -1;
  const from = skipLinks(reading, told.after);
  const words = reading.lower.slice(from, verb);
  if (words.length === 0 || words.some((word) => /^(?:|and|his|her|their|that)$/u.test(word))) return -1;
  return scene.ground.parties.mention(textOf(scene, from, verb)).party ? from : -1;
}

/** Whether a verb of saying stands before. */
export function isTold(reading: Reading, { first }: FrameMatch): boolean {
  return reading.matches.some(
    (match) => match.verdict.takes === "reports" && match.after < first && finite(reading, match),
  );
}

/** Whether the verb that a participle behind a comma goes on with does something, and says nothing. */
export function followsDeed({ reading }: Scene, { first }: FrameMatch): boolean {
  const before = reading.matches.filter((match) => match.after <= first && finite(reading, match)).at(-1);
  if (before === undefined || before.verdict.takes === "reports") return false;
  return !/ing$/u.test(reading.lower[before.first]!) && /^(?:bind|offer)$/u.test(before.verdict.deed ?? "");
}

/** The subject of a verb: the words before it up to the start of its clause, where it has any. */
export function subjectBefore(scene: Scene, verb: number): string | null {
  const { reading } = scene;
  const { lower, comma, semicolon, mark } = reading;
  let at = verb - 1;
  while (at >= 0 && /ly$|^(?:also|further|again|have|has|had|are|is|both|all|today|jointly)$/u.test(lower[at]!))
    at -= 1;
  // Another verb of the same subject.
  if (/^(?:and|but|)$/u.test(lower[at] ?? "")) at = scene.stretch.speakers.length > 0 ? -1 : firstVerb(scene, verb) - 1;
  if (at < 0) return null;
  const last = at + 1;
  while (
    at >= 0 &&
    last - at < 14 &&
    !semicolon(at) &&
    !mark(at) &&
    !comma(at) &&
    !reading.matches.some(
      ({ after, first, verdict }) =>
        after === at + 1 &&
        first < verb &&
        verdict.takes === "reports" &&
        // *The deal on the table*.
        !/^(?:the|an?)$/u.test(lower[first - 1] ?? ""),
    ) &&
    !/^(?:that|while|because|but|where)$/u.test(lower[at]!)
  )
    at -= 1;
  // *Told Minister Shen he looked forward to*.
  const own = at + 2 < last && /^(?:he|she|they|we|it|i)$/u.test(lower[last - 1]!) ? last - 1 : at + 1;
  // *Welcomed the talks between Calder and Lanhai, and the leaders agreed to*: all of them, and nobody besides.
  const and = lower.lastIndexOf("and", last - 2);
  const all =
    and > own &&
    last - and <= 5 &&
    PLURAL_HEAD.test(lower[last - 1]!) &&
    !reading.capital(last - 1) &&
    (comma(and - 1) ||
      reading.matches.some((match) => match.after <= and && match.after > own && finite(reading, match)));
  if (all) return textOf(scene, and + 1, last);
  return own < last ? textOf(scene, own, last) : null;
}

/** The subject of a verb behind *which*, as in *, which Minister Shen agreed to*; null where it has another, empty behind no *which*. */
export function inRelative(scene: Scene, verb: number): string | null {
  const { lower, comma } = scene.reading;
  const from = Math.max(0, verb - 5);
  const which = lower.slice(from, verb).findIndex((word) => /^(?:which|whom|whose)$/u.test(word)) + from;
  // *A meeting at which all leaders of the League agreed to it*.
  if (which < from)
    return lower
      .slice(Math.max(0, verb - 12), verb)
      .some((word, at, near) => word === "which" && /^(?:at|during|in)$/u.test(near[at - 1] ?? ""))
      ? null
      : "";
  return lower[which] === "which" && which + 1 < verb && comma(which - 1) ? textOf(scene, which + 1, verb) : null;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|month|year|week)$/u;

/** Whether a relative clause tells what somebody did at an earlier meeting: *the 2030 summit, where she announced*. */
export function toldOfThen(lower: readonly string[], verb: number): boolean {
  // *In April, the Secretary announced*.
  if (/^(?:in|last|earlier)$/u.test(lower[0] ?? "") && lower.slice(1, 4).some((word) => MONTH.test(word))) return true;
  const where = lower.lastIndexOf("where", verb);
  return (
    where > verb - 6 &&
    lower
      .slice(Math.max(0, where - 9), where)
      .some((word) => /^(?:(?:19|20)\d\d|last|earlier|previous|first)$/u.test(word))
  );
}

/** Whether the sentence opens with an earlier paper: what was undertaken there is past. */
export function isPast({ ground: { text }, stretch: { start, end } }: Scene): boolean {
  const opener = text.slice(start, Math.min(end, start + 200));
  return /^(?:In|At|Under) [^,;]*\b(?:Statement|Declaration|Agreement|Summit|Treaty|Memorandum|Communiqu[eé])\b[^;]*\b(?:19|20)\d\d\b/u.test(
    opener,
  );
}
