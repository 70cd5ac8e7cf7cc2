/**
 * How much each side and each person says and does in one account: passages, words, acts by kind. What was counted is
 * kept with the very file it was counted in.
 */
import { publishedIn } from "../syntax/strip";
import { ACT_KINDS, type Node } from "../syntax/tree";
import { countWords } from "../text/countWords";
import { actorsInForce } from "./actors";
import { analyse, type Analysis } from "./analysis";
import type { ActorsInForce } from "./circumstances";
import type { ReadoutFile } from "./file";
import type { ResolvedBlock } from "./resolve";
import type { Workspace } from "./workspace";

/** Of an actor, or of all who speak for one. What several say jointly counts for each of them. */
export interface Spoken {
  /** Turns and speech spans; a turn that holds over several blocks is one. */
  readonly passages: number;
  /** Published words of which it is the innermost speaker. */
  readonly words: number;
  /** One count for each of `ACT_KINDS`: the acts that a person says, and that a side performs. */
  readonly acts: readonly number[];
}

export interface SpeechRecord {
  /** The published words that anybody says, each once. */
  readonly words: number;
  /** Whoever speaks for nobody else, with all who speak for it. */
  readonly sides: ReadonlyMap<string, Spoken>;
  /** Whoever speaks for a side, by the id of the side. */
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, Spoken>>;
}

const known = new WeakMap<ReadoutFile, { readonly actors: ActorsInForce; readonly record: SpeechRecord }>();

/** How much is said and done in a readout, and by whom. */
export function speechIn(workspace: Workspace, file: ReadoutFile): SpeechRecord {
  return keptSpeech(workspace, file) ?? keepSpeech(file, analyse(workspace, file));
}

/** What was counted in a readout, where it still holds. */
export function keptSpeech(workspace: Workspace, file: ReadoutFile): SpeechRecord | null {
  const before = known.get(file);
  return before?.actors === actorsInForce(workspace, file) ? before.record : null;
}

/** Counts in a readout that has been read for something else too. */
export function keepSpeech(file: ReadoutFile, analysis: Analysis): SpeechRecord {
  const record = countSpeech(analysis);
  known.set(file, { actors: analysis.actors, record });
  return record;
}

interface Growing {
  passages: number;
  words: number;
  readonly acts: number[];
}

/** Counts anew. Takes time in proportion to the account and to who speaks in it. */
export function countSpeech({ file, circumstances: { side, parties }, resolution }: Analysis): SpeechRecord {
  const sides = new Map<string, Growing>();
  const persons = new Map<string, Map<string, Growing>>();
  const person = (its: string, id: string): Growing => {
    let all = persons.get(its);
    if (all === undefined) persons.set(its, (all = new Map<string, Growing>()));
    return made(all, id);
  };
  const each = (speakers: readonly string[], of: "all" | "persons", add: (one: Growing) => void): void => {
    const ids = new Set(speakers.flatMap((id) => (id === "all" ? parties : [id])));
    if (of === "all") for (const id of new Set([...ids].map((one) => side(one) ?? one))) add(made(sides, id));
    for (const id of ids) {
      const its = side(id);
      if (its !== null) add(person(its, id));
    }
  };
  let words = 0;
  for (const [index, resolved] of resolution.blocks.entries()) {
    for (const { speakers, passage, count } of speeches(resolved, file.text, file.tree.starts[index] ?? 0)) {
      words += count;
      each(speakers, "all", (one) => {
        one.passages += passage;
        one.words += count;
      });
    }
    for (const { facts, speakers, by } of resolved.acts) {
      const kind = ACT_KINDS.indexOf(facts.kind);
      const add = (one: Growing): void => void (one.acts[kind]! += 1);
      // What one performs in person is performed for the side.
      for (const id of new Set(by.ids.map((its) => side(its) ?? its))) add(made(sides, id));
      each(speakers, "persons", add);
    }
  }
  return { words, sides, persons };
}

function made(all: Map<string, Growing>, id: string): Growing {
  let its = all.get(id);
  if (its === undefined) all.set(id, (its = { passages: 0, words: 0, acts: ACT_KINDS.map(() => 0) }));
  return its;
}

interface Speech {
  readonly speakers: readonly string[];
  /** 1; 0 for what an open turn goes on to say here. */
  readonly passage: number;
  /** The words that no speech inside it says. */
  count: number;
}

/** The speeches of a block with the words of each. Page furniture is nobody's. */
function speeches({ block, narrators }: ResolvedBlock, source: string, offset: number): readonly Speech[] {
  const found: Speech[] = [];
  if (narrators.length > 0) found.push({ speakers: narrators, passage: 0, count: 0 });
  let at = 0;
  /** The spans that are open, innermost last; null for furniture. */
  const open: { readonly end: number; readonly speech: Speech | null }[] = [];
  const until = (to: number): void => {
    const speech = open.length > 0 ? open.at(-1)!.speech : narrators.length > 0 ? found[0]! : null;
    if (to > at && speech !== null)
      speech.count += countWords(publishedIn(source, offset, block, { start: at, end: to }));
    at = Math.max(at, to);
  };
  const close = (to: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= to; inner = open.at(-1)) {
      until(inner.end);
      open.pop();
    }
  };
  for (const node of block.nodes) {
    if (node.kind !== "speech" && node.kind !== "skip") continue;
    close(node.start);
    until(node.start);
    const silent = node.kind === "skip" || (open.length > 0 && open.at(-1)!.speech === null);
    const speech = silent ? null : speechOf(node);
    if (speech !== null) found.push(speech);
    open.push({ end: node.end, speech });
  }
  close(Infinity);
  until(block.length);
  return found;
}

function speechOf({ speakers }: Node): Speech {
  return { speakers: speakers.map(({ id }) => id), passage: 1, count: 0 };
}
