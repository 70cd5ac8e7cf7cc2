/** The files of the disk: for the Node server, so that every editor works with no requests of our own, and the command line. */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, watch, type Stats } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { decode, isOurs, MOST_BYTES, tooLarge, type Content, type Files } from "./files";
import { watchFolders } from "./folderWatch";
import { canonical } from "./uri";

/** Folders in which nobody keeps readouts, and which hold very many files. */
const SKIPPED = new Set(["node_modules", ".git"]);

export const disk: Files = {
  async list(root) {
    const found: string[] = [];
    const folders = [fileURLToPath(root)];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      // A folder that may not be read, or is gone by now, holds up none of the others.
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const path = join(folder, entry.name);
        // A linked folder is not entered: it may hold itself.
        if (entry.isDirectory()) {
          if (!SKIPPED.has(entry.name)) folders.push(path);
        } else if ((entry.isFile() || entry.isSymbolicLink()) && isOurs(entry.name))
          found.push(canonical(pathToFileURL(path).href));
      }
    }
    return found.sort();
  },

  async read(uri) {
    try {
      const handle = await open(fileURLToPath(uri), FLAGS);
      try {
        const its = await handle.stat();
        return withoutText(its) ?? (its.isFile() ? decode(await handle.readFile()) : null);
      } finally {
        await handle.close();
      }
    } catch (error) {
      return unreadable(error);
    }
  },

  readNow(uri) {
    try {
      const handle = openSync(fileURLToPath(uri), FLAGS);
      try {
        const its = fstatSync(handle);
        return withoutText(its) ?? (its.isFile() ? decode(bytesOf(handle, its.size)) : null);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      return unreadable(error);
    }
  },

  watch(root, changed) {
    const tell = (path: string): void => changed(canonical(pathToFileURL(path).href));
    try {
      const folder = fileURLToPath(root);
      if (process.platform === "linux") return watchFolders(folder, (name) => !SKIPPED.has(name), isOurs, tell);
      const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
        if (name !== null && isOurs(basename(name))) tell(join(folder, name));
      });
      // A system that has no more watches to give says so here: the files are then as they were read.
      watcher.on("error", () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch {
      return { dispose: () => undefined };
    }
  },
};

/** All of a file that is open; one that has no size says only at its end how long it is. */
function bytesOf(handle: number, size: number): Uint8Array {
  if (size === 0) return readFileSync(handle);
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  for (let more = -1; more !== 0 && read < size; read += more) more = readSync(handle, bytes, read, size - read, null);
  return bytes.subarray(0, read);
}

// Without the second one a pipe would hold up its opening until somebody writes to it.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/** Why something is not read though it is there; null for a folder, which is no file, and for what is. */
function withoutText(its: Stats): Content | null {
  if (its.isDirectory()) return null;
  if (!its.isFile()) return { problem: "This is no ordinary file: copy its text into one." };
  return its.size > MOST_BYTES ? { problem: tooLarge(its.size) } : null;
}

/** Null where there is no file: what has not been saved yet has none either. */
function unreadable(error: unknown): Content | null {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_URL_SCHEME") return null;
  return {
    problem: `This file cannot be read (${code ?? message}): check its permissions, then save it or reload the window.`,
  };
}
