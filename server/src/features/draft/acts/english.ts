/** The acts of a stretch of an English sentence, by the entries of the lexicon and the clauses that they stand in. */
import { CARRIED_OUT, CONTINUED } from "../../../model/actLexicon";
import { announcedOf } from "./announced";
import { clauseStart } from "./clauses";
import { actEnd } from "./ends";
import { withTime } from "./fronted";
import { dueOf, OPENS_DUE } from "./due";
import { restOf } from "./governed";
import { whomOf } from "./tasked";
import { thatOf } from "./thats";
import { LONGEST_SENTENCE, type FoundAct, type Ground, type Stretch } from "./ground";
import { INCLUDES, partOf } from "./inclusion";
import { clauseOf } from "./modals";
import { invertsBehind } from "./modalWords";
import { isNothing } from "./nothings";
import { nounOf } from "./nouns";
import { knownSides, performed } from "./performed";
import { actOf, determined, skipLinks, textOf, type Draft, type Scene } from "./scene";
import { gerundTold } from "./passives";
import { PRIORITIES, prioritiesOf } from "./priorities";
import { goingOn, UNDER_WAY, underWay } from "./underway";
import { TO_COME, visitOf } from "./visits";
import { readSentence, wordsOf, type FrameMatch, type Reading } from "./words";

const ongoing = wordsOf(CONTINUED);
const carried = wordsOf(CARRIED_OUT);

export function englishActs(ground: Ground, stretch: Stretch): readonly FoundAct[] {
  if (stretch.end - stretch.start > LONGEST_SENTENCE) return [];
  const whole = readSentence(ground.text, stretch);
  const reading = stretch.speakers.length > 0 ? untrailed(whole) : whole;
  const found = actsOf(ground, stretch, reading);
  if (stretch.speakers.length > 0) return found;
  const said = performed(ground, stretch, reading);
  if (said === null) return found;
  const told = actsOf(ground, said.stretch, reading)
    .filter(({ start, end }) => start > said.from && !found.some((act) => act.start < end && start < act.end))
    .map((act) => ({
      ...act,
      by: knownSides(act.by.length > 0 || act.kind === "agree" ? act.by : said.stretch.sides),
      to: act.to === null ? null : knownSides(act.to),
    }));
  return [...found, ...told].sort((one, other) => one.start - other.start);
}

/** Without the words at the end that tell who says it: *Calder would help*[, the Secretary added]. */
function untrailed(reading: Reading): Reading {
  const { lower, matches, comma } = reading;
  const verb = matches.at(-1);
  if (verb === undefined || verb.after < lower.length || verb.verdict.takes !== "reports") return reading;
  if (
    !/^(?:said|says|added|noted|stressed|stated|emphasi[sz]ed|underlined|underscored|explained|concluded|continued|reiterated|reaffirmed|pointed|observed|remarked|declared|affirmed|confirmed|told)$/u.test(
      lower[verb.first]!,
    )
  )
    return reading;
  let at = verb.first - 1;
  while (at > 2 && verb.first - at < 9 && !comma(at) && lower[at] !== "") at -= 1;
  if (!comma(at) || verb.first - at < 2 || verb.first - at > 8) return reading;
  return {
    ...reading,
    trailed: true,
    ids: reading.ids.slice(0, at),
    starts: reading.starts.slice(0, at),
    ends: reading.ends.slice(0, at),
    lower: lower.slice(0, at),
    matches: matches.filter(({ after }) => after <= at),
  };
}

function actsOf(ground: Ground, stretch: Stretch, reading: Reading): readonly FoundAct[] {
  const rest = others(reading);
  if (reading.matches.length === 0 && rest.length === 0) return [];
  const clauses = new Set<number>();
  for (const match of reading.matches) {
    if (match.verdict.takes !== "clause" || opensNone(reading, match)) continue;
    const start = clauseStart(reading, match, 0);
    // *Help them as they seek to fish in peace*: theirs, and part of it.
    if (
      start !== null &&
      reading.lower[start.at - 1] === "as" &&
      /^(?:seeks?|sought|wish(?:es|ed)?|aims?|works?|strives?)$/u.test(reading.lower[match.first]!)
    )
      continue;
    if (start !== null && start.at < match.first && start.relative !== true) clauses.add(skipLinks(reading, start.at));
  }
  const scene: Scene = { ground, stretch, reading, clauses, joint: stretch.sides.length > 1 };
  const found: FoundAct[] = [];
  let taken = 0;
  const places = [...reading.matches.map((match) => ({ at: match.first, match })), ...rest];
  for (const { at, match } of places.sort((one, other) => one.at - other.at)) {
    if (at < taken) continue;
    const draft =
      match !== null
        ? draftOf(scene, match, taken)
        : carried.has(reading.lower[at]!)
          ? doneOf(scene, at)
          : TO_COME.test(reading.lower[at]!)
            ? visitOf(scene, at)
            : INCLUDES.test(reading.lower[at]!)
              ? partOf(scene, at)
              : ongoing.has(reading.lower[at]!)
                ? goingOn(scene, at)
                : at === 0 && /ing$/u.test(reading.lower[at]!)
                  ? gerundTold(scene)
                  : PRIORITIES.test(reading.lower[at]!)
                    ? prioritiesOf(scene, at)
                    : UNDER_WAY.test(reading.lower[at]!)
                      ? underWay(scene, at)
                      : OPENS_DUE.test(reading.lower[at]!)
                        ? dueOf(scene, at)
                        : calledOf(scene, at);
    if (draft === null || draft.to <= draft.from || (match !== null && isNothing(reading, match, draft))) continue;
    const cut = interrupted(scene, draft);
    const span = trimmed(ground.text, reading, cut === null ? draft : { ...draft, to: cut.at });
    if (span === null) continue;
    const more = cut === null ? null : trimmed(ground.text, reading, { ...draft, from: cut.from, to: cut.to });
    found.push({ ...draft.act, ...span, ...(more !== null && { more }) });
    taken = cut?.to ?? draft.to;
  }
  return found;
}

