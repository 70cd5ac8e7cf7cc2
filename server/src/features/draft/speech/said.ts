/** What somebody says with one subject and its verb, and where an English sentence narrates. */
import type { Span } from "../../../text/span";
import { namingAt } from "../cast/namings";
import { placeAt } from "../cast/states";
import type { Word } from "../cast/words";
import type { Pair } from "./pairs";
import type { Roles } from "./roles";
import type { Spoken, Subject } from "./subject";
import { subjectAt } from "./subjects";
import { verbAt, verbBehind, type Verb } from "./verbs";

/** What somebody says of a sentence; offsets of the text. */
export interface Piece extends Span {
  readonly ids: readonly string[];
  readonly cue: Span | null;
  readonly confidence: number;
  readonly why: string;
}

interface Said {
  readonly ids: readonly string[];
  readonly cue: Span | null;
  readonly confidence: number;
  readonly why: string;
}

/** What somebody says with one subject and verb; null where they narrate. */
export function saidBy(
  words: readonly Word[],
  { subject, verb }: Pair,
  from: number,
  until: number,
  roles: Roles,
  spoken: Spoken,
): Said | null {
  const name = (start: number, end: number): string =>
    words
      .slice(start, end)
      .map(({ text }) => text)
      .join(" ");
  const who = subject.ids.map((id) => roles.actor(id)?.name ?? id).join(" and ");
  const called = name(subject.start, subject.end);
  const is = called.includes(who) ? "" : `“${called}” ${subject.ids.length > 1 ? "are" : "is"} ${who}; `;
  const said = (at: number, end: number, sure: number): Said => ({
    ids: subject.ids,
    cue: { start: words[at]!.start, end: words[end - 1]!.end },
    confidence: Math.min(subject.confidence, sure),
    why: `${is}“${name(at, end)}” reports what was said.`,
  });
  const narrated =
    verb.makes === "event" ||
    isVisit(words, verb) ||
    isMutual(words, verb) ||
    (subject.several && isOccasion(words, verb)) ||
    (verb.makes === "topic" && subject.several && subject.sort !== "state") ||
    (subject.several && isOpening(words, verb)) ||
    isViews(words, verb);
  // "called the minister's attention to".
  if (isAttention(words, verb)) return said(verb.start, verb.end, 0.8);
  const other = agreedWith(words, verb, until, roles, spoken);
  if (other.length > 0) return { ...said(verb.start, verb.end, 0.8), ids: [...new Set([...subject.ids, ...other])] };
  if (!narrated) {
    return said(verb.start, verb.end, verb.makes === "topic" ? 0.7 : 0.96);
  }
  // "discussed the region and agreed to": the same subject goes on to report.
  for (let at = verb.end; at < until; at += 1) {
    if (!/^(?:and|but|,|;)$/.test(words[at - 1]!.low)) continue;
    let verbStart = at;
    while (
      /^(?:also|both|again|further|jointly|then|to)$/.test(words[verbStart]?.low ?? "") ||
      (words[verbStart]?.low.endsWith("ly") ?? false)
    )
      verbStart += 1;
    const next = verbAt(words, verbStart);
    if (
      next !== null &&
      next.makes === "reports" &&
      next.form === verb.form &&
      next.form !== "base" &&
      verbStart < until
    ) {
      // "received a call from Minister Shen, congratulated her": it is the caller who does.
      const caller = callerIn(words, verb, at, roles, spoken);
      return { ...said(verbStart, next.end, 0.85), ...(caller === null ? {} : { ids: caller }) };
    }
  }
  // "met to reaffirm", "conducted a call to connect and communicate".
  for (let at = verb.end; at + 1 < until; at += 1) {
    if (
      (words[at]!.low === "to" ||
        (words[at]!.low === "and" && words.slice(verb.end, at).some(({ low }) => low === "to"))) &&
      CONVEYING.test(words[at + 1]!.low)
    )
      return said(at + 1, at + 2, 0.75);
    // "called to offer his condolences".
    if (
      words[at]!.low === "to" &&
      /^(?:offer|extend)$/.test(words[at + 1]!.low) &&
      words.slice(at + 2, at + 6).some(({ low }) => COURTESIES.test(low))
    )
      return said(at + 1, at + 2, 0.75);
  }
  // "concluded the call by expressing".
  const by = closingIn(words, verb, until);
  if (by !== null) return said(by.start, by.end, 0.85);
  // "welcomed her to the ministry, where she reaffirmed".
  for (let at = verb.end; at + 1 < until; at += 1) {
    if (!/^(?:where|which|whom)$/.test(words[at]!.low)) continue;
    const inner = subjectAt(words, at + 1, until, roles, spoken);
    const its = inner === null ? null : verbBehind(words, inner.end, until);
    if (
      inner !== null &&
      its !== null &&
      its.makes === "reports" &&
      !isVisit(words, its) &&
      inner.ids.every((id) => subject.ids.includes(id)) &&
      words[at]!.low === "where"
    )
      return said(its.start, its.end, 0.75);
  }
  // "Noting progress, the ministers met".
  const opening = from === 0 ? frontedIn(words, subject.start) : null;
  if (opening !== null) return said(opening, opening + 1, 0.65);
  return null;
}

