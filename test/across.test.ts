/**
 * Fast equals slow across files: after random edits in any of several files that share threads and meetings, what is kept
 * of every open file's findings is what is found from scratch; and what reports are compared by changes with them.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ALL_CHECKS, diagnose, findingsAt, findingsOf, type Diagnosis } from "../server/src/features/diagnostics";
import type { Around, Finding } from "../server/src/features/checks/check";
import { followupFindings } from "../server/src/features/followup/findings";
import { readFollowup, type FollowupFile } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import { analyse, type Analysis } from "../server/src/workspace/analysis";
import { readClosed, readFile, type ParsedFile } from "../server/src/workspace/file";
import { surroundings } from "../server/src/workspace/surroundings";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type Workspace,
} from "../server/src/workspace/workspace";

const ROOT = "file:///w";
const ACTORS =
  "calder: {name: Calder, kind: state}\nlanhai: {name: Lanhai, kind: state}\nhale: {name: Hale, for: calder}\nshen: {name: Shen, for: lanhai}\n";
const BASE = withActorsFile(emptyWorkspace([ROOT]), `${ROOT}/actors.yaml`, {
  text: ACTORS,
  file: readActorsFile(ACTORS),
});

const FIRST: ReadonlyMap<string, string> = new Map([
  [
    `${ROOT}/a.readout`,
    "---\ndate: 2022-03-17\nissuer: calder\nmeeting: one\n---\n@hale[Calder !commit[will share]{firm ^a due 2022}.]\n\n@hale[Lanhai !ask[should pay]{to @lanhai ^b}.]\n",
  ],
  [
    `${ROOT}/b.readout`,
    "---\ndate: 2022-03-17\nissuer: lanhai\nmeeting: one\n---\n@shen[Lanhai !commit[will pay]{medium ^c answers ^b}.]\n\n@hale[Calder !commit[may share]{soft ^a}.]\n",
  ],
  [
    `${ROOT}/sub/c.readout`,
    "---\ndate: 2022-09-09\nissuer: [calder, lanhai]\nmeeting: two\n---\n@hale+shen[They !agree[may share]{soft ^a supersedes ^c}.]\n\n@hale[!ask[pay]{to @lanhai}.]\n",
  ],
  [`${ROOT}/d.readout`, "@hale[Calder !commit[will share]{medium ^a} and !commit[pay]{^b}.]\n"],
  [`${ROOT}/f.followup`, "2022-05-02 progress ^a\n2022-06-01 suspend ^b\n2022-07-01 keep ^a\n"],
  [`${ROOT}/sub/g.followup`, '^a "Charts"\n2022-05-03 assert ^a progress\n2022-08-01 withdraw ^c\n'],
]);

const READOUT = [
  "\n\n@hale[Calder !commit[will share]{firm ^a}.]\n\n",
  "\n\n@shen[Lanhai !commit[may share]{soft ^a due 2022-06}.]\n\n",
  "\n\n!ask[should pay]{by @calder to @lanhai ^b}\n\n",
  "\n\n!commit[pays]{^c answers ^b}\n\n",
  "\n\n!refuse[no]{contradicts ^a supersedes ^b ^c}\n\n",
  "\n\n{>>readout-ignore weakened, one-sided: why<<}\n",
  "firm",
  "soft",
  "medium",
  " ^a",
  " ^b",
  " ^c",
  " answers ^z",
  " due 2021",
  " due 2030",
  "!if[if asked]",
  "]",
  "[",
  "\n\n",
  "港口🌊",
  "date: 2023-01-01\n",
  "meeting: two\n",
  "meeting: one\n",
  "issuer: calder\n",
  "---\n",
  "x",
] as const;
const FOLLOWUP = [
  "2022-05-02 keep ^a\n",
  "2022-01-02 keep ^a\n",
  "2022-06-02 withdraw ^a\n",
  "2022-06-03 resume ^a\n",
  "2022-06-04 suspend ^b\n",
  "2022-06-05 assess ^c +1\n",
  "2022-06-06 assert ^a kept\n",
  "2030-06-06 keep ^b\n",
  "2022-06-06 keep ^z\n",
  '^b "Bills 🌊"\n',
  "; readout-ignore event-order, unknown-thread: why\n",
  "\n",
  "\r\n",
  "x",
  "^a",
] as const;

interface Step {
  readonly file: number;
  readonly at: number;
  readonly gone: number;
  readonly readout: string;
  readonly followup: string;
  readonly today: string;
  /** The file goes, and comes back with the next edit of it. */
  readonly close: boolean;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  file: fc.nat({ max: FIRST.size - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) }),
  readout: fc.constantFrom(...READOUT, ""),
  followup: fc.constantFrom(...FOLLOWUP, ""),
  today: fc.oneof(
    { weight: 6, arbitrary: fc.constant("2023-06-01") },
    { weight: 1, arbitrary: fc.constant("2022-06-15") },
  ),
  close: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const isFollowup = (uri: string): boolean => uri.endsWith(".followup");

