/** Who says what in an English text, sentence by sentence. */
import type { Span } from "../../../text/span";
import { blocksOf, isFurniture, isHeading, isItem } from "../cast/blocks";
import { namingAt } from "../cast/people";
import { wordsOf, type Word } from "../cast/words";
import type { Cast, SpeechReading } from "../reading";
import { Roles } from "./roles";
import { subjectAt, type Spoken, type Subject } from "./subjects";
import { verbAt, verbBehind, type Verb } from "./verbs";

/** What somebody says of a sentence; offsets of the text. */
interface Piece extends Span {
  readonly ids: readonly string[];
  readonly cue: Span | null;
  readonly confidence: number;
  readonly why: string;
}

/** A subject with its verb. */
interface Pair {
  readonly subject: Subject;
  readonly verb: Verb;
}

export function englishSpeech(text: string, sentences: readonly Span[], cast: Cast): readonly SpeechReading[] {
  const roles = new Roles(cast);
  const readings: SpeechReading[] = [];
  const spoken: Spoken = { one: null, many: null, genders: new Map() };
  const factSheet = cast.title !== null && /^fact sheet\b/i.test(text.slice(cast.title.start, cast.title.end));
  const firstPerson = cast.author != null;
  /** Who speaks on where a block breaks off in the middle of a sentence, or introduces a list. */
  let unfinished: Piece | null = null;
  /** Who says the items of the list that goes on. */
  let lead: Piece | null = null;
  let next = 0;
  for (const block of blocksOf(text)) {
    while (next < sentences.length && sentences[next]!.end <= block.start) next += 1;
    if (
      isFurniture(text, block) ||
      block.start === cast.title?.start ||
      (isHeading(text, block) && unfinished === null)
    )
      continue;
    const label = labelOf(text, block, roles);
    lead = isItem(text, block) ? lead : null;
    let current: Piece | null = unfinished ?? lead;
    let last: Piece | null = null;
    for (let index = next; index < sentences.length && sentences[index]!.start < block.end; index += 1) {
      const sentence = {
        start: Math.max(sentences[index]!.start, block.start),
        end: Math.min(sentences[index]!.end, block.end),
      };
      if (!/[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end))) continue;
      const words = wordsOf(text, sentence);
      const own = piecesOf(text, words, sentence, roles, spoken, firstPerson);
      // In the first person "we have released a statement" is told by who says "I".
      const found =
        firstPerson &&
        own?.length === 0 &&
        /\b(?:we|I) (?:have|will|had)\b/u.test(text.slice(sentence.start, sentence.end))
          ? null
          : own;
      let pieces: readonly Piece[] = found ?? [];
      if (label !== null)
        pieces = [
          { ...sentence, ids: [label], cue: null, confidence: 0.9, why: "The line opens with the speaker's name." },
        ];
      else if (firstPerson && found === null)
        pieces = [
          {
            ...sentence,
            ids: [cast.author],
            cue: null,
            confidence: 0.8,
            why: "The text is a statement in the first person.",
          },
        ];
      else if (found === null && current !== null && !factSheet && !isRecord(text.slice(sentence.start, sentence.end)))
        pieces = [
          {
            ...sentence,
            ids: current.ids,
            cue: null,
            confidence: Math.min(0.7, current.confidence),
            why: "It goes on with what was said before it.",
          },
        ];
      for (const piece of pieces) {
        readings.push({
          ...spanOf(piece),
          speakers: piece.ids,
          cue: piece.cue,
          within: -1,
          confidence: piece.confidence,
          why: piece.why,
        });
        const nested = nestedIn(words, piece, roles, spoken);
        if (nested !== null)
          readings.push({
            ...spanOf(nested),
            speakers: nested.ids,
            cue: nested.cue,
            within: readings.length - 1,
            confidence: nested.confidence,
            why: nested.why,
          });
      }
      current = pieces.at(-1) ?? null;
      last = current;
    }
    unfinished = last !== null && goesOn(text, block) ? last : null;
    if (unfinished !== null && /[:：]$/u.test(text.slice(block.start, block.end))) lead = unfinished;
  }
  return readings;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A block that ends in a colon, or without the end of a sentence. */
