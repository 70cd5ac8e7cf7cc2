/** The files and folders that a command is given, and all that is found in them. */
import { basename, dirname, resolve } from "node:path";
import { isOurs } from "../../protocol/files";
import { find, search, shownPath } from "./files";
import type { Io } from "./io";

export interface Targets {
  /** Each once, in the order given. */
  readonly files: readonly string[];
  /** The folders that they were looked for in: those given, and those of the files given. */
  readonly folders: readonly string[];
  /** The files given one by one. */
  readonly named: ReadonlySet<string>;
}

const NOT_OURS =
  "Only *.readout, *.followup and actors.yaml files are read here: `readout new` makes a readout of a published text.";

/**
 * Finds what some paths lead to; a folder is searched, however deep, and is told where nothing is in it.
 * @param problem is told of what cannot be read.
 */
export async function targets(
  paths: readonly string[],
  io: Io,
  problem: (path: string, message: string) => void,
): Promise<Targets> {
  const files = new Set<string>();
  const folders: string[] = [];
  const named = new Set<string>();
  for (const given of paths) {
    const path = resolve(io.folder, given);
    const found = await find(path);
    if (found.kind === "nothing") problem(path, found.problem);
    else if (found.kind === "file") {
      if (!isOurs(basename(path))) {
        problem(path, NOT_OURS);
        continue;
      }
      files.add(path);
      named.add(path);
      folders.push(dirname(path));
    } else {
      const before = files.size;
      const inside = await search(path, problem);
      for (const file of inside) files.add(file);
      folders.push(path);
      if (files.size === before) {
        const no = inside.length === 0 ? "no" : "no further";
        io.tell(`readout: ${shownPath(io, path)}: ${no} *.readout, *.followup or actors.yaml is here.\n`);
      }
    }
  }
  return { files: [...files], folders, named };
}
