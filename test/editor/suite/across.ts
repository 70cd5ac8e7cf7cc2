/** What leads from one file to another, by keys: an event added to the follow-up file, and two statements side by side. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, isShown, press, screenshot, textOf, type } from "./page";
import { at, open, select, until, uriOf } from "./readouts";

const CALL = "2022-06-28-call.calder.readout";
const { executeCommand } = vscode.commands;

const INPUT = ".quick-input-widget:not([style*='display: none'])";
const title = (): Promise<string> => textOf(`${INPUT} .quick-input-title`);
const focused = (): Promise<string> => textOf(`${INPUT} .monaco-list-row.focused`);

if (hasPage) {
  test("Add Event: from the palette, by keys alone, a line comes to stand in the follow-up file, and nothing else changes", async () => {
    await executeCommand("workbench.action.closeAllEditors");
    const before = (await vscode.workspace.openTextDocument(uriOf("strait.followup"))).getText();
    const { document } = await open(CALL);
    await select(document, at(document, "^vessel-return", 3));
    await press("F1");
    await type("Readout: Add Event");
    await until(async () => assert.match(await focused(), /Readout: Add Event/));
    await press("Enter");
    await until(async () => assert.match(await title(), /\^vessel-return/));
    await type("keep");
    await until(async () => assert.match(await focused(), /^keep.*→ kept/));
    await screenshot("add-event");
    await press("Enter");
    await until(async () => assert.match(await title(), /^keep \^vessel-return/));
    // The day is selected, so that what is typed takes its place.
    await type("2022-07-02");
    await press("Enter");
    await until(async () => assert.match(await textOf(`${INPUT} .quick-input-message`), /address of a source/));
    await press("Enter");
    await until(async () => assert.match(await textOf(`${INPUT} .quick-input-message`), /Words of the source/));
    await type("the vessel is home");
    await press("Enter");
    await until(() => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor !== undefined && editor.document.uri.path.endsWith("/strait.followup"));
      const line = editor.document.lineAt(editor.selection.active.line);
      assert.match(line.text, /^2022-07-02 keep +\^vessel-return +"the vessel is home"$/);
      const { range } = editor.document.lineAt(line.lineNumber);
      const text = editor.document.getText();
      const start = editor.document.offsetAt(range.start);
      // In its place among the days: all other lines are what they were.
      assert.equal(text.slice(0, start) + text.slice(start + line.text.length + 1), before);
      assert.match(editor.document.lineAt(line.lineNumber - 1).text, /^2022-06-26/);
    });
    await executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(async () =>
      assert.equal((await vscode.workspace.openTextDocument(uriOf("strait.followup"))).getText(), before),
    );
  });

  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
  test("Show Beside: the quick fix of a weaker restatement opens both statements side by side, by keys", async () => {
    await executeCommand("workbench.action.closeAllEditors");
    const { document } = await open(CALL);
    await until(() =>
      assert.ok(
        vscode.languages
          .getDiagnostics(document.uri)
          .some(({ code }) => typeof code === "object" && code.value === "weakened"),
      ),
    );
    await select(document, at(document, "!agree[open it", 3));
    const item = ".action-widget .monaco-list-row.focused";
    const choose = async (): Promise<void> => {
      await until(async () => {
        await press("Control+.");
        // The menu does not come, or closes, while the editor is busy with what was opened.
        for (let time = 0; time < 30 && !(await isShown(item)); time += 1) await pause();
        assert.ok(await isShown(item));
      });
      await until(async () => {
        const row = await textOf(item);
        if (!row.includes("Show both statements side by side")) await press("ArrowDown");
        assert.match(row, /Show both statements side by side/);
      });
      await press("Enter");
    };
    await until(async () => {
      if (vscode.window.visibleTextEditors.length < 2) await choose();
      // A menu that closed by itself took no key.
      for (let time = 0; time < 30 && vscode.window.visibleTextEditors.length < 2; time += 1) await pause();
      assert.equal(vscode.window.visibleTextEditors.length, 2);
    });
    await until(() => {
      const [left, right, ...more] = [...vscode.window.visibleTextEditors].sort(
        (one, other) => (one.viewColumn ?? 0) - (other.viewColumn ?? 0),
      );
      assert.ok(left !== undefined && right !== undefined && more.length === 0);
      assert.ok(left.document.uri.path.endsWith(CALL));
      assert.ok(right.document.uri.path.endsWith("2022-03-17-port-aubin.calder.readout"));
      assert.match(right.document.getText(right.selection), /^!agree\[open a line between the two coast guards/);
    });
    await screenshot("show-beside");
    await executeCommand("workbench.action.closeAllEditors");
  });
}
