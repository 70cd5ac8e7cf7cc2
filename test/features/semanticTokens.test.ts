/** Semantic tokens: their cases; that they are markup, in order, on one line each; that what is kept up to date is what is made anew. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type TokenRun } from "../../server/src/features/semanticTokens";
import { documentOf, toTokens } from "../../server/src/protocol/convert";
import { differences } from "../../server/src/protocol/semanticTokens";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyChange, anyReadout, apply } from "../texts";

interface Token {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function listed(runs: readonly TokenRun[]): Token[] {
  return runs.flatMap(({ start, tokens }) => {
    const list: Token[] = [];
    for (let at = 0; at < tokens.length; at += 4) {
      const [from, to, type, bits] = tokens.subarray(at, at + 4) as unknown as [number, number, number, number];
      const modifiers = TOKEN_MODIFIERS.filter((_, index) => (bits & (1 << index)) !== 0);
      list.push({ start: start + from, end: start + to, name: [TOKEN_TYPES[type]!, ...modifiers].join(".") });
    }
    return list;
  });
}

testFixture(join(__dirname, "semanticTokens.txt"), ({ analysis, text, selection }) => {
  const range = selection.end > selection.start ? selection : undefined;
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const lines: string[] = [];
  let last = 0;
  for (const { start, end, name } of listed(semanticTokens(analysis, range))) {
    const line = lineAt(start);
    const words = `${text.slice(start, end)} ${name}`;
    if (line === last) lines.push(`${lines.pop() ?? ""}, ${words}`);
    else lines.push(`${line}: ${words}`);
    last = line;
  }
  return lines.join("\n");
});

const URI = "file:///w/a.readout";
const WORKSPACE = emptyWorkspace(["file:///w"]);

/** Tokens as an editor reads them from the numbers of the protocol. */
function decoded(data: Uint32Array): string[] {
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    character = data[at] === 0 ? character + data[at + 1]! : data[at + 1]!;
    line += data[at]!;
    tokens.push(`${line}:${character}+${data[at + 2]} ${data[at + 3]} ${data[at + 4]}`);
  }
  return tokens;
}

/** The same, place by place from the offsets. */
function placed(text: string, analysis: Analysis): string[] {
  const document = documentOf(URI, text);
  return semanticTokens(analysis).flatMap(({ start, tokens }) => {
    const list: string[] = [];
    for (let at = 0; at < tokens.length; at += 4) {
      const { line, character } = document.positionAt(start + tokens[at]!);
      const end = document.positionAt(start + tokens[at + 1]!);
      assert.equal(end.line, line, "a token stands on one line");
      list.push(`${line}:${character}+${end.character - character} ${tokens[at + 2]} ${tokens[at + 3]}`);
    }
    return list;
  });
}

test("tokens are markup, ascend, and do not overlap; what a change left is what is made anew", () => {
  fc.assert(
    fc.property(anyReadout, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (first, changes) => {
      let file = readFile(URI, first);
      let analysis = analyse(WORKSPACE, file);
      let kept = toTokens(documentOf(URI, first), semanticTokens(analysis));
      for (const change of changes) {
        const { text, edit } = apply(file.text, change);
        file = readFile(URI, text, file, edit);
        analysis = analyse(WORKSPACE, file, analysis);
        const scratch = analyse(WORKSPACE, readFile(URI, text));
        const runs = semanticTokens(analysis);
        const tokens = listed(runs);
        assert.deepEqual(tokens, listed(semanticTokens(scratch)));

        let end = 0;
        const cuts = new Uint8Array(text.length);
        for (const [index, { cuts: list }] of file.tree.blocks.entries()) {
          const start = file.tree.starts[index]!;
          for (let at = 0; at < list.length; at += 2) cuts.fill(1, start + list[at]!, start + list[at + 1]!);
        }
        for (const token of tokens) {
          assert.ok(end <= token.start && token.start < token.end, "in order, and never empty");
          end = token.end;
          if (token.start < file.tree.body) continue;
          assert.ok(!cuts.subarray(token.start, token.end).includes(0), "no published character has a token");
        }

        const data = toTokens(documentOf(URI, text), runs);
        assert.deepEqual(decoded(data), placed(text, scratch));
        const edited = [...kept];
        for (const { start, deleteCount, data: come = [] } of differences(kept, data))
          edited.splice(start, deleteCount, ...come);
        assert.deepEqual(edited, [...data], "the differences make the one into the other");
        kept = data;
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("a range has the tokens that it touches", () => {
  fc.assert(
    fc.property(anyReadout, fc.nat(400), fc.nat(200), (text, from, length) => {
      const analysis = analyse(WORKSPACE, readFile(URI, text));
      const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      const touched = ({ start, end }: Token): boolean => start < range.end && end > range.start;
      assert.deepEqual(
        listed(semanticTokens(analysis, range)).filter(touched),
        listed(semanticTokens(analysis)).filter(touched),
      );
    }),
    { numRuns: 300, seed: 12 },
  );
});
