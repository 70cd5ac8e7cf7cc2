/** What a language model is asked about a readout, and what its answers come to: good ones, lying ones and broken ones. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sealOf } from "../../server/src/features/checks/bytes";
import { beside, ofModel, type OfModel } from "../../server/src/features/draft/model/beside";
import { knownIds, question } from "../../server/src/features/draft/model/question";
import { spansIn } from "../../server/src/features/draft/model/spans";
import { readAnswers, told } from "../../server/src/features/draft/model/told";
import { drafted, openProposals, SURE, type OpenProposal } from "../../server/src/features/draft/proposals";
import { accept } from "../../server/src/features/draft/writing";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";
import { anyReadout } from "../texts";
import { fakeDrafter } from "./fakeDrafter";

/** What is open when a model has answered; or why nothing of its answer is used. */
function answered(
  analysis: Analysis,
  answers: readonly string[],
  before?: OfModel,
): { told: string; open: readonly OpenProposal[]; of: OfModel } | { error: string } {
  const ours = drafted(analysis, undefined, fakeDrafter);
  const read = readAnswers(analysis, ours, sealOf(analysis.file.tree), "Fake", answers);
  if ("error" in read) return read;
  const of = ofModel(ours.draft.text, read.model, read.proposals, before);
  const both = beside(ours.draft, of, knownIds(analysis, ours));
  const open = openProposals(analysis, { ...ours, draft: both.draft });
  return { told: told(read, both, open), open, of };
}

testFixture(join(__dirname, "modelAnswers.txt"), ({ analysis, text }, { title, files }) => {
  const command = title.slice(title.lastIndexOf(" : ") + 3);
  if (command.startsWith("question")) {
    const asked = question(analysis, drafted(analysis, undefined, fakeDrafter));
    const actors = asked.instructions
      .split("\n")
      .filter((line) => line.startsWith('{"id"') || line.startsWith("The text"));
    return [...actors, ...asked.paragraphs.map((lines) => lines.join("\n"))].join("\n");
  }
  const answers = [...files].flatMap(([uri, answer]) => (/answer\d*\.json$/.test(uri) ? [answer] : []));
  const its = answered(analysis, answers);
  if ("error" in its) return its.error;
  const after = changed(
    text,
    accept(
      analysis,
      its.open.filter(({ by }) => by !== null),
    ),
  );
  assert.equal(strip(parse(after)), strip(parse(text)));
  if (command === "accept") return after.replaceAll("\r", "\\r");
  return [
    its.told,
    ...its.open.map(({ start, end, writes, by, confidence, declares }) => {
      assert.ok(by === null || confidence < SURE, "a person decides");
      const more = declares.map(({ id }) => `+${id}`);
      return [by ?? "ours", writes, JSON.stringify(text.slice(start, end)), ...more].join(" ");
    }),
  ].join("\n");
});

const analysisOf = (text: string): Analysis => analyse(emptyWorkspace([ROOT]), readFile(`${ROOT}/a.readout`, text));

