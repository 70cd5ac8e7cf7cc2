/** Two accounts of a meeting side by side. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { audit, hasPage, inPage, screenshot } from "./page";
import { open, until } from "./readouts";

const CALDER = "2022-03-17-port-aubin.calder.readout";
const LANHAI = "2022-03-17-port-aubin.lanhai.readout";

test("two accounts stand side by side, and keys lead from difference to difference and to the source", async () => {
  await open(CALDER);
  await vscode.commands.executeCommand("readout.compareAccounts");
  if (!hasPage) return;
  const inner = async (selector: string): Promise<string> =>
    String(await inPage("compare", "innerText", selector).catch(() => ""));
  await until(async () => assert.match(await inner(".board"), /Republic of Lanhai/));
  assert.match(await inner(".counts"), /3 in both and differing/);
  await inPage("compare", "press", ".between", "2");
  await inPage("compare", "press", ".between", "n");
  await until(async () => assert.match(await inner(".items .current"), /\^coast-guard-line/));
  assert.match(await inner(".items .current"), /kind: agreement .*offer/);
  assert.deepEqual(await audit("compare"), []);
  await screenshot("compare");
  await inPage("compare", "press", ".items .current .head", "x");
  await inPage("compare", "press", "#one-5", "x");
  await inPage("compare", "press", "#other-5", "Enter");
  await until(() => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined && editor.document.uri.path.endsWith(LANHAI));
    assert.match(editor.document.getText(editor.selection), /The two coast guards/);
  });
});
