/** The colours on whole published texts, and on the worst lines an editor still colours; single constructs are in the scope tests. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createRegistry } from "vscode-tmgrammar-test/dist/common";

const CORPUS = join(__dirname, "../../../shared/corpus");

/** VS Code colours no line that is longer (`editor.maxTokenizationLineLength`). */
const LONGEST = 20_000;

async function load(name = "readout") {
  const grammar = await createRegistry([
    { scopeName: `text.${name}`, path: join(__dirname, `../../syntaxes/${name}.tmLanguage.json`) },
    { scopeName: "source.yaml", path: join(__dirname, "yaml-stub.tmLanguage.json") },
  ]).loadGrammar(`text.${name}`);
  assert.ok(grammar);
  return grammar;
}

test(
  "published texts carry no colour, but for a block that opens with a handle",
  { skip: !existsSync(CORPUS) },
  async () => {
    const grammar = await load();
    const coloured: string[] = [];
    for (const name of readdirSync(CORPUS).filter((name) => name.endsWith(".txt"))) {
      let state = null;
      for (const line of readFileSync(join(CORPUS, name), "utf8").split(/\r?\n/)) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        if (tokens.some((token) => token.scopes.length > 1)) coloured.push(`${name}: ${line.slice(0, 15)}`);
      }
    }
    assert.equal(coloured.length, 1, coloured.join("\n"));
    assert.match(coloured[0] ?? "", /: @\w+:/);
  },
);

/** Openers, closers and their halves: deep nesting, nothing closed, nothing opened, one long attribute group. */
const WORST = [
  ...["@", "!", "[", "]", "{", "}", "\\", " ", "a", "+", ":"],
  "!if[",
  "@a[",
  "@a+b[",
  "{>>",
  "<<}",
  "{>><<}",
  "!a",
  "@a+",
  "]{",
  "!if[[",
  "!if[]{",
  "!if[a]{",
  "!if[x]{^a}",
  "!if[x]{by @a @b ",
  "\u00a0",
].map((part) => part.repeat(LONGEST / part.length));
WORST.push(
  "!if[".repeat(LONGEST / 5) + "]".repeat(LONGEST / 5),
  `!if[x]{by${" @a".repeat(LONGEST / 4)} @!}`,
  `!if[x]{#${"a/".repeat(LONGEST / 3)}}`,
  `@${"a+".repeat(LONGEST / 3)}a: `,
  `${" ".repeat(LONGEST - 1)}x`,
);

test("the worst lines are coloured to their ends, and leave nothing behind", async () => {
  const grammar = await load();
  for (const line of WORST) {
    // Against a pattern that goes back and forth for ever, which this would be too little for; how fast it is, is no test.
    const limit = 60_000;
    const result = grammar.tokenizeLine2(line, null, limit);
    assert.equal(result.stoppedEarly, false, `not done within ${limit} ms: ${line.slice(0, 20)}`);
    const blank = grammar.tokenizeLine("", result.ruleStack);
    const next = grammar.tokenizeLine("Text.", blank.ruleStack);
    assert.deepEqual(
      next.tokens.map((token) => token.scopes),
      [["text.readout"]],
      line.slice(0, 20),
    );
  }
});

/** Lines of a follow-up file: quotations without end, nothing but signs, one long id, one long list. */
const WORST_LINES = [
  ...['"', "\\", "^", "@", ";", " ", "a", '\\"', '" ', ' "a', " by", " by @a", " https://", "^a ", "@a ", "-"],
].flatMap((part) => {
  const many = part.repeat(LONGEST / part.length);
  return [many, `2022-09-03 keep ^x ${many}`, `^x ${many}`];
});
WORST_LINES.push(
  `2022-09-03 keep ^${"a".repeat(LONGEST)}`,
  `2022-09-03 keep ^x by${" @a".repeat(LONGEST / 3)} !`,
  `2022-09-03 assess ^x${" ".repeat(LONGEST)}+1`,
);

test("the worst lines of a follow-up file are coloured to their ends, and leave nothing behind", async () => {
  const grammar = await load("readout-followup");
  for (const line of WORST_LINES) {
    const limit = 60_000;
    const result = grammar.tokenizeLine2(line, null, limit);
    assert.equal(result.stoppedEarly, false, `not done within ${limit} ms: ${line.slice(0, 20)}`);
    const next = grammar.tokenizeLine("Text.", result.ruleStack);
    assert.deepEqual(
      next.tokens.map((token) => token.scopes),
      [["text.readout-followup"]],
      line.slice(0, 20),
    );
  }
});