/** What is found in every file, from nothing but the texts. */
function scratch(texts: ReadonlyMap<string, string>, today: string): Map<string, readonly Finding[]> {
  let workspace = BASE;
  for (const [uri, text] of texts)
    workspace = isFollowup(uri)
      ? withFollowups(workspace, new Map([[uri, readFollowup(uri, text)]]))
      : withReadouts(workspace, new Map([[uri, readClosed(uri, text)]]));
  const around = { workspace, today };
  return new Map(
    [...texts.keys()].map((uri) => [
      uri,
      isFollowup(uri)
        ? followupFindings(workspace.followups.get(uri)!, ALL_CHECKS, around)
        : findingsOf(diagnose(analyse(workspace, workspace.readouts.get(uri)!), ALL_CHECKS, undefined, around))
            .findings,
    ]),
  );
}

interface Open {
  readonly file: ParsedFile;
  readonly analysis: Analysis;
  readonly diagnosis: Diagnosis;
}

test("the findings of every open file after random edits in any of them", () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
      const texts = new Map(FIRST);
      let workspace: Workspace = BASE;
      const open = new Map<string, Open>();
      const followups = new Map<string, FollowupFile>();
      const last = new Map<string, { readonly from: readonly unknown[]; readonly codes: string }>();
      const put = (uri: string, text: string, edit?: { start: number; end: number; length: number }): void => {
        texts.set(uri, text);
        if (isFollowup(uri)) {
          const file = readFollowup(uri, text, followups.get(uri));
          followups.set(uri, file);
          workspace = withFollowups(workspace, new Map([[uri, file]]));
          return;
        }
        const before = open.get(uri);
        const file = readFile(uri, text, before?.file, edit);
        workspace = withReadouts(workspace, new Map([[uri, file]]));
        const analysis = analyse(workspace, file, before?.analysis);
        open.set(uri, { file, analysis, diagnosis: before?.diagnosis ?? diagnose(analysis) });
      };
      const compare = (around: Around): void => {
        const expected = scratch(texts, around.today);
        for (const [uri, text] of texts) {
          const its = open.get(uri);
          let findings: readonly Finding[];
          if (its === undefined) findings = followupFindings(followups.get(uri)!, ALL_CHECKS, around);
          else {
            const analysis = analyse(workspace, its.file, its.analysis);
            const diagnosis = diagnose(analysis, ALL_CHECKS, its.diagnosis, around);
            open.set(uri, { file: its.file, analysis, diagnosis });
            findings = findingsOf(diagnosis).findings;
            const half = { start: text.length >> 2, end: text.length >> 1 };
            assert.deepEqual(
              findingsAt(diagnosis, half, Infinity),
              findings.filter(({ start, end }) => start <= half.end && half.start <= end),
            );
            // Nothing is made again where nothing has changed.
            assert.equal(diagnose(analysis, ALL_CHECKS, diagnosis, around).across, diagnosis.across);
          }
          assert.deepEqual(findings, expected.get(uri), `${uri}\n${text}`);
          told += findings.filter(({ related }) => related !== undefined).length;
          // What a report is compared by is another value whenever what is found may be.
          const file = workspace.readouts.get(uri) ?? workspace.followups.get(uri)!;
          const from = [file, surroundings(workspace, file, around.today)];
          const codes = JSON.stringify(findings.map(({ code, message, start, end }) => [code, message, start, end]));
          const before = last.get(uri);
          if (before?.from.every((value, index) => value === from[index]) === true) assert.equal(codes, before.codes);
          last.set(uri, { from, codes });
        }
      };
      for (const [uri, text] of FIRST) put(uri, text);
      compare({ workspace, today: "2023-06-01" });
      for (const { file, at, gone, readout, followup, today, close } of steps) {
        const uri = [...FIRST.keys()][file]!;
        if (close) {
          texts.delete(uri);
          open.delete(uri);
          followups.delete(uri);
          workspace = isFollowup(uri)
            ? withFollowups(workspace, new Map([[uri, null]]))
            : withReadouts(workspace, new Map([[uri, null]]));
        } else {
          const text = texts.get(uri) ?? "";
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + gone);
          const come = isFollowup(uri) ? followup : readout;
          put(uri, text.slice(0, start) + come + text.slice(end), { start, end, length: come.length });
        }
        compare({ workspace, today });
      }
    }),
    { numRuns: 120, seed: 9 },
  );
  // The texts are such that there is something to find.
  assert.ok(told > 250, String(told));
});

