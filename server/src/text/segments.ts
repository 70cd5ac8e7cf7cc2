/** The words of a text, and what stands between them, as Unicode has them (UAX 29, with dictionaries for scripts without blanks). */

export interface Segment {
  readonly segment: string;
  /** Where it begins. */
  readonly index: number;
  /** Whether it is a word, and not what stands between two. */
  readonly isWordLike?: boolean;
}

/** What a browser that has no segmenter is answered: the signs counted in twos that have no blanks between words. */
const SIMPLE = /\p{Script=Han}{1,2}|([\p{L}\p{M}\p{N}_]+)|[^\p{L}\p{M}\p{N}_]+/gu;

let segmenter: Intl.Segmenter | null | undefined;

/**
 * A text in segments, in order.
 * @param text a short one, since the time that it takes grows with the square of the length.
 */
export function segmentsOf(text: string): Iterable<Segment> {
  segmenter ??= "Segmenter" in Intl ? new Intl.Segmenter("en", { granularity: "word" }) : null;
  return segmenter?.segment(text) ?? simpleSegments(text);
}

/** The same without a segmenter. */
export function* simpleSegments(text: string): Iterable<Segment> {
  for (const { 0: segment, 1: word, index } of text.matchAll(SIMPLE))
    yield { segment, index, isWordLike: word !== undefined || /\p{Script=Han}/u.test(segment) };
}
