/** A new line of a follow-up file: which file it goes to, where in it, and how it is written. Nothing that stands there is changed. */
import { isSilencing, type FollowupFile } from "../../model/followup";
import { targetOf, type Effective } from "../../model/lifecycle";
import { parseLine } from "../../syntax/followup/line";
import { EVENTS, SCORES, type EventName, type FollowupTree, type Status } from "../../syntax/followup/tree";
import type { TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import { folderOf, foldersUp } from "../../workspace/actors";
import { compareText } from "../../workspace/days";
import { threadHistory } from "../../workspace/histories";
import { readoutsOf } from "../../workspace/threads";
import type { Workspace } from "../../workspace/workspace";
import { lastOf, newlineOf } from "../fixes/mend";

/** What happened, as whoever tells it says it. */
export interface NewEvent {
  readonly thread: string;
  readonly event: EventName;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Of `assess` a score, of `assert` a status. */
  readonly argument?: string;
  /** Ids of actors. */
  readonly by?: readonly string[];
  readonly address?: string;
  readonly quotation?: string;
}

export interface NewLine {
  /** The file that it goes to, which need not be there yet. */
  readonly uri: string;
  readonly changes: readonly TextChange[];
  /** Where the line stands then, without its ending. */
  readonly line: Span;
}

/** What follow-up files are called that are begun for a first event. */
const NAME = "follow-up.followup";

/**
 * @returns the change that adds the line, or why it cannot be added, in a sentence.
 */
export function newEvent(workspace: Workspace, its: NewEvent): NewLine | { readonly refusal: string } {
  const uri = fileFor(workspace, its.thread);
  if (uri === null) return { refusal: `No act has the thread \`^${its.thread}\`: give it to one first.` };
  const file = workspace.followups.get(uri);
  const words = wordsOf(its);
  const { content, problems } = parseLine(words.join(" "));
  if (content.kind !== "event" || problems.length > 0)
    return { refusal: problems[0]?.message ?? `This is no event: ${words.join(" ")}` };
  if (file === undefined) {
    const text = words.join(" ");
    return { uri, changes: [{ start: 0, end: 0, text: `${text}\n` }], line: { start: 0, end: text.length } };
  }
  return { uri, ...inserted(file.tree, its.day, words) };
}

/**
 * The file that speaks of the thread already: of several, the one with its latest event. Else the nearest one from the
 * folder of its latest statement up to the root. Else a new one at the root, where the search for every later thread ends
 * as well; outside all roots, beside the readout.
 */
function fileFor(workspace: Workspace, thread: string): string | null {
  const latest = (uri: string): string =>
    (workspace.followups.get(uri)?.facts.threads.get(thread) ?? []).reduce(
      (last, { content }) => (content.kind === "event" && content.date.value > last ? content.date.value : last),
      "",
    );
  const [followed] = [...(workspace.followed.get(thread) ?? [])]
    .map((uri) => ({ uri, day: latest(uri) }))
    .sort((one, other) => compareText(other.day, one.day) || compareText(one.uri, other.uri));
  if (followed !== undefined) return followed.uri;
  const readouts = readoutsOf(workspace, thread);
  const dated = readouts.filter(({ summary }) => summary.frontMatter?.date);
  const statement = dated.at(-1) ?? readouts.at(-1);
  if (statement === undefined) return null;
  const folders = foldersUp(workspace, folderOf(statement.uri));
  const there = [...workspace.followups.keys()].sort(compareText);
  for (const folder of folders) {
    const beside = there.filter((uri) => folderOf(uri) === folder);
    const its = beside.find((uri) => uri === `${folder}/${NAME}`) ?? beside[0];
    if (its !== undefined) return its;
  }
  return `${folders.at(-1)!}/${NAME}`;
}

/** The words of the line in their order, each whole. */
function wordsOf({ thread, event, day, argument, by, address, quotation }: NewEvent): readonly string[] {
  const words = [day, event, `^${thread}`];
  if (argument !== undefined) words.push(argument);
  if (by !== undefined && by.length > 0) words.push(`by ${by.map((id) => `@${id}`).join(" ")}`);
  if (address !== undefined && address !== "") words.push(address);
  // A line is one line, whatever was copied.
  if (quotation !== undefined && quotation !== "")
    words.push(`"${quotation.trim().replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"`);
  return words;
}

/** A line that begins with a day, whether or not the rest of it reads. */
const DATED = /^\ufeff?[ \t]*(\d{4}-\d{2}-\d{2})(?=[ \t]|$)/;

/** The place of a day among the lines: behind the last line that is not later, else before the first that has a day. */
interface Among {
  /** The line that stands there now; the number of lines for the end. */
  readonly line: number;
  /** A line beside it that has a day; none where no line has one. */
  readonly beside: number | null;
}

/** @param dayOf the day of a line; null for one that does not count. */
function among(tree: FollowupTree, day: string, dayOf: (line: number) => string | null): Among {
  const days = tree.lines.map((_, line) => dayOf(line));
  let before = days.length - 1;
  while (before >= 0 && (days[before] === null || days[before]! > day)) before -= 1;
  if (before !== -1) return { line: before + 1, beside: before };
  const first = days.findIndex((its) => its !== null);
  // What silences the next line stays with it.
  return { line: aboveSilencing(tree, first === -1 ? days.length : first), beside: first === -1 ? null : first };
}

/** The line before which an event of a day belongs among the events that stay; the number of lines for the end. */
export function placeOfDay(tree: FollowupTree, day: string, stays: (line: number) => boolean): number {
  return among(tree, day, (line) => {
    const { content } = tree.lines[line]!;
    return content.kind === "event" && stays(line) ? content.date.value : null;
  }).line;
}

function inserted(tree: FollowupTree, day: string, words: readonly string[]): Omit<NewLine, "uri"> {
  const { text: whole, lines, starts } = tree;
  const bom = whole.startsWith("\ufeff") ? 1 : 0;
  const { line: at, beside } = among(tree, day, (line) => DATED.exec(lines[line]!.text.slice(0, 100))?.[1] ?? null);
  const text = aligned(words, beside === null ? undefined : lines[beside]);
  const newline = newlineOf(whole);
  if (at < lines.length) {
    const start = Math.max(bom, starts[at]!);
    return { changes: [{ start, end: start, text: text + newline }], line: { start, end: start + text.length } };
  }
  const end = whole.length;
  const ended = end === bom || whole.endsWith("\n");
  const start = ended ? end : end + newline.length;
  const change = { start: end, end, text: ended ? text + newline : newline + text };
  return { changes: [change], line: { start, end: start + text.length } };
}

/** The first of the comments and blank lines above a line that silence it; the line itself where none does. */
function aboveSilencing({ lines }: FollowupTree, line: number): number {
  let top = line;
  for (let at = line - 1; at >= 0; at -= 1) {
    const { content, text } = lines[at]!;
    if (content.kind !== "comment" && content.kind !== "blank") break;
    if (content.kind === "comment" && isSilencing(text)) top = at;
  }
  return top;
}

/** The words in the columns of a line that stands beside them, as far as they fit. */
function aligned(words: readonly string[], beside: FollowupTree["lines"][number] | undefined): string {
  const content = beside?.content;
  if (content?.kind !== "event") return words.join(" ");
  const { event, thread, date } = content;
  const tab = beside!.text.slice(date.end, thread.start).includes("\t");
  if (tab) return words.join(" ");
  const [day, name, ...rest] = words;
  const until = (text: string, column: number): string => `${text} `.padEnd(column - date.start);
  return until(until(day!, event.start) + name!, thread.start - 1) + rest.join(" ");
}

/** An event that may happen to a thread now, and what it leads to. */
export interface EventChoice {
  readonly event: EventName;
  /** The score of `assess`. */
  readonly argument: string | null;
  readonly leadsTo: Status;
}

/**
 * The events that the life-cycle allows a thread on a day, in the order of the reference.
 * @returns null where no act has the thread, or none by that day.
 */
export function eventChoices(
  workspace: Workspace,
  thread: string,
  day: string,
): { readonly status: Status; readonly title: string | null; readonly choices: readonly EventChoice[] } | null {
  const { status, steps, title } = threadHistory(workspace, thread, day);
  if (status === null) return null;
  const suspended = lastOf(steps, ({ before, after }) => after === "suspended" && before !== "suspended");
  const choices: EventChoice[] = [];
  const offer = (event: EventName, argument: string | null, effective: Effective): void => {
    const target = targetOf(effective, status);
    if (target === null) return;
    choices.push({ event, argument, leadsTo: target === "as before" ? (suspended?.before ?? "open") : target });
  };
  for (const event of EVENTS) {
    if (event === "assess") for (const score of SCORES) offer(event, score, `assess ${score}`);
    else if (event !== "assert") offer(event, null, event);
  }
  return { status, title, choices };
}

/** The thread that the line of a follow-up file at an offset is about; null where it is about none. */
export function threadOfLine({ tree }: FollowupFile, line: number): string | null {
  const content = tree.lines[line]?.content;
  return content?.kind === "event" || content?.kind === "title" ? content.thread.id : null;
}
