/** Quick fixes: what is offered at the cursor, and what each makes of the text; and what holds for all of them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { actorsFileFindings } from "../../server/src/features/actorsFile";
import type { Action } from "../../server/src/features/actions";
import { CODES, type Finding } from "../../server/src/features/checks/check";
import { diagnose, findingsAt, findingsOf } from "../../server/src/features/diagnostics";
import { fileFindings } from "../../server/src/features/fileFindings";
import { MENDS } from "../../server/src/features/fixes";
import {
  actorsFileToFix,
  fixAll,
  quickFixes,
  quoteAmbiguous,
  readoutToFix,
  type FixPlace,
} from "../../server/src/features/quickFixes";
import { strip } from "../../server/src/syntax/strip";
import { parse } from "../../server/src/syntax/parse";
import { changed, type TextChange } from "../../server/src/text/edit";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withActorsFile, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { readActorsFile } from "../../server/src/model/frontmatter";
import { EVERY_CHECK } from "../everyCheck";
import { testFixture } from "../fixture";
import { anyReadout } from "../texts";

const TODAY = "2031-01-01";

function isActorsFile(uri: string): boolean {
  return uri.endsWith("/actors.yaml");
}

function opened(
  workspace: Workspace,
  uri: string,
): { readonly place: FixPlace; readonly findings: readonly Finding[] } {
  if (isActorsFile(uri)) {
    const its = workspace.actorsFiles.get(uri)!;
    const findings = actorsFileFindings(workspace, uri, its, EVERY_CHECK);
    return { place: actorsFileToFix(workspace, uri, its, TODAY), findings };
  }
  const analysis = analyse(workspace, workspace.readouts.get(uri)!);
  return { place: readoutToFix(workspace, analysis, TODAY), findings: fileFindings(analysis, EVERY_CHECK).findings };
}

/** The lines of a text that differ from another's, each with its sign. */
function difference(before: string, after: string): string {
  const [one, other] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const marked = (lines: readonly string[], sign: string): string[] =>
    lines.slice(head, lines.length - tail).map((line) => `  ${sign} ${line.replaceAll("\r", "\\r")}`.trimEnd());
  return [...marked(one, "-"), ...marked(other, "+")].join("\n");
}

testFixture(join(__dirname, "quickFixes.txt"), ({ workspace, selection, text }, { files, uri }) => {
  const { place, findings } = opened(workspace, uri);
  const there = findings.filter(({ start, end }) => start <= selection.end && selection.start <= end);
  const actions: Action[] = [
    ...quickFixes(place, there, { all: () => findings, setsSeverity: true }),
    ...quoteAmbiguous(place, selection),
  ];
  const all = fixAll(place, findings);
  if (all !== null) actions.push(all);
  const shown = actions.map((action) => {
    const head = `${action.preferred ? "* " : ""}${action.title}`;
    // What silences is the same for every finding, and has cases of its own.
    if (action.title.startsWith("Switch off")) return head;
    const lines = [...(action.changes?.() ?? [])].map(([at, changes]) => {
      const before = files.get(at) ?? "";
      const name = at === uri ? "" : `  in ${at.slice("file:///w/".length)}\n`;
      return name + difference(at === uri ? text : before, changed(before, changes));
    });
    return [head, ...lines].join("\n");
  });
  return `${there.map(({ code }) => code).join(" ")}\n${shown.join("\n")}`;
});