/** Whether what looks like the verb of a clause opens none: *costs on Lanhai* should it *go on*, *agreed to mend the reef and to* oppose *fees*. */
function opensNone(reading: Reading, { first, after, verdict }: FrameMatch): boolean {
  if (reading.lower[first] === "should" && after === first + 1) return invertsBehind({ reading }, after);
  return verdict.deed === "refuse" && reading.lower[first - 1] === "to";
}

/** Nobody puts more words in between. */
const BETWEEN = 10;

/** Where an act breaks off for "she said" or "as he noted" between two commas, and where it goes on. */
function interrupted(
  { reading, clauses }: Scene,
  { from, to }: Draft,
): { at: number; from: number; to: number } | null {
  const { lower, comma, matches } = reading;
  for (let at = from + 1; at <= to && at < lower.length; at += 1) {
    if (!comma(at)) continue;
    const verb = matches.find(
      ({ first, after, verdict }) =>
        first > at && after <= at + BETWEEN && comma(after) && verdict.takes === "reports" && first > at + 1,
    );
    if (verb === undefined) continue;
    const words = lower.slice(at + 1, verb.first);
    const says =
      /^(?:as|he|she|they|the|president|prime|foreign|secretary|minister|ambassador)$/u.test(words[0]!) ||
      reading.capital(at + 1);
    if (!says || words.includes("") || words.some((word) => /^(?:and|which|who|that|to|of)$/u.test(word))) continue;
    const behind = verb.after + 1;
    const next = lower[behind] ?? "";
    if (next === "" || /^(?:and|but|or|which|who|because|while|as)$/u.test(next) || clauses.has(behind)) continue;
    // A participle behind it is of the one who says it.
    if (/ing$/u.test(next) && next.length > 5) continue;
    return { at, from: behind, to: actEnd(reading, behind, clauses, lower.length) };
  }
  return null;
}

function trimmed(
  text: string,
  { lower, starts, ends }: Reading,
  { from, to }: Draft,
): { start: number; end: number } | null {
  let last = to - 1;
  while (last >= from && /^(?:|and|or|but|to|that|by|with|for|while)$/u.test(lower[last] ?? "")) last -= 1;
  if (last < from) return null;
  let start = starts[from]!;
  let end = ends[last]!;
  // The sign of a currency belongs to its sum.
  if (/[$€£¥]/u.test(text[start - 1] ?? "")) start -= /US\$$/u.test(text.slice(Math.max(0, start - 3), start)) ? 3 : 1;
  while (start < ends[from]! && /\s/u.test(text[start]!)) start += 1;
  // A bracket or quotation mark that opens inside closes inside.
  for (const [open, close] of ["“”", "()", "“”", "[]"] as const) {
    const inside = text.slice(start, end);
    if (inside.lastIndexOf(open!) <= inside.lastIndexOf(close!)) continue;
    if (text[end] === close) end += 1;
    else if (text[end + 1] === close && /[.,]/u.test(text[end]!)) end += 2;
  }
  // The full stop of an abbreviation belongs to it.
  if (text[end] === "." && /(?:^|[^\p{L}])(?:\p{Lu}\.)+\p{Lu}$/u.test(text.slice(Math.max(start, end - 12), end)))
    end += 1;
  return { start, end };
}

function draftOf(scene: Scene, match: FrameMatch, taken: number): Draft | null {
  const { verdict } = match;
  switch (verdict.takes) {
    case "rest":
      return isCalled(scene, match)
        ? clauseOf(scene, { ...match, after: match.after - 1, verdict: { ...verdict, takes: "clause" } }, taken)
        : timed(scene, match, restOf(scene, match));
    case "noun":
      return VERB_TOO.test(scene.reading.lower[match.first]!) && hasSubject(scene, match.first)
        ? clauseOf(scene, match, taken)
        : nounOf(scene, match);
    case "whom":
      return whomOf(scene, match);
    case "that":
      return thatOf(scene, match);
    case "governs":
      return announcedOf(scene, match);
    case "clause":
      return COMES.test(scene.reading.lower[match.first]!)
        ? timed(scene, match, clauseOf(scene, match, taken))
        : clauseOf(scene, match, taken);
    default:
      return null;
  }
}

