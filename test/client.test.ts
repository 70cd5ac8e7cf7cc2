/** The client's plain functions; what needs an editor is tested in a real one. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decodeUtf8, namePattern, toBase64 } from "../client/src/text/files";
import { notePlace } from "../client/src/text/notePlace";
import { firstLine, mixedLineEndings } from "../client/src/text/published";
import { parse } from "../server/src/syntax/parse";
import { strip } from "../server/src/syntax/strip";

describe("line endings that an editor would unify", () => {
  test("one kind stays", () => {
    assert.equal(mixedLineEndings(""), null);
    assert.equal(mixedLineEndings("a"), null);
    assert.equal(mixedLineEndings("a\nb\n"), null);
    assert.equal(mixedLineEndings("a\r\nb\r\n\r\n"), null);
    assert.equal(mixedLineEndings("a\u2028b\u0085c\n"), null);
  });
  test("several kinds, or a lone carriage return, do not", () => {
    assert.equal(mixedLineEndings("a\nb\r\nc\n"), "2 LF, 1 CRLF");
    assert.equal(mixedLineEndings("a\rb"), "1 CR");
    assert.equal(mixedLineEndings("a\n\r\r\n"), "1 LF, 1 CRLF, 1 CR");
  });
});

test("a title to start from is the first line that is not blank, unless it is prose", () => {
  assert.equal(firstLine("\r\n \u00a0\n  Talks on the Harbour \r\n\r\nThe ministers met."), "Talks on the Harbour");
  assert.equal(firstLine("港口会谈\n"), "港口会谈");
  assert.equal(firstLine(" \n"), "");
  assert.equal(firstLine("word ".repeat(60)), "");
});

describe("files", () => {
  test("patterns match names", () => {
    const readouts = namePattern("**/*.readout");
    assert.ok(readouts.test("a.readout") && readouts.test("港口.readout"));
    assert.ok(!readouts.test("a.readout.txt") && !readouts.test("areadout"));
    assert.ok(namePattern("**/actors.yaml").test("actors.yaml"));
    assert.ok(
      !namePattern("**/actors.yaml").test("factors.yaml") && !namePattern("**/actors.yaml").test("actorsxyaml"),
    );
  });
  test("base64 of any bytes", () => {
    for (const length of [0, 1, 2, 3, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 131) & 255);
      assert.equal(toBase64(bytes), Buffer.from(bytes).toString("base64"));
    }
  });
  test("UTF-8, or the byte where it ends to be", () => {
    assert.deepEqual(decodeUtf8(Buffer.from("\uFEFFHäfen 港口 😀\r\n")), { text: "Häfen 港口 😀\r\n" });
    assert.deepEqual(decodeUtf8(Buffer.from([0x61, 0xff, 0x62])), { badByte: 1 });
    assert.deepEqual(decodeUtf8(Buffer.from([0xff])), { badByte: 0 });
    assert.deepEqual(decodeUtf8(Buffer.concat([Buffer.from("港".repeat(1000)), Buffer.from([0xe6, 0x61])])), {
      badByte: 3001,
    });
  });
});

/** The text with a note at the cursor, which is where `|` stands; or why there is none. */
function noted(source: string): string {
  const cursor = source.indexOf("|");
  const text = source.replace("|", "");
  const place = notePlace(text, cursor);
  if (typeof place === "string") return place;
  return text.slice(0, place.offset) + (place.ownLine ? "{>>n<<}\n" : "{>>n<<}") + text.slice(place.offset);
}

describe("the place of a note", () => {
  const cases: [string, string][] = [
    ["The po|rt", "The po{>>n<<}rt"],
    ["|", "{>>n<<}\n"],
    ["A\n|\nB", "A\n{>>n<<}\n\nB"],
    ["A\n \t|\nB", "A\n{>>n<<}\n \t\nB"],
    ["|@lee: x", "@lee: {>>n<<}x"],
    ["@le|e+kim:: x", "@lee+kim:: {>>n<<}x"],
    ["{>>a<<}\n@l|ee: x", "{>>a<<}\n@lee: {>>n<<}x"],
    ["{>>a<<}|\n@lee: x", "{>>a<<}{>>n<<}\n@lee: x"],
    ["A\n|@lee: x", "A\n{>>n<<}@lee: x"],
    ["!com|mit[x]", "!commit[{>>n<<}x]"],
    ["|!commit[x]", "{>>n<<}!commit[x]"],
    ["foo|@a[x]", "foo@a[{>>n<<}x]"],
    ["!ask[x]|{firm}.", "!ask[x]{firm}{>>n<<}."],
    ["!ask[x]{fi|rm}.", "!ask[x]{firm}{>>n<<}."],
    ["a \\|@b", "a \\@{>>n<<}b"],
    ["a \\|\nb", "a {>>n<<}\\\nb"],
    ["{>>an|other<<} x", "{>>another<<}{>>n<<} x"],
    ["---\ntitle: |x\n---\nA", "front-matter"],
    ["---\ntitle: x\n---\n|A", "---\ntitle: x\n---\n{>>n<<}A"],
    ["---\n---|", "front-matter"],
    ["a {>>open |b", "unclosed-note"],
    ["a {>>open\n|\nb", "unclosed-note"],
    ["a {>>open\n\nb| <<}", "a {>>open\n\nb{>>n<<} <<}"],
  ];
  for (const [before, after] of cases) test(JSON.stringify(before), () => assert.equal(noted(before), after));

  test("a note changes nothing that is published", () => {
    const parts = [
      "@lee",
      "@",
      "!ask",
      "!",
      "[",
      "]",
      "{",
      "}",
      "{>>",
      "<<}",
      "\\",
      "\n",
      "\r\n",
      " ",
      "\u00a0",
      ": ",
      "::",
      "+",
      "a",
      "1",
      "港",
      "---",
      "firm",
    ];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((list) => list.join(""));
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), fc.boolean(), (body, at, front) => {
        const whole = front ? `---\ndate: 2024-05-06\n---\n${body}` : body;
        const cursor = Math.min(at, whole.length);
        // A cursor never stands between the two characters of a line ending.
        if (whole.startsWith("\r\n", cursor - 1)) return;
        const after = noted(`${whole.slice(0, cursor)}|${whole.slice(cursor)}`);
        if (after === "front-matter" || after === "unclosed-note") return;
        assert.equal(strip(parse(after)), strip(parse(whole)));
      }),
      { seed: 7, numRuns: 20_000 },
    );
  });
});
