/** The tests of the codebook: every case of `codebookTests.txt`, what the markup adds to the words, and input made to be slow. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { chooseChecks, diagnose, findingsOf } from "../server/src/features/diagnostics";
import { failedTest } from "../server/src/model/codebookTests";
import { ACT_KINDS, type ActKind } from "../server/src/syntax/tree";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { emptyWorkspace } from "../server/src/workspace/workspace";
import { PATTERNS } from "./bench/patterns";
import { EVERY_CHECK } from "./everyCheck";

const PLAIN = { more: false, names: new Set<string>() };

describe("the tests of the codebook", () => {
  const cases = readFileSync(join(__dirname, "codebookTests.txt"), "utf8").split("\n");
  for (const [index, line] of cases.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    it(`codebookTests.txt:${index + 1}: ${line}`, () => {
      const [, kind, before, words, expected] = /^(\w+) \| (.*?)\[(.*)\] \| (.*)$/u.exec(line) ?? assert.fail(line);
      const failure = failedTest(kind as ActKind, before!, words!, PLAIN);
      assert.equal(failure === null ? "-" : `${failure.test} ${failure.words}`, expected);
    });
  }

  const codesOf = (body: string, choice = EVERY_CHECK): string[] => {
    const text = `---\ndate: 2022-03-17\nissuer: calder\nactors: {calder: Calder, lanhai: Lanhai, hale: {name: Miriam Hale, for: calder}}\n---\n${body}`;
    const analysis = analyse(emptyWorkspace([]), readFile("file:///w/a.readout", text));
    return findingsOf(diagnose(analysis, choice))
      .findings.map(({ code }) => code)
      .filter((code) => code.startsWith("not-"));
  };

  it("look past names, and at what the markup adds", () => {
    assert.deepEqual(codesOf("@hale[She hopes for !ask[peace between Calder and Lanhai]{to @lanhai}.]"), [
      "not-testable",
    ]);
    assert.deepEqual(codesOf("@hale[She hopes for !ask[peace between Calder and Belmora]{to @lanhai}.]"), []);
    assert.deepEqual(codesOf("@hale[She hopes for !ask[peace !when[by the end of May]{2022-05}]{to @lanhai}.]"), []);
    assert.deepEqual(codesOf("@hale[She hopes for !ask[peace]{to @lanhai due 2022-05}.]"), []);
    assert.deepEqual(codesOf("@hale[She hopes for !ask[peace], she said, !more[with a truce]{to @lanhai}.]"), []);
  });

  it("are silenced and switched off as other checks", () => {
    assert.deepEqual(
      codesOf("{>>readout-ignore not-discrete: so the minister insists.<<}\n@hale[!commit[Calder is great].]"),
      [],
    );
    const off = chooseChecks({ "not-future": "off", "not-discrete": "off", "not-testable": "off" });
    assert.equal(
      off.checks.some(({ codes }) => codes.includes("not-future")),
      false,
    );
  });

  it("tell nothing of what is off by default, unless a setting turns it on", () => {
    const body = "@hale[!commit[Calder is great], and !commit[it has trained pilots].]";
    assert.deepEqual(codesOf(body, chooseChecks()), ["not-future"]);
    assert.deepEqual(codesOf(body, chooseChecks({ "not-discrete": "on" })), ["not-future"]);
    assert.deepEqual(codesOf(body, chooseChecks({ "not-discrete": "hint" })), ["not-discrete", "not-future"]);
    assert.equal(chooseChecks({ "not-discrete": "warning" }, "warning").severity("not-discrete"), "warning");
    assert.equal(chooseChecks({}, "hint").severity("not-discrete"), null);
  });

  it("have the same answer for any words, and never fail", () => {
    const word = fc.constantFrom(
      "has",
      "was",
      "Calder",
      "the",
      "of",
      "peace",
      "ed",
      "importance of",
      "’s",
      "(",
      "will",
      "已",
      "了",
      "和平",
      "，",
      "。",
      "\ud83d",
      " ",
    );
    fc.assert(
      fc.property(fc.constantFrom(...ACT_KINDS), fc.array(word), fc.array(word), (kind, before, words) => {
        const [one, other] = [before.join(" "), words.join(" ")];
        const failure = failedTest(kind, one, other, PLAIN);
        assert.deepEqual(failedTest(kind, one, other, PLAIN), failure);
        assert.ok(failure === null || (failure.words !== "" && kind !== "done"));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("take no longer for texts that are made to be slow", () => {
    const before = process.cpuUsage();
    for (const pattern of Object.values(PATTERNS)) {
      const text = pattern(20_000);
      for (const kind of ACT_KINDS) failedTest(kind, text, text, PLAIN);
    }
    for (const words of [
      "importance of ".repeat(2000),
      "已".repeat(20_000),
      "和平".repeat(10_000),
      "x’s ".repeat(5000),
    ])
      failedTest("ask", words, words, PLAIN);
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 3000, `${(user + system) / 1000} ms`);
  });
});
