/**
 * All readouts and actors files under the roots: an immutable value. A request reads the current one once and works on
 * it to the end; a change makes a new one that shares all it did not touch.
 */
import type { ActorsFile } from "../model/frontmatter";
import type { Summary } from "../model/summary";
import type { ReadoutFile } from "./file";
import { Table } from "./table";

/** The files that name an id. */
export type Lookup = Table<ReadonlySet<string>>;

export interface Workspace {
  /** Folder URIs, none ending in `/`. */
  readonly roots: readonly string[];
  readonly readouts: Table<ReadoutFile>;
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
}

export interface ActorsFileText {
  readonly text: string;
  readonly file: ActorsFile;
}

export function emptyWorkspace(roots: readonly string[]): Workspace {
  return {
    roots: roots.map((root) => root.replace(/\/+$/, "")),
    readouts: Table.empty(),
    actorsFiles: new Map(),
    actors: Table.empty(),
    threads: Table.empty(),
    related: Table.empty(),
    topics: Table.empty(),
    meetings: Table.empty(),
  };
}

type LookupName = "actors" | "threads" | "related" | "topics" | "meetings";

/**
 * The workspace with some readouts new, changed, or gone (null). A file whose ids are the same leaves the lookups as
 * they are.
 */
export function withReadouts(workspace: Workspace, changes: ReadonlyMap<string, ReadoutFile | null>): Workspace {
  const moves: Record<LookupName, Map<string, Map<string, boolean>>> = {
    actors: new Map(),
    threads: new Map(),
    related: new Map(),
    topics: new Map(),
    meetings: new Map(),
  };
  for (const [uri, file] of changes) {
    const before = workspace.readouts.get(uri)?.summary;
    if (before === file?.summary) continue;
    for (const name of Object.keys(moves) as LookupName[]) {
      const gone = before === undefined ? NONE : namedBy(before, name);
      const come = file === null ? NONE : namedBy(file.summary, name);
      for (const id of gone) if (!come.has(id)) move(moves[name], id, uri, false);
      for (const id of come) if (!gone.has(id)) move(moves[name], id, uri, true);
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

/** The workspace with one `actors.yaml` new, changed, or gone (null). */
export function withActorsFile(workspace: Workspace, uri: string, file: ActorsFileText | null): Workspace {
  const actorsFiles = new Map(workspace.actorsFiles);
  if (file === null) actorsFiles.delete(uri);
  else actorsFiles.set(uri, file);
  return { ...workspace, actorsFiles };
}

const NONE: ReadonlySet<string> = new Set();

function namedBy({ frontMatter, used }: Summary, name: LookupName): ReadonlySet<string> {
  switch (name) {
    case "threads":
      return used.threads;
    case "related":
      return used.related;
    case "topics":
      return used.topics;
    case "meetings":
      return frontMatter?.meeting ? new Set([frontMatter.meeting.value]) : NONE;
    case "actors": {
      const ids = [...(frontMatter?.issuer ?? []), ...(frontMatter?.parties ?? [])].map((reference) => reference.id);
      return new Set([
        ...ids,
        ...(frontMatter?.actors ?? []).flatMap(({ id, for: side }) => (side === null ? [id] : [id, side.id])),
        ...used.speakers,
        ...used.by,
        ...used.to,
      ]);
    }
  }
}

function move(moves: Map<string, Map<string, boolean>>, id: string, uri: string, comes: boolean): void {
  const its = moves.get(id);
  if (its === undefined) moves.set(id, new Map([[uri, comes]]));
  else its.set(uri, comes);
}

function moved(lookup: Lookup, moves: ReadonlyMap<string, ReadonlyMap<string, boolean>>): Lookup {
  return lookup.with(
    [...moves].map(([id, files]) => {
      const uris = new Set(lookup.get(id));
      for (const [uri, comes] of files) {
        if (comes) uris.add(uri);
        else uris.delete(uri);
      }
      return [id, uris.size === 0 ? undefined : uris] as const;
    }),
  );
}
