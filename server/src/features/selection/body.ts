/** What stands around a place of a block: words, attributes, spans, sentences, the block. */
import { DEEPEST } from "../../syntax/block";
import { cutAfter } from "../../syntax/strip";
import type { Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { ResolvedBlock } from "../../workspace/resolve";
import { sentenceAt } from "../sentences";
import { textEnd } from "../words";
import { wordsAt } from "./words";

/**
 * What stands around a place, from the word outwards; some of it may not hold the place, or not what stands before it.
 * Of spans deeper than anyone nests, the innermost alone.
 * @param source a text that holds the block's own, from `offset` on.
 * @param at counts from the block's start, as does the answer.
 */
export function aroundInBlock({ block, facts }: ResolvedBlock, source: string, offset: number, at: number): Span[] {
  const { nodes, cuts } = block;
  const around: Span[] = [];
  const word = (from: number, to: number, ids = false): void => {
    for (const { start, end } of wordsAt(source, offset + at, offset + from, offset + to, ids))
      around.push({ start: start - offset, end: end - offset });
  };
  const note = block.notes[lastFrom(block.notes, at)];
  const cut = 2 * cutAfter(cuts, at);
  const markup = at > (cuts[cut] ?? Infinity);
  if (note !== undefined && at < note.end) {
    word(note.inner.start, note.inner.end);
    around.push(trimmed(source, offset, note.inner), note.inner, note);
  } else if (markup) word(cuts[cut] ?? 0, cuts[cut + 1] ?? 0, true);
  // A word that ends where markup begins; none before it can be meant where one begins.
  else word(cuts[cut - 1] ?? 0, cuts[cut] ?? block.length);

  const text = source.slice(offset, offset + block.length);
  const found = sentenceAt({ text, block }, { start: 0, end: block.length }, at);
  const sentence = found !== null && found.start <= at && at <= found.end ? found : null;
  let index = lastFrom(nodes, at);
  while (index !== -1 && nodes[index]!.end < at) index = nodes[index]!.parent;
  for (let innermost = true; index !== -1; index = nodes[index]!.parent, innermost = false) {
    const node = nodes[index]!;
    if (!innermost && node.depth >= DEEPEST) continue;
    if (at < node.inner.start) around.push(...opener(node, at));
    if (node.braces && at > node.inner.end) around.push(...group(node, at));
    if (sentence !== null) around.push(widened(nodes, clipped(sentence, node.inner), index));
    around.push(node.inner, node);
    const whole = withRest(nodes, index);
    if (whole !== null) around.push(whole);
  }
  const end = textEnd(source, offset, offset + block.length) - offset;
  if (sentence !== null) around.push(widened(nodes, sentence, -1));
  around.push({ start: Math.min(facts.firstLine.start, end), end }, { start: 0, end });
  return around;
}

/** The speaker's id that a place is in, and all that stands before the text. */
function opener({ speakers, start, inner, form }: Node, at: number): readonly Span[] {
  return [
    ...speakers.filter((speaker) => holds(speaker, at)).slice(0, 1),
    { start, end: form === "span" ? inner.start : inner.start - 1 },
  ];
}

/** Of a place in braces: the value, the attribute, what stands in the braces, and the braces. */
function group({ attributes, inner, end }: Node, at: number): readonly Span[] {
  const braces = { start: inner.end + 1, end };
  const first = attributes[0];
  if (first === undefined) return [braces];
  const all = { start: first.start, end: attributes.at(-1)!.end };
  const its = attributes.find((attribute) => holds(attribute, at));
  const value = its?.values.find((other) => holds(other, at));
  return [...(value === undefined ? [] : [value]), ...(its === undefined ? [] : [its]), all, braces];
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}

/** An act up to the end of the last `!more` that carries it on, where no span between the two ends before that. */
function withRest(nodes: readonly Node[], index: number): Span | null {
  const act = nodes[index]!;
  if (act.kind !== "act") return null;
  const limit = nodes[act.parent]?.inner.end ?? Infinity;
  let end = -1;
  for (let other = index + 1; other < nodes.length && nodes[other]!.start < limit; other += 1) {
    const node = nodes[other]!;
    if (node.kind === "more" && node.joins === index && node.parent === act.parent) end = node.end;
  }
  return end === -1 ? null : { start: act.start, end };
}

/** A span that holds the spans whole that it has a part of. */
function widened(nodes: readonly Node[], span: Span, container: number): Span {
  const over = (at: number): Node | undefined => {
    let index = lastFrom(nodes, at - 1);
    while (index !== -1 && nodes[index]!.parent !== container) index = nodes[index]!.parent;
    const node = nodes[index];
    return node !== undefined && node.end > at ? node : undefined;
  };
  return { start: over(span.start)?.start ?? span.start, end: over(span.end)?.end ?? span.end };
}

function clipped(span: Span, to: Span): Span {
  return { start: Math.max(span.start, to.start), end: Math.min(span.end, to.end) };
}

function trimmed(source: string, offset: number, { start, end }: Span): Span {
  const last = textEnd(source, offset + start, offset + end) - offset;
  while (start < last && /\s/.test(source.charAt(offset + start))) start += 1;
  return { start, end: last };
}

/** The index of the last of some spans, in the order of their starts, that begins at a place or before it; -1 before all. */
function lastFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
