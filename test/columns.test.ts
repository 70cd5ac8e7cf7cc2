/** A piece of a line with a mark below it: the mark stands where the place is, and nothing is wider than it may be. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { columnsOf, excerpt } from "../server/src/text/columns";
import { linesOf } from "../server/src/text/lines";
import { anyText } from "./texts";

const shown = (line: string, start: number, end: number, most = 40): string => {
  const { text, mark } = excerpt(line, { start, end }, most);
  return `${text}|\n${mark}`;
};

test("a short line is whole", () => {
  assert.equal(shown("one two three", 4, 7), "one two three|\n    ^^^");
  assert.equal(shown("one", 3, 3), "one|\n   ^");
  assert.equal(shown("", 0, 0), "|\n^");
});

test("a long line is clipped round the place", () => {
  const line = "0123456789".repeat(20);
  assert.equal(shown(line, 0, 2), `${line.slice(0, 38)}…|\n^^`);
  assert.equal(shown(line, 100, 103), `…${line.slice(81, 119)}…|\n${" ".repeat(20)}^^^`);
  assert.equal(shown(line, 198, 200), `…${line.slice(163, 200)}|\n${" ".repeat(36)}^^`);
});

test("what is wide takes two columns, what combines takes none, and a tab is a blank", () => {
  assert.equal(shown("我们愿🌍x", 3, 5), "我们愿🌍x|\n      ^^");
  assert.equal(shown("e\u0301é\tx", 4, 5), "e\u0301é x|\n   ^");
});

test("nothing in it steers a terminal", () => {
  assert.equal(shown("a\u001b[31m\u202e\0\u2028b", 9, 10), "a\ufffd[31m\ufffd\ufffd\ufffdb|\n         ^");
});

test("for any line and place: no wider than allowed, and the mark begins within it", () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), fc.nat(20), fc.integer({ min: 20, max: 60 }), (text, at, length, most) => {
      const line = text.replace(/[\r\n]/g, "");
      const start = Math.min(at, line.length);
      const { text: piece, mark } = excerpt(line, { start, end: start + length }, most);
      const width = Array.from(piece).reduce((sum, character) => sum + columnsOf(character), 0);
      assert.ok(width <= most + 1, `${width}`);
      assert.match(mark, /^ *\^+$/);
      assert.ok(mark.indexOf("^") <= width && mark.length <= Math.max(width, mark.indexOf("^") + 1));
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test("lines end as the protocol says, and places outside the text are taken to its ends", () => {
  const lines = linesOf("a\nb\r\nc\rd");
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => lines.line(line)),
    ["a", "b", "c", "d"],
  );
  assert.deepEqual(lines.positionAt(5), { line: 2, character: 0 });
  assert.deepEqual(lines.positionAt(7), { line: 3, character: 0 });
  assert.deepEqual(lines.positionAt(99), { line: 3, character: 1 });
  assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
  assert.equal(lines.line(9), "");
});
