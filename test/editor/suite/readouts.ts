/** What the tests open, and how they wait for the server's answers. The workspace is a copy that nobody keeps. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

/** One of the examples, for tests that only read. */
export const EXAMPLE = "2022-03-17-port-aubin.calder.readout";

/** How long an answer may take, in milliseconds. */
const LONGEST = 20_000;

/** Where a file of the workspace is. */
export function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "The workspace has no folder.");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in the editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)));
}

/** Writes a file into the workspace, and opens it. */
export async function create(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  return open(name);
}

/** Puts one text in place of another that stands in the document once. */
export async function replace(editor: vscode.TextEditor, old: string, by: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(old);
  assert.notEqual(start, -1, `${old} is not in ${document.fileName}.`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, by)));
}

/** Where a text stands first in the document, moved on by some characters. */
export function at(document: vscode.TextDocument, text: string, on = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `${text} is not in ${document.fileName}.`);
  return document.positionAt(start + on);
}

/** Selects in the editor of a document, or puts the cursor there; what is pressed afterwards finds it. */
export async function select(document: vscode.TextDocument, from: vscode.Position, to = from): Promise<void> {
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(from, to) });
}

/** Asks again and again until the answer is what it should be. @throws the last complaint when that takes too long. */
export async function until(check: () => Promise<void> | void): Promise<void> {
  const end = Date.now() + LONGEST;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
