/** *Tag the rest like this*: the places that are like a tag, and what tagging them writes. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { likenessAt, likenessName, openAlike } from "../../server/src/features/draft/alike";
import { drafted } from "../../server/src/features/draft/proposals";
import { accept } from "../../server/src/features/draft/writing";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

testFixture(join(__dirname, "alike.txt"), ({ analysis, text, selection }, { title }) => {
  const its = drafted(analysis);
  const like = likenessAt(analysis, its, selection);
  if (like === null) return "nothing";
  const open = openAlike(analysis, its, like);
  const command = title.slice(title.lastIndexOf(" : ") + 3);
  if (command === "list")
    return [
      likenessName(like, analysis),
      ...open.map(({ start, end, writes }) => `${writes} ${JSON.stringify(text.slice(start, end))}`),
    ].join("\n");
  const after = changed(text, accept(analysis, open));
  assert.equal(strip(parse(after)), strip(parse(text)));
  return after.replaceAll("\r", "\\r");
});

const analysisOf = (text: string): Analysis =>
  analyse(emptyWorkspace(["file:///w"]), readFile("file:///w/a.readout", text));

describe("the rest like a tag", () => {
  it("is tagged without a change to the published text, whatever the text is", () => {
    const words = fc.constantFrom(
      "Secretary Hale said ",
      "!commit[Calder will pay]",
      "Calder will pay by June",
      ". ",
      "\n\n",
      "@hale[Secretary Hale said that Calder will pay.] ",
      "沈宇表示澜海将来访。",
      "@shen[沈宇表示，!commit[澜海将来访]。]",
    );
    const texts = fc.array(fc.oneof(words, anyReadout), { maxLength: 12 }).map((list) => list.join(""));
    fc.assert(
      fc.property(texts, fc.nat({ max: 200 }), (text, place) => {
        const analysis = analysisOf(text);
        const its = drafted(analysis);
        const start = Math.min(place, text.length);
        const like = likenessAt(analysis, its, { start, end: start });
        if (like === null) return;
        const after = changed(text, accept(analysis, openAlike(analysis, its, like)));
        assert.equal(strip(parse(after)), strip(parse(text)));
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("is found in time that goes with the text", () => {
    const texts = [
      "@a[".repeat(15_000),
      "!commit[x] ".repeat(4_000),
      `@a[!commit[Calder will help].] ${"Calder will help. ".repeat(2_500)}`,
      `@a[Hale said so.]\n\n${"Hale said so. ".repeat(3_000)}`,
      `@a[Hale said so.] ${"Hale ".repeat(9_000)}`,
      `@shen[沈宇表示，!commit[澜海将来访]。]${"沈宇表示，澜海将来访。".repeat(4_000)}`,
      `!commit[${"x ".repeat(10_000)}] ${"x ".repeat(10_000)}`,
    ];
    for (const text of texts) {
      const analysis = analysisOf(text);
      const its = drafted(analysis);
      const begun = performance.now();
      for (const start of [3, text.length >> 1]) {
        const like = likenessAt(analysis, its, { start, end: start });
        if (like !== null) openAlike(analysis, its, like);
      }
      const took = performance.now() - begun;
      assert.ok(took < 5_000, `${text.slice(0, 40)}: ${took} ms`);
    }
  });
});
