/** The hand-tagged set: every file gives its text back, has no errors, and quotes nothing. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { SEVERITIES } from "../../server/src/features/checks/check";
import { diagnose, findingsOf } from "../../server/src/features/diagnostics";
import { withFrontMatter } from "../../server/src/syntax/escape";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { CORPUS, GOLD, goldFile, goldTexts, inserted, insertionsOf, longestQuote, numbersOf, whyNot } from "./gold";
import { score } from "./score";
import { taggingOf } from "./tagging";
import { labels, measure, otherSamples, TESTS, tuningSamples } from "./wrong";

const corpus = { skip: whyNot() ?? false };

/** Of the second set aside: texts of which nothing is said, or nothing undertaken. */
const WITHOUT_SPEECH = ["040"];
const WITHOUT_ACTS = ["090"];

test("a third of the first set is set aside: every third text from the second", () => {
  assert.deepEqual(
    readdirSync(GOLD).sort(),
    [...numbersOf("all"), "index"].map((name) => `${name}.json`),
  );
  const first = numbersOf("first");
  assert.equal(first.length, 31);
  assert.deepEqual(
    numbersOf("heldOut"),
    first.filter((_, place) => place % 3 === 1),
  );
});

test("no text of the first set is of the second", () => {
  const second = numbersOf("second");
  assert.equal(second.length, 11);
  for (const parts of ["tuning", "heldOut", "first"] as const)
    assert.deepEqual(
      numbersOf(parts).filter((number) => second.includes(number)),
      [],
      parts,
    );
  assert.deepEqual(numbersOf("all"), [...numbersOf("first"), ...second].sort());
  assert.deepEqual(
    Object.keys(labels().tuning).filter((number) => second.includes(number)),
    [],
  );
});

test("the second set aside is every second of the texts that were in none", corpus, () => {
  const first = numbersOf("first");
  const others = readdirSync(CORPUS)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, 3))
    .sort()
    .filter((number) => !first.includes(number));
  assert.deepEqual(
    numbersOf("second"),
    others.filter((_, place) => place % 2 === 0),
  );
});

test("the insertions are in order, and no two texts are the same", () => {
  const sums = numbersOf("all").map((number) => {
    const { insertions, sha256 } = goldFile(number);
    const offsets = insertions.map(([offset]) => offset);
    assert.deepEqual(
      offsets,
      [...offsets].sort((one, other) => one - other),
      number,
    );
    return sha256;
  });
  assert.equal(new Set(sums).size, sums.length);
});

test("what is inserted strips off again, and is found again", () => {
  const text = "\ufeffMr. Hale met Ms. Shen \ud83d\ude42 @a[b].\r\n\r\nThey agreed to meet.";
  const readout =
    "\ufeff---\nissuer: x\n---\nMr. Hale met Ms. Shen \ud83d\ude42 \\@a[b].\r\n\r\n@hale+shen[They agreed to !agree[meet]{firm}.]{>>so<<}";
  assert.equal(strip(parse(readout)), text);
  assert.equal(inserted(text, insertionsOf(readout)), readout);
  assert.equal(inserted(text, insertionsOf(withFrontMatter("", "abc"))).startsWith("---\n"), true);
});

test("the longest run of words that two texts share", () => {
  assert.deepEqual(longestQuote("Minister, for trade", "The minister for trade; Minister for trade and"), [
    "Minister",
    "for",
    "trade",
  ]);
  assert.deepEqual(longestQuote("a b", ""), []);
});

test("every tagged text strips to the published one, without errors, and quotes no five words of it", corpus, () => {
  for (const { number, text, readout, insertions } of goldTexts("all")) {
    assert.equal(strip(parse(readout)), text, number);
    const { findings } = findingsOf(diagnose(analyse(emptyWorkspace([]), readFile("file:///gold.readout", readout))));
    assert.deepEqual(
      findings.filter(({ code }) => ["error", "warning"].includes(SEVERITIES[code])),
      [],
      number,
    );
    for (const [, words] of insertions) assert.ok(longestQuote(words, text).length < 5, `${number}: ${words}`);
  }
});

test("every force is written, none on what was done, and all speakers are declared", corpus, () => {
  for (const { number, readout } of goldTexts("all")) {
    const { file } = analyse(emptyWorkspace([]), readFile("file:///gold.readout", readout));
    for (const { nodes } of file.tree.blocks)
      for (const node of nodes.filter(({ kind }) => kind === "act"))
        assert.equal(
          node.attributes.some(({ key }) => key === "force"),
          node.word !== "done",
          number,
        );
    const declared = new Set(file.summary.frontMatter?.actors.map(({ id }) => id));
    for (const { speakers } of taggingOf(readout).speech)
      for (const id of speakers) assert.ok(declared.has(id), `${number}: ${id}`);
  }
});

test("held against itself every tagged text is without fault", corpus, () => {
  for (const { number, readout } of goldTexts("all")) {
    const { errors, speakers, acts } = score(taggingOf(readout), taggingOf(readout));
    assert.deepEqual(errors, [], number);
    // A call of which no speech is told has neither; the first set has no such text.
    const empty = { hits: 0, missed: 0, invented: 0 };
    if (WITHOUT_SPEECH.includes(number)) assert.deepEqual([speakers, acts], [empty, empty], number);
    else assert.ok(speakers.hits > 0 && (acts.hits > 0 || WITHOUT_ACTS.includes(number)), number);
  }
});

test("what is labelled as wrong is in order, and no reading tagged it", corpus, () => {
  const { tuning, others } = labels();
  const texts = goldTexts("tuning");
  assert.deepEqual(
    Object.keys(tuning).filter((number) => texts.every((text) => text.number !== number)),
    [],
  );
  for (const words of [...Object.values(tuning), ...others.map((other) => other.words)])
    for (const [at, [start, end, , fails]] of words.entries()) {
      assert.ok(start < end && (words[at - 1]?.[1] ?? 0) <= start);
      assert.match(fails, /^(?:N|R|F?D?T?)$/u);
    }
  for (const { number, readout } of texts)
    for (const { pieces } of taggingOf(readout).acts)
      for (const piece of pieces)
        assert.ok(
          (tuning[number] ?? []).every(([start, end]) => end <= piece.start || piece.end <= start),
          number,
        );
});

// On the others there are too few hits for a bound that says something.
test("the checks of the codebook's tests are right, and seldom alarm", corpus, () => {
  for (const [samples, least] of [
    [tuningSamples(goldTexts("tuning")), 0.85],
    [otherSamples(), 0.8],
  ] as const) {
    const { right, figures } = measure(samples);
    for (const { code, alarms, hits, others } of figures) {
      assert.ok(TESTS.includes(code));
      assert.ok(alarms / right <= 0.02, `${code}: ${alarms} of ${right}`);
      assert.ok(hits / (hits + alarms + others) >= least, `${code}: ${hits}, ${alarms}, ${others}`);
    }
  }
});
