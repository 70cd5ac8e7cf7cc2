/** Statistics by one grouping as a table for a terminal, JSON, CSV or Markdown. */
import type { Statistics, StatisticsGroup } from "../statistics";
import { statisticsTable } from "../statistics/table";
import { tableIn, type TableFormat } from "./table";

export interface StatisticsReport {
  readonly format: TableFormat | "json";
  /** A file as it is told. */
  readonly path: (uri: string) => string;
}

/** @returns the report on each grouping, in pieces that end with lines. */
export function* statisticsReport(
  statistics: Statistics,
  { format, path }: StatisticsReport,
): IterableIterator<string> {
  const groups = statistics.groups.map((group) => (group.by === "readout" ? withPaths(group, path) : group));
  if (format === "json") {
    yield `${JSON.stringify({ ...statistics, groups: groups.map((group) => jsonOf(group, statistics)) }, null, 2)}\n`;
    return;
  }
  for (const group of groups) {
    yield* tableIn(format, statisticsTable(group, statistics, format === "csv"));
    if (format !== "csv") yield "\n";
  }
  if (format !== "csv") yield `${summary(statistics, groups)}\n`;
}

function withPaths(group: StatisticsGroup, path: (uri: string) => string): StatisticsGroup {
  return { ...group, rows: group.rows.map((row) => ({ ...row, key: path(row.key) })) };
}

function jsonOf({ by, overlapping, rows }: StatisticsGroup, { words }: Statistics): unknown {
  const share = (its: number | null): number | null => (its === null || words === 0 ? null : its / words);
  return { by, overlapping, rows: rows.map((row) => ({ ...row, share: share(row.words) })) };
}

/** What the numbers are of. */
function summary({ readouts, words, spoken, furniture, acts }: Statistics, groups: readonly StatisticsGroup[]): string {
  const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;
  return [
    `${many(readouts, "readout", "readouts")}: ${many(words, "word", "words")}, of which ${spoken} in reported speech`,
    furniture > 0 ? ` (and ${furniture} of page furniture, which are not counted)` : "",
    `; ${many(acts, "act", "acts")}.`,
    groups.some(({ overlapping }) => overlapping) ? " An act on several topics is counted for each." : "",
  ].join("");
}
