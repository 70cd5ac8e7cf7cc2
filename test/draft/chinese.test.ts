/** The Chinese set: every text is whole, has no errors, and says of each act and speaker what the score needs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SEVERITIES } from "../../server/src/features/checks/check";
import { diagnose, findingsOf } from "../../server/src/features/diagnostics";
import { withFrontMatter } from "../../server/src/syntax/escape";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { chineseTexts, withKnownStates } from "./chinese";
import { inserted, insertionsOf } from "./gold";
import { score } from "./score";
import { taggingOf } from "./tagging";

test("odd numbers are for tuning, even ones are set aside", () => {
  const numbers = (part: "tuning" | "heldOut" | "all"): readonly string[] =>
    chineseTexts(part).map(({ number }) => number);
  assert.equal(numbers("all").length, 14);
  assert.deepEqual(numbers("tuning"), ["01", "03", "05", "07", "09", "11", "13"]);
  assert.deepEqual(numbers("heldOut"), ["02", "04", "06", "08", "10", "12", "14"]);
});

test("every text strips to a Chinese one without a trace of markup, and is made of both again", () => {
  for (const { number, text, readout } of chineseTexts("all")) {
    assert.doesNotMatch(text, /[@![\]{}\\\r]|^---/u, number);
    const letters = text.match(/\p{L}/gu) ?? [];
    const chinese = text.match(/\p{Script=Han}/gu) ?? [];
    assert.ok(chinese.length > 150 && chinese.length > 0.9 * letters.length, number);
    assert.equal(strip(parse(withFrontMatter("", text))), text, number);
    assert.equal(inserted(text, insertionsOf(readout)), readout, number);
  }
});

test("none has an error or a warning", () => {
  for (const { number, readout } of chineseTexts("all")) {
    const { findings } = findingsOf(
      diagnose(analyse(emptyWorkspace([]), readFile("file:///chinese.readout", readout))),
    );
    assert.deepEqual(
      findings.filter(({ code }) => ["error", "warning"].includes(SEVERITIES[code])),
      [],
      number,
    );
  }
});

test("every force is written, none on what was done, and all speakers are declared", () => {
  for (const { number, readout } of chineseTexts("all")) {
    const { tree, summary } = readFile("file:///chinese.readout", readout);
    for (const { nodes } of tree.blocks)
      for (const node of nodes.filter(({ kind }) => kind === "act"))
        assert.equal(
          node.attributes.some(({ key }) => key === "force"),
          node.word !== "done",
          number,
        );
    const declared = new Set(summary.frontMatter?.actors.map(({ id }) => id));
    for (const { speakers } of taggingOf(readout).speech)
      for (const id of speakers) assert.ok(declared.has(id), `${number}: ${id}`);
  }
});

test("held against itself every text is without fault", () => {
  for (const { number, readout } of chineseTexts("all")) {
    const { errors, speakers, acts } = score(taggingOf(readout), taggingOf(readout));
    assert.deepEqual(errors, [], number);
    assert.ok(speakers.hits > 0 && acts.hits > 0, number);
  }
});

test("with known states in place of the invented ones nothing else changes", () => {
  for (const { number, readout } of chineseTexts("all")) {
    const known = withKnownStates(readout);
    assert.doesNotMatch(known, /[兰蘭](?:[海方卡维維])|卡[尔爾]德|[卡维維诺諾]方|[诺諾][伦倫]|梅拉|星屿/u, number);
    const forms = (words: string): readonly string[] =>
      taggingOf(words).acts.map(({ kind, force, by }) => [kind, force, ...by].join(" "));
    assert.deepEqual(forms(known), forms(readout), number);
  }
});
