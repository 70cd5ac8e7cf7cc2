/** Findings across files as a client is told of them: by push and by pull, when something changes in another file, and not before all is read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { codes, PULL, session, type Session } from "./session";

const ACTORS = "calder: Calder\nlanhai: 蓝海\nhale: { name: Hale, for: calder }\n";
const front = (issuer: string, date: string, meeting: string): string =>
  `---\ndate: ${date}\nissuer: ${issuer}\nmeeting: ${meeting}\nparties: [calder, lanhai]\n---\n`;

/** Calder promises, and asks for a ship; the last block nothing depends on. */
const FIRST = `${front("calder", "2022-03-17", "spring")}@hale[Calder will !commit[mark the wreck 🚢]{to @lanhai firm ^wreck}.]\n\n@hale[He asked for !ask[a ship]{to @lanhai firm ^plea}.]\n\nThey dined.\n`;
/** Calder restates it weaker: whether that is so, and where it was said before, is in the first file. */
const SECOND = `${front("calder", "2022-09-01", "autumn")}@hale[Calder !commit[may mark the wreck]{to @lanhai soft ^wreck}.]\n`;
/** It answers the first file's plea. */
const THIRD = `${front("lanhai", "2022-12-01", "winter")}蓝海说 !commit[将派船]{by @lanhai to @calder firm ^ship answers ^plea}。\n`;
const FOLLOWUP = "2022-10-01 progress ^wreck\n";

const STORY = { "actors.yaml": ACTORS, "first.readout": FIRST, "second.readout": SECOND, "third.readout": THIRD };

/** As much as a client that pulls is shown. */
const SHOWS = {
  relatedInformation: true,
  versionSupport: true,
  codeDescriptionSupport: true,
  tagSupport: { valueSet: [1] },
};

