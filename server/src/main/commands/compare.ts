/** `readout compare`: holds two accounts against each other, or all accounts of a meeting, and prints what they do not say alike. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compareReadouts, meetingAccounts, remarksOn } from "../../features/accounts";
import { compareHtml } from "../../features/exports/compareHtml";
import { compareJson } from "../../features/exports/compareJson";
import { compareMarkdown } from "../../features/exports/compareMarkdown";
import { compareText } from "../../features/exports/compareText";
import { compared, type Compared } from "../../features/exports/compared";
import { nearest } from "../../text/nearest";
import { titleOf } from "../../workspace/histories";
import { atOnce } from "../../workspace/steps";
import type { Workspace } from "../../workspace/workspace";
import { read, search, shownPath, tellProblem } from "./files";
import { gather } from "./gather";
import { writeAll, type Io } from "./io";
import { load, rootsFor, uriOf } from "./workspace";

export const COMPARE_FORMATS = ["text", "json", "html", "md"] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

const PRINTED: Readonly<Record<CompareFormat, (its: Compared) => IterableIterator<string>>> = {
  text: compareText,
  json: compareJson,
  html: compareHtml,
  md: compareMarkdown,
};

/**
 * Compares two readouts, whether or not they are of one meeting.
 * @returns 0, whatever they differ in; 2: one of them, or an actors file above it, could not be read.
 */
export async function compare(given: readonly [string, string], format: CompareFormat, io: Io): Promise<number> {
  const paths = given.map((file) => resolve(io.folder, file));
  let missing = false;
  for (const path of paths) {
    const content = await read(path);
    const problem = "problem" in content ? content.problem : path.endsWith(".readout") ? null : NO_READOUT;
    if (problem === null) continue;
    tellProblem(io, shownPath(io, path), problem);
    missing = true;
  }
  if (missing) return 2;
  const roots = rootsFor(io.folder, paths.map(dirname));
  const { workspace, problems } = await load([...paths, ...(await followupsBelow(roots))], roots);
  const [one, other] = paths.map((path) => workspace.readouts.get(uriOf(path)));
  for (const [path, message] of problems)
    if (!path.endsWith(".followup")) tellProblem(io, shownPath(io, path), message);
  if (one === undefined || other === undefined) return 2;
  const comparison = atOnce(compareReadouts(workspace, one, other));
  const pairs = [{ comparison, remarks: remarksOn(comparison) }];
  const accounts = [comparison.one, comparison.other];
  await print(compared(null, accounts, pairs, 0, pathIn(io), textIn(workspace), titlesIn(workspace)), format, io);
  return [...problems.keys()].some((path) => !path.endsWith(".followup")) ? 2 : 0;
}

/** The follow-up files below the roots, which give threads their titles. */
async function followupsBelow(roots: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(roots.map((root) => search(root, () => undefined)));
  return found.flat().filter((path) => path.endsWith(".followup"));
}

const NO_READOUT = "Only a file whose name ends in .readout is compared: `readout escape` makes a readout of a text.";

/**
 * Compares all accounts of a meeting that some files and folders have.
 * @returns 0; 1: no readout there is of the meeting; 2: something could not be read.
 */
export async function compareMeeting(
  meeting: string,
  paths: readonly string[],
  format: CompareFormat,
  io: Io,
): Promise<number> {
  const { workspace, whole } = await gather(paths, io);
  const accounts = atOnce(meetingAccounts(workspace, meeting));
  if (accounts === null) {
    const near = nearest(meeting, workspace.meetings.keys());
    const hint = near === null ? "" : ` Is ${near} meant?`;
    io.tell(`readout: No readout here is of the meeting ${meeting}.${hint}\n`);
    return whole ? 1 : 2;
  }
  const pairs = accounts.pairs.map((comparison) => ({ comparison, remarks: remarksOn(comparison) }));
  const its = compared(
    meeting,
    accounts.accounts,
    pairs,
    accounts.left,
    pathIn(io),
    textIn(workspace),
    titlesIn(workspace),
  );
  await print(its, format, io);
  return whole ? 0 : 2;
}

function pathIn(io: Io): (uri: string) => string {
  return (uri) => shownPath(io, fileURLToPath(uri));
}

function titlesIn(workspace: Workspace): (thread: string) => string | null {
  return (thread) => titleOf(workspace, thread);
}

function textIn(workspace: Workspace): (uri: string) => string {
  return (uri) => workspace.readouts.get(uri)?.text ?? "";
}

async function print(its: Compared, format: CompareFormat, io: Io): Promise<void> {
  await writeAll(io, PRINTED[format](its));
}