/** A clause with the time that its sentence begins with. */
function timed({ reading }: Scene, { first }: FrameMatch, draft: Draft | null): Draft | null {
  return draft !== null && draft.from < first ? withTime(reading, draft) : draft;
}

const COMES = /^(?:will|shall|is|are|plans?|intends?|expects?)$/u;

/** *Her leadership is critical for*: what is called so stands before it, and behind it what for. */
function isCalled({ reading: { lower } }: Scene, { first, after, verdict: { deed } }: FrameMatch): boolean {
  return (
    deed === "ask" &&
    /^(?:is|are|was|were|be|remains?|remained)$/u.test(lower[first]!) &&
    /^(?:essential|vital|critical|crucial|imperative|necessary)$/u.test(lower[after - 2] ?? "") &&
    /^(?:for|to)$/u.test(lower[after - 1]!) &&
    !/^(?:it|also|therefore|thus)$/u.test(lower[first - 1] ?? "")
  );
}

const VERB_TOO = /^(?:needs?|plans|pledges|promises|vows|hopes|requests|demands)$/u;

/** Whether a word that is a noun elsewhere is the verb of who stands before it: *Calder plans to*, *she needs to*. */
function hasSubject({ reading }: Scene, at: number): boolean {
  if (/^needs?$/u.test(reading.lower[at]!)) return !determined(reading, at);
  const before = reading.lower[at - 1] ?? "";
  // *To coordinate on U.S. plans to*: a noun.
  const abbreviated = reading.lower[at - 2] === "u";
  if (reading.capital(at - 1) && PREPOSITION.test(reading.lower[abbreviated ? at - 3 : at - 2] ?? "")) return false;
  return (
    /^(?:he|she|it|they|we|i|side|government|also)$/u.test(before) ||
    (reading.capital(at - 1) && at > 1 && (!determined(reading, at) || abbreviated))
  );
}

const PREPOSITION = /^(?:on|of|about|for|with|in|to|regarding|by|from|including)$/u;

/** What was to be done and has been, in the list of what a meeting brought, or with a word for it. */
function doneOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const before = ground.text.slice(Math.max(0, reading.starts[0]! - 8), reading.starts[0]);
  const item = /(?:^|\n)[ \t]*(?:[•·▪*–-]|\d{1,2}[.)])[ \t]*$/u.test(before) && stretch.speakers.length === 0;
  const kept =
    /\b(?:as (?:agreed|promised|pledged|committed)|(?:in line|consistent|in accordance) with (?:its|their|his|the) (?:commitments?|pledges?|promises?)|honou?red|fulfilled)\b/iu.test(
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

/** Words that open an act only in some company: *continued* support, what was *lifted*. */
function others({ lower }: Reading): { at: number; match: null }[] {
  return lower.flatMap((word, at) =>
    ongoing.has(word) ||
    UNDER_WAY.test(word) ||
    PRIORITIES.test(word) ||
    TO_COME.test(word) ||
    (at === 0 && /ing$/u.test(word)) ||
    (INCLUDES.test(word) && at > 0 && at < 3) ||
    carried.has(word) ||
    OPENS_DUE.test(word) ||
    CALLS.test(word)
      ? [{ at, match: null }]
      : [],
  );
}

const CALLS = /^(?:call|describ|declar|deem|consider|regard|term|brand|label)(?:ed|ing|s|es)$/u;

/** What somebody calls unacceptable: *called* [the seizures unacceptable]. */
function calledOf({ reading, stretch, clauses }: Scene, at: number): Draft | null {
  const { lower, comma } = reading;
  if (stretch.speakers.length === 0) return null;
  // *Considered unacceptable* [all steps against the survey].
  const first = lower[at + 1] === "as" ? at + 2 : at + 1;
  if (
    NO.test(lower[first] ?? "") &&
    /^(?:the|an?|any|all|such|this|that|these|those|its|their|his|her|attempts?|\p{L}+ing)$/u.test(
      lower[first + 1] ?? "",
    )
  )
    return {
      from: first + 1,
      to: actEnd(reading, first + 1, clauses, lower.length),
      act: actOf("refuse", "firm", 0.75, lower[first]!),
    };
  let word = at + 2;
  while (word < Math.min(lower.length, at + 16) && !NO.test(lower[word]!) && !comma(word)) word += 1;
  if (!NO.test(lower[word] ?? "")) return null;
  const between = lower.slice(at + 1, word);
  if (between.some((one) => /^(?:is|are|was|were|be|been|that|which|for|on|upon|to|and)$/u.test(one))) return null;
  return {
    from: at + 1,
    to: word + 1,
    act: actOf("refuse", "firm", 0.75, lower[word]!),
  };
}

const NO = /^(?:unacceptable|inadmissible|intolerable|impermissible)$/u;
