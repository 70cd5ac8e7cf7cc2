/** What a noun hangs on, and whose it is: *reaffirmed* Calder’s *commitment to*. */
import { determined, textOf, type Scene } from "./scene";
import type { FrameMatch, Reading } from "./words";

/** The verb of saying or of topic that a noun hangs on: the last before it. */
export function verbBefore({ reading }: Scene, at: number): FrameMatch | null {
  let found: FrameMatch | null = null;
  for (const match of reading.matches) {
    if (match.after > at) break;
    if (match.verdict.takes === "noun" || match.verdict.takes === "clause") continue;
    if (
      reading.lower[match.first] === "shared" &&
      /^(?:our|their|its|the|an?|his|her|s|[’']s?|and|,|ironclad|firm|strong)$/u.test(
        reading.lower[match.first - 1] ?? "",
      )
    )
      continue;
    // *A strong signal of* it is no verb.
    if (
      /^(?:signals?|claims?|reports?|notes?|outline|highlights?|welcome|brief|echo|answer|reply|accounts?|stress)$/u.test(
        reading.lower[match.first]!,
      ) &&
      determined(reading, match.first)
    )
      continue;
    // *Their support for it* is no verb.
    const { lower } = reading;
    if (lower[match.first] === "support" && lower[match.after] === "for") continue;
    if (
      lower[match.first] === "support" &&
      (determined(reading, match.first) || /^(?:full|its|our)$/u.test(lower[match.first - 1] ?? ""))
    )
      continue;
    found = match;
  }
  return found;
}

/** Whose "his determination to" is behind another noun that was somebody's: *welcomed Shen's pledge to act and his intent to*. */
export function praisedOwner(scene: Scene, verb: FrameMatch, noun: number): string | null {
  const { lower } = scene.reading;
  if (
    !/^(?:welcom|commend|prais|applaud|thank|appreciat|hail|laud|salut|not|acknowledg|recogni[sz])/u.test(
      lower[verb.first]!,
    )
  )
    return null;
  const pronoun = [noun, noun - 1, noun - 2].find((at) => /^(?:his|her|its|their)$/u.test(lower[at] ?? ""));
  if (pronoun === undefined) return null;
  for (let at = verb.after + 1; at < pronoun; at += 1)
    if (/^(?:['’]?s|['’]|for)$/u.test(lower[at]!)) return textOf(scene, verb.after, at);
  return null;
}

/** Behind whom it is said to: *assured Minister Shen of*. */
export function toldOf({ lower, capital }: Reading, { first, verdict, after }: FrameMatch): number {
  // *Conveyed to Minister Shen the government’s decision to*.
  if (lower[after] === "to" && PASSES_ON.test(lower[first]!))
    for (let at = after + 2; at < after + 9; at += 1)
      if (/^(?:the|its|his|her|their|our)$/u.test(lower[at] ?? "") && (capital(at - 1) || PERSON.test(lower[at - 1]!)))
        return at;
      // *Conveyed to Minister Shen Calder’s readiness to*.
      else if (/^[’']?s$/u.test(lower[at] ?? "") && capital(at - 1) && capital(at - 2)) return at - 1;
  const of = verdict.takes === "that" ? lower.indexOf("of", after) : -1;
  return of === -1 || of > after + 7 ? after : of + 1;
}

const PASSES_ON =
  /^(?:convey|express|explain|reiterat|reaffirm|stress|relay|communicat|emphasi|underscor|underlin|highlight|confirm|affirm|repeat|voic|announc|present|outlin)/u;
const PERSON =
  /^(?:him|her|them|us|all|minister|ministers|president|premier|secretary|chancellor|ambassador|colleagues?|counterparts?|side|sides|leaders?|king|prince|envoy|guests?|interlocutors?|government|parties|people|both)$/u;

/** Whether a noun is what a verb of saying has for its object: *reaffirmed Calder's strong commitment to*. */
export function isObject(reading: Reading, verb: FrameMatch, noun: number): boolean {
  const { lower } = reading;
  // *Reiterated the need for a deal that will last, and the need for*.
  if (
    /^(?:the|their|its|our)$/u.test(lower[noun - 1] ?? "") &&
    lower[noun - 2] === "and" &&
    lower[noun - 3] === "" &&
    noun - verb.after < 45
  )
    return true;
  if (noun - verb.after > 24) return false;
  // *Assured Calder’s commitment to*: its own; *assured Minister Shen that* holds no object.
  if (
    verb.verdict.takes === "that" &&
    toldOf(reading, verb) === verb.after &&
    !(noun - verb.after < 6 && lower.slice(verb.after, noun).some((word) => /^(?:[’']s?|s|its|their|our)$/u.test(word)))
  )
    return false;
  for (let at = behindLinks(reading, toldOf(reading, verb)); at < noun; at += 1) {
    if (/^(?:that|which|who|by|is|are|was|were|has|have|to|toward|towards|on|with)$/u.test(lower[at]!)) {
      // Behind a comma or “and” another object may follow one that was longer: *stressed ties with X, and its commitment to*.
      // *Agreed on X and on the need to*.
      const rest = lower.slice(lower[at - 1] === "and" ? at - 1 : at, noun);
      const well = rest.lastIndexOf("well");
      const joined = Math.max(rest.lastIndexOf("and"), rest.lastIndexOf(""), rest[well + 1] === "as" ? well + 1 : -1);
      // *Praised the work done by the survey and his commitment to*.
      const own = lower[at] === "by" && rest.at(-2) === "and" && /^(?:his|her|its|their|our)$/u.test(rest.at(-1) ?? "");
      if (own) return true;
      if (/^(?:that|which|who|by|is|are|was|were|has|have)$/u.test(lower[at]!)) return false;
      if (joined === -1 || rest.length - joined > 7) return false;
    }
  }
  return true;
}

/** Behind the preposition of a verb: *concurred about*, *agreed with him on*. */
export function behindLinks({ lower }: Reading, after: number): number {
  return /^(?:on|about|upon|in|with|regarding|of)$/u.test(lower[after] ?? "") ? after + 1 : after;
}

/** Whose a noun is: the words between the verb and it. */
export function ownerOf(scene: Scene, noun: number, after: number, own: boolean): string | null {
  // Who reaffirms *its commitment* speaks of its own.
  const { lower } = scene.reading;
  for (let at = noun - 1; own && at >= Math.max(after, noun - 4); at -= 1)
    if (/^(?:its|their|his|her|our)$/u.test(lower[at]!)) return null;
  // *Reaffirmed her support for Lanhai and commitment to*: whose support it is.
  const and = lower.lastIndexOf("and", noun - 1);
  if (
    own &&
    and > after &&
    noun - and <= 3 &&
    lower.slice(after, and).some((word) => /^(?:support|solidarity|appreciation|respect)$/u.test(word)) &&
    !lower.slice(and, noun).some((word) => /^[’']?s$/u.test(word))
  )
    return null;
  return after < noun ? textOf(scene, Math.max(after, noun - 12), noun) : null;
}
