/** The published text of a readout in paragraphs and pieces: which entries each piece belongs to, and who says it. */
import { publishedIn } from "../../syntax/strip";
import type { Node } from "../../syntax/tree";
import type { Analysis } from "../../workspace/analysis";
import type { Paragraph, Piece } from "./account";

/** Of entries in entries, so many are told of one piece. */
const MOST_AROUND = 8;

interface Around {
  readonly end: number;
  readonly entries: readonly number[];
  readonly sides: readonly string[] | null;
  readonly kind: Paragraph["kind"];
}

const NO_ENTRIES: readonly number[] = [];

/** @param entryOf the number of the entry that a span of a block is; -1 for none. */
export function paragraphsOf(
  { file, circumstances, resolution }: Analysis,
  entryOf: (block: number, node: number) => number,
): readonly Paragraph[] {
  const { tree, text } = file;
  // The same speakers are the same sides, as one value.
  const known = new Map<string, readonly string[]>();
  const sidesOf = (ids: readonly string[]): readonly string[] => {
    const key = ids.join(" ");
    let sides = known.get(key);
    if (sides === undefined) {
      const all = ids.flatMap((id) => (id === "all" ? circumstances.parties : [id]));
      sides = [...new Set(all.map((id) => circumstances.side(id) ?? id))].sort();
      known.set(key, sides);
    }
    return sides;
  };

  const paragraphs: Paragraph[] = [];
  for (const [index, { block, narrators }] of resolution.blocks.entries()) {
    const offset = tree.starts[index] ?? 0;
    const base: Around = {
      end: Infinity,
      entries: NO_ENTRIES,
      sides: narrators.length === 0 ? null : sidesOf(narrators),
      kind: "text",
    };
    const open: Around[] = [];
    let pieces: Piece[] = [];
    let kind: Paragraph["kind"] = "text";
    let at = 0;
    const part = (): void => {
      if (pieces.length > 0) paragraphs.push({ kind, pieces });
      pieces = [];
    };
    const tell = (to: number): void => {
      if (to <= at) return;
      const its = open.at(-1) ?? base;
      const words = publishedIn(text, offset, block, { start: at, end: to });
      at = to;
      if (words === "") return;
      // A heading and page furniture are paragraphs of their own, with what white space stands before and behind them.
      if (its.kind !== kind && words.trim() !== "") {
        if (pieces.some((piece) => piece.text.trim() !== "")) part();
        ({ kind } = its);
      }
      pieces.push({ text: words, entries: its.entries, sides: its.kind === "text" ? its.sides : null });
    };
    const close = (to: number): void => {
      for (let inner = open.at(-1); inner !== undefined && inner.end <= to; inner = open.at(-1)) {
        tell(inner.end);
        open.pop();
      }
    };
    for (const [place, node] of block.nodes.entries()) {
      close(node.start);
      tell(node.start);
      at = Math.max(at, node.inner.start);
      open.push(inside(node, open.at(-1) ?? base, entryOf(index, place), sidesOf));
    }
    close(block.length);
    tell(block.length);
    part();
  }
  return paragraphs;
}

function inside(
  node: Node,
  around: Around,
  entry: number,
  sidesOf: (ids: readonly string[]) => readonly string[],
): Around {
  const speaks = node.kind === "speech" && node.speakers.length > 0;
  return {
    end: node.inner.end,
    entries: entry === -1 || around.entries.length >= MOST_AROUND ? around.entries : [...around.entries, entry],
    sides: speaks ? sidesOf(node.speakers.map(({ id }) => id)) : around.sides,
    kind: node.kind === "skip" ? "furniture" : node.kind === "head" && around.kind === "text" ? "heading" : around.kind,
  };
}
