/** The sets of texts from elsewhere: their files are well-formed and quote nothing, and a folder that is not their texts' is told of. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseYaml } from "yaml";
import { fileOf, numbersOf, SETS, textsOf, type SetName } from "./elsewhere";

const ACTS = "commit|agree|offer|ask|refuse|warn|done";
const ACTOR = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*";
const OPENED = new RegExp(`^(?:@${ACTOR}(?:\\+${ACTOR})*\\[|!(?:${ACTS}|part|if|when|more|head|skip)\\[)$`, "u");
const TURN = new RegExp(`^@(?:${ACTOR}(?:\\+${ACTOR})*:?)?: $`, "u");
const CLOSED = /^\](?:\{(?<attributes>[^{}]*)\})?$/u;
const DAY = "\\d{4}(?:-\\d{2}){0,2}";
const TIME = `${DAY}(?:/(?:${DAY}|\\.\\.))?`;
const DATE = new RegExp(`^${TIME}$`, "u");
const ATTRIBUTE = new RegExp(`^(?:firm|medium|soft|by|to|none|@${ACTOR}|R/P\\d+[YMWD]|${TIME})$`, "u");
const FORCE = /(?:^| )(?:firm|medium|soft)(?: |$)/u;
/** The longest name of a person, a state or an office in the set. */
const WORDS_OF_A_NAME = 6;

const TEXTS: Readonly<Record<SetName, number>> = {
  third: 26,
  fourth: 46,
  fifth: 34,
  sixth: 44,
  seventh: 44,
  eighth: 52,
  ninth: 172,
  tenth: 108,
  eleventh: 64,
  twelfth: 64,
  published: 34,
  "published-later": 28,
  "published-latest": 26,
  broadcast: 26,
};

test("the sets have their texts, no two the same, each with its address", () => {
  const all = SETS.flatMap((set) => {
    const files = numbersOf(set).map((number) => fileOf(set, number));
    assert.equal(files.length, TEXTS[set], set);
    return files;
  });
  assert.equal(new Set(all.map(({ sha256 }) => sha256)).size, all.length);
  for (const { address, sha256 } of all) {
    assert.match(address, /^https?:\/\//u);
    assert.match(sha256, /^[0-9a-f]{64}$/u);
  }
});

test("what is inserted is markup in order, each act with its force, and the names of actors, who are all declared", () => {
  for (const [set, number] of SETS.flatMap((set) => numbersOf(set).map((number) => [set, number] as const))) {
    const [frontMatter, ...spans] = fileOf(set, number).insertions;
    assert.equal(frontMatter?.[0], 0, number);
    const declared = namesAlone(number, frontMatter[1]);
    const open: string[] = [];
    let before = 0;
    for (const [offset, words] of spans) {
      const at = `${number}:${offset} ${words}`;
      assert.ok(Number.isInteger(offset) && offset >= before, at);
      before = offset;
      for (const [, id] of words.matchAll(new RegExp(`[@+](${ACTOR})`, "gu"))) assert.ok(declared.has(id!), at);
      // A backslash keeps a bracket of the text.
      if (TURN.test(words) || words === "\\") continue;
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
  const { date, issuer, form, lang, actors, ...others } = parseYaml(yaml) as {
    date: unknown;
    issuer: string | string[];
    form?: string;
    lang?: string;
    actors: Record<string, Actor>;
  };
  assert.deepEqual(others, {}, number);
  assert.match(String(date), DATE, number);
  assert.ok([undefined, "call", "margins", "meeting", "multilateral", "video", "visit"].includes(form), number);
  assert.ok([undefined, "zh-Hans", "zh-Hant"].includes(lang), number);
  for (const id of [issuer].flat()) assert.ok(id in actors, number);
  for (const [id, { name, title, kind, for: side, iso, aka, ...more }] of Object.entries(actors)) {
    const at = `${number} ${id}`;
    assert.deepEqual(more, {}, at);
    assert.ok(["person", "state", "organisation", "group"].includes(kind), at);
    // A person may speak for nobody; the ministers of a group speak for it.
    assert.ok(side === undefined || kind === "person" || kind === "group", at);
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
      () => textsOf("third", folder, ["T01", "T02"]),
      ({ message }: Error) =>
        message.includes(folder) &&
        message.includes("T01.txt is not the text that was tagged") &&
        message.includes(`T02.txt is missing; its text was at ${fileOf("third", "T02").address}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
