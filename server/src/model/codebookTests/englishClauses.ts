/** Which test an English act fails that is a clause, by what its verb says: of what is over, of how things are, of what is felt. */
import { THINGS } from "../actLexicon";
import type { Failing, Failure } from "../codebookTests";
import { findMatches, prepare, readWords, type Words } from "../phrases";
import {
  BECOMES,
  EFFECTS,
  EVENTS,
  INTRANSITIVE,
  IRREGULAR_PARTICIPLE,
  IRREGULAR_PAST,
  NO_PAST,
  OPENS_OBJECT,
  PRONOUNS,
  STATES,
  STATES_OF_PARTIES,
  THING_SUBJECTS,
} from "../testLexicon";
import { DETERMINER, failure, parties, setOf, type Read } from "./englishWords";

const things = setOf(THINGS);

/** No subject is longer. */
const LONGEST_SUBJECT = 24;

const MODAL = /^(?:will|would|shall|should|must|can|cannot|could|may|might|ought|won|let)$/u;
const BE = /^(?:is|are|am|was|were|be)$/u;
const WAS = /^(?:was|were)$/u;
const HAVE = /^(?:has|have|had)$/u;
const ADVERB =
  /ly$|^(?:not|never|also|already|now|then|again|always|still|just|long|since|so|far|ever|once|often|both|all|each|today|yesterday|even|further|consistently|one|day)$/u;
/** Verbs in the past that tell what was said or talked about at the meeting. */
const REPORTS =
  /^(?:said|told|spoke|noted|added|stated|explained|observed|remarked|mentioned|recalled|outlined|described|detailed|raised|discussed|reviewed|exchanged|emphasi[sz]ed|stressed|underscored|underlined|highlighted|reiterated|reaffirmed|affirmed|confirmed|conveyed|expressed|voiced|reminded|informed|briefed|clarified|declared|shared|touched|focused|addressed|considered)$/u;
const ENDS_CLAUSE = /^(?:which|who|whom|whose|where|whereby|because|although|though|while|if|unless|when|until)$/u;

const NUMERAL =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|dozens?|millions?|billions?)$/u;

const FEELS =
  /^(?:believ|think|consider|regard|view|valu|cherish|treasur|appreciat|attach|respect|admir|trust|lov|lik|prais|commend|applaud|thank|congratulat|regret|deplor|lament|mourn|condol|condemn|welcom|recogni|acknowledg|support|shar|understand)/u;

/** Behind *agreed that* stands a belief, where nothing in it says that something should or will be. */
export function believed(read: Read): Failure | null {
  const { lower, tested } = read;
  const found =
    /(?:^|[^\p{L}])((?:agree|agrees|agreed|agreement|consensus|view|views|belief|believes?|believed|recogni[sz]ed|acknowledged) that)\s*$/iu.exec(
      tested.before.slice(-40),
    );
  return found === null || lower.some((word) => MODAL.test(word) || word === "be" || word === "priority") || binds(read)
    ? null
    : failure("discrete", "judged", found[1]!);
}

/** Behind *assured him that* a clause is promised, whatever its verb. */
export function isPromised({ tested: { before } }: Read): boolean {
  return /(?:^|[^\p{L}])(?:assur|reassur|guarantee|pledg|promis|vow|undert)\p{L}*(?:\s[^.;]{0,60})?\sthat\s*$/iu.test(
    before.slice(-100),
  );
}

/** Where the act is a clause with a finite verb: what that verb says. */
export function predicated(read: Read): Failure | null {
  const { lower, shown } = read;
  for (let at = 0; at < Math.min(lower.length, LONGEST_SUBJECT); at += 1) {
    const word = lower[at]!;
    if (ENDS_CLAUSE.test(word) || /^[;:]$/u.test(word)) return null;
    if (word === "that" && at > 0) return null;
    if (MODAL.test(word)) return becoming(read, at);
    if (word === "to") {
      if (!DETERMINER.test(lower[at + 1] ?? "") && !read.capital(at + 1)) return null;
      continue;
    }
    const next = skipAdverbs(lower, at + 1);
    if (BE.test(word)) return word === "be" || binds(read) ? null : being(read, at, next);
    if (HAVE.test(word)) {
      if (lower[next] === "to" || binds(read)) return null;
      if (lower[next] === "been") {
        const then = skipAdverbs(lower, next + 1);
        if (/ing$/u.test(lower[then] ?? "")) return null;
        return isParticiple(lower[then]) && lower[then] !== "been"
          ? failure("future", "done", shown(at, then + 1))
          : failure("discrete", "judged", shown(at, then + 1));
      }
      if (isParticiple(lower[next])) return failure("future", "done", shown(at, next + 1));
    }
    // What is said, and not that it was said, is what counts.
    if (REPORTS.test(word) && at > 0 && /^(?:that|,)$/u.test(lower[at + 1] ?? "")) {
      at += 1;
      continue;
    }
    if (isPast(read, at)) return binds(read) ? null : past(read, at);
    if (isState(read, at)) return binds(read) ? null : failure("discrete", stateOf(word), shown(at, at + 1));
  }
  return null;
}

function skipAdverbs(lower: readonly string[], from: number): number {
  let at = from;
  while (at < lower.length && at < from + 4 && ADVERB.test(lower[at]!)) at += 1;
  return at;
}

/** Whether some word of the act itself binds, by the lexicon of force; support alone is a stance. */
function binds({ tested: { kind, words } }: Read): boolean {
  prepare(kind);
  const read: Words = { ids: [], starts: [], ends: [] };
  readWords(words, 0, words.length, read);
  return findMatches(kind, read).matches.some(
    ({ verdict, governorOnly, first, after }) =>
      verdict !== "reports" &&
      verdict !== "nothing" &&
      !governorOnly &&
      !/support(?:s|ed)?$/iu.test(words.slice(read.starts[first], read.ends[after - 1])),
  );
}

