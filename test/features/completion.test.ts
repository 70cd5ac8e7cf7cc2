/**
 * Completion: its cases, and what holds of every item. An answer begins with what is replaced, in «», then has a line
 * for each of the first items: kind, label, what is inserted where that is something else, and the detail. `…` behind
 * an item says that the client is to ask again once it is taken, and «+» is what is inserted elsewhere.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import {
  actorsFileCompletion,
  completion,
  completionDocumentation,
  withoutStops,
  type Completion,
} from "../../server/src/features/completion";
import { actorsFileHover } from "../../server/src/features/hover";
import { readActorsFile } from "../../server/src/model/frontmatter";
import { blockAt, parse } from "../../server/src/syntax/parse";
import { publishedIn, strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withActorsFile, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

const TODAY = { today: "2031-06-01" };
const MOST_SHOWN = 16;

testFixture(join(__dirname, "completion.txt"), ({ workspace, analysis, text, offset }, { uri }) => {
  const its = workspace.actorsFiles.get(uri);
  const { items, incomplete } =
    its === undefined
      ? completion(workspace, analysis, offset, TODAY)
      : actorsFileCompletion(workspace, uri, its, offset);
  const [first] = items;
  if (first === undefined) return "nothing";
  for (const item of items) {
    const { replace } = item;
    assert.deepEqual(replace, first.replace, "all items replace the same");
    assert.ok(replace.start <= offset && offset <= replace.end, "the cursor is in what is replaced");
    assert.doesNotMatch(text.slice(replace.start, replace.end), /\n/u);
    if (its === undefined) keepsThePublishedText(text, offset, item);
    const place = its === undefined ? analysis : { uri, its };
    if (item.about !== undefined)
      assert.notEqual(completionDocumentation(workspace, place, item.about, "2031-01-01"), null);
  }
  assert.deepEqual(
    items.map(({ sort }) => sort),
    items.map(({ sort }) => sort).sort(),
  );
  assert.equal(new Set(items.map(({ label }) => label)).size, items.length, "no item is offered twice");
  const more = items.length > MOST_SHOWN ? [`... and ${items.length - MOST_SHOWN} more`] : [];
  const opening = `«${text.slice(first.replace.start, first.replace.end)}»${incomplete ? " asks again" : ""}`;
  return [opening, ...items.slice(0, MOST_SHOWN).map(shown), ...more].join("\n");
});

function shown({ kind, label, insert, detail, filter, more, again }: Completion): string {
  const written = insert === label ? "" : ` -> ${JSON.stringify(insert)}`;
  const found = kind === "actor" && filter !== label ? ` (${filter})` : "";
  const elsewhere = more === undefined ? "" : ` +«${JSON.stringify(more.text).slice(1, -1)}»`;
  return `${kind} ${label}${written}${found}${detail === undefined ? "" : ` | ${detail}`}${elsewhere}${again ? " …" : ""}`;
}

/** The text that strip gives is the same once an item is taken, but for the half of a tag that was typed for it. */
function keepsThePublishedText(text: string, offset: number, item: Completion): void {
  const { frontMatter, unclosedFrontMatter, body } = parse(text);
  const { replace, insert, kind } = item;
  if ((frontMatter !== null && offset < body) || unclosedFrontMatter || insert.startsWith("---\ntitle")) return;
  const taken = strip(parse(take(text, item)));
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const triggers = kind === "actor" && !insert.includes("{") ? /[@{][^@{]*$/u : /[@!{][^@!{]*$/u;
  const trigger =
    line + text.slice(line, offset).search(text.slice(line, offset).includes("]{") ? /\{[^{]*$/u : triggers);
  const without = strip(parse(text.slice(0, trigger) + text.slice(offset)));
  assert.ok(
    taken === without || taken === strip(parse(text)),
    `“${insert}” for ${replace.start} changes the published text: ${taken}`,
  );
}

/** The text once an item is taken: its stops are empty, or have their words. */
function take(text: string, { replace, insert, snippet, more }: Completion): string {
  const plain = snippet
    ? insert.replace(/\$\{\d+[:|]([^}|,]*)[^}]*\}|\$\d/gu, "$1").replace(/\\([\\$}])/gu, "$1")
    : insert;
  return changed(text, [{ ...replace, text: plain }, ...(more === undefined ? [] : [more])]);
}

const PROSE = "Calder and Lanhai looked back on the year and found it long. ";
const MARKED = `@hale[Calder said !commit[it will lend ships !when[by June]{2022-06}]{to @lanhai firm ^ships #sea/ships}.]\n\n`;
const FRONT =
  "---\nissuer: calder\ndate: 2022-03-17\nactors:\n  calder: Calder\n  lanhai: Lanhai\n  hale: {name: Hale, for: calder}\n---\n";

/** Everything is asked in the middle and at the end, with each trigger typed there. */
for (const [name, text] of Object.entries({
  "100,000 spans, one in the other, unclosed": "!commit[".repeat(100_000),
  "100,000 spans, one in the other": `${"@a[".repeat(100_000)}x${"]".repeat(100_000)}`,
  "a line of a megabyte": PROSE.repeat(17_000),
  "a megabyte of paragraphs": FRONT + MARKED.repeat(9_500),
  "nothing but triggers": "@!{^#".repeat(40_000),
  "braces that never end": `!commit[x]{by ${"@a ".repeat(60_000)}`,
  "braces that end late": `!commit[x]{by ${"@a ".repeat(60_000)}}`,
  "nothing but notes": "{>>x<<}".repeat(40_000),
  "front matter of a megabyte": `---\nactors: {${"a: {name: A}, ".repeat(70_000)}}\n---\n`,
  "front matter that never ends": `---\n${"k: v\n".repeat(200_000)}`,
  "halves of pairs": "\ud83d@\ude00!\ud83d".repeat(20_000),
})) {
  test(name, { skip: process.env["UPDATE"] === "1" }, () => {
    const uri = "file:///w/a.readout";
    const empty = emptyWorkspace(["file:///w"]);
    const before = analyse(empty, readFile(uri, text));
    for (const at of [text.length >> 1, text.length]) {
      for (const typed of ["@ha", "!", "]{by ", "]{^"]) {
        const whole = text.slice(0, at) + typed + text.slice(at);
        const file = readFile(uri, whole, before.file, { start: at, end: at, length: typed.length });
        const workspace = withReadouts(empty, new Map([[uri, file]]));
        const analysis = analyse(workspace, file, before);
        for (const offset of [at + typed.length, at, 0, whole.length + 1]) {
          for (const { replace } of completion(workspace, analysis, offset, TODAY).items) {
            assert.ok(0 <= replace.start && replace.start <= replace.end && replace.end <= whole.length);
          }
        }
      }
    }
  });
}

test("of many actors the likeliest are offered, and the others as they are typed", () => {
  const many = Array.from({ length: 2000 }, (_, at) => `a${at}: {name: Actor number ${at}}`).join(", ");
  const ask = (typed: string) => {
    const file = readFile(
      "file:///w/a.readout",
      `---\nactors: {hale: Hale, ${many.slice(0, 30_000)}}}\n---\n@hale: x\n\nHe said ${typed}`,
    );
    const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]]));
    return completion(workspace, analyse(workspace, file), file.text.length, TODAY);
  };
  const all = ask("@");
  assert.equal(all.incomplete, true);
  assert.equal(all.items.length, 202);
  assert.equal(all.items[0]?.insert, "@hale[$1]");
  const one = ask("@number 777");
  assert.deepEqual(
    one.items.map(({ insert }) => insert),
    ["@a777[$1]", "@a777[$1!${2|commit,agree,offer,ask,refuse,warn,done|}[$3]]"],
  );
});

