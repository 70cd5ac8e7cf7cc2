/** The ledger: a row for every undertaking that is known as of a day, with who owes it to whom and what became of it. */
import type { Force } from "../model/force";
import { CLOSED } from "../model/lifecycle";
import { STATUSES, type Status } from "../syntax/followup/tree";
import type { ActKind } from "../syntax/tree";
import { compareText, dayOf, UNDATED } from "../workspace/days";
import { countsFrom, threadHistory } from "../workspace/histories";
import type { Steps } from "../workspace/steps";
import type { Statement } from "../workspace/threads";
import type { Workspace } from "../workspace/workspace";
import { recordsIn, type Party } from "./ledger/records";

export type { Party } from "./ledger/records";

export interface LedgerRow {
  readonly thread: string;
  /** From a follow-up file; null where none gives one. */
  readonly title: string | null;
  /** The first published words of the first statement. */
  readonly words: string;
  /** Of the first statement. */
  readonly kind: ActKind;
  /** Of the last statement by the day that has one; null where none has. */
  readonly force: Force | null;
  /** The debtors, the creditors and the topics by the first statement. */
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly topics: readonly string[];
  /** The last day on which it is due, `YYYY-MM-DD`. */
  readonly due: string | null;
  readonly status: Status;
  /** The day of the event that brought the status; null where no event did. */
  readonly since: string | null;
  /** How many statements there are by the day, and in how many readouts. */
  readonly statements: number;
  readonly readouts: number;
  /** The ids of the meetings in whose readouts it is stated by the day, in order of time. */
  readonly meetings: readonly string[];
  /** Where the first statement stands: the readout and its number among the statements of the thread there. */
  readonly first: { readonly uri: string; readonly number: number; readonly day: string | null };
}

export interface LedgerOptions {
  /** `YYYY-MM-DD`, included. */
  readonly day: string;
  /** Threads of nothing but asks, refusals and warnings too: nobody owes them. */
  readonly all?: boolean;
}

export const GROUPINGS = ["status", "debtor", "meeting", "topic", "due"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface LedgerGroup {
  /** The status, the actor's id, the meeting's, the topic's path, or the month that it is due in; empty for none. */
  readonly key: string;
  readonly label: string;
  readonly rows: readonly LedgerRow[];
}

/** The rows of the ledger, by the day of the first statement, then by the id. One thread a step. */
export function* ledger(workspace: Workspace, options: LedgerOptions): Steps<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (const id of workspace.threads.keys()) {
    const row = ledgerRow(workspace, id, options);
    if (row !== null) rows.push(row);
    yield;
  }
  return rows.sort(
    (one, other) =>
      compareText(one.first.day ?? UNDATED, other.first.day ?? UNDATED) || compareText(one.thread, other.thread),
  );
}

/** Whether anybody owes it: a thread of asks, refusals or warnings binds nobody. */
export function isUndertaking(statements: readonly Statement[]): boolean {
  return statements.some(({ said: { kind } }) => kind === "commit" || kind === "agree" || kind === "offer");
}

/** The row of one thread; null where nothing was stated by the day, or nobody owes it. */
export function ledgerRow(workspace: Workspace, id: string, { day, all = false }: LedgerOptions): LedgerRow | null {
  const history = threadHistory(workspace, id, day);
  if (history.status === null) return null;
  const statements = history.statements.filter(({ uri }) => (countsFrom(workspace.readouts.get(uri)!) ?? "") <= day);
  if (!all && !isUndertaking(statements)) return null;
  const first = statements[0]!;
  const file = workspace.readouts.get(first.uri)!;
  const { by, to, topics, words } = recordsIn(workspace, file, id)[first.number]!;
  const its = dayOf(file);
  return {
    thread: id,
    title: history.title,
    words,
    kind: first.said.kind,
    force: statements.reduce<Force | null>((last, { said }) => said.force ?? last, null),
    by,
    to,
    topics,
    due: history.due,
    status: history.status,
    since: history.since,
    statements: statements.length,
    readouts: new Set(statements.map(({ uri }) => uri)).size,
    meetings: [
      ...new Set(
        statements.flatMap(({ uri }) => workspace.readouts.get(uri)?.summary.frontMatter?.meeting?.value ?? []),
      ),
    ],
    first: { uri: first.uri, number: first.number, day: its === UNDATED ? null : its },
  };
}

/** What is late or went wrong first, then what is owed, then what has ended. */
const STATUS_ORDER: readonly Status[] = [
  "overdue",
  "broken",
  "open",
  "progress",
  "suspended",
  "conditional",
  "offered",
  "kept",
  ...STATUSES.filter((status) => CLOSED.has(status)),
];

/** The rows in groups: a row is in the group of each of its debtors, meetings or topics. Rows are ordered by what is due first. */
export function grouped(rows: readonly LedgerRow[], by: Grouping): readonly LedgerGroup[] {
  const groups = new Map<string, { label: string; rows: LedgerRow[] }>();
  for (const row of rows) {
    for (const [key, label] of keysOf(row, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { label, rows: [row] });
      else group.rows.push(row);
    }
  }
  const order = ({ key, label }: LedgerGroup): string => {
    if (by === "status") return String(STATUS_ORDER.indexOf(key as Status)).padStart(2, "0");
    return key === "" ? UNDATED : by === "debtor" ? label : key;
  };
  return [...groups]
    .map(([key, { label, rows: its }]) => ({ key, label, rows: its.sort(byDue) }))
    .sort((one, other) => compareText(order(one), order(other)) || compareText(one.key, other.key));
}

function keysOf(row: LedgerRow, by: Grouping): readonly (readonly [key: string, label: string])[] {
  const same = (key: string): readonly [string, string] => [key, key];
  switch (by) {
    case "status":
      return [same(row.status)];
    case "debtor":
      return row.by.length === 0 ? [["", "nobody named"]] : row.by.map(({ id, name }) => [id, name]);
    case "meeting":
      return row.meetings.length === 0 ? [["", "no meeting named"]] : row.meetings.map(same);
    case "topic":
      return row.topics.length === 0 ? [["", "no topic"]] : row.topics.map(same);
    case "due":
      return row.due === null ? [["", "no date"]] : [same(row.due.slice(0, 7))];
  }
}

function byDue(one: LedgerRow, other: LedgerRow): number {
  return compareText(one.due ?? UNDATED, other.due ?? UNDATED);
}

/** Whether a row holds every word of a filter, whatever its case: in its id, title, words, parties, topics, status or meetings. */
export function matches(row: LedgerRow, filter: string): boolean {
  const text = [
    `^${row.thread}`,
    row.title ?? "",
    row.words,
    ...[...row.by, ...row.to].flatMap(({ id, name }) => [`@${id}`, name]),
    ...row.topics.map((topic) => `#${topic}`),
    row.status,
    row.kind,
    row.force ?? "",
    row.due ?? "",
    ...row.meetings,
  ]
    .join("\n")
    .toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
