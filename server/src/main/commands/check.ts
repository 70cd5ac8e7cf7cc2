/** `readout check`: checks files and folders, and prints what is found in one of four formats. */
import { actorsFileFindings } from "../../features/actorsFile";
import type { Around } from "../../features/checks/check";
import { ALL_CHECKS } from "../../features/diagnostics";
import { checkedFile, countsOf, unreadableFile, type CheckedFile } from "../../features/exports/checked";
import { checkJson } from "../../features/exports/checkJson";
import { githubReport } from "../../features/exports/github";
import { sarifReport } from "../../features/exports/sarif";
import { summary, textReport } from "../../features/exports/text";
import { followupFindings } from "../../features/followup/findings";
import { counted, fileFindings, weighed } from "../../features/fileFindings";
import { folderOf } from "../../workspace/actors";
import { analyse } from "../../workspace/analysis";
import { readFile } from "../../workspace/file";
import { withReadouts, type Workspace } from "../../workspace/workspace";
import { search, shownPath, tellProblem } from "./files";
import { writeAll, type Io } from "./io";
import { rules, version } from "./rules";
import { targets } from "./targets";
import { ACTORS_FILE, load, rootsFor, uriOf, type Loaded } from "./workspace";

export const FORMATS = ["text", "json", "sarif", "github"] as const;

export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  /** More warnings than this fail; null: none do. */
  readonly maxWarnings: number | null;
  /** The day that checks count as today, `YYYY-MM-DD`; null: the computer's. */
  readonly asOf: string | null;
}

/** Nobody reads more than this; the rest is counted. */
const MOST_LISTED = 200;
/** No program needs more of one file; it bounds the memory that a file of nothing but mistakes takes. */
const MOST_IN_FILE = 10_000;
const COLUMNS = 100;

/** @returns 0: no errors; 1: errors, or too many warnings; 2: something could not be read. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const unread = new Map<string, string>();
  const problem = (path: string, message: string): void => void unread.set(path, message);
  const { files, folders, named } = await targets(paths, io, problem);
  const asked = new Set(files);
  const roots = rootsFor(io.folder, folders);
  const { workspace, problems } = await loadAround(files, roots);
  for (const [path, message] of problems) if (asked.has(path)) problem(path, message);
  const around = { workspace, today: options.asOf ?? new Date().toISOString().slice(0, 10) };

  const checked: CheckedFile[] = [];
  let read = 0;
  for (const path of files) {
    const found = findingsIn(path, named.has(path), around, io);
    if (found === null) continue;
    read += 1;
    if (Object.values(found.counts).some((count) => count > 0)) checked.push(found);
  }
  for (const [path, message] of unread) tellProblem(io, shownPath(io, path), message);
  const counts = countsOf(checked);
  const lost = [...unread].map(([path, message]) => unreadableFile(shownPath(io, path), message));
  await report(checked, lost, read, options, io);
  if (unread.size > 0) return 2;
  return counts.error > 0 || (options.maxWarnings !== null && counts.warning > options.maxWarnings) ? 1 : 0;
}

/**
 * Some files, and of the readouts and follow-up files below the roots those that may have something to say of the same threads and
 * meetings: what is checked may state, answer or follow up what stands in them. Those that cannot be read are nobody's concern here.
 */
async function loadAround(files: readonly string[], roots: readonly string[]): Promise<Loaded> {
  const own = await load(files, roots);
  const asked = new Set(files);
  const others = (await beside(roots)).filter((path) => !asked.has(path));
  if (others.length === 0) return own;
  // An actors file is checked against every readout that it reaches.
  const wanted = files.some((path) => path.endsWith(ACTORS_FILE)) ? null : speaksOf(own.workspace);
  return load(
    [...files, ...others],
    roots,
    undefined,
    (path, text) => asked.has(path) || wanted === null || wanted(text),
  );
}

/** Answers whether a text may name a thread or a meeting that a workspace does. It may be wrong in answering yes, never in answering no. */
function speaksOf({ threads, related, followed, meetings }: Workspace): (text: string) => boolean {
  const ids = new Set([...threads.keys(), ...related.keys(), ...followed.keys()].map((id) => `^${id}`));
  const words = [...ids, ...meetings.keys()];
  if (words.length === 0) return () => false;
  const named = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "u");
  // In YAML the name of a meeting may be written with escapes.
  return (text) => named.test(text) || (meetings.size > 0 && text.includes("\\"));
}

/** The readouts and follow-up files below some folders. */
async function beside(roots: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const root of roots) for (const path of await search(root, () => undefined)) found.push(path);
  return found.filter((path) => !path.endsWith(ACTORS_FILE));
}

/** What is found in a file; null where it could not be read. */
function findingsIn(path: string, named: boolean, around: Around, io: Io): CheckedFile | null {
  const { workspace } = around;
  const uri = uriOf(path);
  const shown = shownPath(io, path);
  const readout = workspace.readouts.get(uri);
  if (readout !== undefined) {
    const { findings, counts } = fileFindings(analyse(workspace, readout), ALL_CHECKS, MOST_IN_FILE, around);
    return checkedFile(shown, uri, readout.text, findings, counts);
  }
  const followup = workspace.followups.get(uri);
  if (followup !== undefined) {
    const findings = weighed(followupFindings(followup, ALL_CHECKS, around));
    return checkedFile(shown, uri, followup.text, findings, counted([findings]));
  }
  const actors = workspace.actorsFiles.get(uri);
  if (actors === undefined) return null;
  // One that no readout reaches is nobody's concern, but for who asks about that very file.
  const beside = `${folderOf(uri)}/.readout`;
  const reached = named ? withReadouts(workspace, new Map([[beside, readFile(beside, "")]])) : workspace;
  const findings = weighed(actorsFileFindings(reached, uri, actors, ALL_CHECKS));
  return checkedFile(shown, uri, actors.text, findings, counted([findings]));
}

async function report(
  checked: readonly CheckedFile[],
  lost: readonly CheckedFile[],
  read: number,
  { format, asOf }: CheckOptions,
  io: Io,
): Promise<void> {
  const all = [...checked, ...lost];
  const sum = summary(read, countsOf(checked), lost.length);
  switch (format) {
    case "text":
      // What could not be read has been told already.
      await writeAll(io, textReport(checked, { most: MOST_LISTED, columns: COLUMNS, colour: io.colour }));
      await writeAll(io, [sum]);
      break;
    case "json":
      await writeAll(io, checkJson(all, { checked: read, asOf }));
      break;
    case "sarif":
      await writeAll(io, sarifReport(all, { version, rules: rules(io.documentation), complete: lost.length === 0 }));
      break;
    case "github":
      await writeAll(io, githubReport(all));
      await writeAll(io, [sum]);
      break;
  }
}
