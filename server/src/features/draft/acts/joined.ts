/** Whether another clause, or another verb of the sentence's subject, begins behind a comma or *and* in an English sentence. */
import { BELIEVES_THAT, MERIT, STANCE, STANDS_BESIDE, STRONG } from "./beside";
import { finite, speaks } from "./clauses";
import { ADVERB, FINITE, isSecond } from "./series";
import type { FrameMatch, Reading } from "./words";

const SUBJECTS =
  /^(?:he|she|they|it|we|i|you|the|both|president|prime|secretary|minister|china|india|japan|russia|this|these|that|those|there)$/u;

const GRADES =
  /^(?:ironclad|unwavering|steadfast|strong|firm|enduring|unshakable|longstanding|continued|abiding|deep|clear|full)$/u;

/** A verb that may open another clause behind *and*: *and urged*, *and notes*. */
export function opensReport(reading: Reading, match: FrameMatch): boolean {
  const { takes } = match.verdict;
  if (takes === "noun" || takes === "clause" || !finite(reading, match)) return false;
  const verb = reading.lower[match.first] ?? "";
  const next = reading.lower[match.after] ?? "";
  // *Plans informed by the survey*.
  if (next === "by" && /ed$/u.test(verb)) return false;
  // *And internationally recognised borders*: of a noun.
  if (
    /ed$/u.test(verb) &&
    /^(?:inter|multi)?(?:nationally|globally|widely|universally|mutually|commonly|legally|democratically|broadly|newly|previously|generally|laterally)$/u.test(
      reading.lower[match.first - 1] ?? "",
    ) &&
    !OBJECT.test(next) &&
    !/^(?:that|to|on|upon|in|by|)$/u.test(next)
  )
    return false;
  // *A shared future*, *trade and exchanges*.
  if (/^(?:shared|detailed|reported)$/u.test(verb) && match.after === match.first + 1 && !OBJECT.test(next))
    return false;
  if (
    /^(?:exchanges|reports|reviews|plans|details|visits)$/u.test(verb) &&
    !/^(?:the|an?|to|that|their|its)$/u.test(next)
  )
    return false;
  if (/^(?:set|put)$/u.test(verb)) return match.after > match.first + 1;
  if (/ing$/u.test(verb) && isSecond(reading.lower, match.first)) return false;
  // *Those fleeing the floods and seeking shelter*: both of them do.
  if (
    /^(?:seeking|hoping|wishing|wanting|calling|demanding|working|looking|offering|asking)$/u.test(verb) &&
    ofThose(reading.lower, match.first)
  )
    return false;
  return /(?:ed|[^s]s|ing|told|said|made|spoke|laid)$/u.test(verb);
}

/** Whether a participle before *and* says what people do, as the one behind it does. */
function ofThose(lower: readonly string[], at: number): boolean {
  if (lower[at - 1] !== "and") return false;
  for (let back = at - 2; back > Math.max(0, at - 12) && lower[back] !== ""; back -= 1)
    if (/..ing$/u.test(lower[back]!) && /^(?:those|all|people|persons|anyone)$|..[^s]s$/u.test(lower[back - 1]!))
      return true;
  return false;
}

const OBJECT =
  /^(?:the|an?|his|her|their|its|our|this|that|these|views?|concerns?|information|deep|grave|serious|some|similar|perspectives|ideas|assessments)$/u;

/** Whether a modal without a subject follows, so that each has its act: *will lend two ships, and will dredge the channel*. */
export function modalAgain({ lower, comma }: Reading, at: number): boolean {
  const verb = comma(at) && /^(?:and|but)$/u.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  return /^(?:will|would|shall)$/u.test(lower[verb] ?? "") && !comma(verb + 1);
}

/** The verb of a relative clause behind *, that*. */
const TELLS_WHICH =
  /^(?:allows?|includes?|lets?|enables?|ensures?|provides?|respects?|reflects?|protects?|supports?|meets?|serves?|brings?|leads?|addresses|guarantees?|helps?|makes?|takes?|gives?|preserves?|upholds?|promotes?|advances?|involves?|builds?)$/u;

