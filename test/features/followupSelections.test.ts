/** What a selection grows to in follow-up files: a line for each step, `⏎` a line ending, the middle of long ones left out. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { followupSelections } from "../../server/src/features/followup/selectionRange";
import { readFollowup } from "../../server/src/model/followup";
import { testFixture } from "../fixture";
import { anyFollowup } from "../followups";

testFixture(join(__dirname, "followupSelections.txt"), ({ followup, text, offset }) =>
  followupSelections(followup!, [offset])[0]!
    .map(({ start, end }) => `«${short(text.slice(start, end))}»`)
    .join("\n"),
);

function short(text: string): string {
  const line = text.replaceAll("\r\n", "␍⏎").replaceAll("\n", "⏎");
  return line.length <= 100 ? line : `${line.slice(0, 55)} … ${line.slice(-40)}`;
}

test("each step holds the place and the step before, and more; all places at once are each alone", () => {
  fc.assert(
    fc.property(anyFollowup, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (text, shares) => {
      const file = readFollowup("file:///w/a.followup", text);
      const offsets = shares.map((share) => Math.round(share * text.length));
      const all = followupSelections(file, offsets);
      for (const [index, offset] of offsets.entries()) {
        assert.deepEqual(followupSelections(file, [offset])[0], all[index]);
        let last = { start: offset, end: offset };
        for (const span of all[index]!) {
          assert.ok(span.start <= last.start && span.end >= last.end && span.end - span.start > last.end - last.start);
          last = span;
        }
        if (text !== "") assert.deepEqual(last, { start: 0, end: text.length });
      }
    }),
    { numRuns: 500, seed: 31 },
  );
});
