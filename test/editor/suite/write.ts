/** Writing: completion, mends, refactorings, formatting, brackets typed over, pasting; the published text is kept. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { copyFromWebPage, hasPage, isShown, press, screenshot, textOf, type } from "./page";
import { at, create, open, replace, select, until, uriOf } from "./readouts";

const { executeCommand } = vscode.commands;

const FRONT = `---
title: A call about the buoys
date: 2024-05-07
issuer: calder
parties: [calder, lanhai]
---
`;

/** The published text, by the command that gives it to people. */
async function published(): Promise<string> {
  await executeCommand("readout.copyPublishedText");
  return vscode.env.clipboard.readText();
}

async function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind?.value, 100);
}

/** Chooses the action of that title, as a click on it does. */
async function choose(document: vscode.TextDocument, range: vscode.Range, title: string | RegExp): Promise<void> {
  await until(async () => {
    const actions = await actionsAt(document, range);
    const found = actions.find((action) =>
      title instanceof RegExp ? title.test(action.title) : action.title === title,
    );
    assert.ok(found, `${title} is not among\n${actions.map((action) => action.title).join("\n")}`);
    if (found.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(found.edit));
    if (found.command !== undefined)
      await executeCommand(found.command.command, ...((found.command.arguments ?? []) as unknown[]));
  });
}

function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = at(document, text);
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + text.length));
}

test("an actor is completed by title, with who it is; published text completes nothing", async () => {
  const { document } = await create("completion.readout", `${FRONT}The two spoke. @foreign min`);
  const { uri } = document;
  await until(async () => {
    const list = await executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uri,
      at(document, "foreign min", 11),
      undefined,
      20,
    );
    const item = list.items.find(({ label }) => (typeof label === "string" ? label : label.label) === "@shen[…]");
    assert.ok(item, list.items.map(({ label }) => JSON.stringify(label)).join("\n"));
    const { documentation } = item;
    assert.match(typeof documentation === "string" ? documentation : (documentation?.value ?? ""), /Shen Yiwei/);
  });
  const prose = await executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    at(document, "two spoke", 3),
  );
  assert.deepEqual(
    prose.items.map(({ label }) => label),
    [],
  );
});

test("what is typed on is prose, and nothing pops up; behind a sign the list comes, and is taken with Enter", async () => {
  if (!hasPage) return;
  const editor = await create("typed.readout", FRONT);
  const { document } = editor;
  await executeCommand("cursorBottom");
  await type("The Secretary met his guests [in the harbour] and said: “All is well!” - at 5% (or so), she added. ");
  await new Promise((resolve) => setTimeout(resolve, 800));
  for (const widget of [".suggest-widget.visible", ".parameter-hints-widget.visible", ".action-widget"])
    assert.equal(await isShown(widget), false, widget);
  assert.ok(document.getText().endsWith("she added. "), document.getText());
  await type("@fm");
  await until(async () => assert.match(await textOf(".suggest-widget.visible .monaco-list-row.focused"), /shen/));
  await press("Enter");
  await until(() => assert.ok(document.getText().endsWith("@shen[]"), document.getText()));
  // The bracket that completion has put there is typed over, and so is the one behind a kind.
  await type("Lanhai would !commit[wait]");
  await type("]");
  await until(() => assert.ok(document.getText().endsWith("@shen[Lanhai would !commit[wait]]"), document.getText()));
  await executeCommand("workbench.action.files.revert");
});

test("the end of a note is typed over, and attributes are offered behind a bracket", async () => {
  if (!hasPage) return;
  const editor = await create("over.readout", `${FRONT}The two spoke. `);
  const { document } = editor;
  await executeCommand("cursorBottom");
  await type("{>>unclear");
  await type("<<}");
  await until(() => assert.ok(document.getText().endsWith("The two spoke. {>>unclear<<}"), document.getText()));
  await type(" !ask[help]{");
  await until(async () => assert.match(await textOf(".suggest-widget.visible .monaco-list-rows"), /firm/));
  await screenshot("attributes-offered");
  await press("Escape");
  await executeCommand("workbench.action.files.revert");
});

test("a mend is applied, and a finding silenced, with every published character kept", async () => {
  const { document } = await create(
    "fixes.readout",
    `${FRONT}@hale[She will !comit[help 🚢]{firm}.]\n\n@pryce[He left.]\n`,
  );
  const before = await published();
  await choose(document, rangeOf(document, "!comit"), "Write `!commit[`");
  await until(() => assert.match(document.getText(), /^@hale\[She will !commit\[help 🚢\]\{firm\}\.\]$/m));
  await choose(document, rangeOf(document, "@pryce"), "Declare `pryce` in this file");
  await until(() => assert.match(document.getText(), /^actors:\n {2}pryce: /m));
  await executeCommand("undo");
  await until(() => assert.doesNotMatch(document.getText(), /actors:/));
  await choose(document, rangeOf(document, "@pryce"), "Silence `unknown-actor` here");
  await until(() => {
    const told = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(
      told.map(({ message }) => message),
      [],
    );
  });
  assert.match(document.getText(), /\{>>.*unknown-actor.*<<\}\n@pryce/);
  assert.equal(await published(), before);
});

