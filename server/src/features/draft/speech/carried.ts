/** What an English sentence goes on with: what one said before, what is quoted, what "we" and the author's own state do. */
import type { Span } from "../../../text/span";
import { wordsOf, type Word } from "../cast/words";
import { pairsIn } from "./pairs";
import type { Roles } from "./roles";
import type { Piece } from "./said";
import { copyOf, type Spoken, type Subject } from "./subject";
import { invertedIn, trailedIn } from "./subjectless";
import { subjectAt } from "./subjects";

/** In the first person, what states "share" or "are committed to" is what the author says of them. */
export function byAuthorOf(pieces: readonly Piece[] | null, text: string, roles: Roles): readonly Piece[] | null {
  const its = pieces?.length === 1 ? pieces[0]! : null;
  const { author } = roles;
  if (its === null || author === null || its.cue === null) return pieces;
  const states = its.ids.every((id) => roles.actor(id) !== undefined && !roles.people.some((one) => one.id === id));
  const own = its.ids.every((id) => id === roles.sideOf(author));
  return own || (states && /^(?:share|are|is|remain|stand|have|has)/.test(text.slice(its.cue.start, its.cue.end)))
    ? [{ ...its, ids: [author], confidence: Math.min(0.7, its.confidence) }]
    : pieces;
}

/** In a statement of several persons what their states do, all of them, is what the persons say. */
export function byAuthorsOf(pieces: readonly Piece[] | null, roles: Roles | null): readonly Piece[] | null {
  if (pieces === null || roles === null) return pieces;
  const sides = new Set(roles.everyone.map((id) => roles.sideOf(id)));
  return pieces.map((piece) =>
    piece.ids.length === sides.size && piece.ids.every((id) => sides.has(id))
      ? { ...piece, ids: roles.everyone }
      : piece,
  );
}

/** Where the parties speak together, what "we" do, or both states "have" or "are doing", is what they say. */
export function isOfNow(words: readonly Word[], roles: Roles, spoken: Spoken): boolean {
  if (words.slice(0, 14).some(({ low }) => low === "we")) return true;
  const from = behindFronted(words);
  const subject = from < words.length ? subjectAt(words, from, words.length, roles, copyOf(spoken)) : null;
  if (subject === null || !subject.several || subject.sort === "pronoun") return false;
  let at = subject.end;
  while (/^(?:also|both|now|together|each)$/.test(words[at]?.low ?? "")) at += 1;
  return /^(?:have|are|will|share|enjoy|remain|stand|plan|intend|continue|seek|support)$/.test(words[at]?.low ?? "");
}

/** So many sentences of a quotation are read ahead to find who says it. */
const AHEAD = 40;

