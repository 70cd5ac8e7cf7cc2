/** Actors, threads, topics, meetings, headings and acts of the whole workspace, found by what is typed; the best match first. */
import { STATUS_DEFINITIONS } from "../model/lifecycle";
import type { Span } from "../text/span";
import { compareText, dayOf } from "../workspace/days";
import type { Entity } from "../workspace/entities";
import { threadHistory, titleOf } from "../workspace/histories";
import type { Steps } from "../workspace/steps";
import type { Lookup, Workspace } from "../workspace/workspace";
import { definitionsOf } from "./definition";
import { clip } from "./words";
import { fold, queryOf, rankOf, type Query, type Rank } from "./workspaceSymbols/rank";
import { wordsFound } from "./workspaceSymbols/words";

export type WorkspaceSymbolKind = "actor" | "thread" | "topic" | "meeting" | "heading" | "act";

export interface WorkspaceSymbol {
  /** With its sign; an actor's with its name, an act's its words. */
  readonly name: string;
  /** What is shown beside it; may be empty. */
  readonly detail: string;
  readonly kind: WorkspaceSymbolKind;
  readonly uri: string;
  readonly span: Span;
}

/** A symbol before it is known where it stands. */
export interface Candidate {
  readonly name: string;
  readonly detail: string;
  readonly kind: WorkspaceSymbolKind;
  readonly rank: Rank;
  readonly place: Entity | { readonly uri: string; readonly span: Span };
}

/** How many symbols are answered. */
export const MOST_SYMBOLS = 200;
/** How many characters of a title are shown. */
const MOST_TITLE = 100;
/** Ids that are compared between two pauses. */
const STRIDE = 2000;

const KINDS: readonly WorkspaceSymbolKind[] = ["actor", "thread", "topic", "meeting", "heading", "act"];
const SIGNS: Readonly<Record<string, WorkspaceSymbolKind>> = { "@": "actor", "^": "thread", "#": "topic" };

/**
 * The symbols that match what is typed: an actor by its id, names and title, a thread by its id and title, the others by
 * id, headings and acts by their words. `@`, `^` or `#` before it asks for one kind alone. Nothing typed matches all ids.
 * @param today `YYYY-MM-DD`: threads are told with their status on this day.
 */
export function* workspaceSymbols(
  workspace: Workspace,
  typed: string,
  today: string,
): Steps<readonly WorkspaceSymbol[]> {
  const sign = SIGNS[typed.trim()[0] ?? ""];
  const query = queryOf(sign === undefined ? typed : typed.trim().slice(1));
  const wanted = (kind: WorkspaceSymbolKind): boolean => sign === undefined || sign === kind;
  const candidates: Candidate[] = [];
  if (wanted("actor")) candidates.push(...(yield* actors(workspace, query)));
  if (wanted("thread")) candidates.push(...(yield* ids(workspace, "thread", "^", query)));
  if (wanted("topic")) candidates.push(...(yield* ids(workspace, "topic", "#", query)));
  if (wanted("meeting")) candidates.push(...(yield* ids(workspace, "meeting", "", query)));
  if (sign === undefined) candidates.push(...(yield* wordsFound(workspace, query, MOST_SYMBOLS)));
  candidates.sort(
    (one, other) =>
      one.rank - other.rank ||
      KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
      one.name.length - other.name.length ||
      compareText(one.name, other.name),
  );
  const symbols: WorkspaceSymbol[] = [];
  for (const { name, detail, kind, place } of candidates) {
    if (symbols.length === MOST_SYMBOLS) break;
    const its = "kind" in place ? definitionsOf(workspace, place)[0] : place;
    const status = kind === "thread" && "id" in place ? threadHistory(workspace, place.id, today).status : null;
    const told = status === null ? detail : `${detail}, ${STATUS_DEFINITIONS[status].title.toLowerCase()}`;
    if (its !== undefined) symbols.push({ name, detail: told, kind, uri: its.uri, span: its.span });
    yield;
  }
  return symbols;
}

/** Actors that many files declare alike are told once, at the declaration of the latest meeting. */
function* actors({ actorsFiles, readouts }: Workspace, query: Query): Steps<readonly Candidate[]> {
  const found = new Map<string, Candidate & { day: string; files: number }>();
  let count = 0;
  const look = (uri: string, day: () => string, file: { readonly actors: readonly Declared[] }): void => {
    for (const { id, name, title, aka } of file.actors) {
      const rank = best([id, name, ...aka, title ?? ""], query, false) ?? best([id, name], query);
      if (rank === null) continue;
      const key = `${id} ${name} ${title ?? ""}`;
      const before = found.get(key);
      const its = day();
      if (before !== undefined && before.day >= its) {
        before.files += 1;
        continue;
      }
      const label = `@${id}${name === id ? "" : ` ${name}`}`;
      // An editor looks for what was typed in the name once more.
      const shown = best([label], query) === null ? `${label} (${matching([...aka, title ?? ""], query)})` : label;
      const place = { kind: "actor", id, uri } as const;
      const files = (before?.files ?? 0) + 1;
      found.set(key, { name: shown, detail: title ?? "", kind: "actor", rank, place, day: its, files });
    }
  };
  for (const [uri, { file }] of actorsFiles) look(uri, () => "\uffff\uffff", file);
  for (const readout of readouts.values()) {
    const { frontMatter } = readout.summary;
    if (frontMatter !== null && frontMatter.actors.length > 0) look(readout.uri, () => dayOf(readout), frontMatter);
    if (++count % STRIDE === 0) yield;
  }
  return [...found.values()].map(({ files, ...its }) => ({
    ...its,
    detail: [its.detail, ...(files > 1 ? [`declared in ${files} files`] : [])].filter((part) => part !== "").join(", "),
  }));
}

interface Declared {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly aka: readonly string[];
}

/** The threads, topics or meetings; a thread is found by its title too. */
function* ids(
  workspace: Workspace,
  kind: "thread" | "topic" | "meeting",
  sign: string,
  query: Query,
): Steps<readonly Candidate[]> {
  const found: Candidate[] = [];
  const lookup: Lookup = workspace[`${kind}s`];
  let count = 0;
  for (const id of lookup.keys()) {
    const title = kind === "thread" ? titleOf(workspace, id) : null;
    const rank = best([id], query) ?? best([title ?? ""], query, false);
    if (rank !== null) {
      const files = lookup.get(id)?.size ?? 0;
      const detail = `${kind}, in ${files} ${files === 1 ? "readout" : "readouts"}`;
      const name = sign + id + (title === null ? "" : ` ${clip(title, MOST_TITLE)}`);
      found.push({ name, detail, kind, rank, place: { kind, id } });
    }
    if (++count % STRIDE === 0) yield;
  }
  return found;
}

/** The best rank among some names of one thing. */
function best(names: readonly string[], query: Query, loose = true): Rank | null {
  let rank: Rank | null = null;
  for (const name of names) {
    if (name === "") continue;
    const its = rankOf(fold(name), query, loose);
    if (its !== null && (rank === null || its < rank)) rank = its;
  }
  return rank;
}

/** The name that matches best. */
function matching(names: readonly string[], query: Query): string {
  const ranked = names.map((name) => ({ name, rank: best([name], query) ?? 5 }));
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.name ?? "";
}