function goesOn(text: string, { start, end }: Span): boolean {
  const tail = text.slice(Math.max(start, end - 3), end);
  return /[:：]$/u.test(tail) || (!/[.!?]["'”’)]*$/u.test(tail) && end - start > 40);
}

/** "Sergey Lavrov: ..." at the start of a block. */
function labelOf(text: string, block: Span, roles: Roles): string | null {
  const lead = /^[^\p{L}\n@\\]{0,6}([\p{L}.,’' -]{3,60}):\s/u.exec(
    text.slice(block.start, Math.min(block.end, block.start + 80)),
  );
  if (lead === null) return null;
  const words = wordsOf(lead[1]!);
  const naming = words.length === 0 ? null : namingAt(words, 0);
  const found = roles.nameAt(words, naming?.nameStart ?? 0);
  return found !== null && found.end >= words.length - 1 && roles.people.some(({ id }) => id === found.id)
    ? found.id
    : null;
}

/** Sums, deliveries, who was there, and what the meeting itself did: facts that nobody says. */
function isRecord(sentence: string): boolean {
  return (
    /^(?:This|These|It|They) included\b|\b(?:was|were) (?:also )?(?:accompanied|attended|joined) by\b/u.test(
      sentence,
    ) ||
    /^(?:The|This|That|Their|Today[’']s|Yesterday[’']s)(?: [\w’'-]+){0,4}? (?:meetings?|conversations?|calls?|discussions?|visit|talks?|dialogue|exchange|consultations|trip|session|summit|engagement)\b[^,;]{0,40}? (?:was|were|is|are|took|focused|included|covered|marked|also|comes|came|builds|built|follows|followed|concluded|lasted|reinforces|highlighted|emphasized|provided|reflected|demonstrated|touched)\b/u.test(
      sentence,
    ) ||
    /[$€£]\s?\d/u.test(sentence)
  );
}

/** Null where the sentence has no verb of its own that tells who speaks; empty where it narrates. */
function piecesOf(
  text: string,
  words: readonly Word[],
  sentence: Span,
  roles: Roles,
  spoken: Spoken,
  firstPerson: boolean,
): readonly Piece[] | null {
  const pairs = pairsIn(words, roles, spoken);
  const first = pairs[0];
  const content = text.slice(sentence.start, sentence.end);
  // Sums that were announced or asked for before are facts of record.
  if (
    /[$€£]\s?\d/u.test(content) &&
    first !== undefined &&
    words.slice(first.subject.end, first.verb.start).some(({ low }) => /^(?:recently|has|have)$/.test(low))
  ) {
    return [];
  }
  if (first === undefined) return withoutSubject(text, words, sentence, roles, spoken, firstPerson);
  // "We" of one side's account are those who spoke before.
  if (first.subject.sort === "we" && !firstPerson && roles.issuers.length < 2 && pairs.length === 1) return null;
  const pieces: Piece[] = [];
  for (const [place, pair] of pairs.entries()) {
    const from = place === 0 ? sentence.start : words[pair.subject.start]!.start;
    const following = pairs[place + 1];
    const until = following === undefined ? words.length : following.subject.start;
    const to = following === undefined ? sentence.end : endBefore(words, following.subject.start);
    const said = saidBy(words, pair, place === 0 ? 0 : pair.subject.start, until, roles, spoken);
    if (said === null) {
      const trailing = trailingIn(words, pair.verb.end, until);
      if (trailing !== null)
        pieces.push({
          start: words[trailing]!.start,
          end: to,
          ids: pair.subject.ids,
          cue: spanOf(words[trailing]!),
          confidence: 0.65,
          why: `“${words[trailing]!.text}” reports what was said.`,
        });
      continue;
    }
    const before = pieces.at(-1);
    if (before !== undefined && same(before.ids, said.ids)) pieces[pieces.length - 1] = { ...before, end: to };
    else pieces.push({ start: from, end: to, ...said });
  }
  return pieces;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function remember({ ids, several, sort }: Subject, spoken: Spoken, roles: Roles): void {
  if (sort === "pronoun") return;
  if (several) spoken.many = ids;
  else if (roles.people.some(({ id }) => id === ids[0])) {
    spoken.one = ids[0]!;
    spoken.many = null;
  }
}

/** The subjects of main clauses with their verbs, in order. */
function pairsIn(words: readonly Word[], roles: Roles, spoken: Spoken): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { capital, low } = words[at]!;
    if (!capital && !/^(?:the|he|she|they|we|both|all|two)$/.test(low)) continue;
    const subject = subjectAt(words, at, words.length, roles, spoken);
    if (subject === null) continue;
    const verb = verbBehind(words, subject.end, words.length);
    if (verb !== null && isMain(words, subject, verb, pairs.at(-1))) {
      pairs.push({ subject, verb });
      remember(subject, spoken, roles);
      at = verb.end - 1;
    } else if (subject.end > at + 1) at = subject.end - 1;
  }
  return pairs;
}

const JOINING = /^(?:and|but|while|whereas|yet)$/;

function isMain(words: readonly Word[], { start, sort }: Subject, verb: Verb, before: Pair | undefined): boolean {
  // What a state "is", "has" or "supports" is what somebody says of it, unless the verb reports.
  if (sort === "state" && (verb.makes !== "reports" || (verb.form !== "past" && !isPresentReport(words, verb))))
    return false;
  if (start === 0) return true;
  const previous = words[start - 1]!;
  if (before === undefined) {
    if (sort === "we" && JOINING.test(previous.low)) return true;
    if (/^(?:[,:;–—)•*]|-)$/.test(previous.text)) return true;
    if (
      /^(?:today|yesterday|additionally|also|finally|together|meanwhile|then|later|earlier|jointly|first|second|third)$/.test(
        previous.low,
      )
    )
      return start < 4;
    // "1. The ministers", "On Monday the ministers".
    return (
      start < 5 &&
      (/^\d/.test(words[0]!.text) || /^(?:on|in|at|during|after|following)$/.test(words[0]!.low)) &&
      !/^(?:that|which|who|as|when|where|what)$/.test(previous.low) &&
      previous.text !== "'s"
    );
  }
  const [one, two] = [words[start - 1]!, words[start - 2]];
  // The full stop of "Jr." may end a sentence too.
  const boundary =
    one.text === ";" ||
    /^(?:Jr|Sr)\.$/u.test(one.text) ||
    (JOINING.test(one.low) && two !== undefined && start - before.verb.end > 1);
  if (!boundary) return false;
  // "noted that Calder had acted and Lanhai ...": states go on with what is said.
  return verb.makes !== "event" && (sort !== "state" || verb.makes === "reports") && sort !== "we";
}

/** "China urges": verbs that only report. */
function isPresentReport(words: readonly Word[], { start, form }: Verb): boolean {
  return (
    form !== "going" &&
    /^(?:reaffirm|reiterate|urge|condemn|call|congratulate|welcome|affirm|express|underscore|emphasi[sz]e|stress|concur|commend|applaud|deplore|announce|pledge|commit|agree|thank|note|acknowledge|recogni[sz]e|underline)/.test(
      words[start]!.low,
    )
  );
}

interface Said {
  readonly ids: readonly string[];
  readonly cue: Span | null;
  readonly confidence: number;
  readonly why: string;
}

/** What somebody says with one subject and verb; null where they narrate. */
function saidBy(
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
    (verb.makes === "topic" && subject.several) ||
    isViews(words, verb);
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
    )
      return said(verbStart, next.end, 0.85);
  }
  // "met to reaffirm".
  for (let at = verb.end; at + 1 < until; at += 1) {
    if (
      words[at]!.low === "to" &&
      /^(?:reaffirm|reiterate|condemn|convey|express|emphasize|emphasise|underscore|stress|urge|thank|congratulate|affirm|warn|announce|welcome|underline|protest|denounce)$/.test(
        words[at + 1]!.low,
      )
    )
      return said(at + 1, at + 2, 0.75);
  }
  // "welcomed her to the ministry, where she reaffirmed".
  for (let at = verb.end; at + 1 < until; at += 1) {
    if (!/^(?:where|which|whom)$/.test(words[at]!.low)) continue;
    const inner = subjectAt(words, at + 1, until, roles, spoken);
    const its = inner === null ? null : verbBehind(words, inner.end, until);
    if (
      inner !== null &&
      its !== null &&
      its.makes === "reports" &&
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
function trailingIn(words: readonly Word[], from: number, until: number): number | null {
  for (let at = from; at + 2 < until; at += 1) {
    if (words[at]!.text !== ",") continue;
    let place = at + 1;
    while (/^(?:again|also|both|while)$/.test(words[place]!.low) || /ly$/.test(words[place]!.low)) place += 1;
    const verb = place < until ? verbAt(words, place) : null;
    if (verb !== null && verb.makes === "reports" && verb.form === "going") return place;
  }
  return null;
}

/** A welcome at the door, a visit paid. */
function isVisit(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words
    .slice(start, end)
    .map(({ low }) => low)
    .join(" ");
  if (verb !== "welcomed" && verb !== "called on") return false;
  const from = words[end]?.low === "the" ? end + 1 : end;
  const naming = words[from]?.capital === true ? namingAt(words, from) : null;
  if (naming === null || words[naming.end]?.text === "’s" || words[naming.end]?.low === "'s") return false;
  const next = words[naming.end]?.low;
  return verb === "called on" ? next !== "to" : next === "to" || next === "in" || next === "at";
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

/** Before the comma and the "and" in front of another subject. */
function endBefore(words: readonly Word[], at: number): number {
  let last = at - 1;
  while (last > 0 && /^(?:[,;–—-]|and|but|while|whereas|yet)$/.test(words[last]!.low)) last -= 1;
  return words[last]!.end;
}

/** Passives, and verbs whose subject is left out. */
function withoutSubject(
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
  const passive = passiveIn(words);
  if (passive !== null) {
    const by = words[passive.end]?.low === "by" ? subjectAt(words, passive.end + 1, words.length, roles, spoken) : null;
    const cue = { start: words[passive.start]!.start, end: words[passive.end - 1]!.end };
    if (by !== null) return piece(by.ids, cue, 0.8, "The passive names who said it.");
    if (everyone.length > 1)
      return piece(
        everyone,
        cue,
        /^It\b/.test(content) ? 0.65 : 0.5,
        "The passive leaves out who said it: all who met.",
      );
  }
  if (
    everyone.length > 1 &&
    /\b(?:shared understanding|(?:agreement|understanding|consensus) was (?:also )?reached|(?:concluded|ended|closed) with (?:an? )?(?:\w+ ){0,2}(?:agreement|understanding|commitment|pledge))\b/u.test(
      content,
    )
  )
    return piece(everyone, null, 0.65, "What is agreed or understood is said by all who met.");
  if (isRecord(content)) return [];
  // "• Agreed to meet": the subject is left out.
  const opening = /^[^\p{L}]{0,4}/u.test(content) ? words.findIndex(({ text: word }) => /^\p{L}/u.test(word)) : 0;
  const verb = opening >= 0 && opening < 4 ? verbAt(words, opening) : null;
  if (verb !== null && verb.makes === "reports" && verb.form === "past" && everyone.length > 1)
    return piece(
      everyone,
      { start: words[opening]!.start, end: words[verb.end - 1]!.end },
      0.6,
      "The subject is left out: all who met.",
    );
  // Somebody did something that reports nothing.
  const subject = words.length === 0 ? null : subjectAt(words, 0, words.length, roles, spoken);
  const behind = subject === null ? undefined : words[subject.end];
  if (firstPerson && subject?.sort === "we" && /^(?:will|shall|are)$/.test(behind?.low ?? ""))
    return piece(subject.ids, null, 0.75, "“We” are all who met.");
  if (
    subject !== null &&
    behind !== undefined &&
    subject.sort !== "state" &&
    subject.sort !== "we" &&
    subject.sort !== "I" &&
    /[a-z]ed$/.test(behind.low)
  ) {
    remember(subject, spoken, roles);
    return [];
  }
  return null;
}

/** "It was agreed", "readiness was reaffirmed". */
function passiveIn(words: readonly Word[]): Span | null {
  for (let at = 1; at + 1 < Math.min(words.length, 30); at += 1) {
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

/** Within what somebody says: what another is said to have said. */
function nestedIn(words: readonly Word[], piece: Piece, roles: Roles, spoken: Spoken): Piece | null {
  const cue = piece.cue;
  if (cue === null) return null;
  const after = words.findIndex(({ start }) => start > cue.end);
  for (let at = after; at > 0 && at < words.length; at += 1) {
    const word = words[at]!;
    if (word.start >= piece.end) break;
    if (!/^(?:that|what|how)$/.test(words[at - 1]?.low ?? "")) continue;
    if (!word.capital && word.low !== "the") continue;
    const copy: Spoken = { ...spoken, genders: new Map(spoken.genders) };
    const subject = subjectAt(words, at, words.length, roles, copy);
    if (subject === null) {
      const quoted = statementAt(words, at, roles, copy);
      if (quoted !== null && !piece.ids.includes(quoted.id))
        return {
          start: word.start,
          end: words[quoted.end - 1]!.end,
          ids: [quoted.id],
          cue: null,
          confidence: 0.6,
          why: "Another's statement is quoted.",
        };
      continue;
    }
    if (
      subject.sort === "pronoun" ||
      subject.sort === "we" ||
      subject.ids.some((id) => piece.ids.includes(id) || roles.sideOf(piece.ids[0]!) === id)
    )
      continue;
    const verb = verbBehind(words, subject.end, words.length);
    if (
      verb === null ||
      verb.form !== "past" ||
      !/^(?:said|told|stated|noted|assured|promised|pledged|announced|reaffirmed|reiterated|stressed|emphasized|emphasised|expressed|conveyed|informed|indicated|warned|declared)$/.test(
        words[verb.start]!.low,
      )
    )
      continue;
    return {
      start: word.start,
      end: lastWord(words, piece.end),
      ids: subject.ids,
      cue: { start: words[verb.start]!.start, end: words[verb.end - 1]!.end },
      confidence: 0.65,
      why: "One reports what another said.",
    };
  }
  return null;
}

/** "the Prime Minister's declaration that “...”": whose it is, and where it ends. */
function statementAt(
  words: readonly Word[],
  at: number,
  roles: Roles,
  spoken: Spoken,
): { readonly id: string; readonly end: number } | null {
  for (let owner = at + 1; owner < Math.min(at + 8, words.length); owner += 1) {
    if (
      words[owner]!.low !== "'s" ||
      !/^(?:statement|declaration|remark|remarks|assurance|assurances|announcement|assertion)$/.test(
        words[owner + 1]?.low ?? "",
      ) ||
      words[owner + 2]?.low !== "that"
    )
      continue;
    const subject = subjectAt(words.slice(0, owner), at, owner, roles, spoken);
    if (subject === null || subject.end !== owner || subject.ids.length !== 1) return null;
    const close = words.findIndex(({ text }, place) => place > owner && text === "”");
    return { id: subject.ids[0]!, end: words[owner + 3]?.text === "“" && close !== -1 ? close + 1 : words.length - 1 };
  }
  return null;
}

/** Without the full stop. */
function lastWord(words: readonly Word[], end: number): number {
  const last = words.filter((word) => word.end <= end && /^[\p{L}\p{N}”’)]/u.test(word.text)).at(-1);
  return last?.end ?? end;
}
