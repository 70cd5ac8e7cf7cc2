/** Who says what in an English text, sentence by sentence. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { blocksOf, headingsIn, isAddress, isFurniture, isHeading, isItem, leadsList } from "../cast/blocks";
import { namingAt } from "../cast/namings";
import { GIVEN_OUT } from "../cast/opener";
import { wordsOf, type Word } from "../cast/words";
import type { Cast, SpeechReading } from "../reading";
import { byAuthorOf, byAuthorsOf, goingOn, isOfAll, isOfNow, ofIssuer, quotedAhead, toldNext } from "./carried";
import { gendersOf } from "./genders";
import { isRecord } from "./narration";
import { nestedIn } from "./nested";
import { opensOutcomes, outcomeIn } from "./outcomes";
import { isLeading, pairsIn, type Pair } from "./pairs";
import { isQuoted, Quoting } from "./quotations";
import { Roles } from "./roles";
import { absoluteIn, absolutely, callersIn, relativeIn, saidBy, trailingIn, type Piece } from "./said";
import { invertedIn, isForOther, trailedIn, withoutSubject } from "./subjectless";
import { isSame, type Spoken } from "./subject";
import { isTogether } from "./subjects";

export function* englishSpeech(text: string, sentences: readonly Span[], cast: Cast): Steps<readonly SpeechReading[]> {
  const roles = new Roles(cast);
  const readings: SpeechReading[] = [];
  const spoken: Spoken = { one: null, before: null, many: null, met: null, genders: gendersOf(cast) };
  const factSheet = cast.title !== null && /^fact sheet\b/i.test(text.slice(cast.title.start, cast.title.end));
  const firstPerson = cast.author != null;
  /** Who did what the lines of the list of outcomes tell that goes on, past its headings. */
  let brought: readonly string[] | null = null;
  /** Behind such a list a statement in the first person is the author's only where it says so. */
  let listed = false;
  /** The parties speak together, and say "we". */
  const together =
    !firstPerson &&
    roles.issuers.length > 1 &&
    (cast.voice === "persons" || (text.match(/(?<![\p{L}“])[Ww]e (?!the\b)\p{Ll}/gu)?.length ?? 0) > 1);
  /** Who speaks on where a block breaks off in the middle of a sentence, or introduces a list. */
  let unfinished: Piece | null = null;
  /** Who says the items of the list that goes on. */
  let lead: Piece | null = null;
  /** How the items of a list without marks begin: "On the health front". */
  let likeness: string | null = null;
  /** Who has the floor in a transcript, behind a label in capitals; nobody who is known where that is a question's. */
  let floor: { readonly id: string | null } | null = null;
  const quoting = new Quoting();
  /** Who says the block before, where that opens with a quotation. */
  let quotedBy: Piece | null = null;
  let next = 0;
  const blocks = blocksOf(text);
  const headings = headingsIn(text, blocks);
  for (const block of blocks) {
    while (next < sentences.length && sentences[next]!.end <= block.start) next += 1;
    if (isFurniture(text, block) || block.start === cast.title?.start || isAddress(text, block)) continue;
    if (cast.closing != null && block.start >= cast.closing) break;
    // A sentence that a page breaks goes on in small letters.
    if (headings.has(block.start) && (unfinished === null || !/^\p{Ll}/u.test(text.slice(block.start, block.end)))) {
      unfinished = lead = null;
      continue;
    }
    let label = labelOf(text, block, roles);
    const loud = LOUD.test(text.slice(block.start, Math.min(block.end, block.start + 80)));
    // "NOTE: ..." alone makes no transcript.
    if (loud && (label !== null || floor !== null)) floor = { id: label };
    else label ??= floor?.id ?? null;
    // What follows the colon is in the list, with a mark or without.
    if (lead !== null && unfinished !== null) likeness = openingOf(text, block);
    const goesLikeThat = likeness !== null && openingOf(text, block) === likeness;
    if (unfinished === null && !isItem(text, block) && !isHeading(text, block) && !goesLikeThat) lead = null;
    const quotes = /^[“”"]/.test(text.slice(block.start, block.start + 1));
    let current: Piece | null = unfinished ?? lead ?? (quotes ? quotedBy : null);
    let last: Piece | null = null;
    /** The persons who last spoke in the block. */
    let voice: Piece | null = null;
    for (let index = next; index < sentences.length && sentences[index]!.start < block.end; index += 1) {
      yield;
      const sentence = {
        start: Math.max(sentences[index]!.start, block.start),
        end: Math.min(sentences[index]!.end, block.end),
      };
      if (!/[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end))) continue;
      const words = wordsOf(text, sentence);
      const own = byAuthorsOf(
        byAuthorOf(
          goingOn(piecesOf(text, words, sentence, roles, spoken, firstPerson), words, sentence, voice, roles),
          text,
          roles,
        ),
        cast.voice === "persons" ? roles : null,
      );
      // In the first person "we discussed trade" is told by who says "I".
      const found =
        firstPerson &&
        own?.length === 0 &&
        /^(?:Our|My)\b|\b(?:[Ww]e|I)\b/u.test(text.slice(sentence.start, sentence.end))
          ? null
          : own;
      const jointly =
        together &&
        roles.everyone.length > 1 &&
        (found === null || (found.length === 0 && isOfNow(words, roles, spoken)));
      let pieces: readonly Piece[] = found ?? [];
      const quoted = quoting.goingOn(text, sentence, sentence.start === block.start);
      const opens = opensOutcomes(words, roles, spoken);
      const outcome = brought === null || opens !== null ? null : outcomeIn(words);
      if (opens !== null) [brought, listed] = [opens, true];
      else if (outcome === null && sentence.start === block.start) brought = null;
      const byAuthor = firstPerson && (!listed || words.some(({ text: word, low }) => word === "I" || low === "my"));
      const told =
        current === null && (found === null || found.length === 0)
          ? toldNext(text, sentences[index + 1], block, roles, spoken)
          : null;
      const ahead = quoted === null ? (quotedAhead(text, sentences, index, block, roles, spoken) ?? told) : null;
      if (ahead !== null)
        pieces = [
          {
            ...sentence,
            ids: ahead.ids,
            cue: null,
            confidence: 0.8,
            why: ahead === told ? "The next sentence tells who says it." : "The quotation ends with who says it.",
          },
        ];
      else if (quoted !== null && !(found?.length === 1 && isSame(found[0]!.ids, quoted.ids)))
        pieces = [
          {
            ...sentence,
            ids: isOfAll(words) && quoted.ids.every((id) => roles.everyone.includes(id)) ? roles.everyone : quoted.ids,
            cue: null,
            confidence: 0.75,
            why: "It goes on with what is quoted.",
          },
        ];
      else if (opens !== null || (outcome !== null && outcome !== "told"))
        pieces = [
          {
            ...sentence,
            ids: brought!,
            cue: opens !== null ? null : (outcome as Span),
            confidence: 0.85,
            why: "It is one of the things that are said to have been brought about.",
          },
        ];
      else if (outcome === "told") pieces = [];
      else if (label !== null)
        pieces = [
          { ...sentence, ids: [label], cue: null, confidence: 0.9, why: "The line opens with the speaker's name." },
        ];
      else if (floor !== null) pieces = [];
      else if (byAuthor && found === null)
        pieces = [
          {
            ...sentence,
            ids: [cast.author],
            cue: null,
            confidence: 0.8,
            why: "The text is a statement in the first person.",
          },
        ];
      else if (jointly && !GIVEN_OUT.test(text.slice(sentence.start, sentence.end)))
        pieces = [
          { ...sentence, ids: roles.everyone, cue: null, confidence: 0.75, why: "The parties speak together." },
        ];
      else if (found === null && roles.areWe && opensWithWe(words))
        pieces = [
          {
            ...sentence,
            ids: isForOther(words, 0, roles) ? roles.issuers : roles.we!,
            cue: null,
            confidence: 0.65,
            why: "“We” are those of whose talks it tells.",
          },
        ];
      else if (found === null && current !== null && ofIssuer(text, sentence, current, roles))
        pieces = [
          { ...sentence, ids: roles.issuers, cue: null, confidence: 0.6, why: "“We” are those whose account it is." },
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
      else if (found === null && current === null && roles.issuers.length === 1 && words[0]?.low === "we")
        pieces = [
          { ...sentence, ids: roles.issuers, cue: null, confidence: 0.6, why: "“We” are those whose account it is." },
        ];
      quoting.behind(text, sentence, pieces);
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
      if (current !== null) voice = current.ids.every((id) => roles.sideOf(id) !== null) ? current : null;
      last = current;
    }
    quotedBy = quotes ? last : null;
    const leads = /[:：]$/u.test(text.slice(block.start, block.end)) || leadsList(text, block);
    unfinished = last !== null && (leads || goesOn(text, block)) ? last : null;
    if (leads) lead = unfinished;
  }
  return readings;
}

