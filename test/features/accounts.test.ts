/** Accounts compared: every undertaking and what is said of it; the other way round it is the mirror; each act is there once. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { compareReadouts, meetingAccounts, remarksOn } from "../../server/src/features/accounts";
import type { Account } from "../../server/src/features/accounts/account";
import { compareAccounts, type Comparison } from "../../server/src/features/accounts/compare";
import { oneSided } from "../../server/src/features/accounts/oneSided";
import { comparePage } from "../../server/src/features/accounts/page";
import {
  differenceInWords,
  entryInWords,
  sheetOf,
  speechOf,
  type Titles,
} from "../../server/src/features/accounts/sheet";
import { compareHtml } from "../../server/src/features/exports/compareHtml";
import { compareJson } from "../../server/src/features/exports/compareJson";
import { compareMarkdown } from "../../server/src/features/exports/compareMarkdown";
import { compareText } from "../../server/src/features/exports/compareText";
import { compared, type Compared } from "../../server/src/features/exports/compared";
import { strip } from "../../server/src/syntax/strip";
import { othersOf } from "../../server/src/workspace/accounts";
import { opened, readFile } from "../../server/src/workspace/file";
import { titleOf } from "../../server/src/workspace/histories";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { anyText } from "../texts";

testFixture(join(__dirname, "accounts.txt"), ({ workspace }, { title, files }) => {
  const readouts = [...files.keys()].flatMap((uri) => workspace.readouts.get(uri) ?? []);
  const pairs = title.includes("two files")
    ? [atOnce(compareReadouts(workspace, readouts[0]!, readouts[1]!))]
    : (atOnce(meetingAccounts(workspace, "m"))?.pairs ?? []);
  if (pairs.length === 0) return "nothing to compare";
  const titles: Titles = (thread) => titleOf(workspace, thread);
  return pairs.map((pair) => (title.includes("who speaks") ? spoken(pair) : written(pair, titles))).join("\n");
});

const untitled: Titles = () => null;

function written(comparison: Comparison, titles: Titles): string {
  const { one, other } = comparison;
  const lines = [`${one.name} | ${other.name}`, ...remarksOn(comparison).map((remark) => `! ${remark}`)];
  for (const item of sheetOf(comparison, titles).items) {
    const name = [...(item.title === null ? [] : [item.title]), item.thread === null ? "no thread" : `^${item.thread}`];
    lines.push(`${item.number} ${name.join(" ")}: ${item.state}`);
    for (const entry of item.one) lines.push(`  < ${entryInWords(entry, one)}: ${entry.words}`);
    for (const entry of item.other) lines.push(`  > ${entryInWords(entry, other)}: ${entry.words}`);
    for (const difference of item.differences) lines.push(`  * ${differenceInWords(difference, comparison)}`);
    for (const note of item.notes) lines.push(`  ${note}`);
  }
  return lines.join("\n");
}

function spoken(comparison: Comparison): string {
  return speechOf(comparison)
    .map(({ name, one, other }) => {
      const [its, theirs] = [one, other].map((share) =>
        share === null
          ? "-"
          : `${share.words} words, ${share.characters} characters, ${Math.round(100 * share.share)} %`,
      );
      return `${name}: ${its} | ${theirs}`;
    })
    .join("\n");
}

/** A body that speaks of few threads by few actors, among anything else. */
const act = fc
  .tuple(
    fc.constantFrom("commit", "agree", "offer", "ask", "done", "warn"),
    fc.constantFrom("", "firm ", "soft "),
    fc.constantFrom("", "^a ", "^b ", "^c ", "^d "),
    fc.constantFrom("", "by @x ", "by @y ", "by @x @y "),
    fc.constantFrom("", "due 2022 ", "due 2022-06 "),
    fc.constantFrom("", "#t ", "answers ^a "),
    fc.constantFrom("share the charts", "open the port", "分享海图", "we will !if[if paid] wait"),
  )
  .map(([kind, force, thread, by, due, topic, words]) =>
    `!${kind}[${words}]{${force}${thread}${by}${due}${topic}}`.replace("{}", ""),
  );
