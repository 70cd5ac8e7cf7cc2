/** Proposals written into a text: the text comes back, each proposal that can stand is there, and nothing else is. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Cast, Draft, Proposal } from "../../server/src/features/draft/reading";
import { draftedReadout } from "../../server/src/features/draft/write";
import { parse } from "../../server/src/syntax/parse";
import { DEEPEST } from "../../server/src/syntax/block";
import { blockEnd, blockStart } from "../../server/src/syntax/split";
import { published, strip } from "../../server/src/syntax/strip";
import { ACT_KINDS } from "../../server/src/syntax/tree";
import { anyText } from "../texts";

const NOBODY: Cast = {
  lang: "en",
  actors: [],
  issuer: [],
  parties: [],
  date: null,
  form: null,
  title: null,
};

const draftOf = (text: string, proposals: readonly Proposal[]): Draft => ({ text, cast: NOBODY, proposals });

function proposal(tag: Proposal["tag"], start: number, end: number, attributes = "", speakers = ["hale"]): Proposal {
  return { tag, start, end, speakers: tag === "speech" ? speakers : [], attributes, confidence: 1, why: "" };
}

/** The body that is written. */
function body(text: string, ...proposals: Proposal[]): string {
  const readout = draftedReadout(draftOf(text, proposals));
  const tree = parse(readout);
  assert.equal(strip(tree), text);
  assert.deepEqual(
    tree.blocks.flatMap(({ problems }) => problems),
    [],
    readout,
  );
  return readout.slice(tree.body);
}

/** A proposal for some words of a text. */
function on(text: string, words: string, tag: Proposal["tag"], attributes = "", speakers?: string[]): Proposal {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  return proposal(tag, start, start + words.length, attributes, speakers);
}

describe("a proposal is written where it stands", () => {
  const cases: readonly (readonly [text: string, proposals: (text: string) => Proposal[], written: string])[] = [
    [
      "Hale said Calder will help.\n\nThey met.",
      (text) => [proposal("speech", 0, 27), on(text, "Calder will help", "commit", "firm")],
      "@hale: Hale said !commit[Calder will help]{firm}.\n\nThey met.",
    ],
    ["One. Two.", (text) => [on(text, "Two.", "speech", "", ["hale", "shen"])], "One. @hale+shen[Two.]"],
    [
      "双方商定明年再次会晤。",
      (text) => [on(text, "明年再次会晤", "agree", "firm"), on(text, "明年", "when", "2023")],
      "双方商定!agree[!when[明年]{2023}再次会晤]{firm}。",
    ],
    // White space at the edges stays outside, or the paragraph would end elsewhere.
    ["One.\n \nTwo.", () => [proposal("commit", 0, 5), proposal("commit", 6, 11)], "!commit[One.]\n \n!commit[Two.]"],
    // What has no partner in its span is escaped, and so are braces behind it.
    ["a [b] c] {d}", () => [proposal("commit", 0, 8)], "!commit[a [b] c\\]] \\{d}"],
    ["x [y z", (text) => [on(text, "[y", "commit")], "x !commit[\\[y] z"],
    ["x] y", (text) => [on(text, "y", "commit")], "x\\] !commit[y]"],
    ["[1] y", (text) => [on(text, "y", "commit")], "[1] !commit[y]"],
    ["y{z}", (text) => [on(text, "y", "commit", "firm")], "!commit[y]{firm}\\{z}"],
    ["C:\\ x", (text) => [on(text, "C:\\", "commit")], "!commit[C:\\\\] x"],
    ["us@them[at]", (text) => [on(text, "us", "commit")], "!commit[us]\\@them[at]"],
    ["@a: x", () => [proposal("speech", 0, 5)], "@hale: \\@a: x"],
    ["--- x", () => [proposal("speech", 0, 5)], "@hale: --- x"],
    // Behind a letter nothing opens; behind a tag it does.
    ["foobar", () => [proposal("commit", 3, 6)], "foobar"],
    ["foobar", () => [proposal("commit", 0, 3), proposal("ask", 3, 6)], "!commit[foo]!ask[bar]"],
    ["中文", () => [proposal("commit", 1, 2)], "中!commit[文]"],
    // What may not stand is left out, and the rest stays.
    [
      "a b c d",
      () => [proposal("part", 0, 1), proposal("commit", 2, 5), proposal("if", 4, 5), proposal("ask", 4, 7)],
      "a !commit[b !if[c]] d",
    ],
    ["a b", () => [proposal("more", 0, 1), proposal("commit", 2, 3)], "a !commit[b]"],
    ["a b", () => [proposal("commit", 0, 1), proposal("more", 2, 3)], "!commit[a] !more[b]"],
    ["a b", () => [proposal("speech", 0, 3), proposal("head", 0, 1)], "@hale: a b"],
    ["a b", () => [proposal("commit", 0, 1, "firmly"), proposal("ask", 2, 3, "firm} x {")], "a b"],
    ["a b", () => [proposal("speech", 0, 1, "", ["two words"]), proposal("speech", 2, 3, "", [])], "a b"],
    ["a\n\nb", () => [proposal("commit", 0, 4), proposal("ask", 3, 4)], "a\n\n!ask[b]"],
  ];
  for (const [text, proposals, written] of cases)
    test(JSON.stringify(text), () => assert.equal(body(text, ...proposals(text)), written));
});

