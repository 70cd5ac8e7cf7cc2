/** The third set: its files are well-formed and quote nothing, and a folder that is not its texts' is told of. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseYaml } from "yaml";
import { thirdFile, thirdNumbers, thirdTexts } from "./third";

const ACTS = "commit|agree|offer|ask|refuse|warn|done";
const ACTOR = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*";
const OPENED = new RegExp(`^(?:@${ACTOR}(?:\\+${ACTOR})*\\[|!(?:${ACTS}|part|if|when|more|head|skip)\\[)$`, "u");
const CLOSED = /^\](?:\{(?<attributes>[^{}]*)\})?$/u;
const ATTRIBUTE = new RegExp(`^(?:firm|medium|soft|by|to|none|@${ACTOR}|\\d{4}(?:-\\d{2}){0,2})$`, "u");
const FORCE = /(?:^| )(?:firm|medium|soft)(?: |$)/u;
/** The longest name of a person, a state or an office in the set. */
const WORDS_OF_A_NAME = 6;

test("the third set has 26 texts, no two the same, each with its address", () => {
  const files = thirdNumbers().map(thirdFile);
  assert.equal(files.length, 26);
  for (const key of ["address", "sha256"] as const) assert.equal(new Set(files.map((file) => file[key])).size, 26);
  for (const { address, sha256 } of files) {
    assert.match(address, /^https?:\/\//u);
    assert.match(sha256, /^[0-9a-f]{64}$/u);
  }
});

test("what is inserted is markup in order, each act with its force, and the names of actors, who are all declared", () => {
  for (const number of thirdNumbers()) {
    const [frontMatter, ...spans] = thirdFile(number).insertions;
    assert.equal(frontMatter?.[0], 0, number);
    const declared = namesAlone(number, frontMatter[1]);
    const open: string[] = [];
    let before = 0;
    for (const [offset, words] of spans) {
      const at = `${number}:${offset} ${words}`;
      assert.ok(Number.isInteger(offset) && offset >= before, at);
      before = offset;
      for (const [, id] of words.matchAll(new RegExp(`[@+](${ACTOR})`, "gu"))) assert.ok(declared.has(id!), at);
      if (OPENED.test(words)) {
        open.push(words);
        continue;
      }
      const closed = CLOSED.exec(words);
      assert.ok(closed, at);
      const attributes = closed.groups?.attributes ?? "";
      for (const word of attributes.split(" ").filter(Boolean)) assert.match(word, ATTRIBUTE, at);
      const opener = open.pop();
      assert.ok(opener, at);
      const act = new RegExp(`^!(?:${ACTS})\\[$`, "u").test(opener) && opener !== "!done[";
      assert.equal(FORCE.test(attributes), act, at);
    }
    assert.deepEqual(open, [], number);
  }
});

interface Actor {
  readonly name: string;
  readonly title?: string;
  readonly kind: string;
  readonly for?: string;
  readonly iso?: string;
  readonly aka?: readonly string[];
}

/** Nothing but a date, the issuer and actors, whose names are no longer than names are; their ids. */
function namesAlone(number: string, frontMatter: string): ReadonlySet<string> {
  const yaml = /^---\n(.*)---\n$/su.exec(frontMatter)?.[1] ?? "";
  const { date, issuer, actors, ...others } = parseYaml(yaml) as {
    date: unknown;
    issuer: string;
    actors: Record<string, Actor>;
  };
  assert.deepEqual(others, {}, number);
  assert.match(String(date), /^\d{4}-\d{2}-\d{2}$/u);
  assert.ok(issuer in actors, number);
  for (const [id, { name, title, kind, for: side, iso, aka, ...more }] of Object.entries(actors)) {
    const at = `${number} ${id}`;
    assert.deepEqual(more, {}, at);
    assert.ok(["person", "state", "organisation", "group"].includes(kind), at);
    assert.equal(side !== undefined, kind === "person", at);
    if (side !== undefined) assert.ok(side in actors, at);
    if (iso !== undefined) assert.match(iso, /^[A-Z]{2}$/u, at);
    for (const words of [name, title, ...(aka ?? [])])
      if (words !== undefined) assert.ok(words.split(/\s+/u).length <= WORDS_OF_A_NAME, `${at}: ${words}`);
  }
  return new Set(Object.keys(actors));
}

test("a text that is missing and one that is another are told of", () => {
  const folder = mkdtempSync(join(tmpdir(), "third-"));
  try {
    writeFileSync(join(folder, "T01.txt"), "Minister Vale met Minister Orso.\n");
    assert.throws(
      () => thirdTexts(folder, ["T01", "T02"]),
      ({ message }: Error) =>
        message.includes(folder) &&
        message.includes("T01.txt is not the text that was tagged") &&
        message.includes(`T02.txt is missing; its text was at ${thirdFile("T02").address}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
