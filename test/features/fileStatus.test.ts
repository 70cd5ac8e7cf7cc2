/** What the status bar tells of a readout: the data, and the words that the client puts it into. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countFindings, describe as inWords } from "../../client/src/status/words";
import { sealOf } from "../../server/src/features/checks/bytes";
import { fileStatus } from "../../server/src/features/fileStatus";
import { kindNoun } from "../../server/src/model/codebook";
import { ACT_KINDS } from "../../server/src/syntax/tree";
import { readFile } from "../../server/src/workspace/file";
import { testFixture } from "../fixture";
import { anyChange, anyReadout, apply } from "../texts";

const NONE = { errors: 0, warnings: 0, information: 0, hints: 0 };

testFixture(join(__dirname, "fileStatus.txt"), ({ analysis: { file } }, { title }) => {
  const findings = /(\d) errors?, (\d) warnings?, (\d) remarks?, (\d) hints?/.exec(title)?.slice(1).map(Number);
  const [errors = 0, warnings = 0, information = 0, hints = 0] = findings ?? [];
  const holds = title.includes("seal holds") ? true : title.includes("seal is broken") ? false : undefined;
  const { text, spoken } = inWords(fileStatus(file, holds), { errors, warnings, information, hints });
  return `${text}\n${spoken}`;
});

describe("the status of a file", () => {
  it("is the same after any changes as made anew", () => {
    fc.assert(
      fc.property(anyReadout, fc.array(anyChange, { minLength: 1, maxLength: 5 }), (first, changes) => {
        let file = readFile("file:///w/a.readout", first);
        for (const change of changes) {
          const { text, edit } = apply(file.text, change);
          file = readFile(file.uri, text, file, edit);
          assert.deepEqual(fileStatus(file), fileStatus(readFile(file.uri, text)));
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it("tells a seal that holds from one that does not, and long texts only what was found on saving", () => {
    const body = "港口 opens. 🌊\n";
    const sealed = (text: string, seal: string): ReturnType<typeof readFile> =>
      readFile("file:///w/a.readout", `---\nsha256: ${seal}\n---\n${text}`);
    const seal = sealOf(readFile("file:///w/a.readout", body).tree);
    assert.equal(fileStatus(sealed(body, seal)).seal, "sealed");
    assert.equal(fileStatus(sealed(body, seal.toUpperCase())).seal, "sealed");
    assert.equal(fileStatus(sealed(`!commit[${body.trimEnd()}]\n`, seal)).seal, "sealed");
    assert.equal(fileStatus(sealed(`${body}More.`, seal)).seal, "broken");
    assert.equal(fileStatus(sealed(body, "abc")).seal, "none");
    // Read in pieces, none of which cuts a character in two.
    for (const lead of ["", "x"]) {
      const body = `${lead}${"🌊".repeat(20_000)}`;
      const { tree } = readFile("file:///w/a.readout", body);
      assert.equal(sealOf(tree), createHash("sha256").update(body).digest("hex"));
    }
    const long = sealed("word ".repeat(50_000), seal);
    assert.equal(fileStatus(long).seal, "unknown");
    assert.equal(fileStatus(long, false).seal, "broken");
    assert.equal(fileStatus(long, true).seal, "sealed");
  });

  it("is told in one line, and in a table", () => {
    const acts = ACT_KINDS.map((kind, index) => ({ count: index, name: kindNoun(kind, index) })).slice(1);
    const status = { acts, threads: 1, seal: "none" } as const;
    const { text, markdown } = inWords(status, NONE);
    assert.equal(text, "$(checklist) 4 refusals, 5 warnings, 6 reports of fulfilment, 6 more  $(unlock)");
    assert.match(markdown, /^\| agreement \| 1 \|\n\| offers \| 2 \|$/m);
    assert.deepEqual(countFindings([0, 0, 1, 2, 3, 3], { Error: 0, Warning: 1, Information: 2, Hint: 3 }), {
      errors: 2,
      warnings: 1,
      information: 1,
      hints: 2,
    });
  });
});
