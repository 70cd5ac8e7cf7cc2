/** The entries of one readout: its acts, each once, with their places in the file's text. */
import { published } from "../../syntax/strip";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { accountJson } from "../exports/jsonAccount";
import type { ActJson, PartJson } from "../exports/jsonShape";
import { clip, firstWords } from "../words";
import type { Entry } from "./account";

/** Characters of an entry's words, and of a condition's; no sentence that people write is longer. */
const MOST_WORDS = 400;
const MOST_CONDITION = 160;
/** Continuations whose words are told. */
const MOST_MORE = 4;
/** Conditions that are told of one act. */
const MOST_CONDITIONS = 5;

export interface Entries {
  readonly entries: readonly Entry[];
  /** The number of the entry that a span of a block is, or goes on with; -1 where it is none. */
  readonly entryOf: (block: number, node: number) => number;
}

/**
 * An act without a thread whose parts have threads is told by its parts; every other act is one entry, and each of its parts that has a thread
 * another.
 */
export function entriesOf(analysis: Analysis): Entries {
  const { file, circumstances, resolution } = analysis;
  const { acts } = accountJson(analysis, published(file.tree));
  const entries: Entry[] = [];
  const places = new Map<number, Int32Array>();
  const sided = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.map((id) => circumstances.side(id) ?? id)),
  ];
  let at = 0;
  for (const [index, { block, acts: resolved }] of resolution.blocks.entries()) {
    if (resolved.length === 0) continue;
    const offset = file.tree.starts[index] ?? 0;
    const numbers = new Int32Array(block.nodes.length).fill(-1);
    const add = (node: number, its: PartJson, act: ActJson, rest: readonly number[] = []): number => {
      const { start, end, inner } = block.nodes[node]!;
      const span: Span = { start: offset + start, end: offset + end };
      const conditions = its === act ? act.conditions : [...act.conditions, ...its.conditions];
      numbers[node] = entries.length;
      return entries.push({
        uri: file.uri,
        number: entries.length,
        span,
        words: [inner, ...rest.map((more) => block.nodes[more]!.inner)]
          .map((words) => firstWords(file.text, offset, block, words, MOST_WORDS))
          .join(" … "),
        kind: act.kind,
        force: its.force,
        by: sided(its.by),
        to: sided(its.to),
        speakers: act.speakers,
        conditions: conditions.slice(0, MOST_CONDITIONS).map(({ quote }) => clip(quote ?? "", MOST_CONDITION)),
        due: its.due ?? act.due,
        topics: its.topics,
        thread: its.thread,
        answers: its.answers,
        supersedes: its.supersedes,
        contradicts: its.contradicts,
      });
    };
    for (const { facts } of resolved) {
      const act = acts[at++]!;
      const threaded = act.parts.some(({ thread }) => thread !== null);
      const whole = act.thread !== null || !threaded;
      const own = whole ? add(facts.node, act, act, facts.more.slice(0, MOST_MORE)) - 1 : -1;
      for (const [part, its] of act.parts.entries())
        if (its.thread !== null || !whole) add(facts.parts[part]!, its, act);
      for (const more of facts.more) numbers[more] = own;
    }
    places.set(index, numbers);
  }
  return { entries, entryOf: (block, node) => places.get(block)?.[node] ?? -1 };
}
