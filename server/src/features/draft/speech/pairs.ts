/** The subjects of the main clauses of an English sentence, each with its verb. */
import { isSmallTitle, isTitle } from "../cast/titles";
import type { Word } from "../cast/words";
import { isQuoted } from "./quotations";
import type { Roles } from "./roles";
import { copyOf, type Spoken, type Subject } from "./subject";
import { metBefore, metIn, narrowed } from "./meetings";
import { subjectAt } from "./subjects";
import { verbBehind, type Verb } from "./verbs";
import { ADVERBS, AUXILIARIES } from "./verbs.data";

/** A subject with its verb. */
export interface Pair {
  readonly subject: Subject;
  readonly verb: Verb;
}

export function remember({ ids, several, sort }: Subject, spoken: Spoken, roles: Roles): void {
  if (sort === "pronoun") return;
  if (several) spoken.many = ids;
  else if (roles.people.some(({ id }) => id === ids[0])) {
    if (spoken.one !== ids[0]) spoken.before = spoken.one;
    spoken.one = ids[0]!;
    spoken.many = null;
  }
}

/** The subjects of main clauses with their verbs, in order. */
export function pairsIn(words: readonly Word[], roles: Roles, spoken: Spoken): readonly Pair[] {
  const quoted = isQuoted(words);
  const outside = quoted === null ? [] : pairsOf(words, roles, spoken, quoted);
  return outside.length > 0 ? outside : pairsOf(words, roles, spoken, null);
}

/** Outside of what is quoted, where that is told. */
function pairsOf(
  words: readonly Word[],
  roles: Roles,
  spoken: Spoken,
  quoted: readonly boolean[] | null,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { capital, low } = words[at]!;
    if (!capital && !isSmallTitle(words, at) && !/^(?:the|he|she|they|we|both|each|all|two|his|her)$/.test(low))
      continue;
    if (quoted?.[at] === true) continue;
    const found = subjectAt(words, at, words.length, roles, spoken);
    if (found === null) continue;
    const subject = narrowed(words, found, roles, spoken);
    const verb =
      verbBehind(words, subject.end, words.length) ??
      (subject.several || subject.sort === "state"
        ? null
        : verbBehind(words, pastOffice(words, subject.end), words.length));
    if (
      verb !== null &&
      (isMain(words, subject, verb, pairs.at(-1), roles) ||
        (pairs.length === 0 &&
          subject.sort !== "pronoun" &&
          isLeading(words, { subject, verb }) &&
          leadsOn(words, verb.end, roles, spoken)))
    ) {
      pairs.push({ subject, verb });
      remember(subject, spoken, roles);
      const met =
        metIn(words, { subject, verb }, roles, spoken) ??
        (pairs.length === 1 ? metBefore(words, subject, roles, spoken) : null);
      spoken.many = met ?? spoken.many;
      if (met?.length === 2) spoken.met = met;
      at = verb.end - 1;
    } else if (subject.end > at + 1) {
      // "reiterated support for Calder and Shen noted": what stands behind a preposition joins nobody to who does something.
      if (
        subject.sort === "group" &&
        verb !== null &&
        /^(?:for|of|to|with|by|from|in|on)$/.test(words[at - 1]?.low ?? "")
      ) {
        for (let and = subject.end - 1; and > at; and -= 1) {
          if (words[and]!.low !== "and") continue;
          at = and;
          break;
        }
        continue;
      }
      at = subject.end - 1;
    }
  }
  return pairs;
}

/** Behind what an office is for: "the Lanhai Secretary" "for Reefs and Island Affairs". */
function pastOffice(words: readonly Word[], from: number): number {
  if (!/^(?:for|of)$/.test(words[from]?.low ?? "") || words[from + 1]?.capital !== true) return from;
  let at = from + 1;
  while (
    at < Math.min(words.length, from + 12) &&
    (words[at]!.capital || /^(?:and|of|for|the|&)$/.test(words[at]!.low))
  )
    at += 1;
  return at;
}

/** What leads an adverbial at the start of a sentence. */
const FRONTING =
  /^(?:on|in|at|during|after|following|before|upon|throughout|for|to|from|with|regarding|concerning|earlier|later|last|this|ahead|by|over|against|amid|under|through)$/;

/** "At the onset of the discussion Minister Shen offered": an adverbial without a verb or a comma stands before the subject. */
function isFronted(words: readonly Word[], start: number): boolean {
  if (
    start > 16 ||
    /^(?:of|by|with|to|for|from|between|on|in|at|and|or|the|his|her|their|about|against|as)$/.test(
      words[start - 1]!.low,
    )
  )
    return false;
  return words
    .slice(0, start)
    .every(
      ({ low }) => !AUXILIARIES.has(low) && !/^(?:that|which|who|whom|where|when|while|because|if|[,;:])$/.test(low),
    );
}

