/** A selection made a span: speech, an act, a detail, a heading, page furniture; or a paragraph made a turn. */
import { abbreviates } from "../../model/sentence";
import type { Span } from "../../text/span";
import { escapesFor } from "./brackets";
import { legalExtent, spanAround, withoutStops } from "./extent";
import { remade, textStart, type Ground, type Remake } from "./ground";
import { close, opener, put, type Tag } from "./insertion";
import { regionOf, sentenceAt } from "../sentences";

export interface Wrapped extends Remake {
  /** The words that the new span has, by their places before the change. */
  readonly words: Span;
}

/**
 * Wraps what is selected in a span.
 * @param selection counts from the block's start; empty, the sentence there is meant, for a heading and page furniture
 * the line. No punctuation at the ends goes into an act or a detail; a whole sentence goes into speech with its full stop.
 * @returns null where such a span may not stand.
 */
export function wrap(ground: Ground, selection: Span, tag: Tag): Wrapped | null {
  const words = wordsFor(ground, selection, tag);
  if (words === null) return null;
  const remake = wrapExactly(ground, words, opener(tag), "]");
  return remade(ground, remake) === null ? null : { ...remake, words };
}

/** The words that a span of this kind would have. */
export function wordsFor(ground: Ground, selection: Span, tag: Tag): Span | null {
  const whole = "word" in tag && (tag.word === "head" || tag.word === "skip");
  let stretch: Span | null = selection;
  if (selection.start === selection.end) {
    if (isInMarkup(ground, selection.start)) return null;
    stretch = whole
      ? lineAt(ground, selection.start)
      : sentenceAt(ground, regionOf(ground, spanAround(ground, selection)), selection.start);
  }
  const legal = stretch && legalExtent(ground, stretch);
  if (legal === null || whole) return legal;
  return "speakers" in tag ? withFullStop(ground, legal) : withoutFullStop(ground, legal);
}

/** An act's words without the punctuation at their ends. */
export function withoutFullStop(ground: Ground, words: Span): Span {
  const { text } = ground;
  return withoutStops(
    ground,
    words,
    (at) =>
      text[at] === "." &&
      /\.\p{L}$|\p{Lu}$/u.test(text.slice(at - 2, at)) &&
      abbreviates(`${text.slice(0, at + 1)} a`, at, at + 1),
  );
}

/** The words with their full stop, where they are a whole sentence but for it. */
export function withFullStop(ground: Ground, words: Span): Span {
  const region = regionOf(ground, spanAround(ground, words));
  const sentence = sentenceAt(ground, region, words.end - 1);
  if (sentence === null || sentence.end <= words.end || sentence.start < words.start) return words;
  const rest = ground.text.slice(words.end, sentence.end);
  return /^[.。!！?？]["'”’」』)）]*$/u.test(rest) ? { start: words.start, end: sentence.end } : words;
}

/** Wraps just these words, which must be legal. */
export function wrapExactly(ground: Ground, { start, end }: Span, open: string, closer: string): Remake {
  const { nodes } = ground.block;
  let index = 0;
  while (index < nodes.length && nodes[index]!.start < start) index += 1;
  const inside = (now: number, at: number): boolean => start <= at && at < end && now < index;
  return {
    changes: [
      ...put(ground, start, open),
      ...close(ground, end, closer),
      ...escapesFor(ground, (now, at) => (inside(now, at) ? nodes.length : now)),
    ],
    come: [index],
  };
}

/** Makes a paragraph of narration a turn of these speakers; null where it has a prefix, or holds what no turn holds. */
export function wrapAsTurn(ground: Ground, speakers: readonly string[]): Remake | null {
  if (ground.block.prefix !== null) return null;
  const remake = { changes: put(ground, textStart(ground), `@${speakers.join("+")}: `), come: [0] };
  return remade(ground, remake) === null ? null : remake;
}

/** Whether a place is inside an opener, attributes, a prefix or a note. */
export function isInMarkup({ block: { cuts } }: Ground, at: number): boolean {
  for (let cut = 0; cut < cuts.length && (cuts[cut] ?? 0) < at; cut += 2) if (at < (cuts[cut + 1] ?? 0)) return true;
  return false;
}

function lineAt({ text }: Ground, at: number): Span {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return { start, end: end === -1 ? text.length : end };
}
