/** Clients of every kind: one that pulls, one that is pushed to, a rude one, one that lends its files, and a web worker. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import type {
  CompletionList,
  DocumentDiagnosticReport,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  PublishDiagnosticsParams,
  TextEdit,
  WorkspaceDiagnosticReport,
} from "vscode-languageserver";
import { ACTORS, BODY, codes, folder, FRONT, PULL, session, SHARED, text } from "./session";
import { readPage } from "../../server/src/features/draft/page";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";

test("a client that pulls", async () => {
  const it = await session(PULL, (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null));
  const textDocument = { uri: it.uri("open.readout") };
  const at = (line: number, character: number): object => ({ textDocument, position: { line, character } });
  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    it.connection.sendRequest("textDocument/diagnostic", {
      textDocument,
      ...(previousResultId !== undefined && { previousResultId }),
    });
  assert.equal(it.initialized.serverInfo?.name, "readout-language-server");

  // The views wait until all files are read: before that, a report may yet be made anew.
  await it.connection.sendRequest("readout/tree", { view: "meetings", parent: null, from: 0, most: 1 });
  it.open("open.readout", FRONT + BODY);
  const clean = await pull();
  assert.ok(clean.kind === "full");
  assert.deepEqual(clean.items, []);
  assert.deepEqual(await pull(clean.resultId), { kind: "unchanged", resultId: clean.resultId });

  // An id is mistyped: found, with the page that explains it; and mended.
  it.change("open.readout", 2, [
    { range: { start: { line: 9, character: 1 }, end: { line: 9, character: 5 } }, text: "yag" },
  ]);
  const wrong = await pull(clean.resultId);
  assert.ok(wrong.kind === "full");
  assert.deepEqual(codes(wrong.items), ["unused-actor", "unknown-actor"]);
  const [unused, unknown] = wrong.items;
  assert.deepEqual(unused?.tags, [1]);
  assert.equal(unused.severity, 4);
  assert.deepEqual(unknown?.range, { start: { line: 9, character: 1 }, end: { line: 9, character: 4 } });
  assert.match(unknown.codeDescription?.href ?? "", /^file:.*docs\/checks\.md#unknown-actor$/);
  assert.match(text(unknown.message), /did you mean `yang`/);
  it.change("open.readout", 3, [
    { range: { start: { line: 9, character: 3 }, end: { line: 9, character: 3 } }, text: "n" },
  ]);
  const mended = await pull(wrong.resultId);
  assert.deepEqual(mended.kind === "full" && mended.items, []);

  const hover = await it.connection.sendRequest<Hover>("textDocument/hover", at(9, 24));
  assert.match((hover.contents as { value: string }).value, /China/);
  assert.ok(hover.range !== undefined);
  const symbols = await it.connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  assert.ok(symbols.length >= 2);
  const folds = await it.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  assert.deepEqual(folds[0]?.startLine, 0);
  it.change("open.readout", 4, [
    { range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, text: "\n@" },
  ]);
  const completion = await it.connection.sendRequest<CompletionList>("textDocument/completion", at(11, 1));
  assert.ok(completion.items.some((item) => item.label.includes("yang")));

  // The whole workspace: the file that nobody opened, the one that is not UTF-8, and an actors file that no readout reaches
  // but that one. The next report is held until something changes.
  const first = await it.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
    previousResultIds: [],
  });
  const reports = new Map(first.items.map((item) => [item.uri.slice(item.uri.lastIndexOf("/") + 1), item]));
  const found = reports.get("closed.readout");
  assert.ok(found?.kind === "full");
  assert.deepEqual(codes(found.items), ["unknown-actor"]);
  const unreadable = reports.get("latin1.readout");
  assert.ok(unreadable?.kind === "full");
  assert.match(text(unreadable.items[0]?.message), /byte 4 \(0xE9\)/);
  const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
  let answered = false;
  const held = it.connection
    .sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds })
    .then((report) => {
      answered = true;
      return report;
    });
  await it.connection.sendRequest("textDocument/hover", at(0, 0));
  assert.equal(answered, false);
  writeFileSync(join(folder, "closed.readout"), FRONT + BODY);
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: it.uri("closed.readout"), type: 2 }],
  });
  const changed = await held;
  assert.deepEqual(
    changed.items.map((item) => item.kind === "full" && item.items),
    [[]],
  );

  // Requests of our own.
  assert.deepEqual(await it.connection.sendRequest("readout/published", textDocument), {
    text: "Yang said that China is ready to talk.\n\n@",
  });
  const sealed = await it.connection.sendRequest<{ edits: TextEdit[] }>("readout/seal", textDocument);
  assert.match(sealed.edits[0]?.newText ?? "", /^sha256: [0-9a-f]{64}\n$/);
  assert.deepEqual(
    await it.connection.sendRequest("readout/escape", { text: "@a[b]\r\n", title: "NO", date: "2021-09-02" }),
    {
      text: '---\r\ntitle: "NO"\r\ndate: 2021-09-02\r\n---\r\n\\@a[b]\r\n',
    },
  );
  // Of a page, the text that the command line finds in it; a text about pages is none.
  const html =
    "<html><head><title>x</title></head><body><nav>Menu</nav><h1>Hale &amp; Shen</h1><p>@a[b] 澜海 🌊</p></body></html>";
  for (const params of [{ from: "html", draft: true }, { from: "either", draft: true }, { from: "either" }]) {
    const made = await it.connection.sendRequest<{ text: string }>("readout/escape", { text: html, ...params });
    assert.equal(strip(parse(made.text)), readPage(html).text);
    assert.match(made.text, /^title: Hale & Shen$/m);
  }
  assert.deepEqual(await it.connection.sendRequest("readout/escape", { text: "Hale <p>said</p>\n", from: "either" }), {
    text: "---\n---\nHale <p>said</p>\n",
  });
  const empty = await it.connection.sendRequest<{ error?: string }>("readout/escape", { text: "<html>", from: "html" });
  assert.match(empty.error ?? "", /^No text is in this page/);
  assert.equal(await it.end(), 0);
});

test("a client that cannot pull, nor register anything", async () => {
  let told: (params: PublishDiagnosticsParams) => void = () => undefined;
  const queue: PublishDiagnosticsParams[] = [];
  const versions = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  const it = await session(versions, (connection) =>
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      queue.push(params);
      told(params);
    }),
  );
  const next = (wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> =>
    new Promise((resolve) => {
      const known = queue.find(wanted);
      if (known) resolve(known);
      told = (params) => wanted(params) && resolve(params);
    });
  assert.equal(it.initialized.capabilities.diagnosticProvider, undefined);
  it.open("pushed.readout", `${FRONT}@yang[x\n`);
  assert.deepEqual(codes((await next(({ version }) => version === 1)).diagnostics), ["unclosed-span"]);
  it.change("pushed.readout", 2, [
    { range: { start: { line: 9, character: 7 }, end: { line: 9, character: 7 } }, text: "]" },
  ]);
  assert.deepEqual((await next(({ version }) => version === 2)).diagnostics, []);
  // The seal is looked at after a quiet.
  it.change("pushed.readout", 3, [{ text: FRONT.replace("\n---\n", `\nsha256: ${"0".repeat(64)}\n---\n`) + BODY }]);
  assert.deepEqual(
    codes((await next(({ diagnostics }) => diagnostics.some(({ code }) => code === "seal-broken"))).diagnostics),
    ["seal-broken"],
  );
  const symbols = await it.connection.sendRequest<{ location?: unknown }[]>("textDocument/documentSymbol", {
    textDocument: { uri: it.uri("pushed.readout") },
  });
  assert.ok(symbols.every(({ location }) => location !== undefined));
  void it.connection.sendNotification("textDocument/didClose", { textDocument: { uri: it.uri("pushed.readout") } });
  assert.deepEqual(
    (await next(({ version, diagnostics }) => version === undefined && diagnostics.length === 0)).diagnostics,
    [],
  );
  assert.equal(await it.end(), 0);
});

test("of a document that is opened at once, nothing is told before the actors files are read", async () => {
  mkdirSync(join(folder, "at-once"), { recursive: true });
  writeFileSync(join(folder, "at-once/actors.yaml"), ACTORS);
  const told: PublishDiagnosticsParams[] = [];
  const it = await session({}, (connection) =>
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      told.push(params);
    }),
  );
  it.open("at-once/first.readout", `${SHARED}@yang[x !commt[y]]\n`);
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  // It may be told again when all other files are read.
  for (const { diagnostics } of told) assert.deepEqual(codes(diagnostics), ["unknown-kind"]);
  assert.equal(await it.end(), 0);
});

test("wrong and missing parameters are answered with an error, and the server goes on", async () => {
  const it = await session(PULL, (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null));
  const textDocument = { uri: it.uri("odd.readout") };
  it.open("odd.readout", `${FRONT}${BODY}`);
  for (const method of [
    "textDocument/hover",
    "textDocument/completion",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/diagnostic",
    "workspace/diagnostic",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/documentHighlight",
    "textDocument/prepareRename",
    "textDocument/rename",
    "readout/published",
    "readout/seal",
    "readout/escape",
    "no/such/method",
  ]) {
    for (const params of [{}, { textDocument: {} }, { textDocument: { uri: 5 } }]) {
      await assert.rejects(it.connection.sendRequest(method, params), `${method} ${JSON.stringify(params)}`);
    }
  }
  for (const position of [
    { line: 1e9, character: 0 },
    { line: 0, character: 1e9 },
    { line: -1, character: -1 },
  ]) {
    await it.connection.sendRequest("textDocument/hover", { textDocument, position });
    await it.connection.sendRequest("textDocument/completion", { textDocument, position });
    await it.connection.sendRequest("textDocument/definition", { textDocument, position });
    await it.connection.sendRequest("textDocument/documentHighlight", { textDocument, position });
  }
  assert.equal(
    await it.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: "untitled:none" },
      position: { line: 0, character: 0 },
    }),
    null,
  );
  // An edit out of range, backwards, of a document that is not open, and of no document.
  it.change("odd.readout", 2, [
    { range: { start: { line: 1e6, character: 0 }, end: { line: 2e6, character: 3 } }, text: "\nend" },
  ]);
  it.change("odd.readout", 3, [
    { range: { start: { line: 11, character: 3 }, end: { line: 11, character: 0 } }, text: "END" },
  ]);
  it.change("none.readout", 2, [{ text: "x" }]);
  void it.connection.sendNotification("textDocument/didChange", {});
  void it.connection.sendNotification("textDocument/didOpen", { textDocument: null });
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: "x" });
  void it.connection.sendNotification("workspace/didChangeConfiguration", { settings: 7 });
  assert.deepEqual(await it.connection.sendRequest("readout/published", textDocument), {
    text: "Yang said that China is ready to talk.\n\nEND",
  });
  assert.equal(await it.end(), 0);
});

test("a client that lends its files", async () => {
  const files = new Map([
    ["memfs:/w/a.readout", `${FRONT}@yang[x]{to @gone}\n`],
    ["memfs:/w/actors.yaml", "gone: {name: Gone}\n"],
    ["memfs:/w/b.readout", `${FRONT}@nobody[x]\n`],
  ]);
  const it = await session(
    PULL,
    (connection) => {
      connection.onRequest("workspace/diagnostic/refresh", () => null);
      connection.onRequest("readout/files/list", () => [...files.keys()]);
      connection.onRequest("readout/files/read", ({ uri }: { uri: string }): object => {
        const text = files.get(uri);
        return text === undefined ? { error: "gone" } : { content: Buffer.from(text).toString("base64") };
      });
    },
    { files: "client", documentation: "memfs:/docs/checks.md" },
  );
  const { items } = await it.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", {
    previousResultIds: [],
  });
  assert.deepEqual(
    items.map((item) => [item.uri, item.kind === "full" && codes(item.items)]),
    [["memfs:/w/b.readout", ["unknown-actor"]]],
  );
  const [found] = items[0]?.kind === "full" ? items[0].items : [];
  assert.equal(found?.codeDescription?.href, "memfs:/docs/checks.md#unknown-actor");
  assert.equal(await it.end(), 0);
});

test("a readout that has not been saved yet is read from nowhere, and nothing is said of that", async () => {
  const uri = "untitled:Untitled-1";
  for (const files of ["disk", "client"]) {
    const it = await session(
      PULL,
      (connection) => {
        connection.onRequest("workspace/diagnostic/refresh", () => null);
        connection.onRequest("readout/files/list", () => []);
        connection.onRequest("readout/files/read", () => ({ error: "gone" }));
      },
      { files },
    );
    const text = `${FRONT}@yang[x]{to @gone}\n`;
    void it.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "readout", version: 1, text },
    });
    void it.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    for (let time = 0; time < 3; time += 1) {
      const report = await it.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      assert.equal(report.kind === "full" && codes(report.items).join(), "unknown-actor");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(await it.end(), 0);
  }
});

test("the server of the web worker, where there is neither Node nor a disk", async () => {
  const answers: { id?: number; result?: InitializeResult; method?: string; params?: PublishDiagnosticsParams }[] = [];
  const worker = createContext({
    postMessage: (message: object) => answers.push(message),
    addEventListener: () => undefined,
    onmessage: null,
    console,
    setTimeout,
    clearTimeout,
    performance,
    TextDecoder,
    TextEncoder,
    URL,
    atob,
  });
  runInContext("globalThis.self = globalThis", worker);
  runInContext(readFileSync(join(__dirname, "../../dist/server.js"), "utf8"), worker);
  const say = (message: object): void =>
    (worker["onmessage"] as (event: { data: object }) => void)({ data: { jsonrpc: "2.0", ...message } });
  const heard = async (wanted: (message: (typeof answers)[number]) => boolean): Promise<(typeof answers)[number]> => {
    for (;;) {
      const found = answers.find(wanted);
      if (found) return found;
      await new Promise((resume) => setTimeout(resume, 5));
    }
  };
  say({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  assert.equal((await heard(({ id }) => id === 1)).result?.serverInfo?.name, "readout-language-server");
  say({ method: "initialized", params: {} });
  const textDocument = {
    uri: "untitled:a",
    languageId: "readout",
    version: 1,
    text: `${FRONT}@yang[x]{to @us} !when[y]{2021-02-29}\n`,
  };
  say({ method: "textDocument/didOpen", params: { textDocument } });
  const { params } = await heard(({ method }) => method === "textDocument/publishDiagnostics");
  assert.equal(codes(params?.diagnostics ?? []).join(), "misplaced-detail,bad-date");
});
