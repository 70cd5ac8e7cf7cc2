/** One conversation with the built server over real stdio, as an editor has it; and what a rude client may say. Needs `npm run build`. */
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import type {
  CodeLens,
  CompletionItem,
  CodeAction,
  CompletionList,
  DefinitionLink,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  InlayHint,
  InlayHintLabelPart,
  Location,
  PublishDiagnosticsParams,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from "vscode-languageserver";

const SERVER = join(__dirname, "../dist/server.js");
const BODY = "@yang: Yang said that !commit[China is ready to talk]{soft ^talks}.\n";
const FRONT =
  "---\ndate: 2021-09-02\nissuer: china\nactors:\n  china: China\n  us: United States\n  yang: {name: Yang, for: china}\nparties: [china, us]\n---\n";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-protocol-"));
  writeFileSync(join(folder, "closed.readout"), `${FRONT}@nobody[x]\n`);
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/actors.yaml"), "a: {name: A, for: gone}\n");
  writeFileSync(join(folder, "deep/latin1.readout"), Buffer.from("caf\xe9\n", "latin1"));
  mkdirSync(join(folder, "folder.readout"));
});
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Session {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  uri(name: string): string;
  open(name: string, text: string): void;
  change(name: string, version: number, changes: unknown): void;
  end(): Promise<number | null>;
}

async function session(
  capabilities: object,
  prepare: (connection: MessageConnection) => void = () => undefined,
  initializationOptions: object = {},
): Promise<Session> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onUnhandledNotification(() => undefined);
  prepare(connection);
  connection.listen();
  const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    initialized,
    process: child,
    uri,
    open: (name, text) =>
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(name), languageId: "readout", version: 1, text },
      }),
    change: (name, version, contentChanges) =>
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(name), version },
        contentChanges,
      }),
    async end() {
      await connection.sendRequest("shutdown");
      const code = new Promise<number | null>((resolve) => child.on("exit", resolve));
      await connection.sendNotification("exit");
      const left = await code;
      connection.dispose();
      return left;
    },
  };
}

const text = (message: unknown): string => (typeof message === "string" ? message : JSON.stringify(message));
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const PULL = {
  textDocument: { diagnostic: {}, foldingRange: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

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
  assert.equal(await it.end(), 0);
});

test("tokens, hints and lenses, and when a client is told to ask for them again", async () => {
  const told: string[] = [];
  const it = await session(
    {
      textDocument: { inlayHint: { resolveSupport: { properties: ["tooltip", "label.location"] } } },
      workspace: {
        semanticTokens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
      experimental: { commands: { commands: ["readout.showReferences"] } },
    },
    (connection) => {
      for (const shown of ["semanticTokens", "inlayHint", "codeLens"])
        connection.onRequest(`workspace/${shown}/refresh`, () => {
          told.push(shown);
          return null;
        });
    },
  );
  const textDocument = { uri: it.uri("shown.readout") };
  const line = (number: number): object => ({
    textDocument,
    range: { start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } },
  });
  it.open("shown.readout", FRONT + BODY.replace("^talks", "^shown"));

  // Tokens: the whole, what has changed, one line.
  const whole = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  it.change("shown.readout", 2, [
    { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: "@us[Yes.]\n\n" },
  ]);
  const delta = await it.connection.sendRequest<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId: whole.resultId,
  });
  const now = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  const edited = [...whole.data];
  for (const { start, deleteCount, data = [] } of delta.edits) edited.splice(start, deleteCount, ...data);
  assert.deepEqual(edited, now.data);
  assert.ok((delta.edits[0]?.data?.length ?? 0) < now.data.length / 2);
  const range = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", line(9));
  assert.deepEqual(range.data.slice(0, 3), [9, 0, 4]);

  // A hint: what it shows at once; where it comes from, and where the actors are declared, when it is pointed at.
  const [hint] = await it.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", line(11));
  assert.ok(hint !== undefined && typeof hint.label !== "string");
  assert.deepEqual(hint.label.map(({ value }) => value).join(""), "china → us");
  const whence = await it.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);
  assert.match((whence.tooltip as { value: string }).value, /by default, the other parties/);
  const labels = whence.label as InlayHintLabelPart[];
  assert.deepEqual(
    labels.flatMap(({ location }) => location?.range.start.line ?? []),
    [4, 5],
  );

  // Lenses: three actors and a thread.
  const lenses = await it.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  const shown = await Promise.all(lenses.map((lens) => it.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
  assert.deepEqual(shown.at(-1)?.command, {
    title: "only here",
    command: "readout.showReferences",
    arguments: [textDocument.uri, { line: 11, character: 60 }],
  });
  assert.match(shown[2]?.command?.title ?? "", /^1 passage, 1 act/);

  // An actors file changes: all three may be others now.
  told.length = 0;
  writeFileSync(join(folder, "actors.yaml"), "peru: Peru\n");
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: it.uri("actors.yaml"), type: 1 }],
  });
  while (new Set(told).size < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  rmSync(join(folder, "actors.yaml"));
  assert.equal(await it.end(), 0);
});

