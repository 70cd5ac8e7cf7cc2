/**
 * What each statement of a readout comes to with the actors in force: who owes it and to whom, on what topics, in which
 * words. What was read of a file is kept with that very file, so that a change of one has one read again.
 */
import { actorsInForce } from "../../workspace/actors";
import { analyse, type Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { ReadoutFile } from "../../workspace/file";
import type { Workspace } from "../../workspace/workspace";
import { clip, firstWords, nameOf } from "../words";

/** An actor as a row names it. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** One statement of a thread, resolved. */
export interface StatementRecord {
  /** Who owes it, and to whom. */
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly topics: readonly string[];
  /** The first published words of the act, on one line, at most `MOST_WORDS` code points. */
  readonly words: string;
}

type ByThread = ReadonlyMap<string, readonly StatementRecord[]>;

interface Known {
  readonly actors: ActorsInForce;
  readonly records: ByThread;
}

const MOST_WORDS = 90;
/** So many continuations of an act are looked at. */
const MOST_MORE = 4;
const NONE: readonly StatementRecord[] = [];
const known = new WeakMap<ReadoutFile, Known>();

/** The statements of a thread in a readout, in the order of the text: one for each of `statementsIn`. */
export function recordsIn(workspace: Workspace, file: ReadoutFile, id: string): readonly StatementRecord[] {
  const records = keptRecords(workspace, file) ?? keepRecords(file, analyse(workspace, file));
  return records.get(id) ?? NONE;
}

/** What was read of a readout, where it still holds. */
export function keptRecords(workspace: Workspace, file: ReadoutFile): ByThread | null {
  const its = known.get(file);
  return its?.actors === actorsInForce(workspace, file) ? its.records : null;
}

/** Reads the statements of a readout that has been read for something else too. */
export function keepRecords(file: ReadoutFile, analysis: Analysis): ByThread {
  const records = read(analysis);
  known.set(file, { actors: analysis.actors, records });
  return records;
}

function read({ file, actors, circumstances, resolution }: Analysis): ByThread {
  const found = new Map<string, StatementRecord[]>();
  const parties = (ids: readonly string[]): readonly Party[] => partiesOf(ids, actors);
  for (const [index, { block, facts, acts }] of resolution.blocks.entries()) {
    for (const { act, node, said } of facts.said) {
      if (said.thread === null) continue;
      const { by, to, topics } = acts[act]!;
      const more = facts.acts[act]!.node === node ? facts.acts[act]!.more.slice(0, MOST_MORE) : [];
      // A part may say itself whom it binds and what it is about.
      const own = block.nodes[node]!.attributes;
      const written = (key: "by" | "to" | "topic"): readonly string[] | null => {
        const values = own.flatMap((attribute) => (attribute.key === key ? attribute.values : []));
        if (values.length === 0) return null;
        return values.flatMap(({ id }) => (id === "none" ? [] : id === "all" ? circumstances.parties : [id]));
      };
      const record = {
        by: parties(written("by") ?? by.ids),
        to: parties(written("to") ?? to.ids),
        topics: written("topic") ?? topics.map(({ path }) => path),
        words: clip(
          [block.nodes[node]!, ...more.map((at) => block.nodes[at]!)]
            .map(({ inner }) => firstWords(file.text, file.tree.starts[index] ?? 0, block, inner, MOST_WORDS))
            .join(" … "),
          MOST_WORDS,
        ),
      };
      const list = found.get(said.thread);
      if (list === undefined) found.set(said.thread, [record]);
      else list.push(record);
    }
  }
  return found;
}

// Thousands of statements have the same parties: they share one list.
const shared = new WeakMap<ActorsInForce, Map<string, readonly Party[]>>();
const MOST_SHARED = 1000;

function partiesOf(ids: readonly string[], actors: ActorsInForce): readonly Party[] {
  let lists = shared.get(actors);
  if (lists === undefined) shared.set(actors, (lists = new Map<string, readonly Party[]>()));
  const key = ids.join(" ");
  let its = lists.get(key);
  if (its === undefined) {
    its = ids.map((id) => ({ id, name: nameOf(id, actors) }));
    if (lists.size < MOST_SHARED) lists.set(key, its);
  }
  return its;
}
