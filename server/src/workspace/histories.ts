/** The history of every thread as of a day: its statements over all readouts, and what the follow-up files say of it. */
import { readDate } from "../model/dates";
import { linesAbout } from "../model/followup";
import type { EventLine, TitleLine } from "../syntax/followup/tree";
import { compareText, dayOf, UNDATED } from "./days";
import type { ReadoutFile } from "./file";
import { historyOf, type Happened, type History, type Stated } from "./status";
import { statementsOf, type Statement } from "./threads";
import type { Workspace } from "./workspace";

/** A line of a follow-up file that says what happened. */
export interface EventAt extends Happened {
  readonly uri: string;
  /** Its number among the lines about the thread in its file (`FollowupFacts.threads`), from 0. */
  readonly number: number;
  readonly content: EventLine;
}

/** What is known of one thread as of a day. */
export interface ThreadHistory extends History<EventAt> {
  readonly id: string;
  /** From a follow-up file; null where none gives one. */
  readonly title: string | null;
  /** In order of time: those after the day too. */
  readonly statements: readonly Statement[];
  /** The statement by which it is due; null where none by the day says a date. */
  readonly dueBy: Statement | null;
  /** The readouts, with their days, that have an act that takes its place. */
  readonly superseded: readonly { readonly uri: string; readonly day: string }[];
}

interface Known {
  readonly related: ReadonlySet<string> | undefined;
  readonly followed: ReadonlySet<string> | undefined;
  readonly day: string;
  readonly history: ThreadHistory;
}

// The set of a thread's readouts is another value whenever they say something else of it.
const known = new WeakMap<ReadonlySet<string>, Known>();

/**
 * The history of a thread up to a day.
 * @param day `YYYY-MM-DD`, included.
 */
export function threadHistory(workspace: Workspace, id: string, day: string): ThreadHistory {
  const readouts = workspace.threads.get(id);
  const related = workspace.related.get(id);
  const followed = workspace.followed.get(id);
  const before = readouts === undefined ? undefined : known.get(readouts);
  if (before?.day === day && before.related === related && before.followed === followed && before.history.id === id)
    return before.history;
  const history = makeHistory(workspace, id, day);
  if (readouts !== undefined) known.set(readouts, { related, followed, day, history });
  return history;
}

/** Where in a follow-up file something happens, or would. */
export interface EventPlace {
  readonly uri: string;
  /** The index of the line. */
  readonly line: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The history of a thread up to a place of a follow-up file: of the events of that day those that are told before it.
 * Made anew each time.
 */
export function historyBefore(workspace: Workspace, id: string, { uri, line, day }: EventPlace): ThreadHistory {
  return makeHistory(workspace, id, day, (event) => {
    if (event.day !== day) return event.day < day;
    if (event.uri !== uri) return compareText(event.uri, uri) < 0;
    return linesAbout(workspace.followups.get(uri)!, id)[event.number]! < line;
  });
}

function makeHistory(
  workspace: Workspace,
  id: string,
  day: string,
  counts: (event: EventAt) => boolean = () => true,
): ThreadHistory {
  const statements = statementsOf(workspace, id);
  const events = eventsOf(workspace, id).filter(counts);
  const superseded = [...(workspace.related.get(id) ?? [])].sort(compareText).flatMap((uri) => {
    const file = workspace.readouts.get(uri);
    if (!file?.summary.said.some(({ supersedes }) => supersedes.includes(id))) return [];
    return [{ uri, day: countsFrom(file) ?? "" }];
  });
  const stated = statements.map((statement) => statedBy(workspace, statement));
  const history = historyOf(
    stated,
    events,
    superseded.map((its) => its.day),
    day,
  );
  let dueBy: Statement | null = null;
  for (const [index, its] of stated.entries())
    if (its.due !== null && its.due === history.due && (its.day ?? "") <= day) dueBy = statements[index]!;
  return { ...history, id, title: titleOf(workspace, id), statements, dueBy, superseded };
}

/** The line that gives a thread its title: the first in the order of the files' URIs; null where there is none. */
export function titleLineOf({ followed, followups }: Workspace, id: string): TitleLine | null {
  const uris = followed.get(id) ?? NONE;
  for (const uri of uris.size < 2 ? uris : [...uris].sort(compareText))
    for (const { content } of followups.get(uri)?.facts.threads.get(id) ?? [])
      if (content.kind === "title") return content;
  return null;
}

/** The title of a thread; null where no follow-up file gives it one. */
export function titleOf(workspace: Workspace, id: string): string | null {
  return titleLineOf(workspace, id)?.title.value ?? null;
}

const NONE: ReadonlySet<string> = new Set();

/** The events of a thread in the order of the files' URIs and their lines. */
function eventsOf({ followed, followups }: Workspace, id: string): readonly EventAt[] {
  const events: EventAt[] = [];
  for (const uri of [...(followed.get(id) ?? NONE)].sort(compareText)) {
    for (const [number, { content }] of (followups.get(uri)?.facts.threads.get(id) ?? []).entries()) {
      if (content.kind === "title") continue;
      const { date, event, argument } = content;
      events.push({
        uri,
        number,
        content,
        day: date.value,
        event: event.value,
        argument: argument?.value ?? null,
      });
    }
  }
  return events;
}

function statedBy(workspace: Workspace, { uri, said }: Statement): Stated {
  const file = workspace.readouts.get(uri)!;
  return { day: countsFrom(file), kind: said.kind, conditional: said.conditional, due: lastDay(said.due) };
}

/** The last day of a readout's meeting, from which its statements count; null where that is not known. */
export function countsFrom(file: ReadoutFile): string | null {
  const date = file.summary.frontMatter?.date?.value;
  const reading = date === undefined ? null : readDate(date);
  if (reading?.ok === true && reading.until !== null) return reading.until;
  const day = dayOf(file);
  return day === UNDATED ? null : day;
}

/** The last day of the latest of some dates; null where none has one, and of those that repeat. */
export function lastDay(dates: readonly string[]): string | null {
  let last: string | null = null;
  for (const date of dates) {
    const reading = readDate(date);
    if (reading.ok && !reading.repeating && reading.until !== null && (last === null || reading.until > last))
      last = reading.until;
  }
  return last;
}
