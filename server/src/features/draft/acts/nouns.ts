/** The acts that a noun names, where somebody performs it: *reaffirmed its commitment to* [help], *the need for* [X to act]. */
import { DEEDS, GOES_ON, VALUES } from "../../../model/actLexicon";
import { actEnd, finite } from "./clauses";
import { kindOf } from "./ground";
import {
  addressees,
  cueOf,
  determined,
  DETERMINER,
  isVague,
  skipLinks,
  startsAt,
  textOf,
  wordsOf,
  type Draft,
  type Scene,
} from "./scene";
import type { FrameMatch, Reading } from "./words";

const goesOn = wordsOf(GOES_ON);
const values = wordsOf(VALUES);
const deeds = wordsOf(DEEDS);
const NOUN_TOO = wordsOf(
  "resolve pledge pledges promise promises request requests demand demands call calls appeal appeals offer offers plan plans vow vows proposal hope hopes wish",
);

/** Whether a word that is a verb elsewhere is a noun here: *their firm resolve to*. */
export function isNoun(reading: Reading, { first }: FrameMatch): boolean {
  return NOUN_TOO.has(reading.lower[first]!) && determined(reading, first);
}

/** The verb of saying or of topic that a noun hangs on: the last before it. */
function verbBefore({ reading }: Scene, at: number): FrameMatch | null {
  let found: FrameMatch | null = null;
  for (const match of reading.matches) {
    if (match.after > at) break;
    if (match.verdict.takes !== "noun" && match.verdict.takes !== "clause") found = match;
  }
  return found;
}

/** What a noun names, where somebody performs it: *reaffirmed its commitment to*, *affirmed the need to*. */
export function nounOf(scene: Scene, match: FrameMatch, over?: FrameMatch): Draft | null {
  const { reading, stretch, ground } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const verb = over ?? verbBefore(scene, match.first);
  if (verb === null || verb.verdict.takes === "topic") return null;
  if (
    verb.verdict.takes !== "reports" &&
    over === undefined &&
    verb.verdict.deed === "bind" &&
    !startsAt(reading, verb.after, match.first)
  )
    return null;
  const deed = match.verdict.deed!;
  const last = lower[match.after - 1]!;
  const noun = DETERMINER.test(lower[match.first]!) ? lower[match.first + 1]! : lower[match.first]!;
  if (over === undefined && !isObject(reading, verb, match.first)) return null;
  if (/^(?:condemn|deplor|acknowledg|recogni[sz]|critici)/u.test(lower[verb.first]!)) return null;
  const infinitiveAt =
    last === "of" && deed === "bind" && !/ing$/u.test(lower[match.after] ?? "") ? lower.indexOf("to", match.after) : -1;
  if (
    last === "of" &&
    deed === "bind" &&
    !/ing$/u.test(lower[match.after] ?? "") &&
    (infinitiveAt === -1 || infinitiveAt > match.after + 14)
  )
    return null;
  const from = skipLinks(reading, infinitiveAt === -1 ? match.after : infinitiveAt + 1);
  const to = actEnd(reading, from, scene.clauses, lower.length);
  const words = lower.slice(from, to);
  if (words.length === 0 || isVague(words)) return null;
  if (
    noun === "interest" &&
    (!/ing$/u.test(words[0]!) ||
      lower.slice(verb.after, match.first).some((word) => /^(?:share[ds]?|ha[sd]|have|an?)$/u.test(word)))
  )
    return null;
  if (over === undefined && isOfMeeting(scene, verb)) return null;
  const owner =
    praisedOwner(scene, verb, match.first) ??
    (infinitiveAt === -1 ? ownerOf(scene, match.first, verb.after) : textOf(scene, match.after, infinitiveAt));
  const mention = owner === null ? null : ground.parties.mention(owner);
  const cue = cueOf(scene, match);
  if (deed === "ask") {
    if (noun === "importance" || noun === "urgency" || noun === "imperative") return importance(scene, from, to, cue);
    const infinitive = words.indexOf("to");
    const object = last === "for" && infinitive > 0 ? textOf(scene, from, from + infinitive) : "";
    const whom = ground.parties.mention(object);
    const ofOthers =
      last === "for" && words.some((word, at) => word === "by" && /^(?:all|both|the|each)$/u.test(words[at + 1] ?? ""));
    if (scene.joint && /^needs?$/u.test(noun) && !ofOthers && (object === "" || whom.joint || whom.own))
      return { from, to, act: { kind: "agree", by: [], to: null, force: null, confidence: 0.8, cue } };
    if (scene.joint && /^(?:hope|hopes|expectation|expectations)$/u.test(noun) && object === "")
      return { from, to, act: { kind: "agree", by: [], to: null, force: null, confidence: 0.7, cue } };
    const named = addressees(scene, whom.sides, stretch);
    const nobody = last === "to" && /^needs?$/u.test(noun);
    return { from, to, act: { kind: "ask", by: [], to: nobody ? [] : named, force: null, confidence: 0.85, cue } };
  }
  if (deed === "warn") {
    const first = lower[match.after - 1] === "if" ? match.after - 1 : match.after;
    const start = first === match.after ? match.first : match.first;
    return { from: start, to, act: { kind: "warn", by: [], to: null, force: "medium", confidence: 0.7, cue } };
  }
  const others =
    mention !== null && !mention.own && !mention.joint
      ? mention.sides.filter((side) => !stretch.sides.includes(side))
      : [];
  const single = mention !== null && mention.sides.length === 1 && !mention.joint && !mention.own;
  const kind = kindOf(deed, scene.joint && !single);
  const by =
    (kind === "commit" || kind === "offer") && (others.length > 0 || (single && scene.joint)) ? mention!.sides : [];
  return {
    from,
    to,
    act: {
      kind,
      by,
      to: by.length > 0 && by.every((side) => !stretch.sides.includes(side)) ? stretch.sides : null,
      force: null,
      confidence: 0.85,
      cue,
    },
  };
}

