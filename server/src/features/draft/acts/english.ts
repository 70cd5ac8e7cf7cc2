/** The acts of a stretch of an English sentence, by the entries of the lexicon and the clauses that they stand in. */
import { CARRIED_OUT, CONTINUED, DEEDS, GOES_ON, TOGETHER, VAGUE, VALUES } from "../../../model/actLexicon";
import { actEnd, clauseStart, finite } from "./clauses";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import { readSentence, type FrameMatch, type Reading } from "./words";

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));
const goesOn = wordsOf(GOES_ON);
const vague = wordsOf(VAGUE);
const values = wordsOf(VALUES);
const deeds = wordsOf(DEEDS);
const together = wordsOf(TOGETHER);
const ongoing = wordsOf(CONTINUED);
const carried = wordsOf(CARRIED_OUT);

/** An act by words of the sentence: from the first to behind the last. */
interface Draft {
  readonly from: number;
  readonly to: number;
  readonly act: Omit<FoundAct, "start" | "end">;
}

interface Scene {
  readonly ground: Ground;
  readonly stretch: Stretch;
  readonly reading: Reading;
  /** Where clauses with a modal and a party begin. */
  readonly clauses: ReadonlySet<number>;
  readonly joint: boolean;
}

/** What was to be done and has been, in the list of what a meeting brought, or with a word for it. */
function doneOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const before = ground.text.slice(Math.max(0, reading.starts[0]! - 8), reading.starts[0]);
  const item = /(?:^|\n)[ \t]*(?:[•·▪*–-]|\d{1,2}[.)])[ \t]*$/u.test(before) && stretch.speakers.length === 0;
  const kept = /\b(?:as (?:agreed|promised|pledged|committed)|(?:in line|consistent|in accordance) with (?:its|their|his|the) (?:commitments?|pledges?|promises?)|honou?red|fulfilled)\b/iu.test(
    ground.text.slice(stretch.start, Math.min(stretch.end, stretch.start + 400)),
  );
  if (!item && !kept) return null;
  let last = at - 1;
  while (last >= 0 && /^(?:has|have|already|now|since|recently|also)$/u.test(lower[last]!)) last -= 1;
  if (item && last !== at - 1) return null;
  let from = last;
  while (from > 0 && lower[from - 1] !== "" && lower[from - 1] !== "that" && last - from < 8) from -= 1;
  const subject = ground.parties.mention(textOf(scene, from, last + 1));
  if (last < from || !subject.party || subject.own) return null;
  const by = subject.sides.length === 1 && !stretch.sides.includes(subject.sides[0]!) ? subject.sides : [];
  const to = actEnd(reading, from, scene.clauses, lower.length, at);
  return { from, to, act: { kind: "done", by, to: null, force: null, confidence: 0.6, cue: lower[at]! } };
}

/** Nobody's sentence is longer. */
const LONGEST = 4000;

export function englishActs(ground: Ground, stretch: Stretch): readonly FoundAct[] {
  if (stretch.end - stretch.start > LONGEST) return [];
  const reading = readSentence(ground.text, stretch);
  const rest = others(reading);
  if (reading.matches.length === 0 && rest.length === 0) return [];
  const clauses = new Set<number>();
  for (const match of reading.matches) {
    if (match.verdict.takes !== "clause") continue;
    const start = clauseStart(reading, match, 0);
    if (start !== null && start.at < match.first) clauses.add(skipLinks(reading, start.at));
  }
  const scene: Scene = { ground, stretch, reading, clauses, joint: stretch.sides.length > 1 };
  const found: FoundAct[] = [];
  let taken = 0;
  const places = [...reading.matches.map((match) => ({ at: match.first, match })), ...rest];
  for (const { at, match } of places.sort((one, other) => one.at - other.at)) {
    if (at < taken) continue;
    const draft = match !== null ? draftOf(scene, match, taken) : carried.has(reading.lower[at]!) ? doneOf(scene, at) : goingOn(scene, at);
    if (draft === null || draft.to <= draft.from) continue;
    const span = trimmed(ground.text, reading, draft);
    if (span === null) continue;
    found.push({ ...draft.act, ...span });
    taken = draft.to;
  }
  return found;
}

