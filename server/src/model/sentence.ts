/**
 * Where the sentence before an act begins, and where one ends: a short set of rules for published prose, good enough to
 * find the verb that governs an act. It is no general sentence splitter.
 */
import type { Span } from "../text/span";
import { ABBREVIATIONS, OFFICE_OPENERS, SENTENCE_OPENERS } from "./lexicon";

const abbreviations = new Set(ABBREVIATIONS.split(/\s+/u));
const openers = new Set(SENTENCE_OPENERS.split(" "));
const offices = new Set(OFFICE_OPENERS.split(/\s+/u));

/** How far back a governor is looked for, in UTF-16 units; sentences of published texts are shorter. */
export const REACH = 600;

const CLOSERS = "\"')]”’»」』）】";
/** The start of a list item: a bullet, or a number or letter with a bracket or full stop. */
export const ITEM =
  /^[ \t\u00a0\u3000]*(?:[•·▪●○◦*–—-][ \t\u00a0]|\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t\u00a0]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[0-9０-９]{1,2}[．、]|（[0-9０-９]{1,2}）|[①-⑳])/u;

/**
 * The stretches of `before` that belong to the sentence running on at its end, in order: usually one, the sentence
 * itself. In an item of a list they are the line that introduces the list, where it ends in a colon, and the item.
 * Offsets are UTF-16 units of `before`; nothing further back than `REACH` is looked at.
 */
export function sentenceBefore(before: string): Span[] {
  // Everything below works on this tail, so that the cost does not grow with the block.
  const floor = Math.max(0, before.length - REACH);
  const tail = before.slice(floor);
  const spans = sentenceIn(tail);
  return floor === 0 ? spans : spans.map(({ start, end }) => ({ start: start + floor, end: end + floor }));
}

function sentenceIn(text: string): Span[] {
  const line = text.lastIndexOf("\n") + 1;
  const marker = ITEM.exec(text.slice(line))?.[0].length;
  if (marker === undefined) return [{ start: lastEnd(text, 0, text.length), end: text.length }];
  // The marker is stepped over: the full stop of `3.` ends nothing. A full stop inside the item itself cuts it off
  // from the line that introduces the list.
  const item = line + marker;
  const own = { start: lastEnd(text, item, text.length), end: text.length };
  const lead = own.start === item ? introduction(text, line) : null;
  return lead === null ? [own] : [lead, own];
}

/** The sentence that introduces the list whose item begins at `line`: the last one above it that ends its line in a colon. */
function introduction(text: string, line: number): Span | null {
  for (let end = line - 1; end > 0; end = text.lastIndexOf("\n", end - 1)) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const words = text.slice(start, end).trimEnd();
    if (words.endsWith(":") || words.endsWith("：")) {
      const colon = start + words.length - 1;
      return { start: lastEnd(text, 0, colon), end: colon };
    }
  }
  return null;
}

/** The offset behind the last end of a sentence in `text` between two offsets; the first of them where there is none. */
function lastEnd(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const after = endAt(text, at, end);
    if (after >= 0) return Math.max(after, start);
  }
  return start;
}

/** The offset of the first end of a sentence in `text`, at most `limit`. */
export function sentenceEnd(text: string, limit: number): number {
  const end = Math.min(limit, text.length);
  for (let at = 0; at < end; at++) {
    if (endAt(text, at, end) >= 0) return at;
  }
  return end;
}

/** Where the sentence that the character at `at` closes is over, closing quotes included; -1 where it closes none. */
function endAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const wide = code === 0x3002 || code === 0xff01 || code === 0xff1f;
  if (!wide && code !== 0x2e && code !== 0x21 && code !== 0x3f) return -1;
  let after = at + 1;
  while (after < end && CLOSERS.includes(text[after]!)) after++;
  if (wide) return after;
  if (after < end && !/\s/u.test(text[after]!)) return -1;
  return code === 0x2e && abbreviates(text, at, after) ? -1 : after;
}

/** Whether the full stop at `at` belongs to an abbreviation or an initial rather than ending a sentence. */
export function abbreviates(text: string, at: number, after: number): boolean {
  let start = at;
  while (start > 0 && at - start < 8 && /[\p{L}.]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, at).toLowerCase();
  const last = word.slice(word.lastIndexOf(".") + 1);
  if (!abbreviations.has(word) && !(last.length === 1 && /\p{L}/u.test(last))) return false;
  const next = /^\s+(\p{Lu}\p{L}*)/u.exec(text.slice(after, after + 20))?.[1];
  if (next === undefined) return true;
  // "in Washington, D.C. Secretary Hale": neither a place nor a time of day is part of somebody's office, as "U.S." is.
  if (/^(?:d\.c|[ap]\.m)$/u.test(word) && offices.has(next.toLowerCase())) return false;
  return !openers.has(next.toLowerCase());
}
