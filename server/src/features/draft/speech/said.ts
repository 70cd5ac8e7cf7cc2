/** What somebody says with one subject and its verb, and where an English sentence narrates. */
import type { Span } from "../../../text/span";
import type { Word } from "../cast/words";
import type { Pair } from "./pairs";
import { afterAdverbs, purposeIn } from "./purposes";
import type { Roles } from "./roles";
import { copyOf, isSame, type Spoken, type Subject } from "./subject";
import { subjectAt } from "./subjects";
import { isMutual, isNarrated, isQuality, isTold, isViews, isVisit } from "./narration";
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
  const narrated = isNarrated(words, subject, verb, roles);
  // "called the minister's attention to".
  if (isAttention(words, verb)) return said(verb.start, verb.end, 0.8);
  const other = [...agreedWith(words, verb, until, roles, spoken), ...joinedWith(words, subject, verb, roles, spoken)];
  if (other.length > 0) return { ...said(verb.start, verb.end, 0.8), ids: [...new Set([...subject.ids, ...other])] };
  if (!narrated) {
    return said(verb.start, verb.end, verb.makes === "topic" ? 0.7 : 0.96);
  }
  // "discussed the region and agreed to": the same subject goes on to report, but not behind "who thanked her".
  const relating = whoIn(words, verb.end, until, roles, spoken);
  for (let at = verb.end; at < (relating?.subject.end ?? until); at += 1) {
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
      !isTold(words, { ...next, start: verbStart }, subject) &&
      !isQuality(words, verbStart) &&
      !isUndergone(words, verbStart, next.end) &&
      ((next.form === verb.form && next.form !== "base") ||
        (isOutlook(words, verbStart, next.form) && !words.slice(verb.end, at).some(({ low }) => low === "that"))) &&
      verbStart < until
    ) {
      // "received a call from Minister Shen, congratulated her": it is the caller who does.
      const caller = callerIn(words, verb, at, roles, spoken);
      return { ...said(verbStart, next.end, 0.85), ...(caller === null ? {} : { ids: caller }) };
    }
  }
  const purpose = purposeIn(words, verb, subject, until);
  if (purpose !== -1) return said(purpose, purpose + 1, 0.75);
  // "welcomed her to the ministry, where she reaffirmed".
  const relative = relativeIn(words, verb.end, until, roles, spoken);
  if (relative !== null && isSame(relative.subject.ids, subject.ids))
    return said(relative.verb.start, relative.verb.end, 0.75);
  // "Noting progress, the ministers met".
  const opening = from === 0 ? frontedIn(words, subject.start) : null;
  if (opening !== null) return said(opening, opening + 1, 0.65);
  return null;
}

/** "where she reaffirmed", "during which both agreed": the clause that tells what was said there. */
export function relativeIn(
  words: readonly Word[],
  from: number,
  until: number,
  roles: Roles,
  spoken: Spoken,
): Pair | null {
  const who = whoIn(words, from, until, roles, spoken);
  if (who !== null) return who;
  for (let at = from; at + 1 < until; at += 1) {
    const { low } = words[at]!;
    if (low !== "where" && low !== "whereby" && low !== "wherein" && (low !== "which" || !isInIt(words, at))) continue;
    const start = words[at + 1]!.text === "," ? at + 2 : at + 1;
    const copy = copyOf(spoken);
    const subject = start < until ? subjectAt(words, start, until, roles, copy) : null;
    const verb = subject === null ? null : verbBehind(words, subject.end, until);
    if (
      subject !== null &&
      verb !== null &&
      subject.sort !== "state" &&
      (verb.makes === "reports" || (verb.makes === "topic" && !subject.several)) &&
      !isVisit(words, verb) &&
      !isMutual(words, verb) &&
      !isViews(words, verb, subject)
    )
      return { subject, verb };
  }
  return null;
}

/** "spoke to Minister Shen, who thanked her": what whoever is met says. */
function whoIn(words: readonly Word[], from: number, until: number, roles: Roles, spoken: Spoken): Pair | null {
  for (let at = from + 1; at + 1 < until; at += 1) {
    if (words[at]!.low !== "who") continue;
    const verb = verbBehind(words, at + 1, until);
    if (verb === null || verb.makes !== "reports" || verb.form !== "past") continue;
    const end = words[at - 1]!.text === "," ? at - 1 : at;
    for (let start = Math.max(from, end - 12); start < end; start += 1) {
      if (!words[start]!.capital && words[start]!.low !== "the") continue;
      const subject = subjectAt(words, start, end, roles, copyOf(spoken));
      if (subject === null) continue;
      if (subject.end >= end && subject.sort !== "state" && subject.ids.length === 1) return { subject, verb };
      start = Math.max(start, subject.end - 1);
    }
  }
  return null;
}

