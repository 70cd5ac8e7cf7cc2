/** What follows a typed `]`: it is typed at the cursor, and the text after the change is shown with the cursor `|`. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { onType } from "../../server/src/features/onType";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

function opened(text: string): Analysis {
  const file = readFile("file:///w/a.readout", text);
  return analyse(withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]])), file);
}

testFixture(join(__dirname, "onType.txt"), ({ text, offset }) => {
  const key = text.startsWith("<<", offset - 2) ? "}" : "]";
  const typed = text.slice(0, offset) + key + text.slice(offset);
  const after = changed(typed, onType(opened(typed), { start: offset, end: offset, length: 1 }));
  return `${after.slice(0, offset + 1)}|${after.slice(offset + 1)}`.trimEnd().replaceAll("\r", "\\r");
});

test("where anything is changed, what is published is what was before the typing", () => {
  let changes = 0;
  fc.assert(
    fc.property(anyReadout, fc.nat(), (text, place) => {
      const before = text.replaceAll("<<}", "<<<<}");
      const closers = [...before.matchAll(/\]|<<\}/g)];
      const found = closers[place % Math.max(1, closers.length)];
      if (found === undefined) return;
      const { 0: closer, index: at } = found;
      const typed = `${before.slice(0, at)}${closer.slice(-1)}${before.slice(at)}`;
      const made = onType(opened(typed), { start: at, end: at, length: 1 });
      if (made.length === 0) return;
      changes += 1;
      const after = changed(typed, made);
      if (closer === "]") assert.equal(after, before);
      assert.equal(strip(parse(after)), strip(parse(before)));
    }),
    { numRuns: 2000, seed: 13 },
  );
  assert.ok(changes > 100, `it happens: ${changes}`);
});

test("nothing follows what an editor has typed over by itself, or put in place of a selection", () => {
  const text = "@hale[!commit[x]] y]";
  assert.deepEqual(onType(opened(text), { start: 15, end: 16, length: 1 }), []);
  assert.deepEqual(onType(opened(text), { start: 15, end: 15, length: 2 }), []);
  assert.notDeepEqual(onType(opened(text), { start: 15, end: 15, length: 1 }), []);
});