/** Words that link a clause to what is before it are no part of it. */
function skipLinks({ lower }: Reading, at: number): number {
  let from = at;
  while (/^(?:and|but|also|that|then|now|accordingly|therefore|thus|)$/u.test(lower[from] ?? "x")) from += 1;
  return from;
}

function trimmed(text: string, { lower, starts, ends }: Reading, { from, to }: Draft): { start: number; end: number } | null {
  let last = to - 1;
  while (last >= from && /^(?:|and|or|but|to|that|by|with|for|while)$/u.test(lower[last] ?? "")) last -= 1;
  if (last < from) return null;
  let start = starts[from]!;
  let end = ends[last]!;
  // The sign of a currency belongs to its sum.
  if (/[$€£¥]/u.test(text[start - 1] ?? "")) start -= /US\$$/u.test(text.slice(Math.max(0, start - 3), start)) ? 3 : 1;
  while (start < ends[from]! && /\s/u.test(text[start]!)) start += 1;
  // A bracket or quotation mark that opens inside closes inside.
  const inside = text.slice(start, end);
  for (const [open, close] of ["()", "“”", "[]"] as const) {
    if (inside.lastIndexOf(open!) <= inside.lastIndexOf(close!)) continue;
    if (text[end] === close) end += 1;
    else if (text[end + 1] === close && /[.,]/u.test(text[end]!)) end += 2;
  }
  // The full stop of an abbreviation belongs to it.
  if (text[end] === "." && /(?:^|[^\p{L}])(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(Math.max(start, end - 12), end))) end += 1;
  return { start, end };
}

function draftOf(scene: Scene, match: FrameMatch, taken: number): Draft | null {
  const { verdict } = match;
  switch (verdict.takes) {
    case "rest":
      return restOf(scene, match);
    case "noun":
      return /^needs?$/u.test(scene.reading.lower[match.first]!) && !determined(scene.reading, match.first)
        ? clauseOf(scene, match, taken)
        : nounOf(scene, match);
    case "whom":
      return whomOf(scene, match);
    case "that":
      return thatOf(scene, match);
    case "clause":
      return clauseOf(scene, match, taken);
    default:
      return null;
  }
}

