/** What keeps a clause with a modal from being an act, and what a relative one asks: *allies* [that must step up]. */
import { PARTIES } from "../../../model/actLexicon";
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { invertsBehind, isOther } from "./modalWords";
import { namesDeed } from "./necessity";
import { placesIn, type Mention } from "./parties";
import { actOf, addressees, askOf, cueOf, textOf, type Draft, type Scene } from "./scene";
import { isSecond } from "./series";
import { areThirds, isOfThirds } from "./thirds";
import { wordsOf, type FrameMatch } from "./words";

const parties = wordsOf(PARTIES);

/** Whether a verb that only names a topic, and no verb of saying, stands in a stretch of words. */
export function isTopic({ reading, stretch }: Scene, from: number, to: number): boolean {
  let topic = false;
  for (const match of reading.matches) {
    if (match.first < from || match.after > to) continue;
    const { takes } = match.verdict;
    if (takes === "noun" || takes === "clause" || !finite(reading, match)) continue;
    if (takes !== "topic") return false;
    if (!/ed$|spoke|held/u.test(reading.lower[match.first]!)) continue;
    topic = true;
  }
  return topic && !(stretch.speakers.length === 1 && from === 0 && to > 0 && reading.lower[from] === "");
}

/** Whether what looks like the verb of a clause from there is none: *support for them as they seek to*, *united in opposing*. */
export function isNoVerbOfIts(scene: Scene, match: FrameMatch, from: number): boolean {
  const { reading } = scene;
  const { lower } = reading;
  const modal = lower[match.first]!;
  // *Warm wishes to all*.
  if (
    modal === "wishes" &&
    /^(?:warm|warmest|best|good|kind|kindest|sincere|heartfelt|and|new)$/u.test(lower[match.first - 1] ?? "")
  )
    return true;
  // *Who use them and are doing everything to stop it*: of those others.
  if (
    from === match.first &&
    lower[from - 1] === "and" &&
    /^(?:is|are|was|were|will|would)$/u.test(modal) &&
    inOthersClause(lower, from - 1)
  )
    return true;
  // *Support for them as they seek to*.
  if (lower[from - 1] === "as" && /^(?:seeks?|sought|wish(?:es|ed)?|aims?|works?|strives?)$/u.test(modal)) return true;
  // *Agreed to mend the reef, and to oppose fees*: all of it is agreed.
  if (match.verdict.deed === "refuse" && lower[match.first - 1] === "to") return true;
  // *Should it invade*: a condition.
  if (modal === "should" && match.after === match.first + 1 && invertsBehind(scene, match.after)) return true;
  // *Of engaging them and opposing their acts*: one of two objects.
  if (/ing$/u.test(modal) && isSecond(lower, match.first)) return true;
  // *Would visit, aiming to strengthen ties*: what for.
  if (modal === "aiming" && reading.comma(match.first - 1)) return true;
  // *United in opposing*.
  if (/ing$/u.test(modal) && /^(?:in|of|by|for|on|about|at|to)$/u.test(lower[match.first - 1] ?? "")) return true;
  return false;
}

/** Whether a relative clause with a verb of its own stands before an “and”: *those* that are waiting *and*. */
function inOthersClause(lower: readonly string[], and: number): boolean {
  for (let at = and - 1; at > Math.max(0, and - 14) && lower[at] !== ""; at -= 1)
    if (/^(?:that|which|who)$/u.test(lower[at]!)) return /^(?:is|are|was|were|has|have)$/u.test(lower[at + 1]!);
  return false;
}

/** What stands behind "wants a": other things are wishes. */
const WANTED =
  /^(?:partnership|relationship|relations|ties|deal|agreement|cooperation|dialogue|treaty|settlement|friendship|trade|future|outcome)$/u;

/** Whether a clause of these words undertakes something: *is working with its neighbours to*, *remains focused on mending*. */
export function undertakesIt(
  { reading: { lower, comma }, stretch }: Scene,
  { first, after }: FrameMatch,
  sides: number,
): boolean {
  const told = stretch.speakers.length > 0;
  const [verb, last] = [lower[after - 2] ?? "", lower[after - 1]!];
  // *Doing all of this*: it is being done.
  if (last === "all" && /^do/u.test(verb) && /^(?:of|this|these|those|the)$/u.test(lower[after] ?? "")) return false;
  if (/^focuss?ed$/u.test(verb) && last === "on") return told && /..ing$/u.test(lower[after] ?? "");
  if (/^want/u.test(lower[first]!) && /^an?$/u.test(last)) {
    for (let at = after; at < after + 6 && at < lower.length && !comma(at); at += 1)
      if (WANTED.test(lower[at]!)) return told;
    return false;
  }
  if (verb === "working" && /^(?:with|together|closely|hard|tirelessly|intensively)$/u.test(last)) {
    const lists = last === "with" || lower[after] === "with";
    for (let at = after; at < after + 20 && at < lower.length && (!comma(at) || lists); at += 1)
      if (/^(?:and|or)$/u.test(lower[at]!) && /^(?:drew|made|gave|said|took|\p{L}+ed)$/u.test(lower[at + 1] ?? ""))
        return false;
      else if (/^(?:to|towards?)$/u.test(lower[at]!)) return told || sides === 1;
    return false;
  }
  return true;
}