test("a keystroke that says nothing new of threads leaves the findings of other files the very same", () => {
  let workspace: Workspace = BASE;
  for (const [uri, text] of FIRST)
    if (!isFollowup(uri)) workspace = withReadouts(workspace, new Map([[uri, readFile(uri, text)]]));
  const [one, other] = [`${ROOT}/a.readout`, `${ROOT}/b.readout`];
  const around = (): Around => ({ workspace, today: "2023-06-01" });
  const analysis = analyse(workspace, workspace.readouts.get(other)!);
  const before = diagnose(analysis, ALL_CHECKS, undefined, around());
  assert.ok(findingsOf(before).findings.some(({ related }) => related !== undefined));
  const opened = workspace.readouts.get(one) as ParsedFile;
  const text = FIRST.get(one)!.replace("@hale[Calder", "Good morning.\n\n@hale[Calder");
  workspace = withReadouts(workspace, new Map([[one, readFile(one, text, opened)]]));
  const after = diagnose(analysis, ALL_CHECKS, before, around());
  assert.equal(after.across, before.across);
});

test("until all files are read, and in files outside the folders, nothing is said to be missing", () => {
  const text = "---\ndate: 2022-01-01\nissuer: calder\n---\n!commit[x]{by @calder ^a due 2022-02 answers ^z}\n";
  const codes = (uri: string, roots: readonly string[], all: boolean): readonly string[] => {
    const workspace = withReadouts(emptyWorkspace(roots), new Map([[uri, readFile(uri, text)]]));
    const analysis = analyse(workspace, workspace.readouts.get(uri)!);
    const around = all ? { workspace, today: "2023-06-01" } : null;
    return findingsOf(diagnose(analysis, ALL_CHECKS, undefined, around)).findings.map(({ code }) => code);
  };
  const found = ["unknown-actor", "unknown-actor"];
  assert.deepEqual(codes(`${ROOT}/deep/a.readout`, [ROOT], true), [...found, "overdue", "unknown-thread"]);
  assert.deepEqual(codes(`${ROOT}/deep/a.readout`, [ROOT], false), found);
  assert.deepEqual(codes("file:///else/a.readout", [ROOT], true), found);
  assert.deepEqual(codes("untitled:a", [], true), found);
});
