/** Tables as text, CSV and Markdown: aligned by the width of characters, quoted where they must be, read back as they were. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { tableCsv, tableIn, tableMarkdown, tableText, type Table } from "../../server/src/features/exports/table";
import { columnsOf } from "../../server/src/text/columns";
import { anyText } from "../texts";

const STORY: Table = {
  columns: [
    { title: "Speaker" },
    { title: "Words", side: "right" },
    { title: "Share", side: "right", shown: (value) => `${(100 * value).toFixed(1)} %` },
  ],
  rows: [
    ["Miriam Hale", 120, 0.75],
    ["沈一为, 外交部长", 40, 0.25],
    [null, 0, 0],
  ],
};

const told = (pieces: Iterable<string>): string => [...pieces].join("");

test("text has columns as wide as their widest cell, numbers at the right", () => {
  assert.equal(
    told(tableText(STORY)),
    [
      "Speaker           Words   Share",
      "----------------  -----  ------",
      "Miriam Hale         120  75.0 %",
      "沈一为, 外交部长     40  25.0 %",
      "                      0   0.0 %",
      "",
    ].join("\n"),
  );
});

test("text is one line a row, clipped, and steers no terminal", () => {
  const rows = [["a\u001b[31m\nb\tc"], ["0123456789"], ["我们愿我们愿"], ["01234567愿"], [""]];
  assert.equal(
    told(tableText({ columns: [{ title: "x" }], rows }, 9)),
    "x\n---------\na\ufffd[31m b…\n01234567…\n我们愿我…\n01234567…\n\n",
  );
});

test("CSV has numbers as they are, and quotation marks only where they must be", () => {
  assert.equal(
    told(tableCsv(STORY)),
    'Speaker,Words,Share\r\nMiriam Hale,120,0.75\r\n"沈一为, 外交部长",40,0.25\r\n,0,0\r\n',
  );
  const rows = [['say "no"'], [" x"], ["x\n"], ["a\rb"], [""], [null], ["'"], ["=1+1"]];
  assert.equal(
    told(tableCsv({ columns: [{ title: "" }], rows })),
    ['""', '"say ""no"""', '" x"', '"x\n"', '"a\rb"', '""', '""', "'", "=1+1", ""].join("\r\n"),
  );
});

test("Markdown shows the text itself", () => {
  assert.equal(
    told(tableMarkdown(STORY)),
    "| Speaker | Words | Share |\n| --- | --: | --: |\n| Miriam Hale | 120 | 75.0 % |\n" +
      "| 沈一为, 外交部长 | 40 | 25.0 % |\n|  | 0 | 0.0 % |\n",
  );
  assert.equal(
    told(tableIn("md", { columns: [{ title: "a|b" }], rows: [["*x*\n| <b> \\"], [-1]] })),
    "| a\\|b |\n| --- |\n| \\*x\\* \\| \\<b\\> \\\\ |\n| -1 |\n",
  );
});

test("a table without rows is its titles", () => {
  const none: Table = { columns: STORY.columns, rows: [] };
  assert.equal(told(tableIn("table", none)), "Speaker  Words  Share\n-------  -----  -----\n");
  assert.equal(told(tableIn("csv", none)), "Speaker,Words,Share\r\n");
});

const anyTable = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
  .map(([titles, ...rows]): Table => ({ columns: titles!.map((title) => ({ title })), rows }));

test("for any table: a CSV library reads back what was written", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const rows: unknown = parse(told(tableCsv(table)), { record_delimiter: "\r\n" });
      // The library reads bytes, and half of a surrogate pair has none.
      const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
      const texts = [table.columns.map(({ title }) => title), ...(table.rows as string[][])];
      assert.deepEqual(
        rows,
        texts.map((row) => row.map(whole)),
      );
    }),
    { numRuns: 1000, seed: 4 },
  );
});

test("for any table: text has a line a row, none wider than allowed; Markdown has as many bars as columns want", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const lines = told(tableText(table, 12)).split("\n");
      assert.equal(lines.length, table.rows.length + 3);
      for (const line of lines) {
        const width = Array.from(line).reduce((sum, character) => sum + columnsOf(character), 0);
        assert.ok(width <= 14 * table.columns.length, line);
      }
      for (const line of told(tableMarkdown(table)).trimEnd().split("\n"))
        assert.equal(line.replace(/\\[^]/g, "").split("|").length, table.columns.length + 2, line);
    }),
    { numRuns: 1000, seed: 4 },
  );
});
