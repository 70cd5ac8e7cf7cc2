/** The views and the status bar over the protocol: pages, filters, places, citations, and when a client is told to ask again. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BODY, folder, FRONT, PULL, session } from "./session";

interface Node {
  id: string;
  label: string;
  description: string;
  spoken: string;
  icon: string;
  subject: object | null;
}
interface Page {
  nodes: Node[];
  total: number;
  entries?: number;
}

const NAME = "trees.readout";
const NOTE = '2021-10-01 keep ^treaty\r\n\r\n^treaty "The treaty 🌊"\r\n';

test("the views are asked for in pages, and a client that wishes is told of changes", async () => {
  writeFileSync(join(folder, NAME), `${FRONT}${BODY.replace("^talks", "^treaty")}\n@us[!commit[We will too]{^pact}]\n`);
  const told: string[] = [];
  const it = await session({ ...PULL, experimental: { readout: { changed: true } } }, (connection) =>
    connection.onNotification("readout/changed", () => void told.push("changed")),
  );
  const { connection } = it;
  const ask = (params: object): Promise<Page> =>
    connection.sendRequest<Page>("readout/tree", { view: "commitments", parent: null, from: 0, most: 1, ...params });

  const first = await ask({ by: "status" });
  assert.deepEqual([first.total, first.entries], [1, 2]);
  assert.equal(first.nodes[0]!.label, "Open");
  const parent = first.nodes[0]!.id;
  const second = await ask({ by: "status", parent, from: 1 });
  assert.equal(second.total, 2);
  assert.deepEqual(
    second.nodes.map(({ label, spoken }) => `${label} / ${spoken}`),
    ["China is ready to talk / Open: China is ready to talk, China to United States, soft"],
  );
  assert.deepEqual((await ask({ by: "status", filter: "PACT" })).entries, 1);
  assert.deepEqual(
    (await ask({ by: "nonsense" })).nodes.map(({ icon }) => icon),
    ["debtor"],
  );
  assert.deepEqual((await ask({ parent: "no/such/node" })).total, 0);

  // Where it is, what is told of it, and how it is cited.
  const { subject } = second.nodes[0]!;
  const place = await connection.sendRequest<{ uri: string; range: object; id: object }>("readout/tree/place", {
    subject,
  });
  assert.equal(place.uri, it.uri(NAME));
  assert.deepEqual(place.range, { start: { line: 9, character: 22 }, end: { line: 9, character: 67 } });
  assert.deepEqual(place.id, { line: 9, character: 60 });
  const tip = await connection.sendRequest<{ markdown: string }>("readout/tree/tooltip", { subject, whole: true });
  assert.match(tip.markdown, /^\*\*China is ready to talk\*\* `\^treaty`/);
  const cited = await connection.sendRequest<{ text: string }>("readout/citation", subject!);
  assert.equal(cited.text, "“China is ready to talk” China, September 2, 2021.");
  assert.equal(
    await connection.sendRequest("readout/tree/place", { subject: { kind: "readout", uri: "file:///gone.readout" } }),
    null,
  );

  // The others.
  const speakers = await ask({ view: "speakers", most: 200 });
  assert.ok(
    speakers.nodes.some(({ label }) => label === "China"),
    JSON.stringify(speakers.nodes),
  );
  const meetings = await ask({ view: "meetings", most: 200 });
  assert.ok(meetings.nodes.some(({ description }) => description === "2 September 2021 · China"));

  // A follow-up file comes: the client is told, once, and finds the new status.
  told.length = 0;
  writeFileSync(join(folder, "trees.followup"), NOTE);
  void connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: it.uri("trees.followup"), type: 1 }],
  });
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const kept = await ask({ by: "status", filter: "treaty", most: 9 });
  assert.deepEqual(
    kept.nodes.map(({ label }) => label),
    ["Kept"],
  );
  const [thread] = (await ask({ by: "status", filter: "treaty", parent: kept.nodes[0]!.id })).nodes;
  assert.equal(thread!.label, "The treaty 🌊");
  rmSync(join(folder, "trees.followup"));
  rmSync(join(folder, NAME));
  assert.equal(await it.end(), 0);
});

test("a client that does not ask for it is not told; typing tells the others, at most once a second", async () => {
  const told: number[] = [];
  const silent = await session(PULL, (connection) =>
    connection.onNotification("readout/changed", () => void told.push(-1)),
  );
  const it = await session({ ...PULL, experimental: { readout: { changed: true } } }, (connection) =>
    connection.onNotification("readout/changed", () => void told.push(Date.now())),
  );
  for (const each of [silent, it]) each.open("typed.readout", FRONT + BODY);
  await it.connection.sendRequest("readout/tree", { view: "speakers", parent: null, from: 0, most: 9 });
  told.length = 0;
  const since = Date.now();
  for (let version = 2; Date.now() - since < 2500; version += 1) {
    for (const each of [silent, it])
      each.change("typed.readout", version, [
        { range: { start: { line: 9, character: 7 }, end: { line: 9, character: 7 } }, text: "x" },
      ]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(!told.includes(-1), "the silent one is left alone");
  assert.ok(told.length <= 1 + Math.ceil((Date.now() - since) / 1000), `${told.length} times`);
  for (const each of [silent, it]) assert.equal(await each.end(), 0);
});

test("the status of an open readout follows what is typed", async () => {
  const it = await session(PULL);
  const status = async (name: string): Promise<unknown> => {
    const its = await it.connection.sendRequest<{ coverage: unknown } | null>("readout/status", { uri: it.uri(name) });
    // What reads like an act is counted after a quiet, at a time of its own.
    if (its !== null) assert.deepEqual(Object.keys(its.coverage as object), ["spoken", "untagged"]);
    return its && { ...its, coverage: "told" };
  };
  assert.equal(await status("closed.readout"), null);
  it.open("status.readout", FRONT + BODY);
  assert.deepEqual(await status("status.readout"), {
    version: 1,
    acts: [{ count: 1, name: "commitment" }],
    threads: 1,
    seal: "none",
    coverage: "told",
  });
  it.change("status.readout", 2, [
    { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: "@us[!ask[Go]]\n\n" },
  ]);
  assert.deepEqual(await status("status.readout"), {
    version: 2,
    acts: [
      { count: 1, name: "commitment" },
      { count: 1, name: "request" },
    ],
    threads: 1,
    seal: "none",
    coverage: "told",
  });
  assert.equal(await it.end(), 0);
});