const JOINING = /^(?:and|but|while|whereas|yet)$/;

function isMain(
  words: readonly Word[],
  { start: named, ids, sort, several }: Subject,
  verb: Verb,
  before: Pair | undefined,
  roles: Roles,
): boolean {
  const joint = roles.issuers.length > 1;
  const start = withTitle(words, named);
  // What a state "is", "has" or "supports" is what somebody says of it, unless the verb reports.
  // In a joint text a party that "encourages" or "is pleased to announce" speaks for itself.
  const says =
    joint && (start < 3 || words[start - 1]!.text === ",") && (verb.makes === "reports" || verb.makes === "stance");
  if (
    !says &&
    sort === "group" &&
    verb.makes === "stance" &&
    verb.form === "present" &&
    areStates(words, named, ids, roles)
  )
    return false;
  const looks =
    sort === "state" && start < 3 && !several && ids.some((id) => roles.issuers.includes(id)) && isOutlook(words, verb);
  if (looks) return true;
  if (!says && sort === "state" && (isEarlier(words, verb) || verb.light === true)) return false;
  // "Estmark wanted to break the pact": what a third is told to have wanted.
  if (sort === "state" && words[verb.start]!.low === "wanted" && !ids.every((id) => roles.parties.includes(id)))
    return false;
  if (
    !says &&
    sort === "state" &&
    !(several && verb.makes === "topic" && verb.form === "past") &&
    (verb.makes !== "reports" || (verb.form !== "past" && !isPresentReport(words, verb) && !isUnchanged(words, verb)))
  )
    return false;
  if (start === 0) return true;
  const previous = words[start - 1]!;
  if (before === undefined) {
    if (sort === "we" && JOINING.test(previous.low)) return true;
    if (/^(?:[,:;–—)•*“"”]|-)$/.test(previous.text)) return true;
    if (/^[’']$/.test(previous.text) && /^[,.!?]$/.test(words[start - 2]?.text ?? "")) return true;
    // "Minister Hale smiled, and Minister Shen noted": a verb that nobody knows stands before it.
    if (JOINING.test(previous.low) && words[start - 2]?.text === "," && sort !== "state" && sort !== "pronoun")
      return true;
    if (
      start < 4 &&
      words
        .slice(0, start)
        .every(
          ({ low }) =>
            /^(?:[•·*]|and|but|so|yet|nor|tomorrow|tonight|together|later|earlier|meanwhile|additionally|additionaly)$|..ly$/.test(
              low,
            ) || ADVERBS.has(low),
        )
    )
      return true;
    // "More broadly the ministers".
    if (start === 2 && /^(?:more|most)$/.test(words[0]!.low) && previous.low.endsWith("ly")) return true;
    // "Calder is to host the fair, and the Minister hoped": a clause of its own without a verb of saying.
    const joining = joiningBefore(words, start);
    if (
      joining !== -1 &&
      joining < LONGEST_CLAUSE &&
      sort !== "state" &&
      (sort !== "pronoun" || joining === start - 1) &&
      verb.makes === "reports" &&
      verb.form === "past" &&
      isClause(words.slice(0, joining))
    )
      return true;
    // "1. The ministers", "On Monday the ministers".
    return (
      (start < 5 || (sort !== "state" && sort !== "pronoun" && isFronted(words, start))) &&
      (/^\d/.test(words[0]!.text) || FRONTING.test(words[0]!.low) || /..ing$/.test(words[0]!.low)) &&
      !/^(?:that|which|who|as|when|where|what)$/.test(previous.low) &&
      previous.text !== "'s"
    );
  }
  const [one, two] = [words[start - 1]!, words[start - 2]];
  // The full stop of "Jr." may end a sentence too.
  const boundary =
    one.text === ";" ||
    // "After Minister Hale voiced concern, Minister Shen explained": behind a clause that leads to it.
    (one.text === "," && isLeading(words, before) && !/^(?:state|we|pronoun)$/.test(sort)) ||
    // "received a call, The Secretary explained": the full stop is a comma.
    (one.text === "," && words[start]!.text === "The") ||
    /^(?:Jr|Sr)\.$/u.test(one.text) ||
    // So may that of "D.C.", of which a title with its name is no part.
    (/^(?:D\.C\.|N\.Y\.|[ap]\.m\.)$/iu.test(one.text) && (sort === "name" || sort === "group" || sort === "title")) ||
    (JOINING.test(one.low) && two !== undefined && two.low !== "that" && start - before.verb.end > 1);
  if (!boundary || isWithOther(words, start)) return false;
  // "noted that Calder had acted and Lanhai ...": states go on with what is said.
  return verb.makes !== "event" && (sort !== "state" || verb.makes === "reports") && sort !== "we";
}

/** "welcomed that Governor Roe and the ministers intend": behind "that" both are who intends. */
function isWithOther(words: readonly Word[], start: number): boolean {
  if (words[start - 1]!.low !== "and") return false;
  let at = start - 2;
  while (at > 0 && (words[at]!.capital || /^(?:the|of|[,.])$/.test(words[at]!.low))) at -= 1;
  if (at === start - 2) return false;
  // "talks with the Crown Prince and Prime Minister Shen": whose two offices are joined.
  const offices = words.slice(at + 1, start - 1).every((word) => word.low === "the" || isTitle(word));
  return words[at]!.low === "that" || (offices && /^(?:with|to|by|from)$/.test(words[at]!.low));
}

/** Whether the first clause only leads to what another does: "After Minister Hale voiced concern, ...". */
export function isLeading(words: readonly Word[], { subject, verb }: Pair): boolean {
  return (
    subject.start === 1 &&
    /^(?:after|when|as|while|whereas|although|though|once|since|before)$/.test(words[0]!.low) &&
    verb.form === "past"
  );
}

/** Whether somebody reports something in the clause behind the next comma. */
function leadsOn(words: readonly Word[], from: number, roles: Roles, spoken: Spoken): boolean {
  for (let at = from + 1; at + 1 < words.length; at += 1) {
    if (words[at - 1]!.text !== "," || (!words[at]!.capital && words[at]!.low !== "the")) continue;
    const subject = subjectAt(words, at, words.length, roles, copyOf(spoken));
    if (subject === null || !/^(?:name|title|group)$/.test(subject.sort)) continue;
    return verbBehind(words, subject.end, words.length)?.makes === "reports";
  }
  return false;
}

/** "The United States looks forward to", "remains committed": how whose account it is closes it. */
function isOutlook(words: readonly Word[], { start, form, makes }: Verb): boolean {
  return (
    form === "present" &&
    ((words[start]!.low === "looks" && words[start + 1]?.low === "forward") ||
      (makes === "stance" && /^(?:committed|grateful|ready|resolved|determined)$/.test(words[start]!.low)) ||
      (words[start]!.low === "stands" && /^(?:with|ready|by)$/.test(words[start + 1]?.low ?? "")))
  );
}

/** A clause before an "and" has no more words. */
const LONGEST_CLAUSE = 80;

/** The "and" before a subject, or before a few words that lead to it: "and on this the Minister"; -1 for none. */
function joiningBefore(words: readonly Word[], start: number): number {
  if (JOINING.test(words[start - 1]!.low)) return start - 1;
  for (let at = start - 2; at > Math.max(0, start - 7); at -= 1) {
    if (!/^[\p{L}\p{N},]/u.test(words[at]!.text)) return -1;
    if (JOINING.test(words[at]!.low)) return FRONTING.test(words[at + 1]!.low) ? at : -1;
  }
  return -1;
}

/** Whether words before an "and" are a main clause: with an auxiliary, and nothing that makes them a part of another. */
function isClause(words: readonly Word[]): boolean {
  return (
    words.some(({ low }) => AUXILIARIES.has(low)) &&
    !words.some(({ low }) =>
      /^(?:that|which|who|whom|whose|if|when|while|because|as|where|whether|after|before|since)$/.test(low),
    )
  );
}

/** "president Shen": where a title in small letters before the name begins. */
function withTitle(words: readonly Word[], named: number): number {
  let start = named;
  if (!words[named]!.capital) return start;
  while (start > 0 && !words[start - 1]!.capital && isTitle({ ...words[start - 1]!, capital: true })) start -= 1;
  return start > 0 && start < named && words[start - 1]!.low === "the" ? start - 1 : start;
}

/** "Calder and Lanhai": states by their names, and no leaders or sides. */
function areStates(words: readonly Word[], at: number, ids: readonly string[], roles: Roles): boolean {
  return words[at]!.capital && roles.stateAt(words, at)?.id != null && !roles.people.some(({ id }) => ids.includes(id));
}

/** "Calder recently renewed", "had already sent": what a state did before. */
function isEarlier(words: readonly Word[], { start }: Verb): boolean {
  return words
    .slice(Math.max(0, start - 2), start)
    .some(({ low }) => /^(?:recently|previously|already|earlier|since|once|long)$/.test(low));
}

/** "Calder set out": as in the past, so in the present. */
function isUnchanged(words: readonly Word[], { start }: Verb): boolean {
  return /^(?:set|put)$/.test(words[start]!.low);
}

/** "China urges": verbs that only report. */
function isPresentReport(words: readonly Word[], { start, form }: Verb): boolean {
  return (
    form !== "going" &&
    /^(?:reaffirm|reiterate|urge|encourage|reject|oppose|demand|condemn|call|congratulate|welcome|affirm|express|underscore|emphasi[sz]e|stress|concur|commend|applaud|deplore|lament|announce|pledge|commit|agree|thank|note|acknowledge|recogni[sz]e|underline)/.test(
      words[start]!.low,
    )
  );
}