/** *Other navies that must step up*: who is meant, and what they must do. */
export function bound(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower, comma } = reading;
  if (stretch.speakers.length === 0 || match.verdict.deed !== "ask") return null;
  if (!/^(?:must|should|needs?|have|has|ought)$/u.test(lower[match.first]!)) return null;
  let who = match.first - 1;
  while (/ly$|^(?:also|now|all|both)$/u.test(lower[who] ?? "")) who -= 1;
  if (!/^(?:who|that|which)$/u.test(lower[who] ?? "") || !parties.has(lower[who - 1] ?? "")) return null;
  let from = who - 1;
  while (
    from > 0 &&
    who - from < 7 &&
    !comma(from - 1) &&
    !/^(?:of|on|for|to|by|with|from|in|at|and|or|that|is|are|was|were)$|[^s]s$|ed$/u.test(lower[from - 1]!)
  )
    from -= 1;
  const doer = ground.parties.mention(textOf(scene, from, who));
  if (doer.own || doer.joint) return null;
  return {
    from,
    to: actEnd(reading, from, scene.clauses, lower.length, match.after),
    act: askOf(
      addressees(scene, doer.sides, stretch),
      /^must|^ha/u.test(lower[match.first]!) ? "firm" : "medium",
      0.6,
      cueOf(scene, match),
    ),
  };
}

/** Whether those who must act, all agree, are not they: *agreed that the rebels must leave*, *that Norland’s border must be respected*. */
export function othersMust(scene: Scene, { after }: FrameMatch, words: string, subject: Mention, to: number): boolean {
  const { reading, stretch } = scene;
  const { lower } = reading;
  const places = lower[after] === "be" ? [...subject.sides, ...placesIn(words)] : [];
  const named = places.length > 0 || (lower[after] === "be" && /^\p{Lu}[\p{L}.]+['’]s?\s/u.test(words));
  if (named && !places.some((side) => stretch.sides.includes(side))) return true;
  return (
    !/^(?:not|never)$/u.test(lower[after] ?? "") &&
    !/^(?:not|never)$/u.test(lower[after - 1]!) &&
    (isOther(words, subject) ||
      areThirds(words.replace(/\s+\p{L}+ly$/u, ""), subject.sides, stretch.sides) ||
      (/^(?:the |our |all )?(?:focus|attention|priority|emphasis)$/iu.test(words.trim()) &&
        isOfThirds(textOf(scene, after + 2, to).replace(/^(?:the|an?) /u, ""), [], stretch.sides)))
  );
}

/** Whether a clause says what a priority is, or what is one. */
export function isPriority({ reading: { lower } }: Scene, { first, after }: FrameMatch): boolean {
  return (
    /^(?:priorit(?:y|ies)|goal|aim|objective)$/u.test(lower[first]!) ||
    (/^(?:priority|for)$/u.test(lower[after - 1]!) && lower.slice(first, after).includes("priority"))
  );
}

/** [Her priority is mending the reef], [mending the reef is a priority for Calder]. */
export function priorityOf(scene: Scene, match: FrameMatch, from: number, to: number, subject: string): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const draft = { from, to, act: actOf(kindOf("bind", joint), "medium", 0.7, cueOf(scene, match)) };
  if (/^(?:priorit(?:y|ies)|goal|aim|objective)$/u.test(lower[match.first]!)) {
    const whose = lower.slice(Math.max(0, match.first - 3), match.first);
    const own = whose.some((word) => /^(?:his|her|our|their|my|[’']?s|[’'])$/u.test(word));
    return own && /ing$|^to$/u.test(lower[match.after] ?? "") ? draft : null;
  }
  const whose = textOf(scene, match.after, Math.min(lower.length, match.after + 4));
  const known = ground.parties.mention(whose).sides.some((side) => stretch.sides.includes(side));
  // A relationship may be one, and nobody does anything.
  if (!/^(?:it|this|that|these|which|what)\b/iu.test(subject.trim()) && !namesDeed(subject)) return null;
  if (
    lower[match.after - 1] === "for" &&
    !known &&
    !/^(?:us|both|the|our|his|her|them)$/u.test(lower[match.after] ?? "")
  )
    return null;
  return draft;
}
