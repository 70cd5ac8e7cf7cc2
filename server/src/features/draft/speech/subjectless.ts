/** Who speaks in an English sentence that leaves its subject out: passives, items of lists, what was agreed. */
import type { Span } from "../../../text/span";
import { namingAt } from "../cast/namings";
import type { Word } from "../cast/words";
import { attributedIn, isInCommon, type Attributed } from "./attributed";
import { isCounted, isRecord } from "./narration";
import { remember } from "./pairs";
import { afterAdverbs } from "./purposes";
import type { Roles } from "./roles";
import { absoluteIn, relativeIn, type Piece } from "./said";
import { copyOf, type Spoken, type Subject } from "./subject";
import { subjectAt } from "./subjects";
import { verbAt, verbBehind } from "./verbs";

/** Passives, and verbs whose subject is left out. */
export function withoutSubject(
  text: string,
  words: readonly Word[],
  sentence: Span,
  roles: Roles,
  spoken: Spoken,
  firstPerson: boolean,
): readonly Piece[] | null {
  const content = text.slice(sentence.start, sentence.end);
  const piece = (ids: readonly string[], cue: Span | null, confidence: number, why: string): readonly Piece[] =>
    ids.length === 0 ? [] : [{ ...sentence, ids, cue, confidence, why }];
  const everyone = roles.everyone;
  if (isCounted(content)) return [];
  const attributed = attributedIn(words, roles, spoken);
  if (attributed !== null) {
    remember(attributed.subject, spoken, roles);
    return piece(attributed.subject.ids, attributed.cue, 0.75, "Whose words they are is said.");
  }
  const inverted = trailedIn(words, roles, spoken) ?? invertedIn(words, roles, spoken);
  if (inverted !== null) {
    remember(inverted.subject, spoken, roles);
    return piece(inverted.subject.ids, inverted.cue, 0.85, "The words end with who says them.");
  }
  const passive = inPassive(words, content, roles, spoken);
  // "It was stressed that", behind what somebody said, is what he stressed.
  if (passive?.ids.length === 0 && words[0]?.low === "it") return null;
  if (passive !== null) return piece(passive.ids, passive.cue, passive.confidence, passive.why);
  if (everyone.length > 1 && isInCommon(content))
    return piece(everyone, null, 0.65, "What is agreed or understood is said by all who met.");
  if (isRecord(content)) return [];
  // "• Agreed to meet": the subject is left out.
  const opening = /^[^\p{L}]{0,4}/u.test(content) ? words.findIndex(({ text: word }) => /^\p{L}/u.test(word)) : 0;
  const verb = opening >= 0 && opening < 4 ? verbAt(words, opening) : null;
  if (
    verb !== null &&
    verb.makes === "reports" &&
    verb.form === "past" &&
    everyone.length > 1 &&
    !(opening === 0 && isOfThing(words, verb.end))
  )
    return piece(
      everyone,
      { start: words[opening]!.start, end: words[verb.end - 1]!.end },
      0.6,
      "The subject is left out: all who met.",
    );
  // Somebody did something that reports nothing.
  const subject = words.length === 0 ? null : subjectAt(words, 0, words.length, roles, spoken);
  const behind = subject === null ? undefined : words[subject.end];
  // Somebody is named who takes no part.
  const other = !firstPerson && subject === null && words[0]?.capital === true ? namingAt(words, 0) : null;
  if (other !== null && (verbBehind(words, other.end, words.length) !== null || isJoined(words, other.end))) return [];
  if (
    firstPerson &&
    subject?.sort === "we" &&
    /^(?:will|shall|are)$/.test(behind?.low ?? "") &&
    !isForOther(words, subject.end, roles)
  )
    return piece(subject.ids, null, 0.75, "“We” are all who met.");
  // "Minister Shen and I will join the talks".
  if (
    firstPerson &&
    subject?.sort === "group" &&
    roles.author !== null &&
    subject.ids.includes(roles.author) &&
    /^(?:will|shall|are|also)$/.test(behind?.low ?? "")
  )
    return piece(subject.ids, null, 0.75, "Who speaks says it of both.");
  // "The group discussed the plan", "Attendees noted": several of whom nobody is known.
  if (!firstPerson && subject === null && isUnknownGroup(words)) return [];
  // "They advanced the plan": several of whom one alone is known.
  if (
    words[0]?.low === "they" &&
    subject === null &&
    (verbBehind(words, 1, words.length)?.form === "past" || /[a-z]ed$/.test(words[afterAdverbs(words, 1)]?.low ?? ""))
  )
    return [];
  if (
    subject !== null &&
    behind !== undefined &&
    subject.sort !== "state" &&
    subject.sort !== "we" &&
    subject.sort !== "I" &&
    /[a-z]ed$/.test(words[afterAdverbs(words, subject.end)]?.low ?? "")
  ) {
    remember(subject, spoken, roles);
    return [];
  }
  return null;
}

