/** Completion behind `^` and `#`: the threads and topics that the workspace knows, so that each keeps its one spelling. */
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Block } from "../../syntax/tree";
import type { Analysis } from "../../workspace/analysis";
import { dayOf, UNDATED } from "../../workspace/days";
import { opened, type ReadoutFile } from "../../workspace/file";
import { threadHistory } from "../../workspace/histories";
import type { Lookup, Workspace } from "../../workspace/workspace";
import { clip, firstWords } from "../words";
import { pick, type Named } from "./item";

export interface KnownId extends Named {
  readonly id: string;
  readonly detail: string;
}

interface Found {
  readonly found: readonly KnownId[];
  readonly incomplete: boolean;
}

const MOST_WORDS = 60;
/** Readouts that are read anew for one answer, each in some tenth of a millisecond; the next answer goes on. */
const MOST_AT_ONCE = 25;

/**
 * The threads with statements in the workspace: those of the other accounts of this meeting first, then the file's own,
 * then the others, each by how many readouts have them. As detail, the status, and the title or else the day and the words
 * of the first statement.
 * @param typed the id as far as it stands before the cursor.
 * @param present the whole id at the cursor: where it is found nowhere else, it is only being typed.
 * @param today `YYYY-MM-DD`: the status is that of this day.
 */
export function knownThreads(
  workspace: Workspace,
  analysis: Analysis,
  typed: string,
  present: string,
  today: string,
): Found {
  const { summary } = analysis.file;
  const meeting = summary.frontMatter?.meeting?.value;
  const told = new Set<string>();
  for (const uri of (meeting === undefined ? undefined : workspace.meetings.get(meeting)) ?? []) {
    if (uri === analysis.file.uri) continue;
    for (const id of workspace.readouts.get(uri)?.summary.used.threads ?? []) told.add(id);
  }
  const own = summary.used.threads;
  const ids = ranked(workspace.threads, (id) => (told.has(id) ? 0 : own.has(id) ? 1 : 2));
  const known = ids.filter((id) => id.id !== present || !onlyHere("threads", workspace, analysis, present));
  const { found, incomplete } = pick(known, typed);
  const first = firstStatements(workspace);
  const detail = (id: string): string => {
    const { status, title } = threadHistory(workspace, id, today);
    const what = title === null ? firstInWords(first(id)) : clip(title, MOST_WORDS);
    const parts = [status === null ? "" : STATUS_DEFINITIONS[status].title, what];
    return parts.filter((part) => part !== "").join(" · ");
  };
  return { found: found.map((entry) => ({ ...entry, detail: detail(entry.id) })), incomplete };
}

/** All threads with statements in the workspace, by how many readouts have them. */
export function threadsByUse({ threads }: Workspace): readonly KnownId[] {
  return byUse(threads);
}

/** The first statement of a thread: its day, empty where it has none, and its words, as far as they are known by now. */
export interface FirstStatement {
  readonly day: string;
  readonly words: string;
}

/** Says of threads what their first statements are; for all of them together, few files are read anew. */
export function firstStatements(workspace: Workspace): (id: string) => FirstStatement {
  let left = MOST_AT_ONCE;
  const read = (file: ReadoutFile): WordsOf | undefined => {
    const before = words.get(file);
    if (before !== undefined || left === 0) return before;
    left -= 1;
    return wordsOf(file);
  };
  return (id) => firstStatement(workspace, id, read);
}

export function firstInWords({ day, words: said }: FirstStatement): string {
  return [day, said].filter((part) => part !== "").join(" ");
}

/** The topics of the workspace and what they are parts of: those of the file first, then by how many readouts have them. */
export function knownTopics(workspace: Workspace, analysis: Analysis, typed: string, present: string): Found {
  const own = analysis.file.summary.used.topics;
  const ids = ranked(workspace.topics, (id) => (own.has(id) ? 0 : 1));
  const topics = ids.filter(({ id }) => id !== present || !onlyHere("topics", workspace, analysis, present));
  const paths = new Set(topics.map(({ id }) => id));
  const wholes: KnownId[] = [];
  for (const { id } of topics) {
    for (let slash = id.indexOf("/"); slash !== -1; slash = id.indexOf("/", slash + 1)) {
      const path = id.slice(0, slash);
      if (paths.has(path)) continue;
      paths.add(path);
      wholes.push({ id: path, names: [path], lower: [path.toLowerCase()], detail: "" });
    }
  }
  const { found, incomplete } = pick([...topics, ...wholes], typed);
  const detail = (id: string): string => {
    const count = workspace.topics.get(id)?.size ?? 0;
    return count === 0 ? "has parts" : count === 1 ? "in 1 readout" : `in ${count} readouts`;
  };
  return { found: found.map((entry) => ({ ...entry, detail: detail(entry.id) })), incomplete };
}

