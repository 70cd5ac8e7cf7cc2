/** The workspace that a command reads its files against: the files themselves, and the actors in force in them. */
import { sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFollowup, type FollowupFile } from "../../model/followup";
import { readActorsFile } from "../../model/frontmatter";
import { folderOf, foldersUp } from "../../workspace/actors";
import { readClosed, type ReadoutFile } from "../../workspace/file";
import { emptyWorkspace, withActorsFile, withFollowups, withReadouts, type Workspace } from "../../workspace/workspace";
import { read } from "./files";

/** Files that are read at once. */
const BATCH = 32;

export const ACTORS_FILE = "actors.yaml";

/**
 * Up to where `actors.yaml` files count: the folder worked in for what lies below it, else the folder itself.
 * @param folders those that were given, or hold what was given. One inside another is no root of its own.
 */
export function rootsFor(worked: string, folders: readonly string[]): readonly string[] {
  const roots: string[] = [];
  const all = new Set(folders.map((folder) => (isBelow(folder, worked) ? worked : folder)));
  for (const folder of [...all].sort((one, other) => one.length - other.length)) {
    if (!roots.some((root) => isBelow(folder, root))) roots.push(folder);
  }
  return roots;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

export interface Loaded {
  readonly workspace: Workspace;
  /** The paths that could not be read, and why. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Reads files, and every `actors.yaml` from the folder of each up to its root.
 * @param paths absolute.
 * @param texts of files that are read already, by their paths.
 * @param wanted whether a readout or follow-up file counts, by its text.
 */
export async function load(
  paths: readonly string[],
  roots: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
  wanted: (path: string, text: string) => boolean = () => true,
): Promise<Loaded> {
  let workspace = emptyWorkspace(roots.map(uriOf));
  const problems = new Map<string, string>();
  const given = new Set([...paths, ...texts.keys()]);
  const reach = new Set<string>();
  for (const folder of new Set([...given].map((path) => folderOf(uriOf(path))))) {
    for (const at of foldersUp(workspace, folder)) reach.add(fileURLToPath(`${at}/${ACTORS_FILE}`));
  }
  const all = [...new Set([...reach, ...given])];
  // Put into the workspace at once: each time the lookups are made anew for all ids that are named.
  const readouts = new Map<string, ReadoutFile>();
  const followups = new Map<string, FollowupFile>();
  for (let first = 0; first < all.length; first += BATCH) {
    const batch = all.slice(first, first + BATCH);
    const contents = await Promise.all(
      batch.map(async (path) => {
        const text = texts.get(path);
        return text === undefined ? read(path) : { text };
      }),
    );
    for (const [index, content] of contents.entries()) {
      const path = batch[index]!;
      const uri = uriOf(path);
      if ("problem" in content) {
        // A folder need not have an actors file.
        if (given.has(path) || !("missing" in content && content.missing)) problems.set(path, content.problem);
      } else if (uri.endsWith(`/${ACTORS_FILE}`)) {
        workspace = withActorsFile(workspace, uri, { text: content.text, file: readActorsFile(content.text) });
      } else if (!wanted(path, content.text)) continue;
      else if (uri.endsWith(".followup")) {
        followups.set(uri, readFollowup(uri, content.text));
      } else readouts.set(uri, readClosed(uri, content.text));
    }
  }
  return { workspace: withFollowups(withReadouts(workspace, readouts), followups), problems };
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
