/** One thread of the timeline: its statements, the windows in which it is due, and its events. */
import type { Force } from "../../model/force";
import { readDate } from "../../model/dates";
import { linesAbout } from "../../model/followup";
import type { EventName, Score, Status } from "../../syntax/followup/tree";
import type { ActKind } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { actorsInForce } from "../../workspace/actors";
import { compareText, dayOf, UNDATED } from "../../workspace/days";
import type { ReadoutFile } from "../../workspace/file";
import { countsFrom, type EventAt, type ThreadHistory } from "../../workspace/histories";
import { spanOf } from "../../workspace/marks";
import type { Fault, Step } from "../../workspace/status";
import { placesOf, type Statement } from "../../workspace/threads";
import type { Workspace } from "../../workspace/workspace";
import { recordsIn, type Party } from "../ledger/records";
import { listed, nameOf } from "../words";

export interface TimelineThread {
  readonly id: string;
  /** From a follow-up file; null where none gives one. */
  readonly title: string | null;
  /** As of the day; null where nothing was stated by then, or nothing but claims. */
  readonly status: Status | null;
  /** All that was stated by the day is that it was done: somebody's claim, and nothing that is owed. */
  readonly claimed: boolean;
  /** The last day on which it is due. */
  readonly due: string | null;
  /** By the first statement. */
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly topics: readonly string[];
  /** In order of time; those without a day last. */
  readonly statements: readonly TimelineStatement[];
  readonly windows: readonly TimelineWindow[];
  /** Up to the day, in their order. */
  readonly events: readonly TimelineEvent[];
  /** The acts that took its place, up to the day, in order of time. */
  readonly supersessions: readonly TimelineSupersession[];
  /** How many statements and events between the first and the last ones are not told, since they are so many. */
  readonly omitted: number;
}

export interface TimelineStatement extends Span {
  readonly uri: string;
  /** The first day of the meeting; null where it has none. */
  readonly day: string | null;
  readonly meeting: string | null;
  /** The ids of the issuers, joined by `+`, and their names. */
  readonly issuer: string;
  readonly issuerName: string;
  readonly kind: ActKind;
  readonly force: Force | null;
  readonly conditional: boolean;
  readonly words: string;
}

/** A window in which it is due. */
export interface TimelineWindow {
  /** Null where nobody set a day: then it begins with the statement. */
  readonly from: string | null;
  /** Null where nobody set a day, or it is due again and again: then it has no end. */
  readonly until: string | null;
  /** The date in English. */
  readonly sentence: string;
  /** It is the one that holds as of the day; others were moved. */
  readonly holds: boolean;
}

export interface TimelineEvent extends Span {
  readonly uri: string;
  readonly day: string;
  readonly event: EventName;
  readonly argument: Score | Status | null;
  readonly before: Status;
  readonly after: Status;
  readonly fault: Fault | null;
  /** The ids of those who did it. */
  readonly by: readonly string[];
  readonly quotation: string | null;
}

/** An act of another thread, or of none, that took its place. */
export interface TimelineSupersession extends Span {
  readonly uri: string;
  /** From which it counts; null where its readout has no date. */
  readonly day: string | null;
  readonly issuerName: string;
  /** The thread that it belongs to. */
  readonly thread: string | null;
}

/** So many statements, and so many events, are told of one thread. */
const MOST = 200;

/** @param day as of which the history is. */
export function timelineThread(workspace: Workspace, history: ThreadHistory, day: string): TimelineThread {
  const { id, title, due, statements, steps } = history;
  const told = ends(statements);
  const events = ends(steps);
  const [first] = statements;
  const file = workspace.readouts.get(first!.uri)!;
  const record = recordsIn(workspace, file, id)[first!.number];
  return {
    id,
    title,
    ...statusOf(workspace, history, day),
    due,
    by: record?.by ?? [],
    to: record?.to ?? [],
    topics: record?.topics ?? [],
    statements: statementsAt(workspace, id, told),
    windows: windowsOf(statements, due),
    events: events.map((step) => eventAt(workspace, id, step)),
    supersessions: supersessionsOf(workspace, history, day),
    omitted: statements.length - told.length + steps.length - events.length,
  };
}