const CODE_ACTIONS = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  dataSupport: true,
  isPreferredSupport: true,
  resolveSupport: { properties: ["edit"] },
};

test("quick fixes: named at once, worked out when chosen, of the kinds that are asked for", async () => {
  const it = await session(
    {
      ...PULL,
      textDocument: { ...PULL.textDocument, codeAction: CODE_ACTIONS },
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
      experimental: { commands: { commands: ["readout.setSeverity"] } },
    },
    (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null),
  );
  const textDocument = { uri: it.uri("fixes.readout") };
  const asked = (line: number, character: number, context: object): Promise<CodeAction[]> => {
    const at = { line, character };
    return it.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: { start: at, end: at },
      context,
    });
  };
  it.open("fixes.readout", `${FRONT}@yag[x !commit[y]{firm firm}].\n`);
  const { items } = await it.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
    textDocument,
  });
  const offered = await asked(9, 2, { diagnostics: items, only: ["quickfix"] });
  assert.deepEqual(
    offered.map(({ title, kind, isPreferred }) => [title, kind, isPreferred === true]),
    [
      ["Write `yang` (Yang)", "quickfix", true],
      ["Declare `yag` in this file", "quickfix", false],
      ["Declare `yag` in a new actors.yaml", "quickfix", false],
      ["Silence `unknown-actor` here", "quickfix", false],
      ["Switch off `unknown-actor` in this workspace", "quickfix", false],
    ],
  );
  assert.ok(offered.every(({ edit, diagnostics }) => edit === undefined && diagnostics?.[0]?.code === "unknown-actor"));
  assert.deepEqual(offered.at(-1)?.command?.arguments, ["unknown-actor", "off"]);
  const resolve = (action?: CodeAction): Promise<CodeAction> => it.connection.sendRequest("codeAction/resolve", action);
  assert.deepEqual((await resolve(offered[0])).edit?.documentChanges, [
    {
      textDocument: { uri: textDocument.uri, version: 1 },
      edits: [{ range: { start: { line: 9, character: 1 }, end: { line: 9, character: 4 } }, newText: "yang" }],
    },
  ]);
  assert.deepEqual((await resolve(offered[2])).edit?.documentChanges?.[0], {
    kind: "create",
    uri: it.uri("actors.yaml"),
    options: { ignoreIfExists: true },
  });

  assert.deepEqual(await asked(9, 2, { diagnostics: [], only: ["refactor.extract"] }), []);
  const all = await asked(0, 0, { diagnostics: [], only: ["source.fixAll"] });
  assert.deepEqual(
    all.map(({ title, kind }) => [title, kind]),
    [["Mend all findings that have one answer", "source.fixAll.readout"]],
  );
  assert.equal(JSON.stringify((await resolve(all[0])).edit).split("newText").length, 2);
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

const SKILLED = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
      },
      completionList: { itemDefaults: ["editRange", "data"] },
    },
  },
  experimental: { commands: { commands: ["editor.action.triggerSuggest"] } },
};

