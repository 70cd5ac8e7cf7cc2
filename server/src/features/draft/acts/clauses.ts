/** Where a clause begins and where an act ends, in an English sentence. */
import { GOES_IN } from "../../../model/actLexicon";
import { opensPurpose } from "./purposes";
import { ADVERB, FINITE, goesOnWithTo, isSecond, listGoesOn, namesItems } from "./series";
import { wordsOf, type FrameMatch, type Reading } from "./words";

const OPENS_RELATIVE = wordsOf("which who whom whose where how whether what why when");
const OPENS_CONDITION = wordsOf("if unless until whenever once");
const OPENS_CLAUSE = wordsOf("while because although though since so but as yet");
/** Nouns and adjectives whose *that* opens what somebody says. */
const BELIEF = wordsOf(
  "clear view views belief conviction hope position policy agreement understanding assurance assurances statement confident confidence convinced essential important vital critical imperative principle message concern decision consensus consensus commitment pledge emphasis recognition determination intention intent expectation perception opinion goal desire states kingdom china and or but now fact",
);
const ENDS_AFTER_COMMA = wordsOf(
  "which who whom whose where because while but given following so thereby since although though whereas yet where nor building based consistent reflecting underscoring as",
);
const ENDS = wordsOf("because whereby whereas");
const SUBJECTS =
  /^(?:he|she|they|it|we|i|you|the|both|president|prime|secretary|minister|china|india|japan|russia|this|these|that|those|there)$/u;
/** No clause of a published text has a longer subject. */
const LONGEST_SUBJECT = 30;

