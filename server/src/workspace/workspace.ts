/**
 * All readouts and actors files under the roots: an immutable value. A request reads the current one once and works on
 * it to the end; a change makes a new one that shares all it did not touch.
 */
import type { FollowupFile, ThreadLines } from "../model/followup";
import type { ActorsFile, FrontMatter } from "../model/frontmatter";
import type { Summary } from "../model/summary";
import type { FollowupLine } from "../syntax/followup/tree";
import { shared } from "../text/aligned";
import { GrowingSet } from "../text/growingSet";
import { intern } from "../text/intern";
import { Table } from "../text/table";
import type { ReadoutFile } from "./file";

/**
 * The files that name an id. Of threads, relations, meetings and follow-up: a set is another value whenever what its
 * files say of that id may be, so that whoever has read them need only compare it.
 */
export type Lookup = Table<GrowingSet>;

export interface Workspace {
  /** Folder URIs, none ending in `/`. */
  readonly roots: readonly string[];
  /** Whether all files below the roots have been read: before that, what is not found may yet be. */
  readonly isWhole: boolean;
  readonly readouts: Table<ReadoutFile>;
  readonly followups: Table<FollowupFile>;
  /** Every `actors.yaml`, by its URI. */
  readonly actorsFiles: ReadonlyMap<string, ActorsFileText>;
  /** The readouts that name an actor, in the front matter or in the body. */
  readonly actors: Lookup;
  /** The readouts that have a statement of a thread. */
  readonly threads: Lookup;
  /** The readouts with acts that answer, supersede or contradict a thread. */
  readonly related: Lookup;
  /** The readouts with acts on a topic. */
  readonly topics: Lookup;
  /** The readouts of one meeting. */
  readonly meetings: Lookup;
  /** The follow-up files with events or a title of a thread. */
  readonly followed: Lookup;
  /** The follow-up files with events that an actor is named behind `by` in. */
  readonly doers: Lookup;
}

export interface ActorsFileText {
  readonly text: string;
  readonly file: ActorsFile;
}

export function emptyWorkspace(roots: readonly string[]): Workspace {
  return {
    roots: roots.map((root) => root.replace(/\/+$/, "")),
    isWhole: true,
    readouts: Table.empty(),
    followups: Table.empty(),
    actorsFiles: new Map(),
    actors: Table.empty(),
    threads: Table.empty(),
    related: Table.empty(),
    topics: Table.empty(),
    meetings: Table.empty(),
    followed: Table.empty(),
    doers: Table.empty(),
  };
}

type LookupName = "actors" | "threads" | "related" | "topics" | "meetings";

/**
 * The workspace with some readouts new, changed, or gone (null). A file whose ids are the same leaves the lookups as
 * they are.
 */
export function withReadouts(workspace: Workspace, changes: ReadonlyMap<string, ReadoutFile | null>): Workspace {
  const moves: Record<LookupName, Moves> = {
    actors: new Map(),
    threads: new Map(),
    related: new Map(),
    topics: new Map(),
    meetings: new Map(),
  };
  for (const [uri, file] of changes) {
    const before = workspace.readouts.get(uri)?.summary;
    if (before === file?.summary) continue;
    touch(before, file?.summary, (name, id) => void moveOf(moves[name], id));
    for (const name of Object.keys(moves) as LookupName[]) {
      const gone = before === undefined ? NONE : namedBy(before, name);
      const come = file === null ? NONE : namedBy(file.summary, name);
      for (const id of gone) if (!come.has(id)) moveOf(moves[name], id).gone.push(uri);
      for (const id of come) if (!gone.has(id)) moveOf(moves[name], id).come.push(uri);
    }
  }
  return {
    ...workspace,
    readouts: workspace.readouts.with([...changes].map(([uri, file]) => [uri, file ?? undefined] as const)),
    actors: moved(workspace.actors, moves.actors),
    threads: moved(workspace.threads, moves.threads),
    related: moved(workspace.related, moves.related),
    topics: moved(workspace.topics, moves.topics),
    meetings: moved(workspace.meetings, moves.meetings),
  };
}

/** The workspace with some follow-up files new, changed, or gone (null). Only what the changed lines name is looked at. */
export function withFollowups(workspace: Workspace, changes: ReadonlyMap<string, FollowupFile | null>): Workspace {
  const followed: Moves = new Map();
  const doers: Moves = new Map();
  for (const [uri, file] of changes) {
    const before = workspace.followups.get(uri);
    const { threads, actors } = namedInChanged(before?.tree.lines ?? [], file?.tree.lines ?? []);
    for (const id of threads) {
      const [old, lines] = [before?.facts.threads.get(id), file?.facts.threads.get(id)];
      if (lines === undefined) {
        if (old !== undefined) moveOf(followed, id).gone.push(uri);
      } else if (old === undefined) moveOf(followed, id).come.push(uri);
      else if (!sameLines(old, lines)) moveOf(followed, id);
    }
    for (const id of actors) {
      const names = file?.facts.actors.has(id) === true;
      if (names === (before?.facts.actors.has(id) === true)) continue;
      const its = moveOf(doers, id);
      (names ? its.come : its.gone).push(uri);
    }
  }
  return {
    ...workspace,
    followups: workspace.followups.with([...changes].map(([uri, file]) => [uri, file ?? undefined] as const)),
    followed: moved(workspace.followed, followed),
    doers: moved(workspace.doers, doers),
  };
}

