/**
 * Refactorings. A case whose title ends in `: NAME` asks for the action of that id, and expects the text after it; any
 * other lists the actions. The property tests do to random texts whatever is offered.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, test } from "node:test";
import fc from "fast-check";
import { refactorings } from "../../server/src/features/refactorings";
import { groundOf, publishedPlaces } from "../../server/src/features/refactorings/ground";
import { split as sentencesOf } from "../../server/src/features/sentences";
import { wrap } from "../../server/src/features/refactorings/wrap";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import type { Node, Tree } from "../../server/src/syntax/tree";
import { changed } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";
import { anyReadout, anyText } from "../texts";

testFixture(join(__dirname, "refactorings.txt"), ({ workspace, analysis, selection }, { files, title }) => {
  const all = refactorings({ workspace, analysis, selection });
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length, "each action has an id of its own");
  const name = / : (.+)$/u.exec(title)?.[1];
  if (name === undefined) return all.map(({ title: its, kind }) => `${its} (${kind})`).join("\n") || "nothing";
  const action = all.find(({ id }) => id === name);
  assert.ok(action, `${name} is not among ${all.map(({ id }) => id).join(", ")}`);
  const changes = [...action.changes!()];
  return changes
    .map(([uri, list]) => {
      const before = files.get(uri) ?? "";
      const after = changed(before, list);
      if (uri.endsWith(".readout")) assert.equal(strip(parse(after)), strip(parse(before)));
      const head = changes.length > 1 ? `//- ${uri.slice(ROOT.length + 1)}\n` : "";
      return head + after.replaceAll("\r", "\\r");
    })
    .join("\n");
});

const anySelection = fc.tuple(
  // Doubles would mostly be tiny: every place is as likely as another.
  fc.nat({ max: 10_000 }).map((share) => share / 10_000),
  fc.nat({ max: 30 }),
);
/** Words more often than markup, so that there is something to select. */
const anyProse = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Calder will ",
        "help. ",
        "\n\n@yang[Calder will help.]\n\n",
        "!commit[one] !commit[two]",
        "U.S. ",
        "[",
        "]",
        "我们愿合作。",
        "\n",
        "🌍 ",
        "\\",
        "{x}",
      ),
      anyText,
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

/** Sound markup, with much to do in it. */
const MARKED = [
  "@yang: ",
  "@yang[Calder will help. It pays [all].]",
  "@yang[It [rained.] Yes.]{to @us}",
  "!commit[one two, three]{firm ^x}",
  "!commit[four 🌍 five]{firm ^x}",
  " !ask[six !if[seven eight]] ",
  "@杨[我们愿合作。我们付款。]",
  "{>>note<<}",
  " and [so on] ",
  "\\[",
  " ",
  "\n\n",
  "\r\n",
];
const anyMarked = fc.array(fc.constantFrom(...MARKED), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));

/** Each span with its words and its place in the published text. */
function spans(tree: Tree): string[] {
  const published = strip(tree);
  let before = 0;
  return tree.blocks.flatMap((block, index) => {
    const start = tree.starts[index] ?? 0;
    const words = publishedPlaces(block);
    const offset =
      tree.starts[index] === undefined
        ? 0
        : published.length - strip(parse(`---\n---\n${tree.text.slice(start)}`)).length;
    before = Math.max(before, offset);
    return block.nodes.map((node: Node) => {
      const from = offset + words(node.inner.start);
      const text = published.slice(from, offset + words(node.inner.end));
      return `${node.kind} ${node.word} ${node.speakers.map(({ id }) => id).join("+")} ${node.attributes.map(({ key }) => key).join()} «${text}» at ${from}`;
    });
  });
}

