/** The reading of force: every case of `force.txt`, the lexicon's own order, and input made to be slow. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { compareForce, FORCES, levelOf, readForce } from "../server/src/model/force";
import { LEXICON } from "../server/src/model/lexicon";
import { expand, findMatches, inflect, prepare, readWords } from "../server/src/model/phrases";
import type { Words } from "../server/src/model/phrases";
import { sentenceBefore } from "../server/src/model/sentence";
import { ACT_KINDS } from "../server/src/syntax/tree";
import type { ActKind } from "../server/src/syntax/tree";

const fixture = readFileSync(join(__dirname, "force.txt"), "utf8");
const cases = fixture
  .split("\n")
  .map((text, index) => ({ text, number: index + 1 }))
  .filter(({ text }) => text !== "" && !text.startsWith("#"));
const kinds = Object.keys(LEXICON) as (keyof typeof LEXICON)[];

describe("the force of an act", () => {
  it("has enough cases in both languages", () => {
    const chinese = cases.filter(({ text }) => /[\u4e00-\u9fff]/u.test(text));
    assert.ok(chinese.length >= 40, `${chinese.length} Chinese cases`);
    assert.ok(cases.length - chinese.length >= 60, `${cases.length - chinese.length} English cases`);
  });

  for (const { text, number } of cases) {
    it(`force.txt:${number}: ${text}`, () => {
      const parts = /^(\w+) \| (.*?)\[(.*)\](.*?) \| (.*)$/u.exec(text);
      assert.ok(parts !== null, "the line is not in the fixture's form");
      const [before, words] = [parts[2]!, parts[3]!].map((part) =>
        part.replaceAll("\\n", "\n").replaceAll("~", "\u00a0"),
      ) as [string, string];
      const reading = readForce(parts[1] as ActKind, before, words);
      const shown = reading === null ? "-" : `${reading.force} ${reading.matched.replaceAll("\u00a0", "~")}`;
      assert.equal(shown, parts[5]);
      if (reading === null) return;
      const source = reading.where === "act" ? words : before;
      const span = source.slice(reading.start, reading.end);
      assert.ok(span !== "" && reading.matched.startsWith(span), `the span holds "${span}"`);
      if (reading.matched !== span)
        assert.equal(reading.end, before.length, "only a phrase that runs into the act is longer");
    });
  }

  it("compares and ranks", () => {
    assert.deepEqual(FORCES.map(levelOf), [2, 1, 0]);
    assert.equal(compareForce("soft", "firm"), -1);
    assert.equal(compareForce("firm", "medium"), 1);
    assert.equal(compareForce("soft", "soft"), 0);
  });

  it("finds nothing in nothing", () => {
    for (const kind of ACT_KINDS) {
      assert.equal(readForce(kind, "", ""), null);
      assert.equal(readForce(kind, "\n\n\u00a0", "\ud83d"), null);
    }
  });

  it("keeps inside both texts, whatever they are", () => {
    const scraps = [
      "agreed",
      " to ",
      "will",
      "n't",
      "’",
      "要",
      "将",
      "愿",
      "\u00a0",
      "😀",
      "\ud83d",
      ".",
      "\n",
      "• ",
      ":",
      ",",
      "that ",
      "(",
      "重",
      "U.S.",
      "May 5",
    ];
    let seed = 12345;
    const next = (): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8;
    const text = (): string => Array.from({ length: next() % 14 }, () => scraps[next() % scraps.length]).join("");
    let read = 0;
    for (let round = 0; round < 4000; round++) {
      const [before, words] = [text(), text()];
      for (const kind of kinds) {
        const reading = readForce(kind, before, words);
        if (reading === null) continue;
        read++;
        const source = reading.where === "act" ? words : before;
        assert.ok(reading.start >= 0 && reading.start < reading.end && reading.end <= source.length);
        assert.ok(reading.matched.startsWith(source.slice(reading.start, reading.end)));
      }
    }
    assert.ok(read > 1000);
  });
});

describe("the lexicon of force", () => {
  for (const kind of kinds) {
    it(`gives no phrase of ${kind} two forces`, () => {
      const seen = new Map<string, string>();
      for (const force of FORCES) {
        for (const { words } of expand(LEXICON[kind][force])) {
          const phrase = words.join(" ");
          assert.ok((seen.get(phrase) ?? force) === force, `"${phrase}" is ${force} and ${seen.get(phrase) ?? ""}`);
          seen.set(phrase, force);
        }
      }
    });
  }

  it("spells out its notation", () => {
    const spell = (entry: string): string[] => expand(entry).map(({ words }) => words.join(" "));
    assert.deepEqual(spell("~urge, note~, call on|upon"), [
      "urge",
      "urges",
      "urged",
      "urging",
      "noted",
      "noting",
      "call on",
      "call upon",
    ]);
    assert.deepEqual(spell("must not?\n要求"), ["must", "must not", "要 求"]);
    assert.deepEqual(expand("< (the) plan to"), [
      { words: ["the", "plan", "to"], left: 1, right: 0, governorOnly: true },
    ]);
    assert.throws(() => expand("a (b"), /not in its notation/u);
  });

  it("inflects", () => {
    assert.deepEqual(inflect("reiterate"), ["reiterate", "reiterates", "reiterated", "reiterating"]);
    assert.deepEqual(inflect("reply"), ["reply", "replies", "replied", "replying"]);
    assert.deepEqual(inflect("press"), ["press", "presses", "pressed", "pressing"]);
    assert.deepEqual(inflect("commit"), ["commit", "commits", "committed", "committing"]);
  });
});

describe("hostile input", () => {
  const units = [
    "will ",
    "would not ",
    "agreed ",
    "要",
    "不会听之任",
    "will also ",
    "also always ",
    "I.",
    "a'",
    "n't",
    "'",
    "-",
    "• ",
    "\n• ",
    "that that ",
    "😀",
    "。",
    ". ",
    "the the ",
  ];

  for (const unit of units) {
    it(`a megabyte of ${JSON.stringify(unit)} costs time linear in its length`, () => {
      const large = unit.repeat(Math.ceil(1_000_000 / unit.length));
      for (const kind of kinds) {
        prepare(kind);
        const perWord = [large.slice(0, 50_000), large.slice(0, 100_000)].map((text) => {
          const words: Words = { ids: [], starts: [], ends: [] };
          readWords(text, 0, text.length, words);
          assert.ok(words.ids.length <= text.length + 1);
          return findMatches(kind, words).steps / Math.max(1, words.ids.length);
        }) as [number, number];
        assert.ok(perWord[1] <= 12, `${perWord[1]} steps a word`);
        assert.ok(perWord[1] <= perWord[0] * 1.01 + 0.01, "twice the text costs no more a word");
        readForce(kind, large, large);
        readForce(kind, "", large);
        readForce(kind, large, "");
      }
      const words: Words = { ids: [], starts: [], ends: [] };
      readWords(large, 0, large.length, words);
      assert.ok(findMatches("ask", words).steps <= words.ids.length * 12);
    });
  }
});

describe("the sentence before an act", () => {
  const sentence = (text: string): string[] => sentenceBefore(text).map(({ start, end }) => text.slice(start, end));

  it("begins behind the last full stop that ends one", () => {
    assert.deepEqual(sentence("One. Two and "), [" Two and "]);
    assert.deepEqual(sentence("The U.S. side and Mr. Hall of 3.5 "), ["The U.S. side and Mr. Hall of 3.5 "]);
    assert.deepEqual(sentence("They left the U.S. The others "), [" The others "]);
    assert.deepEqual(sentence("“One.” Two "), [" Two "]);
    assert.deepEqual(sentence("一。“二！”三"), ["三"]);
    assert.deepEqual(sentence("Done."), [""]);
    assert.deepEqual(sentence(""), [""]);
  });

  it("joins an item of a list to the line that introduces it", () => {
    assert.deepEqual(sentence("Intro. They will:\n1. go\n2. stay\n3. "), [" They will", ""]);
    assert.deepEqual(sentence("They will:\n• go. Then "), [" Then "]);
    assert.deepEqual(sentence("They will go\n• stay and "), ["stay and "]);
    assert.deepEqual(sentence("They will\r\ngo and "), ["They will\r\ngo and "]);
  });
});
