/**
 * How often each actor speaks, owes and is owed, in one readout and in all. What was counted is kept with the very file
 * it was counted in, and its sums with the parts of the workspace, so that a keystroke has one file and one part counted again.
 */
import { valuesIn, type Part } from "../text/table";
import { actorsInForce } from "./actors";
import { analyse, type Analysis } from "./analysis";
import type { ActorsInForce } from "./circumstances";
import type { ReadoutFile } from "./file";
import type { ResolvedBlock } from "./resolve";
import type { Steps } from "./steps";
import type { Workspace } from "./workspace";

export interface Counts {
  /** Speech spans and turns that the actor says, alone or jointly. */
  readonly passages: number;
  /** Acts that the actor says. */
  readonly said: number;
  /** Acts that the actor performs, as resolved. */
  readonly by: number;
  /** Acts that are owed to the actor, or asked of it, as resolved. */
  readonly to: number;
  /** Acts that the actor says or performs, or both. */
  readonly acts: number;
}

/** The counts of every actor that speaks, owes or is owed in a readout. */
export type Tally = ReadonlyMap<string, Counts>;

/** The counts of several readouts together. */
interface Sum extends Counts {
  /** The readouts with at least one of these. */
  readonly readouts: number;
}

export interface Total extends Sum {
  /** Readouts that concern the actor and have not been counted yet. */
  readonly uncounted: number;
}

/**
 * How many readouts are counted for the first time in one answer, so that a person who points at an actor does not wait;
 * the next answer goes on.
 */
export const MOST_AT_ONCE = 10;

const NONE: Counts = { passages: 0, said: 0, by: 0, to: 0, acts: 0 };

interface Known {
  readonly actors: ActorsInForce;
  /** The actors files with which these actors were last found to be in force. */
  readonly actorsFiles: Workspace["actorsFiles"] | null;
  readonly tally: Tally;
}

const known = new WeakMap<ReadoutFile, Known>();

/** The tally of one readout. */
export function tallyOf(analysis: Analysis): Tally {
  const { file, actors } = analysis;
  const before = known.get(file);
  if (before?.actors === actors) return before.tally;
  const tally = count(analysis, countBlock);
  known.set(file, { actors, actorsFiles: null, tally });
  return tally;
}

/** The counts of one actor in a tally. */
export function countsOf(tally: Tally, id: string): Counts {
  return tally.get(id) ?? NONE;
}

/**
 * The counts of one actor over all readouts of the workspace.
 * @param most how many readouts may be counted for the first time.
 */
export function totalOf(workspace: Workspace, id: string, most = MOST_AT_ONCE): Total {
  const total = { ...NONE, readouts: 0, uncounted: 0 };
  let left = most;
  let concerned: ReadonlySet<string> | undefined;
  for (const part of workspace.readouts.parts()) {
    const sums = sumsOf(workspace, part);
    if (sums !== null) {
      const sum = sums.get(id);
      if (sum !== undefined) {
        total.readouts += sum.readouts;
        add(total, sum);
      }
      continue;
    }
    for (const file of valuesIn(part)) {
      let tally = kept(workspace, file);
      if (tally === null) {
        if (!(concerned ??= concerning(workspace, id)).has(file.uri)) continue;
        if (left === 0) {
          total.uncounted += 1;
          continue;
        }
        left -= 1;
        tally = countFile(workspace, file);
      }
      const counts = tally.get(id);
      if (counts === undefined) continue;
      total.readouts += 1;
      add(total, counts);
    }
  }
  return total;
}

/** Counts the readouts that are not counted yet, before anybody asks: one a step. */
export function* countAhead(workspace: Workspace): Steps<void> {
  for (const part of workspace.readouts.parts()) {
    for (const file of valuesIn(part)) {
      if (kept(workspace, file) !== null) continue;
      countFile(workspace, file);
      yield;
    }
    sumsOf(workspace, part);
  }
}

type Sums = ReadonlyMap<string, Sum>;
const sumsOfParts = new WeakMap<
  Part<ReadoutFile>,
  { readonly actorsFiles: Workspace["actorsFiles"]; readonly sums: Sums }
>();

