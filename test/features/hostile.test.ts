/** Input made to overflow a stack or to take for ever: every feature answers it, and what it answers stays flat and short. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeLenses, threadLensTitle } from "../../server/src/features/codeLenses";
import { completion } from "../../server/src/features/completion";
import { definition } from "../../server/src/features/definition";
import { ALL_CHECKS, diagnose, findingsAt } from "../../server/src/features/diagnostics";
import { documentHighlights } from "../../server/src/features/documentHighlights";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols, type OutlineSymbol } from "../../server/src/features/documentSymbols";
import { folding } from "../../server/src/features/folding";
import { followupCompletion } from "../../server/src/features/followup/completion";
import { followupLinks } from "../../server/src/features/followup/documentLinks";
import { followupSymbols } from "../../server/src/features/followup/documentSymbols";
import { followupFindings } from "../../server/src/features/followup/findings";
import { followupFolding } from "../../server/src/features/followup/folding";
import { followupFormatting } from "../../server/src/features/followup/formatting";
import { followupSelections } from "../../server/src/features/followup/selectionRange";
import { followupTokens } from "../../server/src/features/followup/semanticTokens";
import { formatting } from "../../server/src/features/formatting";
import { followupHover, hover } from "../../server/src/features/hover";
import { inlayHints } from "../../server/src/features/inlayHints";
import { linkedEditing } from "../../server/src/features/linkedEditing";
import { markup } from "../../server/src/features/markup";
import { onType } from "../../server/src/features/onType";
import { paste } from "../../server/src/features/paste";
import { followupToFix, quickFixes, readoutToFix } from "../../server/src/features/quickFixes";
import { reading } from "../../server/src/features/reading";
import { refactorings } from "../../server/src/features/refactorings";
import { references } from "../../server/src/features/references";
import { rename } from "../../server/src/features/rename";
import { selectionRanges } from "../../server/src/features/selectionRange";
import { semanticTokens } from "../../server/src/features/semanticTokens";
import { speakers } from "../../server/src/features/speakers";
import { tag } from "../../server/src/features/tag";
import { workspaceSymbols } from "../../server/src/features/workspaceSymbols";
import { readFollowup } from "../../server/src/model/followup";
import { citation } from "../../server/src/features/citation";
import { commitmentsTree } from "../../server/src/features/commitmentsTree";
import { fileStatus } from "../../server/src/features/fileStatus";
import { meetingsTree } from "../../server/src/features/meetingsTree";
import { speakersTree } from "../../server/src/features/speakersTree";
import { tooltip } from "../../server/src/features/trees/tooltip";
import { documentOf, toTokens } from "../../server/src/protocol/convert";
import { DEEPEST } from "../../server/src/syntax/block";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withFollowups, withReadouts } from "../../server/src/workspace/workspace";

/** Far more than any stack holds; the benchmark goes on to a million. */
const MANY = 8_000;

/** Each text, and how many symbols its outline has. */
const TEXTS: Readonly<Record<string, readonly [text: string, symbols: number]>> = {
  "speech in speech, unclosed": ["@a[".repeat(MANY), MANY],
  "speech in speech, closed": [`${"@a[".repeat(MANY)}x${"]".repeat(MANY)}`, MANY],
  "acts in acts, unclosed": ["!commit[".repeat(MANY), MANY],
  "acts side by side": ["!commit[] ".repeat(MANY), MANY],
  "statements of one thread": ["!commit[]{^x} ".repeat(MANY), MANY],
  "an act and what it goes on with": [`!commit[a] ${"!more[b] ".repeat(MANY)}`, 1],
  "headings on one line": ["!head[x] ".repeat(MANY), MANY],
  "open turns": ["@a:: x\n\n".repeat(MANY), MANY],
  "conditions of one act": [`!commit[${"!if[x]".repeat(MANY)}]`, 1],
  "many who owe": [
    `!commit[x]{by${" @a".repeat(1)} ${Array.from({ length: MANY }, (_, index) => `@b${index}`).join(" ")}}`,
    1,
  ],
  "topics of one act": [`!commit[x]{${"#t ".repeat(MANY)}}`, 1],
  "many who speak": [`@a${"+a".repeat(MANY)}[!commit[x]]`, 2],
  "notes on one line": ["{>>a<<} ".repeat(MANY), 0],
  "notes on lines of their own": ["{>>a<<}\n".repeat(MANY), 0],
  "notes over two lines": ["{>>a\n<<} ".repeat(MANY), 0],
  "one long line": ["a".repeat(500_000), 0],
  "one long id": [`@${"a".repeat(500_000)}[!commit[x]]`, 2],
  "one long act": [`!commit[${"a ".repeat(500_000)}]`, 1],
  spaces: [`@a: x${" ".repeat(500_000)}`, 1],
  brackets: ["[".repeat(500_000), 0],
  "ids in the parts of one act": [`!commit[${"!part[]{to @a}".repeat(MANY)}]`, MANY + 1],
  "acts that end at once": [`${"!commit[".repeat(MANY)}${"]{ }".repeat(MANY)}`, MANY],
  "acts that are carried on": ["!commit[!more[x]] ".repeat(MANY), MANY],
  sentences: ["他说。 ".repeat(MANY), 0],
  "full stops": [`@a[${".".repeat(500_000)}]`, 1],
  "one long word": ["中".repeat(500_000), 0],
  "a front matter of lines": [`---\nactors:\n${"  - a\n".repeat(5000)}---\n`, 1],
  "a front matter of keys": [`---\n${"title: a  \n".repeat(2900)}---\n`, 1],
  "brackets in an unclosed speech": [`@a[${"[".repeat(250_000)}${"]".repeat(200_000)}`, 1],
  "blanks in braces": [`!commit[x]{bad${" ".repeat(500_000)}worse}`, 1],
  "words in braces": [`!commit[x]{${"bad ".repeat(MANY)}}`, 1],
  "notes that are never closed": ["{>>".repeat(MANY), 0],
  "many actors": [
    `---\nactors:\n${Array.from({ length: 2000 }, (_, index) => `  a${index}: x\n`).join("")}---\n@a1[x]`,
    2002,
  ],
};

