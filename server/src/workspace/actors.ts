/** Which actors a file can name: its own, then those of each `actors.yaml` from its folder up to the root. */
import type { FrontMatter } from "../model/frontmatter";
import type { Actor, ActorsInForce } from "./circumstances";
import type { ReadoutFile } from "./file";
import type { ActorsFileText, Workspace } from "./workspace";

type Shared = ReadonlyMap<string, ActorsFileText>;

// What was merged stays valid as long as the very values that it was merged from, so it is kept by them.
const byFolder = new WeakMap<Shared, Map<string, ActorsInForce>>();
const byFile = new WeakMap<
  FrontMatter,
  { readonly shared: ActorsInForce; readonly uri: string; readonly actors: ActorsInForce }
>();

/** The actors in force in a file: the same value as long as neither its front matter nor an `actors.yaml` changes. */
export function actorsInForce(workspace: Workspace, file: ReadoutFile): ActorsInForce {
  const shared = actorsInFolder(workspace, folderOf(file.uri));
  const { frontMatter } = file.summary;
  if (frontMatter === null || frontMatter.actors.length === 0) return shared;
  const known = byFile.get(frontMatter);
  if (known?.shared === shared && known.uri === file.uri) return known.actors;
  const actors = merge(shared, frontMatter.actors, file.uri);
  byFile.set(frontMatter, { shared, uri: file.uri, actors });
  return actors;
}

/** The `actors.yaml` files that count in a folder, the nearest first. */
export function actorsFilesFor(workspace: Workspace, folder: string): readonly string[] {
  const found: string[] = [];
  for (const at of foldersUp(workspace, folder)) {
    const uri = `${at}/actors.yaml`;
    if (workspace.actorsFiles.has(uri)) found.push(uri);
  }
  return found;
}

/** The folder of a file, without the last slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

/** A folder and those around it, up to the innermost root that holds it; outside all roots, the folder alone. */
export function foldersUp(workspace: Workspace, folder: string): readonly string[] {
  const root = workspace.roots
    .filter((at) => folder === at || folder.startsWith(`${at}/`))
    .sort((one, other) => other.length - one.length)[0];
  const folders = [folder];
  if (root === undefined) return folders;
  for (let at = folder; at.length > root.length;) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** The actors of each `actors.yaml` from a folder up to the root; the nearest wins. */
export function actorsInFolder(workspace: Workspace, folder: string): ActorsInForce {
  let known = byFolder.get(workspace.actorsFiles);
  if (known === undefined) {
    known = new Map();
    byFolder.set(workspace.actorsFiles, known);
  }
  const merged = known.get(folder);
  if (merged !== undefined) return merged;
  const files = actorsFilesFor(workspace, folder).map((uri) => ({ uri, its: workspace.actorsFiles.get(uri)! }));
  const actors = mergeAll(files);
  known.set(folder, actors);
  return actors;
}

interface Merged {
  readonly files: readonly ActorsFileText[];
  readonly actors: ActorsInForce;
}

const NOBODY: ActorsInForce = new Map();
const byNearest = new WeakMap<ActorsFileText, Merged>();

/** The actors of some files, the nearest first: the same value as before where they are the same files. */
function mergeAll(files: readonly { readonly uri: string; readonly its: ActorsFileText }[]): ActorsInForce {
  const nearest = files[0]?.its;
  if (nearest === undefined) return NOBODY;
  const known = byNearest.get(nearest);
  if (known?.files.length === files.length && known.files.every((file, index) => file === files[index]?.its))
    return known.actors;
  let actors = NOBODY;
  for (const { uri, its } of [...files].reverse()) actors = merge(actors, its.file.actors, uri);
  byNearest.set(nearest, { files: files.map(({ its }) => its), actors });
  return actors;
}

/** Of two declarations of one id, the nearer file's wins, and in one file the first. */
function merge(outer: ActorsInForce, declarations: FrontMatter["actors"], uri: string): ActorsInForce {
  const own = new Map<string, Actor>();
  for (const declaration of declarations) if (!own.has(declaration.id)) own.set(declaration.id, { declaration, uri });
  return new Map([...outer, ...own]);
}
