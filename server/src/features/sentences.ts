/**
 * The sentences of a block, of any language: those of `Intl.Segmenter`, without the ends that it sees behind an
 * abbreviation and inside a line that was broken. They are found in the published words, whatever markup stands in them.
 */
import { abbreviates, ITEM } from "../model/sentence";
import { cutAfter } from "../syntax/strip";
import type { Span } from "../text/span";
import { atOnce, type Steps } from "../workspace/steps";
import { textEndOf, textStart, type Ground } from "./refactorings/ground";

/** A block, and its own text. */
type Words = Pick<Ground, "text" | "block">;

/** So far around a place is looked; sentences of published texts are much shorter. */
const REACH = 4000;

/** So much is given to the segmenter at once: its time grows with the square of the length. */
const AT_ONCE = 4000;

let segmenter: Intl.Segmenter | undefined;

/** The words of a span, or the whole text of the block where there is none around. */
export function regionOf(ground: Ground, span: number): Span {
  return ground.block.nodes[span]?.inner ?? { start: textStart(ground), end: textEndOf(ground) };
}

/**
 * The sentence at a place: behind the end of the one before it, up to and with its last full stop and what closes with
 * it. Markup between two sentences lies outside both.
 * @param region whose sentences are meant.
 * @returns null where there are no words, and in a sentence that is longer than anybody's.
 */
export function sentenceAt(ground: Words, region: Span, offset: number): Span | null {
  const from = Math.max(region.start, offset - REACH);
  const to = Math.min(region.end, offset + REACH);
  const sentences = sentencesIn(ground, { start: from, end: to });
  const found = sentences.filter(({ start }) => start <= offset).at(-1) ?? sentences[0];
  if (found === undefined) return null;
  const cutOff = (found === sentences[0] && from > region.start) || (found === sentences.at(-1) && to < region.end);
  return cutOff && found.end - found.start >= REACH - 1 ? null : found;
}

/** The sentences of a stretch of a block, in order, without the white space around each. */
export function sentencesIn({ text, block: { cuts } }: Words, { start, end }: Span): readonly Span[] {
  // The published words, and where each kept piece of them begins.
  const words: string[] = [];
  const places: number[] = [];
  const sources: number[] = [];
  let length = 0;
  let from = start;
  const keep = (to: number): void => {
    if (to <= from) return;
    places.push(length);
    sources.push(from);
    words.push(text.slice(from, to));
    length += to - from;
  };
  for (let low = 2 * cutAfter(cuts, start); (cuts[low] ?? Infinity) < end; low += 2) {
    keep(Math.min(cuts[low] ?? 0, end));
    from = Math.max(from, cuts[low + 1] ?? 0);
  }
  keep(end);
  let piece = 0;
  /** Where a published character stands; they are asked for in order. */
  const source = (at: number): number => {
    while (piece > 0 && (places[piece] ?? 0) > at) piece -= 1;
    while ((places[piece + 1] ?? Infinity) <= at) piece += 1;
    return (sources[piece] ?? start) + at - (places[piece] ?? 0);
  };
  return split(words.join("")).map((one) => ({ start: source(one.start), end: source(one.end - 1) + 1 }));
}

/** The segmenter's sentences, white space and all; one that is longer than `AT_ONCE` is given in pieces. */
function* segments(words: string): IterableIterator<{ readonly segment: string; readonly index: number }> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" });
  for (let from = 0; from < words.length;) {
    const most = Math.min(words.length, from + AT_ONCE);
    const to = most < words.length && /[\ud800-\udbff]/.test(words.charAt(most - 1)) ? most - 1 : most;
    const found = [...segmenter.segment(words.slice(from, to))];
    // The last one may go on behind what was looked at: it is looked at again from its start.
    if (to < words.length && found.length > 1) found.pop();
    for (const { segment, index } of found) yield* parted(segment, from + index);
    const last = found.at(-1)!;
    from += last.index + last.segment.length;
  }
}

/** Between two sentences with no blank between them, as pages lose it: "the ferry.Both sides". An address has none behind it. */
const GLUED = /(?<=\p{Ll}{2}|\p{Ll}[)”])\.(?=(?:\p{Lu}\p{Ll}*|\p{Lu}\p{Ll}+(?:[-’]\p{L}+)?)[ ,])/gu;

function* parted(
  segment: string,
  index: number,
): IterableIterator<{ readonly segment: string; readonly index: number }> {
  let from = 0;
  for (const { index: at } of segment.matchAll(GLUED)) {
    yield { segment: segment.slice(from, at + 1), index: index + from };
    from = at + 1;
  }
  yield { segment: segment.slice(from), index: index + from };
}

/** The sentences of published words. */
export function split(words: string): readonly Span[] {
  return atOnce(splitting(words));
}

/** The same, a sentence at a step. */
export function* splitting(words: string): Steps<readonly Span[]> {
  const sentences: { start: number; end: number }[] = [];
  let open = false;
  /** Where a quotation mark begins that the segmenter counts to the sentence before it. */
  let quote = -1;
  for (const { segment, index } of segments(words)) {
    const trimmed = segment.trim();
    if (trimmed === "") continue;
    const start = quote === -1 ? index + segment.indexOf(trimmed) : quote;
    let end = index + segment.indexOf(trimmed) + trimmed.length;
    const opens = /(?<=[。！？])[“‘「『（《]+$/u.exec(words.slice(start, end));
    quote = opens === null ? -1 : start + opens.index;
    if (opens !== null) end = quote;
    const last = sentences.at(-1);
    if (last !== undefined && open) last.end = end;
    else sentences.push({ start, end });
    open = goesOn(words, sentences.at(-1)!.start, end);
    yield;
  }
  return sentences;
}

/** Whether a sentence goes on behind what the segmenter takes for its end. */
function goesOn(words: string, start: number, end: number): boolean {
  if (words[end - 1] === "." && abbreviates(words, end - 1, end)) return true;
  if (/\([Rr]et\.\)$/.test(words.slice(Math.max(start, end - 6), end))) return true;
  if (!/^[^\S\n]*\n/u.test(words.slice(end, end + 80))) {
    // The number of a list's item is no sentence.
    return end - start < 8 && ITEM.test(`${words.slice(start, end)} `);
  }
  const next = words.slice(end, end + 200).trimStart();
  // A sentence that grows line by line is looked at at its end only.
  const tail = words.slice(Math.max(start, end - 100), end);
  return !/[.!?。！？:：]["'”’」』)）]*$/u.test(tail) && /^\p{Ll}/u.test(next);
}