describe("every mend", () => {
  const ACTORS = "china: {name: China, iso: CN}\nyang: {name: Yang Jiechi, for: china}\n";

  function checked(uri: string, workspace: Workspace): void {
    const { place, findings } = opened(workspace, uri);
    const told = findings.slice(0, 12);
    for (const finding of told) {
      const actions = quickFixes(place, [finding], { all: () => findings, setsSeverity: false });
      assert.equal(new Set(actions.map(({ id }) => id)).size, actions.length, "ids are unique");
      for (const action of actions) {
        const files = action.changes!();
        for (const [at, changes] of files) {
          const before = at === place.uri ? place.text : (workspace.actorsFiles.get(at)?.text ?? "");
          sound(changes, before.length);
          const after = changed(before, changes);
          if (at !== place.uri || isActorsFile(at)) continue;
          const about = `${action.title}\n${JSON.stringify(before)}\n${JSON.stringify(after)}`;
          const kept = strip(parse(after)) === strip(parse(before));
          if (!/publish/.test(action.title)) assert.ok(kept, about);
          if (action.preferred) assert.ok(kept, `preferred: ${about}`);
          if (action.preferred !== true && !action.title.startsWith("Silence")) continue;
          const now = opened(withReadouts(workspace, new Map([[at, readFile(at, after)]])), at).findings;
          const where = shifted(finding, changes);
          const alike = (its: Finding): boolean => its.code === finding.code && its.message === finding.message;
          // Another one may come to stand in its place.
          const fewer = now.filter(alike).length < findings.filter(alike).length;
          const still = fewer ? undefined : now.find((other) => alike(other) && where.includes(other.start));
          assert.equal(still, undefined, `it is still there: ${about}`);
        }
      }
    }
    const all = fixAll(place, findings);
    if (all === null) return;
    for (const [at, changes] of all.changes!()) {
      sound(changes, place.text.length);
      if (!isActorsFile(at)) assert.equal(strip(parse(changed(place.text, changes))), strip(parse(place.text)));
    }
  }

  function sound(changes: readonly TextChange[], length: number): void {
    const inOrder = [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
    let from = 0;
    for (const { start, end } of inOrder) {
      assert.ok(from <= start && start <= end && end <= length, JSON.stringify(changes));
      from = end;
    }
  }

  /** Where the place of a finding is after some changes: what is put there may stand before or behind it. */
  function shifted({ start }: Finding, changes: readonly TextChange[]): readonly number[] {
    let [least, most] = [start, start];
    for (const change of changes) {
      const more = change.text.length - (change.end - change.start);
      if (change.end < start || (change.end === start && change.start < start))
        [least, most] = [least + more, most + more];
      else if (change.start <= start) most += Math.max(0, more);
    }
    return [least, most];
  }

  test("of any readout is sound, and a preferred one mends", () => {
    fc.assert(
      fc.property(anyReadout, fc.boolean(), (text, actors) => {
        const uri = "file:///w/a.readout";
        let workspace = emptyWorkspace(["file:///w"]);
        if (actors)
          workspace = withActorsFile(workspace, "file:///w/actors.yaml", {
            text: ACTORS,
            file: readActorsFile(ACTORS),
          });
        checked(uri, withReadouts(workspace, new Map([[uri, readFile(uri, text)]])));
      }),
      { numRuns: Number(process.env["RUNS"] ?? 250) },
    );
  });
});

test("of any actors.yaml is sound", () => {
  const uri = "file:///w/actors.yaml";
  const line = fc.constantFrom(
    "a: A",
    "a: A: b",
    "b: {name: B, for: c}",
    "b: { name: B, kind: Person }",
    "c:",
    "  name: 港口 🚢",
    "  for: a",
    "d: {name: D",
    'e: "E',
    "no: NO",
    "\tf: F",
    "# ours",
    "- g",
    "{ h: H }",
    "i: {iso: xc, nmae: I}",
    "",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), fc.boolean(), (lines, end, bom) => {
      const text = (bom ? "\ufeff" : "") + lines.join(end);
      const its = { text, file: readActorsFile(text) };
      const readout = readFile("file:///w/a.readout", "x");
      const workspace = withReadouts(
        withActorsFile(emptyWorkspace(["file:///w"]), uri, its),
        new Map([[readout.uri, readout]]),
      );
      const findings = actorsFileFindings(workspace, uri, its, EVERY_CHECK);
      for (const finding of findings) {
        const place = actorsFileToFix(workspace, uri, its, TODAY);
        for (const action of quickFixes(place, [finding], { all: () => findings, setsSeverity: false })) {
          const after = changed(text, action.changes!().get(uri)!);
          const file = readActorsFile(after);
          const now = actorsFileFindings(
            withActorsFile(workspace, uri, { text: after, file }),
            uri,
            { text: after, file },
            EVERY_CHECK,
          );
          const alike = (list: readonly Finding[]): number =>
            list.filter(({ code, message }) => code === finding.code && message === finding.message).length;
          // What hid behind it may come to light.
          if (action.preferred === true || action.title.startsWith("Silence"))
            assert.ok(alike(now) < alike(findings), `${action.title}\n${text}\n${after}`);
          if (bom) assert.ok(after.startsWith("\ufeff"));
        }
      }
    }),
  );
});

test("what is found at a place is what is found in all, less the rest", () => {
  fc.assert(
    fc.property(anyReadout, fc.nat(), fc.nat(), (text, one, other) => {
      const analysis = analyse(emptyWorkspace([]), readFile("file:///w/a.readout", text));
      const diagnosis = diagnose(analysis);
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const expected = findingsOf(diagnosis).findings.filter((its) => its.start <= end && start <= its.end);
      assert.deepEqual(findingsAt(diagnosis, { start, end }, Infinity), expected);
    }),
  );
});

test("the documentation says of every code whether it has a quick fix", () => {
  const text = readFileSync(join(__dirname, "../../docs/checks.md"), "utf8");
  for (const code of CODES) {
    const section = text.slice(text.indexOf(`\n## ${code}\n`)).split(/\n## /)[1]!;
    assert.equal(/^Quick fix(?:es)?: /m.test(section), MENDS[code] !== null, code);
  }
});