/** Of a sentence that opens with "Noting ...": the place of the participle. */
function frontedIn(words: readonly Word[], limit: number): number | null {
  for (let at = 0; at < Math.min(2, limit); at += 1) {
    const verb = verbAt(words, at);
    if (verb !== null && verb.makes === "reports" && verb.form === "going") return at;
  }
  return null;
}

/** ", underscoring that ...": the place of the participle. */
export function trailingIn(words: readonly Word[], from: number, until: number): number | null {
  for (let at = from; at + 2 < until; at += 1) {
    if (words[at]!.text !== ",") continue;
    let place = at + 1;
    while (/^(?:again|also|both|while)$/.test(words[place]!.low) || /ly$/.test(words[place]!.low)) place += 1;
    const verb = place < until ? verbAt(words, place) : null;
    if (verb !== null && verb.makes === "reports" && verb.form === "going") return place;
  }
  return null;
}

/** What somebody meets another for, and says. */
const CONVEYING =
  /^(?:reaffirm|reiterate|condemn|convey|express|emphasize|emphasise|underscore|stress|urge|thank|congratulate|affirm|warn|announce|welcome|underline|protest|denounce|highlight|communicate|commend|reassure|demand)$/;

/** From whom a call came that somebody "received", before a place. */
function callerIn(
  words: readonly Word[],
  { start, end }: Verb,
  until: number,
  roles: Roles,
  spoken: Spoken,
): readonly string[] | null {
  if (!/^receive[sd]$/.test(words[start]!.low) || words[until - 1]!.text !== ",") return null;
  const from = words.slice(end, Math.min(until, end + 8)).findIndex(({ low }) => low === "from");
  if (from === -1 || !words.slice(end, end + from).some(({ low }) => /^(?:calls?|message|letter|cable)$/.test(low)))
    return null;
  const copy: Spoken = { ...spoken, genders: new Map(spoken.genders) };
  return subjectAt(words, end + from + 1, until, roles, copy)?.ids ?? null;
}

/** ", with Minister Hale noting that ...", ", the Minister hoping that ...": who it is and where the participle stands. */
export function absoluteIn(
  words: readonly Word[],
  from: number,
  until: number,
  roles: Roles,
  spoken: Spoken,
): { readonly subject: Subject; readonly at: number } | null {
  for (let at = from; at + 2 < until; at += 1) {
    if (words[at]!.text !== ",") continue;
    const start = words[at + 1]!.low === "with" ? at + 2 : at + 1;
    if (!/^(?:the|both)$/.test(words[start]?.low ?? "") && words[start]?.capital !== true) continue;
    const subject = subjectAt(words, start, until, roles, { ...spoken, genders: new Map(spoken.genders) });
    const verb = subject === null ? null : verbAt(words, subject.end);
    if (subject !== null && subject.sort !== "state" && verb?.makes === "reports" && verb.form === "going")
      return { subject, at: subject.end };
  }
  return null;
}