describe("hostile input", () => {
  for (const [title, [text, symbols]] of Object.entries(TEXTS)) {
    it(title, () => {
      const file = readFile("file:///w/a.readout", text);
      const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, file]]));
      const analysis = analyse(workspace, file);

      const outline = documentSymbols(analysis);
      assert.equal(count(outline), symbols);
      assert.ok(JSON.stringify(outline).length > 0, "it can be sent");

      for (const { start, end } of folding(analysis)) assert.ok(0 <= start && start < end && end <= text.length);

      assert.ok(formatting(file).length <= 2 * MANY + 2000);
      assert.equal(documentLinks(workspace, analysis).length, 0);

      const places = [0, 1, 9, text.length >> 1, text.length - 1, text.length];
      for (const offset of places) {
        linkedEditing(analysis, offset);
        onType(analysis, { start: offset - 1, end: offset - 1, length: 1 });
      }
      for (const steps of selectionRanges(analysis, places)) assert.ok(steps.length < 500, `${steps.length} steps`);
      const data = toTokens(documentOf(file.uri, text), semanticTokens(analysis));
      assert.equal(data.length % 5, 0);
      const all = { start: 0, end: text.length };
      assert.ok(
        toTokens(documentOf(file.uri, text), semanticTokens(analysis, { start: 5, end: 900 })).length <= data.length,
      );
      for (const hint of inlayHints(analysis, all, { parties: true, force: true, dates: true }))
        assert.ok(hint.parts.length < 20, "a hint is short");
      const lenses = codeLenses(analysis, { actors: true, threads: true });
      for (const lens of lenses.filter(({ kind }) => kind === "thread").slice(0, 3))
        assert.ok((threadLensTitle(workspace, file, lens, "2031-01-01") ?? "").length < 200, "a lens is short");
      fileStatus(file);
      const first = { parent: null, from: 0, most: 200 };
      const day = "2031-01-01";
      for (const by of ["debtor", "topic"] as const) {
        const { nodes } = atOnce(commitmentsTree(workspace, { day, by, filter: "" }, first));
        for (const its of [...nodes.slice(0, 1), ...atOnce(speakersTree(workspace, first)).nodes])
          assert.ok(JSON.stringify(its).length < 2000 + 4 * (its.id.length + its.label.length), "a node is short");
        const below = nodes
          .slice(0, 1)
          .flatMap(
            ({ id: parent }) => atOnce(commitmentsTree(workspace, { day, by, filter: "" }, { ...first, parent })).nodes,
          );
        for (const { subject, id: parent } of below.slice(0, 1)) {
          assert.ok((tooltip(workspace, subject!, day, true) ?? "").length < 10_000, "a tooltip is short");
          atOnce(commitmentsTree(workspace, { day, by, filter: "x" }, { ...first, parent }));
          citation(workspace, { thread: "x", uri: file.uri, number: 0 });
        }
      }
      atOnce(meetingsTree(workspace, day, first));
      const { cuts, speech, acts } = markup(analysis);
      for (const { start, end } of [...cuts, ...speech, ...acts])
        assert.ok(0 <= start && start <= end && end <= text.length);
      const read = atOnce(reading(workspace, analysis, "2031-01-01"));
      assert.ok(read.blocks.reduce((length, block) => length + block.length, read.start) === text.length);
      assert.ok(JSON.stringify(read).length < 12_000_000, "a reading can be sent");
      for (const at of [0, text.length >> 1, text.length]) paste(file, { start: at, end: at }, text);
      const found = findingsAt(diagnose(analysis), { start: 0, end: text.length }, 300);
      const options = { all: () => found, setsSeverity: true };
      for (const { changes } of quickFixes(readoutToFix(workspace, analysis, "2031-01-01"), found, options))
        for (const change of changes?.().get(file.uri) ?? []) assert.ok(change.end <= text.length);

      for (const offset of [-1, 0, 1, 2, 5, 9, 11, text.length >> 1, text.length - 2, text.length - 1, text.length]) {
        completion(workspace, analysis, offset, { today: "2031-01-01" });
        const spot = { workspace, uri: file.uri, offset };
        const highlights = documentHighlights(spot);
        for (const { start, end } of highlights ?? []) assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(definition(spot) === null, highlights === null);

        const told = hover(workspace, analysis, offset, { today: "2031-01-01" });
        if (told === null) continue;
        assert.ok(
          told.span.start <= offset && offset <= told.span.end,
          `the place is in what is told of, at ${offset}`,
        );
        assert.ok(told.markdown.length < 4000, `a hover is short: ${told.markdown.length} at ${offset}`);
      }

      const spot = { workspace, uri: file.uri, offset: text.indexOf("@a") + 1 };
      const named = atOnce(references(spot, { declaration: true }));
      const changes = atOnce(rename(spot, "other"));
      if (changes !== null && !("refused" in changes)) assert.equal(changes.get(file.uri)?.length, named?.length);
      assert.ok(atOnce(workspaceSymbols(workspace, "a a", "2031-01-01")).length <= 200);
      assert.ok(atOnce(workspaceSymbols(workspace, "aaa", "2031-01-01")).length <= 200);
      tag(analysis, { start: 0, end: 0 }, { do: "next" });
      for (const at of [0, text.length >> 1]) {
        for (const selection of [
          { start: at, end: at },
          { start: at, end: Math.min(text.length, at + 40) },
          { start: 0, end: text.length },
        ]) {
          const actions = refactorings({ workspace, analysis, selection });
          assert.ok(actions.length < 40, `a menu is short: ${actions.length}`);
          assert.ok(speakers(analysis, selection).length > -1);
          tag(analysis, selection, { do: "wrap", tag: { word: "commit" } });
          tag(analysis, selection, { do: "select" });
        }
      }
    });
  }
});