test("a selection is tagged, a kind changed and a tag removed from the menu of actions", async () => {
  const { document } = await create(
    "refactor.readout",
    `${FRONT}@hale: Calder will keep the buoys lit. It was late.\n`,
  );
  const before = await published();
  await choose(document, rangeOf(document, "Calder will keep the buoys lit"), "Tag as !commit");
  await until(() => assert.match(document.getText(), /^@hale: !commit\[Calder will keep the buoys lit\]\. It/m));
  await choose(document, new vscode.Range(at(document, "!commit", 2), at(document, "!commit", 2)), /to !offer$/);
  await until(() => assert.match(document.getText(), /!offer\[Calder will keep/));
  await choose(
    document,
    new vscode.Range(at(document, "buoys lit"), at(document, "buoys lit")),
    "Remove !offer, keep the words",
  );
  await until(() => assert.match(document.getText(), /^@hale: Calder will keep the buoys lit\. It/m));
  assert.equal(await published(), before);
});

test("formatting puts front matter and attributes in order, on saving too, and no published character", async () => {
  const editor = await create(
    "format.readout",
    `---\nissuer:   calder\ndate: 2024-05-07\ntitle: Talks\n---\n@hale:  We  !commit[help]{ ^x   firm to @lanhai }  .  \n\n!ask[stay]{#sea by @calder}\n`,
  );
  const { document } = editor;
  const before = await published();
  const options = { tabSize: 2, insertSpaces: true };
  const last = rangeOf(document, "!ask[stay]{#sea by @calder}");
  const some = await executeCommand<vscode.TextEdit[]>(
    "vscode.executeFormatRangeProvider",
    document.uri,
    last,
    options,
  );
  assert.ok(some.length > 0);
  assert.ok(
    some.every(({ range }) => range.start.line >= last.start.line),
    "only what is selected",
  );
  await executeCommand("editor.action.formatDocument");
  const formatted =
    "---\ntitle: Talks\ndate: 2024-05-07\nissuer: calder\n---\n@hale:  We  !commit[help]{to @lanhai firm ^x}  .  \n\n!ask[stay]{by @calder #sea}\n";
  await until(() => assert.equal(document.getText(), formatted));
  assert.equal(await published(), before);
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "readout" });
  await settings.update("formatOnSave", true, vscode.ConfigurationTarget.Workspace, true);
  try {
    await executeCommand("undo");
    await replace(editor, "title: Talks", "title:   Talks");
    // At once: what VS Code saves by itself after a second is not formatted.
    await document.save();
    await until(() => assert.equal(document.getText(), formatted));
  } finally {
    await settings.update("formatOnSave", undefined, vscode.ConfigurationTarget.Workspace, true);
  }
});

test("text from a web page is pasted escaped, and markup copied from a readout as it is", async () => {
  if (!hasPage) return;
  const editor = await create("paste.readout", FRONT);
  const { document } = editor;
  await executeCommand("cursorBottom");
  await copyFromWebPage("<p>@calder: the talks !go[on]</p>", "@calder: the talks !go[on]");
  await press("Control+v");
  await until(() => assert.equal(document.getText(), `${FRONT}\\@calder: the talks \\!go[on]`));
  assert.equal(await published(), "@calder: the talks !go[on]");
  await screenshot("pasted");
  const copied = await create("copied.readout", `${FRONT}@hale[We met.]\n`);
  await select(copied.document, at(copied.document, "@hale"), at(copied.document, "We met.]", 8));
  await press("Control+c");
  const target = await create("target.readout", FRONT);
  await executeCommand("cursorBottom");
  await press("Control+v");
  await until(() => assert.equal(target.document.getText(), `${FRONT}@hale[We met.]`));
  await executeCommand("workbench.action.files.revert");
});

test("published texts in the explorer become readouts beside them", async () => {
  await create("explorer/talk.txt", "A talk on the quay\n\n!vow[nothing] was said.\n");
  await executeCommand("readout.newFromPublishedText", uriOf("explorer/talk.txt"));
  const { document } = vscode.window.activeTextEditor!;
  assert.match(document.uri.path, /\/explorer\/talk\.readout$/);
  assert.match(document.getText(), /^title: A talk on the quay$/m);
  assert.equal(await published(), "A talk on the quay\n\n!vow[nothing] was said.\n");
  assert.ok(await open("explorer/talk.txt"));
});

test("with linked editing, an id that an act and its parts share is changed in all of them at once", async () => {
  if (!hasPage) return;
  const editor = await create(
    "linked.readout",
    `${FRONT}@hale: !commit[Calder will !part[dredge]{to @lanhai} and !part[sound]{to @lanhai}]{to @lanhai}.\n`,
  );
  const { document } = editor;
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "readout" });
  await settings.update("linkedEditing", true, vscode.ConfigurationTarget.Workspace, true);
  try {
    const place = at(document, "@lanhai", 7);
    await select(document, place);
    await press("ArrowLeft");
    await press("ArrowRight");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await type("x");
    await until(() => assert.equal(document.getText().match(/@lanhaix/g)?.length, 3, document.getText()));
  } finally {
    await settings.update("linkedEditing", undefined, vscode.ConfigurationTarget.Workspace, true);
    await executeCommand("workbench.action.files.revert");
  }
});
