/** Worst cases: whatever the input, every part answers, with no exception and no stack overflow. Their times are for the benchmark. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { characterFindings, lineEndingFindings, sealFindings } from "../server/src/features/checks/bytes";
import { ALL_CHECKS, diagnose, findingsOf } from "../server/src/features/diagnostics";
import { escape } from "../server/src/syntax/escape";
import { parse } from "../server/src/syntax/parse";
import { strip } from "../server/src/syntax/strip";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { emptyWorkspace } from "../server/src/workspace/workspace";

const FRONT = "---\ndate: 2021\nissuer: a\nactors:\n  a: A\n---\n";

/** What is repeated, and what it is repeated to: UTF-16 units. */
const REPEATED: readonly (readonly [name: string, unit: string, length: number])[] = [
  ["[", "[", 10_000_000],
  ["]", "]", 10_000_000],
  ["spaces", " ", 10_000_000],
  ["one line of prose", "we will meet again, ", 10_000_000],
  ["\\", "\\", 1_000_000],
  ["{>>", "{>>", 1_000_000],
  ["@a[", "@a[", 1_200_000],
  ["@a[[", "@a[[", 300_000],
  ["!commit[", "!commit[", 800_000],
  ["](", "](", 1_000_000],
  ["]{", "]{", 1_000_000],
  ["{>>x<<}", "{>>x<<}", 700_000],
  ["{>>x<<} on lines", "{>>x<<}\n", 700_000],
  ["{>>readout-ignore", "{>>readout-ignore unknown-actor<<}\n@b[x]\n", 200_000],
  ["@a[x]", "@a[x]", 500_000],
  ["@a[x]]", "@a[x]]", 500_000],
  ["!commit[x]!more[y]", "!commit[x]!more[y]", 500_000],
  ["!commit[x]{", "!commit[x]{by ", 500_000],
  ["{by @a @a ...", "@a ", 300_000],
  ["@a+", "@a+", 500_000],
  ["one-letter paragraphs", "a\n\n", 500_000],
  ["open turns", "@a:: x\n\n", 200_000],
  ["headings", "!head[x]{by @a}\n\n", 200_000],
];

function everything(text: string): void {
  const file = readFile("file:///a.readout", text);
  const analysis = analyse(emptyWorkspace([]), file);
  const { findings } = findingsOf(diagnose(analysis, ALL_CHECKS), 300);
  for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= text.length);
  sealFindings(file, text);
  lineEndingFindings(text, text);
  characterFindings(text);
}

for (const [name, unit, length] of REPEATED) {
  test(`${length} units of ${name}`, () => {
    const text = unit.repeat(length / unit.length);
    everything(FRONT + text);
    assert.equal(strip(parse(escape(text))), text);
  });
}

test("100,000 spans, one in the other", () => {
  const n = 100_000;
  for (const opener of ["@a[", "!commit[", "!commit[@a[!if["]) {
    const deep = opener.repeat(n / opener.split("[").length);
    const text = `${deep}x${"]".repeat(deep.split("[").length - 1)}`;
    everything(FRONT + text);
    assert.equal(strip(parse(text)), "x");
  }
});

test("very many spans at the greatest depth, behind very many errors", () => {
  const n = 20_000;
  everything(`${"!foo[x] ".repeat(n)}${"@a[".repeat(64)}${"@a[x] ".repeat(n)}`);
});

test("one attribute group of 300,000 units", () => {
  everything(`${FRONT}!commit[x]{by ${"@a ".repeat(100_000)}}`);
  everything(`${FRONT}!commit[x]{${"#a/b ".repeat(60_000)}}`);
  everything(`${FRONT}!commit[x]{due ${"9".repeat(300_000)}}`);
});

test("front matter without end, without sense, without bottom", () => {
  const laughs = Array.from({ length: 60 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}*a${at}]`).join(
    "\n",
  );
  for (const yaml of [
    "[".repeat(100_000),
    `a0: &a0 x\n${laughs}`,
    Array.from({ length: 100_000 }, (_, at) => `k${at}: x`).join("\n"),
    `date: ${"2021-".repeat(200_000)}`,
    "title: x\n".repeat(20_000),
    `actors:\n${Array.from({ length: 20_000 }, (_, at) => `  a${at}: A`).join("\n")}`,
    "\0\ud800\t- : [}",
  ]) {
    everything(`---\n${yaml}\n---\nbody @a[x]\n`);
  }
});