const NOUN_TOO = wordsOf("resolve pledge pledges promise promises request requests demand demands call calls appeal appeals offer offers plan plans vow vows proposal hope hopes wish");
const DETERMINER = /^(?:the|a|an|its|their|our|his|her|my|any|no|'s|’s|s|this|such|shared|new|strong|firm)$/u;

const ADJECTIVE = /^(?:urgent|critical|clear|pressing|continued|continuing|great|shared|mutual|common|vital|strong|firm|ongoing|joint|unwavering|new|collective|own|immediate)$/u;

/** Whether an article or an owner stands before a noun, with an adjective between or without. */
function determined({ lower }: Reading, at: number): boolean {
  if (DETERMINER.test(lower[at]!)) return true;
  const before = ADJECTIVE.test(lower[at - 1] ?? "") ? at - 2 : at - 1;
  return DETERMINER.test(lower[before] ?? "");
}

/** Whether a word that is a verb elsewhere is a noun here: *their firm resolve to*. */
function isNoun(reading: Reading, { first }: FrameMatch): boolean {
  return NOUN_TOO.has(reading.lower[first]!) && determined(reading, first);
}

/** What a verb governs. */
function restOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const deed = match.verdict.deed!;
  if (isNoun(reading, match)) return nounOf(scene, match);
  const before = lower[match.first - 1] ?? "";
  const verb = lower[match.first]!;
  if (!finite(reading, match)) return null;
  if (ground.text[reading.starts[match.first]! - 1] === "-") return null;
  // A participle goes on with what is said only behind a comma or where it opens the sentence.
  if (/ing$/u.test(verb) && before !== "" && !/^(?:and|while|also|strongly)$/u.test(before)) return null;
  // What would, should or may be agreed is the clause's act; what has been agreed by others is none.
  if (/^(?:will|would|should|must|can|could|may|not|who|which|be|been|being|is|are|was|were)$/u.test(before)) return null;
  const inner = reading.matches.find(({ first, verdict }) => startsAt(reading, match.after, first) && verdict.deed !== null && verdict.takes !== "clause" && verdict.takes !== "reports");
  if (inner !== undefined && inner.verdict.takes === "noun") return nounOf(scene, inner, match);
  const sum = /^announc/u.test(verb) && /^\d/u.test(lower[match.after - 1]!);
  if (sum && (stretch.speakers.length === 0 || before === "recently")) return null;
  const from = sum ? match.first + 1 : skipLinks(reading, match.after);
  const to = actEnd(reading, from, scene.clauses, lower.length);
  const words = lower.slice(from, to);
  if (words.length === 0 || isVague(words)) return null;
  const subject = subjectBefore(scene, match.first);
  const mention = subject === null ? null : ground.parties.mention(subject);
  const narrated = stretch.speakers.length === 0;
  // An item of a list that begins with what all did: *Agreed to ...*.
  const item = narrated && match.first === 0 && /ed$/u.test(verb);
  if (narrated && !item && (mention === null || !mention.party || deed !== "bind")) return null;
  if (deed === "offer" && /ing$/u.test(verb)) return null;
  if (inRelative(reading, match.first) || isPast(scene)) return null;
  // What things offer or demand is nobody's act.
  if (/[^s]s$/u.test(verb) && !/^(?:is|was|has)$/u.test(verb) && mention !== null && !mention.party) return null;
  const other = mention !== null && mention.sides.length === 1 && !mention.joint && !stretch.sides.includes(mention.sides[0]!);
  const sides = other || narrated ? (mention?.sides ?? []) : [];
  const joint = other ? false : narrated ? item || mention!.joint || mention!.sides.length > 1 : scene.joint || (mention !== null && mention.sides.length > 1);
  if (deed === "ask") return askOf(scene, match, from, to, joint, sides);
  const kind = kindOf(deed, joint);
  return { from, to, act: { kind, by: kind === "commit" ? sides : [], to: null, force: null, confidence: 0.9, cue: cueOf(scene, match) } };
}

function startsAt({ lower }: Reading, after: number, first: number): boolean {
  if (first < after || first > after + 3) return false;
  for (let at = after; at < first; at += 1) if (!/^(?:|the|a|an|its|their|our|on|to|upon|for|of)$/u.test(lower[at]!)) return false;
  return true;
}

function isVague(words: readonly string[]): boolean {
  const relative = words.findIndex((word) => /^(?:which|that|in|on|of|for|aimed|designed)$/u.test(word));
  const head = words.slice(0, relative === -1 ? words.length : relative);
  if (head.length <= 5 && vague.has(head.at(-1) ?? "")) return true;
  if (head[0] === "the" && head[1] === "following") return true;
  return /^(?:number|series|range|set|variety)$/u.test(head.at(-1) ?? "") && words.slice(0, 8).some((word) => vague.has(word));
}

/** An ask of somebody, or of all by all of their own affairs. */
function askOf(scene: Scene, match: FrameMatch, from: number, to: number, joint: boolean, sides: readonly string[]): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const words = lower.slice(from, to);
  if (/^(?:about|whether|if|how|why|what|questions?)$/u.test(words[0] ?? "")) return null;
  const verb = words.indexOf("to");
  // Who is called on and not to do anything is visited.
  if (verb === -1 && /^(?:on|upon)$/u.test(lower[match.after - 1]!)) return null;
  const object = verb > 0 ? textOf(scene, from, from + verb) : "";
  const whom = ground.parties.mention(object);
  // *Asked their ministers to* report: all set their own people a task.
  if (joint && verb > 0 && /^(?:their|our|respective)/u.test(words[0] ?? "") && together.has(words[verb - 1] ?? "")) {
    const at = from + verb + 1;
    return { from: at, to, act: { kind: "agree", by: [], to: null, force: "firm", confidence: 0.8, cue: cueOf(scene, match) } };
  }
  // All encourage their own progress.
  if (joint && /^encourag/u.test(lower[match.first]!) && verb !== 1 && whom.sides.length === 0 && !ground.parties.mention(textOf(scene, from, to)).party && verb < 0)
    return { from, to, act: { kind: "agree", by: [], to: null, force: "soft", confidence: 0.75, cue: cueOf(scene, match) } };
  return {
    from,
    to,
    act: { kind: "ask", by: sides, to: addressees(scene, whom.sides, stretch), force: null, confidence: 0.9, cue: cueOf(scene, match) },
  };
}

