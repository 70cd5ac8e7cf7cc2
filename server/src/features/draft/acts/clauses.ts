/** Where a clause begins in an English sentence, and which verbs are the verb of one. */
import { wordsOf, type FrameMatch, type Reading } from "./words";

const OPENS_RELATIVE = wordsOf("which who whom whose where how whether what why when");
const OPENS_CONDITION = wordsOf("if unless until whenever once");
const OPENS_CLAUSE = wordsOf("while because although though since so but as yet");
/** Nouns and adjectives whose *that* opens what somebody says. */
const BELIEF = wordsOf(
  "announcement clear view views belief conviction hope position policy agreement understanding assurance assurances statement confident confidence convinced essential important vital critical imperative principle message concern decision consensus consensus commitment pledge emphasis recognition determination intention intent expectation perception opinion goal desire states kingdom china and or but now fact",
);
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
  // *Joined Minister Shen in urging*: they urge.
  if (before === "in" && joinsIn(reading, match.first)) return true;
  // *Met to underscore*, *called to get news and to reaffirm*: what they meet for they say.
  if (before === "to" && isMetFor(reading, match)) return true;
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

/** Whether somebody joins others in what a participle tells. */
export function joinsIn({ lower }: Reading, participle: number): boolean {
  return (
    /^(?:urging|calling|demanding|pressing|appealing|encouraging)$/u.test(lower[participle] ?? "") &&
    lower.slice(Math.max(0, participle - 12), participle).some((word) => /^join(?:s|ed)$/u.test(word))
  );
}

const MEETS =
  /^(?:spoke|met|called|telephoned|phoned|held|had|visited|travel(?:l)?ed|hosted|received|convened|joined|wrote|placed|chaired|attended|arrived|came|joined|gathered|conducted|participated|connected|sat|stopped)$/u;

/** Whether a verb of saying tells what its subject met somebody for, and no other verb of saying stands before it. */
function isMetFor({ lower, matches }: Reading, { first, verdict }: FrameMatch): boolean {
  if (verdict.takes === "noun" || verdict.takes === "clause" || verdict.takes === "topic") return false;
  const main = lower.slice(0, Math.min(first, 24)).findIndex((word) => MEETS.test(word));
  if (main < 1) return false;
  for (let at = main + 1; at < first; at += 1)
    if (/^(?:that|which|who|where|agreed|pledged)$/u.test(lower[at]!)) return false;
  return !matches.some(
    (match) =>
      match.after <= first &&
      match.first !== main &&
      lower[match.first - 1] !== "to" &&
      /^(?:reports|that|governs|rest)$/u.test(match.verdict.takes) &&
      /ed$|said|told/u.test(lower[match.first]!),
  );
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
    verdict.takes === "rest" &&
    !mark(after) &&
    (MONTH.test(next) ||
      // *2.5 million* is a sum.
      (/^\d+$/u.test(next) && !/^\d+$/u.test(lower[after - 1]!)) ||
      /^(?:today|yesterday|by|at|in|)$/u.test(next))
  );
}

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
  for (let at = verb - 2; at > Math.max(from, verb - 22); at -= 1) {
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
      if (BELIEF.has(lower[at - 1] ?? "") || at === from || ofOwner(reading, at))
        return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: false };
      return null;
    }
    if (OPENS_RELATIVE.has(word)) {
      const opener = /^(?:during|at|in|on)$/u.test(lower[at - 1] ?? "") && word === "which" ? at - 2 : at - 1;
      if (!/^(?:where|when|which)$/u.test(word) || opener < from || !comma(opener)) return null;
      return { at: at + 1, governor: null, main: true, relative: true };
    }
    if (OPENS_CONDITION.has(word)) return null;
    // *If it is serious then* it must act.
    if (word === "then" && lower.slice(Math.max(from, at - 24), at).includes("if"))
      return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
    if (word === "as" && (lower[at + 1] === "well" || lower[at - 1] === "well")) continue;
    if (OPENS_CLAUSE.has(word)) return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
    if (governor !== undefined && finite(reading, governor) && speaks(governor) && at + 1 < verb)
      return { at: at + 1, governor, main: false };
    // *A pact in which Calder will pay and Lanhai will build*: both are told of the pact.
    if (word === "and" && inPact(reading, at)) return null;
    // *, and Calder and its neighbours will*: the clause begins at the first of them.
    if (word === "and" && joinsSubjects(reading, at, from)) continue;
    if (word === "and" && verbBetween(reading, stop, at))
      return { at: at + 1, governor: lastGovernor(reports, reading, at, from), main: true };
  }
  if (stop > from) return null;
  return { at: stop, governor: null, main: true };
}