const COURTESIES =
  /^(?:condolences?|sympath(?:y|ies)|congratulations|felicitations|greetings|wishes|thanks|gratitude|apolog(?:y|ies)|prayers|solidarity)$/;

/** A welcome at the door, a visit paid, somebody spoken to. */
function isVisit(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words
    .slice(start, end)
    .map(({ low }) => low)
    .join(" ");
  if (verb !== "welcomed" && verb !== "called on" && verb !== "spoke to") return false;
  // "called on and was received by".
  if (verb === "called on" && words[end]?.low === "and") return true;
  // "welcomed His Majesty King Hale to".
  const style = /^(?:majesty|highness|excellency|royal|holiness)$/.test(words[end + 1]?.low ?? "");
  const from = words[end]?.low === "the" || (style && /^(?:His|Her|Their)$/.test(words[end]!.text)) ? end + 1 : end;
  // "spoke to the need for": all others who are spoken to are persons.
  if (verb === "spoke to")
    return !/^(?:need|importance|urgency|value|strength|issues?|challenges?|question|necessity|role|concerns?|desire|opportunity)$/.test(
      words[from]?.low ?? "",
    );
  // "welcomed his Lanhai counterpart, Minister Shen, to the ministry".
  if (verb === "welcomed" && /^(?:his|her|their)$/.test(words[end]?.text ?? "")) {
    const other = words.slice(end + 1, end + 6).findIndex(({ low }) => /^(?:counterpart|colleague|guest)$/.test(low));
    if (other === -1) return false;
    let at = end + 2 + other;
    if (words[at]?.text === ",") at += 1;
    const its = words[at]?.capital === true ? namingAt(words, at) : null;
    if (its !== null) at = words[its.end]?.text === "," ? its.end + 1 : its.end;
    return /^(?:to|in|at|on|for|here|today|yesterday|this|earlier|[.])$/.test(words[at]?.low ?? ".");
  }
  const naming = words[from]?.capital === true ? namingAt(words, from) : null;
  if (naming === null || words[naming.end]?.text === "’s" || words[naming.end]?.low === "'s") return false;
  const next = words[words[naming.end]?.text === "," ? naming.end + 1 : naming.end]?.low ?? ".";
  // "welcomed Minister Shen to Calder": to a state or its seat, and not to a house in it, is a word of welcome.
  if (
    verb === "welcomed" &&
    next === "to" &&
    words[naming.end]!.low === "to" &&
    placeAt(words, naming.end + 1) !== null
  )
    return placeAt(words, naming.end + 1)!.sort === "adjective";
  return verb === "called on"
    ? next !== "to"
    : /^(?:to|in|at|on|for|during|here|today|yesterday|tonight|this|earlier|[.])$/.test(next);
}

/** "agreed with President Shen on", "agreed with him that": with whom; nobody where somebody's view is agreed with. */
function agreedWith(
  words: readonly Word[],
  { start, end }: Verb,
  until: number,
  roles: Roles,
  spoken: Spoken,
): readonly string[] {
  if (!/^(?:agreed|agrees|concurred)$/.test(words[start]!.low)) return [];
  const with_ = words[end - 1]!.low === "with" ? end : words[end]?.low === "with" ? end + 1 : -1;
  if (with_ === -1 || with_ >= until) return [];
  const copy: Spoken = { ...spoken, genders: new Map(spoken.genders) };
  const other = subjectAt(words, with_, until, roles, copy);
  return other !== null && /^(?:on|that|to|about|upon)$/.test(words[other.end]?.low ?? "") ? other.ids : [];
}

/** "drew his attention to", "called the Foreign Minister's attention to". */
function isAttention(words: readonly Word[], { start, end }: Verb): boolean {
  return (
    /^(?:called?|drew|draws?|brought|directed)$/.test(words[start]!.low) &&
    words
      .slice(end, end + 8)
      .some(({ low }, at, all) => low === "attention" && !all.slice(0, at).some((word) => /^[,.;]$/.test(word.text)))
  );
}

