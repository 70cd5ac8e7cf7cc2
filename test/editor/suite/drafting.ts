/** A published text is drafted, and what is left is decided on with real keys: accepted, rejected, undone; no published character changes. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { copyFromWebPage, hasPage, isShown, press, screenshot, shown, textOf, type } from "./page";
import { at, create, select, until, uriOf } from "./readouts";

const TEXT = [
  "Readout of Foreign Secretary Miriam Hale’s Call with Foreign Minister Shen Yu of Brazil",
  "Foreign Secretary Miriam Hale of Canada spoke today with Foreign Minister Shen Yu of Brazil. Secretary Hale said that Canada will fund the survey. Minister Shen noted that Brazil is ready to lend two ships.",
  "###\n",
].join("\n\n");

/** The published text, by the command that gives it to people. */
async function published(): Promise<string> {
  await vscode.commands.executeCommand("readout.copyPublishedText");
  return vscode.env.clipboard.readText();
}

/** Waits until the cursor stands in front of words, with nothing selected that a letter could take the place of. */
function asked(document: vscode.TextDocument, words: string): Promise<void> {
  return until(() => {
    const { selection } = vscode.window.activeTextEditor!;
    assert.ok(selection.isEmpty, document.getText(selection));
    const from = document.offsetAt(selection.active);
    assert.equal(document.getText().slice(from, from + words.length), words);
  });
}

test("proposals are accepted and rejected by keyboard, each in one step to undo", async () => {
  if (!hasPage) return;
  const { document } = await create("review.readout", `---\ndate: 2031-05-12\n---\n${TEXT}`);
  const holds = (expected: RegExp): Promise<void> =>
    until(() => assert.match(document.getText(), expected, document.getText()));
  const asksFor = (expected: string): Promise<void> => asked(document, expected);
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  await asksFor(TEXT.slice(0, TEXT.indexOf("\n")));
  await press("Alt+y");
  await holds(/^!head\[Readout of Foreign Secretary.*\]$/m);
  await asksFor("Secretary Hale said that Canada will fund the survey.");
  await screenshot("proposal");
  await press("Alt+y");
  await holds(/@miriam-hale\[Secretary Hale said that Canada will fund the survey\.\]/);
  assert.match(document.getText(), /^ {2}miriam-hale: /m, "who speaks is declared with the tag");
  await asksFor("Canada will fund the survey");
  await press("Alt+x");
  await asksFor("Minister Shen noted that Brazil is ready to lend two ships.");
  await press("Alt+,");
  await asksFor("###");
  await press("Control+z");
  await holds(/Brazil\. Secretary Hale said/);
  assert.equal(await published(), TEXT);
  await vscode.commands.executeCommand("readout.endReview");
});

