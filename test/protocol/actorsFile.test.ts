/** Typing in an `actors.yaml` over the protocol. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from "vscode-languageserver";
import { ACTORS, BODY, codes, folder, PULL, session, SHARED } from "./session";

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
