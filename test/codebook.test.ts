/** The codebook: its examples parse, its forces are what the words read, and its definitions are complete. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { KIND_NAMES, several } from "../client/webviews/base/kinds";
import * as codebook from "../server/src/model/codebook";
import { ACTOR_KEYS, ACTOR_KINDS, FORMS, FRONT_MATTER_KEYS } from "../server/src/model/frontmatter";
import { FORCES, readForce } from "../server/src/model/force";
import { parse } from "../server/src/syntax/parse";
import { ACT_KINDS, DETAIL_KINDS } from "../server/src/syntax/tree";
import type { ActKind, Block, Tree } from "../server/src/syntax/tree";

const text = readFileSync(join(__dirname, "../docs/codebook.md"), "utf8");
const examples = [...text.matchAll(/^```readout\n([\s\S]*?)^```$/gmu)].map((found) => ({
  code: found[1]!,
  line: text.slice(0, found.index).split("\n").length + 1,
}));
// The first example declares the actors of all the others.
const declarations = /^---\n[\s\S]*?\n---\n/u.exec(examples[0]!.code)![0];
const trees = examples.map(({ code, line }) => ({
  line,
  tree: parse(code.startsWith("---\n") ? code : declarations + code),
}));

/** The published text of a stretch of a block. */
function published(tree: Tree, at: number, start: number, end: number): string {
  const block: Block = tree.blocks[at]!;
  const base = tree.starts[at]!;
  let out = "";
  let from = start;
  for (let cut = 0; cut < block.cuts.length; cut += 2) {
    const [cutStart, cutEnd] = [block.cuts[cut]!, block.cuts[cut + 1]!];
    if (cutStart > from) out += tree.text.slice(base + from, base + Math.min(cutStart, end));
    from = Math.max(from, cutEnd);
    if (from >= end) return out;
  }
  return out + tree.text.slice(base + from, base + end);
}

describe("the examples of the codebook", () => {
  it("are many, in both languages", () => {
    assert.ok(examples.length >= 30);
    assert.ok(examples.filter(({ code }) => /[\u4e00-\u9fff]{6}/u.test(code)).length >= 15);
  });

  for (const { line, tree } of trees) {
    it(`docs/codebook.md:${line} parses without a problem`, () => {
      assert.ok(tree.frontMatter !== null);
      assert.deepEqual(
        tree.blocks.flatMap((block) => block.problems),
        [],
      );
    });

    it(`docs/codebook.md:${line} names only actors that are declared`, () => {
      const ids = tree.blocks.flatMap((block) =>
        block.nodes.flatMap((node) => [
          ...node.speakers,
          ...node.attributes.filter(({ key }) => key === "by" || key === "to").flatMap(({ values }) => values),
        ]),
      );
      for (const { id } of ids) assert.ok(id === "none" || declarations.includes(`\n  ${id}: {`), id);
    });

    it(`docs/codebook.md:${line} reads the forces that it gives`, () => {
      for (const [at, block] of tree.blocks.entries()) {
        for (const node of block.nodes) {
          const written = node.attributes.find(({ key }) => key === "force")?.values[0]?.id;
          if (node.kind !== "act" || written === undefined) continue;
          const words = published(tree, at, node.inner.start, node.inner.end);
          const reading = readForce(node.word as ActKind, published(tree, at, 0, node.start), words);
          assert.equal(reading?.force, written, words);
        }
      }
    });
  }

  it("use every kind, force, detail and relation", () => {
    const nodes = trees.flatMap(({ tree }) => tree.blocks.flatMap((block) => block.nodes));
    const words = new Set(nodes.map(({ word }) => word));
    for (const word of [...ACT_KINDS, ...DETAIL_KINDS, "more"]) assert.ok(words.has(word), word);
    const forces = new Set(
      nodes.flatMap(({ attributes }) => attributes.flatMap(({ values }) => values.map(({ id }) => id))),
    );
    for (const force of FORCES) assert.ok(forces.has(force), force);
    assert.ok(nodes.some(({ attributes }) => attributes.some(({ key }) => key === "answers")));
  });
});

describe("the definitions", () => {
  const headings = new Set([...text.matchAll(/^### (.+)$/gmu)].map((found) => found[1]!));

  it("have a heading in the codebook for each kind and force", () => {
    for (const name of [...ACT_KINDS, ...FORCES]) assert.ok(headings.has(name), name);
  });

  it("cover every name, each in one or two sentences", () => {
    const tables: [readonly string[], Readonly<Record<string, codebook.Definition>>][] = [
      [ACT_KINDS, codebook.KIND_DEFINITIONS],
      [[...DETAIL_KINDS, "more"], codebook.DETAIL_DEFINITIONS],
      [["head", "skip"], codebook.LAYOUT_DEFINITIONS],
      [FORCES, codebook.FORCE_DEFINITIONS],
      [["by", "to", "due", "thread", "answers", "supersedes", "contradicts", "topic"], codebook.ATTRIBUTE_DEFINITIONS],
      [FRONT_MATTER_KEYS, codebook.FRONT_MATTER_DEFINITIONS],
      [ACTOR_KEYS, codebook.ACTOR_KEY_DEFINITIONS],
      [FORMS, codebook.FORM_DEFINITIONS],
      [ACTOR_KINDS, codebook.ACTOR_KIND_DEFINITIONS],
    ];
    for (const [names, table] of tables) {
      assert.deepEqual(Object.keys(table).sort(), [...names].sort());
      for (const [name, { title, definition }] of Object.entries(table)) {
        assert.ok(title !== "", name);
        assert.match(definition, /^[A-Z].*\.$/u, name);
        assert.ok(definition.split(/\.\s/u).length <= 2, `${name}: more than two sentences`);
      }
    }
  });
});

describe("the kinds of acts", () => {
  it("are called the same in the pages of the editor as everywhere else", () => {
    assert.deepEqual(Object.keys(KIND_NAMES), ACT_KINDS);
    for (const kind of ACT_KINDS) {
      assert.equal(KIND_NAMES[kind], codebook.kindNoun(kind));
      assert.equal(several(KIND_NAMES[kind]), codebook.kindNoun(kind, 2));
    }
    assert.equal(codebook.kindNoun("done", 0), "reports of fulfilment");
  });
});