for (const skilled of [true, false]) {
  test(`completion for a client that can do ${skilled ? "all" : "the least"}`, async () => {
    const it = await session(skilled ? SKILLED : {});
    assert.equal(it.initialized.capabilities.completionProvider?.resolveProvider, skilled);
    const ask = (name: string, line: number, character: number): Promise<CompletionList> =>
      it.connection.sendRequest("textDocument/completion", {
        textDocument: { uri: it.uri(name) },
        position: { line, character },
      });

    // An item's documentation comes with it, or when it is looked at.
    it.open("skills.readout", `${FRONT}\n@\n\n!commit[x]{}\n\nThen @Foreign Minister Shen\n`);
    const actors = await ask("skills.readout", 10, 1);
    const yang = actors.items.find((item) => item.insertText === undefined && item.label === "@yang:");
    assert.ok(yang);
    const read = skilled ? await it.connection.sendRequest<CompletionItem>("completionItem/resolve", yang) : yang;
    assert.equal(yang.documentation === undefined, skilled);
    assert.match(text(read.documentation), /\*\*Yang\*\*/u);
    assert.equal(yang.labelDetails?.description ?? yang.detail, "Yang, China");
    const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 1 } };
    assert.deepEqual(
      skilled ? actors.itemDefaults?.editRange : yang.textEdit,
      skilled ? range : { range, newText: "@yang: " },
    );
    assert.equal(yang.commitCharacters, undefined);

    // What wants a value asks again, where the client can do that.
    const attributes = await ask("skills.readout", 12, 11);
    const by = attributes.items.find(({ label }) => label === "by");
    assert.equal(by?.command?.command, skilled ? "editor.action.triggerSuggest" : undefined);
    const tags = await ask("skills.readout", 12, 1);
    assert.ok(
      tags.items.every(
        ({ textEdit, textEditText, insertTextFormat }) =>
          skilled || (!`${textEdit?.newText}${textEditText}`.includes("$") && insertTextFormat === undefined),
      ),
    );

    // Somebody new is declared with the item; the two edits do not touch.
    const list = await ask("skills.readout", 14, 27);
    const shen = list.items.find(({ label }) => label.endsWith("(new)"));
    assert.ok(shen);
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(shen.additionalTextEdits, [
      {
        range: { start: { line: 6, character: 32 }, end: { line: 6, character: 32 } },
        newText: "\n  shen: { name: Shen, title: Foreign Minister }",
      },
    ]);

    // An actors file is answered as well; so is what nobody offered.
    it.open("deep/actors.yaml", "a: {name: A, kind: }\nb: {name: B, for: }\n");
    const kinds = await ask("deep/actors.yaml", 0, 19);
    assert.deepEqual(
      kinds.items.map(({ label }) => label),
      ["person", "state", "organisation", "group"],
    );
    const sides = await ask("deep/actors.yaml", 1, 18);
    assert.deepEqual(
      sides.items.map(({ label }) => label),
      ["a"],
    );
    const hover = await it.connection.sendRequest<Hover | null>("textDocument/hover", {
      textDocument: { uri: it.uri("deep/actors.yaml") },
      position: { line: 0, character: 0 },
    });
    assert.match(text(hover?.contents), /`@a`/u);
    for (const data of [
      undefined,
      null,
      5,
      [],
      ["x"],
      [it.uri("none.readout"), "@a"],
      [it.uri("skills.readout"), "x y"],
    ]) {
      const item = { label: "x", ...(data !== undefined && { data }) };
      if (skilled) assert.deepEqual(await it.connection.sendRequest("completionItem/resolve", item), item);
    }
    assert.equal(await it.end(), 0);
  });
}

const ACTORS = "china: China\nus: United States\nyang: { name: Yang, for: china }\n";
const SHARED = "---\ndate: 2021-09-02\nissuer: china\nmeeting: talks-2021\n---\n";