test("only what is sure enough", () => {
  const text = "a b";
  const unsure = { ...proposal("ask", 2, 3), confidence: 0.4 };
  const draft = draftOf(text, [proposal("commit", 0, 1), unsure]);
  assert.match(draftedReadout(draft, 0.5), /^---\n[^]*---\n!commit\[a\] b$/);
  assert.match(draftedReadout(draft), /!ask\[b\]$/);
});

test("a BOM, CR LF and a missing line ending stay", () => {
  const text = "\ufeffOne.\r\n\r\nTwo";
  const readout = draftedReadout(draftOf(text, [proposal("head", 1, 5), proposal("speech", 9, 12)]));
  assert.match(readout, /^\ufeff---\r\n[^]*---\r\n!head\[One\.\]\r\n\r\n@hale: Two$/);
  assert.equal(strip(parse(readout)), text);
});

const TAGS: readonly Proposal["tag"][] = ["head", "skip", "speech", "if", "when", "part", "more", ...ACT_KINDS];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  head: ["", "#a", "by @hale"],
  speech: ["", "", "to @shen"],
  when: ["", "2021-10", "R/P1Y"],
  part: ["", "firm"],
};
const OF_ACTS = ["", "firm", "soft by @hale to none", "due 2021 ^x #a/b", "by @hale @申"];

/** Sound proposals for a text, none across another; where they stand is as it comes. */
const anyProposals = (text: string): fc.Arbitrary<Proposal[]> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...TAGS),
        fc.nat(text.length),
        fc.nat(Math.min(60, text.length)),
        fc.nat(20),
        fc.constantFrom<string[]>(["hale"], ["hale", "shen"], ["申"]),
      ),
      { maxLength: 14 },
    )
    .map((drawn) =>
      drawn.map(([tag, start, length, which, speakers]) => {
        const its = ATTRIBUTES[tag] ?? ((ACT_KINDS as readonly string[]).includes(tag) ? OF_ACTS : [""]);
        return proposal(tag, start, Math.min(text.length, start + length), its[which % its.length], speakers);
      }),
    );

/** What is tagged in a readout, in offsets of its published text. */
function tagged(readout: string): readonly Proposal[] {
  const tree = parse(readout);
  const { at } = published(tree);
  return tree.blocks.flatMap(({ nodes }, index) =>
    nodes.map((node) => {
      const from = tree.starts[index]!;
      const its = node.braces ? readout.slice(from + node.inner.end + 2, from + node.end - 1) : "";
      const tag = node.kind === "speech" ? "speech" : (node.word as Proposal["tag"]);
      const speakers = node.speakers.map(({ id }) => id);
      return proposal(tag, at(from + node.inner.start), at(from + node.inner.end), its, speakers);
    }),
  );
}