/** "in which", "during which", "in the course of which". */
function isInIt(words: readonly Word[], at: number): boolean {
  return /^(?:in|during|at|on|by|through|over|under|of)$/.test(words[at - 1]?.low ?? "");
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
    const comma = words[at]!.text === ",";
    // "discussed the reef while reaffirming": as behind a comma.
    if (words[at]!.low === "while" && at > from + 2 && ADDING.test(words[at + 1]!.low)) return at + 1;
    // "exchanged views on the reef welcoming its survey": without a comma.
    if (!comma && !(at > from + 2 && ADDING.test(words[at + 1]!.low) && !isWritten(words, from, at))) continue;
    let place = at + 1;
    const meanwhile = words[place]!.low === "while";
    while (/^(?:again|also|both|while)$/.test(words[place]!.low) || /ly$/.test(words[place]!.low)) place += 1;
    const verb = place < until && !words[place]!.capital ? verbAt(words, place) : null;
    if (
      verb !== null &&
      verb.makes === "reports" &&
      verb.form === "going" &&
      (!DOING.test(words[place]!.low) || words[verb.end]?.low === "that") &&
      !(comma && isOfPaper(words, from, at)) &&
      (meanwhile || !isListed(words, from, at))
    )
      return place;
  }
  return null;
}

/** What follows without a comma what was talked about. */
const ADDING =
  /^(?:welcoming|stressing|emphasi[sz]ing|underlining|underscoring|reaffirming|reiterating|affirming|agreeing|noting|expressing|condemning|commending|praising|highlighting)$/;

/** "discussed a statement condemning", "the need for underlining", "talked about stressing": a paper says it, or nobody does. */
function isWritten(words: readonly Word[], from: number, at: number): boolean {
  return (
    !/^[\p{L}\p{N}]/u.test(words[at]!.text) ||
    // "with the Minister reiterating": somebody else does.
    words.slice(Math.max(from, at - 5), at).some(({ low }) => low === "with") ||
    /^(?:of|on|for|by|in|about|and|or|with|through|to|from|at|as|while|when|after|before|than|without|towards?|the|a|an|also|further|jointly)$/.test(
      words[at]!.low,
    ) ||
    words
      .slice(Math.max(from, at - 8), at + 1)
      .some(({ low }) =>
        /^(?:statements?|resolutions?|declarations?|communiqu[eé]s?|letters?|messages?|reports?|decisions?|remarks|speech(?:es)?|texts?|documents?|papers?|drafts?|conclusions|who|which|that|those|countries|states)$/.test(
          low,
        ),
      )
  );
}

/** "discussed a statement, endorsed by many, calling on": what is talked about is a paper, and it is the paper that says so. */
function isOfPaper(words: readonly Word[], from: number, comma: number): boolean {
  return (
    !words.slice(from, comma).some(({ low }) => low === "and") &&
    words.slice(from, Math.min(comma, from + 8)).some(({ low }) => PAPER.test(low))
  );
}

const PAPER = /^(?:statements?|resolutions?|declarations?|communiqu[eé]s?|letters?|messages?)$/;

/** Participles that may tell what is done as well as what is said. */
const DOING =
  /^(?:supporting|backing|championing|defending|seeking|presenting|honou?ring|embracing|extending|renewing|reinforcing|raising|pressing|offering|planning|aiming|striving|enlisting|deterring|upholding|ordering|authori[sz]ing|empowering|countering|responding|challenging|introducing|unveiling|demonstrating|hiding|maintaining|opposing|contesting|respecting|serving|promising|hoping|disclosing|reporting|informing|advocating|pushing|threatening|accepting|directing|mandating|uniting|spurring|nudging|prioriti[sz]ing|determining|prosecuting|ruling|signing|celebrating|commemorating|registering|sharing|setting|laying|putting|making|giving|taking|bringing|standing|posing|including|wishing|asking|requesting|estimating|counting|placing|attaching|drawing|looking|calling|urging|encouraging|valuing|treasuring|cherishing|venting|airing|believing|thinking|desiring|wanting|guaranteeing|uncovering|revealing)$/;

/** Whether what stands before the comma is a list of what is done: "efforts on defending freedom, championing trade". */
function isListed(words: readonly Word[], from: number, comma: number): boolean {
  let start = comma - 1;
  while (start > from && !/^[,;]$/.test(words[start]!.text)) start -= 1;
  return words
    .slice(start, comma)
    .some(
      ({ low }, at, all) =>
        /..ing$/.test(low) && /^(?:of|on|for|by|in|through|towards?|at|from|to|,)$/.test(all[at - 1]?.low ?? ""),
    );
}

/** "discussed the ferry and look forward to meeting": what is ahead is told in the present. */
function isOutlook(words: readonly Word[], at: number, form: Verb["form"]): boolean {
  return (
    (form === "base" || form === "present") &&
    /^(?:looks?|hopes?|agrees?|intends?|plans?|expects?)$/.test(words[at]!.low) &&
    (!words[at]!.low.startsWith("look") || /^(?:forward|ahead)$/.test(words[at + 1]?.low ?? ""))
  );
}