const body = fc
  .array(fc.oneof({ weight: 5, arbitrary: act }, { weight: 1, arbitrary: anyText }), { maxLength: 8 })
  .map((pieces) => pieces.join(" and\n\n"));

function twoReadouts(one: string, other: string): { readonly workspace: Workspace; readonly comparison: Comparison } {
  const front = (issuer: string): string => `---\nmeeting: m\nissuer: ${issuer}\nparties: [x, y]\n---\n`;
  const files = [
    readFile("file:///w/one.readout", front("x") + one),
    readFile("file:///w/other.readout", front("y") + other),
  ];
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map(files.map((file) => [file.uri, file])));
  return { workspace, comparison: atOnce(meetingAccounts(workspace, "m"))!.pairs[0]! };
}

function printable({ workspace, comparison }: ReturnType<typeof twoReadouts>): Compared {
  const pairs = [{ comparison, remarks: remarksOn(comparison) }];
  const text = (uri: string): string => workspace.readouts.get(uri)!.text;
  return compared(
    "m",
    [comparison.one, comparison.other],
    pairs,
    0,
    (uri) => uri.slice("file:///w/".length),
    text,
    untitled,
  );
}

/** A comparison without its order, as seen from one side. */
function seen(comparison: Comparison, mirrored: boolean): unknown {
  const { rows, likely, attributed, unthreaded } = comparison;
  const turned = <Value>({ one, other }: { one: Value; other: Value }): unknown =>
    mirrored ? { one: other, other: one } : { one, other };
  const which = (its: "one" | "other" | null): string | null =>
    its === null ? null : (its === "one") === mirrored ? "other" : "one";
  return {
    rows: rows
      .map((row) => ({
        thread: row.thread,
        entries: turned({ one: row.one, other: row.other }),
        compared: row.compared && turned(row.compared),
        differences: row.differences.map(({ aspect, weaker, ...values }) => ({
          aspect,
          weaker: which(weaker),
          ...(turned(values) as object),
        })),
        related: new Set(
          row.related.map(({ relation, from, entry, on }) => `${relation} ${which(from)} ${entry.number} ${on}`),
        ),
      }))
      .sort((a, b) => (a.thread < b.thread ? -1 : 1)),
    likely: new Set(likely.map((guess) => JSON.stringify([turned(guess), guess.because]))),
    attributed: turned(attributed),
    unthreaded: turned(unthreaded),
  };
}

const validate = new Ajv({ strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(join(__dirname, "../../docs/compare.schema.json"), "utf8")) as object,
);