/** Several without a name, who "discussed" or "noted" something. */
function isUnknownGroup(words: readonly Word[]): boolean {
  let at = /^(?:the|other|all|meeting|both|senior|some|several)$/.test(words[0]?.low ?? "") ? 1 : 0;
  while (
    at < 4 &&
    /^(?:other|meeting|community|civil|society|business|industry|senior|private|sector|faith|youth)$/.test(
      words[at]?.low ?? "",
    )
  )
    at += 1;
  const verb = GROUPS.test(words[at]?.low ?? "") ? verbBehind(words, at + 1, words.length) : null;
  return verb?.form === "past" && (verb.makes === "reports" || verb.makes === "topic");
}

const GROUPS =
  /^(?:group|attendees|participants|guests|speakers|panelists|partners|officials|leaders|representatives|experts|members|executives|co-chairs|delegates|ceos|companies|businesses|stakeholders|advocates|ambassadors|allies)$/;

/** "Extended deterrence is": a participle that says what kind of thing the subject is. */
function isOfThing(words: readonly Word[], from: number): boolean {
  const clause = words.slice(from, from + 7).findIndex(({ low }) => /^(?:[,;:.]|to|that|on|for)$/.test(low));
  return words
    .slice(from + 1, clause === -1 ? from + 7 : from + clause)
    .some(({ low }) => /^(?:is|are|was|were|has|have|will|remains?|forms?|lies?|plays?|makes?|gives?)$/.test(low));
}

/** "We will support Lanhai", "we will stand by him": what is done for the other party one's own side does. */
export function isForOther(words: readonly Word[], from: number, roles: Roles): boolean {
  const own = roles.author === null ? (roles.issuers[0] ?? null) : roles.sideOf(roles.author);
  const behind = words.slice(from);
  return (
    !behind.some(({ low }) => /^(?:both|together|jointly|joint|each|our|mutual)$/.test(low)) &&
    behind.some(({ low, capital }, at) => {
      if (/^(?:him|her)$/.test(low)) return true;
      const state = capital ? roles.stateAt(words, from + at) : null;
      return state?.id != null && state.id !== own && roles.parties.includes(state.id);
    })
  );
}

/** Who says what a passive tells, with nobody where it leaves that out; null where there is none. */
function inPassive(
  words: readonly Word[],
  content: string,
  roles: Roles,
  spoken: Spoken,
): Omit<Piece, "start" | "end"> | null {
  const passive = passiveIn(words);
  const cue = passive === null ? null : { start: words[passive.start]!.start, end: words[passive.end - 1]!.end };
  let behind = passive?.end ?? 0;
  // "was briefed in detail by".
  while (/^(?:in|detail|depth|today|again|also|personally)$|..ly$/.test(words[behind]?.low ?? "")) behind += 1;
  const by = passive !== null && words[behind]?.low === "by" ? behind + 1 : -1;
  const agent = by === -1 ? null : subjectAt(words, by, words.length, roles, spoken);
  if (agent !== null) return { ids: agent.ids, cue, confidence: 0.8, why: "The passive names who said it." };
  // "It was agreed" takes all of them, and so does what is mutual.
  if (passive !== null && roles.everyone.length > 1 && OF_ALL.test(content))
    return { ids: roles.everyone, cue, confidence: 0.65, why: "The passive leaves out who said it: all who met." };
  // "Also addressed was the region, where the Minister stressed", "the harbour was discussed, with the Minister noting".
  const absolute = absoluteIn(words, passive?.end ?? 1, words.length, roles, spoken);
  const relative = absolute !== null || isOfBefore(words) ? null : relativeIn(words, 0, words.length, roles, spoken);
  const subject = absolute?.subject ?? relative?.subject;
  const at = absolute?.at ?? relative?.verb.start;
  if (subject !== undefined && at !== undefined)
    return {
      ids: subject.ids,
      cue: { start: words[at]!.start, end: words[at]!.end },
      confidence: 0.7,
      why: "A part of it tells what was said.",
    };
  const asked = passive === null ? null : askedIn(words, passive, roles, spoken);
  if (asked !== null)
    return { ids: asked, cue, confidence: 0.65, why: "Of two who speak with one another, the other asked." };
  // Else nobody is named who said it.
  return passive === null ? null : { ids: [], cue: null, confidence: 0, why: "" };
}

/** "The Minister was again asked to": of two who meet, by the other. */
function askedIn(words: readonly Word[], passive: Span, roles: Roles, spoken: Spoken): readonly string[] | null {
  if (!ASKED.test(words[passive.start]!.low) || roles.everyone.length !== 2) return null;
  const copy = copyOf(spoken);
  for (let at = 0; at < Math.min(passive.start - 1, 12); at += 1) {
    const subject = subjectAt(words, at, passive.start, roles, copy);
    if (subject === null || !/^(?:was|were)$/.test(words[subject.end]?.low ?? "")) continue;
    if (subject.ids.length !== 1) return null;
    const own = roles.sideOf(subject.ids[0]!) ?? subject.ids[0]!;
    const others = roles.everyone.filter((id) => id !== subject.ids[0] && (roles.sideOf(id) ?? id) !== own);
    return others.length === 1 ? others : null;
  }
  return null;
}

