/** A span made two at a place in it, each with its attributes; a turn becomes two spans of its speakers. */
import { escapesFor } from "./brackets";
import { cutAt, isEscape, legalExtent, spanAround } from "./extent";
import { remade, type Ground, type Remake } from "./ground";
import { close, closerOf, opener, put, tagOf } from "./insertion";
import { isInMarkup } from "./wrap";

/**
 * Splits the innermost span around a place. The white space there stands between the two.
 * @returns null where one of the two would be empty, or something in the span reaches over the place.
 */
export function split(ground: Ground, offset: number): Remake | null {
  const { nodes } = ground.block;
  const span = spanAround(ground, { start: offset, end: offset });
  const node = nodes[span];
  if (node === undefined || !node.closed || isInMarkup(ground, offset)) return null;
  if (node.kind === "head" || node.kind === "skip" || node.form === "open") return null;
  const first = legalExtent(ground, { start: node.inner.start, end: offset });
  const second = legalExtent(ground, { start: offset, end: node.inner.end });
  if (first === null || second === null || first.end > offset || second.start < offset) return null;
  const open = opener(tagOf(node));
  const turn = node.form === "turn";
  const cut = cutAt(ground, second.start);
  if (cut !== null && isEscape(ground, cut) && offset > cut.start) return null;
  let come = span + 1;
  while (come < nodes.length && nodes[come]!.start < second.start) come += 1;
  const remake = {
    changes: [
      ...(turn ? [{ start: node.start, end: node.inner.start, text: open }] : []),
      ...close(ground, first.end, closerOf(ground, node)),
      ...put(ground, second.start, open),
      ...(turn ? close(ground, node.inner.end, "]") : []),
      ...escapesFor(ground, (now, at) => {
        if (now !== span && !(turn && now === -1 && at >= node.inner.start)) return now;
        return at < first.end ? nodes.length : at >= second.start ? nodes.length + 1 : span;
      }),
    ],
    gone: [span],
    come: [span, come],
  };
  return remade(ground, remake) === null ? null : remake;
}
