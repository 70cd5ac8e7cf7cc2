/**
 * The built server with an editor that is five years old: Debian's Neovim 0.7, which pulls no diagnostics, registers
 * nothing, and knows no semantic tokens. Its capabilities are in `neovim-0.7.json`; what it does with the answers was read in its
 * `lua/vim/lsp`. Every request that the server announces and Neovim makes is made, and every message of the server is held
 * against what Neovim says it understands. Needs `npm run build`.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InitializeResult,
  Location,
  LocationLink,
  Position,
  PublishDiagnosticsParams,
  Range,
  ServerCapabilities,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "../server/src/syntax/parse";
import { strip } from "../server/src/syntax/strip";
import neovim from "./neovim-0.7.json";

const FILES: Readonly<Record<string, string>> = {
  "actors.yaml": "calder: {name: Union of Calder, kind: state}\nlanhai: {name: Republic of Lanhai, kind: state}\n",
  "call.readout":
    "---\ndate: 2022-06-28\nissuer: calder\nactors:\n  hale: {name: Miriam Hale, for: calder}\n---\n" +
    "@hale: Hale called on !ask[Lanhai to open the port]{to @lanhai ^port}.\n",
  "meeting.readout":
    "---\ndate: 2022-03-17\nissuer:  calder\nactors:\n  hale: {name: Miriam Hale, title: Secretary, for: calder}\n" +
    "  shen: {name: Shen Yiwei, title: Minister, for: lanhai}\n  nobody: {name: Nobody Here, for: lanhai}\n---\n" +
    "!head[The meeting]\n\n" +
    "@hale: 🕊️ The Secretary said that !commit[Calder will open a line]{^line   to @lanhai firm}.\n\n" +
    "@shen[!agree[The two will talk about the port]{^port}]. @hael[A word].\n",
};
const NAME = "meeting.readout";
const TEXT = FILES[NAME]!;

/** Whatever the server sends unasked. */
const sent: { readonly method: string; readonly params: unknown }[] = [];
let folder = "";
let connection: MessageConnection;
let server: ServerCapabilities;
let stop: () => void;

