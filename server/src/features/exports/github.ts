/** Findings as workflow commands of GitHub Actions, which shows them beside the lines. Hints are for the editor. */
import type { Severity } from "../checks/check";
import type { CheckedFile } from "./checked";

const COMMAND: Readonly<Record<Exclude<Severity, "hint">, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
};

/** The commands, a line each; lines and columns count from 1, the end column behind the last character. */
export function* githubReport(files: readonly CheckedFile[]): IterableIterator<string> {
  for (const { path, findings } of files) {
    for (const { code, severity, message, start, end } of findings) {
      if (severity === "hint") continue;
      const place = { file: path, line: start.line + 1, endLine: end.line + 1, ...columns(start, end), title: code };
      const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
      yield `::${COMMAND[severity]} ${properties.join(",")}::${data(message)}\n`;
    }
  }
}

/** Columns are only taken where a finding stands on one line. */
function columns(start: { line: number; character: number }, end: { line: number; character: number }) {
  return start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
