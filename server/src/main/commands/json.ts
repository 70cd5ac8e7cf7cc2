/** `readout json`: prints one readout as data. */
import { dirname, resolve } from "node:path";
import { fileFindings } from "../../features/fileFindings";
import { jsonPieces, readoutJson } from "../../features/exports/json";
import { analyse } from "../../workspace/analysis";
import { input, shownPath, tellProblem } from "./files";
import { writeAll, type Io } from "./io";
import { load, rootsFor, uriOf } from "./workspace";

/** What stands for the standard input among the files of the folder that is worked in. */
const STANDARD_INPUT = "standard-input.readout";

/** @returns 0, whatever the findings are; 2: the file, or an actors file above it, could not be read. */
export async function json(file: string, io: Io): Promise<number> {
  const text = await input(file, io);
  if (text === null) return 2;
  const path = resolve(io.folder, file === "-" ? STANDARD_INPUT : file);
  const { workspace, problems } = await load([], rootsFor(io.folder, [dirname(path)]), new Map([[path, text]]));
  for (const [unread, problem] of problems) tellProblem(io, shownPath(io, unread), problem);
  const readout = workspace.readouts.get(uriOf(path));
  if (readout === undefined) {
    const what = path.endsWith(".followup") ? "tells what became of undertakings" : "declares actors";
    tellProblem(io, shownPath(io, path), `This file ${what}: give a readout.`);
    return 2;
  }
  const analysis = analyse(workspace, readout);
  await writeAll(io, jsonPieces(readoutJson(analysis, fileFindings(analysis).findings)));
  return problems.size > 0 ? 2 : 0;
}