const problems = (tree: Tree): string[] =>
  tree.blocks.flatMap((block) => block.problems.map(({ code }) => code)).sort();

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  const left = [...whole];
  return part.every((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

test("a wrap adds one span with its words, and does nothing else", () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.oneof(anyReadout, anyProse, anyMarked),
      anySelection,
      fc.constantFrom("speech", "commit", "if", "head", "more"),
      (text, [at, length], kind) => {
        const start = Math.floor(at * text.length);
        const selection = { start, end: Math.min(text.length, start + length) };
        const file = readFile(`${ROOT}/a.readout`, text);
        const ground = groundOf(file, selection);
        if (ground === null) return;
        const its = { start: selection.start - ground.at, end: selection.end - ground.at };
        const wrapped = wrap(ground, its, kind === "speech" ? { speakers: ["yang", "us"] } : { word: kind });
        if (wrapped === null) return;
        made += 1;
        const after = parse(
          changed(
            text,
            wrapped.changes.map((one) => ({ ...one, start: one.start + ground.at, end: one.end + ground.at })),
          ),
        );
        assert.equal(strip(after), strip(file.tree));
        const [old, now] = [spans(file.tree), spans(after)];
        assert.equal(now.length, old.length + 1);
        assert.ok(isPart(old, now), `${old.join("\n")}\nis not in\n${now.join("\n")}`);
        const words = strip(parse(`---\n---\n${wordsIn(ground.text, wrapped.words)}`));
        assert.ok(now.some((span) => !old.includes(span) || span.includes(`«${words}»`)));
        assert.ok(isPart(problems(after), problems(file.tree)), "no new problem");
        assert.doesNotMatch(wordsIn(ground.text, wrapped.words), /^\s|\s$/u);
      },
    ),
    { numRuns: 3000, seed: 3 },
  );
  assert.ok(made > 700, `${made} wraps were made`);
});

function wordsIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

test("whatever is offered keeps every published character, and brings no problem", () => {
  const done = new Map<string, number>();
  fc.assert(
    fc.property(fc.oneof(anyReadout, anyProse, anyMarked), anySelection, fc.boolean(), (text, [at, length], empty) => {
      const start = Math.floor(at * text.length);
      const selection = { start, end: empty ? start : Math.min(text.length, start + length) };
      const file = readFile(`${ROOT}/a.readout`, text);
      const workspace = withReadouts(emptyWorkspace([ROOT]), new Map([[file.uri, file]]));
      for (const { id, changes } of refactorings({ workspace, analysis: analyse(workspace, file), selection })) {
        const list = changes?.().get(file.uri);
        if (list === undefined) continue;
        const after = parse(changed(text, list));
        assert.equal(strip(after), strip(file.tree), id);
        assert.ok(isPart(problems(after), problems(file.tree)), `${id} brings a problem`);
        const sort = id.split(" ")[0]!;
        done.set(sort, (done.get(sort) ?? 0) + 1);
      }
    }),
    { numRuns: 2500, seed: 9 },
  );
  for (const sort of [
    "wrap",
    "speech",
    "unwrap",
    "kind",
    "span",
    "open",
    "turn",
    "split",
    "merge",
    "extend",
    "fit",
    "thread",
  ])
    assert.ok((done.get(sort) ?? 0) > 20, `${sort} was done ${done.get(sort) ?? 0} times`);
});

describe("sentences", () => {
  const cases: readonly (readonly string[])[] = [
    ["Calder will help.", "Lanhai thanked Calder."],
    ["They met in the U.S. Department of Trade.", "It was late."],
    ["They met in the U.S.", "The two sides agreed."],
    ["Mr. Hale spoke with J. B. Shen.", "He left."],
    ["The fee is 3.5 percent.", "“We will pay.”", "They left."],
    ["双方同意合作。", "“我们将帮助！”", "他问：为什么？", "会谈结束。"],
    ["他说U.S.很好。", "好🌍。", "完"],
    ["1. Calder will help.", "2. Lanhai will not."],
    ["- Open the port\n- Close the mine".split("\n")[0]!, "- Close the mine"],
    ["Calder will help\nwith the harbour."],
  ];
  for (const sentences of cases) {
    it(sentences.join(" | "), () => {
      const words = sentences.join(
        sentences[0]!.startsWith("-") ? "\n" : /\p{Script=Han}[。！？”]*$/u.test(sentences[0]!) ? "" : " ",
      );
      assert.deepEqual(
        sentencesOf(words).map(({ start, end }) => words.slice(start, end)),
        sentences,
      );
    });
  }
});
