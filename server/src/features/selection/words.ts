/** The words at a place of a text. */
import { segmentsOf } from "../../text/segments";
import type { Span } from "../../text/span";

/** Words of any script, and ids with their hyphens. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu;
/** Scripts whose words no blank parts. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** So many UTF-16 units to each side are looked at for a word, however long the block is. */
const WORD_REACH = 200;

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
    let inside = run;
    for (const { segment, index: within } of segmentsOf(word)) {
      const its = run.start + within;
      if (its > Math.min(at, run.end - 1)) break;
      inside = { start: its, end: its + segment.length };
    }
    return cut ? [inside] : [inside, run];
  }
  return [];
}
