/** The files that commands are given: found, read, and named in what is told of them. */
import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { decode, isOurs, MOST_BYTES, tooLarge, type Content } from "../../protocol/files";
import type { Io } from "./io";

/** Folders in which nobody keeps readouts, and which hold very many files: the same as the language server's. */
const SKIPPED = new Set(["node_modules", ".git"]);

/** What a path leads to. */
export type Found = { readonly kind: "file" } | { readonly kind: "folder" } | Unreadable;

export interface Unreadable {
  readonly kind: "nothing";
  readonly problem: string;
  /** There is nothing of this name. */
  readonly missing: boolean;
}

/** A path as it is told: from the folder that the command works in where it lies below it, and with `/`. */
export function shownPath(io: Io, path: string): string {
  const inside = relative(io.folder, path);
  const told = inside === "" ? "." : inside.startsWith("..") || isAbsolute(inside) ? path : inside;
  return told.split(sep).join("/");
}

export async function find(path: string): Promise<Found> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { kind: "folder" };
    if (found.isFile()) return { kind: "file" };
    const problem = "This is a pipe, a socket or a device: give a file, or write its text to one.";
    return { kind: "nothing", problem, missing: false };
  } catch (error) {
    const its = unreadable(error);
    if (!its.missing || !(await isLink(path))) return its;
    return { kind: "nothing", problem: "This is a link to nothing: mend or remove it.", missing: false };
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * All readouts, follow-up and actors files below a folder, however deep, sorted: those that the language server lists as well. A
 * linked folder is not entered, since it may hold itself.
 * @param problem is told of folders that cannot be read.
 */
export async function search(folder: string, problem: (path: string, message: string) => void): Promise<string[]> {
  const files: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    let entries: Dirent[] = [];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      problem(at, problemOf(error));
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) waiting.push(path);
        continue;
      }
      if (!isOurs(entry.name) || !(entry.isFile() || entry.isSymbolicLink())) continue;
      // A link that leads nowhere is listed, so that it is told.
      if (entry.isFile() || (await find(path)).kind !== "folder") files.push(path);
    }
  }
  return files.sort();
}

/** The text of a file, or why there is none. Nothing but a regular file is opened: a pipe might never answer. */
export async function read(path: string, decoded = decode): Promise<Content | Unreadable> {
  const found = await find(path);
  if (found.kind === "nothing") return found;
  if (found.kind === "folder") return { problem: "This is a folder: give a file." };
  try {
    const { size } = await stat(path);
    return size > MOST_BYTES ? { problem: tooLarge(size) } : decoded(await readFile(path));
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): Unreadable {
  const { code } = error as NodeJS.ErrnoException;
  return { kind: "nothing", problem: problemOf(error), missing: code === "ENOENT" || code === "ENOTDIR" };
}

/**
 * The text of a file that a command is given, `-` being the standard input; null, and told, where there is none.
 * @param decoded what becomes of its bytes: they are UTF-8 if nothing else is said.
 */
export async function input(file: string, io: Io, decoded = decode): Promise<string | null> {
  const content = file === "-" ? decoded(await io.read(MOST_BYTES)) : await read(resolve(io.folder, file), decoded);
  if ("text" in content) return content.text;
  tellProblem(io, file === "-" ? "standard input" : shownPath(io, resolve(io.folder, file)), content.problem);
  return null;
}

export function tellProblem(io: Io, path: string, problem: string): void {
  io.tell(`readout: ${path}: ${problem}\n`);
}

/** Why a file cannot be read or written, and what to do about it. */
export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "There is no such file or folder.";
    case "EACCES":
    case "EPERM":
      return "There is no permission to open this: change its permissions, or those of its folder.";
    case "ELOOP":
      return "This is a link that leads back to itself: give the file itself.";
    case "EEXIST":
      return "What would be written is there already: move it, or give another name.";
    case "EROFS":
    case "ENOSPC":
      return `This cannot be written (${code}): make room, or copy it to where there is some.`;
    default:
      return `This cannot be opened (${code ?? message}).`;
  }
}
