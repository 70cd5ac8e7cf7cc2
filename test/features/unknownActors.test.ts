/** Unknown actors in follow-up files: the findings, and what each mend makes of which file. */
import { join } from "node:path";
import { ALL_CHECKS } from "../../server/src/features/diagnostics";
import { followupFindings } from "../../server/src/features/followup/findings";
import { followupToFix, quickFixes } from "../../server/src/features/quickFixes";
import { changed } from "../../server/src/text/edit";
import { testFixture } from "../fixture";
import { nameIn, placeIn } from "../places";

testFixture(join(__dirname, "unknownActors.txt"), ({ workspace }, { files }) => {
  const [followup] = [...workspace.followups.values()];
  const all = followupFindings(followup!, ALL_CHECKS, { workspace, today: "2030-01-01" });
  const findings = all.filter(({ code }) => code === "unknown-actor");
  const place = followupToFix(workspace, followup!, "2031-01-01");
  return findings
    .map((finding) => {
      const mends = quickFixes(place, [finding], { all: () => findings, setsSeverity: false });
      const made = mends.flatMap(({ title, preferred, changes }) => [
        `${preferred === true ? "* " : ""}${title}`,
        ...[...(changes?.() ?? [])].flatMap(([uri, list]) => {
          const before = (files.get(uri) ?? "").split("\n");
          const lines = changed(files.get(uri) ?? "", list).split("\n");
          return lines.flatMap((line, index) =>
            line === before[index] ? [] : [`  ${nameIn(uri)} ${index + 1}  ${line.replace("\r", "\\r")}`.trimEnd()],
          );
        }),
      ]);
      return [placeIn(files, followup!.uri, finding), finding.message, ...made].join("\n");
    })
    .join("\n\n");
});
