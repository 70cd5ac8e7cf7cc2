/**
 * What renaming or moving files changes in other ways than by name: actors that a readout would no longer find, and
 * `translation-of` paths that would lead elsewhere. Answered before the files move, in places of the files as they are.
 */
import { inferKind, type ActorDeclaration } from "../model/actors";
import { changed, difference, type TextChange } from "../text/edit";
import { actorsInForce, folderOf } from "../workspace/actors";
import { circumstances, type ActorsInForce } from "../workspace/circumstances";
import { opened, readFile, type ParsedFile, type ReadoutFile } from "../workspace/file";
import { withActorsFile, type Workspace } from "../workspace/workspace";
import type { FileChanges } from "./changes";
import { declarationOf, declareInFile } from "./declarations";
import { relativePath, resolvePath, yamlPath } from "./fileRename/paths";

/** One file or folder that gets another URI. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Readouts that stay where they are while an `actors.yaml` goes, and lose actors by it: so many are changed with it.
 * Of more, nobody would read the changes; the findings tell of them.
 */
const MOST_STAYING = 5;

/**
 * The changes that keep what readouts mean while files move.
 * @param moves files and folders; of a folder, all that is in it moves.
 * @returns changes in the files by their present URIs.
 */
export function fileRename(workspace: Workspace, moves: readonly Move[]): FileChanges {
  const moved = destination(moves);
  const after = movedLists(workspace, moved);
  const lists = [...workspace.actorsFiles.keys()].filter((uri) => moved(uri) !== uri);
  const reach = lists.flatMap((uri) => [`${folderOf(uri)}/`, `${folderOf(moved(uri))}/`]);

  const changes = new Map<string, readonly TextChange[]>();
  const staying = new Map<string, readonly TextChange[]>();
  for (const file of workspace.readouts.values()) {
    const { uri } = file;
    const to = moved(uri);
    if (!to.endsWith(".readout")) continue;
    const path = translationPath(workspace, file, to, moved);
    const touched = to !== uri || reach.some((folder) => to.startsWith(folder));
    const lost = touched ? lostActors(workspace, after, file, to) : [];
    if (lost.length === 0) {
      if (path !== null) changes.set(uri, [path]);
      continue;
    }
    const list = [...(path === null ? [] : [path]), ...declared(workspace, after, opened(file), to, lost)];
    if (list.length === 0) continue;
    if (to !== uri) changes.set(uri, list);
    else {
      staying.set(uri, list);
      if (path !== null) changes.set(uri, [path]);
    }
  }
  if (staying.size <= MOST_STAYING) for (const [uri, list] of staying) changes.set(uri, list);
  return changes;
}

/** Where each URI is afterwards; of several moves that hold it, the innermost counts. */
export function destination(moves: readonly Move[]): (uri: string) => string {
  const byFrom = new Map(moves.map(({ from, to }) => [from.replace(/\/$/, ""), to.replace(/\/$/, "")]));
  return (uri) => {
    for (let at = uri; at !== ""; at = folderOf(at)) {
      const to = byFrom.get(at);
      if (to !== undefined) return to + uri.slice(at.length);
      if (!at.includes("/")) break;
    }
    return uri;
  };
}

/** The workspace with its actors files where they will be; who finds which actors depends on nothing else. */
function movedLists(workspace: Workspace, moved: (uri: string) => string): Workspace {
  let after = workspace;
  const gone = [...workspace.actorsFiles].filter(([uri]) => moved(uri) !== uri);
  for (const [uri] of gone) after = withActorsFile(after, uri, null);
  for (const [uri, file] of gone)
    if (moved(uri).endsWith("/actors.yaml")) after = withActorsFile(after, moved(uri), file);
  return after;
}

