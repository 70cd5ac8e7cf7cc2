/** The files of the disk: for the Node server, so that every editor works with no requests of our own, and the command line. */
import { close, constants, fstat, open, read, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { decode, isOurs, MOST_BYTES, tooLarge, type Content, type Files } from "./files";
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
    return readPath(fileURLToPath(uri));
  },

  watch(root, changed) {
    try {
      const folder = fileURLToPath(root);
      const watcher = watch(folder, { recursive: true, persistent: false }, (_, name) => {
        if (name !== null && isOurs(basename(name))) {
          changed(canonical(pathToFileURL(join(folder, name)).href));
        }
      });
      // A system that has no more watches to give says so here: the files are then as they were read.
      watcher.on("error", () => watcher.close());
      return { dispose: () => watcher.close() };
    } catch {
      return { dispose: () => undefined };
    }
  },
};

// As a workspace opens, thousands of files are read: these cost half of what the handles of `node:fs/promises` do.
const handleOf = promisify(open);
const statOf = promisify(fstat);
const readInto = promisify(read);
const released = promisify(close);

/** The text of a file; null where there is none. */
export async function readPath(path: string): Promise<Content | null> {
  try {
    // Without this flag a pipe would hold up its opening until somebody writes to it.
    const handle = await handleOf(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const its = await statOf(handle);
      if (its.isDirectory()) return null;
      if (!its.isFile()) return { problem: "This is no ordinary file: copy its text into one." };
      if (its.size > MOST_BYTES) return { problem: tooLarge(its.size) };
      return decode(await bytesOf(handle, its.size));
    } finally {
      await released(handle);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    return {
      problem: `This file cannot be read (${code ?? message}): check its permissions, then save it or reload the window.`,
    };
  }
}

/** @param size how many bytes the file has; it may be shorter by now. */
async function bytesOf(handle: number, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await readInto(handle, bytes, length, size - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