test("from any mention: definition, references, highlights, rename and symbols, in readouts and in an actors.yaml", async () => {
  mkdirSync(join(folder, "navigate"));
  writeFileSync(join(folder, "navigate/actors.yaml"), ACTORS);
  writeFileSync(join(folder, "navigate/closed.readout"), `${SHARED}@yang[x !ask[calm]{to @us ^calm answers ^talks}]\n`);
  const it = await session(
    {
      textDocument: { ...PULL.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } },
    },
    (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null),
  );
  const { capabilities } = it.initialized;
  assert.deepEqual(
    [capabilities.definitionProvider, capabilities.referencesProvider, capabilities.documentHighlightProvider],
    [true, true, true],
  );
  assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  assert.equal(capabilities.workspaceSymbolProvider, true);

  const here = "navigate/open.readout";
  it.open(here, SHARED + BODY);
  const ask = <Answer>(method: string, name: string, line: number, character: number, more = {}): Promise<Answer> =>
    it.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: it.uri(name) },
      position: { line, character },
      ...more,
    });
  const shown = (places: readonly Location[]): string[] =>
    places.map(
      ({ uri, range: { start } }) => `${uri.slice(uri.lastIndexOf("/") + 1)} ${start.line}:${start.character}`,
    );
  const declared = { context: { includeDeclaration: true } };

  const everywhere = ["actors.yaml 2:0", "closed.readout 5:1", "open.readout 5:1"];
  assert.deepEqual(shown(await ask("references", here, 5, 2, declared)), everywhere);
  assert.deepEqual(shown(await ask("references", "navigate/actors.yaml", 2, 0, declared)), everywhere);
  assert.deepEqual(
    shown(await ask("references", "navigate/closed.readout", 5, 1, { context: { includeDeclaration: false } })),
    everywhere.slice(1),
  );
  const [definition] = await ask<DefinitionLink[]>("definition", here, 5, 1);
  assert.equal(definition?.targetUri, it.uri("navigate/actors.yaml"));
  assert.deepEqual(definition.targetRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 32 } });
  assert.deepEqual(definition.targetSelectionRange.end, { line: 2, character: 4 });
  assert.deepEqual(definition.originSelectionRange?.start, { line: 5, character: 1 });
  const side = await ask<DefinitionLink[]>("definition", "navigate/actors.yaml", 2, 25);
  assert.deepEqual(side[0]?.targetSelectionRange.start, { line: 0, character: 0 });
  const highlights = await ask<DocumentHighlight[]>("documentHighlight", "navigate/actors.yaml", 0, 1);
  assert.deepEqual(
    highlights.map(({ kind }) => kind),
    [3, 2],
  );
  assert.equal(await ask("definition", here, 5, 12), null);

  assert.deepEqual(await ask("prepareRename", here, 5, 3), {
    range: { start: { line: 5, character: 1 }, end: { line: 5, character: 5 } },
    placeholder: "yang",
  });
  const edit = await ask<WorkspaceEdit>("rename", here, 5, 3, { newName: "no" });
  assert.deepEqual(
    edit.documentChanges?.map(
      (change) =>
        "edits" in change && [
          change.textDocument.version,
          ...change.edits.map((its) => "newText" in its && its.newText),
        ],
    ),
    [
      [null, '"no"'],
      [null, "no"],
      [1, "no"],
    ],
  );
  await assert.rejects(ask("rename", here, 5, 3, { newName: "us" }), /`@us` is another actor in navigate\/actors.yaml/);
  await assert.rejects(ask("rename", here, 5, 3, { newName: "a b" }), /is no id/);
  await assert.rejects(ask("rename", here, 5, 12, { newName: "us" }), /Nothing here has an id/);

  // What is typed in the actors file counts at once, here too.
  it.open("navigate/actors.yaml", ACTORS);
  it.change("navigate/actors.yaml", 2, [{ text: `# ours\n${ACTORS}` }]);
  assert.deepEqual(shown(await ask("references", here, 5, 2, declared))[0], "actors.yaml 3:0");
  const typed = await ask<WorkspaceEdit>("rename", "navigate/actors.yaml", 3, 0, { newName: "chief" });
  assert.deepEqual(
    typed.documentChanges?.map((change) => "edits" in change && change.textDocument.version),
    [2, null, 1],
  );

  const symbols = async (query: string): Promise<string[]> =>
    (await it.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query })).map(({ name }) => name);
  assert.deepEqual(await symbols("^calm"), ["^calm"]);
  assert.deepEqual((await symbols("yang"))[0], "@yang Yang");
  assert.ok((await symbols("ready to talk")).includes("China is ready to talk"));
  assert.equal(await it.end(), 0);
  rmSync(join(folder, "navigate"), { recursive: true });
});

