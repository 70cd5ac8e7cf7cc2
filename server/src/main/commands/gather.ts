/** All readouts, follow-up and actors files of some files and folders, as one workspace: for commands that look at many. */
import { dirname, resolve } from "node:path";
import type { Workspace } from "../../workspace/workspace";
import { find, search, shownPath, tellProblem } from "./files";
import type { Io } from "./io";
import { load, rootsFor } from "./workspace";

export interface Gathered {
  readonly workspace: Workspace;
  /** Everything given could be read; what could not has been told. */
  readonly whole: boolean;
}

/** @param paths files and folders; a folder is searched, however deep. */
export async function gather(paths: readonly string[], io: Io): Promise<Gathered> {
  const unread = new Map<string, string>();
  const files = new Set<string>();
  const folders: string[] = [];
  for (const given of paths) {
    const path = resolve(io.folder, given);
    const found = await find(path);
    if (found.kind === "nothing") unread.set(path, found.problem);
    else if (found.kind === "file") {
      files.add(path);
      folders.push(dirname(path));
    } else {
      for (const file of await search(path, (at, message) => void unread.set(at, message))) files.add(file);
      folders.push(path);
    }
  }
  const { workspace, problems } = await load([...files], rootsFor(io.folder, folders));
  for (const [path, message] of [...unread, ...problems]) tellProblem(io, shownPath(io, path), message);
  return { workspace, whole: unread.size + problems.size === 0 };
}
