/** The examples are clean, every finding that the documents show is found where they say, and nothing else is. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  byteOrderMarkFindings,
  characterFindings,
  lineEndingFindings,
  sealFindings,
} from "../server/src/features/checks/bytes";
import { CODES, SEVERITIES, type Code } from "../server/src/features/checks/check";
import { ALL_CHECKS, diagnose, findingsOf, silenced } from "../server/src/features/diagnostics";
import { followupFindings } from "../server/src/features/followup/findings";
import { readFollowup } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { forceOf } from "../server/src/model/actForce";
import { publishedIn } from "../server/src/syntax/strip";
import { emptyWorkspace, withActorsFile, withReadouts } from "../server/src/workspace/workspace";

const read = (path: string): string => readFileSync(join(__dirname, "..", path), "utf8");
const files = (folder: string, ...ends: readonly string[]): string[] =>
  readdirSync(join(__dirname, "..", folder))
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .map((name) => `${folder}/${name}`);

function analysisOf(text: string, actors: string) {
  const workspace = withActorsFile(emptyWorkspace(["file:///x"]), "file:///x/actors.yaml", {
    text: actors,
    file: readActorsFile(actors),
  });
  const file = readFile("file:///x/a.readout", text);
  return analyse(withReadouts(workspace, new Map([[file.uri, file]])), file);
}

function codesIn(text: string, actors: string): Code[] {
  const analysis = analysisOf(text, actors);
  const { file } = analysis;
  const bytes = [
    ...sealFindings(file, text),
    ...characterFindings(text),
    ...lineEndingFindings(text, text),
    ...byteOrderMarkFindings(text),
  ];
  return [...findingsOf(diagnose(analysis)).findings, ...bytes.filter((finding) => !silenced(analysis, finding))].map(
    ({ code }) => code,
  );
}

for (const path of [...files("examples", ".readout"), ...files("examples/neighbours", ".readout")]) {
  test(`${path} is clean, and its written forces agree with its words`, () => {
    const actors = read("examples/actors.yaml");
    assert.deepEqual(codesIn(read(path), actors), []);
    const { file, resolution } = analysisOf(read(path), actors);
    for (const [index, { block, acts }] of resolution.blocks.entries()) {
      for (const act of acts) {
        assert.notDeepEqual(act.by.ids, []);
        const { value, reading } = forceOf(act, block, (span) =>
          publishedIn(file.text, file.tree.starts[index] ?? 0, block, span),
        );
        if (reading !== null) assert.equal(value, reading.force, reading.matched);
        else if (act.facts.kind !== "done") assert.notEqual(value, null);
      }
    }
  });
}

test("each file of docs/findings shows what its notes name; together they show every code but `unreadable`", () => {
  const actors = read("docs/findings/actors.yaml");
  const shown = files("docs/findings", ".readout", ".followup").flatMap((path) => {
    const text = read(path);
    const named = [...text.matchAll(/(?:\{>>|# |; )([a-z-]+)(?: and ([a-z-]+))?: /g)]
      .flatMap(([, ...codes]) => codes)
      .filter((code) => code in SEVERITIES);
    const found = path.endsWith(".followup")
      ? [...new Set(followupFindings(readFollowup(path, text), ALL_CHECKS).map(({ code }) => code))]
      : codesIn(text, actors);
    assert.deepEqual([...found].sort(), [...named].sort(), path);
    return found;
  });
  assert.deepEqual([...new Set(shown)].sort(), CODES.filter((code) => code !== "unreadable").sort());
});

test("docs/checks.md has a section for every code, with its severity, and its examples do what they say", () => {
  const actors = read("docs/findings/actors.yaml");
  const sections = read("docs/checks.md").split(/^## /m).slice(1);
  const codes = sections.map((section) => section.slice(0, section.indexOf("\n")));
  for (const code of CODES) assert.ok(codes.includes(code), code);
  for (const [index, section] of sections.entries()) {
    const code = codes[index]!;
    if (code in SEVERITIES) assert.match(section, new RegExp(`^Severity: ${SEVERITIES[code as Code]}\\.$`, "m"));
    const examples = [...section.matchAll(/^```readout\n([\s\S]*?)\n```$/gm)].map(([, example]) => example!);
    for (const [place, example] of examples.entries()) {
      const bare = !example.startsWith("---") && code !== "no-front-matter";
      const found = codesIn(bare ? `---\ndate: 2022-03-17\nissuer: calder\n---\n${example}` : example, actors);
      assert.deepEqual(found, examples.length === 2 && place === 0 ? [code] : [], `${code}: ${example}`);
    }
  }
});