const key = ({ tag, start, end, speakers, attributes }: Proposal): string =>
  [tag, start, end, speakers.join("+"), attributes].join(" ");

function trimmed(text: string, { start, end, ...rest }: Proposal): Proposal {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { ...rest, start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Why a proposal cannot stand among those that do; null where nothing speaks against it. */
function against(text: string, one: Proposal, kept: readonly Proposal[]): string | null {
  if (one.start >= one.end) return "nothing is in it";
  if ([one.start, one.end].some((at) => (text.codePointAt(at - 1) ?? 0) > 0xffff)) return "it splits a character";
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  for (let block = blockStart(text, bom), end = 0; ; block = blockStart(text, end)) {
    if (block >= text.length) return "it is in no paragraph";
    end = blockEnd(text, block);
    if (block <= one.start && one.start < end) {
      if (one.end > end) return "it runs over an end of its paragraph";
      kept = kept.filter(({ start }) => block <= start && start < end);
      break;
    }
  }
  const around = kept.filter(({ start, end }) => start <= one.start && one.end <= end);
  if (kept.some(({ start, end }) => start < one.start && one.start < end && end < one.end)) return "it cuts across one";
  if (kept.some(({ start, end }) => one.start < start && start < one.end && one.end < end)) return "one cuts across it";
  if (around.length >= DEEPEST) return "it is too deep";
  if (["head", "skip"].includes(one.tag) && around.length > 0) return "it is in a span";
  const acts = (list: readonly Proposal[]): Proposal[] =>
    list.filter(({ tag }) => (ACT_KINDS as readonly string[]).includes(tag) || tag === "more");
  if (["if", "when", "part"].includes(one.tag) && acts(around).length === 0) return "it is in no act";
  if (one.tag === "more" && !acts(kept).some(({ end }) => end <= one.start)) return "no act is before it";
  if (/[A-Za-z0-9]/.test(text.charAt(one.start - 1)) && !kept.some(({ end }) => end === one.start))
    return "a letter is before it";
  return null;
}

test("any proposals in any text: the text comes back, without a problem, and what is not there could not stand", () => {
  let written = 0;
  let left = 0;
  fc.assert(
    fc.property(
      anyText.chain((text) => fc.tuple(fc.constant(text), anyProposals(text))),
      ([text, proposals]) => {
        const readout = draftedReadout(draftOf(text, proposals));
        const tree = parse(readout);
        assert.equal(strip(tree), text);
        assert.deepEqual(
          tree.blocks.flatMap(({ problems }) => problems),
          [],
        );
        const there = tagged(readout);
        const waiting = [...there.map(key)];
        for (const one of proposals.map((each) => trimmed(text, each))) {
          const place = waiting.indexOf(key(one));
          if (place !== -1) {
            waiting.splice(place, 1);
            written += 1;
          } else {
            left += 1;
            assert.notEqual(against(text, one, there), null, `${key(one)} is not in ${JSON.stringify(readout)}`);
          }
        }
        assert.deepEqual(waiting, [], "nothing is tagged that was not proposed");
      },
    ),
    { numRuns: 4000, seed: 17 },
  );
  assert.ok(written > left / 3, `${written} written, ${left} left out`);
});

test("very many proposals in one paragraph cost no more than their number", () => {
  const many = 15_000;
  for (const words of ["a] ", "[b {c} ", "x\\ "]) {
    const text = words.repeat(many);
    const all = Array.from({ length: many }, (_, index) =>
      proposal("commit", index * words.length, index * words.length + words.length - 1, "firm"),
    );
    const readout = draftedReadout(draftOf(text, all));
    const tree = parse(readout);
    assert.equal(strip(tree), text);
    assert.equal(tree.blocks[0]?.nodes.length, many);
    const deep = Array.from({ length: 5000 }, (_, index) => proposal("ask", index * words.length, text.length - index));
    assert.equal(strip(parse(draftedReadout(draftOf(text, deep)))), text);
  }
});
