/** Mends in follow-up files: what is offered at the cursor, and what each makes of the line; and what holds for all of them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { ALL_CHECKS } from "../../server/src/features/diagnostics";
import { followupFindings } from "../../server/src/features/followup/findings";
import { fixAll, followupToFix, quickFixes } from "../../server/src/features/quickFixes";
import { readFollowup, type FollowupFile } from "../../server/src/model/followup";
import { changed } from "../../server/src/text/edit";
import { emptyWorkspace, withFollowups, type Workspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyFollowup } from "../followups";

const TODAY = "2023-06-01";
const OPTIONS = { setsSeverity: false };

function badEvents(file: FollowupFile) {
  return followupFindings(file, ALL_CHECKS).filter(({ code }) => code === "bad-event");
}

testFixture(join(__dirname, "followupFixes.txt"), ({ workspace, followup, text, selection }) => {
  const findings = badEvents(followup!);
  const there = findings.filter(({ start, end }) => start <= selection.end && selection.start <= end);
  const place = followupToFix(workspace, followup!, TODAY);
  const all = fixAll(place, findings);
  const actions = [...quickFixes(place, there, { all: () => findings, ...OPTIONS }), ...(all === null ? [] : [all])];
  const line = text.slice(0, selection.start).split("\n").length - 1;
  return actions
    .map(({ title, preferred, changes }) => {
      const after = changed(text, changes!().get(followup!.uri)!).split("\n");
      const more = after.length - text.split("\n").length;
      const lines = after.slice(line, line + more + 1).map((its) => `  ${its.replaceAll("\r", "\\r")}`);
      return [`${preferred ? "* " : ""}${title}`, ...lines].join("\n");
    })
    .join("\n");
});

function opened(text: string): { readonly workspace: Workspace; readonly file: FollowupFile } {
  const file = readFollowup("file:///w/a.followup", text);
  return { workspace: withFollowups(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]])), file };
}

test("a mend leaves less that is wrong, and no other line another; what silences silences", () => {
  let mended = 0;
  fc.assert(
    fc.property(anyFollowup, (text) => {
      const { workspace, file } = opened(text);
      const findings = badEvents(file);
      const place = followupToFix(workspace, file, TODAY);
      for (const finding of findings.slice(0, 6)) {
        for (const { title, changes } of quickFixes(place, [finding], { all: () => findings, ...OPTIONS })) {
          const list = changes!().get(file.uri)!;
          const after = changed(text, list);
          const left = badEvents(opened(after).file).length;
          assert.ok(left < findings.length, `${title}\n${JSON.stringify(text)}\n${JSON.stringify(after)}`);
          if (text.startsWith("\ufeff")) assert.ok(after.startsWith("\ufeff"));
          if (/Silence|Mend all/.test(title)) continue;
          mended += 1;
          const line = text.lastIndexOf("\n", finding.start - 1) + 1;
          assert.ok(list.every(({ start }) => start >= line));
          assert.equal(after.slice(0, line), text.slice(0, line));
          const next = text.indexOf("\n", finding.start);
          if (next !== -1) assert.ok(after.endsWith(text.slice(next)));
        }
      }
      const all = fixAll(place, findings);
      if (all === null) return;
      const after = changed(text, all.changes!().get(file.uri)!);
      assert.ok(
        badEvents(opened(after).file).length < findings.length,
        `${JSON.stringify(text)}\n${JSON.stringify(after)}`,
      );
    }),
    { numRuns: 300, seed: 35 },
  );
  assert.ok(mended > 300, `it happens: ${mended}`);
});