/** The ids in the lines of which two files' lines are not the same. */
function namedInChanged(before: readonly FollowupLine[], after: readonly FollowupLine[]) {
  const threads = new Set<string>();
  const actors = new Set<string>();
  const { head, tail } = shared(before, after);
  for (const lines of [before, after]) {
    for (let index = head; index < lines.length - tail; index += 1) {
      const { content } = lines[index]!;
      if (content.kind === "event" || content.kind === "title") threads.add(content.thread.id);
      if (content.kind === "event") for (const { id } of content.by) actors.add(id);
    }
  }
  return { threads, actors };
}

/** Lines that read the same are the same values. */
function sameLines(one: ThreadLines, other: ThreadLines): boolean {
  return one.length === other.length && one.every(({ content }, index) => content === other[index]!.content);
}

/** The workspace with one `actors.yaml` new, changed, or gone (null). */
export function withActorsFile(workspace: Workspace, uri: string, file: ActorsFileText | null): Workspace {
  const actorsFiles = new Map(workspace.actorsFiles);
  if (file === null) actorsFiles.delete(uri);
  else actorsFiles.set(uri, file);
  return { ...workspace, actorsFiles };
}

const NONE: ReadonlySet<string> = new Set();

/** Tells the ids of which a readout that stays says something else than before. */
function touch(
  before: Summary | undefined,
  after: Summary | undefined,
  tell: (name: "threads" | "related" | "meetings", id: string) => void,
): void {
  if (before === undefined || after === undefined) return;
  const moved = !sameOccasion(before.frontMatter, after.frontMatter);
  const { head, tail } = moved ? NOTHING_SHARED : shared(before.said, after.said);
  const meeting = after.frontMatter?.meeting?.value;
  if (meeting !== undefined && (moved || before.said !== after.said)) tell("meetings", meeting);
  const gone = before.said.slice(head, before.said.length - tail);
  for (const said of [...gone, ...after.said.slice(head, after.said.length - tail)]) {
    // What is gone from the file is taken out, and not told here.
    if (said.thread !== null && after.used.threads.has(said.thread)) tell("threads", said.thread);
    for (const relation of [said.answers, said.supersedes, said.contradicts])
      for (const id of relation) if (after.used.related.has(id)) tell("related", id);
  }
}

const NOTHING_SHARED = { head: 0, tail: 0 };

/** Whether two front matters tell of the same meeting, and by the same issuers. */
function sameOccasion(one: FrontMatter | null, other: FrontMatter | null): boolean {
  return (
    one === other ||
    (one?.date?.value === other?.date?.value &&
      one?.meeting?.value === other?.meeting?.value &&
      one?.issuer.map(({ id }) => id).join(" ") === other?.issuer.map(({ id }) => id).join(" "))
  );
}

/** The lookups outlive the files that they were made from. */
function namedBy({ frontMatter, used }: Summary, name: LookupName): ReadonlySet<string> {
  switch (name) {
    case "threads":
      return used.threads;
    case "related":
      return used.related;
    case "topics":
      return used.topics;
    case "meetings":
      return frontMatter?.meeting ? new Set([intern(frontMatter.meeting.value)]) : NONE;
    case "actors": {
      const ids = [...(frontMatter?.issuer ?? []), ...(frontMatter?.parties ?? [])].map((reference) => reference.id);
      for (const { id, for: side } of frontMatter?.actors ?? []) ids.push(id, ...(side === null ? [] : [side.id]));
      return new Set([...ids.map(intern), ...used.speakers, ...used.by, ...used.to]);
    }
  }
}

/** The files that come to an id, and those that go from it; none of either where one that stays says something else of it. */
interface Move {
  readonly come: string[];
  readonly gone: string[];
}
type Moves = Map<string, Move>;

function moveOf(moves: Moves, id: string): Move {
  let its = moves.get(id);
  if (its === undefined) moves.set(id, (its = { come: [], gone: [] }));
  return its;
}

function moved(lookup: Lookup, moves: Moves): Lookup {
  return lookup.changed(moves, (before, { come, gone }) => {
    const uris = GrowingSet.from(before, come, gone);
    return uris.size === 0 ? undefined : uris;
  });
}
