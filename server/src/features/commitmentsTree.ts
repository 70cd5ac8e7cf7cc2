/**
 * The view *Commitments*: every undertaking in groups, and below it its history. Built on the ledger, which is worked out
 * once for each state of the workspace, and of which no more is put into words than is asked for.
 */
import { daysInWords } from "../model/date-words";
import { daysIn, dayParts } from "../model/calendar";
import { STATUS_DEFINITIONS } from "../model/lifecycle";
import type { Status } from "../syntax/followup/tree";
import { compareText, dayOf, inOrderOfTime, UNDATED } from "../workspace/days";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { several } from "./hover/actor";
import { grouped, matches, type Grouping, type LedgerGroup, type LedgerRow } from "./ledger";
import { historyNodes } from "./trees/history";
import {
  EMPTY,
  node,
  pageOf,
  pathId,
  stepsOf,
  type Asked,
  type NodeIcon,
  type Page,
  type TreeNode,
} from "./trees/node";
import { ledgerRows } from "./trees/rows";
import { dateWords, dayWords, partiesInWords, partiesSpoken } from "./trees/words";
import { clip } from "./words";

export interface CommitmentsOptions {
  /** `YYYY-MM-DD`, as of which the status is told. */
  readonly day: string;
  readonly by: Grouping;
  /** Words that a thread must have to be shown, whatever their case; blank for all. */
  readonly filter: string;
}

/** So few matches that all of them are shown at once. */
const MOST_OPEN = 100;
/** Rows that are compared with a filter between two pauses. */
const STRIDE = 200;
const MOST_WORDS = 90;

export function* commitmentsTree(
  workspace: Workspace,
  { day, by, filter }: CommitmentsOptions,
  asked: Asked,
): Steps<Page> {
  const steps = asked.parent === null ? [] : stepsOf(asked.parent);
  const thread = steps[steps[0] === "found" ? 3 : 2];
  if (thread !== undefined) {
    if (steps.at(-1) !== thread) return EMPTY;
    return pageOf(historyNodes(workspace, thread, day), asked, (make) => make(asked.parent!));
  }
  const { groups, rows } = yield* groupsOf(workspace, { day, by, filter });
  const found = filter.trim() !== "";
  if (steps.length === 0) {
    const open = found && rows <= MOST_OPEN;
    return { ...pageOf(groups, asked, (group) => groupNode(workspace, group, by, found, open)), entries: rows };
  }
  const key = steps.at(-1)!;
  const group = steps.at(-2) === by ? groups.find((its) => its.key === key) : undefined;
  return group === undefined ? EMPTY : pageOf(group.rows, asked, (row) => threadNode(row, asked.parent!));
}

interface Groups {
  readonly groups: readonly LedgerGroup[];
  readonly rows: number;
}

// The rows are the same array as long as the workspace and the day are the same.
const known = new WeakMap<readonly LedgerRow[], { readonly key: string; readonly groups: Groups }>();

function* groupsOf(workspace: Workspace, { day, by, filter }: CommitmentsOptions): Steps<Groups> {
  const all = yield* ledgerRows(workspace, day);
  const words = filter.trim();
  const key = `${by} ${words}`;
  const before = known.get(all);
  if (before?.key === key) return before.groups;
  let rows: readonly LedgerRow[] = all;
  if (words !== "") {
    const some: LedgerRow[] = [];
    for (const [index, row] of all.entries()) {
      if (matches(row, words)) some.push(row);
      if (index % STRIDE === STRIDE - 1) yield;
    }
    rows = some;
  }
  const groups: Groups = { groups: inOrder(workspace, grouped(rows, by), by), rows: rows.length };
  known.set(all, { key, groups });
  return groups;
}

/** Meetings come in the order of time, the latest first, and not by their ids. */
function inOrder(workspace: Workspace, groups: readonly LedgerGroup[], by: Grouping): readonly LedgerGroup[] {
  if (by !== "meeting") return groups;
  const day = new Map(
    groups.map(({ key }) => {
      const first = firstOf(workspace, key);
      return [key, first === undefined ? UNDATED : dayOf(first)];
    }),
  );
  const order = (one: string, other: string): number =>
    one === UNDATED || other === UNDATED ? compareText(one, other) : compareText(other, one);
  return [...groups].sort((one, other) => order(day.get(one.key)!, day.get(other.key)!));
}

function firstOf(workspace: Workspace, meeting: string) {
  const files = [...(workspace.meetings.get(meeting) ?? [])].flatMap((uri) => workspace.readouts.get(uri) ?? []);
  return inOrderOfTime(files)[0];
}

const ICONS: Readonly<Record<Exclude<Grouping, "status">, NodeIcon>> = {
  debtor: "debtor",
  meeting: "meeting",
  topic: "topic",
  due: "due",
};

function groupNode(
  workspace: Workspace,
  { key, label, rows }: LedgerGroup,
  by: Grouping,
  found: boolean,
  open: boolean,
): TreeNode {
  const overdue = by === "status" ? 0 : rows.filter(({ status }) => status === "overdue").length;
  const broken = by === "status" ? 0 : rows.filter(({ status }) => status === "broken").length;
  const first = by === "meeting" ? firstOf(workspace, key) : undefined;
  const description = [
    ...(first === undefined || dateWords(first) === "" ? [] : [dateWords(first)]),
    String(rows.length),
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(broken === 0 ? [] : [`${broken} broken`]),
  ];
  const name = clip(titleOf(key, label, by), MOST_WORDS);
  return node({
    // What is found is a tree of its own: it opens and closes by itself.
    id: found ? pathId("found", by, key) : pathId(by, key),
    kind: "group",
    label: name,
    description: description.join(" · "),
    spoken: [name, several(rows.length, "undertaking"), ...description.filter((part) => !/^\d+$/.test(part))].join(
      ", ",
    ),
    icon: by === "status" ? (key as Status) : ICONS[by],
    children: open ? "open" : "closed",
  });
}

function titleOf(key: string, label: string, by: Grouping): string {
  if (by === "status") return STATUS_DEFINITIONS[key as Status].title;
  if (by === "topic" && key !== "") return `#${key}`;
  if (by !== "due" || key === "")
    return label.replace(/^\p{Ll}/u, (letter) => (key === "" ? letter.toUpperCase() : letter));
  const [year, month] = dayParts(`${key}-01`);
  return daysInWords({ from: `${key}-01`, until: `${key}-${String(daysIn(year, month)).padStart(2, "0")}` });
}

function threadNode(row: LedgerRow, parent: string): TreeNode {
  const { thread, title, words, by, to, force, due, status, first } = row;
  const label = clip(title ?? words, MOST_WORDS);
  const dueIn = due === null ? [] : [`${status === "overdue" ? "was due" : "due"} ${dayWords(due)}`];
  const rest = [...(force === null ? [] : [force]), ...dueIn];
  const parties = partiesInWords(by, to);
  return node({
    id: pathId(...stepsOf(parent), thread),
    kind: "thread",
    label,
    description: [...(parties === "" ? [] : [parties]), ...rest].join(" · "),
    spoken: [`${STATUS_DEFINITIONS[status].title}: ${label}`, partiesSpoken(by, to), ...rest]
      .filter((part) => part !== "")
      .join(", "),
    icon: status,
    children: "closed",
    subject: { kind: "statement", thread, uri: first.uri, number: first.number },
    thread,
  });
}
