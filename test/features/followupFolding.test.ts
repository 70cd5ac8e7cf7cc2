/** What can be folded in follow-up files: a line for each fold, its first line and its last. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { followupFolding } from "../../server/src/features/followup/folding";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "followupFolding.txt"), ({ followup, text }) => {
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const folds = followupFolding(followup!).map(({ start, end, kind }) => ({
    first: lineAt(start),
    last: lineAt(end),
    kind: kind ?? "",
  }));
  const firsts = folds.map(({ first }) => first);
  assert.deepEqual(
    firsts,
    [...new Set(firsts)].sort((one, other) => one - other),
    "in order, one from each line on",
  );
  return folds.map(({ first, last, kind }) => `${first}-${last} ${kind}`.trimEnd()).join("\n");
});