/** Sides named as those who are to act, where they are not the other parties all the same. */
function addressees({ ground }: Scene, named: readonly string[], stretch: Stretch): readonly string[] | null {
  if (named.length === 0) return null;
  const others = ground.parties.all.filter((side) => !stretch.sides.includes(side));
  return named.length === others.length && named.every((side) => others.includes(side)) ? null : named;
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
function nounOf(scene: Scene, match: FrameMatch, over?: FrameMatch): Draft | null {
  const { reading, stretch, ground } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const verb = over ?? verbBefore(scene, match.first);
  if (verb === null || verb.verdict.takes === "topic") return null;
  if (verb.verdict.takes !== "reports" && over === undefined && verb.verdict.deed === "bind" && !startsAt(reading, verb.after, match.first)) return null;
  const deed = match.verdict.deed!;
  const last = lower[match.after - 1]!;
  const noun = DETERMINER.test(lower[match.first]!) ? lower[match.first + 1]! : lower[match.first]!;
  if (over === undefined && !isObject(reading, verb, match.first)) return null;
  if (/^(?:condemn|deplor|acknowledg|recogni[sz]|critici)/u.test(lower[verb.first]!)) return null;
  const infinitiveAt = last === "of" && deed === "bind" && !/ing$/u.test(lower[match.after] ?? "") ? lower.indexOf("to", match.after) : -1;
  if (last === "of" && deed === "bind" && !/ing$/u.test(lower[match.after] ?? "") && (infinitiveAt === -1 || infinitiveAt > match.after + 14)) return null;
  const from = skipLinks(reading, infinitiveAt === -1 ? match.after : infinitiveAt + 1);
  const to = actEnd(reading, from, scene.clauses, lower.length);
  const words = lower.slice(from, to);
  if (words.length === 0 || isVague(words)) return null;
  if (noun === "interest" && (!/ing$/u.test(words[0]!) || lower.slice(verb.after, match.first).some((word) => /^(?:share[ds]?|ha[sd]|have|an?)$/u.test(word)))) return null;
  const owner = infinitiveAt === -1 ? ownerOf(scene, match.first, verb.after) : textOf(scene, match.after, infinitiveAt);
  const mention = owner === null ? null : ground.parties.mention(owner);
  const cue = cueOf(scene, match);
  if (deed === "ask") {
    if (noun === "importance" || noun === "urgency" || noun === "imperative") return importance(scene, from, to, cue);
    const infinitive = words.indexOf("to");
    const object = last === "for" && infinitive > 0 ? textOf(scene, from, from + infinitive) : "";
    const whom = ground.parties.mention(object);
    const ofOthers = last === "for" && words.some((word, at) => word === "by" && /^(?:all|both|the|each)$/u.test(words[at + 1] ?? ""));
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
  const others = mention !== null && !mention.own && !mention.joint ? mention.sides.filter((side) => !stretch.sides.includes(side)) : [];
  const single = mention !== null && mention.sides.length === 1 && !mention.joint && !mention.own;
  const kind = kindOf(deed, scene.joint && !single);
  const by = kind === "commit" && (others.length > 0 || (single && scene.joint)) ? mention!.sides : [];
  return { from, to, act: { kind, by, to: by.length > 0 && by.every((side) => !stretch.sides.includes(side)) ? stretch.sides : null, force: null, confidence: 0.85, cue } };
}

/** Whether a noun is what a verb of saying has for its object: *reaffirmed Calder's strong commitment to*. */
function isObject({ lower, comma }: Reading, verb: FrameMatch, noun: number): boolean {
  if (noun - verb.after > 24) return false;
  for (let at = verb.after; at < noun; at += 1) {
    if (/^(?:that|which|who|by|is|are|was|were|has|have|to|toward|towards|on|with)$/u.test(lower[at]!)) {
      // Behind a comma or “and” another object may follow one that was longer: *stressed ties with X, and its commitment to*.
      const rest = lower.slice(at, noun);
      const joined = Math.max(rest.lastIndexOf("and"), rest.lastIndexOf(""));
      if (/^(?:that|which|who|by|is|are|was|were|has|have)$/u.test(lower[at]!)) return false;
      if (joined === -1 || rest.length - joined > 7) return false;
    }
    void comma;
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
    return { from, to, act: { kind: "ask", by: [], to: addressees(scene, owner.sides, stretch), force: null, confidence: 0.6, cue } };
  }
  if (values.has(words[gerund]!)) return null;
  if (gerund === 0) {
    if (!joint) return null;
    return { from, to, act: { kind: "agree", by: [], to: null, force: "soft", confidence: 0.75, cue } };
  }
  const doer = ground.parties.mention(textOf(scene, from, from + gerund));
  if (!doer.party && doer.sides.length === 0 && !/^(?:all|both|every|each)$/u.test(words[0]!)) return null;
  const kind = joint && (doer.joint || doer.own) ? "agree" : "ask";
  return { from, to, act: { kind, by: [], to: addressees(scene, doer.sides, stretch), force: null, confidence: 0.75, cue } };
}

/** Whom a verb sets a task, and the task. */
function whomOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || !finite(reading, match)) return null;
  if (/^(?:be|been|is|are|was|were|will|should)$/u.test(lower[match.first - 1] ?? "")) return null;
  const infinitive = lower.indexOf("to", match.after);
  if (infinitive === -1 || infinitive > match.after + 14) return null;
  const from = infinitive + 1;
  const to = actEnd(reading, from, scene.clauses, lower.length);
  return { from, to, act: { kind: kindOf("bind", scene.joint), by: [], to: null, force: null, confidence: 0.9, cue: cueOf(scene, match) } };
}

