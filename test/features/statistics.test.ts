/** Statistics: what is counted of some readouts, and that the parts come to the whole, whatever the texts are. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { atMost, statistics, STATISTICS_BY } from "../../server/src/features/statistics";
import { countWords, countWordsIn } from "../../server/src/text/countWords";
import { readClosed, readFile } from "../../server/src/workspace/file";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";
import { anyReadout, anyText } from "../texts";

/** The title says `by speaker`, and may end in options: `[issuer=calder from=2022-01-01]`. */
testFixture(join(__dirname, "statistics.txt"), ({ workspace }, { title }) => {
  const named = new Set(title.slice(0, title.indexOf(":")).split(/[ ,]+/u));
  const by = STATISTICS_BY.filter((one) => named.has(one));
  const options = Object.fromEntries(
    (/\[(.*)\]$/u.exec(title)?.[1] ?? "").split(" ").map((option) => option.split("=") as [string, string]),
  );
  const { uris, most, ...scope } = options;
  const all = uris === undefined ? scope : { ...scope, uris: uris.split(",").map((uri) => `${ROOT}/${uri}`) };
  const { groups, readouts, words, spoken, furniture, acts } = atOnce(statistics(workspace, all, by));
  const told = groups.flatMap((group) => [
    `-- by ${group.by}${group.overlapping ? ", overlapping" : ""}`,
    ...atMost(group, Number(most ?? 100)).rows.map(({ key, label, words: its, acts: count, kinds, forces }) => {
      const some = Object.entries({ ...kinds, ...forces }).filter(([, number]) => number > 0);
      const counted = some.map(([name, number]) => `${number} ${name}`).join(", ");
      return `${key.replace(`${ROOT}/`, "") || "-"} | ${label} | ${its ?? "-"} words | ${count} acts${counted && `: ${counted}`}`;
    }),
  ]);
  const whole = `${readouts} readouts, ${words} words, ${spoken} spoken, ${furniture} furniture, ${acts} acts`;
  return [whole, ...told].join("\n");
});

describe("the words of a text", () => {
  const count = (text: string): number => countWords(text);

  it("are those of Unicode, in any language", () => {
    assert.equal(count(""), 0);
    assert.equal(count("Calder’s two-mile line, in the U.S. 1,000.5 km² — 🌊"), 9);
    assert.equal(count("双方商定每年举行一次贸易磋商。"), 7);
    assert.equal(count("2023年5月"), 4);
    assert.equal(count("L’été 1\u202f000 à Rocheval"), 4);
  });

  it("are counted in pieces as they are in one", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "word" });
    const piece = fc.constantFrom(
      ..."a,b.,’,-,_,1,é,的,双,方,商定,ア,ร,🌊,\ud800,\u0301,\u200d,\ufeff,\u202f,\u3000,。,“,”, ,\n,:,;,．,：,·,(,]".split(
        ",",
      ),
      ",",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const whole = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
        assert.equal(count(text), whole);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it("add up over stretches", () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 5 }), (text, cuts) => {
        const ends = [...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
        const parts = atOnce(countWordsIn(text, ends));
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          count(text),
        );
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  it("are counted in time that grows as the text does", () => {
    for (const text of [
      "a".repeat(300_000),
      "双方商定".repeat(25_000),
      "a b\u0301’".repeat(100_000),
      "@a[".repeat(100_000),
    ]) {
      const since = performance.now();
      count(text);
      assert.ok(performance.now() - since < 3000, text.slice(0, 10));
    }
  });
});

describe("over any readouts", () => {
  const workspaceOf = (texts: readonly string[], open: boolean): Workspace =>
    withReadouts(
      emptyWorkspace([ROOT]),
      new Map(
        texts.map((text, index) => {
          const file = readFile(`${ROOT}/${index}.readout`, text);
          return [file.uri, open ? file : readClosed(file.uri, file.text)];
        }),
      ),
    );
  const of = (workspace: Workspace, uris?: readonly string[]) =>
    atOnce(statistics(workspace, uris === undefined ? {} : { uris }, STATISTICS_BY));

  it("the rows come to the whole, and the files to all files", () => {
    fc.assert(
      fc.property(fc.array(anyReadout, { minLength: 1, maxLength: 4 }), (texts) => {
        const workspace = workspaceOf(texts, false);
        const all = of(workspace);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
        for (const group of all.groups) {
          for (const { rows, by, overlapping } of [group, atMost(group, 2)]) {
            if (rows.some(({ words }) => words !== null))
              assert.equal(sum(rows.map((row) => row.words ?? 0)), all.words, by);
            const acts = sum(rows.map((row) => row.acts));
            if (overlapping) assert.ok(acts >= all.acts);
            else assert.equal(acts, all.acts, by);
            for (const row of rows) {
              assert.equal(sum(Object.values(row.kinds)), row.acts);
              assert.equal(sum(Object.values(row.forces)), row.acts);
            }
          }
        }
        const each = texts.map((_, index) => of(workspace, [`${ROOT}/${index}.readout`]));
        for (const key of ["readouts", "words", "spoken", "furniture", "acts"] as const)
          assert.equal(sum(each.map((its) => its[key])), all[key], key);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it("what is kept of files equals what is counted from scratch", () => {
    fc.assert(
      fc.property(
        fc.array(anyReadout, { minLength: 2, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), anyReadout), { maxLength: 4 }),
        (texts, edits) => {
          const now = [...texts];
          let workspace = workspaceOf(texts, true);
          of(workspace);
          for (const [at, text] of edits) {
            const uri = `${ROOT}/${at % texts.length}.readout`;
            now[at % texts.length] = text;
            const before = workspace.readouts.get(uri)!;
            workspace = withReadouts(
              workspace,
              new Map([[uri, readFile(uri, text, "tree" in before ? (before as never) : undefined)]]),
            );
            assert.deepEqual(of(workspace), of(workspaceOf(now, false)));
          }
        },
      ),
      { numRuns: 150, seed: 14 },
    );
  });
});
