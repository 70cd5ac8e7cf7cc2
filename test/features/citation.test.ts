/** Citations of statements: the first of the thread that holds the cursor's file, or the number in the case's title. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { citation } from "../../server/src/features/citation";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "citation.txt"), ({ workspace }, { uri, title }) => {
  const number = Number(/statement (\d)/.exec(title)?.[1] ?? 1) - 1;
  return citation(workspace, { thread: "x", uri, number }) ?? "none";
});

it("there is none of what is gone", () => {
  assert.equal(citation(emptyWorkspace([]), { thread: "x", uri: "file:///w/a.readout", number: 0 }), null);
});
