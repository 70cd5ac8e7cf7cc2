/**
 * The findings of one readout that depend on other files, kept block by block: made again only where the block, or what
 * other files say of its threads and of its meeting, is another.
 */
import type { Facts } from "../model/facts";
import type { Said } from "../model/said";
import { align, type Aligned } from "../text/aligned";
import { foldersUp, folderOf } from "../workspace/actors";
import { NO_OTHERS, othersOf, type Others } from "../workspace/accounts";
import type { Analysis } from "../workspace/analysis";
import type { ResolvedBlock } from "../workspace/resolve";
import { sameLookups, type Lookups } from "../workspace/surroundings";
import { Table } from "../text/table";
import type { Workspace } from "../workspace/workspace";
import type { AcrossFinding, Around, Check } from "./checks/check";

/** What is told of a block, and the threads that it was made from. */
interface Told {
  readonly findings: readonly AcrossFinding[];
  readonly threads: readonly string[];
}

export interface Across {
  /** The findings of each block, counted from its start: the same value as before where nothing has changed. */
  readonly blocks: Aligned<ResolvedBlock, Told>;
  /** What they were made from; null where nothing is told. */
  readonly from: Made | null;
}

interface Made {
  readonly lookups: Lookups;
  readonly today: string;
  readonly others: Others;
  readonly inRoot: boolean;
  /** Of each thread that the blocks name, or have named: what its sets were. */
  readonly sets: Table<Sets>;
}

/** What other files say of a thread: each is another value whenever that may be. */
type Sets = readonly [threads: unknown, related: unknown, followed: unknown];

const NONE: readonly AcrossFinding[] = [];
const NOTHING: Told = { findings: NONE, threads: [] };

/**
 * Runs the checks across files.
 * @param around null where not all files are read yet: nothing is told then.
 * @param told of the findings in a block those that are told.
 * @param previous of the same file, with the same checks and actors.
 */
export function across(
  analysis: Analysis,
  around: Around | null,
  checks: readonly Check[],
  told: (resolved: ResolvedBlock, findings: readonly AcrossFinding[]) => readonly AcrossFinding[],
  previous?: Across,
): Across {
  const { file, resolution } = analysis;
  const its = checks.filter((check) => check.across !== undefined);
  if (around === null || its.length === 0) {
    const blocks = align(resolution.blocks, () => NOTHING, previous?.from === null ? previous.blocks : undefined);
    return blocks === previous?.blocks ? previous : { blocks, from: null };
  }
  const { workspace, today } = around;
  const last = previous?.from ?? undefined;
  const moved = last === undefined || !sameLookups(last.lookups, workspace);
  // Another meeting, or another issuer, of the file itself is another lookup as well.
  const compares = its.some((check) => check.compares === true);
  const others = !compares ? NO_OTHERS : moved ? othersOf(workspace, file, last?.others) : last.others;
  const inRoot = isInRoot(workspace, file.uri);
  const reused = last?.today === today && last.others === others && last.inRoot === inRoot ? last : undefined;

  const fresh = new Set<string>();
  const stated = statements(file.facts.made);
  const make = (resolved: ResolvedBlock, index: number): Told => {
    const { facts } = resolved;
    const asks = others.accounts.length > 0 && facts.acts.some(({ kind }) => kind === "ask");
    if (facts.said.length === 0 && !asks) return NOTHING;
    const threads: string[] = [];
    for (const list of [facts.threads, facts.related]) for (const { id } of list) threads.push(id);
    for (const id of threads) fresh.add(id);
    const place = {
      ...around,
      analysis,
      resolved,
      before: (id: string) => stated.count(id, index),
      last: (id: string) => stated.last(id, index),
      others,
      inRoot,
    };
    const found = its.flatMap((check) => check.across!(place));
    return { findings: found.length === 0 ? NONE : told(resolved, found), threads };
  };
  let blocks = align(resolution.blocks, make, reused && previous!.blocks);
  if (reused !== undefined && moved) {
    const stale = changedSince(reused, workspace);
    if (stale.size > 0) blocks = remade(blocks, ({ threads }) => threads.some((id) => stale.has(id)), make);
    for (const id of stale) fresh.add(id);
  }
  if (reused !== undefined && !moved && blocks === previous!.blocks) return previous!;
  const before = reused?.sets ?? Table.empty<Sets>();
  const sets = before.with(
    [...fresh].flatMap((id) => {
      const its = setsFor(workspace, id);
      return sameSets(before.get(id), its) ? [] : [[id, its] as const];
    }),
  );
  return { blocks, from: { lookups: lookupsOf(workspace), today, others, inRoot, sets } };
}

/** The threads of which something else is said than when the findings were made. */
function changedSince({ sets }: Made, workspace: Workspace): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const id of sets.keys()) {
    const before = sets.get(id)!;
    if (!sameSets(before, setsFor(workspace, id))) changed.add(id);
  }
  return changed;
}

function setsFor({ threads, related, followed }: Lookups, id: string): Sets {
  return [threads.get(id), related.get(id), followed.get(id)];
}

function sameSets(before: Sets | undefined, now: Sets): boolean {
  return before !== undefined && before[0] === now[0] && before[1] === now[1] && before[2] === now[2];
}

function lookupsOf({ threads, related, followed, meetings, roots }: Workspace): Lookups {
  return { threads, related, followed, meetings, roots };
}

function remade<Item, Made>(
  aligned: Aligned<Item, Made>,
  isStale: (made: Made) => boolean,
  make: (item: Item, index: number) => Made,
): Aligned<Item, Made> {
  const { items, made } = aligned;
  let fresh: Made[] | null = null;
  for (let index = 0; index < made.length; index += 1)
    if (isStale(made[index]!)) (fresh ??= [...made])[index] = make(items[index]!, index);
  return fresh === null ? aligned : { items, made: fresh };
}

/** Whether a file lies in a folder that is read whole. */
export function isInRoot(workspace: Workspace, uri: string): boolean {
  const folder = folderOf(uri);
  return workspace.roots.length > 0 && foldersUp(workspace, folder).some((at) => workspace.roots.includes(at));
}

/** So many blocks are looked through for statements; beyond, all statements are put in order of their threads. */
const FEW = 20_000;

/** The statements of threads in the blocks before one. */
function statements(facts: readonly Facts[]) {
  let seen = 0;
  let all: Map<string, number[]> | null = null;
  const ordered = (): Map<string, number[]> => {
    if (all !== null) return all;
    all = new Map();
    for (let at = 0; at < facts.length; at += 1)
      for (const { said } of facts[at]!.said) {
        if (said.thread === null) continue;
        const places = all.get(said.thread);
        if (places === undefined) all.set(said.thread, [at]);
        else places.push(at);
      }
    return all;
  };
  /** How many of some places, ascending, lie before a block. */
  const before = (places: readonly number[], index: number): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const lastIn = (at: number, id: string): Said | null => {
    const { said } = facts[at]!;
    for (let last = said.length - 1; last >= 0; last -= 1) if (said[last]!.said.thread === id) return said[last]!.said;
    return null;
  };
  return {
    count: (id: string, index: number): number => before(ordered().get(id) ?? [], index),
    last(id: string, index: number): Said | null {
      for (let at = index - 1; at >= 0 && all === null; at -= 1) {
        const found = lastIn(at, id);
        if (found !== null) return found;
        seen += 1;
        if (seen > FEW) ordered();
      }
      const places = all?.get(id) ?? [];
      const number = before(places, index);
      return number === 0 ? null : lastIn(places[number - 1]!, id);
    },
  };
}