/** What is being typed somewhere, whole or half. */
const TYPED = [
  "@",
  "@Shen",
  "@Foreign Minister Shen",
  "@外交部长沈亦维",
  "@us+",
  "@us+Brandt",
  "@ya",
  "!",
  "!co",
  "]{",
  "]{by @",
  "]{to Shen",
  "]{soft by @us ",
  "]{^",
  "]{#",
  "]{due 2031-",
  "\n@Shen",
  "\nissuer: Shen Yi",
  "\nparties: [us, Shen",
  "\nactors: {shen: {name: S, for: Nor",
  "\nda",
  "\n-",
  "{",
];

test("what is taken at any place of any text keeps what is published, and what it declares is declared", () => {
  fc.assert(
    fc.property(
      anyReadout,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("", ...TYPED),
      fc.nat({ max: 3 }),
      (base, share, typed, back) => {
        const at = Math.floor(share * base.length);
        const text = base.slice(0, at) + typed + base.slice(at);
        const offset = at + Math.max(0, typed.length - back);
        const { workspace, analysis } = openedText(text);
        const { tree } = analysis.file;
        const { items } = completion(workspace, analysis, offset, TODAY);
        for (const item of items) {
          const { replace, more } = item;
          assert.ok(replace.start <= offset && offset <= replace.end);
          assert.doesNotMatch(withoutStops(item.insert), /\$\d|\$\{/u);
          if (replace.start >= tree.body && offset < replace.end) {
            const index = blockAt(tree, offset);
            const start = tree.starts[index]!;
            const behind = { start: offset - start, end: replace.end - start };
            const gone = publishedIn(text, start, tree.blocks[index]!, behind);
            // Of front matter that is still being written the whole key is exchanged.
            assert.match(gone, tree.unclosedFrontMatter ? /^[\w-]*$/u : /^$/u, "behind the cursor");
          }
          if (more !== undefined) {
            assert.ok(more.end < replace.start || replace.end < more.start, "the two edits do not touch");
            assert.ok(more.end <= tree.body);
            assert.equal(strip(parse(changed(text, [more]))), strip(tree), "a declaration is not published");
          }
          if (item.label.endsWith("(new)")) {
            const after = openedText(take(text, item)).analysis;
            const known = new Set((analysis.file.summary.frontMatter?.actors ?? []).map(({ id }) => id));
            const come = (after.file.summary.frontMatter?.actors ?? []).filter(({ id }) => !known.has(id));
            assert.ok(come.length > 0, `${item.label} is declared: ${JSON.stringify(take(text, item))}`);
          }
          if (item.about !== undefined) completionDocumentation(workspace, analysis, item.about, "2031-01-01");
        }
      },
    ),
    { numRuns: 1500, examples: [["---\n@yang[", 0.6, "!", 0]] },
  );
});

test("nothing is thrown, and nothing taken but the word at the cursor, anywhere in any actors.yaml", () => {
  const line = fc.constantFrom(
    ...[
      "norland: {name: Norland, ",
      "for: Nor",
      "vale:",
      "\n",
      "\n  ",
      "kind: ",
      "}",
      "'",
      '"',
      "[",
      "# x",
      "- ",
      "岚海",
      "👋",
      "\r\n",
      "&a *a",
    ],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), fc.double({ min: 0, max: 1, noNaN: true }), (lines, share) => {
      const text = lines.join("");
      const offset = Math.floor(share * text.length);
      const its = { text, file: readActorsFile(text) };
      const workspace = withActorsFile(emptyWorkspace(["file:///w"]), ACTORS, its);
      actorsFileHover(workspace, ACTORS, its, offset);
      for (const item of actorsFileCompletion(workspace, ACTORS, its, offset).items) {
        const { replace, more } = item;
        assert.ok(replace.start <= offset && offset <= replace.end);
        assert.doesNotMatch(text.slice(replace.start, replace.end), /\n/u);
        if (more !== undefined) assert.ok(more.end < replace.start || replace.end < more.start);
        if (item.label.endsWith("(new)")) {
          const known = new Set(its.file.actors.map(({ id }) => id));
          assert.ok(readActorsFile(take(text, item)).actors.some(({ id }) => !known.has(id)));
        }
      }
    }),
    { numRuns: 1000 },
  );
});

const ACTORS = "file:///w/actors.yaml";

function openedText(text: string): { readonly workspace: Workspace; readonly analysis: Analysis } {
  const file = readFile("file:///w/a.readout", text);
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]]));
  return { workspace, analysis: analyse(workspace, file) };
}

test("a snippet for those who know no stops", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["@hale[$1]", "@hale["],
    ["soft$0}", "soft"],
    ["!${1|commit,agree|}[$2!if[$3]]{$0}", "!commit["],
    [
      "---\ntitle: $1\ndate: ${2:2031-06-01}\nissuer: ${3|a,b|}\n---\n$0",
      "---\ntitle: \ndate: 2031-06-01\nissuer: a\n---\n",
    ],
    ["a\\$b \\} \\\\$0", "a$b } \\"],
  ];
  for (const [snippet, plain] of cases) assert.equal(withoutStops(snippet), plain);
});
