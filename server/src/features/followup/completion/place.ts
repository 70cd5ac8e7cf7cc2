/** What is being typed in a line of a follow-up file: the words before it, and what stands behind it. */
import type { FollowupFile } from "../../../model/followup";
import { wordsOf } from "../../../syntax/followup/line";
import { lineAt } from "../../../syntax/followup/parse";
import { EVENTS, type EventName } from "../../../syntax/followup/tree";
import type { FollowupWord } from "../../../syntax/tokens";
import type { Span } from "../../../text/span";

export interface LinePlace {
  /** The index of the line. */
  readonly line: number;
  /** Where the line begins in the file's text. */
  readonly start: number;
  /** What stands on it. */
  readonly text: string;
  /** The words before what is typed. */
  readonly words: readonly PlacedWord[];
  /** The word as far as it stands before the cursor. */
  readonly typed: string;
  /** The whole of that word, as far as its letters go: offsets of the file's text. */
  readonly replace: Span;
  /** The rest of the line. */
  readonly after: string;
}

export interface PlacedWord {
  readonly type: FollowupWord["type"];
  readonly text: string;
  /** Counts from the start of the text that it was found in. */
  readonly start: number;
}

/** What of a word may stand behind the cursor: a stop or a bracket there is none of it. */
const TAIL = /^[\p{L}\p{M}\p{N}_+-]*/u;
const LONGEST_WORD = 200;

/** @returns null in a comment, in quotation marks, in an address: where nothing is completed. */
export function linePlace({ tree }: FollowupFile, at: number): LinePlace | null {
  const { text: whole, lines, starts } = tree;
  // Behind the last line ending a line begins that is not there yet.
  const fresh = at === whole.length && (at === 0 || whole[at - 1] === "\n");
  const line = fresh ? lines.length : lineAt(tree, at);
  const start = fresh ? at : starts[line]!;
  const text = fresh ? "" : lines[line]!.text;
  const local = at - start;
  if (local > text.length || (local === 0 && text.startsWith("\ufeff"))) return null;
  const found = wordsOf(text.slice(0, local));
  if (found === null || found.some(({ type, start: from }) => type === "word" && text[from] === '"')) return null;
  const last = found.at(-1);
  const typing = last?.end === local;
  if (typing && (last.type === "quotation" || last.type === "address")) return null;
  const from = typing ? last.start : local;
  const to = local + (typing ? TAIL.exec(text.slice(local, local + LONGEST_WORD))![0].length : 0);
  return {
    line,
    start,
    text,
    words: placed(text, typing ? found.slice(0, -1) : found),
    typed: text.slice(from, local),
    replace: { start: start + from, end: start + to },
    after: text.slice(to),
  };
}

export function placed(text: string, words: readonly FollowupWord[]): readonly PlacedWord[] {
  return words.map(({ type, start, end }) => ({ type, text: text.slice(start, end), start }));
}

/**
 * The place with all its words from one on counted as what is typed: of a title of several words, say. Null where one of
 * them is more than a word.
 */
export function widened(place: LinePlace, from: number): LinePlace | null {
  const { words, text, start, typed, replace } = place;
  const first = words[from];
  if (first === undefined) return place;
  if (words.slice(from).some(({ type }) => type !== "word")) return null;
  const cursor = replace.start - start + typed.length;
  return {
    ...place,
    words: words.slice(0, from),
    typed: text.slice(first.start, cursor),
    replace: { start: start + first.start, end: replace.end },
  };
}

/** The words behind the cursor. */
export function following({ after }: LinePlace): readonly PlacedWord[] {
  return placed(after, wordsOf(after) ?? []);
}

export function asEvent(word: string): EventName | null {
  return EVENTS.find((event) => event === word) ?? null;
}

/** A day as a line begins with one; today where that one is none. */
export function dayOf(word: string, today: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : today;
}
