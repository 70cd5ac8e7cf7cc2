/** Findings as text for people: one after the other, each with its line. Hints are for the editor, and only counted. */
import { excerpt, shown } from "../../text/columns";
import type { Severity } from "../checks/check";
import type { Counts } from "../fileFindings";
import { countsOf, type CheckedFile, type PlacedFinding } from "./checked";

export interface TextOptions {
  /** The most findings that are listed. */
  readonly most: number;
  /** The most columns of an excerpt. */
  readonly columns: number;
  readonly colour: boolean;
}

/** SGR parameters of ECMA-48. */
const COLOURS: Readonly<Record<Severity | "path", string>> = {
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
  path: "1",
};

/** The findings, in pieces. */
export function* textReport(
  files: readonly CheckedFile[],
  { most, columns, colour }: TextOptions,
): IterableIterator<string> {
  const paint = (text: string, name: Severity | "path"): string =>
    colour ? `\u001b[${COLOURS[name]}m${text}\u001b[0m` : text;
  let listed = 0;
  for (const { path, findings } of files) {
    for (const finding of findings) {
      if (finding.severity === "hint" || listed === most) continue;
      listed += 1;
      yield entry(shown(path), finding, columns, paint);
    }
  }
  const { error, warning, information } = countsOf(files);
  const more = error + warning + information - listed;
  if (more > 0) yield `${number(more, "more finding is", "more findings are")} not listed.\n`;
}

/** The sentence that sums up: how many files, and what was found in them. */
export function summary(checked: number, counts: Counts, unread: number): string {
  const found = [
    ...(counts.error > 0 ? [number(counts.error, "error", "errors")] : []),
    ...(counts.warning > 0 ? [number(counts.warning, "warning", "warnings")] : []),
    ...(counts.information > 0 ? [`${counts.information} for information`] : []),
  ];
  const hints =
    counts.hint > 0 ? ` ${number(counts.hint, "hint", "hints")} besides: the editor and --format json show them.` : "";
  const missed = unread > 0 ? ` ${number(unread, "file", "files")} could not be read.` : "";
  return `${number(checked, "file", "files")} checked: ${found.join(", ") || "no findings"}.${hints}${missed}\n`;
}

function entry(
  path: string,
  { code, severity, message, start, end, line, related }: PlacedFinding,
  columns: number,
  paint: (text: string, name: Severity | "path") => string,
): string {
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  let text = `${paint(place, "path")}: ${paint(severity, severity)} ${code}: ${shown(message)}\n`;
  if (line !== null && line.trim() !== "") {
    const span = { start: start.character, end: end.line > start.line ? line.length : end.character };
    const { text: words, mark } = excerpt(line, span, columns);
    text += `    ${words}\n    ${mark.trimEnd().replace(/\^+/, (carets) => paint(carets, severity))}\n`;
  }
  for (const other of related) {
    text += `    ${path}:${other.start.line + 1}:${other.start.character + 1}: ${shown(other.message)}\n`;
  }
  return text;
}

function number(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