/** Those of the first tier first. */
function ranked(lookup: Lookup, tier: (id: string) => 0 | 1 | 2): readonly KnownId[] {
  const tiers: readonly KnownId[][] = [[], [], []];
  for (const entry of byUse(lookup)) tiers[tier(entry.id)]!.push(entry);
  return tiers.flat();
}

const sorted = new WeakMap<Lookup, readonly KnownId[]>();

/** The ids by how many readouts name them, then by their letters. */
function byUse(lookup: Lookup): readonly KnownId[] {
  const before = sorted.get(lookup);
  if (before !== undefined) return before;
  const ids = [...lookup.keys()].map((id) => ({ id, files: lookup.get(id)?.size ?? 0 }));
  ids.sort((one, other) => other.files - one.files || (one.id < other.id ? -1 : 1));
  const entries = ids.map(({ id }) => ({ id, names: [id], lower: [id.toLowerCase()], detail: "" }));
  sorted.set(lookup, entries);
  return entries;
}

/** Whether an id is named once, in this file. */
function onlyHere(lookup: "threads" | "topics", workspace: Workspace, { file }: Analysis, id: string): boolean {
  const files = workspace[lookup].get(id);
  if (files?.size !== 1 || !files.has(file.uri)) return false;
  let count = 0;
  for (const facts of file.facts.made) {
    for (const mention of facts[lookup]) if (mention.id === id) count += 1;
    if (count > 1) return false;
  }
  return true;
}

/** The first words of a thread in one readout. */
type WordsOf = (thread: string) => string | undefined;

// Kept with the very file that they were read in.
const words = new WeakMap<ReadoutFile, WordsOf>();

function firstStatement(
  workspace: Workspace,
  id: string,
  read: (file: ReadoutFile) => WordsOf | undefined,
): FirstStatement {
  let first: ReadoutFile | undefined;
  let day = "";
  for (const uri of workspace.threads.get(id) ?? []) {
    const file = workspace.readouts.get(uri);
    if (file === undefined) continue;
    const its = dayOf(file);
    if (first === undefined || its < day || (its === day && uri < first.uri)) [first, day] = [file, its];
  }
  if (first === undefined) return { day: "", words: "" };
  return { day: day === UNDATED ? "" : day, words: read(first)?.(id) ?? "" };
}

function wordsOf(readout: ReadoutFile): WordsOf {
  const file = opened(readout);
  const { blocks, starts } = file.tree;
  const places = new Map<string, number>();
  for (const [index, { threads }] of file.facts.made.entries()) {
    for (const { id } of threads) if (!places.has(id)) places.set(id, index);
  }
  const look: WordsOf = (thread) => {
    const index = places.get(thread) ?? -1;
    const block = blocks[index];
    return block && blockWords(block, file.text, starts[index] ?? 0).get(thread);
  };
  // Of a file that is not open the words are kept, and not its tree.
  const all = file === readout ? null : new Map([...places.keys()].map((id) => [id, look(id)]));
  const its: WordsOf = all === null ? look : (thread) => all.get(thread);
  words.set(readout, its);
  return its;
}

// Most blocks of an open file stay as they are from one keystroke to the next.
const inBlocks = new WeakMap<Block, ReadonlyMap<string, string>>();

function blockWords(block: Block, source: string, offset: number): ReadonlyMap<string, string> {
  const before = inBlocks.get(block);
  if (before !== undefined) return before;
  const found = new Map<string, string>();
  for (const { attributes, inner } of block.nodes) {
    for (const { key, values } of attributes) {
      const id = key === "thread" ? values[0]?.id : undefined;
      if (id !== undefined && !found.has(id)) found.set(id, firstWords(source, offset, block, inner, MOST_WORDS));
    }
  }
  inBlocks.set(block, found);
  return found;
}
