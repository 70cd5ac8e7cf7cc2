/** Findings of a check as JSON, hints included: the files that have any, each with its findings. */
import { countsOf, type CheckedFile } from "./checked";

export interface CheckJsonOptions {
  readonly checked: number;
  /** The day that counted as today, where one was given. */
  readonly asOf: string | null;
}

/** The JSON text in pieces, a finding on a line. Ranges are line and character, both from 0. */
export function* checkJson(
  files: readonly CheckedFile[],
  { checked, asOf }: CheckJsonOptions,
): IterableIterator<string> {
  const counts = countsOf(files);
  yield `{\n"asOf": ${JSON.stringify(asOf)},\n"checked": ${checked},\n"counts": ${JSON.stringify(counts)},\n"files": [`;
  let first = true;
  for (const { path, findings, counts } of files) {
    if (findings.length === 0) continue;
    yield `${first ? "" : ","}\n{"path": ${JSON.stringify(path)}, "diagnostics": [`;
    first = false;
    for (const [index, { code, severity, message, start, end }] of findings.entries()) {
      yield `${index === 0 ? "" : ","}\n${JSON.stringify({ code, severity, message, range: { start, end } })}`;
    }
    const all = counts.error + counts.warning + counts.information + counts.hint;
    yield `\n], "more": ${all - findings.length}}`;
  }
  yield first ? "]\n}\n" : "\n]\n}\n";
}
