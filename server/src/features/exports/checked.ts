/** What a check of files came to: the data that every format of `readout check` is made from. */
import { linesOf, type Position } from "../../text/lines";
import { SEVERITIES, type Code, type Severity } from "../checks/check";
import { NOTHING, type Counts, type WeighedFinding } from "../fileFindings";

/** A file with what was found in it, in the order of its text. */
export interface CheckedFile {
  /** As people write it: from the folder that was worked in, with `/`. */
  readonly path: string;
  readonly findings: readonly PlacedFinding[];
  /** How many findings of each severity there are, the ones not listed included. */
  readonly counts: Counts;
}

/** A finding with its place in the file, and the line that it begins on. */
export interface PlacedFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** Without its ending; null where the file could not be read. */
  readonly line: string | null;
  /** Other places of the same file that belong to it. */
  readonly related: readonly { readonly message: string; readonly start: Position; readonly end: Position }[];
}

/** A check, for the formats that list them. */
export interface Rule {
  readonly code: Code;
  readonly severity: Severity | "off";
  /** What it finds, in a sentence. */
  readonly description: string;
  /** The address of the section that explains it. */
  readonly help: string;
}

/** A checked file; its text is read for the places, and not kept. */
export function checkedFile(
  path: string,
  uri: string,
  text: string,
  findings: readonly WeighedFinding[],
  counts: Counts,
): CheckedFile {
  const lines = findings.length === 0 ? null : linesOf(text);
  const placed = findings.map(({ code, severity, message, start, end, related = [] }): PlacedFinding => {
    const from = lines!.positionAt(start);
    return {
      code,
      severity,
      message,
      start: from,
      end: lines!.positionAt(end),
      line: lines!.line(from.line),
      related: related
        .filter((other) => other.uri === uri)
        .map((other) => ({
          message: other.message,
          start: lines!.positionAt(other.start),
          end: lines!.positionAt(other.end),
        })),
    };
  });
  return { path, findings: placed, counts };
}

/** A file that could not be read, as a finding. */
export function unreadableFile(path: string, message: string): CheckedFile {
  const start = { line: 0, character: 0 };
  const code = "unreadable";
  const severity = SEVERITIES[code];
  const finding = { code, severity, message, start, end: start, line: null, related: [] } as const;
  return { path, findings: [finding], counts: { ...NOTHING, [severity]: 1 } };
}

/** The sums over some files. */
export function countsOf(files: readonly { readonly counts: Counts }[]): Counts {
  const sums = { ...NOTHING };
  for (const { counts } of files) for (const key of Object.keys(sums) as Severity[]) sums[key] += counts[key];
  return sums;
}
