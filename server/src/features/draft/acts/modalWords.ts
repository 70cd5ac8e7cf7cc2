/** What stands around a modal and tells what its clause does: its subject elsewhere, a condition, a threat, a verb that undertakes nothing. */
import type { Mention } from "./parties";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { actOf, cueOf, textOf, type Draft, type Scene } from "./scene";
import type { FrameMatch } from "./words";

export const MODAL = /^(?:will|shall|would|should|must|can|could|may|might)$/u;

/** Whether a subject and the base form of its verb follow: *should it go on*, *should Lanhai close the strait*. */
export function invertsBehind({ reading: { lower, capital } }: Pick<Scene, "reading">, at: number): boolean {
  const word = lower[at] ?? "";
  return (
    /^(?:it|he|she|they|we|i|there|the|an?|any|this|that|these|those|its|their|his|her|such|talks|negotiations|hostilities)$/u.test(
      word,
    ) ||
    (capital(at) && /^\p{L}/u.test(word))
  );
}

/** The side of whose visit is told in front of *where*: *welcomed Minister Shen’s trip, where he will*. */
/** Those with whom talks are to be held, which all hold: *will hold talks with Minister Shen*. */
export function holdsTalks({ reading: { lower }, ground, reading }: Scene, verb: number): readonly string[] {
  if (!/^(?:hold|have)$/u.test(lower[verb] ?? "")) return [];
  const near = lower.slice(verb + 1, verb + 5);
  const at = near.indexOf("with");
  if (at < 1 || !/^(?:talks|negotiations|consultations)$/u.test(near[at - 1]!)) return [];
  const from = verb + at + 2;
  return ground.parties.mention(
    ground.text.slice(reading.starts[from], reading.ends[Math.min(lower.length - 1, from + 7)]),
  ).sides;
}

/** What is done with what is given. */
export const HANDED = /^(?:shipped|delivered|sent|provided|donated|transferred|disbursed)$/u;

/** Whether a clause is what something else says: *the vote, which sent a message that*. */
export function toldByThing(lower: readonly string[], from: number): boolean {
  if (lower[from - 1] !== "that" || !/^(?:message|signal)$/u.test(lower[from - 2] ?? "")) return false;
  return lower.slice(Math.max(0, from - 8), from - 2).some((word) => /^(?:which|that|who)$/u.test(word));
}

/** Whether a modal’s clause holds somebody else to account: *will hold the Norland fleet accountable*. */
export function holdsToAccount({ reading: { lower }, stretch }: Scene, { first, after }: FrameMatch): boolean {
  if (stretch.speakers.length === 0 || !/^(?:will|would|shall)$/u.test(lower[first]!)) return false;
  const verb = lower[after] === "continue" && lower[after + 1] === "to" ? after + 2 : after;
  if (lower[verb] !== "hold" || /^(?:itself|themselves|ourselves|each|one)$/u.test(lower[verb + 1] ?? "")) return false;
  return lower.slice(verb + 2, verb + 10).some((word) => /^(?:account|accountable|responsible)$/u.test(word));
}

