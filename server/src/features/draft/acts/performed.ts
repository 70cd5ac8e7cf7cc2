/** What somebody performs in a sentence that has no speaker: *The Premier invited his colleague*, where nobody knows the Premier. */
import { finite } from "./clauses";
import type { Ground, Stretch } from "./ground";
import type { Reading } from "./words";

/** Somebody, where no side is known. */
const SOMEBODY: readonly string[] = ["?"];
const ALL: readonly string[] = ["?", "?2"];

/** No subject of a verb that performs is longer. */
const LONGEST_SUBJECT = 16;

/**
 * The stretch as said by the subject of its first verb, where that is a party and a verb tells what it said; else null.
 * What lies before `from` is not said: *discussed the war, and reaffirmed*.
 */
export function performed(
  { text, parties }: Ground,
  stretch: Stretch,
  reading: Reading,
): { readonly stretch: Stretch; readonly from: number } | null {
  const { lower, comma, starts, ends } = reading;
  const verbs = reading.matches.filter(
    (match) =>
      !/^(?:noun|clause)$/u.test(match.verdict.takes) && finite(reading, match) && TELLS.test(lower[match.first]!),
  );
  const first = verbs[0];
  const past = /ed$/u.test(lower[first?.first ?? -1] ?? "");
  const verb =
    first?.verdict.takes === "topic"
      ? verbs.find(
          (match) =>
            match.verdict.takes !== "topic" &&
            // *Discussed threats and calls for revenge*: nouns.
            !(past && /[^s]s$/u.test(lower[match.first]!)) &&
            /^and$/u.test(lower[skipAdverbs(lower, match.first)] ?? ""),
        )
      : first;
  if (first === undefined || verb === undefined) return null;
  let last = skipAdverbs(lower, first.first);
  if (last < 0 || /^(?:is|are|was|were|be|been|has|have|had|will|would|not)$/u.test(lower[last]!)) return null;
  // *Took the opportunity to thank them, and expressed*.
  const open = lower[last] === "and" ? lower.findIndex((word, at) => at > 0 && at < 9 && BEGINS.test(word)) : -1;
  if (open > 0) last = skipAdverbs(lower, open);
  let from = last;
  while (from > 0 && !comma(from - 1) && lower[from - 1] !== "") from -= 1;
  if (last - from > LONGEST_SUBJECT) return null;
  const words = text.slice(starts[from], ends[last]);
  const subject = parties.mention(words);
  if (!subject.party || /\b(?:that|which|who|where)\b/iu.test(words)) return null;
  const joint =
    subject.joint ||
    subject.sides.length > 1 ||
    /\b(?:leaders|ministers|sides|two|both|they|pair|allies|members|participants)\b/iu.test(words);
  const all = parties.all.length > 1 ? parties.all : ALL;
  // A title alone may be another's.
  const named = parties.mention(words.replace(TITLES, " ").trim()).sides;
  const sides = joint ? all : named.length > 0 ? named : SOMEBODY;
  return { stretch: { ...stretch, speakers: sides, sides }, from: starts[verb.first]! };
}

const BEGINS = /^(?:took|held|met|spoke|made|gave|hosted|received|visited|joined|attended|called)$/u;

const TITLES =
  /\b(?:the|prime|foreign|deputy|vice|acting|first|president|minister|secretary|chancellor|general|premier|defen[cs]e|state|of)\b/giu;

const TELLS = /(?:ed|s|told|said|made|spoke|laid|set|put)$/u;

/** The word before a verb and its adverbs. */
function skipAdverbs(lower: readonly string[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && /ly$|^(?:also|further|again|both|all|jointly)$/u.test(lower[at]!)) at -= 1;
  return at;
}

/** The sides that are known. */
export function knownSides(sides: readonly string[]): readonly string[] {
  return sides.filter((side) => !side.startsWith("?"));
}