/** Follow-up files. */
const FOLLOWUPS: Readonly<Record<string, string>> = {
  "events of one thread": "2022-01-01 progress ^x by @a\n".repeat(MANY),
  "events of very many threads": Array.from({ length: MANY }, (_, index) => `2022-01-01 keep ^x${index}\n`).join(""),
  "very many who do it": `2022-01-01 keep ^x by${" @a".repeat(1200)}`,
  "titles of one thread": '^x "a"\n'.repeat(MANY),
  "a long title": `^x "${"a🌊*".repeat(900)}"\n2022-01-01 keep ^x "${"[](".repeat(1200)}"`,
  "a long address": `2022-01-01 keep ^x https://${"a".repeat(3900)}`,
  "comments that silence": "; readout-ignore a, b: c\n".repeat(MANY),
  "blank lines": "\n".repeat(MANY),
  "one long line": "^x ".repeat(MANY * 10),
  "no line endings that count": "2022-01-01 keep ^x\r".repeat(MANY),
};

describe("hostile follow-up files", () => {
  for (const [title, text] of Object.entries(FOLLOWUPS)) {
    it(title, () => {
      const uri = "file:///w/f.followup";
      const file = readFollowup(uri, text);
      const said = readFile("file:///w/a.readout", "---\ndate: 2021-01-01\n---\n!commit[x]{^x}");
      let workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[said.uri, said]]));
      workspace = withFollowups(workspace, new Map([[uri, file]]));
      assert.ok(followupFindings(file, ALL_CHECKS, { workspace, today: "2031-01-01" }).length <= MANY);
      const line = text.indexOf("\n", text.length >> 1) + 1;
      for (const offset of [-1, 0, 1, 12, 18, 30, line, line + 12, line + 18, text.length - 1, text.length]) {
        const spot = { workspace, uri, offset };
        const highlights = documentHighlights(spot);
        for (const { start, end } of highlights ?? []) assert.ok(0 <= start && start <= end && end <= text.length);
        assert.equal(definition(spot) === null, highlights === null);
        const told = followupHover(workspace, file, offset, { today: "2031-01-01" });
        if (told === null) continue;
        assert.ok(told.span.start <= offset && offset <= told.span.end, `it is about the place, at ${offset}`);
        assert.ok(told.markdown.length < 4000, `a hover is short: ${told.markdown.length} at ${offset}`);
      }
      const spot = { workspace, uri, offset: text.indexOf("^x") + 1 };
      const named = atOnce(references(spot, { declaration: true }));
      const changes = atOnce(rename(spot, "other"));
      if (changes !== null && !("refused" in changes)) assert.equal([...changes.values()].flat().length, named?.length);
      assert.ok(atOnce(workspaceSymbols(workspace, "a a", "2031-01-01")).length <= 200);
    });
  }
});