function isParticiple(word: string | undefined): boolean {
  return word !== undefined && ((/ed$/u.test(word) && !NO_PAST.has(word)) || IRREGULAR_PARTICIPLE.has(word));
}

/** *Is serious*, *was signed*, *remains a concern*. */
function being({ lower, shown }: Read, at: number, next: number): Failure | null {
  const words = shown(at, next + 1);
  if (/ing$/u.test(lower[next] ?? "") && !/^(?:nothing|something|anything)$/u.test(lower[next]!)) return null;
  if (lower[next] === "to" || lower.slice(next, next + 5).includes("priority")) return null;
  return WAS.test(lower[at]!) && isParticiple(lower[next])
    ? failure("future", "done", words)
    : failure("discrete", "judged", words);
}

/** What will be so, and what good a thing will do. */
function becoming(read: Read, modal: number): Failure | null {
  const { lower, shown } = read;
  if (!/^(?:will|would|shall|can|may|could)$/u.test(lower[modal]!)) return null;
  const at = skipAdverbs(lower, modal + 1);
  const verb = lower[at] ?? "";
  if (/^(?:like|wish|want)$/u.test(verb) && lower[at + 1] === "to" && FEELS.test(lower[at + 2] ?? ""))
    return failure("discrete", "felt", shown(modal, at + 3));
  const thing =
    modal === 0 ||
    (modal <= 2 && THING_SUBJECTS.has(lower[modal - 1]!)) ||
    (things.has(lower[modal - 1]!) && !parties.has(lower[modal - 1]!));
  if (BECOMES.has(verb) || (thing && EFFECTS.has(verb))) return failure("discrete", "effect", shown(modal, at + 1));
  return null;
}

/** Whether a word is a verb in the past tense that has a subject, or opens the act. */
function isPast(read: Read, at: number): boolean {
  const { lower } = read;
  const word = lower[at]!;
  if (NO_PAST.has(word) || !(IRREGULAR_PAST.has(word) || (/ed$/u.test(word) && word.length > 3))) return false;
  const next = lower[at + 1];
  if (next === "to" || (next === "by" && !/^(?:spoke|met|went|came)$/u.test(word))) return false;
  if (REPORTS.test(word) && at > 0) return hasSubject(read, at);
  const takes =
    next === undefined ||
    OPENS_OBJECT.has(next) ||
    read.capital(at + 1) ||
    ADVERB.test(next) ||
    NUMERAL.test(next) ||
    /^[,“"]/u.test(next);
  if (at === 0) return takes && next !== undefined && next !== "," && (DETERMINER.test(next) || NUMERAL.test(next));
  return (takes || IRREGULAR_PAST.has(word)) && hasSubject(read, at);
}

/** Whether what stands before a word can be the subject of a verb there: somebody, or the meeting. */
function hasSubject({ lower, capital }: Read, at: number): boolean {
  let last = at - 1;
  while (last > 0 && ADVERB.test(lower[last]!)) last -= 1;
  if (last < 0) return false;
  const word = lower[last]!;
  if (last === 0 && THING_SUBJECTS.has(word)) return true;
  if (DETERMINER.test(word) && !PRONOUNS.has(word)) return false;
  // What was held or made *of* others is no clause: *the release of troops held there*.
  if (lower.slice(0, last).some((one) => one === "of") && !capital(0)) return false;
  return PRONOUNS.has(word) || parties.has(word) || EVENTS.has(word) || (capital(last) && (capital(0) || last > 0));
}

function past(read: Read, at: number): Failure {
  const { lower, shown } = read;
  const word = lower[at]!;
  return STATES.has(word)
    ? failure("discrete", stateOf(word), shown(at, at + 1))
    : failure("future", "done", shown(at, at + 1));
}

/** Whether a word is a verb that tells a state, with a subject before it. */
function isState(read: Read, at: number): boolean {
  const { lower } = read;
  const word = lower[at]!;
  if (!STATES.has(word) || read.capital(at)) return false;
  if (at === 0) return !STATES_OF_PARTIES.has(word) && /s$/u.test(word);
  const before = lower[skipBack(lower, at)] ?? "";
  if (DETERMINER.test(before) || /^(?:and|or|of|in|on|with|for|by|,)$|’s$/u.test(before)) return false;
  if (!STATES_OF_PARTIES.has(word)) return !/ed$/u.test(word) || INTRANSITIVE.has(word) || hasSubject(read, at);
  const next = lower[at + 1] ?? "";
  const opens = OPENS_OBJECT.has(next) || read.capital(at + 1) || ADVERB.test(next);
  return (
    opens &&
    (PRONOUNS.has(before) ||
      parties.has(before) ||
      (read.capital(skipBack(lower, at)) && hasSubject(read, at)) ||
      (/s$/u.test(word) !== /s$/u.test(before) && hasPlainSubject(lower, at)))
  );
}

/** Whether the words before a verb are a short noun with its article: *these initiatives strengthen*. */
function hasPlainSubject(lower: readonly string[], at: number): boolean {
  return at <= 6 && DETERMINER.test(lower[0]!) && !lower.slice(0, at).some((one) => /^(?:of|to|for|and)$/u.test(one));
}

function skipBack(lower: readonly string[], at: number): number {
  let back = at - 1;
  while (back > 0 && ADVERB.test(lower[back]!)) back -= 1;
  return back;
}

function stateOf(word: string): Failing {
  return FEELS.test(word) ? "felt" : "judged";
}
