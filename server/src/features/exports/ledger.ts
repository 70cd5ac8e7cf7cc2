/** The ledger as a table for a terminal, JSON, CSV or Markdown. */
import { kindNoun } from "../../model/codebook";
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Status } from "../../syntax/followup/tree";
import { grouped, type Grouping, type LedgerGroup, type LedgerRow, type Party } from "../ledger";
import { plain } from "../hover/markdown";
import { tableCsv, tableMarkdown, tableText, type Cell, type Column, type Table } from "./table";

export const LEDGER_FORMATS = ["table", "json", "csv", "md"] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

export interface LedgerReport {
  /** The day that the rows are of. */
  readonly day: string;
  /** Null: in one table. */
  readonly by: Grouping | null;
  readonly format: LedgerFormat;
  /** A file as it is told. */
  readonly path: (uri: string) => string;
}

const COLUMNS: readonly Column[] = [
  "Thread",
  "Status",
  "Since",
  "Due",
  "Debtor",
  "Creditor",
  "Kind",
  "Force",
  "Statements",
  "What",
].map((title) => (title === "Statements" ? { title, side: "right" } : { title }));

/** @returns the report in pieces that end with lines. */
export function* ledgerReport(
  rows: readonly LedgerRow[],
  { day, by, format, path }: LedgerReport,
): IterableIterator<string> {
  const groups: readonly LedgerGroup[] = by === null ? [{ key: "", label: "", rows }] : grouped(rows, by);
  if (format === "json") {
    yield `${JSON.stringify(jsonOf(rows, groups, { day, by, path }), null, 2)}\n`;
    return;
  }
  if (format === "csv") {
    const group: readonly Column[] = by === null ? [] : [{ title: "Group" }];
    const more = ["Score", "Topics", "Meetings", "Title", "First", "Readout"].map((title) => ({ title }));
    const lines = groups.flatMap(({ key, rows: its }) =>
      its.map((row) => [...group.map(() => key), ...cells(row, true), ...further(row), path(row.first.uri)]),
    );
    yield* tableCsv({ columns: [...group, ...COLUMNS, ...more], rows: lines });
    return;
  }
  for (const { label, rows: its } of groups) {
    if (by !== null) yield format === "md" ? `## ${plain(label)} (${its.length})\n\n` : `${label} (${its.length})\n\n`;
    const table: Table = { columns: COLUMNS, rows: its.map((row) => cells(row, false)) };
    yield* format === "md" ? tableMarkdown(table) : tableText(table);
    yield "\n";
  }
  yield `${summary(rows, day)}\n`;
}

/** @param data for programs: kinds as the markup has them. */
function cells(row: LedgerRow, data: boolean): readonly Cell[] {
  return [
    `^${row.thread}`,
    row.status,
    row.since,
    row.due,
    names(row.by),
    names(row.to),
    data ? row.kind : kindNoun(row.kind),
    row.force,
    row.statements,
    row.title ?? row.words,
  ];
}

/** What only CSV has room for. */
function further(row: LedgerRow): readonly Cell[] {
  return [
    STATUS_DEFINITIONS[row.status].score,
    row.topics.join("; "),
    row.meetings.join("; "),
    row.title,
    row.first.day,
  ];
}

function names(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join("; ");
}

/** How many undertakings there are, and of which status. */
function summary(rows: readonly LedgerRow[], day: string): string {
  const counts = grouped(rows, "status").map(({ key, rows: its }) => `${its.length} ${key}`);
  const all = rows.length === 1 ? "1 thread" : `${rows.length} threads`;
  return `${all} as of ${day}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}.`;
}

function jsonOf(
  rows: readonly LedgerRow[],
  groups: readonly LedgerGroup[],
  { day, by, path }: Pick<LedgerReport, "day" | "by" | "path">,
): unknown {
  const row = ({ first, ...its }: LedgerRow): unknown => ({
    ...its,
    score: scoreOf(its.status),
    first: { day: first.day, readout: path(first.uri) },
  });
  if (by === null) return { asOf: day, rows: rows.map(row) };
  return { asOf: day, by, groups: groups.map(({ key, label, rows: its }) => ({ key, label, rows: its.map(row) })) };
}

/** On the scale of the G7 and G20 Research Groups; null where they would not score it yet. */
function scoreOf(status: Status): number | null {
  const { score } = STATUS_DEFINITIONS[status];
  return score === null ? null : Number(score);
}
