/** Hovers: what they are about, in «», and what they say, as of 1 January 2031. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { actorsFileHover, followupHover, hover } from "../../server/src/features/hover";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";

test("nothing is told of all readouts while they are read", () => {
  const file = readFile("file:///w/a.readout", "@hale: !commit[will help]\n");
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]]));
  const told = (isWhole: boolean): string =>
    hover({ ...workspace, isWhole }, analyse(workspace, file), 2, { today: "2031-01-01" })!.markdown;
  assert.match(told(false), /Here: speaks in 1 passage.*\n.*still being read/);
  assert.match(told(true), /Here: speaks in 1 passage.*\nIn 1 readout of the workspace: speaks in 1 passage/);
});

testFixture(join(__dirname, "hover.txt"), ({ workspace, analysis, followup, text, offset }, { uri }) => {
  const its = workspace.actorsFiles.get(uri);
  const options = { today: "2031-01-01" };
  const told =
    followup !== null
      ? followupHover(workspace, followup, offset, options)
      : its === undefined
        ? hover(workspace, analysis, offset, options)
        : actorsFileHover(workspace, uri, its, offset);
  return told === null ? "nothing" : `«${text.slice(told.span.start, told.span.end)}»\n${told.markdown}`;
});
