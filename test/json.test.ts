/** One readout as data: what is printed, that it has the shape of the schema, and that every span is where it says. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { jsonPieces, readoutJson } from "../server/src/features/exports/json";
import type { ReadoutJson } from "../server/src/features/exports/jsonShape";
import { fileFindings } from "../server/src/features/fileFindings";
import { readActorsFile } from "../server/src/model/frontmatter";
import { analyse, type Analysis } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { emptyWorkspace, withActorsFile } from "../server/src/workspace/workspace";
import { testFixture } from "./fixture";
import { anyReadout } from "./texts";

const ROOT = join(__dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

function jsonOf(analysis: Analysis): ReadoutJson {
  return readoutJson(analysis, fileFindings(analysis).findings);
}

function jsonOfText(text: string, actors = ""): ReadoutJson {
  const shared = { text: actors, file: readActorsFile(actors) };
  const workspace = withActorsFile(emptyWorkspace(["file:///w"]), "file:///w/actors.yaml", shared);
  return jsonOf(analyse(workspace, readFile("file:///w/a.readout", text)));
}

const validate = new Ajv({ strict: true, strictTypes: false }).compile(
  JSON.parse(read("docs/json.schema.json")) as object,
);

function assertValid(json: unknown, what: string): void {
  assert.ok(validate(json), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

testFixture(join(__dirname, "json.txt"), ({ analysis }, { title }) => {
  const printed = [...jsonPieces(jsonOf(analysis))].join("");
  const keys = /\(([a-z, A-Z]+)\)$/.exec(title)?.[1]?.split(", ");
  if (keys === undefined) return printed;
  const entries = printed.slice(2, -3).split(/,\n(?="\w+": )/);
  return keys.map((key) => entries.find((entry) => entry.startsWith(`"${key}": `))).join("\n");
});

test("the examples, the findings and every example of the language reference have the shape of the schema", () => {
  for (const folder of ["examples", "docs/findings"]) {
    const actors = read(`${folder}/actors.yaml`);
    for (const name of readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".readout"))) {
      assertValid(jsonOfText(read(`${folder}/${name}`), actors), name);
    }
  }
  const actors = read("test/language/actors.yaml");
  let examples = 0;
  for (const name of readdirSync(join(__dirname, "language")).filter((name) => name.endsWith(".md"))) {
    for (const [, text] of read(`test/language/${name}`).matchAll(/^```readout\n([\s\S]*?)^```$/gm)) {
      assertValid(jsonOfText(text!, actors), `${name}: ${text}`);
      examples += 1;
    }
  }
  assert.ok(examples > 50, `${examples} examples`);
});

test("the schema refuses what is not of its shape", () => {
  const json = jsonOfText(read("examples/2022-03-17-port-aubin.lanhai.readout"), read("examples/actors.yaml"));
  assertValid(json, "as it is");
  const { acts } = json;
  for (const wrong of [
    { ...json, text: undefined },
    { ...json, more: [] },
    { ...json, acts: [{ ...acts[0], force: "strong" }] },
    { ...json, acts: [{ ...acts[0], start: -1 }] },
    { ...json, speech: [{ ...json.speech[0], parent: "0" }] },
    { ...json, diagnostics: [{ code: "unclosed-span" }] },
  ]) {
    assert.ok(!validate(JSON.parse(JSON.stringify(wrong))));
  }
});

test("for any text: the shape holds, every quote is the text of its span, and what is inside another lies in it", () => {
  fc.assert(
    fc.property(anyReadout, (text) => {
      const json = jsonOfText(text);
      assertValid(json, text);
      assert.deepEqual(JSON.parse([...jsonPieces(json)].join("")), json);
      const parts = json.acts.flatMap((act) => [
        ...act.parts,
        ...act.conditions,
        ...act.parts.flatMap((part) => part.conditions),
      ]);
      for (const { start, end, quote } of [...json.speech, ...json.acts, ...parts]) {
        assert.ok(0 <= start && start <= end && end <= json.text.length);
        assert.equal(quote, json.text.slice(start, end));
      }
      for (const { start, end } of json.acts.flatMap(({ more }) => more))
        assert.ok(0 <= start && start <= end && end <= json.text.length);
      for (const [index, { parent, start, end }] of json.speech.entries()) {
        if (parent === null) continue;
        const around = json.speech[parent]!;
        assert.ok(parent < index && around.start <= start && end <= around.end);
      }
      for (const [index, { parent }] of json.acts.entries()) assert.ok(parent === null || parent < index);
      for (const { at } of json.notes) assert.ok(0 <= at && at <= json.text.length);
      for (const list of [json.speech, json.acts]) {
        for (const [index, { start }] of list.entries()) assert.ok(index === 0 || list[index - 1]!.start <= start);
      }
      const lines = text.split(/\r\n?|\n/);
      for (const { range } of json.diagnostics) {
        for (const { line, character } of [range.start, range.end])
          assert.ok(character <= (lines[line] ?? assert.fail()).length + 2);
      }
    }),
    { numRuns: 1500, seed: 11 },
  );
});

test("very many acts, side by side or one in the other, are printed with no end of quotes", () => {
  const side = jsonOfText("!commit[we will meet]{by @a}\n\n".repeat(10_000));
  assert.equal(side.acts.length, 10_000);
  assert.equal(side.acts.at(-1)?.quote, "we will meet");
  const nested = jsonOfText(`${"!commit[a ".repeat(30_000)}${"]".repeat(30_000)}`);
  assert.equal(nested.acts.length, 30_000);
  assert.equal(nested.acts[63]?.quote?.length, 2 * (30_000 - 63));
  assert.deepEqual(
    nested.acts.slice(64).filter(({ quote }) => quote !== null),
    [],
  );
  assert.equal(nested.acts.at(-1)?.parent, 29_998);
  let length = 0;
  for (const piece of jsonPieces(nested)) length += piece.length;
  assert.ok(length < 24_000_000, `${length}`);
});