/** The actors that a readout uses and would lose, or that would be others, with the sides that they speak for. */
function lostActors(workspace: Workspace, after: Workspace, file: ReadoutFile, to: string): ActorDeclaration[] {
  const before = actorsInForce(workspace, file);
  const then = actorsInForce(after, { ...file, uri: to });
  if (before === then) return [];
  const { frontMatter, used } = file.summary;
  const references = [...(frontMatter?.issuer ?? []), ...(frontMatter?.parties ?? [])].map(({ id }) => id);
  const own = (frontMatter?.actors ?? []).flatMap((actor) => (actor.for === null ? [] : [actor.for.id]));
  const ids = new Set([...references, ...used.speakers, ...used.by, ...used.to, ...own]);
  const lost: ActorDeclaration[] = [];
  // The set grows by the sides as they are come upon.
  for (const id of ids) {
    const actor = before.get(id)?.declaration;
    if (actor === undefined) continue;
    if (actor.for !== null) ids.add(actor.for.id);
    if (!sameActor(actor, then.get(id)?.declaration)) lost.push(actor);
  }
  return lost;
}

/** Whether two declarations of one id mean the same actor, with the same bearing on what is default. */
function sameActor(one: ActorDeclaration, other: ActorDeclaration | undefined): boolean {
  if (other === undefined) return false;
  const named = one.qid !== null && one.qid === other.qid ? true : one.name === other.name;
  return named && one.for?.id === other.for?.id && inferKind(one) === inferKind(other);
}

/** The change that declares actors in a readout's own front matter, and keeps its parties as they are by default. */
function declared(
  workspace: Workspace,
  after: Workspace,
  file: ParsedFile,
  to: string,
  lost: readonly ActorDeclaration[],
): readonly TextChange[] {
  const own = new Set((file.summary.frontMatter?.actors ?? []).map(({ id }) => id));
  let made = file;
  for (const actor of lost) {
    if (own.has(actor.id)) continue;
    const change = declareInFile(made, declarationOf(actor.id, actor));
    if (change === null) return [];
    made = readFile(file.uri, changed(made.text, [change]), made);
  }
  // Whoever is declared in the file itself brings its side to the table; that it did not do before.
  const parties = partiesOf(file, actorsInForce(workspace, file));
  const then = partiesOf(made, actorsInForce(after, { ...made, uri: to }));
  const yaml = made.tree.frontMatter?.yaml;
  if (parties.length > 0 && parties.join(" ") !== then.join(" ") && yaml !== undefined) {
    const newline = made.text.includes("\r\n") ? "\r\n" : "\n";
    const line = `parties: [${parties.join(", ")}]${newline}`;
    made = readFile(file.uri, changed(made.text, [{ start: yaml.start, end: yaml.start, text: line }]), made);
  }
  const edit = difference(file.text, made.text);
  if (edit === null) return [];
  return [{ start: edit.start, end: edit.end, text: made.text.slice(edit.start, edit.start + edit.length) }];
}

function partiesOf({ summary }: ReadoutFile, actors: ActorsInForce): readonly string[] {
  return circumstances(summary.frontMatter, summary.used, actors).parties;
}

/** The change of a `translation-of` that is a path, where the file or what it leads to moves; null where it stays right. */
function translationPath(
  workspace: Workspace,
  file: ReadoutFile,
  to: string,
  moved: (uri: string) => string,
): TextChange | null {
  const field = file.summary.frontMatter?.translationOf ?? null;
  if (field === null) return null;
  const target = resolvePath(folderOf(file.uri), field.value);
  if (
    target === null ||
    (workspace.readouts.get(target) === undefined && !/^\.\.?\/|\.(?:readout|txt)$/.test(field.value))
  )
    return null;
  const path = relativePath(folderOf(to), moved(target), field.value.startsWith("./"));
  if (path === null || resolvePath(folderOf(to), field.value) === moved(target)) return null;
  const { tree } = opened(file);
  const start = (tree.frontMatter?.yaml.start ?? 0) + field.span.start;
  const end = start + field.span.end - field.span.start;
  return { start, end, text: yamlPath(path, file.text.slice(start, end)) };
}
