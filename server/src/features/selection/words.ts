/** The word and the sentence at a place of a block. */
import { sentencesOf } from "../../model/sentence";
import type { Block } from "../../syntax/tree";
import type { Span } from "../../text/span";

/** Words of any script, and ids with their hyphens. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu;
/** Scripts whose words no blank parts. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** So many UTF-16 units to each side are looked at for a word, and for a sentence, however long the block is. */
const WORD_REACH = 200;
const SENTENCE_REACH = 2000;

/**
 * The word that a place is in or at an end of, and the run of letters around it where that is longer (`中方愿意`).
 * @param text in which all offsets count; nothing before `from` and behind `to` is looked at.
 * @param ids a run of letters is one word, whatever its script.
 */
export function wordsAt(text: string, at: number, from: number, to: number, ids = false): readonly Span[] {
  const start = Math.max(from, at - WORD_REACH);
  const end = Math.min(to, at + WORD_REACH);
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    const run = { start: start + index, end: start + index + word.length };
    if (run.end < at) continue;
    const cut = (run.start === start && start > from) || (run.end === end && end < to);
    if (run.start > at || (cut && !UNPARTED.test(word))) return [];
    if (ids || !UNPARTED.test(word)) return [run];
    const its = segmenter()
      .segment(word)
      .containing(Math.min(at - run.start, word.length - 1))!;
    const inside = { start: run.start + its.index, end: run.start + its.index + its.segment.length };
    return cut ? [inside] : [inside, run];
  }
  return [];
}

let words: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
  return (words ??= new Intl.Segmenter("zh", { granularity: "word" }));
}

/**
 * The sentence of the published text that a place is in, from its first character to its last; null where it is too
 * long to be one.
 * @param source a text that holds the block's own, from `offset` on.
 * @param at counts from the block's start, as does the answer.
 */
export function sentenceAt(source: string, offset: number, block: Block, at: number): Span | null {
  const from = Math.max(0, at - SENTENCE_REACH);
  const to = Math.min(block.length, at + SENTENCE_REACH);
  // The published text around the place; for each piece of it, where it stands there and in the block.
  let text = "";
  let place = 0;
  const pieces: { readonly at: number; readonly start: number }[] = [];
  const { cuts } = block;
  for (let start = from, cut = 2 * cutBehind(cuts, from); start < to; cut += 2) {
    const end = Math.min(to, cuts[cut] ?? to);
    if (start <= at) place = text.length + Math.max(0, Math.min(at, end) - start);
    if (end > start) {
      pieces.push({ at: text.length, start });
      text += source.slice(offset + start, offset + end);
    }
    start = Math.max(start, cuts[cut + 1] ?? to);
  }
  const sentence = sentencesOf(text).find(({ end }) => place <= end);
  if (sentence === undefined || place < sentence.start) return null;
  if ((from > 0 && sentence.start === 0) || (to < block.length && sentence.end === text.length)) return null;
  const inBlock = (published: number): number => {
    let piece = pieces[0]!;
    for (const other of pieces) if (other.at <= published) piece = other;
    return piece.start + published - piece.at;
  };
  return { start: inBlock(sentence.start), end: inBlock(sentence.end - 1) + 1 };
}

/** The number of the first cut that ends behind a place. */
export function cutBehind(cuts: readonly number[], at: number): number {
  let low = 0;
  let high = cuts.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[2 * middle + 1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
