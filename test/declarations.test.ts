/** Actors declared and removed: in every style of front matter, and in an `actors.yaml`; the rest of the file stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { declarationOf, declareInActorsFile, declareInFile, undeclare } from "../server/src/features/declarations";
import { readActorsFile } from "../server/src/model/frontmatter";
import { strip } from "../server/src/syntax/strip";
import { changed } from "../server/src/text/edit";
import { readFile, yamlOf } from "../server/src/workspace/file";
import { anyCharacter, anyReadout } from "./texts";

const NEW = declarationOf("hale", "Miriam Hale");

const cases: readonly (readonly [string, string, string])[] = [
  ["no front matter", "Good morning.\n", "---\nactors:\n  hale: Miriam Hale\n---\nGood morning.\n"],
  ["CRLF", "Good\r\nmorning.", "---\r\nactors:\r\n  hale: Miriam Hale\r\n---\r\nGood\r\nmorning."],
  ["no actors", "---\ndate: 2024\n---\nx", "---\ndate: 2024\nactors:\n  hale: Miriam Hale\n---\nx"],
  [
    "a key alone",
    "---\nactors: # who\ndate: 2024\n---\nx",
    "---\nactors: # who\n  hale: Miriam Hale\ndate: 2024\n---\nx",
  ],
  [
    "lines",
    "---\nactors:\n    a: A\n    b:\n      name: B\n---\nx",
    "---\nactors:\n    a: A\n    b:\n      name: B\n    hale: Miriam Hale\n---\nx",
  ],
  [
    "lines and a key behind",
    "---\nactors:\n  a: A # first\ndate: 2024\n---\n",
    "---\nactors:\n  a: A # first\n  hale: Miriam Hale\ndate: 2024\n---\n",
  ],
  [
    "braces",
    "---\nactors: { a: A, b: { name: B } }\n---\nx",
    "---\nactors: { a: A, b: { name: B }, hale: Miriam Hale }\n---\nx",
  ],
  ["empty braces", "---\nactors: {}\n---\nx", "---\nactors: { hale: Miriam Hale }\n---\nx"],
];

for (const [title, text, expected] of cases) {
  test(`declared: ${title}`, () => {
    const change = declareInFile(readFile("a", text), NEW);
    assert.equal(change && changed(text, [change]), expected);
  });
  test(`and removed again: ${title}`, () => {
    const file = readFile("a", expected);
    const its = file.summary.frontMatter!.actors.find(({ id }) => id === "hale")!;
    const yaml = yamlOf(file.tree);
    const after = readFile(
      "a",
      expected.replace(yaml, () => changed(yaml, [undeclare(yaml, its)])),
    );
    assert.ok(after.summary.frontMatter!.actors.every(({ id }) => id !== "hale"));
    assert.equal(strip(after.tree), strip(file.tree));
  });
}

test("a front matter that is never closed, and actors that are no map, are left alone", () => {
  assert.equal(declareInFile(readFile("a", "---"), NEW), null);
  assert.equal(declareInFile(readFile("a", "---\nactors: nobody\n---\n"), NEW), null);
});

test("an actors file gets another line, an empty one its first", () => {
  for (const [text, expected] of [
    ["", "hale: Miriam Hale\n"],
    ["# ours", "# ours\nhale: Miriam Hale\n"],
    ["a: A\n", "a: A\nhale: Miriam Hale\n"],
    ["a:\n  name: A\n  for: b\n\n# end\n", "a:\n  name: A\n  for: b\nhale: Miriam Hale\n\n# end\n"],
    ["{ a: A }\n", "{ a: A, hale: Miriam Hale }\n"],
  ] as const) {
    const { actors } = readActorsFile(text);
    assert.equal(changed(text, [declareInActorsFile(text, actors, NEW)]), expected);
  }
});

test("what a declaration says is read again, whatever the words are", () => {
  const words = fc.string({ unit: anyCharacter, maxLength: 20 }).map((word) =>
    word
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029\ufeff]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  fc.assert(
    fc.property(words, words, fc.array(words, { maxLength: 3 }), (name, title, aka) => {
      fc.pre(name !== "" && title !== "" && aka.every((word) => word !== ""));
      const side = { id: "no", start: 0, end: 0 };
      const text = declareInActorsFile("", [], declarationOf("hale", { name, title, for: side, aka })).text;
      const [actor] = readActorsFile(text).actors;
      assert.deepEqual([actor?.name, actor?.title, actor?.for?.id, actor?.aka], [name, title, "no", aka], text);
    }),
  );
});

test("the published text stays, whatever the file is", () => {
  fc.assert(
    fc.property(anyReadout, (text) => {
      const file = readFile("a", text);
      const change = declareInFile(file, NEW);
      if (change === null) return;
      assert.equal(strip(readFile("a", changed(text, [change])).tree), strip(file.tree));
    }),
  );
});