/** *It plans to*: whoever speaks, since no thing plans; null of another subject or verb. */
export function itself({ stretch, ground }: Scene, subject: string, verb: string, last: string): Mention | null {
  const plans =
    /^it$/iu.test(subject.trim()) && /^(?:plans|intends|hopes|aims|pledges|promises|wants|wishes)$/u.test(verb);
  // *Her government’s efforts are focused on*: its own.
  const efforts =
    last === "on" &&
    /(?:['’]s?|\b(?:its|her|his|our|their|my)(?: \p{L}+)?)\s(?:efforts|work)$/iu.test(subject.trim()) &&
    ground.parties.mention(subject).sides.every((side) => stretch.sides.includes(side));
  return (plans || efforts) && stretch.sides.length > 0 ? { sides: [], party: true, joint: false, own: true } : null;
}

/** Whether a relative clause tells of others what they will do at something: *the summit, at which all navies will meet*. */
export function tellsOfOthers(subject: string, { sides, own, joint }: Mention): boolean {
  return sides.length === 0 && !own && !joint && !/^(?:he|she|they|we|i|the|both|two)\b/iu.test(subject.trim());
}

export function visitorOf({ reading, ground, stretch }: Scene, before: number): readonly string[] {
  const verb = reading.matches.filter(({ verdict, after }) => verdict.takes === "reports" && after < before).at(-1);
  if (verb === undefined) return [];
  const owner = reading.lower.findIndex((word, at) => at >= verb.after && at < before && /^[’']s?$/u.test(word));
  if (owner === -1) return [];
  const { sides } = ground.parties.mention(ground.text.slice(reading.starts[verb.after], reading.ends[owner]));
  return sides.length === 1 && !stretch.sides.includes(sides[0]!) ? sides : [];
}

/** Whether a verb behind "and" has the subject of the verb of saying before it, with nothing between but what that verb governs. */
export function sharesSubject({ reading }: Scene, governor: FrameMatch, { first }: FrameMatch): boolean {
  const { lower } = reading;
  let at = first - 1;
  while (at > governor.after && /ly$|^(?:also|again|further|both)$/u.test(lower[at]!)) at -= 1;
  if (!/^(?:and|but)$/u.test(lower[at] ?? "")) return false;
  return (
    /ed$|s$/u.test(lower[first]!) &&
    !lower.slice(governor.first, at).some((word) => /^(?:that|which|who|where|because)$/u.test(word))
  );
}

/** *Noted that they follow the storm and* [will stay in touch]: what else those undertake whom a pronoun names before another verb. */
export function secondOf(scene: Scene, match: FrameMatch, from: number): Draft | null {
  const { reading, stretch, joint, clauses } = scene;
  const { lower } = reading;
  const { first, after, verdict } = match;
  const all = /^(?:they|we|both)$/u.test(lower[from]!);
  if (verdict.deed !== "bind" || stretch.speakers.length === 0 || lower[first - 1] !== "and") return null;
  if (!/^(?:will|would)$/u.test(lower[first]!) || !(all ? joint : !joint && /^(?:he|she|we)$/u.test(lower[from]!)))
    return null;
  if (first - from < 3 || lower.slice(from, first).includes("who") || weak(lower, after)) return null;
  const to = actEnd(reading, first, clauses, lower.length, after);
  return to > after ? { from: first, to, act: actOf(kindOf("bind", joint), null, 0.7, cueOf(scene, match)) } : null;
}

/** The subject of the clause before an "and". */
export function sharedSubject(scene: Scene, and: number): string {
  const { lower, comma } = scene.reading;
  const said = scene.reading.matches
    .filter(
      ({ verdict, first, after }) =>
        after < and &&
        /^(?:reports|governs|that)$/u.test(verdict.takes) &&
        !MODAL.test(lower[/ly$/u.test(lower[first - 1] ?? "") ? first - 2 : first - 1] ?? ""),
    )
    .at(-1);
  let from = said?.after ?? 0;
  if (lower[from] === "that") from += 1;
  let at = from;
  while (
    at < and &&
    at < from + 8 &&
    !comma(at) &&
    !/^(?:is|are|was|were|has|have|had|will|would|\p{L}+ed)$/u.test(lower[at]!)
  )
    at += 1;
  return at < and && at > from ? textOf(scene, from, at) : "";
}

/** Whether what stands between two commas before a verb parts it from *which*: *the fund, which, once paid, will help*. */
export function ofWhich({ reading: { lower, comma } }: Scene, close: number): boolean {
  for (let at = close - 1; at > close - 16 && at > 0; at -= 1)
    if (comma(at)) return /^(?:which|that)$/u.test(lower[at - 1]!);
  return false;
}

/** Whether the words behind a modal say against what something will be done. */
export function threatens(words: readonly string[]): boolean {
  const [first, second] = words;
  if (first === "against" || first === "if" || first === "should") return true;
  if (first === "to")
    return /^(?:protect|defend|safeguard|prevent|counter|respond|deter|retaliate|uphold|stop|resist)$/u.test(
      second ?? "",
    );
  return words.some(
    (word, at) =>
      (word === "response" && words[at - 1] === "in") ||
      (at < 3 && /^(?:firmly|decisively|resolutely|forcefully)$/u.test(word)),
  );
}

export function threatensAll(words: readonly string[]): boolean {
  return words.some((word) => /^(?:resolute|decisive|strong|reciprocal|countermeasures)$/u.test(word));
}

/** Where the condition of a clause begins that stands before it: *that* [if the seizures go on, Calder] *will*. */
export function conditionBefore(
  { reading: { lower, comma, semicolon } }: Scene,
  at: number,
  taken: number,
): number | null {
  if (at < 1 || !comma(at - 1)) return null;
  for (let back = at - 2; back >= Math.max(taken, at - 40); back -= 1) {
    if (comma(back) || semicolon(back)) return null;
    if (!/^(?:if|unless|should)$/u.test(lower[back]!)) continue;
    const before = lower[back - 1] ?? "";
    return back === 0 || /^(?:that|)$/u.test(before) ? back : null;
  }
  return null;
}

/** *The costs to Lanhai will rise*. */
export function costs(subject: string, ...verbs: readonly string[]): boolean {
  return (
    /^(?:the |further |more |additional |its )?(?:costs?|consequences|price|isolation|sanctions|pressure)\b/iu.test(
      subject.trim(),
    ) && verbs.some((verb) => /^(?:increase|rise|grow|mount|follow|intensify|escalate|deepen|continue)$/u.test(verb))
  );
}

export function ifAsked(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      /^(?:if|when|should)$/u.test(word) &&
      words
        .slice(at + 1, at + 4)
        .some((one) => /^(?:asked|requested|invited|called|needed|wanted|desired|wish(?:es|ed)?)$/u.test(one)),
  );
}

/** Whether words let another turn to the speaker for help: *could call her at any time*. */
export function mayTurn(modal: string, words: readonly string[]): boolean {
  return (
    /^c/u.test(modal) &&
    /^(?:call|contact|reach|turn|notify|approach|ask|request|inform|consult|phone|write|use|draw|let)$/u.test(
      words[0] ?? "",
    ) &&
    (ANY_TIME.test(words.join(" ")) || ifAsked(words))
  );
}

const ANY_TIME =
  /\b(?:any ?time|whenever|24 hours|around the clock|day (?:and|or) night|(?:if|when|should) (?:\p{L}+ ){0,3}(?:needed|required|necessary))\b/u;

/** Whether a clause says that somebody's support goes on: *her support would continue*, *Calder’s support will not waver*. */
export function goesOn(subject: string, words: readonly string[], joint: boolean): boolean {
  const talks =
    joint &&
    /\b(?:contacts|consultations|dialogue|talks|negotiations|exchanges|coordination|partnership|friendship)\b/iu.test(
      subject,
    );
  return (
    (talks ||
      /\b(?:support|assistance|aid|help|backing|solidarity|commitment|cooperation|engagement)(?: (?:for|to|by|of|from) [^,]{0,60})?$/iu.test(
        subject.trim(),
      )) &&
    /^(?:will|would|shall) (?:(?:not|never) (?:waver|change|falter|diminish|weaken|end|stop|wane)|(?:continue|endure|persist|last|go on)(?! to))\b/u.test(
      words.join(" "),
    )
  );
}

/** Whether a subject is somebody with a name who does not take part: *the rebels of Estmark*, *Norland*. */
export function isOther(subject: string, { sides, joint, own, party }: Mention): boolean {
  const words = subject.trim();
  return (
    party &&
    !joint &&
    !own &&
    sides.length === 0 &&
    /^\p{Lu}/u.test(words) &&
    !/^\p{Lu}{3,}$/u.test(words) &&
    !/^(?:Both|We|They|The|All|I|He|She|Our|Their|This|That|These|Any|It|Each|Every|Its|His|Her)\b|\b(?:leaders|ministers|sides|parties|presidents|countries)\b/u.test(
      words,
    )
  );
}

/** Subjects of which a clause tells what is true of all: *no country would accept it*. */
export const NOBODY =
  /^no (?:other |single |one |self-respecting |responsible |sovereign |democratic )?(?:countr(?:y|ies)|states?|nations?|governments?|one|person|people|leaders?|society|democracy|body|amount|matter)\b/iu;

/** Who would like, or wants, to thank somebody thanks him. */
export const WISHES = /^(?:like|want|wants|wanted|wish|wishes|wished)$/u;

/** Verbs behind *would like to*, *wanted to* that undertake nothing. */
export const COURTEOUS =
  /^(?:thank|discuss|talk|speak|express|extend|convey|congratulate|emphasi[sz]e|stress|underline|underscore|note|say|add|point|mention|reiterate|recall|commend|see|know|hear|believe|begin|start|offer|pay|welcome|draw|acknowledge|recogni[sz]e|highlight|apologi[sz]e|wish)$/u;

const LASTS =
  /^(?:underpin|guide|shape|inform|animate|inspire|grow|benefit|face|reflect|demonstrate|bind|unite|define)$/u;

const KEEPS =
  /^(?:touch|contact|coordination|communication|consultation|engaged|coordinated|seized|vigilant|available|open|talks|meetings?|discussions?|consultations|conversations?)$/u;

/** Verbs behind *will* that tell what will be, not what will be done. */
export function weak(lower: readonly string[], at: number): boolean {
  let verb = at;
  while (/ly$|^(?:also|soon|now|always|further|not)$/u.test(lower[verb] ?? "")) verb += 1;
  const word = lower[verb] ?? "";
  if (word === "be" && !/^in$/u.test(lower[verb + 1] ?? ""))
    return !/ed$|^(?:held|built|led|paid|given|taken|sent|made|done|begun)$|ing$/u.test(lower[verb + 1] ?? "");
  // *Will remain in close touch*, *will have further talks*: something that they do.
  if (/^(?:remain|be|have)$/u.test(word) && lower.slice(verb + 1, verb + 6).some((one) => KEEPS.test(one)))
    return false;
  if (word === "be") return true;

  // *Will continue to guide their work*.
  if (word === "continue" && lower[verb + 1] === "to" && LASTS.test(lower[verb + 2] ?? "")) return true;
  return /^(?:celebrate|commemorate|reaffirm|reiterate|emphasi[sz]e|stress|highlight|underscore|mean|remain|benefit|enjoy|face|see|gain|receive|become|include|serve|know|find|depend|mark|have|like|drive|lead|contribute|play|underline|underscore|demonstrate|reflect|represent|constitute|signal|illustrate|symboli[sz]e)$/u.test(
    word,
  );
}
