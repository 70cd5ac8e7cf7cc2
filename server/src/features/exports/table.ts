/** Tables as text for a terminal, as CSV (RFC 4180) and as Markdown. What stands in them is the caller's affair. */
import { columnsOf, shown } from "../../text/columns";
import { plain } from "../hover/markdown";

export interface Column {
  readonly title: string;
  /** Where its cells stand; numbers, most often, at the right. Left if not given. */
  readonly side?: "left" | "right";
  /** How people are shown a number, such as 12.5 % for 0.125; CSV has it as it is. */
  readonly shown?: (value: number) => string;
}

/** `null` is an empty cell. */
export type Cell = string | number | null;

export interface Table {
  readonly columns: readonly Column[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

export const TABLE_FORMATS = ["table", "csv", "md"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table in one of the formats, in pieces that end with lines. */
export function tableIn(format: TableFormat, table: Table): IterableIterator<string> {
  return format === "csv" ? tableCsv(table) : format === "md" ? tableMarkdown(table) : tableText(table);
}

/** Columns that a cell takes at most in a terminal. */
const WIDEST = 60;

/**
 * Columns side by side under their titles, measured by East Asian Width; nothing in it steers the terminal.
 * @param widest columns of a cell; what is longer ends in `…`.
 */
export function* tableText({ columns, rows }: Table, widest = WIDEST): IterableIterator<string> {
  const titles = columns.map(({ title }) => clipped(title, widest));
  const cells = rows.map((row) => row.map((cell, index) => clipped(toldCell(cell, columns[index]), widest)));
  const widths = titles.map((title, index) =>
    cells.reduce((most, row) => Math.max(most, row[index]?.width ?? 0), title.width),
  );
  const line = (its: readonly Measured[]): string =>
    `${its
      .map(({ text, width }, index) => {
        const room = " ".repeat((widths[index] ?? 0) - width);
        return columns[index]?.side === "right" ? room + text : text + room;
      })
      .join("  ")
      .trimEnd()}\n`;
  yield line(titles);
  yield `${widths.map((width) => "-".repeat(width)).join("  ")}\n`;
  for (const row of cells) yield line(row);
}

/** Rows of CSV as RFC 4180 has them: the titles first, each row ended by CR LF; what is empty is an empty field. */
export function* tableCsv({ columns, rows }: Table): IterableIterator<string> {
  const line = (fields: readonly string[]): string =>
    // One empty field alone would be an empty line, which many programs pass over.
    `${fields.length === 1 && fields[0] === "" ? '""' : fields.map(field).join(",")}\r\n`;
  yield line(columns.map(({ title }) => title));
  for (const row of rows) yield line(row.map((cell) => (cell === null ? "" : String(cell))));
}

/** A table of GitHub Flavored Markdown; every cell shows the text itself, whatever it is. */
export function* tableMarkdown({ columns, rows }: Table): IterableIterator<string> {
  const line = (its: readonly string[]): string => `| ${its.join(" | ")} |\n`;
  yield line(columns.map(({ title }) => plain(title)));
  yield line(columns.map(({ side }) => (side === "right" ? "--:" : "---")));
  for (const row of rows) yield line(row.map((cell, index) => plainCell(cell, columns[index])));
}

/** Quotation marks stand round what holds a comma, a quotation mark, a line's end, or white space at an end. */
function field(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainCell(cell: Cell, column: Column | undefined): string {
  return typeof cell === "string" ? plain(cell) : toldCell(cell, column);
}

function toldCell(cell: Cell, column: Column | undefined): string {
  if (cell === null) return "";
  return typeof cell === "string" ? cell : (column?.shown?.(cell) ?? String(cell));
}

interface Measured {
  readonly text: string;
  /** In columns. */
  readonly width: number;
}

/** A text on one line, no wider than allowed. */
function clipped(whole: string, widest: number): Measured {
  let text = "";
  let width = 0;
  for (const character of shown(whole.slice(0, widest * LOOK).replace(/\s+/gu, " ")).trim()) {
    const columns = columnsOf(character);
    if (width + columns > widest) {
      while (width >= widest) {
        const last = Array.from(text).at(-1)!;
        text = text.slice(0, -last.length);
        width -= columnsOf(last);
      }
      return { text: `${text}…`, width: width + 1 };
    }
    text += character;
    width += columns;
  }
  return whole.length > widest * LOOK && width < widest ? { text: `${text}…`, width: width + 1 } : { text, width };
}

/** So many UTF-16 units are looked at for each column. */
const LOOK = 8;
