/**
 * The timeline: threads over time, with every statement, the windows in which they are due, and what became of them. One page
 * of those that a filter leaves is answered at a time: a workspace may have twenty thousand.
 */
import type { Status } from "../syntax/followup/tree";
import { compareText, dayOf, UNDATED } from "../workspace/days";
import { threadHistory, type ThreadHistory } from "../workspace/histories";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { recordsIn } from "./ledger/records";
import { issuersOf, statusOf, timelineThread, type TimelineThread } from "./timeline/thread";

export type {
  TimelineEvent,
  TimelineStatement,
  TimelineSupersession,
  TimelineThread,
  TimelineWindow,
} from "./timeline/thread";

/** What is not given leaves none out. Case does not count. */
export interface TimelineFilter {
  /** This thread alone. */
  readonly thread?: string;
  /** Words that stand in its id, its title, or a statement of it. */
  readonly text?: string;
  /** The id or name of an actor that states it, owes it, or is owed it. */
  readonly actor?: string;
  /** A topic, with all below it. */
  readonly topic?: string;
  readonly meeting?: string;
  readonly status?: Status;
}

export const TIMELINE_ORDERS = ["first", "latest", "due"] as const;

export interface TimelineQuery extends TimelineFilter {
  /** `YYYY-MM-DD`: statuses are of this day, and later events are not told. */
  readonly day: string;
  /** By the first statement, by what was said or happened last (the latest first), or by when it is due. */
  readonly order: (typeof TIMELINE_ORDERS)[number];
  /** The page: how many threads are passed over, and how many are told at most. */
  readonly skip: number;
  readonly most: number;
}

export interface Timeline {
  /** How many threads the filter leaves. */
  readonly total: number;
  /** In the order asked for; then by id. */
  readonly threads: readonly TimelineThread[];
  /** The issuers of statements of those threads, the most frequent first, so that each keeps its colour from page to page. */
  readonly issuers: readonly { readonly key: string; readonly name: string }[];
}

/** One thread a step. */
export function* timeline(workspace: Workspace, query: TimelineQuery): Steps<Timeline> {
  const { day, order, skip, most } = query;
  const found: { readonly history: ThreadHistory; readonly at: string }[] = [];
  const issuers = new Map<string, { readonly name: string; count: number }>();
  for (const id of candidates(workspace, query)) {
    const history = threadHistory(workspace, id, day);
    if (history.statements.length > 0 && passes(workspace, history, query)) {
      found.push({ history, at: placeOf(workspace, history, order) });
      for (const { uri } of history.statements) {
        const { key, name } = issuersOf(workspace, workspace.readouts.get(uri)!);
        const its = issuers.get(key);
        if (its === undefined) issuers.set(key, { name, count: 1 });
        else its.count += 1;
      }
    }
    yield;
  }
  const turn = order === "latest" ? -1 : 1;
  found.sort((one, other) => turn * compareText(one.at, other.at) || compareText(one.history.id, other.history.id));
  const threads: TimelineThread[] = [];
  for (const { history } of found.slice(skip, skip + most)) {
    threads.push(timelineThread(workspace, history, day));
    yield;
  }
  return {
    total: found.length,
    threads,
    issuers: [...issuers]
      .sort(([one, its], [other, others]) => others.count - its.count || compareText(one, other))
      .map(([key, { name }]) => ({ key, name })),
  };
}

/** The threads that need be looked at. */
function candidates(workspace: Workspace, { thread, meeting, topic }: TimelineFilter): Iterable<string> {
  if (thread !== undefined) return [thread];
  const files =
    meeting !== undefined
      ? [...(workspace.meetings.get(meeting) ?? [])]
      : topic === undefined
        ? null
        : [...workspace.topics.keys()]
            .filter((path) => isTopic(path, topic))
            .flatMap((path) => [...(workspace.topics.get(path) ?? [])]);
  if (files === null) return workspace.threads.keys();
  return new Set(files.flatMap((uri) => [...(workspace.readouts.get(uri)?.summary.used.threads ?? [])]));
}

function passes(workspace: Workspace, history: ThreadHistory, filter: TimelineQuery): boolean {
  const { text, actor, topic, meeting, status, day } = filter;
  if (status !== undefined && statusOf(workspace, history, day).status !== status) return false;
  const words = (text ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0 && actor === undefined && topic === undefined && meeting === undefined) return true;
  const named = (parties: readonly { readonly id: string; readonly name: string }[]): boolean =>
    parties.some(({ id, name }) => id === actor || name.toLowerCase() === actor?.toLowerCase());
  let byActor = actor === undefined;
  let byTopic = topic === undefined;
  let byMeeting = meeting === undefined;
  let whole = `^${history.id}\n${history.title ?? ""}`;
  for (const { uri, number } of history.statements) {
    const file = workspace.readouts.get(uri)!;
    const record = recordsIn(workspace, file, history.id)[number];
    if (record === undefined) continue;
    byActor ||= named(issuersOf(workspace, file).parties) || named(record.by) || named(record.to);
    byTopic ||= record.topics.some((path) => isTopic(path, topic!));
    byMeeting ||= file.summary.frontMatter?.meeting?.value === meeting;
    if (words.length > 0) whole += `\n${record.words}`;
  }
  const lower = whole.toLowerCase();
  return byActor && byTopic && byMeeting && words.every((word) => lower.includes(word));
}

function isTopic(path: string, topic: string): boolean {
  const wanted = topic.replace(/^#/, "").toLowerCase();
  const its = path.toLowerCase();
  return its === wanted || its.startsWith(`${wanted}/`);
}

/** The day by which a thread is put in order. */
function placeOf(
  workspace: Workspace,
  { statements, steps, due }: ThreadHistory,
  order: TimelineQuery["order"],
): string {
  if (order === "due") return due ?? UNDATED;
  const days = statements.map(({ uri }) => dayOf(workspace.readouts.get(uri)!));
  if (order === "first") return days[0] ?? UNDATED;
  return [...days, ...steps.map(({ event }) => event.day)].reduce(
    (latest, day) => (day !== UNDATED && day > latest ? day : latest),
    "",
  );
}