/** Who says a quotation that opens a sentence and goes on behind it: ", the Minister said" behind its last words. */
export function quotedAhead(
  text: string,
  sentences: readonly Span[],
  from: number,
  block: Span,
  roles: Roles,
  spoken: Spoken,
): Subject | null {
  const { start, end } = sentences[from]!;
  if (!/^[“"][^”"]*$/u.test(text.slice(start, end))) return null;
  for (let index = from + 1; index < Math.min(sentences.length, from + AHEAD); index += 1) {
    const sentence = sentences[index]!;
    if (sentence.start >= block.end) return null;
    if (!/[”"]/u.test(text.slice(sentence.start, sentence.end))) continue;
    const words = wordsOf(text, { start: sentence.start, end: Math.min(sentence.end, block.end) });
    const copy = copyOf(spoken);
    const behind = words.findIndex(({ text: sign }) => /^[”"]$/.test(sign));
    const closing = pairsIn(words, roles, copy).find(
      ({ subject, verb }) => subject.start > behind && verb.makes === "reports",
    );
    return (trailedIn(words, roles, copy) ?? invertedIn(words, roles, copy) ?? closing)?.subject ?? null;
  }
  return null;
}

/** Who says an opening sentence of which the next one tells: "This was stated by the Minister", "the Minister said this". */
export function toldNext(
  text: string,
  next: Span | undefined,
  block: Span,
  roles: Roles,
  spoken: Spoken,
): Subject | null {
  if (next === undefined || next.start >= block.end) return null;
  const content = text.slice(next.start, next.end);
  const passive =
    /^(?:This|It|That|The above) was (?:\w+ )?(?:stated|said|announced|reported|emphasi[sz]ed|stressed|noted|declared|told|underlined|confirmed|voiced)(?: [\w ]{1,40}?)? by /u.exec(
      content,
    );
  if (
    passive === null &&
    !/^[^,;]{3,90} (?:(?:said|stated|announced|declared) this|made th(?:e|is|at) statement)(?: (?:during|at|in|on|after|following|today|while)\b|[.])/u.test(
      content,
    )
  )
    return null;
  const words = wordsOf(text, { start: next.start + (passive?.[0].length ?? 0), end: Math.min(next.end, block.end) });
  return words.length === 0 ? null : subjectAt(words, 0, words.length, roles, copyOf(spoken));
}

/**
 * Behind what a person said, what his state "appreciates" or any state "has sought" is what that person goes on to say; so it
 * is behind what both are told to have done.
 */
export function goingOn(
  pieces: readonly Piece[] | null,
  words: readonly Word[],
  sentence: Span,
  voice: Piece | null,
  roles: Roles,
): readonly Piece[] | null {
  if (voice === null || (pieces !== null && pieces.length > 1)) return pieces;
  // "Calder and Lanhai plan to dredge": behind what their leaders said they go on to say it.
  if (voice.ids.length > 1) {
    const states = pieces?.[0]?.ids ?? [];
    const theirs = new Set(voice.ids.map((id) => roles.sideOf(id)));
    const same = theirs.size === states.length && states.every((id) => theirs.has(id));
    const all = words.findIndex(({ low }) => /^(?:plan|intend|will|also|are|have)$/.test(low));
    if (!same || all === -1 || all > 12 || words.slice(0, all).some(({ low }) => PLURAL.test(low))) return pieces;
    return [{ ...pieces![0]!, ids: voice.ids }];
  }
  const side = roles.sideOf(voice.ids[0]!);
  const from = behindFronted(words);
  const own = roles.stateAt(words, from);
  if (own?.id == null || own.sort === "seat") return pieces;
  // Of its ministers or a delegation another speaks.
  if (
    /^(?:foreign|defen[cs]e|finance|ministers|leaders|delegation|representatives|officials|team)$/.test(
      words[own.end]?.low ?? "",
    )
  )
    return pieces;
  // What a state has paid is a fact of record.
  if (
    pieces?.length === 0 &&
    words.some(({ text }, at) => /^[$€£]$/.test(text) && /^\d/.test(words[at + 1]?.text ?? ""))
  )
    return pieces;
  const its = pieces?.[0];
  const present = /^(?:has|have|is|are|remains?|stands?|maintains?)$/;
  // "Calder and Lanhai have worked together": of both.
  const other = words[own.end]?.low === "and" ? roles.stateAt(words, own.end + 1) : null;
  const both = other?.id != null && (own.id === side || other.id === side) && present.test(words[other.end]?.low ?? "");
  const goes =
    both ||
    (its === undefined
      ? (pieces === null ? own.sort === "name" : present.test(words[own.end]?.low ?? "")) && own.id === side
      : its.ids.length === 1 && its.ids[0] === own.id && (own.id === side || present.test(words[own.end]?.low ?? "")));
  if (!goes) return pieces;
  return [
    {
      ...sentence,
      ids: voice.ids,
      cue: its?.cue ?? null,
      confidence: Math.min(0.7, voice.confidence),
      why: "It goes on with what was said before it.",
    },
  ];
}

/** Words for those who meet, who have been told apart from the persons. */
const PLURAL = /^(?:sides|delegations|governments|countries|nations|teams|they|we|parties)$/;

/** Behind an adverbial that a comma closes: "To this end, Calder has"; 0 where none stands there. */
function behindFronted(words: readonly Word[]): number {
  if (!/^(?:to|in|on|at|during|over|for|under|as|with|since|throughout)$/.test(words[0]?.low ?? "")) return 0;
  for (let at = 1; at < Math.min(12, words.length - 1); at += 1) if (words[at]!.text === ",") return at + 1;
  return 0;
}

/** Whether "we" speak behind what the other side said: these are those whose account it is. */
export function ofIssuer(text: string, { start, end }: Span, { start: from, ids }: Piece, roles: Roles): boolean {
  // Behind what somebody committed to in an earlier paper, too.
  const earlier =
    /^(?:In|At|Under) [^,;]*\b(?:Statement|Declaration|Agreement|Summit|Treaty|Memorandum|Communiqu[eé])\b[^;]*\b(?:19|20)\d\d\b/u.test(
      text.slice(from, Math.min(start, from + 200)),
    );
  return (
    roles.issuers.length === 1 &&
    (earlier || ids.every((id) => !roles.issuers.includes(roles.sideOf(id) ?? id))) &&
    /^(?:[^,.;“”]{0,60}, )?[Ww]e\b/u.test(text.slice(start, Math.min(end, start + 80)))
  );
}

/** "We agreed", in what somebody says. */
export function isOfAll(words: readonly Word[]): boolean {
  const we = words.findIndex(({ low }) => low === "we");
  return (
    we !== -1 &&
    we < 4 &&
    words.slice(we + 1, we + 3).some(({ low }) => /^(?:agreed|both|jointly|discussed|met)$/.test(low))
  );
}
