/** Hidden markup: the cases, and that what is kept for a block is what is made anew. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { markup } from "../../server/src/features/markup";
import { strip } from "../../server/src/syntax/strip";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyChange, anyReadout, apply } from "../texts";

testFixture(join(__dirname, "markup.txt"), ({ analysis, text, selection }) => {
  const { cuts, speech, acts } = markup(analysis, selection.end > selection.start ? selection : undefined);
  const words = ({ start, end }: { start: number; end: number }): string => JSON.stringify(text.slice(start, end));
  return [
    ...cuts.map((cut) => `cut ${words(cut)} of ${words(cut.of)}`),
    ...speech.map((its) => `side ${its.side} ${words(its)}`),
    ...acts.map((act) => `${act.kind} ${act.force ?? "-"} ${words(act)}`),
  ].join("\n");
});

test("what is kept is what is made anew, and the cuts are what strip removes", () => {
  const empty = emptyWorkspace(["file:///w"]);
  fc.assert(
    fc.property(anyReadout, fc.array(anyChange, { maxLength: 4 }), (text, changes) => {
      let file = readFile("file:///w/a.readout", text);
      let analysis = analyse(withReadouts(empty, new Map([[file.uri, file]])), file);
      for (const change of changes) {
        markup(analysis);
        const { text: next, edit } = apply(file.text, change);
        file = readFile(file.uri, next, file, edit);
        analysis = analyse(withReadouts(empty, new Map([[file.uri, file]])), file, analysis);
        const fresh = readFile(file.uri, next);
        const anew = analyse(withReadouts(empty, new Map([[file.uri, fresh]])), fresh);
        assert.deepEqual(markup(analysis), markup(anew));
      }
      const { cuts, speech } = markup(analysis);
      let kept = "";
      let from = file.tree.body;
      for (const { start, end } of cuts) {
        kept += file.text.slice(from, start);
        from = end;
      }
      assert.ok(strip(file.tree).endsWith(kept + file.text.slice(from)));
      speech.forEach(({ start, end }, index) => assert.ok(start < end && start >= (speech[index - 1]?.end ?? 0)));
    }),
    { seed: 3, numRuns: 300 },
  );
});
