/** Formatting of follow-up files: the text after it, of the selection where there is one. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { followupFormatting } from "../../server/src/features/followup/formatting";
import { readFollowup } from "../../server/src/model/followup";
import { parseFollowup } from "../../server/src/syntax/followup/parse";
import { changed } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { testFixture } from "../fixture";
import { anyFollowup } from "../followups";

function formatted(text: string, range?: Span): string {
  return changed(text, followupFormatting(readFollowup("file:///w/a.followup", text), range));
}

testFixture(join(__dirname, "followupFormatting.txt"), ({ text, selection }) => {
  const range = selection.end > selection.start ? selection : undefined;
  const after = formatted(text, range);
  same(text, after);
  if (range === undefined) assert.equal(formatted(after), after, "formatting twice is formatting once");
  return after === text ? "nothing" : after.trimEnd().replaceAll("\r", "\\r").replaceAll("\t", "→");
});

/** Nothing has changed but blanks, and those in no quotation and no wrong line. */
function same(before: string, after: string): void {
  assert.equal(after.replace(/[ \t]/g, ""), before.replace(/[ \t]/g, ""), "all but blanks");
  assert.deepEqual(said(after), said(before), "what the lines say");
}

function said(text: string): readonly unknown[] {
  return parseFollowup(text).lines.flatMap(({ text: line, content, problems }) => {
    // One of nothing but blanks at the end of a text is no line any more.
    if (content.kind === "blank") return [];
    if (content.kind === "bad" || problems.length > 0) return line;
    return JSON.parse(
      JSON.stringify(content, (key, value: unknown) => (key === "start" || key === "end" ? undefined : value)),
    ) as unknown;
  });
}

test("no word is changed or moved, quotations and wrong lines are kept; formatting twice is formatting once", () => {
  let changes = 0;
  fc.assert(
    fc.property(anyFollowup, (text) => {
      const after = formatted(text);
      if (after !== text) changes += 1;
      same(text, after);
      assert.equal(formatted(after), after);
    }),
    { numRuns: 700, seed: 33 },
  );
  assert.ok(changes > 300, `it happens: ${changes}`);
});

test("a range: only its lines, and each as in the whole", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(anyFollowup, share, share, (text, one, other) => {
      const start = Math.floor(Math.min(one, other) * text.length);
      const end = Math.floor(Math.max(one, other) * text.length);
      const file = readFollowup("file:///w/a.followup", text);
      const some = followupFormatting(file, { start, end });
      const first = text.lastIndexOf("\n", start - 1) + 1;
      const next = text.indexOf("\n", end);
      const last = next === -1 ? text.length : next;
      assert.deepEqual(
        some,
        followupFormatting(file).filter((change) => change.start >= first && change.end <= last),
      );
      same(text, changed(text, some));
    }),
    { numRuns: 500, seed: 34 },
  );
});