interface Lent {
  readonly it: Session;
  /** What the client was pushed last, by the name of the file. */
  readonly told: Map<string, PublishDiagnosticsParams>;
  /** How often it was told to pull again. */
  refreshed(): number;
  uri(name: string): string;
  open(name: string, text: string): void;
  pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  workspace(before?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport>;
}

/**
 * A client that lends its files, so that it knows when each has been read.
 * @param held the name of one that is not handed over before `release`.
 */
async function lent(
  files: object,
  pull: boolean,
  held = "",
  release: Promise<unknown> = Promise.resolve(),
): Promise<Lent> {
  const contents = new Map(Object.entries(files) as [string, string][]);
  const told = new Map<string, PublishDiagnosticsParams>();
  let refreshed = 0;
  const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf("/") + 1);
  const it = await session(
    pull
      ? { ...PULL, workspace: { ...PULL.workspace, configuration: true } }
      : {
          textDocument: { publishDiagnostics: SHOWS },
          workspace: { configuration: true },
        },
    (connection) => {
      connection.onRequest("workspace/diagnostic/refresh", () => {
        refreshed += 1;
        return null;
      });
      // What has no tag is told after a quiet, whenever that comes.
      const severity = { "untagged-speech": "off", "untagged-commitment": "off" };
      connection.onRequest("workspace/configuration", () => [{ today: "2023-01-01", diagnostics: { severity } }]);
      connection.onRequest("readout/files/list", ({ root }: { root: string }) =>
        [...contents.keys()].map((name) => `${root}/${name}`),
      );
      connection.onRequest("readout/files/read", async ({ uri }: { uri: string }) => {
        const content = contents.get(nameOf(uri));
        if (content === undefined) return { error: "gone" };
        if (nameOf(uri) === held) await release;
        return { content: Buffer.from(content).toString("base64") };
      });
      connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
        told.set(nameOf(params.uri), params);
      });
    },
    { files: "client" },
  );
  return {
    it,
    told,
    refreshed: () => refreshed,
    uri: (name) => it.uri(name),
    open: (name, text) =>
      void it.connection.sendNotification("textDocument/didOpen", {
        textDocument: {
          uri: it.uri(name),
          languageId: name.endsWith(".followup") ? "readout-followup" : "readout",
          version: 1,
          text,
        },
      }),
    pull: (name, previousResultId) =>
      it.connection.sendRequest("textDocument/diagnostic", {
        textDocument: { uri: it.uri(name) },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    workspace: (before) =>
      it.connection.sendRequest("workspace/diagnostic", {
        previousResultIds: (before?.items ?? []).map(({ uri, resultId }) => ({ uri, value: resultId ?? "" })),
      }),
  };
}

/** How long an answer may take, in milliseconds. */
const LONGEST = 20_000;

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST;
  while (!(await done())) {
    assert.ok(Date.now() < end, "It did not come in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function full(report: DocumentDiagnosticReport): { resultId: string; items: Diagnostic[] } {
  assert.ok(report.kind === "full" && report.resultId !== undefined);
  return { resultId: report.resultId, items: report.items };
}

const insert = (line: number, character: number, text: string): unknown[] => [
  { range: { start: { line, character }, end: { line, character } }, text },
];
/** Puts a text in place of what stands on one line from one character up to another. */
const put = (line: number, from: number, to: number, text: string): unknown[] => [
  { range: { start: { line, character: from }, end: { line, character: to } }, text },
];

/** What is told to jump to: lines and characters, and in which file. */
function jumps([diagnostic]: readonly Diagnostic[]): readonly string[] {
  return (diagnostic?.relatedInformation ?? []).map(
    ({ location: { uri, range }, message }) =>
      `${uri.slice(uri.lastIndexOf("/") + 1)} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${message}`,
  );
}

test("a client that pulls: a report is another one when a keystroke elsewhere changes what it says, and only then", async () => {
  const client = await lent(STORY, true);
  const { it } = client;
  client.open("first.readout", FIRST);
  client.open("second.readout", SECOND);
  // The file that nobody opened names a thread that an act has: all is read, and of no file is there anything to tell.
  let answered: WorkspaceDiagnosticReport | null = null;
  const held = client.workspace().then((report) => (answered = report));
  await until(async () => codes(full(await client.pull("second.readout")).items).includes("weakened"));

  const weaker = full(await client.pull("second.readout"));
  assert.deepEqual(codes(weaker.items), ["weakened"]);
  assert.deepEqual(jumps(weaker.items), ["first.readout 6:18-6:68 It was firm here."]);
  const unchanged = { kind: "unchanged", resultId: weaker.resultId };
  assert.deepEqual(await client.pull("second.readout", weaker.resultId), unchanged);

  // Typed where nothing depends on it; then the statement moves on: what points there has to be told anew.
  it.change("first.readout", 2, insert(10, 5, "well "));
  assert.deepEqual(await client.pull("second.readout", weaker.resultId), unchanged);
  it.change("first.readout", 3, insert(6, 0, "They met.\n\n"));
  const moved = full(await client.pull("second.readout", weaker.resultId));
  assert.notEqual(moved.resultId, weaker.resultId);
  assert.deepEqual(jumps(moved.items), ["first.readout 8:18-8:68 It was firm here."]);

  // It is as soft as its restatement: nothing is weaker any more; and firm again.
  const refreshes = client.refreshed();
  it.change("first.readout", 4, put(8, 56, 60, "soft"));
  const even = full(await client.pull("second.readout", moved.resultId));
  assert.deepEqual(even.items, []);
  assert.deepEqual(await client.pull("second.readout", even.resultId), { kind: "unchanged", resultId: even.resultId });
  // One that has not asked is told to.
  await until(() => client.refreshed() > refreshes);
  it.change("first.readout", 5, put(8, 56, 60, "firm"));
  assert.deepEqual(codes(full(await client.pull("second.readout", even.resultId)).items), ["weakened"]);
  assert.equal(answered, null);

  // The thread is renamed in the open file: the report of the workspace, held so far, tells of the file that nobody opened.
  it.change("first.readout", 6, put(10, 49, 53, "wish"));
  const report = await held;
  assert.deepEqual(
    report.items.map((item) => [item.uri, item.kind === "full" && codes(item.items)]),
    [[client.uri("third.readout"), ["unknown-thread"]]],
  );
  const next = client.workspace(report);
  it.change("first.readout", 7, put(10, 49, 53, "plea"));
  assert.deepEqual(
    (await next).items.map((item) => [item.uri, item.kind === "full" && item.items]),
    [[client.uri("third.readout"), []]],
  );
  assert.equal(await it.end(), 0);
});

test("a client that is pushed to: the other file's findings follow, with its own version", async () => {
  const client = await lent({ ...STORY, "story.followup": FOLLOWUP }, false);
  const { it, told } = client;
  const of = (name: string): readonly Diagnostic[] => told.get(name)?.diagnostics ?? [];
  for (const [name, text] of Object.entries({ ...STORY, "story.followup": FOLLOWUP }))
    if (name !== "actors.yaml") client.open(name, text);
  await until(() => of("second.readout").length > 0);
  assert.deepEqual(jumps(of("second.readout")), ["first.readout 6:18-6:68 It was firm here."]);

  it.change("first.readout", 2, put(8, 49, 53, "wish"));
  await until(() => codes(of("third.readout")).includes("unknown-thread"));
  // The restatement stands alone, and the follow-up file still has a thread to speak of; then it has none.
  it.change("first.readout", 3, put(6, 62, 67, "buoys"));
  await until(() => of("second.readout").length === 0);
  assert.deepEqual(of("story.followup"), []);
  it.change("second.readout", 2, put(6, 58, 63, "piers"));
  await until(() => codes(of("story.followup")).includes("unknown-thread"));
  assert.deepEqual([told.get("first.readout")?.version, told.get("second.readout")?.version], [3, 2]);
  assert.equal(told.get("third.readout")?.version, 1);

  it.change("first.readout", 4, [...put(6, 62, 67, "wreck"), ...put(8, 49, 53, "plea")]);
  await until(() => of("third.readout").length === 0 && of("story.followup").length === 0);
  assert.equal(await it.end(), 0);
});

for (const pull of [true, false])
  test(`until all is read, nothing is told that depends on it: ${pull ? "pull" : "push"}`, async () => {
    let release: (value?: unknown) => void = () => undefined;
    const client = await lent(STORY, pull, "first.readout", new Promise((resolve) => (release = resolve)));
    const { it, told } = client;
    // What the file itself shows to be wrong is told at once; that its thread is restated, or unknown, is not.
    client.open("second.readout", `${SECOND}\n@hale[x !commt[y]]\n`);
    client.open("third.readout", THIRD);
    let answered = false;
    const whole = pull ? client.workspace().then(() => (answered = true)) : Promise.resolve(true);
    const of = async (name: string): Promise<unknown[]> =>
      codes(pull ? full(await client.pull(name)).items : (told.get(name)?.diagnostics ?? []));
    await until(() => pull || told.has("third.readout"));
    for (let asked = 0; asked < 5; asked += 1) {
      assert.deepEqual(await of("second.readout"), ["unknown-kind"]);
      assert.deepEqual(await of("third.readout"), []);
      it.change("third.readout", 2 + asked, insert(6, 0, "蓝"));
    }
    assert.equal(answered, false);
    release();
    await until(async () => (await of("second.readout")).length === 2);
    assert.deepEqual(await of("second.readout"), ["weakened", "unknown-kind"]);
    assert.deepEqual(await of("third.readout"), []);
    if (pull) await until(() => client.refreshed() > 0);
    // A report of the workspace in which nothing is to be told is held, until something is.
    client.it.change("second.readout", 2, insert(6, 0, "\n"));
    void whole.catch(() => undefined);
    assert.equal(await it.end(), 0);
  });

test("after any keystrokes in any file, what is pushed, and pulled with the ids of before, is what a new server says", async () => {
  // Of the closed file there is always something to tell, so that a report of the workspace comes when all is read.
  const texts = {
    ...STORY,
    "story.followup": FOLLOWUP,
    "closed.readout": `${front("calder", "2022", "x")}@nobody[x]\n`,
  };
  const names = ["first.readout", "second.readout", "third.readout", "story.followup"] as const;
  /** Each puts one thing in place of another, wherever that stands first; where it stands nowhere, nothing is typed. */
  const swaps = [
    ["firm", "soft"],
    ["soft", "medium"],
    ["medium", "firm"],
    ["^wreck", "^buoys"],
    ["^buoys", "^wreck"],
    ["^plea", "^wish"],
    ["^wish", "^plea"],
    ["winter", "autumn"],
    ["autumn", "spring"],
    ["spring", "autumn"],
    ["progress", "keep"],
    ["keep", "withdraw"],
    ["firm", "due 2022-11 firm"],
    ["due 2022-11 ", ""],
    ["\n", "\n\n"],
    ["]{", "]{by @calder "],
    ["by @calder ", ""],
  ] as const;
  const edits = fc.sample(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...swaps), fc.boolean()), {
    seed: 20_220_317,
    numRuns: 48,
  });
  const now = new Map<string, string>(Object.entries(texts));
  const [pushed, pulled] = [await lent(texts, false), await lent(texts, true)];
  for (const client of [pushed, pulled]) for (const name of names) client.open(name, now.get(name)!);
  const kept = new Map<string, { resultId: string; items: Diagnostic[] }>();
  let unchanged = 0;
  const version = new Map<string, number>();
  for (const [index, [name, [old, by], last]] of edits.entries()) {
    const text = now.get(name)!;
    const at = last ? text.lastIndexOf(old) : text.indexOf(old, text.indexOf("meeting"));
    if (at !== -1) {
      const next = text.slice(0, at) + by + text.slice(at + old.length);
      now.set(name, next);
      version.set(name, (version.get(name) ?? 1) + 1);
      const place = (offset: number): object => {
        const lines = text.slice(0, offset).split("\n");
        return { line: lines.length - 1, character: lines.at(-1)!.length };
      };
      const change = [{ range: { start: place(at), end: place(at + old.length) }, text: by }];
      for (const { it } of [pushed, pulled]) it.change(name, version.get(name)!, change);
    }
    for (const each of names) {
      const report = await pulled.pull(each, kept.get(each)?.resultId);
      if (report.kind === "full") kept.set(each, full(report));
      else unchanged += 1;
    }
    if (index % 8 !== 7) continue;
    const fresh = await lent(Object.fromEntries(now), true);
    for (const each of names) fresh.open(each, now.get(each)!);
    await fresh.workspace();
    for (const each of names) {
      const { items } = full(await fresh.pull(each));
      assert.deepEqual(kept.get(each)?.items, items, `${each}, pulled, after ${index + 1} keystrokes`);
      await until(() => JSON.stringify(pushed.told.get(each)?.diagnostics) === JSON.stringify(items));
    }
    assert.equal(await fresh.it.end(), 0);
  }
  // Most keystrokes leave most files as they are.
  assert.ok(unchanged > edits.length, `${unchanged} answers of ${4 * edits.length} were unchanged.`);
  assert.equal(await pushed.it.end(), 0);
  assert.equal(await pulled.it.end(), 0);
});
