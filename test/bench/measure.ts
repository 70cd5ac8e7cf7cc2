/** The statistics of the benchmark, and the table that it prints. */

/** The value below which the share `p` of `values` lies; NaN where there are none. */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]!;
}

/** The median of `values`; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One line of the report. */
export interface Row {
  /** The target, such as `S1`, or a section of its own. */
  readonly target: string;
  readonly what: string;
  /** What was measured, with its unit. */
  readonly measured: string;
  /** What it is compared with, as measured in the same run; empty where the target is a plain number. */
  readonly against: string;
  /** The measured ratio; null where the target is a plain number. */
  readonly ratio: number | null;
  /** What is wanted; empty for a figure that no target binds. */
  readonly wanted: string;
  /** null where no target binds the figure. */
  readonly met: boolean | null;
}

export interface Report {
  readonly rows: Row[];
  /** Remarks that belong under the table: what could not be measured, and why. */
  readonly remarks: string[];
}

/** A figure in milliseconds, megabytes or kilobytes, with the digits that are worth reading. */
export function figure(value: number, unit: string): string {
  if (!Number.isFinite(value)) return "-";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}

/** A row whose target is a ratio `mine / theirs` of at most `most`. */
export function atMost(
  target: string,
  what: string,
  mine: number,
  theirs: number,
  unit: string,
  name: string,
  most: number,
): Row {
  const ratio = mine / theirs;
  const measured = figure(mine, unit);
  const against = `${name} ${figure(theirs, unit)}`;
  return { target, what, measured, against, ratio, wanted: `<= ${most}x`, met: ratio <= most };
}

/** A row whose target is to be `least` times faster (or smaller) than `theirs`. */
export function timesBetter(
  target: string,
  what: string,
  mine: number,
  theirs: number,
  unit: string,
  name: string,
  least: number,
): Row {
  const ratio = theirs / mine;
  const measured = figure(mine, unit);
  const against = `${name} ${figure(theirs, unit)}`;
  return { target, what, measured, against, ratio, wanted: `${name} / this >= ${least}`, met: ratio >= least };
}

/** A row whose target is a plain number. */
export function within(target: string, what: string, mine: number, unit: string, most: number): Row {
  const wanted = `<= ${most} ${unit}`.trimEnd();
  return { target, what, measured: figure(mine, unit).trimEnd(), against: "", ratio: null, wanted, met: mine <= most };
}

/** A figure that no target binds, shown for comparison. */
export function plain(target: string, what: string, mine: number, unit: string): Row {
  return { target, what, measured: figure(mine, unit), against: "", ratio: null, wanted: "", met: null };
}

/** The rows as a Markdown table, which reads well on a terminal and can be pasted into a document. */
export function table(rows: readonly Row[]): string {
  if (rows.length === 0) return "";
  const head = ["", "what", "measured", "against", "ratio", "wanted", ""];
  const cells = rows.map((row) => [
    row.target,
    row.what,
    row.measured,
    row.against,
    row.ratio === null ? "" : Number.isFinite(row.ratio) ? row.ratio.toPrecision(3) : "-",
    row.wanted,
    row.met === null ? "" : row.met ? "met" : "MISSED",
  ]);
  const widths = head.map((title, i) => Math.max(3, title.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}