/** A clause that is promised, hoped for or threatened whole. */
function thatOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || (!match.governorOnly && !finite(reading, match) && !determined(reading, match.first))) return null;
  let from = match.after;
  if (lower[from - 1] !== "that") {
    const that = lower.indexOf("that", from);
    const hopes = /^hop/u.test(lower[match.first]!);
    if (that !== -1 && that <= from + 8) from = that + 1;
    else if (hopes && lower[from] === "to") {
      // *Hopes to* return is what one means to do oneself.
      const to = actEnd(reading, from + 1, scene.clauses, lower.length);
      return { from: from + 1, to, act: { kind: kindOf("bind", joint), by: [], to: null, force: "soft", confidence: 0.8, cue: cueOf(scene, match) } };
    } else if (hopes && lower[from] === "for") from += 1;
    else if (!hopes) return null;
  }
  from = skipLinks(reading, from);
  const others = new Set(scene.clauses);
  others.delete(from);
  const to = actEnd(reading, from, others, lower.length);
  if (to <= from) return null;
  const deed = match.verdict.deed!;
  const cue = cueOf(scene, match);
  if (deed === "bind") return { from, to, act: { kind: kindOf("bind", joint), by: [], to: null, force: null, confidence: 0.85, cue } };
  const modal = reading.matches.find(({ verdict, first }) => verdict.takes === "clause" && first >= from && first < to);
  const subject = ground.parties.mention(textOf(scene, from, modal?.first ?? Math.min(from + 4, to)));
  const kind = deed === "ask" && joint && (subject.joint || subject.own) ? "agree" : deed;
  return { from, to, act: { kind, by: [], to: deed === "ask" && kind === "ask" ? addressees(scene, subject.sides, stretch) : null, force: null, confidence: 0.8, cue } };
}

