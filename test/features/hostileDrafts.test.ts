/** Drafting in the editor on texts that are made to be slow or deep: what is proposed, told, counted and written, in time with the length. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coverage } from "../../server/src/features/draft/coverage";
import { untagged } from "../../server/src/features/draft/hints";
import { leftOut } from "../../server/src/features/draft/leftOut";
import { drafted, LONGEST, openProposals, touching } from "../../server/src/features/draft/proposals";
import { missingFrontMatter } from "../../server/src/features/draft/whole";
import { accept } from "../../server/src/features/draft/writing";
import { ALL_CHECKS, diagnose, findingsOf } from "../../server/src/features/diagnostics";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { PATTERNS } from "../bench/patterns";

const LENGTH = 2_000;

const SAID = "Hale said that Calder will open the port by June. ";

/** Beside the patterns: what drafting itself looks for, over and over. */
const OWN: Readonly<Record<string, (length: number) => string>> = {
  "speech in one paragraph": (length) => SAID.repeat(length / SAID.length),
  "speech in many paragraphs": (length) => `${SAID}\n\n`.repeat(length / SAID.length),
  "speech between openers": (length) => `@a[${SAID}!ask[`.repeat(length / SAID.length),
  "acts that fail the tests": (length) => "!commit[Calder has paid] !agree[peace] ".repeat(length / 40),
  "names and signs of sides": (length) =>
    Array.from({ length: length / 17 }, (_, at) => {
      const [name, sign] = [0x4e00, 0x5e00].map((from) => String.fromCharCode(from + at));
      return `外长韩${name}说，${sign}方愿合作。`;
    }).join(""),
  "conditions and threats": (length) => "若將可能，如如果已按，".repeat(length / 11),
  "已 and 将": (length) => "澜海将已，".repeat(length / 5),
};

const analysisOf = (text: string): Analysis =>
  analyse(emptyWorkspace(["file:///w"]), readFile("file:///w/a.readout", text));

const leftOf = (text: string): string | null => {
  const analysis = analysisOf(text);
  return leftOut(analysis, drafted(analysis));
};

describe("hostile drafts in the editor", () => {
  for (const [name, pattern] of Object.entries({ ...PATTERNS, ...OWN })) {
    it(name, () => {
      const text = pattern(LENGTH);
      const analysis = analysisOf(text);
      const before = process.cpuUsage();
      const its = drafted(analysis);
      const open = openProposals(analysis, its);
      for (const { start, end } of open) assert.ok(0 <= start && start <= end && end <= text.length);
      assert.ok(touching(open, { start: 0, end: text.length }).length === open.length);
      assert.ok(untagged(analysis, new Set(), ALL_CHECKS).length <= open.length);
      const { spoken } = coverage(analysis, new Set());
      assert.ok(spoken === null || (0 <= spoken && spoken <= 1));
      missingFrontMatter(analysis, its);
      leftOut(analysis, drafted(analysis));
      findingsOf(diagnose(analysis), 300);
      const after = changed(text, accept(analysis, open));
      assert.equal(strip(parse(after)), strip(parse(text)));
      const { user, system } = process.cpuUsage(before);
      assert.ok((user + system) / 1000 < 2000, `${(user + system) / 1000} ms`);
    });
  }

  it("a long run of blanks is read once", () => {
    const before = process.cpuUsage();
    for (const blanks of [" ", "\r", "\u00a0"]) drafted(analysisOf(blanks.repeat(60_000)));
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 2000, `${(user + system) / 1000} ms`);
  });

  it("what is too long is told, and costs nothing", () => {
    const long = analysisOf(`${SAID}\n\n`.repeat(LONGEST / SAID.length));
    const before = process.cpuUsage();
    assert.equal(openProposals(long, drafted(long)).length, 0);
    assert.match(
      leftOut(long, drafted(long)) ?? "",
      /^This text is too long .* 1,000,000 characters are\. `readout draft FILE`/,
    );
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 2000);
    assert.match(leftOf(`${SAID}\n\n${SAID.repeat(900)}`) ?? "", /^A paragraph is longer than 40,000 /);
    assert.equal(leftOf(SAID), null);
    assert.match(leftOf(SAID.repeat(201)) ?? "", /^A paragraph has more than 200 proposals: /);
    assert.equal(leftOf(SAID.repeat(60)), null);
    const endless = `Hale said that Calder will open ${"the port and ".repeat(400)}the road.`;
    assert.equal(leftOf(endless), "A sentence is longer than 4,000 characters: acts may be missing there.");
    assert.match(leftOf(`${endless}\n\n${SAID.repeat(900)}`) ?? "", /^A paragraph is longer .* A sentence is longer /);
  });

  it("a text of more than 100,000 characters has its proposals", () => {
    const analysis = analysisOf(`${SAID}${"x".repeat(2000)}.\n\n`.repeat(55));
    assert.ok(openProposals(analysis, drafted(analysis)).length >= 55);
    assert.equal(leftOut(analysis, drafted(analysis)), null);
  });
});
