/**
 * What is counted of one readout: the words of each speaker, and every act with who says it, who owes it and to whom. What
 * was counted is kept with the very file, so that a change of one has one counted again.
 */
import type { Force } from "../../model/force";
import { publishedIn } from "../../syntax/strip";
import { countWordsIn } from "../../text/countWords";
import type { ActKind, Block } from "../../syntax/tree";
import { intern } from "../../text/intern";
import { actorsInForce } from "../../workspace/actors";
import { analyse, type Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { ReadoutFile } from "../../workspace/file";
import type { Steps } from "../../workspace/steps";
import type { Workspace } from "../../workspace/workspace";
import { forcesIn } from "../forces";

/** Some actors as one key: their ids in order, joined by `+`, which no id holds; empty for none. */
export type Together = string;

export interface FileCounts {
  /** The words of each speaker or speakers; with no speaker, those of the account itself, headings among them. */
  readonly words: readonly {
    readonly speaker: Together;
    /** Whom the speakers speak for. */
    readonly side: Together;
    readonly count: number;
  }[];
  /** The words of page furniture, which is no part of the account. */
  readonly furniture: number;
  /** In the order of the text. */
  readonly acts: readonly ActCounted[];
}

export interface ActCounted {
  readonly kind: ActKind;
  readonly force: Force | null;
  readonly speaker: Together;
  readonly debtor: Together;
  readonly creditor: Together;
  /** Each once. */
  readonly topics: readonly string[];
}

const known = new WeakMap<ReadoutFile, { readonly actors: ActorsInForce; readonly counts: FileCounts }>();

/** Counts one readout, a few hundred words a step. */
export function* countsOf(workspace: Workspace, file: ReadoutFile): Steps<FileCounts> {
  const actors = actorsInForce(workspace, file);
  const before = known.get(file);
  if (before?.actors === actors) return before.counts;
  const counts = yield* count(analyse(workspace, file));
  known.set(file, { actors, counts });
  return counts;
}

const NARRATION = -1;
const FURNITURE = -2;

function* count({ file, circumstances, resolution }: Analysis): Steps<FileCounts> {
  const { parties, side } = circumstances;
  const words = new Map<Together, { side: Together; count: number }>();
  let furniture = 0;
  const acts: ActCounted[] = [];
  const people = (ids: readonly string[]): readonly string[] =>
    ids.includes("all") ? ids.flatMap((id) => (id === "all" ? parties : [id])) : ids;
  for (const [index, resolved] of resolution.blocks.entries()) {
    const { block, narrators } = resolved;
    const start = file.tree.starts[index] ?? 0;
    for (const { owner, count: its } of yield* wordsOf(block, file.text, start)) {
      if (owner === FURNITURE) {
        furniture += its;
        continue;
      }
      const ids = people(owner === NARRATION ? narrators : block.nodes[owner]!.speakers.map(({ id }) => id));
      const speaker = together(ids);
      const before = words.get(speaker);
      if (before !== undefined) before.count += its;
      else words.set(speaker, { side: together(ids.map((id) => side(id) ?? id)), count: its });
    }
    const forces = forcesIn(resolved, file.text, start);
    for (const [at, { facts, speakers, by, to, topics }] of resolved.acts.entries()) {
      acts.push({
        kind: facts.kind,
        force: forces[at] ?? null,
        speaker: together(people(speakers)),
        debtor: together(by.ids),
        creditor: together(to.ids),
        topics: [...new Set(topics.map(({ path }) => path))],
      });
    }
    yield;
  }
  return { words: [...words].map(([speaker, its]) => ({ speaker, ...its })), furniture, acts };
}

function together(ids: readonly string[]): Together {
  if (ids.length === 0) return "";
  return intern(ids.length === 1 ? ids[0]! : [...new Set(ids)].sort().join("+"));
}

interface Owned {
  /** The speech, by its place in `Block.nodes`; or narration, or furniture. */
  readonly owner: number;
  readonly count: number;
}

// What is counted depends on nothing but the block's text.
const blocks = new WeakMap<Block, readonly Owned[]>();

/** The words of a block by the innermost speech around them. */
function* wordsOf(block: Block, source: string, offset: number): Steps<readonly Owned[]> {
  const before = blocks.get(block);
  if (before !== undefined) return before;
  const { owners, ends } = stretchesOf(block);
  const text = publishedIn(source, offset, block, { start: 0, end: block.length });
  const counts = yield* countWordsIn(text, ends);
  const sums = new Map<number, number>();
  for (const [index, owner] of owners.entries())
    if (counts[index] !== 0) sums.set(owner, (sums.get(owner) ?? 0) + counts[index]!);
  const owned = [...sums].map(([owner, its]) => ({ owner, count: its }));
  blocks.set(block, owned);
  return owned;
}

/** Who owns each stretch of a block's published text, and where in it the stretch ends. */
function stretchesOf({ nodes, cuts, length }: Block): { readonly owners: number[]; readonly ends: number[] } {
  const owners: number[] = [];
  const ends: number[] = [];
  // What markup stands before a place has been taken out; places come in order.
  let cut = 0;
  let taken = 0;
  const endAt = (place: number, owner: number): void => {
    while (cut < cuts.length && cuts[cut + 1]! <= place) {
      taken += cuts[cut + 1]! - cuts[cut]!;
      cut += 2;
    }
    const partly = cut < cuts.length ? Math.max(0, place - cuts[cut]!) : 0;
    owners.push(owner);
    ends.push(place - taken - partly);
  };
  const open: { readonly end: number; readonly owner: number }[] = [];
  const owner = (): number => open.at(-1)?.owner ?? NARRATION;
  const close = (until: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= until; last = open.at(-1)) {
      endAt(last.end, last.owner);
      open.pop();
    }
  };
  for (const [index, { kind, start, end }] of nodes.entries()) {
    if (kind !== "speech" && kind !== "skip") continue;
    close(start);
    endAt(start, owner());
    open.push({ end, owner: kind === "skip" || owner() === FURNITURE ? FURNITURE : index });
  }
  close(length);
  endAt(length, NARRATION);
  return { owners, ends };
}