/** How many symbols there are; a depth that a recursive reader could not take fails. */
function count(outline: readonly OutlineSymbol[]): number {
  let total = 0;
  const waiting = outline.map((symbol) => ({ symbol, depth: 1 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { symbol, depth } = next;
    assert.ok(depth <= DEEPEST + 2, "an outline is flat below the deepest level shown");
    total += 1;
    for (const child of symbol.children) waiting.push({ symbol: child, depth: depth + 1 });
  }
  return total;
}

const LINE = '2022-05-02 progress ^buoy-data by @calder https://example.org/x "part of it" \n';

/** Follow-up files, each with at most so many milliseconds of processor time for each feature: far more than it takes. */
const LONG_FOLLOWUPS: Readonly<Record<string, string>> = {
  "20,000 lines of one thread": LINE.repeat(20_000),
  "20,000 threads": Array.from({ length: 20_000 }, (_, at) => `${2000 + (at % 50)}-05-02 keep ^t${at}\n`).join(""),
  "a line of a megabyte": `2022-05-02 keep ^a ${"x ".repeat(500_000)}`,
  "quotation marks": `2022-05-02 keep ^a ${'"'.repeat(20_000)}`,
  "quotation marks on lines": '2022-05-02 keep ^a "" "" "\n'.repeat(20_000),
  "wrong lines": "2022/5/2 kept a @b “c\n".repeat(20_000),
  "a run of comments": "; one\n".repeat(20_000),
  titles: '^a "A"\n'.repeat(20_000),
  "lines as long as are read": `2022-05-02 keep ^a ${'"a" '.repeat(990)}\n`.repeat(50),
  blanks: `2022-05-02${" ".repeat(3900)}keep ^a${" ".repeat(20)}\n`.repeat(200),
};

describe("hostile follow-up files", () => {
  for (const [title, text] of Object.entries(LONG_FOLLOWUPS)) {
    it(title, () => {
      const uri = "file:///w/a.followup";
      const file = readFollowup(uri, text);
      const readout = readFile(
        "file:///w/a.readout",
        "---\ndate: 2022-01-01\n---\n!commit[x]{^buoy-data} !commit[y]{^a}",
      );
      const workspace = withFollowups(
        withReadouts(emptyWorkspace(["file:///w"]), new Map([[readout.uri, readout]])),
        new Map([[uri, file]]),
      );
      const quick = <Answer>(what: string, ask: () => Answer): Answer => {
        const { user, system } = process.cpuUsage();
        const answer = ask();
        const used = process.cpuUsage({ user, system });
        assert.ok((used.user + used.system) / 1000 < 8000, `${what} takes ${(used.user + used.system) / 1000} ms`);
        return answer;
      };
      const outline = quick("the outline", () => followupSymbols(workspace, file, "2031-01-01"));
      assert.ok(JSON.stringify(outline).length > 0, "it can be sent");
      quick("folding", () => followupFolding(file));
      quick("links", () => followupLinks(file));
      quick("tokens", () => toTokens(documentOf(uri, text), followupTokens(file)));
      for (const { start, end } of quick("formatting", () => followupFormatting(file))) assert.ok(start <= end);
      const places = [0, 1, 15, 30, text.length >> 1, text.length - 1, text.length];
      quick("selection", () => followupSelections(file, places));
      for (const place of places)
        quick("completion", () => followupCompletion(workspace, file, place, { today: "2031-01-01" }));
      const found = quick("findings", () => followupFindings(file, ALL_CHECKS)).slice(0, 300);
      const options = { all: () => found, setsSeverity: true };
      quick("mends", () => quickFixes(followupToFix(workspace, file, "2031-01-01"), found, options));
    });
  }
});
