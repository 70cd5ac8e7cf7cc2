/** Semantic tokens of follow-up files: their cases; that they are in order, on one line each; that a range has those that it touches. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { followupTokens } from "../../server/src/features/followup/semanticTokens";
import { TOKEN_TYPES, type TokenRun } from "../../server/src/features/semanticTokens";
import { readFollowup } from "../../server/src/model/followup";
import { documentOf, toTokens } from "../../server/src/protocol/convert";
import { testFixture } from "../fixture";
import { anyFollowup } from "../followups";

interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

function listed(runs: readonly TokenRun[]): Token[] {
  return runs.flatMap(({ start, tokens }) => {
    const list: Token[] = [];
    for (let at = 0; at < tokens.length; at += 4)
      list.push({ start: start + tokens[at]!, end: start + tokens[at + 1]!, type: TOKEN_TYPES[tokens[at + 2]!]! });
    return list;
  });
}

testFixture(join(__dirname, "followupTokens.txt"), ({ followup, text, selection }) => {
  const range = selection.end > selection.start ? selection : undefined;
  const lines = new Map<number, string[]>();
  for (const { start, end, type } of listed(followupTokens(followup!, range))) {
    const line = text.slice(0, start).split("\n").length;
    lines.set(line, [...(lines.get(line) ?? []), `${text.slice(start, end)} ${type}`]);
  }
  return [...lines].map(([line, words]) => `${line}: ${words.join(", ")}`).join("\n");
});

test("tokens ascend, do not overlap, and stand on one line; a range has those that it touches", () => {
  fc.assert(
    fc.property(anyFollowup, fc.nat(300), fc.nat(100), (text, from, length) => {
      const file = readFollowup("file:///w/a.followup", text);
      const document = documentOf(file.uri, text);
      const runs = followupTokens(file);
      const tokens = listed(runs);
      let end = 0;
      for (const token of tokens) {
        assert.ok(end <= token.start && token.start < token.end);
        assert.equal(document.positionAt(token.start).line, document.positionAt(token.end).line);
        end = token.end;
      }
      assert.equal(toTokens(document, runs).length, 5 * tokens.length);
      const range = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      const touched = (token: Token): boolean => token.start < range.end && token.end > range.start;
      assert.deepEqual(listed(followupTokens(file, range)).filter(touched), tokens.filter(touched));
    }),
    { numRuns: 400, seed: 32 },
  );
});
