/** The commands, through the palette's own door, and what they leave behind. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { test } from "./harness";
import { create, replace, until } from "./readouts";

const FRONT = `---
title: A call about the lighthouse
date: 2024-05-07
issuer: calder
---
`;
const BODY = "@hale[Secretary Hale said !commit[Calder will repair the lamp]{firm to @lanhai}.]\n";
const PUBLISHED = "Secretary Hale said Calder will repair the lamp.\n";

test("every command of the manifest is registered", async () => {
  const manifest = vscode.extensions.getExtension("readout.readout")?.packageJSON as {
    contributes: { commands: { command: string }[] };
  };
  const named = manifest.contributes.commands.map(({ command }) => command).sort();
  const registered = (await vscode.commands.getCommands(true)).filter((command) => /^readout\.[a-z]/i.test(command));
  assert.deepEqual(
    named.filter((command) => !registered.includes(command)),
    [],
  );
  // What else there is serves the server alone, or is the editor's own, for the view.
  const ofViews = /^readout\.(?:publishedTexts|commitments|speakers|meetings)\./;
  const others = registered.filter((command) => !named.includes(command) && !ofViews.test(command));
  assert.deepEqual(others.sort(), [
    "readout.setSeverity",
    "readout.showBeside",
    "readout.showReferences",
    "readout.views.more",
    "readout.views.open",
  ]);
});

test("Copy Published Text leaves the text as it was published", async () => {
  await create("lighthouse.readout", FRONT + BODY);
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("readout.copyPublishedText");
  assert.equal(await vscode.env.clipboard.readText(), PUBLISHED);
});

test("Add Note puts an empty note at the cursor, and the published text stays", async () => {
  const editor = await create("note.readout", FRONT + BODY);
  const { document } = editor;
  const place = document.positionAt(document.getText().indexOf(" said"));
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand("readout.addNote");
  await until(() => assert.match(document.getText(), /Secretary Hale\{>>[^\n]*<<\} said/));
  await vscode.commands.executeCommand("readout.copyPublishedText");
  assert.equal(await vscode.env.clipboard.readText(), PUBLISHED);
});

test("Seal writes the digest of the published text, and a change of it is told", async () => {
  const editor = await create("seal.readout", FRONT + BODY);
  const { document } = editor;
  await vscode.commands.executeCommand("readout.seal");
  const digest = createHash("sha256").update(PUBLISHED).digest("hex");
  await until(() => assert.ok(document.getText().includes(digest), document.getText()));
  await replace(editor, "repair the lamp", "mend the lamp");
  await document.save();
  await until(() => {
    const told = vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    assert.ok(
      told.some((message) => /sha256|seal/i.test(message)),
      told.join("\n"),
    );
  });
});

test("Restart starts a server that knows what is open", async () => {
  const editor = await create("restart.readout", FRONT + BODY);
  await vscode.commands.executeCommand("readout.restart");
  await replace(editor, "@lanhai", "@nowhere");
  await until(() => {
    const told = vscode.languages.getDiagnostics(editor.document.uri).map(({ message }) => message);
    assert.ok(
      told.some((message) => message.includes("nowhere")),
      told.join("\n"),
    );
  });
});

test("New Readout from Published Text escapes and drafts the text on hand, under its first line as the title", async () => {
  const published = "A call about the harbour\n\n@harbour: the two sides spoke.\n";
  await create("harbour.txt", published);
  const made = vscode.commands.executeCommand("readout.newFromPublishedText");
  // The editor's own text stands first.
  await until(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    assert.equal(vscode.window.activeTextEditor?.document.languageId, "readout");
  });
  await made;
  const text = vscode.window.activeTextEditor!.document.getText();
  assert.match(
    text,
    /^---\n(?:.+\n)*title: A call about the harbour\n(?:.+\n)*---\n!head\[A call about the harbour\]\n/,
  );
  assert.ok(text.includes("\\@harbour: the two sides spoke."), text);
});
