/** The hover of a thread: its title, its status, and its whole history in order of time; and the hover of a topic. */
import { dayInWords } from "../../model/date-words";
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Analysis } from "../../workspace/analysis";
import { threadHistory, type ThreadHistory } from "../../workspace/histories";
import type { Workspace } from "../../workspace/workspace";
import { clip } from "../words";
import { several } from "./actor";
import { historyLines } from "./history";
import { bold, code, plain } from "./markdown";

/**
 * A thread as of a day: what it is called, how it stands, then its statements and the events about it, each with a link to
 * its place.
 * @param here the readout that is asked from, which is read already; null in any other file.
 * @param today `YYYY-MM-DD`.
 */
export function threadHover(workspace: Workspace, here: Analysis | null, id: string, today: string): string {
  const history = threadHistory(workspace, id, today);
  const lines = historyLines(workspace, here, history, today);
  return [threadHead(history, today), ...(lines.length === 0 ? [] : [lines.join("\n")])].join("\n\n");
}

const MOST_TITLE = 120;

/** The title and the status of a thread, on two lines. */
export function threadHead(history: ThreadHistory, day: string): string {
  const { id, title, statements } = history;
  const name = title === null ? code(`^${id}`) : `**${plain(clip(title, MOST_TITLE))}** ${code(`^${id}`)}`;
  if (statements.length === 0) return `${name}: no act in the workspace belongs to this thread.`;
  const readouts = new Set(statements.map(({ uri }) => uri)).size;
  const counts = `${several(statements.length, "statement")} in ${several(readouts, "readout")}`;
  return `${name}  \n${standing(history, day)} · ${counts}`;
}

/** `**Kept** since 30 September 2022 · due 31 December 2022`. */
export function standing({ status, since, due }: ThreadHistory, day: string): string {
  if (status === null) return `Not stated by ${dayInWords(day)}`;
  return [
    `${bold(STATUS_DEFINITIONS[status].title)}${since === null ? "" : ` since ${dayInWords(since)}`}`,
    ...(due === null ? [] : [`due ${plain(dayInWords(due))}`]),
  ].join(" · ");
}

/** How many acts here, and how many readouts, are on a topic. */
export function topicHover(workspace: Workspace, { resolution }: Analysis, path: string): string {
  let here = 0;
  for (const { acts } of resolution.blocks) {
    for (const { topics } of acts) if (topics.some((topic) => topic.path === path)) here += 1;
  }
  const slash = path.lastIndexOf("/");
  const part = slash === -1 ? "" : `, a part of ${code(`#${path.slice(0, slash)}`)}`;
  const readouts = workspace.topics.get(path)?.size ?? 0;
  return `${code(`#${path}`)}: a topic${part}. ${several(here, "act")} here; named in ${several(readouts, "readout")} of the workspace.`;
}
