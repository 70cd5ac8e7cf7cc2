/** What is read of YAML without the library is what the library reads of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAny } from "../server/src/model/yaml";
import { readPlain } from "../server/src/model/yaml-plain";

const PLAIN = [
  "title: Calder and Lanhai meet\ndate: 2024-05-16\nissuer: calder\n",
  "source: https://example.org/a:b?c=d&e\nplace: Port (north), Lanhai\r\nlang: zh-Hans\r\n",
  "title: 卡尔德与澜海会晤\n\nmeeting: talks-2024\n",
  "parties: [calder, lanhai]\nissuer: [ calder ]\nactors:\n  hale: {name: Ana Hale, for: calder, title: The Minister (acting)}\n  shen: 沈明\nform: call\n",
  "a: b",
  'title: He\'s "here" - or so; 5 % [sic] {sic}   \ndate: 2024\n',
];

test("the plain forms are read without the library", () => {
  for (const text of PLAIN) {
    assert.notEqual(readPlain(text), null, text);
    same(text);
  }
});

test("what has more to it is left to the library", () => {
  for (const text of [
    "",
    "\n",
    "title:\n",
    "title: 'quoted'\n",
    "title: one # two\n",
    "title: one: two\n",
    "title: one\n  two\n",
    "title: &a one\nplace: *a\n",
    "actors:\n- hale\n",
    "actors:\n  hale: one\n   shen: two\n",
    "actors:\n  hale:\n    name: Ana Hale\n",
    "parties: [a, [b]]\n",
    "parties: [a, b,]\n",
    "parties: [a: b]\n",
    "# remark\ntitle: one\n",
    "---\ntitle: one\n",
    "title: one\t\n",
    "title: one\u00a0two\n",
    "title: one\ud83d\n",
    "title : one\n",
    "title:one\n",
    "title\n",
  ])
    assert.equal(readPlain(text), null, JSON.stringify(text));
});

test("any text near the plain forms is read as the library reads it", () => {
  const word = fc.constantFrom(
    ..."a|b c|Ana Hale|2024-05|x:y|(z|-|- |: |:|#| #|,|, |[|]|{|}|'|\"|*|&a|!|%|@|`|?|~|null|\t|\u00a0|\u3000|é|中文|🕊|\ud83d|\ufeff|\u0085|\u2028|\\|...|---|<<|=".split(
      "|",
    ),
    "|",
    ">",
  );
  const value = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(""));
  const flow = fc
    .tuple(
      fc.constantFrom("[", "{", "[ ", "{ "),
      fc.array(value, { maxLength: 3 }),
      fc.constantFrom("]", "}", " ]", ""),
    )
    .map(
      ([open, items, close]) =>
        `${open}${items.map((item, index) => (open.startsWith("{") ? `k${index}: ${item}` : item)).join(", ")}${close}`,
    );
  const line = fc
    .tuple(
      fc.constantFrom("", "", "", "  ", "  ", " ", "\t"),
      fc.constantFrom("title", "actors", "hale", "日期", "translation-of", "null", "1a", "a b", "? a", "- a"),
      fc.constantFrom(": ", ": ", ": ", ":", ":  ", " : "),
      fc.oneof(value, flow, fc.constant("")),
      fc.constantFrom("\n", "\n", "\n", "\r\n", " \n", "\n\n", "\n \n", "\r", ""),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => same(lines.join(""))),
    { seed: 20240516, numRuns: Number(process.env["RUNS"] ?? 20000) },
  );
});

function same(text: string): void {
  const plain = readPlain(text);
  if (plain === null) return;
  assert.deepEqual({ root: plain, problems: [], comments: [], complete: true }, readAny(text), JSON.stringify(text));
}