const ASKED =
  /^(?:asked|urged|called|requested|reminded|invited|thanked|encouraged|warned|congratulated|assured|told)$/;

const OF_ALL =
  /\b(?:agreed|decided|resolved|concluded|mutual|mutually|jointly|both|joint|common|shared|unanimous|unanimously)\b/iu;

/** "The ferries run, the Minister said.": a clause behind a comma that ends a sentence. */
export function trailedIn(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  let last = words.length - 1;
  while (last > 0 && /^[.”"’!]$/.test(words[last]!.text)) last -= 1;
  for (let at = Math.max(3, last - 12); at < last; at += 1) {
    if (words[at - 1]!.text !== ",") continue;
    const copy = copyOf(spoken);
    const subject = subjectAt(words, at, words.length, roles, copy);
    const verb = subject === null ? null : verbBehind(words, subject.end, words.length);
    if (subject !== null && verb !== null && verb.makes === "reports" && verb.form === "past" && verb.end > last)
      return { subject, cue: { start: words[verb.start]!.start, end: words[verb.end - 1]!.end } };
  }
  return null;
}

/** Behind a person, "and" with another one: "Governor Roe and Secretary Tate made". */
function isJoined(words: readonly Word[], at: number): boolean {
  if (!/^(?:and|&)$/.test(words[at]?.low ?? "") || words[at + 1]?.capital !== true) return false;
  const other = namingAt(words, at + 1);
  if (other === null) return false;
  const end = words[other.end]?.text === "," ? other.end + 1 : other.end;
  return end < words.length && verbBehind(words, end, words.length) !== null;
}

/** "Their talk followed a call in which": what was said there was said before. */
function isOfBefore(words: readonly Word[]): boolean {
  return words.some(({ low }) =>
    /^(?:follow(?:s|ed|ing)?|earlier|previous(?:ly)?|last|prior|recent|since|after)$/.test(low),
  );
}

/** "“...,” said the Minister.": a verb behind a quotation or a comma, and whoever says it up to the end. */
export function invertedIn(
  words: readonly Word[],
  roles: Roles,
  spoken: Spoken,
): { readonly subject: Subject; readonly cue: Span } | null {
  for (let at = Math.max(1, words.length - 32); at + 1 < words.length; at += 1) {
    if (!/^[,”"’]$/.test(words[at - 1]!.text)) continue;
    const verb = verbAt(words, at);
    if (verb === null || verb.makes !== "reports" || verb.form !== "past") continue;
    const subject = subjectAt(words, verb.end, words.length, roles, spoken);
    const next = subject === null ? undefined : words[subject.end];
    if (
      subject !== null &&
      (next === undefined ||
        /^[.,;!”"]$/.test(next.text) ||
        /^(?:during|at|in|on|after|following|when|while|as|to|before|today|yesterday|here|earlier)$/.test(next.low))
    )
      return { subject, cue: { start: words[at]!.start, end: words[verb.end - 1]!.end } };
  }
  return null;
}

/** "This was an initiative welcomed by the Minister", "a wish shared by both": a noun, and by whom it is taken up. */
function offeredAt(words: readonly Word[], at: number): Span | null {
  if (!/^(?:was|is|were|are)$/.test(words[at]!.low) || !/^(?:an?|the|one|something)$/.test(words[at + 1]?.low ?? ""))
    return null;
  for (let place = at + 2; place < Math.min(words.length - 1, at + 8); place += 1) {
    if (!/^\p{Ll}/u.test(words[place]!.text)) return null;
    const verb = verbAt(words, place);
    if (verb?.makes === "reports" && verb.form === "past" && words[verb.end]?.low === "by")
      return { start: place, end: verb.end };
  }
  return null;
}

/** "It was agreed", "readiness was reaffirmed". */
function passiveIn(words: readonly Word[]): Span | null {
  for (let at = 1; at + 1 < Math.min(words.length, 30); at += 1) {
    const offered = offeredAt(words, at);
    if (offered !== null) return offered;
    if (!/^(?:was|were)$/.test(words[at]!.low)) continue;
    let place = at + 1;
    while (/^(?:also|further|particularly|again|especially|mutually|jointly)$/.test(words[place]?.low ?? ""))
      place += 1;
    const verb = verbAt(words, place);
    if (
      verb !== null &&
      verb.makes === "reports" &&
      verb.form === "past" &&
      !words.slice(0, at).some(({ low }) => /^(?:which|that|who|when|as)$/.test(low))
    )
      return { start: place, end: verb.end };
  }
  return null;
}
