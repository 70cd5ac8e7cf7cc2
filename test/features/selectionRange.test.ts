/** What a selection grows to: a line for each step, `⏎` a line ending, the middle of long ones left out. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { selectionRanges } from "../../server/src/features/selectionRange";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

testFixture(join(__dirname, "selectionRange.txt"), ({ analysis, text, offset }) =>
  selectionRanges(analysis, [offset])[0]!
    .map(({ start, end }) => `«${short(text.slice(start, end))}»`)
    .join("\n"),
);

function short(text: string): string {
  const line = text.replaceAll("\r\n", "␍⏎").replaceAll("\n", "⏎");
  return line.length <= 90 ? line : `${line.slice(0, 55)} … ${line.slice(-30)}`;
}

test("each step holds the place and the step before, and more; all places at once are each alone", () => {
  fc.assert(
    fc.property(anyReadout, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (text, shares) => {
      const file = readFile("file:///w/a.readout", text);
      const analysis = analyse(withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]])), file);
      const offsets = shares.map((share) => Math.round(share * text.length));
      const all = selectionRanges(analysis, offsets);
      for (const [index, offset] of offsets.entries()) {
        assert.deepEqual(selectionRanges(analysis, [offset])[0], all[index]);
        let last = { start: offset, end: offset };
        for (const span of all[index]!) {
          assert.ok(span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start);
          last = span;
        }
        if (text !== "") assert.deepEqual(last, { start: 0, end: text.length });
      }
    }),
    { numRuns: 600, seed: 11 },
  );
});