test("a letter typed during a review or behind its end takes no published word away", async () => {
  if (!hasPage) return;
  const { document } = await create("typed-on.readout", `---\ndate: 2031-05-12\n---\n${TEXT}`);
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  await asked(document, TEXT.slice(0, TEXT.indexOf("\n")));
  // What would be written is shown in place, so that lines wrap with it.
  await until(async () => assert.match(await shown(), /!head\[Readout of/));
  await type("x");
  await until(() => assert.match(document.getText(), /^xReadout of/m));
  await press("Control+z");
  await press("Alt+.");
  // What is asked about is what the keys of tagging tag.
  await asked(document, "Secretary Hale said that Canada will fund the survey.");
  await press("Alt+.");
  await asked(document, "Canada will fund the survey");
  await press("Alt+m");
  await press("o");
  await until(() =>
    assert.match(document.getText(), /that !offer\[Canada will fund the survey\]\./, document.getText()),
  );
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  await asked(document, TEXT.slice(0, TEXT.indexOf("\n")));
  const over = async (): Promise<boolean> => /Nothing more is proposed/.test(await textOf(".part.statusbar"));
  for (let keys = 0; keys < 12 && !(await over()); keys += 1) {
    const { version } = document;
    await press("Alt+y");
    await until(async () => assert.ok(document.version > version || (await over())));
  }
  assert.ok(await over());
  assert.equal(await published(), TEXT);
  assert.ok(vscode.window.activeTextEditor!.selection.isEmpty);
  const before = document.getText().length;
  await type("x");
  await until(() => assert.equal(document.getText().length, before + 1));
});

test("keys of a review pressed faster than the cursor moves each begin where the one before ended", async () => {
  if (!hasPage) return;
  const said = ["open the port", "fund the survey", "host the talks", "lend two ships", "train the crews"];
  said.push("send the charts", "build a quay", "mend the lamp");
  const { document } = await create(
    "fast.readout",
    `---\nactors:\n  hale: Miriam Hale\n---\n${said.map((what) => `@hale: Minister Hale said that Calder will ${what}.\n`).join("\n")}`,
  );
  await vscode.commands.executeCommand("cursorTop");
  // The editor itself looks at each command once before it runs it: the first of each kind is waited for.
  await press("Alt+.");
  await asked(document, "Calder will open the port");
  await press("Alt+x");
  await asked(document, "Calder will fund the survey");
  await press("Alt+y");
  await asked(document, "Calder will host the talks");
  for (const key of [".", ".", "y", "x", "."]) await press(`Alt+${key}`);
  await asked(document, "Calder will mend the lamp");
  assert.deepEqual(document.getText().match(/(?<=!commit\[).*(?=\])/g), [
    "Calder will fund the survey",
    "Calder will train the crews",
  ]);
  await vscode.commands.executeCommand("readout.endReview");
});

test("Escape ends a review, and before it what Escape always ends", async () => {
  if (!hasPage) return;
  const { document } = await create("escape.readout", `---\ndate: 2031-05-12\n---\n${TEXT}`);
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  const isAsked = (): Promise<void> => until(async () => assert.match(await shown(), /!head\[Readout of/));
  await isAsked();
  await press("Shift+ArrowRight");
  await until(() => assert.ok(!vscode.window.activeTextEditor!.selection.isEmpty));
  await press("Escape");
  await until(() => assert.ok(vscode.window.activeTextEditor!.selection.isEmpty));
  await press("ArrowLeft");
  await isAsked();
  await press("Control+f");
  await until(async () => assert.ok(await isShown(".find-widget.visible")));
  await press("Escape");
  await until(async () => assert.ok(!(await isShown(".find-widget.visible"))));
  await isAsked();
  await press("Escape");
  await until(async () => assert.doesNotMatch(await shown(), /!head\[/));
  assert.match(await textOf(".part.statusbar"), /The review is ended\./);
  // Whatever was asked of the server before does not begin it anew.
  await press("Escape");
  await press("Alt+.");
  await isAsked();
  await press("Escape");
  await until(async () => assert.doesNotMatch(await shown(), /!head\[/));
  assert.ok(document.getText().endsWith(TEXT));
  assert.ok(!document.isDirty);
});

test("what a review would write is gone with it, also while other hints are waited for", async () => {
  if (!hasPage) return;
  const { document } = await create("slow.readout", `---\ndate: 2031-05-12\n---\n${TEXT}`);
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  await until(async () => assert.match(await shown(), /!head\[Readout of/));
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let isAsked = false;
  const slow = vscode.languages.registerInlayHintsProvider(
    { language: "readout" },
    {
      provideInlayHints: async () => {
        isAsked = true;
        await answered;
        return [];
      },
    },
  );
  try {
    await until(() => assert.ok(isAsked));
    await press("Escape");
    await until(async () => assert.match(await textOf(".part.statusbar"), /The review is ended\./));
    answer();
    await until(async () => assert.doesNotMatch(await shown(), /!head\[/));
  } finally {
    answer();
    slow.dispose();
  }
  assert.ok(!document.isDirty);
});

test("what is too long to be drafted is told, by Next Proposal and by Draft This Readout", async () => {
  if (!hasPage) return;
  const { document } = await create("left.readout", `---\ndate: 2031-05-12\n---\n${"They met again. ".repeat(2600)}\n`);
  const told = /A paragraph is longer than 40,000 characters, and nothing is proposed there/;
  const isTold = async (command: string): Promise<void> => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand("notifications.showList");
    await until(async () => assert.match(await textOf(".notifications-center"), told));
  };
  await isTold("readout.nextProposal");
  await vscode.window.showTextDocument(document);
  await isTold("readout.draftReadout");
  await vscode.commands.executeCommand("notifications.clearAll");
  assert.ok(document.getText().endsWith("They met again. \n"));
});

test("Draft This Readout writes all that is sure in one step, with the front matter that is missing", async () => {
  const { document } = await create("draft.readout", TEXT);
  await vscode.commands.executeCommand("readout.draftReadout");
  const text = document.getText();
  assert.match(text, /^---\n(?:.*\n)*?actors:\n(?:.*\n)*?---\n!head\[/, text);
  assert.match(text, /@miriam-hale\[Secretary Hale said that !commit\[/, text);
  assert.match(text, /!skip\[###\]/, text);
  assert.equal(await published(), TEXT);
  await vscode.commands.executeCommand("undo");
  await until(() => assert.equal(document.getText(), TEXT));
});

test("the rest like a tag is gone through by keyboard, and all that is left tagged at once", async () => {
  if (!hasPage) return;
  const front =
    "---\nactors:\n  calder: Calder\n  hale: {name: Miriam Hale, title: Foreign Minister, for: calder}\n---\n";
  const said = ["open the port", "fund the survey", "host the talks", "lend two ships"];
  const { document } = await create(
    "alike.readout",
    `${front}${said
      .map(
        (what, index) =>
          `@hale: Minister Hale said that ${index === 0 ? "!commit[" : ""}Calder will ${what}${index === 0 ? "]" : ""}.`,
      )
      .join("\n\n")}\n`,
  );
  const asksFor = (expected: string): Promise<void> => asked(document, expected);
  await select(document, at(document, "will open"));
  await press("Alt+m");
  await press(".");
  await asksFor("Calder will fund the survey");
  await press("Alt+x");
  await asksFor("Calder will host the talks");
  await press("Alt+Shift+y");
  await until(() => assert.match(document.getText(), /!commit\[Calder will lend two ships\]/, document.getText()));
  assert.match(document.getText(), /!commit\[Calder will host the talks\]/);
  assert.match(document.getText(), /that Calder will fund the survey/, "what was rejected stays untagged");
  await until(() => {
    const { selection } = vscode.window.activeTextEditor!;
    assert.ok(selection.isEmpty);
    assert.equal(document.offsetAt(selection.active), document.getText().indexOf("will open"), "it began here");
  });
});

test("a saved page becomes the readout of its text, without what is around it", async () => {
  await vscode.workspace.fs.writeFile(
    uriOf("page.html"),
    new TextEncoder().encode(
      "<html><head><title>x</title></head><body><nav>Menu</nav><h1>A call about the harbour</h1><p>They spoke\n for an hour.</p></body></html>",
    ),
  );
  await vscode.commands.executeCommand("readout.newFromPublishedText", uriOf("page.html"));
  await until(() => assert.match(vscode.window.activeTextEditor?.document.fileName ?? "", /page\.readout$/));
  assert.equal(await published(), "A call about the harbour\n\nThey spoke for an hour.\n");
});

const PAGE = `<html><head><title>x</title></head><body><nav>Menu</nav><main><h1>Readout of Secretary Hale’s Call</h1>
<p>Foreign Secretary Miriam Hale of Canada spoke today with Foreign Minister Shen Yu of Brazil. Secretary Hale said that
Canada will fund the survey.</p></main><footer>About us</footer></body></html>`;
const IN_PAGE =
  "Readout of Secretary Hale’s Call\n\nForeign Secretary Miriam Hale of Canada spoke today with Foreign Minister Shen Yu of Brazil. " +
  "Secretary Hale said that Canada will fund the survey.\n";

test("New Readout from Published Text makes a drafted readout of the saved page in front of one", async () => {
  if (!hasPage) return;
  await create("saved-page.html", PAGE);
  const made = vscode.commands.executeCommand("readout.newFromPublishedText");
  await until(async () => assert.match(await textOf(".quick-input-widget .monaco-list-row.focused"), /Editor/));
  await press("Enter");
  await made;
  const { document } = vscode.window.activeTextEditor!;
  assert.equal(document.languageId, "readout");
  assert.ok(document.isUntitled);
  assert.match(document.getText(), /@hale\[Secretary Hale said that !commit\[Canada will fund the survey\]/);
  assert.equal(await published(), IN_PAGE);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("a web page pasted into an empty readout is drafted", async () => {
  if (!hasPage) return;
  const { document } = await create("empty.readout", "");
  await copyFromWebPage(PAGE, IN_PAGE);
  await press("Control+v");
  await until(() =>
    assert.match(
      document.getText(),
      /@miriam-hale\[Secretary Hale said that !commit\[Canada will fund/,
      document.getText(),
    ),
  );
  assert.match(document.getText(), /^---\n(?:.*\n)*?actors:\n/);
  assert.equal(await published(), IN_PAGE);
});
