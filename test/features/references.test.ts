/** References, and which of them are left out where the declaration is not wanted. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { references } from "../../server/src/features/references";
import { readClosed, readFile } from "../../server/src/workspace/file";
import { entityAt, mentionsIn } from "../../server/src/workspace/mentions";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { placeIn } from "../places";
import { anyReadout } from "../texts";

testFixture(join(__dirname, "references.txt"), ({ workspace, offset }, { uri, files }) => {
  const spot = { workspace, uri, offset };
  const all = atOnce(references(spot, { declaration: true }));
  if (all === null) return "nothing";
  const others = new Set(
    atOnce(references(spot, { declaration: false }))!.map((mention) => `${mention.uri} ${mention.start}`),
  );
  return all
    .map((its) => placeIn(files, its.uri, its, others.has(`${its.uri} ${its.start}`) ? "" : "(definition)"))
    .join("\n");
});

test("a closed file has the mentions that it has when it is open", () => {
  fc.assert(
    fc.property(anyReadout, (text) => {
      const uri = "file:///w/a.readout";
      const file = readFile(uri, text);
      const open = withReadouts(emptyWorkspace(["file:///w"]), new Map([[uri, file]]));
      const shut = withReadouts(open, new Map([[uri, readClosed(file.uri, file.text)]]));
      for (let offset = 0; offset <= text.length; offset += 3) {
        const found = entityAt({ workspace: open, uri, offset });
        assert.deepEqual(entityAt({ workspace: shut, uri, offset }), found);
        if (found !== null) assert.deepEqual(mentionsIn(shut, uri, found.entity), mentionsIn(open, uri, found.entity));
      }
    }),
    { numRuns: 500, seed: 8 },
  );
});
