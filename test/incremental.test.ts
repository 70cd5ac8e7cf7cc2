/** Fast equals slow: what is kept up to date with a text's changes is what is made from scratch of its last state. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ALL_CHECKS, diagnose, findingsOf, type Diagnosis } from "../server/src/features/diagnostics";
import { readActorsFile } from "../server/src/model/frontmatter";
import type { Summary, Used } from "../server/src/model/summary";
import { combine, difference } from "../server/src/text/edit";
import { analyse, type Analysis } from "../server/src/workspace/analysis";
import { opened, readClosed, readFile, type ParsedFile } from "../server/src/workspace/file";
import { emptyWorkspace, withActorsFile, withReadouts, type Workspace } from "../server/src/workspace/workspace";
import { anyChange, anyReadout, anyText, apply } from "./texts";

const ROOT = "file:///w";
const URI = `${ROOT}/a/one.readout`;

/** All that is known of a file, as plain values. */
function state(workspace: Workspace, file: ParsedFile, analysis: Analysis, diagnosis: Diagnosis): unknown {
  return {
    tree: file.tree,
    facts: file.facts.made,
    summary: file.summary,
    resolution: { ...analysis.resolution, source: null },
    parties: analysis.circumstances.parties,
    findings: findingsOf(diagnosis),
    lookups: lookups(workspace),
  };
}

function lookups(workspace: Workspace): unknown {
  return (["actors", "threads", "topics", "meetings"] as const).map((name) =>
    [...workspace[name].keys()].sort().map((id) => [id, [...(workspace[name].get(id) ?? [])].sort()]),
  );
}

const actors = { text: "us: {name: U.S., iso: US}\n", file: readActorsFile("us: {name: U.S., iso: US}\n") };
const EMPTY = withActorsFile(emptyWorkspace([ROOT]), `${ROOT}/actors.yaml`, actors);

function scratch(text: string): string {
  const file = readFile(URI, text);
  const workspace = withReadouts(EMPTY, new Map([[URI, file]]));
  const analysis = analyse(workspace, file);
  return plain(state(workspace, file, analysis, diagnose(analysis)));
}

/** As text, which is compared far faster than values are. Functions are not values that can be compared. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    it instanceof Set ? [...it] : it instanceof Int32Array ? [...it] : typeof it === "function" ? undefined : it,
  );
}

function same(one: string, other: string): void {
  if (one !== other) assert.deepEqual(JSON.parse(one), JSON.parse(other));
}

test("tree, facts, summary, resolution, workspace and findings after random edits", () => {
  fc.assert(
    fc.property(
      anyReadout,
      fc.array(fc.tuple(anyChange, fc.boolean()), { minLength: 1, maxLength: 8 }),
      (first, changes) => {
        let file = readFile(URI, first);
        let workspace = withReadouts(EMPTY, new Map([[URI, file]]));
        let analysis = analyse(workspace, file);
        let diagnosis = diagnose(analysis);
        for (const [change, known] of changes) {
          const { text, edit } = apply(file.text, change);
          file = readFile(URI, text, file, known ? edit : undefined);
          workspace = withReadouts(workspace, new Map([[URI, file]]));
          analysis = analyse(workspace, file, analysis);
          diagnosis = diagnose(analysis, ALL_CHECKS, diagnosis);
          same(plain(state(workspace, file, analysis, diagnosis)), scratch(text));
        }
      },
    ),
    { numRuns: 1000, seed: 4 },
  );
});

test("a workspace after files came, changed and went", () => {
  const uris = [`${ROOT}/a.readout`, `${ROOT}/b/b.readout`, `${ROOT}/b/c.readout`];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...uris), fc.option(anyReadout)), { maxLength: 12 }), (steps) => {
      let workspace = emptyWorkspace([ROOT]);
      const last = new Map<string, string>();
      for (const [uri, text] of steps) {
        const file = text === null ? null : readClosed(uri, text);
        workspace = withReadouts(workspace, new Map([[uri, file]]));
        file?.summary.forget();
        if (text === null) last.delete(uri);
        else last.set(uri, text);
      }
      const fresh = withReadouts(
        emptyWorkspace([ROOT]),
        new Map([...last].map(([uri, text]) => [uri, readClosed(uri, text)])),
      );
      assert.deepEqual(lookups(workspace), lookups(fresh));
      assert.equal(workspace.readouts.size, last.size);
      assert.deepEqual([...workspace.readouts.keys()].sort(), [...last.keys()].sort());
    }),
    { numRuns: 300, seed: 5 },
  );
});

test("what is read of a closed readout when somebody asks is what an open one says", () => {
  const asked = ["used", "said", "open", "forget"] as const;
  fc.assert(
    fc.property(anyReadout, fc.array(fc.constantFrom(...asked), { maxLength: 6 }), (text, questions) => {
      const file = readClosed(URI, text);
      const { summary } = file;
      for (const question of questions) {
        if (question === "open") opened(file);
        else if (question === "forget") summary.forget();
        else assert.ok(summary[question]);
      }
      const { said } = summary;
      const told = ({ frontMatter, used, said: all }: Summary): unknown => ({
        frontMatter,
        used: (Object.keys(used) as (keyof Used)[]).map((list) => [list, [...used[list]]]),
        said: all.map(({ kind, thread, force, conditional, due, answers, supersedes, contradicts }) => [
          kind,
          thread,
          force,
          conditional,
          due,
          answers,
          supersedes,
          contradicts,
        ]),
      });
      assert.deepEqual(told(summary), told(readFile(URI, text).summary));
      assert.equal(summary.said, said);
    }),
    { numRuns: 500, seed: 15 },
  );
});

test("an unchanged block, wherever it moves, is the same value", () => {
  const before = readFile(URI, "@a[one]\n\n@b[two]\n\n@c[three]\n");
  const after = readFile(URI, "@a[one]\n\nnew\n\nmore\n\n@b[two]\n\n@c[three]\n", before);
  assert.equal(after.tree.blocks[0], before.tree.blocks[0]);
  assert.equal(after.tree.blocks.at(-1), before.tree.blocks.at(-1));
  assert.equal(after.tree.blocks.at(-2), before.tree.blocks.at(-2));
});

test("the difference of two texts is one", () => {
  fc.assert(
    fc.property(anyText, anyChange, (text, change) => {
      const after = apply(text, change).text;
      const edit = difference(text, after);
      if (edit === null) {
        assert.equal(text, after);
        return;
      }
      assert.equal(
        text.slice(0, edit.start) + after.slice(edit.start, edit.start + edit.length) + text.slice(edit.end),
        after,
      );
    }),
    { numRuns: 2000, seed: 6 },
  );
});

test("two edits combined are one that does the same", () => {
  fc.assert(
    fc.property(anyText, anyChange, anyChange, (text, first, second) => {
      const between = apply(text, first);
      const after = apply(between.text, second);
      const { start, end, length } = combine(between.edit, after.edit);
      assert.equal(text.slice(0, start) + after.text.slice(start, start + length) + text.slice(end), after.text);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