/** Whether a clause before an *and* hangs on a thing with a preposition and *which*, without a comma. */
function inPact({ lower, comma, semicolon }: Reading, and: number): boolean {
  for (let at = and - 1; at > 0 && at > and - 16 && !comma(at) && !semicolon(at) && lower[at] !== "that"; at -= 1)
    if (lower[at] === "which")
      return (
        /^(?:in|under|by|through|at|with|for)$/u.test(lower[at - 1]!) &&
        !comma(at - 2) &&
        lower.slice(at, and).some((word) => /^(?:will|would|shall)$/u.test(word))
      );
  return false;
}

/** Whether nothing but names and nouns stands between a comma with *and* and another *and*. */
function joinsSubjects({ lower, comma, capital }: Reading, and: number, from: number): boolean {
  for (let at = and - 1; at > Math.max(from, and - 9); at -= 1) {
    const word = lower[at]!;
    if (word === "and" && comma(at - 1)) return at < and - 1 && (capital(at + 1) || NAMED.test(lower[at + 1]!));
    if (comma(at) || (NO_NAME.test(word) && !(word === "united" && capital(at)))) return false;
  }
  return false;
}

const NO_NAME = /^(?:to|that|which|who|in|on|for|at|by|with|from|is|are|was|were|has|have|will)$|..ed$/u;
const NAMED = /^(?:the|its|their|our|his|her|both|all|we|they)$/u;

/** Whether a view, and whose it is, stands before *that*: *the position of the government of Calder that*. */
function ofOwner({ lower, comma }: Reading, that: number): boolean {
  for (let at = that - 2; at > that - 14 && at >= 0 && !comma(at); at -= 1)
    if (lower[at] === "of" && VIEW.test(lower[at - 1] ?? "")) return true;
  return false;
}

const VIEW =
  /^(?:position|positions|view|views|stance|belief|conviction|opinion|policy|assessment|determination|intention|decision|hope|expectation|insistence)$/u;

export function speaks({ verdict: { takes } }: FrameMatch): boolean {
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
  // *Reiterated the position of her government that*.
  if (
    /^(?:the|its|their|our|his|her)$/u.test(between[0]!) &&
    BELIEF.has(between[1] ?? "") &&
    between[2] === "of" &&
    between.length <= 10
  )
    return true;
  const verb = lower[governor.first]!;
  return (
    /^(?:told|tell|tells|inform|notif|brief|advis|shared|remind|assur|reassur|warn|stress|emphasi|underscore|underlin|express|said|indicat|communicat|relay|repeat|confirm|declar|mention|signal|reiterat|convey|point|made|make|note|explain|urg)/u.test(
      verb,
    ) &&
    between.length <= 8 &&
    (!between.includes("of") || /^(?:each|all|both|some)$/u.test(between[between.indexOf("of") - 1] ?? ""))
  );
}

/** Whether a comma stands between the names of a list that is the subject: *Calder, Lanhai, and Estmark will*. */
function joinsNames({ lower, comma, capital }: Reading, at: number, verb: number, from: number): boolean {
  const behind = lower.slice(at + 1, verb);
  // *Calder and Lanhai, as well as Calder, Lanhai, and Norland would*: behind “that” it is all of them.
  if (/^(?:as well as|together with|along with)\b/u.test(behind.slice(0, 3).join(" ")) && behind.length <= 20)
    return lower.slice(Math.max(from, at - 10), at).includes("that");
  // *The ministers of Calder, Lanhai, the Isle of Orm, and New Estmark intend*: nothing but names.
  const named = (place: number): boolean =>
    capital(place) || comma(place) || /^(?:and|the|of|republic)$/u.test(lower[place]!);
  if (
    at - 1 >= from &&
    behind.length <= 24 &&
    behind.includes("and") &&
    capital(at - 1) &&
    behind.every((_, place) => named(at + 1 + place)) &&
    behind.filter((word) => word === "").length > 0
  )
    return true;
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