describe("answers of a language model", () => {
  const TEXT = "Hale said that Calder will open the port. They met.\n\nThe minister listened to the wind.\n";
  const SPAN = '{"n":3,"tag":"speech","speakers":["shen"]}';
  const open = (its: ReturnType<typeof answered>): readonly string[] =>
    "error" in its ? [] : its.open.filter(({ by }) => by !== null).map(({ writes }) => writes);

  it("change no published character, whatever they hold", () => {
    const ids = fc.constantFrom("hale", "hale", "shen", "calder", "calder", "nobody", "", "a]b", "x{y");
    const span = fc.record(
      {
        n: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant("1"), fc.double()),
        tag: fc.constantFrom("speech", "commit", "agree", "if", "when", "part", "head", "skip", "more", "]", ""),
        words: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom(
            "The port",
            "to lend 🌊 a ship",
            "愿意来访",
            "to",
            "]",
            "[",
            "\\",
            "🌊",
            "\ud83c",
            "!commit[",
            "@a[",
          ),
        ),
        speakers: fc.oneof(fc.array(ids, { maxLength: 3 }), ids),
        by: fc.array(ids, { maxLength: 2 }),
        to: fc.array(ids, { maxLength: 2 }),
        force: fc.constantFrom("firm", "soft", "firm} @x[", "", null),
        date: fc.constantFrom("2031-06", "2031-99", "} x {", "R/P1Y"),
      },
      { requiredKeys: ["n", "tag"] },
    );
    const likely = fc.oneof(
      fc.record({
        n: fc.integer({ min: 1, max: 4 }),
        tag: fc.constant("speech"),
        speakers: fc.constantFrom(["hale"], ["shen"]),
      }),
      fc.record({
        n: fc.integer({ min: 1, max: 4 }),
        tag: fc.constantFrom("commit", "ask", "part"),
        words: fc.constantFrom("port", "The port", "lend 🌊 a ship", "to", "愿意来访", "ready"),
        force: fc.constantFrom("firm", "soft"),
      }),
    );
    const words = fc.constantFrom(
      "Hale said ",
      "Calder will pay by June",
      ". ",
      "\n\n",
      "沈宇。",
      "[",
      "]",
      "🌊",
      "\\",
    );
    const texts = fc.array(fc.oneof(words, anyReadout), { maxLength: 10 }).map((list) => list.join(""));
    let kept = 0;
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(span, likely), { maxLength: 12 }), (text, spans) => {
        const analysis = analysisOf(text);
        const its = answered(analysis, [JSON.stringify({ spans })]);
        if ("error" in its) return;
        kept += open(its).length;
        const after = changed(text, accept(analysis, its.open));
        assert.equal(strip(parse(after)), strip(parse(text)));
      }),
      { seed: 7, numRuns: 150 },
    );
    assert.ok(kept > 50, `${kept} proposals were tried`);
  });

  it("are read as far as they go, in time that grows with their length", () => {
    const hostile: readonly [string, string, number][] = [
      ["brackets", "[".repeat(100_000), 0],
      ["braces", "{".repeat(100_000), 0],
      ["braces that close", "{}".repeat(100_000), 0],
      ["quotation marks", '{"'.repeat(100_000), 0],
      ["backslashes in a string", `{"${"\\".repeat(100_000)}`, 0],
      ["objects in objects", `${'{"n":'.repeat(50_000)}1${"}".repeat(50_000)}`, 1],
      ["numbers", `{"n":${"9".repeat(9000)}}`.repeat(20), 20],
      ["a long prose before", `${"I think so. ".repeat(20_000)}${SPAN}`, 1],
      ["names of spans", `${'"spans"'.repeat(20_000)}:[]`, 0],
      ["blanks", `"spans"${" ".repeat(100_000)}`, 0],
      ["many spans", `{"spans":[${`${SPAN},`.repeat(20_000)}`, 20_000],
    ];
    for (const [name, answer, spans] of hostile) {
      const started = performance.now();
      assert.equal(spansIn(answer).spans.length, spans, name);
      answered(analysisOf(TEXT), [answer]);
      assert.ok(performance.now() - started < 3000, `${name} took ${Math.round(performance.now() - started)} ms`);
    }
  });

  it("of several parts count together, and a part that cannot be read takes nothing from the others", () => {
    const its = answered(analysisOf(TEXT), [`{"spans":[${SPAN}]}`, "I am sorry."]);
    assert.ok(!("error" in its));
    assert.deepEqual(open(its), ["@shen[…]"]);
    assert.match(its.told, /could not be read/);
  });

  it("stay with a paragraph as long as its words do, through markup and changes elsewhere", () => {
    const first = answered(analysisOf(TEXT), [`{"spans":[${SPAN},{"n":2,"tag":"commit","words":"met"}]}`]);
    assert.ok(!("error" in first));
    assert.deepEqual(open(first), ["!commit[…]", "@shen[…]"]);
    const later = (text: string): readonly string[] => {
      const analysis = analysisOf(text);
      const ours = drafted(analysis, undefined, fakeDrafter);
      const list = openProposals(analysis, {
        ...ours,
        draft: beside(ours.draft, first.of, knownIds(analysis, ours)).draft,
      });
      return list.filter(({ by }) => by !== null).map(({ start, end }) => text.slice(start, end));
    };
    assert.deepEqual(later(`A first line.\n\n${TEXT}`), ["met", "The minister listened to the wind."]);
    assert.deepEqual(later(TEXT.replace("They met", "They have met")), ["The minister listened to the wind."]);
    assert.deepEqual(later(TEXT.replace("the wind", "{>>which?<<}the wind")), [
      "met",
      "The minister listened to {>>which?<<}the wind.",
    ]);
    assert.deepEqual(
      later(TEXT.replace("The minister listened to the wind.", "@shen: The minister listened to the wind.")),
      ["met"],
    );
    // The same words a second time are another paragraph.
    assert.deepEqual(later(`${TEXT}\nThe minister listened to the wind.\n`).length, 2);
  });

  it("add to earlier ones, and take the place of those of the same paragraph", () => {
    const analysis = analysisOf(TEXT);
    const first = answered(analysis, [`{"spans":[${SPAN},{"n":2,"tag":"commit","words":"met"}]}`]);
    assert.ok(!("error" in first));
    const second = answered(analysis, ['{"spans":[{"n":3,"tag":"speech","speakers":["hale"]}]}'], first.of);
    assert.deepEqual(open(second), ["!commit[…]", "@hale[…]"]);
  });

  it("to another text than the present one are not used", () => {
    const analysis = analysisOf(TEXT);
    const ours = drafted(analysis, undefined, fakeDrafter);
    const { of } = question(analysisOf(TEXT.replace("wind", "sea")), ours);
    assert.ok("error" in readAnswers(analysis, ours, of, "Fake", [`{"spans":[${SPAN}]}`]));
    const noted = question(analysisOf(`{>>a note<<}${TEXT}`), ours).of;
    assert.ok(!("error" in readAnswers(analysis, ours, noted, "Fake", [`{"spans":[${SPAN}]}`])));
  });

  it("come with a name that can be shown", () => {
    const analysis = analysisOf(TEXT);
    const ours = drafted(analysis, undefined, fakeDrafter);
    const of = sealOf(analysis.file.tree);
    const named = (name: string): string => {
      const its = readAnswers(analysis, ours, of, name, ['{"spans":[]}']);
      return "error" in its ? its.error : its.model;
    };
    assert.equal(named("A\n\u202eB\u0007 "), "A B");
    assert.equal(named(" "), "The language model");
    assert.equal([...named("🌊".repeat(500)).matchAll(/🌊/gu)].length, 60);
  });
});