const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
const textDocument = (): { uri: string } => ({ uri: uri(NAME) });
/** The place behind `words` in the text. */
const behind = (words: string): Position => {
  const at = TEXT.indexOf(words);
  assert.notEqual(at, -1, words);
  return TextDocument.create("", "", 0, TEXT).positionAt(at + words.length);
};
const at = (words: string): object => ({ textDocument: textDocument(), position: behind(words) });
const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest<T>(method, params);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-neovim-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const child = spawn(process.execPath, [join(__dirname, "../dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  stop = () => child.kill();
  connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onNotification((method, params) => void sent.push({ method, params }));
  connection.onRequest((method, params) => {
    sent.push({ method, params });
    return null;
  });
  connection.listen();
  const { capabilities, clientInfo, trace } = neovim;
  const root = pathToFileURL(folder).toString();
  ({ capabilities: server } = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootPath: folder,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: folder }],
    capabilities,
    clientInfo,
    trace,
  }));
  await connection.sendNotification("initialized", {});
});
after(() => {
  connection.dispose();
  stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What Neovim was last told of a file; waits until it is as `wanted`. */
async function told(
  name: string,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  for (const end = Date.now() + 20_000; ;) {
    const last = sent
      .filter(({ method }) => method === "textDocument/publishDiagnostics")
      .map(({ params }) => params as PublishDiagnosticsParams)
      .filter((params) => params.uri === uri(name))
      .at(-1);
    if (last !== undefined && wanted(last.diagnostics)) return last.diagnostics;
    if (Date.now() > end) assert.fail(`not told of ${name}: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Members of messages that only a client may be sent which says so; a path of its capabilities each. */
const NEEDS: readonly (readonly [member: string, path: string])[] = [
  ["codeDescription", "textDocument.publishDiagnostics.codeDescriptionSupport"],
  ["version", "textDocument.publishDiagnostics.versionSupport"],
  ["relatedInformation", "textDocument.publishDiagnostics.relatedInformation"],
  ["isPreferred", "textDocument.codeAction.isPreferredSupport"],
  ["disabled", "textDocument.codeAction.disabledSupport"],
  ["documentChanges", "workspace.workspaceEdit.documentChanges"],
  ["changeAnnotations", "workspace.workspaceEdit.changeAnnotationSupport"],
  ["annotationId", "workspace.workspaceEdit.changeAnnotationSupport"],
  ["labelDetails", "textDocument.completion.completionItem.labelDetailsSupport"],
  ["insertTextFormat", "textDocument.completion.completionItem.snippetSupport"],
  ["insertTextMode", "textDocument.completion.completionItem.insertTextModeSupport"],
  ["commitCharacters", "textDocument.completion.completionItem.commitCharactersSupport"],
  ["preselect", "textDocument.completion.completionItem.preselectSupport"],
  ["deprecated", "textDocument.completion.completionItem.deprecatedSupport"],
  ["insert", "textDocument.completion.completionItem.insertReplaceSupport"],
  ["itemDefaults", "textDocument.completion.completionList.itemDefaults"],
  ["textEditText", "textDocument.completion.completionList.itemDefaults"],
  ["targetUri", "textDocument.definition.linkSupport"],
  ["children", "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"],
  // Of commands there are the server's own, which it would announce, and those of VS Code.
  ["command", "experimental.commands"],
];

function said(path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], neovim.capabilities);
}

/** The members of a message that Neovim does not understand. */
function foreign(message: unknown, found = new Set<string>()): readonly string[] {
  if (typeof message === "object" && message !== null) {
    for (const [name, value] of Object.entries(message)) {
      const needed = NEEDS.find(([member]) => member === name);
      if (needed !== undefined && said(needed[1]) !== true) found.add(name);
      foreign(value, found);
    }
  }
  return [...found];
}

/** A text after a workspace edit, as Neovim 0.7 applies it. */
function changed(edit: WorkspaceEdit | undefined, name: string): string {
  const edits = edit?.changes?.[uri(name)] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri(name), "readout", 0, FILES[name]!), edits);
}

const published = (text: string): string => strip(parse(text));
const textAt = ({ start, end }: Range): string => {
  const document = TextDocument.create("", "", 0, TEXT);
  return TEXT.slice(document.offsetAt(start), document.offsetAt(end));
};
const flat = (symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);

/** A request that Neovim 0.7 makes, and what must come of it. */
interface Asked {
  readonly by: keyof ServerCapabilities;
  readonly does: string;
  readonly run: () => Promise<unknown>;
}

const ASKED: readonly Asked[] = [
  {
    by: "hoverProvider",
    does: "a hover in Markdown, with its range",
    run: async () => {
      const hover = await ask<Hover>("textDocument/hover", at("!com"));
      assert.match((hover.contents as { kind: string; value: string }).value, /Calder/);
      assert.equal((hover.contents as { kind: string }).kind, "markdown");
      return hover;
    },
  },
  {
    by: "completionProvider",
    does: "completions that Neovim puts where they belong, whole without being resolved",
    run: async () => {
      const list = await ask<CompletionList | CompletionItem[]>("textDocument/completion", at("{^line   to @lan"));
      const items = Array.isArray(list) ? list : list.items;
      const lanhai = items.find(({ label }) => label === "@lanhai");
      const edit = lanhai?.textEdit as TextEdit;
      assert.equal(edit.newText, "@lanhai");
      assert.equal(textAt(edit.range).startsWith("@lan"), true);
      // Where an item has a filter, this Neovim takes the start of the keyword for the start of what is replaced.
      assert.deepEqual([...new Set(items.map(({ filterText }) => filterText))], [undefined]);
      const starts = new Set(items.map(({ textEdit }) => (textEdit as TextEdit).range.start.character));
      assert.equal(starts.size, 1);
      for (const { textEdit } of items) assert.doesNotMatch((textEdit as TextEdit).newText, /\$\d|\$\{/);
      const kinds = await ask<CompletionList>("textDocument/completion", at("!co"));
      const commit = kinds.items.find(({ label }) => label.startsWith("!commit"));
      assert.match((commit?.documentation as { value: string }).value, /\w/);
      assert.equal((commit?.documentation as { kind: string }).kind, "markdown");
      return [list, kinds];
    },
  },
  {
    by: "definitionProvider",
    does: "the definition of an actor",
    run: async () => {
      const answer = await ask<Location | (Location | LocationLink)[]>("textDocument/definition", at("\n\n@ha"));
      const [first] = [answer].flat();
      assert.ok(first !== undefined);
      assert.equal("targetUri" in first ? first.targetUri : first.uri, uri(NAME));
      assert.match(textAt("targetUri" in first ? first.targetSelectionRange : first.range), /^hale/);
      return answer;
    },
  },
  {
    by: "referencesProvider",
    does: "references over the workspace, as locations",
    run: async () => {
      const port = await ask<Location[]>("textDocument/references", {
        ...at("{^po"),
        context: { includeDeclaration: true },
      });
      assert.deepEqual([...new Set(port.map((its) => its.uri))].sort(), [uri("call.readout"), uri(NAME)]);
      return port;
    },
  },
  {
    by: "documentHighlightProvider",
    does: "highlights of an actor",
    run: async () => {
      const answer = await ask<DocumentHighlight[]>("textDocument/documentHighlight", at("\n\n@ha"));
      assert.ok(answer.length >= 2);
      return answer;
    },
  },
  {
    by: "renameProvider",
    does: "a rename that is prepared, and changes files without versions",
    run: async () => {
      const prepared = await ask<Range | { range: Range; placeholder: string }>(
        "textDocument/prepareRename",
        at("\n\n@ha"),
      );
      // Neovim cuts the name out of the line by bytes where it gets a range alone.
      assert.equal("placeholder" in prepared && prepared.placeholder, "hale");
      const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...at("\n\n@ha"), newName: "miriam" });
      const text = changed(edit, NAME);
      assert.match(text, /\n\n@miriam: 🕊️/);
      assert.match(text, /\n {2}miriam: \{name/);
      assert.equal(published(text), published(TEXT));
      return [prepared, edit];
    },
  },
  {
    by: "documentSymbolProvider",
    does: "the outline, nested",
    run: async () => {
      const answer = await ask<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: textDocument() });
      assert.ok(flat(answer).some(({ detail }) => detail?.includes("Calder will open a line")));
      for (const { kind } of flat(answer)) assert.ok(kind >= 1 && kind <= 26);
      return answer;
    },
  },
  {
    by: "workspaceSymbolProvider",
    does: "symbols of the workspace, each with its place",
    run: async () => {
      const answer = await ask<SymbolInformation[]>("workspace/symbol", { query: "port" });
      assert.ok(answer.length > 0);
      // Neovim resolves none of them.
      for (const { location } of answer) assert.ok("range" in location);
      return answer;
    },
  },
  {
    by: "codeActionProvider",
    does: "code actions, worked out when chosen",
    run: async () => {
      const diagnostics = await told(NAME, (all) => all.some(({ code }) => code === "unused-actor"));
      const unused = diagnostics.find(({ code }) => code === "unused-actor")!;
      const answer = await ask<CodeAction[]>("textDocument/codeAction", {
        textDocument: textDocument(),
        range: unused.range,
        context: { diagnostics },
      });
      const remove = answer.find(({ kind }) => kind === "quickfix");
      assert.ok(remove !== undefined);
      const lazy = (server.codeActionProvider as { resolveProvider?: boolean }).resolveProvider === true;
      assert.equal(remove.edit === undefined, lazy);
      const chosen = lazy ? await ask<CodeAction>("codeAction/resolve", remove) : remove;
      assert.doesNotMatch(changed(chosen.edit, NAME), /nobody/);
      assert.equal(published(changed(chosen.edit, NAME)), published(TEXT));
      // All that may be done anywhere is an edit that keeps the published text.
      const all = await ask<CodeAction[]>("textDocument/codeAction", {
        textDocument: textDocument(),
        range: { start: behind("said that !commit["), end: behind("Calder will") },
        context: { diagnostics: [] },
      });
      for (const action of all) {
        const { edit } = lazy ? await ask<CodeAction>("codeAction/resolve", action) : action;
        assert.ok(edit !== undefined, action.title);
        assert.equal(published(changed(edit, NAME)), published(TEXT), action.title);
      }
      return [answer, chosen, all];
    },
  },
  {
    by: "documentFormattingProvider",
    does: "formatting that keeps the published text",
    run: async () => {
      const answer = await ask<TextEdit[] | null>("textDocument/formatting", {
        textDocument: textDocument(),
        options: { tabSize: 8, insertSpaces: false },
      });
      const text = TextDocument.applyEdits(TextDocument.create(uri(NAME), "readout", 0, TEXT), answer ?? []);
      assert.notEqual(text, TEXT);
      assert.equal(published(text), published(TEXT));
      return answer;
    },
  },
  {
    by: "documentRangeFormattingProvider",
    does: "formatting of some lines",
    run: async () => {
      const answer = await ask<TextEdit[] | null>("textDocument/rangeFormatting", {
        textDocument: textDocument(),
        range: { start: behind("\n\n@hale"), end: behind("firm}.") },
        options: { tabSize: 8, insertSpaces: false },
      });
      const text = TextDocument.applyEdits(TextDocument.create(uri(NAME), "readout", 0, TEXT), answer ?? []);
      assert.equal(published(text), published(TEXT));
      return answer;
    },
  },
];

test("diagnostics are pushed, and follow the typing", async () => {
  assert.equal(server.diagnosticProvider, undefined);
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri: uri(NAME), version: 0, languageId: "readout", text: TEXT },
  });
  // Before the workspace is read, its actors are not known.
  const first = await told(NAME, (all) => all.length === 2);
  assert.deepEqual(
    first.map(({ code, source }) => `${source} ${code}`),
    ["readout unused-actor", "readout unknown-actor"],
  );
  const change = (start: Position, end: Position, text: string, version: number): Promise<void> =>
    connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: uri(NAME), version },
      // Neovim gives the length too, which the protocol has deprecated.
      contentChanges: [{ range: { start, end }, rangeLength: end.character - start.character, text }],
    });
  const to = behind("@hael");
  const from = { ...to, character: to.character - "el".length };
  await change(from, to, "le", 1);
  await told(NAME, (all) => all.every(({ code }) => code !== "unknown-actor"));
  await change(from, to, "el", 2);
  await told(NAME, (all) => all.some(({ code }) => code === "unknown-actor"));
});

for (const { by, does, run } of ASKED) {
  test(does, async (context) => {
    const provided: unknown = server[by];
    if (provided === undefined || provided === false) context.skip(`the server has no ${by}`);
    else assert.deepEqual(foreign(await run()), []);
  });
}

test("nothing is sent that Neovim does not understand", () => {
  const methods = new Set(sent.map(({ method }) => method));
  // It asks for progress; it can register, refresh and configure nothing.
  const known = [
    "$/progress",
    "textDocument/publishDiagnostics",
    "window/logMessage",
    "window/workDoneProgress/create",
  ];
  assert.deepEqual([...methods].filter((method) => !known.includes(method)).sort(), []);
  assert.deepEqual(foreign(sent), []);
});
