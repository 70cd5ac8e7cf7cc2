/**
 * Watches a folder and all below it on Linux, for clients that do not: there Node watches each file apart, and ten thousand of
 * them take seconds in which nobody is answered. A folder that is watched tells of all files in it.
 */
import { watch, type FSWatcher } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A folder that is watched, and those of its files that have been told of or were there at first. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly files: Set<string>;
}

/**
 * @param enters which folders are watched, by their names; a linked one never is, since it may hold itself.
 * @param isOurs which files are told of, by their names.
 * @param changed is called with the path of a file that came, changed or went.
 * @returns what ends it. A folder for which the system has no watch to give is as it was read.
 */
export function watchFolders(
  root: string,
  enters: (name: string) => boolean,
  isOurs: (name: string) => boolean,
  changed: (path: string) => void,
): { dispose(): void } {
  const watched = new Map<string, Watched>();
  let ended = false;

  const leave = (folder: string): void => {
    for (const [path, { watcher, files }] of watched) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      watched.delete(path);
      for (const name of files) changed(join(path, name));
    }
  };

  /** @param tells whether what is in it has come with it. */
  const enter = async (folder: string, tells: boolean): Promise<void> => {
    if (ended) return;
    const files = new Set<string>();
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name === null) return;
        const path = join(folder, name);
        if (isOurs(name)) {
          files.add(name);
          changed(path);
        } else if (enters(name)) void look(path);
      });
      watcher.on("error", () => leave(folder));
      watched.set(folder, { watcher, files });
    } catch {
      return;
    }
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (enters(entry.name) && !watched.has(path)) await enter(path, tells);
      } else if (isOurs(entry.name)) {
        files.add(entry.name);
        if (tells) changed(path);
      }
    }
  };

  /** Something of this name has come or gone, and may be a folder. */
  const look = async (path: string): Promise<void> => {
    const isFolder = (await lstat(path).catch(() => null))?.isDirectory() === true;
    if (!isFolder) leave(path);
    else if (!watched.has(path)) await enter(path, true);
  };

  void enter(root, false);
  return {
    dispose() {
      ended = true;
      for (const { watcher } of watched.values()) watcher.close();
      watched.clear();
    },
  };
}
