/** The examples are clean, every finding that the documents show is found where they say, and nothing else is. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CODES, SEVERITIES, type Code } from "../server/src/features/checks/check";
import { fileFindings } from "../server/src/features/fileFindings";
import { followupFindings } from "../server/src/features/followup/findings";
import { readFollowup } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { forceOf } from "../server/src/model/actForce";
import { publishedIn } from "../server/src/syntax/strip";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type Workspace,
} from "../server/src/workspace/workspace";
import { EVERY_CHECK } from "./everyCheck";

const read = (path: string): string => readFileSync(join(__dirname, "..", path), "utf8");
const files = (folder: string, ...ends: readonly string[]): string[] =>
  readdirSync(join(__dirname, "..", folder))
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .map((name) => `${folder}/${name}`);

/** The day that counts as today in the documents, and in the examples. */
const TODAY = "2023-04-01";
const TODAY_OF_EXAMPLES = "2025-05-15";

const ROOT = "file:///x";
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Some files, by their names, in one folder. */
function workspaceOf(texts: ReadonlyMap<string, string>, actors: string): Workspace {
  let workspace = withActorsFile(emptyWorkspace([ROOT]), `${ROOT}/actors.yaml`, {
    text: actors,
    file: readActorsFile(actors),
  });
  for (const [name, text] of texts) {
    const uri = `${ROOT}/${name}`;
    workspace = name.endsWith(".followup")
      ? withFollowups(workspace, new Map([[uri, readFollowup(uri, text)]]))
      : withReadouts(workspace, new Map([[uri, readFile(uri, text)]]));
  }
  return workspace;
}

function codesIn(workspace: Workspace, name: string, today = TODAY): Code[] {
  const uri = `${ROOT}/${name}`;
  const around = { workspace, today };
  const followup = workspace.followups.get(uri);
  if (followup !== undefined) return followupFindings(followup, EVERY_CHECK, around).map(({ code }) => code);
  const analysis = analyse(workspace, workspace.readouts.get(uri)!);
  return fileFindings(analysis, EVERY_CHECK, Infinity, around).findings.map(({ code }) => code);
}

/** What is told of a file that cannot be read, and what is told in an editor only. */
const EDITORS: readonly Code[] = ["unreadable", "untagged-speech", "untagged-commitment"];

const textsOf = (paths: readonly string[]): ReadonlyMap<string, string> =>
  new Map(paths.map((path) => [nameOf(path), read(path)]));

const examples = [...files("examples", ".readout", ".followup"), ...files("examples/neighbours", ".readout")];
const exampleWorkspace = workspaceOf(textsOf(examples), read("examples/actors.yaml"));

for (const path of examples) {
  test(`${path} has nothing wrong with it`, () => {
    // What is overdue in a story is no fault of the story.
    const wrong = codesIn(exampleWorkspace, nameOf(path), TODAY_OF_EXAMPLES).filter(
      (code) => code !== "overdue" && ["error", "warning"].includes(SEVERITIES[code]),
    );
    assert.deepEqual(wrong, []);
  });
}

for (const path of examples.filter((its) => its.endsWith(".readout"))) {
  test(`${path}: written forces agree with their words`, () => {
    const { file, resolution } = analyse(exampleWorkspace, exampleWorkspace.readouts.get(`${ROOT}/${nameOf(path)}`)!);
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

test("each file of docs/findings shows what its notes name; together they show every code but those of EDITORS", () => {
  const paths = files("docs/findings", ".readout", ".followup");
  const workspace = workspaceOf(textsOf(paths), read("docs/findings/actors.yaml"));
  const shown = paths.flatMap((path) => {
    const named = [...read(path).matchAll(/(?:\{>>|# |; )([a-z-]+)(?: and ([a-z-]+))?: /g)]
      .flatMap(([, ...codes]) => codes)
      .filter((code) => code in SEVERITIES);
    const all = codesIn(workspace, nameOf(path));
    const found = path.endsWith(".followup") ? [...new Set(all)] : all;
    assert.deepEqual([...found].sort(), [...named].sort(), path);
    return found;
  });
  assert.deepEqual([...new Set(shown)].sort(), CODES.filter((code) => !EDITORS.includes(code)).sort());
});

/** The files of an example: each fence is one, with its name in backticks above it where there are several. */
function filesIn(part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, language, text] of part.matchAll(
    /(?:^`([^`\n]+)`:\n\n)?^```(readout|readout-followup)\n([\s\S]*?)\n```$/gm,
  ))
    found.set(name ?? (language === "readout" ? "a.readout" : "a.followup"), text!);
  return found;
}

test("docs/checks.md has a section for every code, with its severity, and its examples do what they say", () => {
  const actors = read("docs/findings/actors.yaml");
  const sections = read("docs/checks.md").split(/^## /m).slice(1);
  const codes = sections.map((section) => section.slice(0, section.indexOf("\n")));
  for (const code of CODES) assert.ok(codes.includes(code), code);
  for (const [index, section] of sections.entries()) {
    const code = codes[index]!;
    if (code in SEVERITIES) assert.match(section, new RegExp(`^Severity: ${SEVERITIES[code as Code]}\\.$`, "m"));
    const parts = section.split(/^Mended:$/m);
    for (const [place, part] of parts.entries()) {
      const given = filesIn(part);
      const bare = (text: string): boolean => !text.startsWith("---") && code !== "no-front-matter";
      const texts = new Map(
        [...given].map(([name, text]) => [
          name,
          name.endsWith(".readout") && bare(text) ? `---\ndate: 2022-03-17\nissuer: calder\n---\n${text}` : text,
        ]),
      );
      const workspace = workspaceOf(texts, actors);
      const found = [...texts.keys()].flatMap((name) => codesIn(workspace, name));
      // What an event is wrong about is told in its own section.
      if (given.size === 1 && [...given.keys()][0] === "a.followup") continue;
      assert.deepEqual(found, parts.length === 2 && place === 0 && given.size > 0 ? [code] : [], `${code}: ${part}`);
    }
  }
});