/** "We will", "In the year ahead, we will". */
function opensWithWe(words: readonly Word[]): boolean {
  const we = words.findIndex(({ low }) => low === "we");
  return we === 0 || (we > 0 && we < 12 && words[we - 1]!.text === ",");
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The first two words of a block, in small letters; null where it begins with what is no word of such a list. */
function openingOf(text: string, { start, end }: Span): string | null {
  return (
    /^(?:on|in|for|by|at|with|through|under|within) \p{L}+/iu
      .exec(text.slice(start, Math.min(end, start + 40)))?.[0]
      .toLowerCase() ?? null
  );
}

/** A block without the end of a sentence. */
function goesOn(text: string, { start, end }: Span): boolean {
  const tail = text.slice(Math.max(start, end - 3), end);
  return !/[.!?]["'”’)]*$/u.test(tail) && end - start > 40;
}

/** "MINISTER SHEN: ..." at the start of a block. */
const LOUD = /^\p{Lu}[\p{Lu}.,’' -]{2,60}:\s/u;

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

/** Null where the sentence has no verb of its own that tells who speaks; empty where it narrates. */
function piecesOf(
  text: string,
  words: readonly Word[],
  sentence: Span,
  roles: Roles,
  spoken: Spoken,
  firstPerson: boolean,
): readonly Piece[] | null {
  const trailed = trailedIn(words, roles, spoken);
  const inverted =
    trailed !== null && trailed.subject.sort !== "pronoun"
      ? trailed
      : isQuoted(words) === null
        ? null
        : invertedIn(words, roles, spoken);
  const pairs = inverted === null ? pairsIn(words, roles, spoken) : [];
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
  if (
    first.subject.sort === "we" &&
    !firstPerson &&
    !roles.areWe &&
    roles.issuers.length < 2 &&
    pairs.length === 1 &&
    !isTogether(words[first.subject.end])
  )
    return null;
  const pieces: Piece[] = [];
  /** Of whom the clause before only tells, and where it begins: "they discussed the ferry, and they agreed". */
  let told: { readonly ids: readonly string[]; readonly from: number } | null = null;
  /** That clause leads to the next one: "After they met, the Minister noted". */
  let leads = false;
  for (const [place, pair] of pairs.entries()) {
    const own: number = place === 0 ? sentence.start : words[pair.subject.start]!.start;
    const joined = /^(?:and|but|[,;])$/.test(words[pair.subject.start - 1]?.low ?? "");
    const from: number = told !== null && (leads || (joined && isSame(told.ids, pair.subject.ids))) ? told.from : own;
    [told, leads] = [null, false];
    const following = pairs[place + 1];
    const until = following === undefined ? words.length : following.subject.start;
    const to = following === undefined ? sentence.end : endBefore(words, following.subject.start);
    const said = saidBy(words, pair, place === 0 ? 0 : pair.subject.start, until, roles, spoken);
    if (said === null) {
      const trailing = trailingIn(words, pair.verb.end, until);
      if (trailing !== null)
        pieces.push({
          start: from,
          end: to,
          ids:
            (CALLING.test(words[trailing]!.low) ? callersIn(words, pair.verb, trailing, roles, spoken) : null) ??
            pair.subject.ids,
          cue: spanOf(words[trailing]!),
          confidence: 0.65,
          why: `“${words[trailing]!.text}” reports what was said.`,
        });
      const inner = trailing === null ? innerIn(words, pair, until, roles, spoken) : null;
      if (inner !== null) {
        // What all of them say in a part of it is all that is said.
        const whole = isSame(inner.ids, pair.subject.ids);
        pieces.push({ ...inner, start: whole ? from : inner.start, end: to });
      } else if (trailing === null) {
        told = { ids: pair.subject.ids, from };
        leads = place === 0 && isLeading(words, pair);
      }
      continue;
    }
    const behind = absolutely(words, pair, until, roles, spoken);
    const end = behind === null ? to : words[behind.last]!.end;
    const before = pieces.at(-1);
    if (before !== undefined && isSame(before.ids, said.ids)) pieces[pieces.length - 1] = { ...before, end };
    else pieces.push({ start: from, end, ...said });
    if (behind !== null) pieces.push({ ...behind.piece, end: to });
  }
  return pieces;
}

/** What whoever calls does. */
const CALLING = /^(?:congratulating|thanking|conveying|expressing|extending|offering|wishing|felicitating|greeting)$/;

/** What is said in a part of a sentence that tells of a meeting: "with the Minister noting", "where the Minister said". */
function innerIn(words: readonly Word[], { verb }: Pair, until: number, roles: Roles, spoken: Spoken): Piece | null {
  const absolute = absoluteIn(words, verb.end, until, roles, spoken);
  const relative = absolute === null ? relativeIn(words, verb.end, until, roles, spoken) : null;
  const subject = absolute?.subject ?? relative?.subject;
  const cue = absolute === null ? relative?.verb.start : absolute.at;
  if (subject === undefined || cue === undefined) return null;
  return {
    start: words[subject.start]!.start,
    end: words[until - 1]!.end,
    ids: subject.ids,
    cue: spanOf(words[cue]!),
    confidence: 0.65,
    why: `“${words[cue]!.text}” reports what was said.`,
  };
}

/** Before the comma and the "and" in front of another subject. */
function endBefore(words: readonly Word[], at: number): number {
  let last = at - 1;
  while (last > 0 && /^(?:[,;–—-]|and|but|while|whereas|yet)$/.test(words[last]!.low)) last -= 1;
  return words[last]!.end;
}