/** What it is as of the day. A thread of claims alone counts as open until an event says otherwise, but nobody owes it. */
export function statusOf(
  workspace: Workspace,
  { status, statements, steps }: ThreadHistory,
  day: string,
): Pick<TimelineThread, "status" | "claimed"> {
  const claimed =
    status === "open" &&
    steps.every(({ fault }) => fault !== null) &&
    statements.every(({ uri, said }) => said.kind === "done" || (countsFrom(workspace.readouts.get(uri)!) ?? "") > day);
  return { status: claimed ? null : status, claimed };
}

/** The issuers of a readout, as one key and one name. */
export function issuersOf(
  workspace: Workspace,
  file: ReadoutFile,
): { readonly key: string; readonly name: string; readonly parties: readonly Party[] } {
  const actors = actorsInForce(workspace, file);
  const ids = [...new Set((file.summary.frontMatter?.issuer ?? []).map(({ id }) => id))].sort();
  const parties = ids.map((id) => ({ id, name: nameOf(id, actors) }));
  return { key: ids.join("+"), name: listed(parties.map(({ name }) => name)) || "No issuer", parties };
}

function ends<Item>(all: readonly Item[]): readonly Item[] {
  return all.length <= MOST ? all : [...all.slice(0, MOST / 2), ...all.slice(-MOST / 2)];
}

function statementsAt(workspace: Workspace, id: string, statements: readonly Statement[]): TimelineStatement[] {
  const places = new Map<string, readonly Span[]>();
  return statements.map(({ uri, number, said: { kind, force, conditional } }) => {
    const file = workspace.readouts.get(uri)!;
    if (!places.has(uri)) places.set(uri, placesOf(file, id));
    const { start, end } = places.get(uri)![number] ?? { start: 0, end: 0 };
    const day = dayOf(file);
    const { key, name } = issuersOf(workspace, file);
    return {
      uri,
      start,
      end,
      day: day === UNDATED ? null : day,
      meeting: file.summary.frontMatter?.meeting?.value ?? null,
      issuer: key,
      issuerName: name,
      kind,
      force,
      conditional,
      words: recordsIn(workspace, file, id)[number]?.words ?? "",
    };
  });
}

/** Each window once, in the order in which they were first said. */
function windowsOf(statements: readonly Statement[], due: string | null): readonly TimelineWindow[] {
  const windows = new Map<string, TimelineWindow>();
  for (const { said } of statements) {
    for (const date of said.due) {
      const reading = readDate(date);
      if (!reading.ok || windows.size >= MOST) continue;
      const { repeating, sentence } = reading;
      const [from, until] = repeating ? [null, null] : [reading.from, reading.until];
      // One without an end takes the place of none that has one; one that comes again and again stands beside it.
      const holds = repeating || until === due;
      windows.set(`${from ?? ""}/${until ?? (repeating ? date : "")}`, { from, until, sentence, holds });
    }
  }
  return [...windows.values()];
}

function supersessionsOf(workspace: Workspace, { id, superseded }: ThreadHistory, day: string): TimelineSupersession[] {
  return superseded
    .filter((its) => its.day <= day)
    .sort((one, other) => compareText(one.day, other.day))
    .slice(0, MOST)
    .map((its): TimelineSupersession => {
      const file = workspace.readouts.get(its.uri)!;
      const span = spanOf(workspace, { kind: "supersession", uri: its.uri, thread: id, number: 0 });
      return {
        uri: its.uri,
        start: span?.start ?? 0,
        end: span?.end ?? 0,
        day: its.day === "" ? null : its.day,
        issuerName: issuersOf(workspace, file).name,
        thread: file.summary.said.find(({ supersedes }) => supersedes.includes(id))?.thread ?? null,
      };
    });
}

function eventAt(workspace: Workspace, id: string, { event, before, after, fault }: Step<EventAt>): TimelineEvent {
  const followup = workspace.followups.get(event.uri)!;
  const line = linesAbout(followup, id)[event.number]!;
  const start = followup.tree.starts[line]!;
  return {
    uri: event.uri,
    start,
    end: start + followup.tree.lines[line]!.text.length,
    day: event.day,
    event: event.event,
    argument: event.argument,
    before,
    after,
    fault,
    by: event.content.by.map((its) => its.id),
    quotation: event.content.quotation?.value ?? null,
  };
}
