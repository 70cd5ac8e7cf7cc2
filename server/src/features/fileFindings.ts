/** All findings in a file as it is on disk, those of its bytes included, with what each weighs. */
import type { Analysis } from "../workspace/analysis";
import { byteOrderMarkFindings, characterFindings, lineEndingFindings, sealFindings } from "./checks/bytes";
import type { Around, Finding, Severity } from "./checks/check";
import { ALL_CHECKS, diagnose, findingsOf, silenced, type Choice } from "./diagnostics";

/** A finding with what it weighs. */
export interface WeighedFinding extends Finding {
  readonly severity: Severity;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export const NOTHING: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export interface FileFindings {
  /** In the order of their places. */
  readonly findings: readonly WeighedFinding[];
  /** Those that are not among `findings` included. */
  readonly counts: Counts;
}

/**
 * Checks a file that is open nowhere: its text is what the disk holds.
 * @param most so many of the findings of its markup are answered; all are counted.
 * @param around the other files; null where they do not count.
 */
export function fileFindings(
  analysis: Analysis,
  choice: Choice = ALL_CHECKS,
  most = Infinity,
  around: Around | null = null,
): FileFindings {
  const { file } = analysis;
  const { text } = file;
  const bytes = [
    ...sealFindings(file, text),
    ...lineEndingFindings(text, text),
    ...characterFindings(text),
    ...byteOrderMarkFindings(text),
  ].filter((finding) => choice.severity(finding.code) !== null && !silenced(analysis, finding));
  const diagnosis = diagnose(analysis, choice, undefined, around);
  const { findings } = findingsOf(diagnosis, most);
  const all = [...bytes, ...findings].sort((one, other) => one.start - other.start);
  return {
    findings: weighed(all, choice),
    counts: counted(
      [bytes, diagnosis.front, ...diagnosis.blocks.made, ...diagnosis.across.blocks.made.map((told) => told.findings)],
      choice,
    ),
  };
}

/** Findings with what they weigh; those that the choice leaves out are gone. */
export function weighed(findings: readonly Finding[], choice: Choice = ALL_CHECKS): readonly WeighedFinding[] {
  return findings.flatMap((finding) => {
    const severity = choice.severity(finding.code);
    return severity === null ? [] : [{ ...finding, severity }];
  });
}

export function counted(lists: readonly (readonly Pick<Finding, "code">[])[], choice: Choice = ALL_CHECKS): Counts {
  const counts = { ...NOTHING };
  for (const list of lists) {
    for (const { code } of list) {
      const severity = choice.severity(code);
      if (severity !== null) counts[severity] += 1;
    }
  }
  return counts;
}
