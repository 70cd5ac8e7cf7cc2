/** Mistakes are told while typing, and no longer when they are mended. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, press, textOf, type } from "./page";
import { create, EXAMPLE, open, replace, until } from "./readouts";

const TEXT = `---
title: A visit to the harbour
date: 2024-05-06
issuer: calder
---
@hale[Secretary Hale said !commit[Calder will dredge the channel]{firm to @lanhai}.]
`;

/** The codes of what is told of a file, at error and warning level. */
function codes({ uri }: { readonly uri: vscode.Uri }): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ code }) => String(typeof code === "object" ? code.value : code))
    .sort();
}

test("diagnostics appear, change on typing and vanish on mending", async () => {
  const editor = await create("harbour.readout", TEXT.replace("!commit[", "!comit["));
  const { document } = editor;
  await until(() => assert.deepEqual(codes(document), ["unknown-kind"]));
  await replace(editor, "@lanhai", "@lanhay");
  await until(() => assert.deepEqual(codes(document), ["unknown-actor", "unknown-kind"]));
  await replace(editor, "!comit[", "!commit[");
  await until(() => assert.deepEqual(codes(document), ["unknown-actor"]));
  await replace(editor, "@lanhay", "@lanhai");
  await until(() => assert.deepEqual(codes(document), []));
});

test("a file that nobody opens is read at the start, with the actors of the folder above, and its mistakes are told", async () => {
  const [uri] = await vscode.workspace.findFiles("never-opened/ferry.readout");
  assert.ok(uri);
  await until(() => assert.deepEqual(codes({ uri }), ["unknown-kind"]));
  assert.ok(vscode.workspace.textDocuments.every((document) => document.uri.path !== uri.path));
});

test("an example is without errors and warnings", async () => {
  // A mistake in another file first: when it is told, the server is known to answer.
  const broken = await create("broken.readout", TEXT.replace("firm", "frim"));
  await until(() => assert.notDeepEqual(codes(broken.document), []));
  const { document } = await open(EXAMPLE);
  await until(() => assert.deepEqual(codes(document), []));
});

test("real keys in the window bring a mistake into the list of problems", async () => {
  if (!hasPage) return;
  const { document } = await create("keys.readout", TEXT);
  await until(() => assert.deepEqual(codes(document), []));
  await press("Control+End");
  await type("Calder added: !vow");
  await type("[nothing more]");
  await until(() => assert.deepEqual(codes(document), ["unknown-kind"]));
  assert.ok(document.getText().endsWith("Calder added: !vow[nothing more]"), document.getText());
  await press("Control+Shift+M");
  await until(async () => assert.match(await textOf(".markers-panel .monaco-list-rows"), /!?vow/));
  await vscode.commands.executeCommand("workbench.action.files.revert");
});
