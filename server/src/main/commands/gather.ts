/** All readouts, follow-up and actors files of some files and folders, as one workspace: for commands that look at many. */
import type { Workspace } from "../../workspace/workspace";
import { shownPath, tellProblem } from "./files";
import type { Io } from "./io";
import { targets } from "./targets";
import { load, rootsFor } from "./workspace";

export interface Gathered {
  readonly workspace: Workspace;
  /** Everything given could be read; what could not has been told. */
  readonly whole: boolean;
}

/** @param paths files and folders; a folder is searched, however deep. */
export async function gather(paths: readonly string[], io: Io): Promise<Gathered> {
  const unread = new Map<string, string>();
  const { files, folders } = await targets(paths, io, (path, message) => void unread.set(path, message));
  const { workspace, problems } = await load(files, rootsFor(io.folder, folders));
  for (const [path, message] of [...unread, ...problems]) tellProblem(io, shownPath(io, path), message);
  return { workspace, whole: unread.size + problems.size === 0 };
}
