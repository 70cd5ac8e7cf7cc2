/** An actor's declaration moved from a readout to the nearest `actors.yaml`, and back into the readouts that use it. */
import { entriesOf, readFrontMatter, readActorsFile, type ActorDeclaration } from "../../model/frontmatter";
import { changed, difference, type TextChange } from "../../text/edit";
import { actorsFilesFor, actorsInForce, folderOf } from "../../workspace/actors";
import type { Analysis } from "../../workspace/analysis";
import type { Actor } from "../../workspace/circumstances";
import { opened, yamlOf } from "../../workspace/file";
import type { Workspace } from "../../workspace/workspace";
import type { FileChanges } from "../changes";
import { declarationOf, declareInActorsFile, declareInFile, undeclare } from "../declarations";

/**
 * Moves a declaration of the front matter to the nearest `actors.yaml`, which is made beside the file where there is
 * none. The side that the actor speaks for goes with it, where nobody there would know it.
 * @returns null where the id is taken there.
 */
export function moveToActorsFile(
  workspace: Workspace,
  { file }: Analysis,
  actor: ActorDeclaration,
): { readonly uri: string; readonly ids: readonly string[]; readonly changes: FileChanges } | null {
  const folder = folderOf(file.uri);
  const above = actorsFilesFor(workspace, folder);
  const uri = above[0] ?? `${folder}/actors.yaml`;
  const known = new Set(above.flatMap((at) => workspace.actorsFiles.get(at)!.file.actors.map(({ id }) => id)));
  const own = file.summary.frontMatter?.actors ?? [];
  const side = own.find(({ id }) => id === actor.for?.id);
  if (actor.for !== null && side === undefined && !known.has(actor.for.id)) return null;
  const moving = [...(side !== undefined && !known.has(side.id) ? [side] : []), actor];
  // A side that speaks for another in turn would have to be followed further than anybody declares.
  if (moving.some(({ id }) => known.has(id)) || (moving.length > 1 && moving[0]!.for !== null)) return null;
  const target = workspace.actorsFiles.get(uri)?.text ?? "";
  let text = target;
  for (const its of moving)
    text = changed(text, [declareInActorsFile(text, readActorsFile(text).actors, declarationOf(its.id, its))]);
  const yaml = yamlOf(file.tree);
  const start = file.tree.frontMatter?.yaml.start ?? 0;
  const left = withoutActors(
    yaml,
    moving.map(({ id }) => id),
  );
  return {
    uri,
    ids: moving.map(({ id }) => id),
    changes: new Map([
      [uri, asChange(target, text, 0)],
      [file.uri, asChange(yaml, left, start)],
    ]),
  };
}

/**
 * Moves a declaration from an `actors.yaml` into each readout that uses it.
 * @returns null where another declaration of such a file needs it; the changes are none where a readout cannot take it.
 */
export function moveToReadouts(
  workspace: Workspace,
  { declaration, uri }: Actor,
): { readonly files: number; readonly changes: () => FileChanges } | null {
  const shared = workspace.actorsFiles.get(uri);
  const { id } = declaration;
  if (shared === undefined) return null;
  for (const { file } of workspace.actorsFiles.values())
    if (file.actors.some((other) => other.for?.id === id)) return null;
  const files = [...users(workspace, id)].flatMap((readout) => {
    const file = workspace.readouts.get(readout);
    return file !== undefined && actorsInForce(workspace, file).get(id)?.uri === uri ? [file] : [];
  });
  if (files.length === 0) return null;
  const changes = (): FileChanges => {
    const all = new Map<string, readonly TextChange[]>([[uri, [undeclare(shared.text, declaration)]]]);
    for (const file of files) {
      const change = declareInFile(opened(file), declarationOf(id, declaration));
      if (change === null) return new Map();
      all.set(file.uri, [change]);
    }
    return all;
  };
  return { files: files.length, changes };
}

/** The readouts that name an actor, or declare one who speaks for it. */
function users(workspace: Workspace, id: string): ReadonlySet<string> {
  const uris = new Set(workspace.actors.get(id));
  for (const file of workspace.readouts.values())
    if (file.summary.frontMatter?.actors.some((other) => other.for?.id === id) === true) uris.add(file.uri);
  return uris;
}

function withoutActors(yaml: string, ids: readonly string[]): string {
  let text = yaml;
  for (const id of ids) {
    const read = readFrontMatter(text);
    const { actors } = read;
    const actor = actors.find((other) => other.id === id);
    const entry = entriesOf(read).find(({ key }) => key === "actors");
    if (actor === undefined || entry === undefined) continue;
    if (actors.length > 1) text = changed(text, [undeclare(text, actor)]);
    else {
      // `actors:` alone would be no map.
      const start = text.lastIndexOf("\n", entry.keySpan.start - 1) + 1;
      const end = text.indexOf("\n", Math.max(entry.valueSpan.end - 1, entry.keySpan.end));
      text = text.slice(0, start) + (end === -1 ? "" : text.slice(end + 1));
    }
  }
  return text;
}

function asChange(before: string, after: string, at: number): readonly TextChange[] {
  const edit = difference(before, after);
  if (edit === null) return [];
  return [{ start: at + edit.start, end: at + edit.end, text: after.slice(edit.start, edit.start + edit.length) }];
}
