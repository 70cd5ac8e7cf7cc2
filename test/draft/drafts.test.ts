/** Drafts of any text: the text comes back, what is written is without errors, and time goes with length. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { SEVERITIES } from "../../server/src/features/checks/check";
import { diagnose, findingsOf } from "../../server/src/features/diagnostics";
import { draft, drafting } from "../../server/src/features/draft/draft";
import type { Draft, DraftActor } from "../../server/src/features/draft/reading";
import { draftedReadout } from "../../server/src/features/draft/write";
import { brat } from "../../server/src/features/exports/brat";
import { draftJson, draftJsonPieces } from "../../server/src/features/exports/draftJson";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { CORPUS, whyNot } from "./gold";
import { page } from "./pages";
import { anyText } from "../texts";

const validate = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, "../../docs/draft.schema.json"), "utf8")) as object,
);

/** A side and its minister, as a front matter or an `actors.yaml` gives them. */
const GIVEN: readonly DraftActor[] = [
  { id: "calder", name: "Calder", title: null, for: null, iso: null, kind: "state", aka: ["the Calder side"] },
  { id: "hale", name: "Miriam Hale", title: "Foreign Secretary", for: "calder", iso: null, kind: "person", aka: [] },
];

/** Holds a draft against all that is true of every draft. */
function assertSound(text: string, made: Draft, what = text): void {
  assert.equal(made.text, text, what);
  for (const [index, { start, end, confidence, why, tag, speakers }] of made.proposals.entries()) {
    assert.ok(0 <= start && start < end && end <= text.length, what);
    assert.ok(0 <= confidence && confidence <= 1, what);
    assert.ok(why.length > 0 && why.length < 300, what);
    assert.equal(tag === "speech", speakers.length > 0, what);
    const before = made.proposals[index - 1];
    if (before !== undefined) {
      assert.ok(before.start < start || (before.start === start && before.end >= end), what);
      assert.ok(before.end <= start || before.end >= end || before.start === start, what);
    }
  }
  const ids = made.cast.actors.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, what);
  for (const least of [0, 0.5]) {
    const readout = draftedReadout(made, least);
    assert.equal(strip(parse(readout)), text, what);
    const { findings } = findingsOf(diagnose(analyse(emptyWorkspace([]), readFile("file:///a.readout", readout))));
    assert.deepEqual(
      findings.filter(({ code }) => SEVERITIES[code] === "error").map(({ code, message }) => `${code}: ${message}`),
      [],
      `${what}: ${readout.slice(0, 2000)}`,
    );
  }
  const json = draftJson(made, 0, null);
  assert.ok(validate(json), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
  assert.deepEqual(JSON.parse([...draftJsonPieces(json)].join("")), json);
  assertAnnotated(made);
}

/** Every annotation is where brat, which counts characters, finds its words. */
function assertAnnotated(made: Draft): void {
  const characters = Array.from(made.text);
  const { annotations } = brat(made, 0);
  for (const annotation of annotations) assert.equal(annotation.indexOf("\n"), annotation.length - 1);
  const bound = annotations.filter((line) => line.startsWith("T"));
  assert.equal(bound.length, made.proposals.length);
  for (const line of bound) {
    const [, places = "", ...quote] = line.slice(0, -1).split("\t");
    const words = places
      .slice(places.indexOf(" ") + 1)
      .split(";")
      .map((place) => characters.slice(...place.split(" ").map(Number)).join(""));
    assert.equal(words.join(" "), quote.join("\t"));
  }
}

test("every text of the corpus comes back from its draft, without errors", { skip: whyNot() ?? false }, () => {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith(".txt"));
  assert.ok(names.length > 0);
  for (const name of names) {
    const text = readFileSync(join(CORPUS, name), "utf8");
    // What a text says stays out of what is told of it.
    assertSound(text, draft(text), name);
  }
});

test("drafts made in steps between one another are those made alone", () => {
  const zh = "沈宇外长会见黑尔\n\n沈宇表示，澜海将开放港口。双方商定明年再次会晤。\n\n黑尔强调，双方应加强沟通。\n\n";
  const texts = [page(1), page(2).repeat(3), zh.repeat(4), `${zh}${page(3)}`, ""];
  const alone = texts.map((text) => draft(text, { actors: GIVEN }));
  const running = texts.map((text) => drafting(text, { actors: GIVEN }));
  const made: (Draft | null)[] = texts.map(() => null);
  let steps = 0;
  while (made.includes(null)) {
    for (const [index, its] of running.entries()) {
      if (made[index] !== null) continue;
      const { done, value } = its.next();
      steps += 1;
      if (done === true) made[index] = value;
    }
  }
  assert.deepEqual(made, alone);
  assert.ok(steps > 200);
});

test("so does every page made up", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const text = page(seed);
    assertSound(text, draft(text));
    assertSound(
      text.replaceAll("\n", "\r\n"),
      draft(text.replaceAll("\n", "\r\n"), { actors: GIVEN, issuer: ["calder"] }),
    );
  }
});

