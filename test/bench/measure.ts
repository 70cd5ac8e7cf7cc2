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

/** How long one request takes at one size, in milliseconds. */
export interface Waited {
  readonly p50: number;
  readonly p99: number;
  /** The empty server's p50. */
  readonly floor: number;
  /** The Markdown server's p50; null where it has no such request. */
  readonly markdown: number | null;
}

/** One request of S5, at the two sizes that it is measured at. */
export interface Latency {
  readonly request: string;
  readonly small: Waited;
  readonly large: Waited;
  /** What is wanted at the larger size: at most so many times the floor, or so many times faster than Markdown. */
  readonly wanted: { readonly floor: number } | { readonly markdown: number } | null;
}

export interface Report {
  readonly rows: Row[];
  readonly latencies: (Latency & { readonly met: boolean | null })[];
  /** Remarks that belong under the table. */
  readonly remarks: string[];
  /** What could not be measured, and why: any of these fails the benchmark. */
  readonly failures: string[];
}

/** A request with what comes of its target; null where it has none. */
export function judged(latency: Latency): Report["latencies"][number] {
  const { large, wanted } = latency;
  if (wanted === null) return { ...latency, met: null };
  const met =
    "floor" in wanted
      ? large.p50 <= wanted.floor * large.floor
      : large.markdown !== null && large.markdown >= wanted.markdown * large.p50;
  return { ...latency, met };
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

function ratio(value: number | null): string {
  return value === null ? "" : Number.isFinite(value) ? value.toPrecision(3) : "-";
}

function verdict(met: boolean | null): string {
  return met === null ? "" : met ? "met" : "MISSED";
}

/** Cells as a Markdown table, which reads well on a terminal and can be pasted into a document. */
function grid(head: readonly string[], cells: readonly (readonly string[])[]): string {
  if (cells.length === 0) return "";
  const widths = head.map((title, i) => Math.max(3, title.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}

export function table(rows: readonly Row[]): string {
  return grid(
    ["", "what", "measured", "against", "ratio", "wanted", ""],
    rows.map((row) => [
      row.target,
      row.what,
      row.measured,
      row.against,
      ratio(row.ratio),
      row.wanted,
      verdict(row.met),
    ]),
  );
}

/** One line for each request, in milliseconds. */
export function latencyTable(latencies: Report["latencies"]): string {
  const cells = ({ p50, p99, floor, markdown }: Waited): string[] =>
    [p50, p99, floor, markdown].map((value) => (value === null ? "" : figure(value, "").trimEnd()));
  return grid(
    [
      "S5",
      "10 KB",
      "p99",
      "floor",
      "Markdown",
      "1 MB",
      "p99",
      "floor",
      "Markdown",
      "x floor",
      "Markdown x",
      "wanted",
      "",
    ],
    latencies.map(({ request, small, large, wanted, met }) => [
      request,
      ...cells(small),
      ...cells(large),
      ratio(large.p50 / large.floor),
      ratio(large.markdown === null ? null : large.markdown / large.p50),
      wanted === null ? "" : "floor" in wanted ? `<= ${wanted.floor}x floor` : `Markdown x >= ${wanted.markdown}`,
      verdict(met),
    ]),
  );
}
