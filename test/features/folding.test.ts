/** What can be folded: a line for each fold, its first line and its last. */
import { join } from "node:path";
import { folding } from "../../server/src/features/folding";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "folding.txt"), ({ analysis, text }) => {
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return folding(analysis)
    .map(({ start, end, kind }) => `${lineAt(start)}-${lineAt(end)} ${kind ?? ""}`.trimEnd())
    .join("\n");
});
