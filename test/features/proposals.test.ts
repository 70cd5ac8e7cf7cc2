/** What is proposed for a readout as it stands, and what accepting it writes. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { describe as inWords } from "../../client/src/status/words";
import { coverage } from "../../server/src/features/draft/coverage";
import { ALL_CHECKS } from "../../server/src/features/diagnostics";
import { untagged } from "../../server/src/features/draft/hints";
import { insertions } from "../../server/src/features/draft/insertions";
import { drafted, openProposals, SURE, touching, type OpenProposal } from "../../server/src/features/draft/proposals";
import type { Cast } from "../../server/src/features/draft/reading";
import { accept } from "../../server/src/features/draft/writing";
import { quickFixes, readoutToFix } from "../../server/src/features/quickFixes";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed, type TextChange } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyChange, anyReadout, apply } from "../texts";
import { fakeDrafter } from "./fakeDrafter";

const open = (analysis: Analysis): readonly OpenProposal[] =>
  openProposals(analysis, drafted(analysis, undefined, fakeDrafter));

testFixture(join(__dirname, "proposals.txt"), ({ workspace, analysis, text, selection }, { title }) => {
  const [command = "", ...numbers] = title.slice(title.lastIndexOf(" : ") + 3).split(" ");
  const all = open(analysis);
  const asked = selection.start === selection.end ? all : touching(all, selection);
  if (command === "list")
    return asked
      .map(({ start, end, writes, confidence, declares }) =>
        [
          confidence >= SURE ? "sure" : "likely",
          writes,
          JSON.stringify(text.slice(start, end)),
          ...declares.map(({ id }) => `+${id}`),
        ].join(" "),
      )
      .join("\n");
  if (command === "coverage") {
    const { text: bar, spoken } = inWords(
      { acts: [], threads: 0, seal: "none", coverage: coverage(analysis, new Set()) },
      { errors: 0, warnings: 0, information: 0, hints: 0 },
    );
    return `${bar}\n${spoken}`;
  }
  if (command === "hints")
    return untagged(analysis, new Set(), ALL_CHECKS)
      .flatMap((finding) => [
        `${JSON.stringify(text.slice(finding.start, finding.end))} ${finding.code} ${finding.message}`,
        ...quickFixes(
          readoutToFix(workspace, analysis, "2031-01-01", () => ({ open: all, cast: null })),
          [finding],
          {
            all: () => [],
            setsSeverity: false,
          },
        ).map(({ title }) => `  ${title}`),
      ])
      .join("\n");
  const chosen = numbers.length === 0 ? asked : numbers.map((number) => asked[Number(number) - 1]!);
  const after = changed(text, accept(analysis, chosen));
  assert.equal(strip(parse(after)), strip(parse(text)));
  return after.replaceAll("\r", "\\r");
});

const analysisOf = (text: string): Analysis =>
  analyse(emptyWorkspace(["file:///w"]), readFile("file:///w/a.readout", text));

describe("proposals", () => {
  it("are accepted without a change to the published text, whatever the text is", () => {
    const words = fc.constantFrom(
      "Hale said ",
      "that Shen had said ",
      "Calder will pay by June",
      ". ",
      "\n\n",
      "沈宇表示澜海将来访。",
      "[",
      "]",
    );
    const texts = fc.array(fc.oneof(words, anyReadout), { maxLength: 12 }).map((list) => list.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analysisOf(text);
        const after = changed(text, accept(analysis, open(analysis)));
        assert.equal(strip(parse(after)), strip(parse(text)));
        const left = open(analysisOf(after));
        assert.ok(left.length <= open(analysis).length);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it("are the same after any changes as made anew, and markup costs no drafting", () => {
    fc.assert(
      fc.property(anyReadout, fc.array(anyChange, { minLength: 1, maxLength: 4 }), (first, changes) => {
        let file = readFile("file:///w/a.readout", first);
        const workspace = emptyWorkspace(["file:///w"]);
        let before = drafted(analyse(workspace, file), undefined, fakeDrafter);
        for (const change of changes) {
          const { text, edit } = apply(file.text, change);
          file = readFile(file.uri, text, file, edit);
          const analysis = analyse(workspace, file);
          before = drafted(analysis, before, fakeDrafter);
          assert.deepEqual(openProposals(analysis, before), open(analysisOf(text)));
        }
      }),
      { seed: 5, numRuns: 150 },
    );
    const text = "Hale said Calder will pay.\n";
    const analysis = analysisOf(text);
    const its = drafted(analysis, undefined, fakeDrafter);
    const withFront = analysisOf(`${text}!skip[x]`);
    assert.notEqual(drafted(withFront, its, fakeDrafter), its);
    const noted = analysisOf(text.replace("pay", "{>>a note<<}pay"));
    assert.equal(drafted(noted, its, fakeDrafter), its);
  });

  it("write what the front matter lacks, with the sides that its entries name, and nothing that it has", () => {
    const actor = { title: null, for: null, iso: null, kind: "state" as const, aka: [] };
    const cast: Cast = {
      lang: "en",
      issuer: ["calder"],
      parties: ["calder", "shen"],
      date: "2031-05-12",
      form: "call",
      title: null,
      actors: [
        { ...actor, id: "calder", name: "Calder" },
        { ...actor, id: "lanhai", name: "Lanhai" },
        { ...actor, id: "shen", name: "Shen Yu", for: "lanhai", kind: null },
        { ...actor, id: "pryce", name: "Pryce" },
      ],
    };
    const accepted = (text: string): string =>
      changed(text, accept(analysisOf(text), open(analysisOf(text)).slice(0, 1), cast));
    assert.equal(
      accepted("---\ndate: 2031-05-13\n---\nCalder will pay.\n"),
      "---\ndate: 2031-05-13\nissuer: calder\nform: call\nparties: [calder, shen]\nlang: en\nactors:\n" +
        "  calder: { name: Calder, kind: state }\n" +
        "  lanhai: { name: Lanhai, kind: state }\n" +
        "  shen: { name: Shen Yu, for: lanhai }\n" +
        "---\n!commit[Calder will pay]{firm}.\n",
    );
    assert.match(
      accepted("---\r\nlang: en\r\nactors:\r\n  x: X\r\n---\r\nThey left.\r\n"),
      /^---\r\nlang: en\r\ndate: 2031-05-12\r\nissuer: calder\r\nform: call\r\nparties: \[calder, shen\]\r\nactors:\r\n {2}x: X\r\n/,
    );
    assert.doesNotMatch(accepted("---\nissuer: lanhai\n---\nThey left.\n"), /issuer: calder/);
    // A front matter that is made anew is that of a new readout.
    assert.equal(
      accepted("Calder will pay.\n"),
      "---\ndate: 2031-05-12\nissuer: calder\nform: call\nparties: [calder, shen]\nlang: en\nactors:\n" +
        "  calder: {name: Calder, kind: state}\n" +
        "  lanhai: {name: Lanhai, kind: state}\n" +
        "  shen: {name: Shen Yu, for: lanhai}\n" +
        "---\n!commit[Calder will pay]{firm}.\n",
    );
    // One that has no end is left alone.
    assert.doesNotMatch(accepted("---\ntitle: x\nCalder will pay.\n"), /issuer/);
  });

  it("accepted one after the other come to the same as accepted together", () => {
    const text =
      "Hale said that Calder will pay by June. Shen said that Lanhai will pay.\n\nThey left. Calder will stay.\n";
    const together = changed(text, accept(analysisOf(text), open(analysisOf(text))));
    let alone = text;
    for (let [first] = open(analysisOf(alone)); first !== undefined; [first] = open(analysisOf(alone)))
      alone = changed(alone, accept(analysisOf(alone), [first]));
    assert.equal(strip(parse(alone)), text);
    const body = (its: string): string => its.slice(parse(its).body);
    assert.equal(body(alone), body(together));
  });
});

describe("insertions of several rounds", () => {
  it("come to the same as one round", () => {
    const change = fc.record({ at: fc.nat({ max: 40 }), text: fc.string({ minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }),
        (text, rounds) => {
          const pieces = insertions();
          let after = text;
          for (const round of rounds) {
            const changes: TextChange[] = round.map((its) => {
              const at = its.at % (after.length + 1);
              return { start: at, end: at, text: its.text };
            });
            pieces.add(changes);
            after = changed(after, changes);
          }
          assert.equal(changed(text, pieces.made()), after);
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });
});