describe("two accounts of any texts", () => {
  it("are the mirror of the same two the other way round", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const { comparison } = twoReadouts(one, other);
        assert.deepEqual(seen(compareAccounts(comparison.other, comparison.one), true), seen(comparison, false));
      }),
      { numRuns: 330, seed: 5 },
    );
  });

  it("have each entry in one item, and every act in an entry or in those of its parts", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const { workspace, comparison } = twoReadouts(one, other);
        const { items } = sheetOf(comparison, untitled);
        for (const which of ["one", "other"] as const) {
          const told = items.flatMap((item) => item[which]);
          assert.deepEqual(new Set(told), new Set(comparison[which].entries));
          assert.equal(told.length, comparison[which].entries.length);
          const file = opened(workspace.readouts.get(comparison[which].texts[0]!.uri)!);
          const acts = file.facts.made.flatMap((facts, index) =>
            facts.acts.map(({ node }) => file.tree.starts[index]! + file.tree.blocks[index]!.nodes[node]!.start),
          );
          const starts = new Set(told.map(({ span }) => span.start));
          for (const start of acts) assert.ok(starts.has(start) || file.text.slice(start).includes("!part["));
        }
        assert.deepEqual(
          items.map(({ number }) => number),
          items.map((_, at) => at + 1),
        );
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it("leave alone what the view Meetings says one side alone reports, and what the check does: no act bears on it either", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const { workspace, comparison } = twoReadouts(one, other);
        const alone = comparison.rows.flatMap(({ thread, compared: both, one: its, related }) => {
          if (both !== null) return [];
          const [by, not, from] = its.length > 0 ? ["x", "y", "other"] : ["y", "x", "one"];
          return related.some((bears) => bears.from === from && bears.on === thread) ? [] : [`${thread} ${by} ${not}`];
        });
        const files = comparison.one.texts
          .concat(comparison.other.texts)
          .map(({ uri }) => workspace.readouts.get(uri)!);
        const told = oneSided(files).map(({ thread, by, not }) => `${thread} ${by.join(" ")} ${not.join(" ")}`);
        assert.deepEqual(told.sort(), alone.sort());
        const [first, second] = files.map((file) => othersOf(workspace, file).threads);
        for (const { thread, by } of oneSided(files)) assert.ok(!(by[0] === "x" ? first! : second!).has(thread));
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it("keep every published character, in pieces, in the page and in the HTML", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const both = twoReadouts(one, other);
        for (const account of [both.comparison.one, both.comparison.other]) assertWhole(both.workspace, account);
        const page = comparePage(both.comparison, [], untitled);
        const pieces = (texts: (typeof page)["one"]["texts"]): string[] =>
          texts.flatMap(({ paragraphs }) =>
            paragraphs.flatMap((paragraph) => paragraph.pieces.map(({ text }) => text)),
          );
        const own = both.comparison.one.texts.flatMap(({ paragraphs }) =>
          paragraphs.flatMap((paragraph) => paragraph.pieces.map(({ text }) => text)),
        );
        assert.deepEqual(pieces(page.one.texts), own);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("are printed in all formats: JSON of the schema’s shape, HTML that is balanced and runs nothing", () => {
    fc.assert(
      fc.property(body, body, (one, other) => {
        const its = printable(twoReadouts(one, other));
        const json: unknown = JSON.parse([...compareJson(its)].join(""));
        assert.ok(validate(json), JSON.stringify(validate.errors?.slice(0, 3)));
        assert.ok([...compareText(its)].join("").endsWith("\n"));
        assert.ok([...compareMarkdown(its)].join("").endsWith("\n"));
        const page = [...compareHtml(its)].join("");
        for (const name of ["mark", "p", "li", "ol", "article", "a", "q", "span", "section"]) {
          const opens = page.match(new RegExp(`<${name}[ >]`, "g"))?.length ?? 0;
          assert.equal(page.match(new RegExp(`</${name}>`, "g"))?.length ?? 0, opens, name);
        }
        assert.doesNotMatch(page, /<script|javascript:|<img|onerror=/i);
      }),
      { numRuns: 150, seed: 8 },
    );
  });
});

/** Blank lines between blocks belong to no paragraph. */
function assertWhole(workspace: Workspace, { texts }: Account): void {
  for (const { uri, paragraphs } of texts) {
    const told = paragraphs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");
    const published = strip(opened(workspace.readouts.get(uri)!).tree);
    assert.equal(told.replace(/\s/gu, ""), published.replace(/[\s\ufeff]/gu, ""));
  }
}

describe("what is written in a text", () => {
  it("is escaped in the page", () => {
    const its = printable(twoReadouts('!commit[<b onclick="x">&]{^a} <script>', "!commit[x]{^a}"));
    const page = [...compareHtml(its)].join("");
    assert.match(page, /&#60;b onclick=&#34;x&#34;&#62;&#38;/);
    assert.doesNotMatch(page, /<script|<b /);
  });

  it("is answered in time, however hostile", () => {
    for (const text of [
      "!commit[".repeat(20_000),
      "!commit[x]{^a} ".repeat(20_000),
      "@x[".repeat(20_000),
      `!commit[${"!part[p]{^a}".repeat(20_000)}]`,
      "中".repeat(100_000),
    ]) {
      const { comparison } = twoReadouts(text, text);
      const page = comparePage(comparison, remarksOn(comparison), untitled);
      assert.equal(page.items.flatMap(({ one }) => one).length, comparison.one.entries.length);
    }
  });
});
