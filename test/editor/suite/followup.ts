/** Follow-up files: their language and findings, a line by completion and keys, outline, formatting. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, press, screenshot, textOf, type } from "./page";
import { create, until } from "./readouts";

const { executeCommand } = vscode.commands;

const TEXT = `; The coast guards.
2022-07-01  progress  ^coast-guard-line  "the line was tested"
2022/9/3 kept ^coast-guard-line
^coast-guard-line "The line between the coast guards"
`;

test("a follow-up file is checked, has an outline by years, and is put in columns", async () => {
  const { document } = await create("columns.followup", TEXT);
  const { uri } = document;
  assert.equal(document.languageId, "readout-followup");
  await until(() => {
    const told = vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === "object" ? code.value : code));
    assert.deepEqual(told, ["bad-event", "bad-event"]);
  });
  await until(async () => {
    const symbols = await executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", uri);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, ...children.map((child) => child.name)]),
      [
        ["2022", "progress: The line between the coast guards"],
        ["Titles", "The line between the coast guards"],
      ],
    );
  });
  await executeCommand("editor.action.formatDocument");
  await until(() =>
    assert.equal(document.lineAt(1).text, '2022-07-01 progress ^coast-guard-line "the line was tested"'),
  );
  assert.equal(document.lineAt(2).text, "2022/9/3 kept ^coast-guard-line");
  await screenshot("follow-up");
  await remove(uri);
});

test("a line of a follow-up file tells what it did, leads to the first statement, and is renamed with it", async () => {
  const { document } = await create("story.followup", "2022-07-01 progress ^free-passage\n");
  const { uri } = document;
  const at = (word: string): vscode.Position => document.positionAt(document.getText().indexOf(word) + 2);
  await until(async () => {
    const hovers = await executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at("progress"));
    const told = hovers.flatMap(({ contents }) => contents.map((its) => (its as vscode.MarkdownString).value)).join("");
    assert.match(told, /open[^\n]*In progress|open → \*\*progress\*\*/i);
  });
  await until(async () => {
    const places = await executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      uri,
      at("^free-passage"),
    );
    const paths = places.map((its) => ("targetUri" in its ? its.targetUri : its.uri).path);
    assert.match(paths.join(" "), /^[^ ]*2022-03-17-port-aubin\.calder\.readout$/);
  });
  const edit = await executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    uri,
    at("^free-passage"),
    "open-waters",
  );
  const names = edit.entries().map(([its]) => its.path.slice(its.path.lastIndexOf("/") + 1));
  assert.deepEqual(names.sort(), [
    "2022-03-17-port-aubin.calder.readout",
    "2025-02-12-port-aubin.calder.readout",
    "story.followup",
  ]);
  await remove(uri);
});

/**
 * What is left would be a part of the story for the tests that follow. The server reads a file that is closed, at times
 * before it is gone, and not every machine tells it of that afterwards: so nothing is in it any more.
 */
async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  await executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.workspace.fs.delete(uri);
}

test("a line of a follow-up file is written with completion and keys", async () => {
  if (!hasPage) return;
  const { document } = await create("keys.followup", "; The coast guards.\n");
  await executeCommand("cursorBottom");
  await type("2023-01-15 kee");
  await until(async () => assert.match(await textOf(".suggest-widget.visible .monaco-list-row.focused"), /keep/));
  await press("Enter");
  await until(async () => assert.match(await textOf(".suggest-widget.visible .monaco-list-rows"), /\^buoy-data/));
  await type("coast-guard");
  await until(async () =>
    assert.match(await textOf(".suggest-widget.visible .monaco-list-row.focused"), /coast-guard-line/),
  );
  await screenshot("follow-up-completion");
  await press("Enter");
  await until(() => assert.equal(document.lineAt(1).text, "2023-01-15 keep ^coast-guard-line"));
  await type(' "kept');
  await until(() => assert.equal(document.lineAt(1).text, '2023-01-15 keep ^coast-guard-line "kept"'));
  await remove(document.uri);
});