const MANY =
  /^(?:they|their|both|leaders|ministers|sides|presidents|parties|countries|governments|two|three|delegations|secretaries|officials|chancellors|premiers|and)$/u;

/** Whether a clause, or another verb of the sentence's subject, begins at a word. */
export function opensAnother(
  { lower, matches }: Reading,
  at: number,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  let verb = at;
  if (clauses.has(at)) return true;
  // *A crossing, that lets grain through*: which one.
  if (lower[at] === "that") return lower[at - 1] !== "" || !TELLS_WHICH.test(lower[at + 1] ?? "");
  // Another noun that somebody performs: *and her intention to*.
  // *Her commitment to the islanders and their desire for peace*: not hers.
  // *The peace of the islands and ironclad commitment to the pact*.
  if (GRADES.test(lower[at] ?? ""))
    for (const { first, verdict } of matches)
      if (first > at && first <= at + 3 && verdict.takes === "noun" && verdict.deed === "bind") return true;
  const theirs = lower[at] === "their" && !lower.slice(0, at - 1).some((word) => MANY.test(word));
  if (/^(?:the|its|their|our|his|her|a|an)$/u.test(lower[at] ?? "") && !theirs)
    for (const { first, verdict } of matches)
      if (first >= at && first <= at + 3 && verdict.takes === "noun" && !lower.slice(at, first).includes(""))
        return true;
  if (/^(?:its|their|our|his|her)$/u.test(lower[at] ?? "")) {
    const noun =
      STRONG.test(lower[at + 1] ?? "") || /^(?:support|for|to)$/u.test(lower[at + 3] ?? "") ? at + 2 : at + 1;
    if (STANCE.test(lower[noun] ?? "") || MERIT.test(lower[noun] ?? "")) return true;
    // *And their critical role in it*: not what is undertaken.
    if (lower.slice(at + 1, at + 4).some((word) => STANDS_BESIDE.test(word))) return true;
  }
  while (verb < at + 2 && (ADVERB.test(lower[verb] ?? "") || lower[verb] === "together")) verb += 1;
  if (verbs.has(verb)) return true;
  // *And believe that*.
  if (BELIEVES_THAT.test(lower[verb] ?? "") && lower[verb + 1] === "that") return true;
  if (!SUBJECTS.test(lower[at] ?? "")) return false;
  // *The group that Calder and Lanhai established*: another subject of the same verb.
  for (
    let back = at - 1;
    back > Math.max(0, at - 12) && !verbs.has(back) && (lower[back] === "united" || !FINITE.test(lower[back]!));
    back -= 1
  )
    if (/^(?:that|which|where|whom)$/u.test(lower[back]!)) return false;
  // *And it plans to*.
  if (
    /^(?:it|he|she|they|we)$/u.test(lower[at]!) &&
    /^(?:plans?|intends?|hopes?|aims?)$/u.test(lower[at + 1] ?? "") &&
    lower[at + 2] === "to"
  )
    return true;
  // *And we reaffirm*.
  const next = ADVERB.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  if (
    /^(?:we|they|i)$/u.test(lower[at]!) &&
    matches.some((match) => match.first === next && (speaks(match) || lower[next] === "look"))
  )
    return true;
  for (verb = at + 1; verb < at + 7; verb += 1) {
    if (lower[verb - 1] === "and" && verbs.has(verb)) return false;
    // *To the League and the Fleet, highlighting*: a participle behind a comma is of all before it.
    if (lower[verb] === "" && /..ing$/u.test(lower[verb + 1] ?? "")) return false;
    if (verbs.has(verb) || clauses.has(verb)) return verbs.has(verb);
    if (/^(?:is|are|was|were|has|have|had|will|would|should|must)$/u.test(lower[verb] ?? "")) return true;
  }
  return false;
}
