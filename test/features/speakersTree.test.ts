/** The view *Speakers*: who says and does how much; and that what was kept is what is counted anew. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import fc from "fast-check";
import { shareOf, speakersTree } from "../../server/src/features/speakersTree";
import { subjectPlace } from "../../server/src/features/trees/place";
import { tooltip } from "../../server/src/features/trees/tooltip";
import { analyse } from "../../server/src/workspace/analysis";
import { readClosed, readFile } from "../../server/src/workspace/file";
import { countSpeech, speechIn } from "../../server/src/workspace/speech";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";
import { unfold } from "./trees";

testFixture(join(__dirname, "speakersTree.txt"), ({ workspace }) =>
  unfold((asked) => atOnce(speakersTree(workspace, asked))),
);

it("a share is in whole per cent", () => {
  assert.deepEqual(
    [shareOf(0, 9), shareOf(1, 3), shareOf(2, 3), shareOf(1, 1000), shareOf(5, 5), shareOf(0, 0)],
    [null, "33 %", "67 %", "<1 %", "100 %", null],
  );
});

it("every word of a readout is somebody's once, or nobody's", () => {
  fc.assert(
    fc.property(anyReadout, (text) => {
      const file = readFile("file:///w/a.readout", text);
      const workspace = withReadouts(
        emptyWorkspace(["file:///w"]),
        new Map([[file.uri, readClosed(file.uri, file.text)]]),
      );
      const record = speechIn(workspace, workspace.readouts.get(file.uri)!);
      assert.deepEqual(record, countSpeech(analyse(workspace, file)));
      for (const { words } of record.sides.values()) assert.ok(words <= record.words);
    }),
    { seed: 5, numRuns: 300 },
  );
});

it("a speaker leads to where it is declared, or named, and is told of", () => {
  const text = "---\nactors:\n  hale: {name: Hale, title: Secretary}\n---\n🌊 @hale[yes] @nobody[no]\n";
  const file = readFile("file:///w/a.readout", text);
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, readClosed(file.uri, file.text)]]));
  const declared = subjectPlace(workspace, { kind: "actor", id: "hale", uri: file.uri })!;
  assert.equal(text.slice(declared.id.start, declared.id.end), "hale");
  assert.equal(declared.id.start, text.indexOf("hale:"));
  const named = subjectPlace(workspace, { kind: "actor", id: "nobody", uri: file.uri })!;
  assert.equal(named.id.start, text.indexOf("nobody"));
  assert.equal(subjectPlace(workspace, { kind: "actor", id: "gone", uri: file.uri }), null);
  assert.match(
    tooltip(workspace, { kind: "actor", id: "hale", uri: file.uri }, "2024-01-01", false)!,
    /\*\*Hale\*\* `@hale`: Secretary/,
  );
});
