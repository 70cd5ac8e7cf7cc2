/** Follow-up files over the protocol: opened, typed in, closed, and changed on disk; what is told of them and of their threads. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type {
  CodeLens,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  PublishDiagnosticsParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { ACTORS, folder, session, SHARED } from "./session";

const READOUT = `${SHARED}@yang[!commit[China will share its charts]{by @china ^sea-charts}.]\n`;

test("hover, definition, references, rename, lenses and findings follow a file as it is opened, typed in, closed, and changed on disk", async () => {
  mkdirSync(join(folder, "follow"));
  writeFileSync(join(folder, "follow/actors.yaml"), ACTORS);
  writeFileSync(join(folder, "follow/a.readout"), READOUT);
  writeFileSync(join(folder, "follow/f.followup"), "2021-10-01 progress ^sea-charts by @china\n");
  const told = new Map<string, readonly Diagnostic[]>();
  const refreshed: string[] = [];
  const it = await session(
    { textDocument: { publishDiagnostics: {} }, workspace: { codeLens: { refreshSupport: true } } },
    (connection) => {
      connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        told.set(uri, diagnostics);
      });
      connection.onRequest("workspace/codeLens/refresh", () => {
        refreshed.push("lenses");
        return null;
      });
    },
    { today: "2031-01-01" },
  );
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const name = "follow/f.followup";
  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: it.uri(file) },
    position: { line, character },
  });
  const hover = async (file: string, line: number, character: number): Promise<string> => {
    const found = await it.connection.sendRequest<Hover | null>("textDocument/hover", at(file, line, character));
    return found === null ? "" : (found.contents as MarkupContent).value;
  };
  const lens = async (): Promise<string> => {
    const textDocument = { uri: it.uri("follow/a.readout") };
    const lenses = await it.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
    const last = await it.connection.sendRequest<CodeLens>("codeLens/resolve", lenses.at(-1)!);
    return last.command?.title ?? "";
  };

  // From the disk.
  const places = async (): Promise<string[]> => {
    const found = await it.connection.sendRequest<Location[]>("textDocument/references", {
      ...at("follow/a.readout", 5, 55),
      context: { includeDeclaration: true },
    });
    return found.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf("/") + 1)} ${range.start.line}`);
  };
  await until(async () => (await places()).length === 2);
  assert.deepEqual(await places(), ["a.readout 5", "f.followup 0"]);
  assert.equal(await lens(), "In progress · only here");

  // Opened and typed in: the text of the editor counts.
  it.open(name, "2021-10-01 progress ^sea-charts by @china\n");
  assert.match(await hover(name, 0, 12), /^Open → \*\*in progress\*\* on 1 October 2021\./);
  it.change(name, 2, [
    {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      text: "2021-11-02 keep ^sea-charts by @chna\n",
    },
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '^sea-charts "Charts"\n' },
  ]);
  assert.match(
    await hover("follow/a.readout", 5, 55),
    /^\*\*Charts\*\* `\^sea-charts` {2}\n\*\*Kept\*\* since 2 November 2021/,
  );
  assert.equal(await lens(), "Kept · only here");
  await until(() => told.get(it.uri(name))?.some(({ code }) => code === "unknown-actor") === true);
  const [definition] = await it.connection.sendRequest<Location[]>("textDocument/definition", at(name, 0, 3));
  assert.equal(definition?.uri, it.uri("follow/a.readout"));
  const edit = await it.connection.sendRequest<WorkspaceEdit>("textDocument/rename", {
    ...at(name, 2, 20),
    newName: "maps",
  });
  assert.deepEqual(
    Object.entries(edit.changes ?? {}).map(([uri, edits]) => [uri.slice(uri.lastIndexOf("/") + 1), edits.length]),
    [
      ["a.readout", 1],
      ["f.followup", 3],
    ],
  );

  // Closed unsaved: the disk counts again; then the disk changes.
  void it.connection.sendNotification("textDocument/didClose", { textDocument: { uri: it.uri(name) } });
  await until(async () => (await lens()) === "In progress · only here");
  refreshed.length = 0;
  writeFileSync(join(folder, name), "2021-10-01 break ^sea-charts\n");
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: it.uri(name), type: 2 }] });
  await until(async () => (await lens()) === "Broken · only here" && refreshed.length > 0);
  rmSync(join(folder, name));
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: it.uri(name), type: 3 }] });
  await until(async () => (await lens()) === "Open · only here");
  assert.equal(await it.end(), 0);
  rmSync(join(folder, "follow"), { recursive: true });
});
