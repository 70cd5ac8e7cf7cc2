/** `readout new`: makes a drafted readout beside each of some published texts, and overwrites nothing. */
import { writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { draftedReadout } from "../../features/draft/write";
import { brat, bratConfiguration, type Brat } from "../../features/exports/brat";
import { find, problemOf, shownPath, tellProblem } from "./files";
import type { Io } from "./io";
import { drafted, type Drafted, type Given } from "./published";

export interface NewCommand extends Given {
  readonly least: number;
  /** Front matter alone, and no tags. */
  readonly bare: boolean;
  readonly format: "readout" | "brat";
}

const ENDING = /\.(?:txt|md|x?html?)$/i;

/** @returns 0; 2: a text could not be read, or what was made of it not written. The others are made all the same. */
export async function newReadouts(files: readonly string[], command: NewCommand, io: Io): Promise<number> {
  let code = 0;
  const annotated = new Map<string, Brat[]>();
  const attempt = async (path: string, write: () => Promise<void>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      tellProblem(io, shownPath(io, path), problemOf(error));
      code = 2;
    }
  };
  for (const file of files) {
    if (file === "-") {
      tellProblem(io, "standard input", "It has no name: `readout draft - > NAME.readout` makes a readout of it.");
      code = 2;
      continue;
    }
    const made = await drafted(file, command, io);
    if (made === null || !made.whole) code = 2;
    if (made === null) continue;
    const path = resolve(io.folder, file);
    await attempt(path, async () => {
      const draft = command.bare ? { ...made.draft, proposals: [] } : made.draft;
      let written: readonly string[];
      if (command.format === "brat") {
        const its = brat(draft, command.least);
        written = await writeAnnotations(path, made, its);
        annotated.set(dirname(path), [...(annotated.get(dirname(path)) ?? []), its]);
      } else written = [await writeNew(baseOf(path), ".readout", draftedReadout(draft, command.least, made.known))];
      const where = written.map((at) => shownPath(io, at)).join(", ");
      await io.write(`${shownPath(io, path)}: ${told(made, command)} in ${where}.\n`);
    });
  }
  for (const [folder, drafts] of annotated) {
    const path = join(folder, "annotation.conf");
    if ((await find(path)).kind === "nothing")
      await attempt(path, () => writeFile(path, bratConfiguration(drafts), { flag: "wx" }));
  }
  return code;
}

/** The annotations, beside a text of the same name: the one that is there, or for a page a new one. */
async function writeAnnotations(path: string, { draft, page }: Drafted, its: Brat): Promise<readonly string[]> {
  const written: string[] = [];
  let base = baseOf(path);
  if (page || !path.endsWith(".txt")) {
    const text = await writeNew(base, ".txt", draft.text);
    written.push(text);
    base = text.slice(0, -".txt".length);
  }
  await writeFile(`${base}.ann`, its.annotations.join(""), { flag: "wx" });
  return [...written, `${base}.ann`];
}

function baseOf(path: string): string {
  return join(dirname(path), basename(path).replace(ENDING, ""));
}

/** Writes a new file `base.readout`, or `base 2.readout` and so on where there is one. */
async function writeNew(base: string, ending: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = `${base}${number === 1 ? "" : ` ${number}`}${ending}`;
    try {
      await writeFile(path, text, { flag: "wx" });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function told({ draft }: Drafted, { least, bare }: NewCommand): string {
  if (bare) return "published";
  const sure = draft.proposals.filter(({ confidence }) => confidence >= least).length;
  const unsure = draft.proposals.length - sure;
  return `${sure === 1 ? "1 proposal" : `${sure} proposals`}${unsure === 0 ? "" : ` (and ${unsure} less sure left out)`}`;
}