/** Whether a verb of this match stands as the verb of a clause: not *to agree*, *will agree*, nor a noun. */
export function finite(reading: Reading, match: FrameMatch): boolean {
  const before = reading.lower[match.first - 1] ?? "";
  // What was *agreed in* a place, *announced on* a day, *agreed upon* before.
  if (/^(?:agreed|announced|decided|approved)$/u.test(reading.lower[match.first] ?? "") && placed(reading, match))
    return false;
  // *Is pleased to announce* announces.
  if (
    before === "to" &&
    /^(?:pleased|proud|happy|delighted|glad|honou?red)$/u.test(reading.lower[match.first - 2] ?? "")
  )
    return true;
  // *Cannot ignore calls for help*: its object.
  if (
    /^(?:calls|demands|requests|hopes|plans|pledges|offers|appeals|promises)$/u.test(reading.lower[match.first] ?? "")
  ) {
    for (let at = match.first - 1; at > match.first - 5 && at >= 0 && reading.lower[at] !== ""; at -= 1)
      if (/^(?:not|can|could|will|would|must|should|may|has|have|had|did|do|does)$/u.test(reading.lower[at]!))
        return false;
  }
  return before !== "to" && !/^(?:of|for|in|by|on|from|with|the|a|an|its|their|our|his|her|s|[’']s?)$/u.test(before);
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

function placed({ lower, mark }: Reading, { first, after, verdict }: FrameMatch): boolean {
  const next = lower[after] ?? "";
  if (verdict.takes === "governs")
    return (
      after === first + 1 && /^(?:in|on|at|upon|by|during|under|last|between|today|yesterday|earlier)$/u.test(next)
    );
  // Behind *agreed to:* a list follows.
  return (
    verdict.takes === "rest" && !mark(after) && (MONTH.test(next) || /^(?:\d+|today|yesterday|by|at|in|)$/u.test(next))
  );
}

/** A verb that may open another clause behind *and*: *and urged*, *and notes*. */
function opensReport(reading: Reading, match: FrameMatch): boolean {
  const { takes } = match.verdict;
  if (takes === "noun" || takes === "clause" || !finite(reading, match)) return false;
  const verb = reading.lower[match.first] ?? "";
  const next = reading.lower[match.after] ?? "";
  // *A shared future*, *trade and exchanges*.
  if (/^(?:shared|detailed|reported)$/u.test(verb) && !OBJECT.test(next)) return false;
  if (
    /^(?:exchanges|reports|reviews|plans|details|visits)$/u.test(verb) &&
    !/^(?:the|an?|to|that|their|its)$/u.test(next)
  )
    return false;
  if (/^(?:set|put)$/u.test(verb)) return match.after > match.first + 1;
  if (/ing$/u.test(verb) && isSecond(reading.lower, match.first)) return false;
  return /(?:ed|s|ing|told|said|made|spoke|laid)$/u.test(verb);
}

const STANCE = /^(?:support|appreciation|gratitude|concern|concerns|hope|thanks|condolences|satisfaction|belief)$/u;
/** What somebody has, or shows, besides what it is committed to: *its commitment to the pact and its leadership on reefs*. */
const MERIT =
  /^(?:leadership|contributions?|generosity|hospitality|friendship|courage|bravery|bipartisanship|professionalism|sacrifices?|solidarity|flexibility|patience|resilience)$/u;
const STRONG =
  /^(?:strong|full|firm|continued|continuing|deep|unwavering|sincere|steadfast|robust|enduring|outstanding|important|significant|valuable|strategic|global|regional|warm|generous|grave|serious|profound|personal|own)$/u;
const OBJECT =
  /^(?:the|an?|his|her|their|its|our|this|that|these|views?|concerns?|information|deep|grave|serious|some|similar|perspectives|ideas|assessments)$/u;

export interface ClauseStart {
  /** The first word of the clause. */
  readonly at: number;
  /** Whether the clause hangs on a verb of saying or agreeing. */
  readonly governor: FrameMatch | null;
  /** Whether nothing but the sentence's start or a list's mark is before it. */
  readonly main: boolean;
  /** Whether a relative pronoun behind a comma opens it: *, where the Secretary will*. */
  readonly relative?: boolean;
  /** The word behind its subject, where something between two commas parts that from the verb: *Calder, with its partners, will*. */
  readonly subjectEnd?: number;
}

/** Where the clause of a modal begins; null where it is a relative or conditional one, which undertakes nothing. */
export function clauseStart(reading: Reading, match: FrameMatch, from: number): ClauseStart | null {
  const parted = partedFrom(reading, match.first, from);
  if (parted === null) return startOf(reading, match.first, from);
  const start = startOf(reading, parted, from);
  return start === null || start.at >= parted || start.relative === true
    ? startOf(reading, match.first, from)
    : { ...start, subjectEnd: parted };
}

/** What may stand between a subject and its verb opens so. */
const PARTS =
  /^(?:together|along|alongside|with|in|as|through|working|like|including|joined|led|supported|like|for|on|at|by|and|if|where|when)$/u;

/** The comma behind a subject that words between two commas part from its verb; null where there are none. */
function partedFrom({ lower, comma, semicolon, mark }: Reading, verb: number, from: number): number | null {
  if (!comma(verb - 1)) return null;
  for (let at = verb - 2; at > Math.max(from, verb - 16); at -= 1) {
    if (semicolon(at) || mark(at)) return null;
    if (comma(at)) return PARTS.test(lower[at + 1]!) && at > from ? at : null;
  }
  return null;
}

function startOf(reading: Reading, verb: number, from: number): ClauseStart | null {
  const { lower, comma, semicolon, mark } = reading;
  const stop = Math.max(from, verb - LONGEST_SUBJECT);
  const reports = reading.matches.filter(({ after }) => after <= verb);
  for (let at = verb - 1; at >= stop; at -= 1) {
    const word = lower[at]!;
    if (semicolon(at) || mark(at)) return { at: at + 1, governor: null, main: true };
    if (comma(at)) {
      if (lower[at + 1] === "jr" || lower[at + 1] === "sr") continue;
      if (joinsNames(reading, at, verb, from)) continue;
      return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
    }
    const governor = reports.find(({ first, after }) => after === at + 1 && first <= at);
    if (word === "that") {
      // *Ensuring that they can*: what is ensured.
      if (/^ensur|^guarantee(?:ing)?$|^(?:verify|verifying|so)$/u.test(lower[at - 1] ?? "")) return null;
      if (governor !== undefined && governor.verdict.takes !== "noun") return { at: at + 1, governor, main: false };
      const told = lastGovernor(
        reports,
        reading,
        at,
        /^(?:and|or|but)$/u.test(lower[at - 1] ?? "") ? Math.max(0, at - 40) : Math.max(from, at - 12),
      );
      if (told !== null && saysThat(reading, told, at)) return { at: at + 1, governor: told, main: false };
      if (BELIEF.has(lower[at - 1] ?? "") || at === from)
        return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: false };
      return null;
    }
    if (OPENS_RELATIVE.has(word)) {
      const opener = /^(?:during|at|in|on)$/u.test(lower[at - 1] ?? "") && word === "which" ? at - 2 : at - 1;
      if (!/^(?:where|when|which)$/u.test(word) || opener < from || !comma(opener)) return null;
      return { at: at + 1, governor: null, main: true, relative: true };
    }
    if (OPENS_CONDITION.has(word)) return null;
    if (word === "as" && (lower[at + 1] === "well" || lower[at - 1] === "well")) continue;
    if (OPENS_CLAUSE.has(word)) return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
    if (governor !== undefined && finite(reading, governor) && speaks(governor) && at + 1 < verb)
      return { at: at + 1, governor, main: false };
    if (word === "and" && verbBetween(reading, stop, at))
      return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
  }
  if (stop > from) return null;
  return { at: stop, governor: null, main: true };
}

function speaks({ verdict: { takes } }: FrameMatch): boolean {
  return takes === "reports" || takes === "governs" || takes === "that";
}

function lastGovernor(
  matches: readonly FrameMatch[],
  reading: Reading,
  before: number,
  from: number,
): FrameMatch | null {
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const match = matches[at]!;
    if (match.after > before) continue;
    if (match.first < from) break;
    // *That the reef is part of it and that*: what is said, and not what it is told by.
    if (reading.lower[match.after - 2] === "part") continue;
    if ((speaks(match) || match.verdict.takes === "topic") && finite(reading, match)) return match;
  }
  return null;
}

/** Whether *that* belongs to a verb of saying before it, with whom it was said between them: *told Minister Hale that*. */
function saysThat({ lower, comma }: Reading, governor: FrameMatch, that: number): boolean {
  if (/^(?:and|or|but)$/u.test(lower[that - 1] ?? "")) return true;
  for (let at = governor.after; at < that; at += 1) if (comma(at)) return lower[that - 1] === "";
  const between = lower.slice(governor.after, that);
  if (between.length === 0) return true;
  const verb = lower[governor.first]!;
  return (
    /^(?:told|tell|tells|inform|remind|assur|reassur|warn|stress|emphasi|underscore|reiterat|convey|point|made|make|note|explain|urg)/u.test(
      verb,
    ) &&
    between.length <= 8 &&
    !between.includes("of")
  );
}

/** Whether a comma stands between the names of a list that is the subject: *Calder, Lanhai, and Estmark will*. */
function joinsNames({ lower, comma }: Reading, at: number, verb: number, from: number): boolean {
  const behind = lower.slice(at + 1, verb);
  // *Calder and Lanhai, as well as Calder, Lanhai, and Norland would*: behind “that” it is all of them.
  if (/^(?:as well as|together with|along with)\b/u.test(behind.slice(0, 3).join(" ")) && behind.length <= 20)
    return lower.slice(Math.max(from, at - 10), at).includes("that");
  if (!behind.includes("and") || behind.length > 10 || at - 1 < from) return false;
  // Behind the comma a list goes on as “and X” or as “X, and Y”.
  return (
    (behind[0] === "and" &&
      behind.length <= 5 &&
      lower.slice(Math.max(from, at - 5), at).some((_, back) => comma(Math.max(from, at - 5) + back))) ||
    (behind.indexOf("and") <= 4 && behind[behind.indexOf("and") - 1] === "")
  );
}

/** Whether a verb stands in a stretch, so that an *and* behind it joins clauses and not nouns. */
function verbBetween(reading: Reading, floor: number, to: number): boolean {
  let from = floor;
  for (const match of reading.matches)
    if (match.after <= to && speaks(match) && finite(reading, match)) from = Math.max(from, match.after);
  from = Math.max(from, reading.lower.lastIndexOf("that", to - 1) + 1);
  if (
    reading.matches.some(
      (match) => match.first >= from && match.after <= to && match.verdict.takes !== "noun" && finite(reading, match),
    )
  )
    return true;
  return reading.lower.slice(from, to).some((word) => /^(?:is|are|was|were|has|have|had|does|do|did)$/u.test(word));
}

/**
 * The word behind the last one of an act that begins at `from`.
 * @param clauses where clauses with acts of their own begin.
 * @param least a word that the act holds, where it is known: its modal.
 */
export function actEnd(
  reading: Reading,
  from: number,
  clauses: ReadonlySet<number>,
  limit: number,
  least = from,
): number {
  const { lower, comma, semicolon, mark } = reading;
  const gerund = /ing$/u.test(lower[from] ?? "");
  let dashes = 0;
  const verbs = new Set(reading.matches.filter((match) => opensReport(reading, match)).map(({ first }) => first));
  for (let at = least; at < limit; at += 1) {
    const word = lower[at]!;
    if (semicolon(at)) {
      if (!listGoesOn(reading, from, at, limit, verbs, clauses)) return at;
      continue;
    }
    if (at > from && clauses.has(at)) return at;
    if (mark(at)) {
      // *Of shared – and global – concern*.
      if (dashes > 0 && at - dashes < 8) continue;
      dashes = at;
      if (/^(?:such|including|like|namely|as|the|two|three|and)$/u.test(lower[at + 1] ?? "") && !clauses.has(at + 1)) {
        if (lower[at + 1] === "and" && (clauses.has(at + 2) || lower[at + 2] === "that")) return at;
        continue;
      }
      return at;
    }
    if (at === from) continue;
    if (ENDS.has(word)) return at;
    if (
      word === "following" &&
      !/^(?:up|through)$/u.test(lower[at + 1] ?? "") &&
      !/^(?:the|a|by)$/u.test(lower[at - 1]!) &&
      // *Will publish its papers following the meeting, including*: when they do it.
      !(/^(?:will|shall)$/u.test(lower[least - 1] ?? "") && comma(lower.indexOf("including", at) - 1))
    )
      return at;
    // *As was promised long ago*, *as had been agreed*.
    if (
      word === "as" &&
      /^(?:was|were|had|has|demonstrated|shown|evidenced|reflected|illustrated|exemplified|seen)$/u.test(
        lower[at + 1] ?? "",
      )
    )
      return at;
    if (word === "so" && /^(?:as|that)$/u.test(lower[at + 1] ?? "")) return at;
    if (word === "in" && lower[at + 1] === "order") return at;
    if (comma(at) && endsAtComma(reading, at, gerund || namesItems(reading, from, at), verbs, clauses)) return at;
    if ((word === "and" || word === "but" || comma(at)) && at > least && modalAgain(reading, at)) return at;
    if ((word === "and" || word === "but") && opensAnother(reading, at + 1, verbs, clauses)) return at;
    if (word === "to" && at > from + 2 && opensPurpose(lower, from, at, reading.capital(from))) return at;
    // Whatever they stay in touch for.
    if (word === "to" && /^(?:contact|touch)$/u.test(lower[at - 1]!) && at > from + 1) return at;
  }
  return limit;
}

const INSIDE = wordsOf(GOES_IN);

/** Whether a modal without a subject follows, so that each has its act: *will lend two ships, and will dredge the channel*. */
function modalAgain({ lower, comma }: Reading, at: number): boolean {
  const verb = comma(at) && /^(?:and|but)$/u.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  return /^(?:will|would|shall)$/u.test(lower[verb] ?? "") && !comma(verb + 1);
}

function endsAtComma(
  reading: Reading,
  at: number,
  gerund: boolean,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  const { lower } = reading;
  const next = lower[at + 1] ?? "";
  if (next === "as" && lower[at + 2] === "well" && opensAnother(reading, at + 4, verbs, clauses)) return true;
  if (next === "as")
    return !/^(?:part|well|soon|early|quickly|far|appropriate|enshrined|set|laid|defined|provided|stipulated|contained|mandated|amended|needed|necessary|required|applicable|outlined)$/u.test(
      lower[at + 2] ?? "",
    );
  if (next === "so" || ENDS_AFTER_COMMA.has(next)) return true;
  if (next === "in" && lower[at + 2] === "particular" && /^(?:|by|through)$/u.test(lower[at + 3] ?? "")) return true;
  if (next === "in" && /^(?:order|light|response|recognition|view|line|keeping)$/u.test(lower[at + 2] ?? ""))
    return true;
  if (next === "to") return !/ing$/u.test(lower[at + 2] ?? "") && !goesOnWithTo(lower, at + 2);
  // By which means it was done already.
  if (next === "including" && lower[at + 2] === "through")
    return /^(?:signing|adoption|signature|release)$/u.test(lower[lower[at + 3] === "the" ? at + 4 : at + 3] ?? "");
  if (/ing$/u.test(next) && next.length > 5 && !reading.capital(at + 1) && !gerund && !INSIDE.has(next)) return true;
  let behind = at + 1;
  if (next === "and" || next === "but") behind += 1;
  return opensAnother(reading, behind, verbs, clauses);
}

const MANY =
  /^(?:they|their|both|leaders|ministers|sides|presidents|parties|countries|governments|two|three|delegations|secretaries|officials|chancellors|premiers|and)$/u;

/** Whether a clause, or another verb of the sentence's subject, begins at a word. */
function opensAnother(
  { lower, matches }: Reading,
  at: number,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  let verb = at;
  if (clauses.has(at)) return true;
  if (lower[at] === "that") return true;
  // Another noun that somebody performs: *and her intention to*.
  // *Her commitment to the islanders and their desire for peace*: not hers.
  const theirs = lower[at] === "their" && !lower.slice(0, at - 1).some((word) => MANY.test(word));
  if (/^(?:the|its|their|our|his|her|a|an)$/u.test(lower[at] ?? "") && !theirs)
    for (const { first, verdict } of matches)
      if (first >= at && first <= at + 3 && verdict.takes === "noun") return true;
  if (/^(?:its|their|our|his|her)$/u.test(lower[at] ?? "")) {
    const noun = STRONG.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
    if (STANCE.test(lower[noun] ?? "") || MERIT.test(lower[noun] ?? "")) return true;
    // *And their critical role in it*: not what is undertaken.
    if (lower.slice(at + 1, at + 4).some((word, place) => place > 0 && /^(?:role|importance)$/u.test(word)))
      return true;
  }
  while (verb < at + 2 && ADVERB.test(lower[verb] ?? "")) verb += 1;
  if (verbs.has(verb)) return true;
  if (!SUBJECTS.test(lower[at] ?? "")) return false;
  // *The group that Calder and Lanhai established*: another subject of the same verb.
  for (
    let back = at - 1;
    back > Math.max(0, at - 12) && !verbs.has(back) && (lower[back] === "united" || !FINITE.test(lower[back]!));
    back -= 1
  )
    if (/^(?:that|which|where|whom)$/u.test(lower[back]!)) return false;
  // *And we reaffirm*.
  const next = ADVERB.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  if (/^(?:we|they|i)$/u.test(lower[at]!) && matches.some((match) => match.first === next && speaks(match)))
    return true;
  for (verb = at + 1; verb < at + 7; verb += 1) {
    if (lower[verb - 1] === "and" && verbs.has(verb)) return false;
    if (verbs.has(verb) || clauses.has(verb)) return verbs.has(verb);
    if (/^(?:is|are|was|were|has|have|had|will|would|should|must)$/u.test(lower[verb] ?? "")) return true;
  }
  return false;
}