const MODAL = /^(?:will|shall|would|should|must|can|could|may|might)$/u;

/** A clause with a modal of its own, and its subject. */
function clauseOf(scene: Scene, match: FrameMatch, taken: number): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  const start = clauseStart(reading, match, taken);
  const modal = lower[match.first]!;
  const verb = lower[match.after - 1]!;
  if (start === null) return null;
  let from = skipLinks(reading, start.at);
  if (from > match.first) return null;
  const subjectWords = textOf(scene, from, match.first);
  const subject = ground.parties.mention(subjectWords);
  const governor = start.governor?.verdict ?? null;
  if (governor?.takes === "topic" && !start.main) return null;
  const others = new Set(scene.clauses);
  others.delete(from);
  const essential = /^(?:essential|vital|critical|crucial|necessary|imperative|urgent|needed)$/u.test(verb);
  // What something is essential to is its purpose.
  const to = essential && lower[match.after] === "to" ? match.after : actEnd(reading, from, others, lower.length, match.after);
  const cue = cueOf(scene, match);
  const narrated = stretch.speakers.length === 0;
  const past = /^(?:opposed|rejected|intended|planned|aimed|sought|hoped|wished|expected)$/u.test(modal) || /^(?:did)$/u.test(modal);
  const agreed = governor?.takes === "governs";
  const deed = match.verdict.deed!;
  const jointly = subject.joint || subject.sides.length > 1 || (subject.own && joint) || (joint && /^(?:they|their .*|we|both)$/iu.test(subjectWords.trim()));
  const elsewhere = subject.sides.length > 0 && !subject.own && subject.sides.some((side) => !stretch.sides.includes(side));
  const by = elsewhere && !jointly ? subject.sides : [];

  if (deed === "refuse") {
    if (narrated && !subject.party) return null;
    // In the past tense of the report itself the verb governs; in a clause of its own it is part of the act.
    const states = /unacceptable|acceptable|inadmissible|intolerable|impermissible/u.test(verb);
    if (!states && start.main && start.governor === null && past) {
      const at = match.after;
      return { from: at, to: actEnd(reading, at, scene.clauses, lower.length), act: { kind: "refuse", by: [], to: null, force: null, confidence: 0.9, cue } };
    }
    if (!states && modal === "rejected" && !finite(reading, match)) return null;
    if (match.first === from) return narrated ? null : { from: match.after, to: actEnd(reading, match.after, scene.clauses, lower.length), act: { kind: "refuse", by: [], to: null, force: null, confidence: 0.85, cue } };
    if (/^can$/u.test(modal) && lower[match.after - 1] !== "accept" && !/\bno\b/iu.test(subjectWords) && !lower.slice(match.first, match.after).some((word) => word === "not" || word === "never")) return null;
    return { from, to, act: { kind: "refuse", by: [], to: null, force: states || modal === "can" ? "firm" : null, confidence: 0.85, cue } };
  }
  if (deed === "warn") {
    if (narrated && !subject.party) return null;
    const vagueEnd = /^(?:measures|action|actions|steps)$/u.test(verb);
    if (vagueEnd && !subject.party) return null;
    return { from, to, act: { kind: "warn", by: [], to: null, force: null, confidence: 0.75, cue } };
  }
  if (deed === "ask") {
    if (narrated && !agreed) return null;
    if (match.first === from) return null;
    // What is critical is a belief; what is essential is wanted, but not where it is only recognised.
    if (essential && (/^(?:critical|crucial|vital)$/u.test(verb) || /^(?:recogni|acknowledg|not)/u.test(lower[start.governor?.first ?? -1] ?? ""))) return null;
    if (/^(?:this|these|it|which|there)$/u.test(subjectWords.trim().toLowerCase())) return null;
    if (/^need|^have|^has/u.test(modal) && !subject.party && !agreed) return null;
    const need = modal === "need" && lower[match.first - 1] === "the";
    if (need) return null;
    if (agreed || (joint && (jointly || subject.own))) return { from, to, act: { kind: "agree", by: [], to: null, force: agreed || essential ? "medium" : null, confidence: 0.85, cue } };
    const mine = !jointly && (subject.own || (subject.sides.length > 0 && subject.sides.every((side) => stretch.sides.includes(side))));
    if (mine && !/[’']s?\b/u.test(subjectWords)) return { from, to, act: { kind: "commit", by: [], to: null, force: null, confidence: 0.6, cue } };
    const whom = jointly || /[’']/u.test(subjectWords) ? [] : subject.sides;
    return { from, to, act: { kind: "ask", by: [], to: addressees(scene, whom, stretch), force: essential ? "medium" : null, confidence: 0.85, cue } };
  }
  if (deed === "offer") {
    if (narrated || match.first === from) return null;
    if (!jointly && !subject.own && !(subject.sides.length > 0 && subject.sides.every((side) => stretch.sides.includes(side)))) return null;
    if (agreed || joint || start.governor?.verdict.deed === "ask" || modal === "may" || modal === "might") return null;
    if (/^(?:not|never|only|be|see|feel|take|say)$/u.test(lower[match.after] ?? "")) return null;
    return { from, to, act: { kind: "offer", by: [], to: null, force: null, confidence: 0.65, cue } };
  }
  // What binds.
  const priority = /^(?:priority|for)$/u.test(verb) && lower.slice(match.first, match.after).includes("priority");
  if (priority) {
    if (narrated) return null;
    if (verb === "for" && !/^(?:us|both|the|our|his|her|them)$/u.test(lower[match.after] ?? "")) return null;
    return { from, to, act: { kind: kindOf("bind", joint), by: [], to: null, force: "medium", confidence: 0.7, cue } };
  }
  if (match.first === from) {
    // The verb of the sentence's own subject: *and intends to*, *is ready to*.
    return narrated || MODAL.test(modal) ? null : { from: match.after, to: actEnd(reading, match.after, scene.clauses, lower.length), act: { kind: kindOf("bind", joint), by: [], to: null, force: null, confidence: 0.7, cue } };
  }
  // What will be done, whoever does it: it was decided, or it is in the passive.
  const decided = agreed && /^(?:announc|decid|resolv)/u.test(lower[start.governor!.first]!);
  const passive = lower[match.after] === "be" && /(?:ed|held|built|led|made|set)$/u.test(lower[match.after + 1] ?? "");
  const anything =
    agreed &&
    (decided || passive) &&
    !/^(?:these|this|such)$/u.test(subjectWords.trim().toLowerCase()) &&
    (modal === "will" || modal === "would" || modal === "shall");
  if (!subject.party && !anything) return null;
  if (/^(?:he|she)$/iu.test(subjectWords.trim()) && modal === "would" && narrated) return null;
  if (MODAL.test(modal) && !decided && weak(lower, match.after)) return null;
  if (modal === "would" && (narrated || start.main) && !joint && start.governor === null) return null;
  if (past && start.main && start.governor === null && !narrated)
    return { from: match.after, to: actEnd(reading, match.after, scene.clauses, lower.length), act: { kind: kindOf("bind", joint), by: [], to: null, force: null, confidence: 0.8, cue } };
  const kind = kindOf("bind", jointly || (agreed && joint && by.length === 0) || (joint && subject.sides.length === 0));
  return { from, to, act: { kind, by: kind === "commit" ? by : [], to: null, force: null, confidence: narrated ? 0.75 : 0.85, cue } };
}

/** Verbs behind *will* that tell what will be, not what will be done. */
function weak(lower: readonly string[], at: number): boolean {
  let verb = at;
  while (/ly$|^(?:also|soon|now|always|further|not)$/u.test(lower[verb] ?? "")) verb += 1;
  const word = lower[verb] ?? "";
  if (word === "be") return !/ed$|^(?:held|built|led|able)$|ing$/u.test(lower[verb + 1] ?? "") && !/^(?:a|an)$/u.test("");
  return /^(?:mean|remain|benefit|enjoy|face|see|gain|become|include|serve|know|find|depend|mark|have|like|drive|lead|contribute)$/u.test(word);
}

/** Words that open an act only in some company: *continued* support, what was *lifted*. */
function others({ lower }: Reading): { at: number; match: null }[] {
  return lower.flatMap((word, at) => (ongoing.has(word) || carried.has(word) ? [{ at, match: null }] : []));
}

function goingOn(scene: Scene, at: number): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const verb = verbBefore(scene, at);
  if (verb === null || !finite(reading, verb) || verb.verdict.takes !== "reports") return null;
  if (!/^(?:emphasi|underscore|underline|stress|reaffirm|reiterat|affirm|confirm|pledg|express|voice|highlight|convey)/u.test(lower[verb.first]!)) return null;
  for (let back = verb.after; back < at; back += 1) if (!/^(?:the|its|their|our|his|her|a|strong|full|u|s|us|s)$/u.test(lower[back]!)) return null;
  const noun = lower.slice(at + 1, at + 6).findIndex((word) => goesOn.has(word));
  if (noun === -1) return null;
  return {
    from: at,
    to: actEnd(reading, at, scene.clauses, lower.length),
    act: { kind: kindOf("bind", scene.joint), by: [], to: null, force: "medium", confidence: 0.7, cue: lower[at]! },
  };
}

/** The subject of a verb: the words before it up to the start of its clause, where it has any. */
function subjectBefore(scene: Scene, verb: number): string | null {
  const { reading } = scene;
  const { lower, comma, semicolon, mark } = reading;
  let at = verb - 1;
  while (at >= 0 && /ly$|^(?:also|further|again|have|has|had|are|is|both|all|today|jointly)$/u.test(lower[at]!)) at -= 1;
  // Another verb of the same subject.
  if (/^(?:and|but|)$/u.test(lower[at] ?? "")) at = scene.stretch.speakers.length > 0 ? -1 : firstVerb(scene, verb) - 1;
  if (at < 0) return null;
  const last = at + 1;
  while (at >= 0 && last - at < 14 && !semicolon(at) && !mark(at) && !comma(at) && !/^(?:that|while|because|but|where)$/u.test(lower[at]!)) at -= 1;
  return at + 1 < last ? textOf(scene, at + 1, last) : null;
}

/** Whether a verb's subject stands behind *which*: what is told of a thing beside the point. */
function inRelative({ lower }: Reading, verb: number): boolean {
  const before = lower.slice(Math.max(0, verb - 5), verb);
  return before.some((word) => /^(?:which|whom|whose)$/u.test(word));
}

/** Whether the sentence opens with an earlier paper: what was undertaken there is past. */
function isPast({ ground: { text }, stretch: { start, end } }: Scene): boolean {
  const opener = text.slice(start, Math.min(end, start + 200));
  return /^(?:In|At|Under) [^,;]*\b(?:Statement|Declaration|Agreement|Summit|Treaty|Memorandum|Communiqu[eé])\b[^;]*\b(?:19|20)\d\d\b/u.test(opener);
}

/** The first verb of the sentence before a place. */
function firstVerb({ reading }: Scene, before: number): number {
  const first = reading.matches.find((match) => match.verdict.takes !== "noun" && finite(reading, match));
  return first === undefined || first.first >= before ? 0 : first.first;
}

/** Whose a noun is: the words between the verb and it. */
function ownerOf(scene: Scene, noun: number, after: number): string | null {
  return after < noun ? textOf(scene, Math.max(after, noun - 12), noun) : null;
}

function textOf({ ground, reading }: Scene, from: number, to: number): string {
  return from < to && from < reading.starts.length ? ground.text.slice(reading.starts[from], reading.ends[to - 1]) : "";
}

function cueOf(scene: Scene, { first, after }: FrameMatch): string {
  return textOf(scene, first, after);
}
