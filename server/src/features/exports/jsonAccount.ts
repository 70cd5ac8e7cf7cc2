/** The speech and the notes of one account as data, with their places in the published text; its acts are in `jsonActs`. */
import { DEEPEST } from "../../syntax/block";
import type { Published } from "../../syntax/strip";
import type { Block, Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import type { ResolvedBlock } from "../../workspace/resolve";
import { forcesIn } from "../forces";
import { textEnd } from "../words";
import type { ActJson, NoteJson, ReadoutJson, SpeechJson } from "./jsonShape";
import { actsJson, type Placed } from "./jsonActs";

/** Takes time in proportion to the account and to what it answers. */
export function accountJson(analysis: Analysis, text: Published): Pick<ReadoutJson, "speech" | "acts" | "notes"> {
  const { file, resolution, circumstances } = analysis;
  const speech: { -readonly [Key in keyof SpeechJson]: SpeechJson[Key] }[] = [];
  const acts: ActJson[] = [];
  const notes: NoteJson[] = [];
  /** The turn that holds until the next one. */
  let openTurn: number | null = null;
  for (const [index, resolved] of resolution.blocks.entries()) {
    const { block, facts, narrators } = resolved;
    const offset = file.tree.starts[index] ?? 0;
    for (const { start, inner } of block.notes) {
      notes.push({ at: text.at(offset + start), text: file.text.slice(offset + inner.start, offset + inner.end) });
    }
    if (facts.openTurn !== undefined || facts.opensWithHeading) openTurn = null;
    const holding = narrators.length > 0 ? openTurn : null;
    if (block.nodes.length === 0 && holding === null) continue;

    const end = lastWord(block, offset, text);
    if (holding !== null && (block.nodes.length > 0 || end > text.at(offset))) {
      const turn = speech[holding]!;
      turn.end = end;
      turn.quote = text.text.slice(turn.start, end);
    }
    const placed = placing(resolved, offset, text, end);

    // Of every node: the speech that it is or stands in, as a place in `speech`; furniture is part of no account.
    const within: (number | null)[] = [];
    const skipped = new Uint8Array(block.nodes.length);
    for (const [place, node] of block.nodes.entries()) {
      const around = node.parent === -1 ? holding : (within[node.parent] ?? null);
      skipped[place] = node.kind === "skip" || skipped[node.parent] === 1 ? 1 : 0;
      within.push(around);
      if (node.kind !== "speech" || skipped[place] === 1) continue;
      within[place] = speech.length;
      if (node.form === "open") openTurn = speech.length;
      speech.push({
        speakers: node.speakers.map(({ id }) => id),
        turn: node.form !== "span",
        open: node.form === "open",
        ...placed.quoted(node),
        attestedBy: circumstances.issuer,
        parent: around,
      });
    }
    const forces = forcesIn(resolved, file.text, offset);
    for (const act of actsJson(placed, forces, acts.length, circumstances.parties)) acts.push(act);
  }
  return { speech, acts, notes };
}

/**
 * Where the published text of a block ends: what is never closed, and a turn, ends there. White space at its end counts
 * only as far as spans stand in it.
 */
function lastWord(block: Block, offset: number, text: Published): number {
  const at = (inBlock: number): number => text.at(offset + inBlock);
  let last = textEnd(text.text, at(0), at(block.length));
  for (const node of block.nodes) last = Math.max(last, at(endsItself(node) ? node.inner.end : node.inner.start));
  return last;
}

/** Whether a bracket ends a span. */
function endsItself({ closed, form }: Node): boolean {
  return closed && form === "span";
}

/** @param last where the block's published text ends. */
function placing(resolved: ResolvedBlock, offset: number, text: Published, last: number): Placed {
  const place = (node: Node): Span => {
    const start = text.at(offset + node.inner.start);
    const end = text.at(offset + node.inner.end);
    return { start, end: endsItself(node) ? end : Math.max(start, Math.min(end, last)) };
  };
  return {
    resolved,
    place,
    quoted(node) {
      const { start, end } = place(node);
      return { start, end, quote: node.depth < DEEPEST ? text.text.slice(start, end) : null };
    },
  };
}
