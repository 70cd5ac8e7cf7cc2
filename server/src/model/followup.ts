/** What a follow-up file says, as far as it can be known from that file alone. */
import { parseFollowup } from "../syntax/followup/parse";
import type { EventLine, FollowupLine, FollowupTree, TitleLine } from "../syntax/followup/tree";
import { shared } from "../text/aligned";
import type { Edit } from "../text/edit";
import { Table } from "../text/table";

/** A line that says something of a thread. Where it stands is for `linesAbout`: a line that is moved is the same. */
export type ThreadLine = FollowupLine & { readonly content: EventLine | TitleLine };

/** The lines about one thread, in their order. */
export type ThreadLines = readonly ThreadLine[];

export interface FollowupFacts {
  /** By the id of the thread. */
  readonly threads: Table<ThreadLines>;
  /** How often the events name an actor behind `by`. */
  readonly actors: Table<number>;
  /** The codes that are silenced on a line. */
  readonly silenced: ReadonlyMap<number, ReadonlySet<string>>;
}

/** One `*.followup` as the workspace holds it. */
export interface FollowupFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: FollowupTree;
  readonly facts: FollowupFacts;
}

/**
 * Reads a follow-up file. Never fails.
 * @param previous the file before a change: all of it that still holds is taken over.
 * @param edit how its text became this one, where that is known.
 */
export function readFollowup(uri: string, text: string, previous?: FollowupFile, edit?: Edit): FollowupFile {
  const tree = parseFollowup(text, previous?.tree, edit);
  if (tree === previous?.tree) return previous;
  return { uri, text, tree, facts: factsOf(tree.lines, previous) };
}

/** `; readout-ignore code: why`. */
const IGNORE = /^\ufeff?[ \t]*;+\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::|$)/;

/** Whether a comment silences findings on the next line. */
export function isSilencing(comment: string): boolean {
  return IGNORE.test(comment.slice(0, 400));
}

const NO_FACTS: FollowupFacts = { threads: Table.empty(), actors: Table.empty(), silenced: new Map() };

/** Which lines of a file are others than before. */
interface Changed {
  /** Lines before these are as they were. */
  readonly start: number;
  /** Where those that are gone end, among the old lines, and those that have come, among the new ones. */
  readonly oldEnd: number;
  readonly end: number;
}

function factsOf(lines: readonly FollowupLine[], previous: FollowupFile | undefined): FollowupFacts {
  const { threads, actors, silenced } = previous?.facts ?? NO_FACTS;
  const before = previous?.tree.lines ?? [];
  const { head, tail } = shared(before, lines);
  const change = { start: head, oldEnd: before.length - tail, end: lines.length - tail };
  return {
    threads: threadsAfter(threads, before, lines, change),
    actors: actorsAfter(actors, before, lines, change),
    silenced: silencedAfter(silenced, lines, change),
  };
}

/** Takes time with the lines that have changed; of the others, those on one side of them are looked at. */
function threadsAfter(
  threads: FollowupFacts["threads"],
  before: readonly FollowupLine[],
  lines: readonly FollowupLine[],
  { start, oldEnd, end }: Changed,
): FollowupFacts["threads"] {
  const touched = new Map<string, { gone: number; readonly come: ThreadLine[]; first: number }>();
  const touch = (line: FollowupLine, comes: boolean): void => {
    if (!isAbout(line)) return;
    const { id } = line.content.thread;
    let its = touched.get(id);
    if (its === undefined) touched.set(id, (its = { gone: 0, come: [], first: 0 }));
    if (comes) its.come.push(line);
    else its.gone += 1;
  };
  for (let index = start; index < oldEnd; index += 1) touch(before[index]!, false);
  for (let index = start; index < end; index += 1) touch(lines[index]!, true);

  // Where the change falls among the lines of a thread: how many of them stand before it. Counted on its shorter side.
  const sought = new Map([...touched].filter(([id, { gone }]) => (threads.get(id)?.length ?? 0) > gone));
  const onFirst = start <= before.length - oldEnd;
  if (sought.size > 0)
    for (let index = onFirst ? 0 : oldEnd; index < (onFirst ? start : before.length); index += 1) {
      const line = before[index]!;
      const its = isAbout(line) ? sought.get(line.content.thread.id) : undefined;
      if (its !== undefined) its.first += 1;
    }
  return threads.with(
    [...touched].map(([id, { gone, come, first: counted }]) => {
      const old = threads.get(id) ?? [];
      const first = onFirst || old.length === gone ? counted : old.length - gone - counted;
      const all = old.slice(0, first).concat(come, old.slice(first + gone));
      return [id, all.length === 0 ? undefined : all] as const;
    }),
  );
}

