/** The views of the activity bar and the status bar, as a person sees and uses them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { click, hasPage, press, rowsOf, screenshot, textOf, type } from "./page";
import { create, EXAMPLE, open, until } from "./readouts";

const { executeCommand } = vscode.commands;

test("Commitments: by debtor, filtered as one types, by status; a click goes to the statement", async () => {
  if (!hasPage) return;
  await open(EXAMPLE);
  await executeCommand("readout.commitments.byDebtor");
  await executeCommand("readout.commitments.focus");
  await until(async () =>
    assert.match((await rowsOf("Commitments")).join("\n"), /^Union of Calder, \d+ undertakings/m),
  );

  await executeCommand("readout.commitments.filter");
  await until(async () => assert.match(await textOf(".quick-input-widget .quick-input-title"), /Filter Commitments/));
  await type("coast-guard");
  await until(async () => {
    const rows = await rowsOf("Commitments");
    const threads = rows.filter((row) => /coast guards|coast-guard/.test(row));
    assert.ok(threads.length > 0 && rows.length < 8, rows.join("\n"));
  });
  await until(async () => assert.match(await textOf(".pane-body .message"), /1 undertaking matches “coast-guard”/));
  await press("Enter");

  await executeCommand("readout.commitments.byStatus");
  await until(async () => assert.ok((await rowsOf("Commitments")).every((row) => !row.startsWith("Union of Calder"))));
  await screenshot("commitments");
  await click('.monaco-list-row[aria-level="2"] .label-name');
  await until(() => {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor !== undefined);
    assert.match(editor.document.getText(editor.selection), /\^coast-guard-line/);
  });
  await executeCommand("readout.commitments.clearFilter");
  await executeCommand("readout.commitments.byDebtor");
  await until(async () => assert.match((await rowsOf("Commitments")).join("\n"), /^Union of Calder/m));
});

test("the status bar tells the acts and the seal of a readout, and follows it", async () => {
  const front = "---\ntitle: A call\ndate: 2024-05-07\nissuer: calder\nparties: [calder, lanhai]\n---\n";
  const editor = await create(
    "status.readout",
    `${front}@hale[She said !commit[Calder will repair the lamp]{firm}.]\n`,
  );
  if (!hasPage) return;
  const bar = (): Promise<string> => textOf('[id="readout.readout.readout.status"]');
  await until(async () => assert.match(await bar(), /1 commitment/));
  await editor.edit((edit) =>
    edit.insert(editor.document.positionAt(front.length), "@hale[!ask[Lanhai should help].]\n\n"),
  );
  await until(async () => assert.match(await bar(), /1 commitment, 1 request/));
  await executeCommand("readout.seal");
  await until(async () => assert.match(await textOf('[id="readout.readout.readout.status"] .codicon-lock'), /^$/));
  await editor.document.save();
});
