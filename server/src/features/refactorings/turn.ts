/** A turn made a span and a span a turn; a turn made one that holds until the next, and back. */
import { escapesFor } from "./brackets";
import { publishedPlaces, remade, textEndOf, textStart, type Ground, type Remake } from "./ground";
import { close, tagOf, opener } from "./insertion";

/** A turn as a speech span over its paragraph: `@shen: text` becomes `@shen[text]`. */
export function turnToSpan(ground: Ground): Remake | null {
  const turn = ground.block.nodes[0];
  if (turn === undefined || turn.form === "span" || turn.inner.start >= turn.inner.end) return null;
  const { start, inner } = turn;
  const remake = {
    changes: [
      { start, end: inner.start, text: opener(tagOf(turn)) },
      ...close(ground, inner.end, "]"),
      ...escapesFor(ground, (now, at) => (now === -1 && at >= inner.start ? ground.block.nodes.length : now)),
    ],
    gone: [0],
    come: [0],
  };
  return remade(ground, remake) === null ? null : remake;
}

/** A speech span that is all of its paragraph as a turn. */
export function spanToTurn(ground: Ground, span: number): Remake | null {
  const { block } = ground;
  const node = block.nodes[span];
  if (node?.kind !== "speech" || node.form !== "span" || node.attributes.length > 0 || block.prefix !== null)
    return null;
  const place = publishedPlaces(block);
  const covers = node.start === textStart(ground) && node.end === textEndOf(ground);
  if (!covers || !node.closed || place(node.start) !== place(node.inner.start)) return null;
  const remake = {
    changes: [
      { start: node.start, end: node.inner.start, text: `${opener(tagOf(node)).slice(0, -1)}: ` },
      { start: node.inner.end, end: node.end, text: "" },
    ],
    gone: [span],
    come: [0],
  };
  return remade(ground, remake) === null ? null : remake;
}

/** A turn that holds for its paragraph as one that holds until the next, or the reverse. */
export function toggleOpen(ground: Ground): Remake | null {
  const turn = ground.block.nodes[0];
  if (turn === undefined || turn.form === "span") return null;
  const text = turn.form === "turn" ? ":: " : ": ";
  const start = turn.speakers.at(-1)?.end ?? turn.start;
  const remake = { changes: [{ start, end: turn.inner.start, text }], gone: [0], come: [0] };
  return remade(ground, remake) === null ? null : remake;
}