function isAbout(line: FollowupLine): line is ThreadLine {
  return line.content.kind === "event" || line.content.kind === "title";
}

const known = new WeakMap<FollowupTree, ReadonlyMap<string, readonly number[]>>();

/**
 * Where the lines about a thread stand: their indices in `FollowupTree.lines`, in the order of `FollowupFacts.threads`. Made for
 * all threads when it is first asked, since a line that is put in has all behind it stand elsewhere.
 */
export function linesAbout({ tree }: FollowupFile, id: string): readonly number[] {
  let all = known.get(tree);
  if (all === undefined) known.set(tree, (all = standing(tree)));
  return all.get(id) ?? [];
}

function standing({ lines }: FollowupTree): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (!isAbout(line)) continue;
    const its = all.get(line.content.thread.id);
    if (its === undefined) all.set(line.content.thread.id, [index]);
    else its.push(index);
  }
  return all;
}

function actorsAfter(
  actors: FollowupFacts["actors"],
  before: readonly FollowupLine[],
  lines: readonly FollowupLine[],
  { start, oldEnd, end }: Changed,
): FollowupFacts["actors"] {
  const counts = new Map<string, number>();
  const count = ({ content }: FollowupLine, by: 1 | -1): void => {
    if (content.kind === "event") for (const { id } of content.by) counts.set(id, (counts.get(id) ?? 0) + by);
  };
  for (let index = start; index < oldEnd; index += 1) count(before[index]!, -1);
  for (let index = start; index < end; index += 1) count(lines[index]!, 1);
  const moved = [...counts].filter(([, by]) => by !== 0);
  return actors.with(moved.map(([id, by]) => [id, (actors.get(id) ?? 0) + by || undefined] as const));
}

function silencedAfter(
  silenced: FollowupFacts["silenced"],
  lines: readonly FollowupLine[],
  { start, oldEnd, end }: Changed,
): FollowupFacts["silenced"] {
  const passes = (line: FollowupLine | undefined): boolean =>
    line?.content.kind === "comment" || line?.content.kind === "blank";
  // Comments silence the next line that is none: what stands round the change counts with it.
  let from = start;
  while (passes(lines[from - 1])) from -= 1;
  let to = end;
  while (passes(lines[to])) to += 1;
  to = Math.min(to + 1, lines.length);

  const found = new Map<number, ReadonlySet<string>>();
  let codes: string[] = [];
  for (let index = from; index < to; index += 1) {
    const { text, content } = lines[index]!;
    if (content.kind === "comment") {
      const its = IGNORE.exec(text.slice(0, 400))?.[1];
      if (its !== undefined) codes.push(...its.split(/\s*,\s*/));
    } else if (content.kind !== "blank") {
      if (codes.length > 0) found.set(index, new Set(codes));
      codes = [];
    }
  }
  const shift = end - oldEnd;
  if (found.size === 0 && [...silenced.keys()].every((line) => line < from || (line >= to - shift && shift === 0)))
    return silenced;
  const all = new Map([...silenced].filter(([line]) => line < from));
  for (const [line, its] of found) all.set(line, its);
  for (const [line, its] of silenced) if (line >= to - shift) all.set(line + shift, its);
  return all;
}