/** The sums of a part of the workspace; null as long as one of its readouts is not counted. */
function sumsOf(workspace: Workspace, part: Part<ReadoutFile>): Sums | null {
  const { actorsFiles } = workspace;
  const before = sumsOfParts.get(part);
  if (before?.actorsFiles === actorsFiles) return before.sums;
  const sums = new Map<string, Record<keyof Sum, number>>();
  for (const file of valuesIn(part)) {
    const tally = kept(workspace, file);
    if (tally === null) return null;
    for (const [id, counts] of tally) {
      let sum = sums.get(id);
      if (sum === undefined) sums.set(id, (sum = { ...NONE, readouts: 0 }));
      sum.readouts += 1;
      add(sum, counts);
    }
  }
  sumsOfParts.set(part, { actorsFiles, sums });
  return sums;
}

/** What was counted in a file, where it still holds. */
function kept(workspace: Workspace, file: ReadoutFile): Tally | null {
  const before = known.get(file);
  if (before === undefined) return null;
  const { actorsFiles } = workspace;
  if (before.actorsFiles === actorsFiles) return before.tally;
  if (before.actors !== actorsInForce(workspace, file)) return null;
  known.set(file, { ...before, actorsFiles });
  return before.tally;
}

function countFile(workspace: Workspace, file: ReadoutFile): Tally {
  return countOnce(workspace, file, analyse(workspace, file));
}

/** Counts a readout that has been read for something else too. */
export function countOnce(workspace: Workspace, readout: ReadoutFile, analysis: Analysis): Tally {
  const before = kept(workspace, readout);
  if (before !== null) return before;
  // The blocks of a file that is not open are gone after this.
  const tally = count(analysis, countAnew);
  known.set(readout, { actors: analysis.actors, actorsFiles: workspace.actorsFiles, tally });
  return tally;
}

const KEYS = ["passages", "said", "by", "to", "acts"] as const;

function add(total: Record<keyof Counts, number>, counts: Counts): void {
  for (const key of KEYS) total[key] += counts[key];
}

/** The counts of one file: the sum of its blocks', of which a keystroke has only the changed ones counted again. */
function count({ resolution }: Analysis, ofBlock: (block: ResolvedBlock) => Tally): Tally {
  const tally = new Map<string, Record<keyof Counts, number>>();
  for (const block of resolution.blocks) {
    for (const [id, counts] of ofBlock(block)) {
      const total = tally.get(id);
      if (total === undefined) tally.set(id, { ...counts });
      else add(total, counts);
    }
  }
  return tally;
}

const blocks = new WeakMap<ResolvedBlock, Tally>();
const EMPTY: Tally = new Map();

function countBlock(block: ResolvedBlock): Tally {
  const before = blocks.get(block);
  if (before !== undefined) return before;
  const tally = countAnew(block);
  if (tally !== EMPTY) blocks.set(block, tally);
  return tally;
}

function countAnew({ facts, acts }: ResolvedBlock): Tally {
  if (acts.length === 0 && facts.speakers.length === 0) return EMPTY;
  const tally = new Map<string, Record<keyof Counts, number>>();
  const add = (id: string, key: keyof Counts): void => {
    let counts = tally.get(id);
    if (counts === undefined) tally.set(id, (counts = { ...NONE }));
    counts[key] += 1;
  };
  for (const { id } of facts.speakers) add(id, "passages");
  for (const { speakers, by, to } of acts) {
    for (const id of speakers) add(id, "said");
    for (const id of by.ids) add(id, "by");
    for (const id of to.ids) add(id, "to");
    for (const id of speakers.length === 0 ? by.ids : new Set([...speakers, ...by.ids])) add(id, "acts");
  }
  return tally;
}

/**
 * The readouts in whose tally an actor can be: it is named there, or is the side of one who is. They are found in the lookups, since
 * what a readout names that nobody has open would have to be read again.
 */
function concerning({ actors, actorsFiles }: Workspace, id: string): ReadonlySet<string> {
  const uris = new Set(actors.get(id));
  for (const { file } of actorsFiles.values())
    for (const declaration of file.actors)
      if (declaration.for?.id === id) for (const uri of actors.get(declaration.id) ?? []) uris.add(uri);
  return uris;
}
