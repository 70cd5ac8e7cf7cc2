/** What is found across files: every finding of every file, with the places it points to; and what its mends make of the files. */
import { join } from "node:path";
import { ALL_CHECKS } from "../../server/src/features/diagnostics";
import { fileFindings } from "../../server/src/features/fileFindings";
import type { Finding } from "../../server/src/features/checks/check";
import { followupFindings } from "../../server/src/features/followup/findings";
import { followupToFix, quickFixes, readoutToFix } from "../../server/src/features/quickFixes";
import { changed } from "../../server/src/text/edit";
import { linesOf } from "../../server/src/text/lines";
import { analyse } from "../../server/src/workspace/analysis";
import type { Workspace } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";

/** The codes that other files bear on, and those of the order of lines. */
const ACROSS = new Set<string>([
  "weakened",
  "one-sided",
  "unanswered",
  "unknown-thread",
  "overdue",
  "assertion-failed",
  "event-order",
  "event-after-close",
]);

testFixture(join(__dirname, "across.txt"), ({ workspace }, { title, files }) => {
  const today = /as of (\S+)$/.exec(title)?.[1] ?? "2024-01-01";
  const around = { workspace, today };
  const lines: string[] = [];
  for (const [uri, text] of files) {
    const its = findingsIn(workspace, uri, today);
    for (const finding of its) {
      lines.push(`${placed(uri, text, finding)} ${finding.code}: ${finding.message}`);
      for (const related of finding.related ?? [])
        lines.push(`    ${placed(related.uri, files.get(related.uri)!, related)}: ${related.message}`);
      if (title.startsWith("mends")) lines.push(...mendsOf(uri, finding));
    }
  }
  return lines.length === 0 ? "nothing" : lines.join("\n");

  function mendsOf(uri: string, finding: Finding): string[] {
    const followup = workspace.followups.get(uri);
    const place = followup
      ? followupToFix(workspace, followup, around.today)
      : readoutToFix(workspace, analyse(workspace, workspace.readouts.get(uri)!), around.today);
    const actions = quickFixes(place, [finding], { all: () => [finding], setsSeverity: false });
    return actions.flatMap(({ title: words, preferred, command, changes }) => {
      if (words.startsWith("Silence")) return [];
      const head = `  ${preferred === true ? "* " : "- "}${words}`;
      if (command !== undefined) return [`${head} (${[command.name, ...command.arguments].join(" ")})`];
      return [
        head,
        ...[...changes!()].flatMap(([at, its]) => [
          `    in ${at.slice(ROOT.length + 1)}`,
          ...changed(files.get(at) ?? "", its)
            .split("\n")
            .map((line) => `    | ${line.replaceAll("\r", "\\r")}`.trimEnd()),
        ]),
      ];
    });
  }
});

function findingsIn(workspace: Workspace, uri: string, today: string): readonly Finding[] {
  const around = { workspace, today };
  const followup = workspace.followups.get(uri);
  const readout = workspace.readouts.get(uri);
  const all =
    followup !== undefined
      ? followupFindings(followup, ALL_CHECKS, around)
      : readout !== undefined
        ? fileFindings(analyse(workspace, readout), ALL_CHECKS, Infinity, around).findings
        : [];
  return all.filter(({ code }) => ACROSS.has(code));
}

function placed(uri: string, text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const { line, character } = linesOf(text).positionAt(start);
  return `${uri.slice(ROOT.length + 1)}:${line + 1}:${character + 1} “${text.slice(start, end).split("\n")[0]!.slice(0, 60)}”`;
}