/** "began by reflecting on". */
function isOpening(words: readonly Word[], { start, end }: Verb): boolean {
  const at = words[end]?.low === "by" ? end + 1 : end;
  if (!/^(?:began|opened|started|concluded|closed|ended)$/.test(words[start]!.low)) return false;
  return /^(?:reflecting|discussing|reviewing|exchanging|talking|speaking|looking|considering)$/.test(
    words[words[at - 1]?.low === "by" ? at : end]?.low ?? "",
  );
}

/** "concluded the call by expressing": the participle behind "by". */
function closingIn(words: readonly Word[], { start, end }: Verb, until: number): Span | null {
  if (!/^(?:began|opened|started|concluded|closed|ended|finished)$/.test(words[start]!.low)) return null;
  for (let at = end; at + 1 < Math.min(until, end + 7) && !/^[,;]$/.test(words[at]!.text); at += 1) {
    const verb = words[at]!.low === "by" ? verbAt(words, at + 1) : null;
    if (verb?.makes === "reports" && verb.form === "going") return { start: at + 1, end: verb.end };
  }
  return null;
}

/** "took the opportunity to discuss". */
function isOccasion(words: readonly Word[], { start, end }: Verb): boolean {
  return words[start]!.low === "took" && words[end]?.low === "to" && verbAt(words, end + 1)?.makes === "topic";
}

/** "updated each other", "undertook a visit". */
function isMutual(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words[start]!.low;
  const behind = words.slice(end, end + 5).map(({ low }) => low);
  return (
    (/^(?:updated|briefed|informed|apprised)$/.test(verb) && /^(?:each other|one another)/.test(behind.join(" "))) ||
    (/^under(?:took|taken|takes)$/.test(verb) &&
      behind.some((word) => /^(?:visits?|trip|tour|travel|journey)$/.test(word)))
  );
}

/** "shared views", "shared their concerns" is not. */
function isViews(words: readonly Word[], { start, end }: Verb): boolean {
  return (
    /^shared?$/.test(words[start]!.low) &&
    words
      .slice(end, end + 4)
      .some(({ low }) => /^(?:views|perspectives|assessments?|experiences|information|updates)$/.test(low))
  );
}

/** Sums, deliveries, who was there, and what the meeting itself did: facts that nobody says. */
export function isRecord(sentence: string): boolean {
  return (
    /^(?:Also|Among (?:the )?\w+|Other (?:topics|issues|subjects)) (?:discussed|raised|reviewed|addressed|included|on the agenda)\b/u.test(
      sentence,
    ) ||
    /\b(?:was|were) (?:also )?(?:\w+ly )?(?:discussed|reviewed|addressed|touched upon|exchanged|covered|held|considered)\b/u.test(
      sentence,
    ) ||
    /^(?:This|It) (?:was|is|marks|marked) (?:their|the (?:two )?\w+[’']|his|her|the) (?:\w+ ){0,3}(?:meeting|call|conversation|visit|encounter|talks)\b/u.test(
      sentence,
    ) ||
    /^(?:This|These|It|They) included\b|\b(?:was|were) (?:also )?(?:accompanied|attended|joined) by\b/u.test(
      sentence,
    ) ||
    /^(?:The|This|That|Their|Today[’']s|Yesterday[’']s)(?: [\w’'-]+){0,4}? (?:meetings?|conversations?|calls?|discussions?|visit|talks?|dialogue|exchange|consultations|trip|session|summit|engagement)\b[^,;]{0,40}? (?:was|were|is|are|took|focused|included|covered|marked|also|comes|came|builds|built|follows|followed|concluded|lasted|reinforces|highlighted|emphasized|provided|reflected|demonstrated|touched)\b/u.test(
      sentence,
    ) ||
    /[$€£]\s?\d/u.test(sentence)
  );
}
