/** Formatting: the text after it, of the selection where there is one. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { formatting } from "../../server/src/features/formatting";
import { entriesOf, readFrontMatter } from "../../server/src/model/frontmatter";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { readFile, yamlOf } from "../../server/src/workspace/file";
import { testFixture } from "../fixture";
import { anyReadout, anyText } from "../texts";

function formatted(text: string, range?: Span): string {
  return changed(text, formatting(readFile("file:///w/a.readout", text), range));
}

testFixture(join(__dirname, "formatting.txt"), ({ text, selection }) => {
  const range = selection.end > selection.start ? selection : undefined;
  const after = formatted(text, range);
  same(text, after);
  if (range === undefined) assert.equal(formatted(after), after, "formatting twice is formatting once");
  return after === text ? "nothing" : after.trimEnd().replaceAll("\r", "\\r");
});

/** Nothing that counts has changed. */
function same(before: string, after: string): void {
  const [one, other] = [parse(before), parse(after)];
  assert.equal(strip(other), strip(one), "the published text");
  assert.deepEqual(values(yamlOf(other)), values(yamlOf(one)), "what the front matter says");
  assert.deepEqual(comments(yamlOf(other)), comments(yamlOf(one)), "comments");
  const attributes = (tree: typeof one): unknown =>
    tree.blocks.map(({ nodes }) =>
      nodes.map((node) =>
        node.attributes.map(({ key, values: its }) => `${key} ${its.map(({ id }) => id).join()}`).sort(),
      ),
    );
  assert.deepEqual(attributes(other), attributes(one), "attributes");
}

function values(yaml: string): unknown {
  const read = readFrontMatter(yaml);
  const { problems, ignores, ambiguous, ...fields } = read;
  const entries = entriesOf(read);
  const bare = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, it: unknown) => (/^yaml$|^start$|^end$|span$/i.test(key) ? undefined : it)));
  return [
    bare(fields),
    ...[entries, problems, ignores, ambiguous].map((list) => list.map((item) => JSON.stringify(bare(item))).sort()),
  ];
}

function comments(yaml: string): readonly string[] {
  return [...yaml.matchAll(/(?<=^|\s)#.*/g)].map(([comment]) => comment.trimEnd()).sort();
}

const VALUES = [
  "x",
  "  x   ",
  '"x: y"',
  "'it''s'",
  "[a,  b ]",
  '[ a , "b, c"]',
  "{name: A, for: b}",
  '{ for: b,name: "A" , aka: [c,d] }',
  "{aka: [ ], name: x, odd: y}",
  "|\n  text\n\n  more",
  ">\n  text",
  "\n  two\n  lines",
  "&a x",
  "*a",
  "!!str x",
  "2022-03-17",
  "NO",
  "",
  "[a,\n  b]",
  "\n  - a\n  - b",
  "\n- a\n-   b # c",
  "\n    a: A\n    # c\n    bb:   {for: a, name: B}",
  "\n  a:\n     name: A\n     for: b\n  b: B",
  "\n   阿: 甲\n   b: {name: 🕊}",
  "\n\ta: A",
  "x # c",
  "x #c \n  # d",
];
const KEYS = ["title", "date", "issuer", "parties", "actors", "odd", "source", "sha256", '"title"', "? title", "date "];
const anyFront = fc
  .tuple(
    fc.array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(fc.constantFrom(...KEYS), fc.constantFrom(":", ": ", ":   "), fc.constantFrom(...VALUES))
            .map((its) => its.join("")),
        },
        { weight: 1, arbitrary: fc.constantFrom("# c", "", "   ", "  # c", "#d  ", "- x", "%x", "...", "x", "\r") },
      ),
      { maxLength: 8 },
    ),
    fc.constantFrom("\n", "\r\n"),
    anyText,
  )
  .map(
    ([lines, ending, body]) => `---\n${lines.map((line) => `${line}\n`).join("")}---\n`.replaceAll("\n", ending) + body,
  );

test("no published character, no value and no comment is lost; formatting twice is formatting once", () => {
  let changes = 0;
  fc.assert(
    fc.property(fc.oneof(anyFront, anyReadout), (text) => {
      const after = formatted(text);
      if (after !== text) changes += 1;
      same(text, after);
      assert.equal(formatted(after), after);
    }),
    { numRuns: 700, seed: 14 },
  );
  assert.ok(changes > 150, `it happens: ${changes}`);
});

test("a range: nothing outside its lines and groups, and nothing published", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.oneof(anyFront, anyReadout), share, share, (text, one, other) => {
      const start = Math.floor(Math.min(one, other) * text.length);
      const end = Math.floor(Math.max(one, other) * text.length);
      const file = readFile("file:///w/a.readout", text);
      const changes = formatting(file, { start, end });
      for (const change of changes) assert.ok(change.start <= end && change.end >= start);
      same(text, changed(text, changes));
    }),
    { numRuns: 600, seed: 15 },
  );
});
