/** A span's ends moved: to those of the sentence, or to what is selected. */
import type { Span } from "../../text/span";
import { escapesFor } from "./brackets";
import { legalExtent, spanAround } from "./extent";
import { remade, type Ground } from "./ground";
import { close, closerOf, opener, put, tagOf } from "./insertion";
import { regionOf, sentenceAt } from "../sentences";
import { withFullStop, withoutFullStop, type Wrapped } from "./wrap";

/** Extends a span to the ends of the sentence, or sentences, that it stands in. */
export function extendToSentence(ground: Ground, span: number): Wrapped | null {
  const node = ground.block.nodes[span];
  if (node?.form !== "span" || !node.closed) return null;
  const region = regionOf(ground, node.parent);
  const first = sentenceAt(ground, region, node.inner.start);
  const last = sentenceAt(ground, region, Math.max(node.inner.start, node.inner.end - 1));
  if (first === null || last === null) return null;
  const extent = { start: Math.min(first.start, node.start), end: Math.max(last.end, node.end) };
  return moveTo(ground, span, extent);
}

/** The span that a selection means: the only one that begins or ends in it, or else the innermost around it; -1 for none. */
export function spanToFit(ground: Ground, at: Span): number {
  const { nodes } = ground.block;
  const around = spanAround(ground, at);
  const within = nodes.flatMap(({ start, end, parent, form }, index) =>
    form === "span" && parent === around && start < at.end && end > at.start ? [index] : [],
  );
  return within.length === 1 ? within[0]! : around;
}

/** Moves a span to what is selected in it or around it. */
export function moveTo(ground: Ground, span: number, selection: Span): Wrapped | null {
  const { nodes } = ground.block;
  const node = nodes[span];
  if (node?.form !== "span" || !node.closed) return null;
  const legal = legalExtent(ground, selection, span);
  if (legal === null) return null;
  const whole = node.kind === "head" || node.kind === "skip";
  const words = whole ? legal : node.kind === "speech" ? withFullStop(ground, legal) : withoutFullStop(ground, legal);
  const { start, end } = words;
  const inner = { start: skipped(node.start, node.inner.start, start), end: skipped(node.inner.end, node.end, end) };
  if (inner.start === node.inner.start && inner.end === node.inner.end) return null;
  const around = nodes[node.parent]?.form === "span" ? node.parent : -1;
  const owner = (now: number, at: number): number => {
    if (start <= at && at < end) return now === around ? span : now;
    return now === span ? around : now;
  };
  let come = 0;
  for (const [index, other] of nodes.entries()) if (index !== span && other.start < start) come += 1;
  const remake = {
    changes: [
      { start: node.start, end: node.inner.start, text: "" },
      { start: node.inner.end, end: node.end, text: "" },
      ...put(ground, start, opener(tagOf(node))),
      ...close(ground, end, closerOf(ground, node)),
      ...escapesFor(ground, owner),
    ],
    gone: [span],
    come: [come],
  };
  return remade(ground, remake) === null ? null : { ...remake, words };
}

/** A place as it is once the markup from `from` to `to` is behind it. */
function skipped(from: number, to: number, at: number): number {
  return at === from ? to : at === to ? to : at;
}