/** What takes place: it "underscores" what the parties undertook elsewhere, and nobody undertakes it there. */
const MEETING =
  /^(?:visit|visits|meeting|meetings|call|trip|talks|conversation|conversations|discussions?|exchange|dialogue|summit|presence|anniversary|signing|ceremony|event|session|occasion|gathering|encounter)$/u;

function isOfMeeting({ reading: { lower } }: Scene, verb: FrameMatch): boolean {
  let at = verb.first - 1;
  while (at >= 0 && /ly$|^(?:also|again|further|has|have|had)$/u.test(lower[at]!)) at -= 1;
  const before = lower.slice(Math.max(0, at - 3), Math.max(0, at));
  return (
    at > 0 &&
    MEETING.test(lower[at]!) &&
    before.some((word) => /^(?:the|this|that|these|their|our|his|her|today|['’]?s)$/u.test(word)) &&
    !before.some((word) => /^(?:and|who|of|in|at|during|on)$/u.test(word))
  );
}

/** Whose "his determination to" is behind another noun that was somebody's: *welcomed Shen's pledge to act and his intent to*. */
function praisedOwner(scene: Scene, verb: FrameMatch, noun: number): string | null {
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

/** Whether a noun is what a verb of saying has for its object: *reaffirmed Calder's strong commitment to*. */
function isObject({ lower }: Reading, verb: FrameMatch, noun: number): boolean {
  if (noun - verb.after > 24) return false;
  for (let at = verb.after; at < noun; at += 1) {
    if (/^(?:that|which|who|by|is|are|was|were|has|have|to|toward|towards|on|with)$/u.test(lower[at]!)) {
      // Behind a comma or “and” another object may follow one that was longer: *stressed ties with X, and its commitment to*.
      const rest = lower.slice(at, noun);
      const joined = Math.max(rest.lastIndexOf("and"), rest.lastIndexOf(""));
      if (/^(?:that|which|who|by|is|are|was|were|has|have)$/u.test(lower[at]!)) return false;
      if (joined === -1 || rest.length - joined > 7) return false;
    }
  }
  return true;
}

/** *The importance of* doing something, said by all or with who should do it. */
function importance(scene: Scene, from: number, to: number, cue: string): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const words = reading.lower.slice(from, to);
  const gerund = words.findIndex((word) => /ing$/u.test(word) && word.length > 4);
  if (gerund === -1 || gerund > 8) {
    const deed = words.findIndex((word) => deeds.has(word));
    if (deed < 1 || deed > 7) return null;
    const owner = ground.parties.mention(textOf(scene, from, from + deed));
    if (owner.sides.length === 0 && !/^(?:its|their|his|her)$/u.test(words[0]!)) return null;
    return {
      from,
      to,
      act: { kind: "ask", by: [], to: addressees(scene, owner.sides, stretch), force: null, confidence: 0.6, cue },
    };
  }
  if (values.has(words[gerund]!)) return null;
  if (gerund === 0) {
    if (!joint) return null;
    return { from, to, act: { kind: "agree", by: [], to: null, force: "soft", confidence: 0.75, cue } };
  }
  const doer = ground.parties.mention(textOf(scene, from, from + gerund));
  if (!doer.party && doer.sides.length === 0 && !/^(?:all|both|every|each)$/u.test(words[0]!)) return null;
  const kind = joint && (doer.joint || doer.own) ? "agree" : "ask";
  return {
    from,
    to,
    act: { kind, by: [], to: addressees(scene, doer.sides, stretch), force: null, confidence: 0.75, cue },
  };
}

export function goingOn(scene: Scene, at: number): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const verb = verbBefore(scene, at);
  if (verb === null || !finite(reading, verb) || verb.verdict.takes !== "reports") return null;
  if (
    !/^(?:emphasi|underscore|underline|stress|reaffirm|reiterat|affirm|confirm|pledg|express|voice|highlight|convey)/u.test(
      lower[verb.first]!,
    )
  )
    return null;
  for (let back = verb.after; back < at; back += 1)
    if (!/^(?:the|its|their|our|his|her|a|strong|full|u|s|us|s)$/u.test(lower[back]!)) return null;
  const noun = lower.slice(at + 1, at + 6).findIndex((word) => goesOn.has(word));
  if (noun === -1) return null;
  return {
    from: at,
    to: actEnd(reading, at, scene.clauses, lower.length),
    act: { kind: kindOf("bind", scene.joint), by: [], to: null, force: "medium", confidence: 0.7, cue: lower[at]! },
  };
}

/** Whose a noun is: the words between the verb and it. */
function ownerOf(scene: Scene, noun: number, after: number): string | null {
  return after < noun ? textOf(scene, Math.max(after, noun - 12), noun) : null;
}
