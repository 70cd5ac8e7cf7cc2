/** Two neighbours made one: acts of one kind, spans of the same speakers, turns that follow each other. */
import type { Node } from "../../syntax/tree";
import type { TextChange } from "../../text/edit";
import { escapesFor } from "./brackets";
import { groundAt, inFile, remade, type Ground, type Remake } from "./ground";
import { closerOf, opener, tagOf } from "./insertion";

/** Merges a span with the one that follows it, where nothing but white space is between them, and the attributes of one do for both. */
export function merge(ground: Ground, span: number): Remake | null {
  const { nodes } = ground.block;
  const node = nodes[span];
  if (node === undefined || node.form !== "span" || !node.closed) return null;
  const next = nodes.findIndex(
    ({ start, parent }, index) => index > span && start >= node.end && parent === node.parent,
  );
  const other = nodes[next];
  if (other === undefined || other.form !== "span" || !other.closed || opener(tagOf(other)) !== opener(tagOf(node)))
    return null;
  if (!/^\s*$/u.test(withoutNotes(ground, node, other))) return null;
  const [one, two] = [closerOf(ground, node), closerOf(ground, other)];
  if (one !== two && one !== "]" && two !== "]") return null;
  const remake = {
    changes: [
      { start: node.inner.end, end: node.end, text: "" },
      { start: other.start, end: other.inner.start, text: "" },
      ...(two === "]" && one !== "]" ? [{ start: other.inner.end, end: other.end, text: one }] : []),
      ...escapesFor(ground, (now, at) => (now === next || (node.end <= at && at < other.start) ? span : now)),
    ],
    gone: [span, next],
    come: [span],
  };
  return remade(ground, remake) === null ? null : remake;
}

/**
 * Merges a turn with the paragraph behind it, where that is a turn of the same speakers: the first then holds until the
 * second ends. What follows goes on as it was.
 * @returns changes of the file.
 */
export function mergeTurns(ground: Ground): readonly TextChange[] | null {
  const second = groundAt(ground, ground.index + 1);
  const [turn, other] = [ground.block.nodes[0], second?.block.nodes[0]];
  if (second === null || !isTurn(turn) || !isTurn(other) || ids(turn) !== ids(other)) return null;
  const third = groundAt(ground, ground.index + 2);
  const from = turn.speakers.at(-1)!.end;
  const open = { changes: [{ start: from, end: turn.inner.start, text: ":: " }], gone: [0], come: [0] };
  const bare = { changes: [{ start: other.start, end: other.inner.start, text: "" }], gone: [0] };
  if (remade(ground, open) === null || remade(second, bare) === null) return null;
  const changes = [...inFile(ground, open.changes), ...inFile(second, bare.changes)];
  if (third === null || other.form === "open" || third.block.prefix !== null) return changes;
  const first = third.block.nodes[0];
  if (first?.kind === "head" && first.start === 0) return changes;
  const narration: Remake = { changes: [{ start: 0, end: 0, text: "@: " }] };
  return remade(third, narration) === null ? null : [...changes, ...inFile(third, narration.changes)];
}

function isTurn(node: Node | undefined): node is Node {
  return node !== undefined && node.form !== "span";
}

function ids(node: Node): string {
  return node.speakers.map(({ id }) => id).join("+");
}

function withoutNotes({ text, block: { notes } }: Ground, { end }: Node, { start }: Node): string {
  let between = "";
  let from = end;
  for (const note of notes) {
    if (note.start < end || note.end > start) continue;
    between += text.slice(from, note.start);
    from = note.end;
  }
  return between + text.slice(from, start);
}