test("and any text at all", () => {
  const pieces = fc.constantFrom(
    "Secretary Hale ",
    "President Shen of Lanhai ",
    "the two leaders ",
    "He ",
    "said that ",
    "agreed to ",
    "urged Lanhai to ",
    "Calder will ",
    "share charts by June",
    ". ",
    ".\n\n",
    ".\r\n\r\n",
    "双方商定",
    "外长沈怡表示，",
    "澜海愿同卡尔德合作。",
    "如果",
    "\u00a0",
    "• ",
    "“",
    "”",
  );
  const anyProse = fc.array(fc.oneof(pieces, anyText), { maxLength: 25 }).map((all) => all.join(""));
  fc.assert(
    fc.property(anyProse, fc.boolean(), (text, given) => {
      const options = given ? { actors: GIVEN, issuer: ["calder", "other"], date: "2022-03-17" } : {};
      assertSound(text, draft(text, options));
    }),
    { numRuns: 500, seed: 23 },
  );
});

test("given actors keep their ids, and are declared where they are not declared elsewhere", () => {
  const text = "Foreign Secretary Hale met Minister Shen.\n\nHale said that Calder will help.\n";
  const made = draft(text, { actors: GIVEN, issuer: ["calder"] });
  for (const { id, name } of made.cast.actors)
    for (const given of GIVEN) assert.equal(id === given.id, name === given.name);
  const elsewhere = draftedReadout(made, 0, { declared: new Set(["calder", "hale"]) });
  assert.doesNotMatch(elsewhere, /^ {2}(?:calder|hale):/m);
  assert.match(elsewhere, /^issuer: calder$/m);
});

test("an issuer whom nobody declares is declared, and what is known beside the text is written", () => {
  const made = draft("They met.\n");
  const readout = draftedReadout({ ...made, cast: { ...made.cast, issuer: ["other"] } }, 0, {
    source: "https://example.org/a: b",
    meeting: "talks",
    title: "Talks: the first day",
  });
  assert.match(readout, /^issuer: other$/m);
  assert.match(readout, /^ {2}other: \{name: other\}$/m);
  assert.match(readout, /^meeting: talks$/m);
  assert.match(readout, /^source: "https:\/\/example\.org\/a: b"$/m);
});

/** Far longer than any page, and each made to have something looked at again and again. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "speech unclosed": (size) => "@a[".repeat(size / 3),
  "acts unclosed": (size) => "!commit[".repeat(size / 8),
  brackets: (size) => "[".repeat(size),
  backslashes: (size) => "\\".repeat(size),
  "one long word": (size) => "a".repeat(size),
  "one long Chinese word": (size) => "中".repeat(size),
  "full stops": (size) => ".".repeat(size),
  "blanks in a line": (size) => `Hale said${" ".repeat(size)}so.`,
  "blank lines": (size) => `a${"\n".repeat(size)}b`,
  "lines of one word": (size) => "Hale\n".repeat(size / 5),
  "one long sentence": (size) => "Secretary Hale said that Calder will share and ".repeat(size / 47),
  "one long paragraph": (size) => "Secretary Hale agreed to meet. She urged Lanhai to leave. ".repeat(size / 57),
  "no verb in sight": (size) => "the of and to in a ".repeat(size / 19),
  "verbs alone": (size) => "said agreed urged will reaffirmed ".repeat(size / 34),
  capitals: (size) => "Hale Shen Calder Lanhai ".repeat(size / 24),
  "very many names": (size) => Array.from({ length: size / 24 }, (_, at) => `Minister N${at} said so. `).join(""),
  "very many Chinese names": (size) =>
    Array.from({ length: size / 12 }, (_, at) => `外长韩${at}表示，愿合作。`).join(""),
  "Chinese in one paragraph": (size) => "双方商定明年再次会晤，沈怡强调，澜海愿同卡尔德合作。".repeat(size / 26),
  commas: (size) => `Hale said that ${"a, ".repeat(size / 3)}will meet.`,
  quotations: (size) => "“Hale said, ".repeat(size / 12),
  dates: (size) => "by the end of next month and before June 2023 ".repeat(size / 45),
  "ends of pages": (size) => "###\n".repeat(size / 4),
  stars: (size) => "*".repeat(size),
  pronouns: (size) => "He said that she said that they agreed that he will ".repeat(size / 52),
};

describe("hostile texts: the text comes back, and eight times the text takes no more than some eight times the time", () => {
  for (const [title, text] of Object.entries(HOSTILE)) {
    test(title, () => {
      const took = (size: number): number => {
        const words = text(size);
        const { user, system } = process.cpuUsage();
        const made = draft(words);
        const readout = draftedReadout(made);
        const used = process.cpuUsage({ user, system });
        assert.equal(strip(parse(readout)), words);
        return (used.user + used.system) / 1000;
      };
      took(2000);
      const small = took(4_000);
      const large = took(32_000);
      // Quadratic would be sixty-four times; what is quick in any case may be as it likes.
      assert.ok(large < Math.max(24 * small, 1000), `${Math.round(small)} ms, then ${Math.round(large)} ms`);
      assert.ok(large < 10_000, `${Math.round(large)} ms`);
    });
  }
});
