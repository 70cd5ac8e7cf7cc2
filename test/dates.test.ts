/**
 * Dates: the table `dates.txt`, line by line, and properties that hold for any text. A line of the table is the input
 * (in JSON's quotation marks where it has blanks at an end or is empty), then the days and what is known of them, then
 * the date in English; or `!`, the message and, behind `=>`, the suggestion.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import {
  compareDays,
  describeDate,
  endsBefore,
  LONGEST_DATE,
  readDate,
  type DateReading,
} from "../server/src/model/dates";
import { anyCharacter } from "./texts";

const TABLE = join(__dirname, "dates.txt");

function line(input: string, reading: DateReading): string {
  if (!reading.ok)
    return `${input} | ! ${reading.message}${reading.suggestion === null ? "" : ` => ${reading.suggestion}`}`;
  const flags = (["approximate", "uncertain", "unspecified", "season", "repeating"] as const).filter(
    (flag) => reading[flag],
  );
  const from = reading.from ?? reading.start;
  const until = reading.until ?? reading.end;
  return `${input} | ${[from, until, reading.precision, ...flags].join(" ")} | ${reading.sentence}`;
}

test("whole days, months, years, seasons and intervals of them need no library", () => {
  for (const text of ["2021-09-02", "2021-09", "2021", "2021-23", "2021-09-01/..", "R/P1Y", "2021-02-29"])
    readDate(text);
  const loaded = (): boolean => Object.keys(require.cache).some((path) => path.includes("/node_modules/edtf/"));
  assert.equal(loaded(), false);
  readDate("2021-09~");
  assert.equal(loaded(), true);
});

test("the table of dates", () => {
  const lines = readFileSync(TABLE, "utf8").split("\n");
  const read = lines.map((expected) => {
    if (expected === "" || expected.startsWith(";")) return expected;
    const input = expected.split(" | ", 1)[0]!;
    return line(input, readDate(input.startsWith('"') ? (JSON.parse(input) as string) : input));
  });
  if (process.env["UPDATE"] === "1" && process.env["CI"] === undefined) writeFileSync(TABLE, read.join("\n"));
  else assert.deepEqual(read, lines);
  assert.ok(lines.filter((text) => text.includes(" | ")).length >= 80);
});

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

test("every day of the calendar is its own window, and no other day reads", () => {
  for (const year of [1900, 2000, 2020, 2021, 2024, 2100]) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const reading = readDate(text);
        const real = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        assert.equal(reading.ok, real, text);
        if (reading.ok) assert.deepEqual([reading.from, reading.until], [text, text]);
        else assert.match(reading.message, /is no day of the calendar/);
      }
    }
  }
});

test("windows are those of the edtf library, where it and we mean the same", () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the library has no types.
  const edtf = (require("edtf") as { default: (text: string) => { min: number; max: number } }).default;
  const digit = fc.constantFrom(...Array.from("0123456789X"));
  const date = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
    fc.tuple(fc.integer({ min: 100, max: 299 }), digit).map(([y, d]) => `${y}${d}`),
    fc
      .tuple(
        fc.constantFrom("2020", "2021"),
        fc.constantFrom("01", "02", "09", "12"),
        fc.constantFrom("0X", "1X", "2X", "XX", "07~", "07?", "07%"),
      )
      .map((parts) => parts.join("-")),
  );
  fc.assert(
    fc.property(date, (text) => {
      const reading = readDate(text);
      const known = edtf(text);
      assert.ok(reading.ok, text);
      assert.equal(numberOf(reading.from!), known.min, text);
      assert.equal(numberOf(reading.until!) + 86_400_000 - 1, known.max, text);
    }),
    { seed: 1, numRuns: 300 },
  );
});

const dateLike = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 80 }),
  fc
    .array(fc.constantFrom(...Array.from("0123456789-/.TXZ?~%:+RPYM年月日 [],{}u")), { maxLength: 70 })
    .map((all) => all.join("")),
  fc
    .tuple(
      fc.integer({ min: 2019, max: 2023 }),
      fc.array(fc.constantFrom("-0", "-1", "9", "2", "X", "~", "?", "/", "..", "T10:00Z"), { maxLength: 6 }),
    )
    .map(([year, rest]) => `${year}${rest.join("")}`),
  fc
    .tuple(fc.constantFrom("Sept ", "2 May ", "fall ", "by ", "from ", "Q", "c. "), fc.string({ maxLength: 8 }))
    .map((all) => all.join("")),
);

test("any text reads or is explained; days are in order; suggestions are dates", () => {
  fc.assert(
    fc.property(dateLike, (text) => {
      const reading = readDate(text);
      assert.equal(reading.text, text);
      assert.notEqual(describeDate(reading), "");
      assert.deepEqual(readDate(text), reading);
      if (!reading.ok) {
        if (reading.suggestion !== null) assert.ok(readDate(reading.suggestion).ok, reading.suggestion);
        return;
      }
      for (const day of [reading.from, reading.until])
        if (day !== null) assert.ok(/^\d{4}-\d\d-\d\d$/.test(day) && readDate(day).ok, day);
      if (reading.from !== null && reading.until !== null)
        assert.ok(compareDays(reading.from, reading.until) <= 0, text);
      assert.equal(reading.start === "given", reading.from !== null);
      assert.equal(reading.end === "given", reading.until !== null);
    }),
    { seed: 2, numRuns: 3000 },
  );
});

test("a window ends before another only where that is certain", () => {
  const before = (a: string, b: string): boolean => endsBefore(readDate(a), readDate(b));
  assert.equal(before("2021-08", "2021-09-01"), true);
  assert.equal(before("2021-09", "2021-09-02"), false);
  assert.equal(before("2021/..", "2022"), false);
  assert.equal(before("R/P1Y", "2022"), false);
  assert.equal(before("soon", "2022"), false);
  assert.deepEqual([compareDays("2021-09-02", "2021-10-01"), compareDays("2021-09-02", "2021-09-02")], [-1, 0]);
});

test("a date of a megabyte is refused by its length, and costs nothing", () => {
  const long = readDate("2021,".repeat(200_000));
  assert.ok(!long.ok && long.message.includes(`at most ${LONGEST_DATE}`));
  const start = process.cpuUsage();
  for (const sign of "[{?~%X-/0TR") readDate(sign.repeat(LONGEST_DATE));
  readDate("[" + "2021,".repeat(12));
  assert.ok(process.cpuUsage(start).user < 500_000, "half a second of the processor");
});