/** From whom calls came that somebody "received, thanking her for": who says what the participle tells. */
export function callersIn(
  words: readonly Word[],
  verb: Verb,
  until: number,
  roles: Roles,
  spoken: Spoken,
): readonly string[] | null {
  const from = callFrom(words, verb, until, /^(?:calls?|messages?|letters?|cables?)$/);
  if (from === -1) return null;
  const ids: string[] = [];
  for (let at = from; at < until; at += 1) {
    if (!words[at]!.capital && words[at]!.low !== "the") continue;
    const subject = subjectAt(words, at, until, roles, copyOf(spoken));
    if (subject === null) continue;
    if (subject.sort !== "state") ids.push(...subject.ids);
    at = subject.end - 1;
  }
  return ids.length === 0 ? null : [...new Set(ids)];
}

/** From whom a call came that somebody "received", before a place. */
function callerIn(
  words: readonly Word[],
  verb: Verb,
  until: number,
  roles: Roles,
  spoken: Spoken,
): readonly string[] | null {
  const from = words[until - 1]!.text === "," ? callFrom(words, verb, until, /^(?:calls?|message|letter|cable)$/) : -1;
  return from === -1 ? null : (subjectAt(words, from, until, roles, copyOf(spoken))?.ids ?? null);
}

/** Where it is told from whom one of these was "received"; -1 where it is not. */
function callFrom(words: readonly Word[], { start, end }: Verb, until: number, sent: RegExp): number {
  if (!/^receive[sd]$/.test(words[start]!.low)) return -1;
  const from = words.slice(end, Math.min(until, end + 8)).findIndex(({ low }) => low === "from");
  return from !== -1 && words.slice(end, end + from).some(({ low }) => sent.test(low)) ? end + from + 1 : -1;
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
    const with_ = words[at + (words[at]!.text === "," ? 1 : 0)]!.low === "with";
    if (words[at]!.text !== "," && !with_) continue;
    const start = at + (words[at]!.text === "," ? 1 : 0) + (with_ ? 1 : 0);
    if (!/^(?:the|both|all|each|he|she|they)$/.test(words[start]?.low ?? "") && words[start]?.capital !== true)
      continue;
    const subject = subjectAt(words, start, until, roles, copyOf(spoken));
    if (subject === null || (subject.sort === "state" && !with_)) continue;
    const place = afterAdverbs(words, subject.end);
    const verb = verbAt(words, place);
    if (verb?.form === "going" && (verb.makes === "reports" || (verb.makes === "topic" && !subject.several)))
      return { subject, at: place };
  }
  return null;
}

/** ", with both ministers agreeing that": others of those who meet say what follows; with the last word of what is said before it. */
export function absolutely(
  words: readonly Word[],
  { subject, verb }: Pair,
  until: number,
  roles: Roles,
  spoken: Spoken,
): { readonly piece: Piece; readonly last: number } | null {
  const found = absoluteIn(words, verb.end, until, roles, spoken);
  if (found === null || found.subject.sort === "state" || isSame(found.subject.ids, subject.ids)) return null;
  if (!found.subject.ids.every((id) => roles.everyone.includes(id))) return null;
  const start = words[found.subject.start - 1]!.low === "with" ? found.subject.start - 1 : found.subject.start;
  if (words[start - 1]?.text !== ",") return null;
  return {
    piece: {
      start: words[start]!.start,
      end: words[until - 1]!.end,
      ids: found.subject.ids,
      cue: { start: words[found.at]!.start, end: words[found.at]!.end },
      confidence: 0.65,
      why: `“${words[found.at]!.text}” reports what was said.`,
    },
    last: start - 2,
  };
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
  const copy = copyOf(spoken);
  const other = subjectAt(words, with_, until, roles, copy);
  return other !== null && /^(?:on|that|to|about|upon)$/.test(words[other.end]?.low ?? "") ? other.ids : [];
}

/** "a statement, endorsed by Calder", "efforts, undertaken in haste": what was done to the thing before the comma. */
function isUndergone(words: readonly Word[], start: number, end: number): boolean {
  // "endorsed unanimously by the League".
  const by = /(?:ly|also|again)$/.test(words[end]?.low ?? "") ? end + 1 : end;
  return words[by]?.low === "by" || (words[start - 1]?.text === "," && /[aeiou][a-z]*en$/.test(words[start]!.low));
}

/** "joined President Shen in urging": those who are joined say it too, where they take part. */
function joinedWith(
  words: readonly Word[],
  { ids }: Subject,
  { start, end, makes }: Verb,
  roles: Roles,
  spoken: Spoken,
): readonly string[] {
  if (makes !== "reports" || !/^join(?:s|ed)?$/.test(words[start]!.low)) return [];
  const from = words[start + 1]?.low === "with" ? start + 2 : start + 1;
  if (/^(?:him|her)$/.test(words[from]!.low) && from + 2 < end && words[from + 1]!.low === "in")
    return roles.everyone.length === 2 && ids.every((id) => roles.everyone.includes(id)) ? roles.everyone : [];
  const other = from < end ? subjectAt(words, from, end, roles, copyOf(spoken)) : null;
  return other?.ids.every((id) => roles.people.some((one) => one.id === id) || roles.parties.includes(id)) === true
    ? other.ids
    : [];
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
