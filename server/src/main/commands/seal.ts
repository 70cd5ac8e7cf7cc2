/** `readout seal`: writes the hash of the published text into a readout's front matter, and changes no other byte. */
import { chown, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { sealOf } from "../../features/checks/bytes";
import { sealEdits } from "../../features/seal";
import { readFile, type ParsedFile } from "../../workspace/file";
import { problemOf, read, shownPath, tellProblem } from "./files";
import type { Io } from "./io";
import { uriOf } from "./workspace";

export async function seal(given: string, io: Io): Promise<number> {
  const path = resolve(io.folder, given);
  const shown = shownPath(io, path);
  const fail = (problem: string): number => {
    tellProblem(io, shown, problem);
    return 2;
  };
  if (given === "-") return fail("A seal is written into the file itself: give a file, and not the standard input.");
  const content = await read(path);
  if ("problem" in content) return fail(content.problem);
  if (!path.endsWith(".readout")) {
    return fail("Only a file whose name ends in .readout is sealed: `readout escape` makes a readout of a text.");
  }

  const file = readFile(uriOf(path), content.text);
  const sealed = sealEdits(file);
  if ("error" in sealed) return fail(sealed.error);
  if (sealed.edits.length === 0) {
    await io.write(`${shown}: already sealed.\n`);
    return 0;
  }
  let text = content.text;
  for (const edit of [...sealed.edits].reverse()) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  if (!holds(readFile(file.uri, text), file)) {
    return fail("The front matter takes no further line: mend what `readout check` says of it, then seal the file.");
  }
  try {
    await replace(path, text);
  } catch (error) {
    return fail(problemOf(error));
  }
  await io.write(`${shown}: sealed.\n`);
  return 0;
}

/** Whether a sealed file is the one before it with the right seal in sound front matter, whatever the YAML around it is. */
function holds(after: ParsedFile, before: ParsedFile): boolean {
  const seal = sealOf(before.tree);
  const problems = (file: ParsedFile): number => file.summary.frontMatter?.problems.length ?? 0;
  const written = after.summary.frontMatter?.sha256?.value;
  return written === seal && sealOf(after.tree) === seal && problems(after) <= problems(before);
}

/** Writes a file beside the old one and then puts it in its place, so that there is a whole file at every moment. */
async function replace(path: string, text: string): Promise<void> {
  // A link stays one: what it leads to is replaced.
  const target = await realpath(path);
  const { mode, uid, gid } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const handle = await open(beside, "wx", mode);
  try {
    await handle.writeFile(text, "utf8");
    // The process's mask may have taken bits from the mode.
    await handle.chmod(mode);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await unlink(beside);
    throw error;
  }
  await handle.close();
  // Somebody who may write the file without owning it becomes its owner.
  await chown(beside, uid, gid).catch(() => undefined);
  try {
    await rename(beside, target);
  } catch (error) {
    await unlink(beside);
    throw error;
  }
}
