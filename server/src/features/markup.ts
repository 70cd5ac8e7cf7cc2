/** The markup of a readout as an editor that hides it needs it: where it stands, and who speaks and what is undertaken in the text that stays. */
import type { Force } from "../model/force";
import { DEEPEST } from "../syntax/block";
import { blockAt } from "../syntax/parse";
import type { ActKind, Block } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { Circumstances } from "../workspace/circumstances";
import type { ResolvedBlock } from "../workspace/resolve";
import { forcesIn } from "./forces";

export interface Markup {
  readonly cuts: readonly Cut[];
  /** Without overlap: of speech in speech, the innermost counts. */
  readonly speech: readonly SpeechStretch[];
  readonly acts: readonly ActStretch[];
}

/** A stretch that strip removes. */
export interface Cut extends Span {
  /** The span, the turn or the note that it belongs to; for an escape, the two characters. */
  readonly of: Span;
}

export interface SpeechStretch extends Span {
  /** 0 for the issuer's side, 1, 2, ... for the other parties in order; -1 for anybody else, and for several at once. */
  readonly side: number;
}

export interface ActStretch extends Span {
  readonly kind: ActKind;
  /** Null where neither the analyst nor the words tell one. */
  readonly force: Force | null;
}

/** More than a screen ever shows. */
const MOST = 5000;

/**
 * The markup of the blocks that a stretch touches.
 * @param within in offsets of the file's text; the whole file where it is not given.
 */
export function markup({ file, circumstances, resolution }: Analysis, within?: Span): Markup {
  const { tree, text } = file;
  const cuts: Cut[] = [];
  const speech: SpeechStretch[] = [];
  const acts: ActStretch[] = [];
  const last = within === undefined ? tree.blocks.length - 1 : blockAt(tree, within.end);
  for (let index = Math.max(0, within === undefined ? 0 : blockAt(tree, within.start)); index <= last; index += 1) {
    const start = tree.starts[index] ?? 0;
    const its = blockMarkup(resolution.blocks[index]!, circumstances, text, start);
    take(cuts, its.cuts, start, within, (cut, by) => ({ ...shifted(cut, by), of: shifted(cut.of, by) }));
    take(speech, its.speech, start, within, shifted);
    take(acts, its.acts, start, within, shifted);
  }
  return { cuts, speech, acts };
}

function take<It extends Span>(
  to: It[],
  from: readonly It[],
  by: number,
  within: Span | undefined,
  move: (it: It, by: number) => It,
): void {
  for (const it of from) {
    if (to.length >= MOST) return;
    if (within === undefined || (it.start + by <= within.end && within.start <= it.end + by)) to.push(move(it, by));
  }
}

function shifted<It extends Span>(it: It, by: number): It {
  return { ...it, start: it.start + by, end: it.end + by };
}

// Kept as long as the block is and the sides are the same.
const known = new WeakMap<ResolvedBlock, { readonly circumstances: Circumstances; readonly markup: Markup }>();
const NONE: Markup = { cuts: [], speech: [], acts: [] };

function blockMarkup(resolved: ResolvedBlock, circumstances: Circumstances, source: string, offset: number): Markup {
  if (resolved.block.cuts.length === 0 && resolved.narrators.length === 0) return NONE;
  const before = known.get(resolved);
  if (before?.circumstances === circumstances) return before.markup;
  const { block } = resolved;
  const forces = forcesIn(resolved, source, offset);
  const made: Markup = {
    cuts: cutsOf(block, source, offset),
    speech: speechOf(resolved, circumstances, source.slice(offset, offset + block.length).trimEnd().length),
    acts: resolved.acts.flatMap(({ node, facts }, index) =>
      [node, ...facts.more.map((more) => block.nodes[more]!)].map(({ inner }) => ({
        start: inner.start,
        end: inner.end,
        kind: facts.kind,
        force: forces[index] ?? null,
      })),
    ),
  };
  known.set(resolved, { circumstances, markup: made });
  return made;
}

/** The cuts, each with what it belongs to: an opener and its `]` lead to the same span. */
function cutsOf({ nodes, notes, prefix, cuts }: Block, source: string, offset: number): readonly Cut[] {
  const owners = new Map<number, Span>();
  for (const { start, end } of notes) owners.set(start, { start, end });
  for (const { start, inner, end, closed, form } of nodes) {
    const its = { start, end };
    owners.set(start, its);
    if (closed && form === "span") owners.set(inner.end, its);
  }
  const found: Cut[] = [];
  for (let cut = 0; cut < cuts.length; cut += 2) {
    const [start = 0, end = 0] = [cuts[cut], cuts[cut + 1]];
    const escape = source[offset + start] === "\\" && end === start + 1;
    const own = prefix?.form === "narration" && start === prefix.start ? prefix : owners.get(start);
    const of = escape ? { start, end: end + 1 } : (own ?? { start, end });
    found.push({ start, end, of: { start: Math.min(start, of.start), end: Math.max(end, of.end) } });
  }
  return found;
}

/** Who speaks where: the stretches between the places at which the innermost speech changes. */
function speechOf(resolved: ResolvedBlock, { parties, side }: Circumstances, end: number): readonly SpeechStretch[] {
  const { nodes } = resolved.block;
  const sideOf = (ids: readonly string[]): number => {
    const sides = new Set(ids.map((id) => (id === "all" ? -1 : parties.indexOf(side(id) ?? id))));
    return sides.size === 1 ? [...sides][0]! : -1;
  };
  const found: SpeechStretch[] = [];
  let at = 0;
  const until = (to: number, its: number | null): void => {
    if (its !== null && to > at) found.push({ start: at, end: to, side: its });
    at = Math.max(at, to);
  };
  const narrators = resolved.narrators.length === 0 ? null : sideOf(resolved.narrators);
  /** The speeches that are open, innermost last. */
  const open: { readonly end: number; readonly side: number }[] = [];
  const close = (to: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= to; inner = open.at(-1)) {
      until(inner.end, inner.side);
      open.pop();
    }
  };
  for (const node of nodes) {
    if (node.kind !== "speech" || node.depth > DEEPEST) continue;
    close(node.start);
    until(node.start, open.at(-1)?.side ?? narrators);
    open.push({ end: node.end, side: sideOf(node.speakers.map(({ id }) => id)) });
  }
  close(Infinity);
  until(end, narrators);
  return found;
}
