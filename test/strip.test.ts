/** Law one: removing the markup gives the published text back, byte for byte, whatever it is. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { SEVERITIES } from "../server/src/features/checks/check";
import { diagnose, findingsOf } from "../server/src/features/diagnostics";
import { escape, withFrontMatter } from "../server/src/syntax/escape";
import { parse } from "../server/src/syntax/parse";
import { published, publishedIn, strip } from "../server/src/syntax/strip";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { emptyWorkspace } from "../server/src/workspace/workspace";
import { anyReadout, anyText } from "./texts";

test("strip(escape(text)) is the text, for any text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tree = parse(escape(text));
      assert.equal(strip(tree), text);
      assert.deepEqual(
        tree.blocks.flatMap((block) => block.nodes),
        [],
      );
      assert.deepEqual(
        tree.blocks.flatMap((block) => block.problems),
        [],
      );
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test("so is strip of a text with front matter of its own", () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(strip(parse(withFrontMatter("title: x\n", text))), text)),
    { numRuns: 1000, seed: 2 },
  );
});

test("strip removes exactly the cuts, and the map of offsets agrees with it", () => {
  fc.assert(
    fc.property(anyReadout, (text) => {
      const tree = parse(text);
      const { text: whole, at } = published(tree);
      let previous = 0;
      for (let offset = tree.body; offset <= text.length; offset += 1) {
        const place = at(offset);
        assert.ok(place >= previous && place - previous <= 1, `the offset ${offset} jumps`);
        if (place > previous) assert.equal(whole[place - 1], text[offset - 1]);
        previous = place;
      }
      assert.equal(previous, whole.length);
      for (const [index, block] of tree.blocks.entries()) {
        const start = tree.starts[index] ?? 0;
        const own = { start: 0, end: block.length };
        assert.equal(publishedIn(text, start, block, own), whole.slice(at(start), at(start + block.length)));
        assert.deepEqual(
          [...block.cuts].sort((one, other) => one - other),
          block.cuts,
        );
      }
    }),
    { numRuns: 1500, seed: 3 },
  );
});

const CORPUS = join(__dirname, "../../shared/corpus");

const corpus = { skip: existsSync(CORPUS) ? false : "the corpus folder is not here" };
const texts = (): [name: string, text: string][] => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith(".txt"));
  assert.ok(names.length > 0);
  return names.map((name) => [name, readFileSync(join(CORPUS, name), "utf8")]);
};

test("every text of the corpus goes through escape and strip unchanged", corpus, () => {
  for (const [name, text] of texts()) {
    assert.equal(strip(parse(escape(text))), text, name);
    assert.equal(strip(parse(withFrontMatter("", text))), text, name);
  }
});

test("every text of the corpus is a body with nothing but hints, all but one without a single escape", corpus, () => {
  const escaped: string[] = [];
  for (const [name, text] of texts()) {
    const body = escape(text);
    if (body !== text) escaped.push(name);
    const { findings } = findingsOf(diagnose(analyse(emptyWorkspace([]), readFile("file:///a.readout", body))));
    assert.deepEqual(
      findings.map(({ code }) => SEVERITIES[code]),
      ["hint"],
      name,
    );
  }
  assert.equal(escaped.length, 1);
});
