/** All findings in one follow-up file: lines that do not read as an event or a title. */
import type { FollowupFile } from "../../model/followup";
import type { Finding } from "../checks/check";
import type { Choice } from "../diagnostics";

/** @returns findings whose offsets count in the file's text, in order. */
export function followupFindings({ tree, facts }: FollowupFile, choice: Choice): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [index, { problems }] of tree.lines.entries()) {
    if (problems.length === 0) continue;
    const offset = tree.starts[index]!;
    for (const { code, start, end, message } of problems) {
      if (choice.severity(code) !== null && facts.silenced.get(index)?.has(code) !== true)
        findings.push({ code, start: offset + start, end: offset + end, message });
    }
  }
  return findings;
}
