/** Inlay hints: their places, what they show and where that comes from, as of 1 January 2031; and that a range is enough. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { inlayHints, type InlayHint } from "../../server/src/features/inlayHints";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

const ALL = { parties: true, force: true, dates: true };
const shown = ({ parts }: InlayHint): string => parts.map(({ text }) => text).join("");

testFixture(join(__dirname, "inlayHints.txt"), ({ analysis, text, selection }, { title }) => {
  const range = selection.end > selection.start ? selection : { start: 0, end: text.length };
  const without = /^without (parties|force|dates)/.exec(title)?.[1];
  const options = { ...ALL, ...(without !== undefined && { [without]: false }) };
  return inlayHints(analysis, range, options)
    .map((hint) => {
      const line = text.slice(0, hint.offset).split("\n").length;
      const before = text.slice(Math.max(0, hint.offset - 12), hint.offset).replace(/^.*\n/su, "");
      const actors = hint.parts.flatMap(({ actor }) => actor ?? []);
      const tooltip = title.includes("tooltip") ? `\n   ${hint.tooltip("2031-01-01")}` : "";
      return `${line}: …${before}«${shown(hint)}»${actors.length > 0 && title.includes("links") ? ` @${actors.join(" @")}` : ""}${tooltip}`;
    })
    .join("\n");
});

test("a range has the hints of its places", () => {
  fc.assert(
    fc.property(anyReadout, fc.nat(300), fc.nat(200), (text, from, length) => {
      const analysis = analyse(emptyWorkspace([]), readFile("file:///w/a.readout", text));
      const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      const list = (hints: readonly InlayHint[]): string[] => hints.map((hint) => `${hint.offset} ${shown(hint)}`);
      const all = inlayHints(analysis, { start: 0, end: text.length }, ALL);
      assert.deepEqual(
        list(inlayHints(analysis, range, ALL)),
        list(all.filter(({ offset }) => range.start <= offset && offset <= range.end)),
      );
      for (const hint of all) assert.ok(shown(hint).trim() !== "" && hint.tooltip("2031-01-01") !== "");
    }),
    { numRuns: 400, seed: 13 },
  );
});
