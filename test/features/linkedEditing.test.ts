/** Linked editing: the text with the places that are typed in together in «», and what may be typed. */
import { join } from "node:path";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linkedEditing } from "../../server/src/features/linkedEditing";
import { changed } from "../../server/src/text/edit";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

testFixture(join(__dirname, "linkedEditing.txt"), ({ analysis, text, offset }) => {
  const linked = linkedEditing(analysis, offset);
  if (linked === null) return "nothing";
  for (const { start, end } of linked.spans)
    assert.ok(new RegExp(`^(?:${linked.word})$`).test(text.slice(start, end)), "each may be typed as it is");
  return changed(
    text,
    linked.spans.map(({ start, end }) => ({ start, end, text: `«${text.slice(start, end)}»` })),
  )
    .trimEnd()
    .replaceAll("\r", "\\r");
});

test("all places hold the same id, and one of them the place asked about", () => {
  fc.assert(
    fc.property(anyReadout, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const file = readFile("file:///w/a.readout", text);
      const analysis = analyse(withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]])), file);
      const offset = Math.round(share * text.length);
      const linked = linkedEditing(analysis, offset);
      if (linked === null) return;
      assert.equal(new Set(linked.spans.map(({ start, end }) => text.slice(start, end))).size, 1);
      assert.ok(linked.spans.some(({ start, end }) => start <= offset && offset <= end));
    }),
    { numRuns: 1000, seed: 12 },
  );
});
