/** The sentences of the account: the published text without its headings and page furniture, cut. */
import { split } from "../../server/src/features/sentences";
import type { Span } from "../../server/src/text/span";

/** Cuts a stretch of text into sentences: their spans in it, in order. */
export type Cut = (words: string) => readonly Span[];

/** `Intl.Segmenter`, without the ends that it sees behind "U.S.", "Jr.", "Mr." and initials; a blank line ends a sentence. */
export const simpleCut: Cut = (words) => {
  const sentences: Span[] = [];
  for (const { 0: block, index } of words.matchAll(/[^\n]+(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    for (const { start, end } of split(block)) sentences.push({ start: index + start, end: index + end });
  }
  return sentences;
};

/**
 * The sentences of a published text.
 * @param furniture what is left out.
 */
export function sentencesOf(text: string, furniture: readonly Span[], cut: Cut = simpleCut): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const keep = (to: number): void => {
    for (const { start, end } of cut(text.slice(from, to))) {
      // A sentence has letters or digits: a row of signs between two paragraphs is none.
      if (/[\p{L}\p{N}]/u.test(text.slice(from + start, from + end)))
        sentences.push({ start: from + start, end: from + end });
    }
  };
  for (const { start, end } of [...furniture].sort((one, other) => one.start - other.start)) {
    if (start > from) keep(start);
    from = Math.max(from, end);
  }
  keep(text.length);
  return sentences;
}