test("typing in an actors.yaml is told in the open readouts and in itself, to a client that pulls", async () => {
  mkdirSync(join(folder, "typed"));
  writeFileSync(join(folder, "typed/actors.yaml"), ACTORS);
  let refreshed = 0;
  const it = await session(PULL, (connection) =>
    connection.onRequest("workspace/diagnostic/refresh", () => {
      refreshed += 1;
      return null;
    }),
  );
  const pull = async (name: string): Promise<unknown> => {
    const textDocument = { uri: it.uri(name) };
    const report = await it.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument,
    });
    return report.kind === "full" && codes(report.items);
  };
  it.open("typed/a.readout", SHARED + BODY);
  it.open("typed/actors.yaml", ACTORS);
  assert.deepEqual(await pull("typed/a.readout"), []);
  assert.deepEqual(await pull("typed/actors.yaml"), []);
  it.change("typed/actors.yaml", 2, [
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, text: "wang" },
  ]);
  assert.deepEqual(await pull("typed/a.readout"), ["unknown-actor"]);
  it.change("typed/actors.yaml", 3, [
    { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: "" },
  ]);
  assert.deepEqual(await pull("typed/actors.yaml"), ["unknown-actor"]);
  for (let wait = 0; refreshed === 0 && wait < 200; wait += 1) await new Promise((resume) => setTimeout(resume, 20));
  assert.ok(refreshed > 0, "the client is asked to pull again");
  // Closed without saving, it says what the disk says.
  void it.connection.sendNotification("textDocument/didClose", { textDocument: { uri: it.uri("typed/actors.yaml") } });
  for (let wait = 0; wait < 200; wait += 1) {
    if (JSON.stringify(await pull("typed/a.readout")) === "[]") break;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  assert.deepEqual(await pull("typed/a.readout"), []);
  assert.equal(await it.end(), 0);
  rmSync(join(folder, "typed"), { recursive: true });
});

test("typing in an actors.yaml is told in the open readouts and in itself, to a client that is pushed to", async () => {
  mkdirSync(join(folder, "pushed"));
  writeFileSync(join(folder, "pushed/actors.yaml"), ACTORS);
  const last = new Map<string, unknown[]>();
  const it = await session({}, (connection) =>
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      last.set(uri, codes(diagnostics));
    }),
  );
  const told = async (name: string, wanted: readonly string[]): Promise<void> => {
    const uri = it.uri(name);
    for (let wait = 0; wait < 250 && JSON.stringify(last.get(uri)) !== JSON.stringify(wanted); wait += 1)
      await new Promise((resume) => setTimeout(resume, 20));
    assert.deepEqual(last.get(uri), wanted, name);
  };
  it.open("pushed/a.readout", SHARED + BODY);
  it.open("pushed/actors.yaml", ACTORS);
  await told("pushed/a.readout", []);
  it.change("pushed/actors.yaml", 2, [{ text: ACTORS.replace("yang", "wang").replace("china: China\n", "") }]);
  await told("pushed/a.readout", ["unknown-actor", "unknown-actor"]);
  await told("pushed/actors.yaml", ["unknown-actor"]);
  void it.connection.sendNotification("textDocument/didClose", { textDocument: { uri: it.uri("pushed/actors.yaml") } });
  await told("pushed/a.readout", []);
  await told("pushed/actors.yaml", []);
  assert.equal(await it.end(), 0);
  rmSync(join(folder, "pushed"), { recursive: true });
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
  runInContext(readFileSync(join(__dirname, "../dist/server.worker.js"), "utf8"), worker);
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
