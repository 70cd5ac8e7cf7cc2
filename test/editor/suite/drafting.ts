/** A published text is drafted, and what is left is decided on with real keys: accepted, rejected, undone; no published character changes. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, press, screenshot } from "./page";
import { create, until, uriOf } from "./readouts";

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

test("proposals are accepted and rejected by keyboard, each in one step to undo", async () => {
  if (!hasPage) return;
  const { document } = await create("review.readout", `---\ndate: 2031-05-12\n---\n${TEXT}`);
  const holds = (expected: RegExp): Promise<void> =>
    until(() => assert.match(document.getText(), expected, document.getText()));
  const selects = (expected: string): Promise<void> =>
    until(() => {
      const editor = vscode.window.activeTextEditor!;
      assert.equal(document.getText(editor.selection), expected);
    });
  await vscode.commands.executeCommand("cursorTop");
  await press("Alt+.");
  await selects(TEXT.slice(0, TEXT.indexOf("\n")));
  await press("Alt+y");
  await holds(/^!head\[Readout of Foreign Secretary.*\]$/m);
  await selects("Secretary Hale said that Canada will fund the survey.");
  await screenshot("proposal");
  await press("Alt+y");
  await holds(/@miriam-hale\[Secretary Hale said that Canada will fund the survey\.\]/);
  assert.match(document.getText(), /^ {2}miriam-hale: /m, "who speaks is declared with the tag");
  await selects("Canada will fund the survey");
  await press("Alt+x");
  await selects("Minister Shen noted that Brazil is ready to lend two ships.");
  await press("Alt+,");
  await selects("###");
  await press("Control+z");
  await holds(/Brazil\. Secretary Hale said/);
  assert.equal(await published(), TEXT);
  await vscode.commands.executeCommand("readout.endReview");
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
  const selects = (expected: string): Promise<void> =>
    until(() => {
      assert.equal(document.getText(vscode.window.activeTextEditor!.selection), expected);
    });
  const at = document.positionAt(document.getText().indexOf("will open"));
  vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
  await press("Alt+m");
  await press(".");
  await selects("Calder will fund the survey");
  await press("Alt+x");
  await selects("Calder will host the talks");
  await press("Alt+Shift+y");
  await until(() => assert.match(document.getText(), /!commit\[Calder will lend two ships\]/, document.getText()));
  assert.match(document.getText(), /!commit\[Calder will host the talks\]/);
  assert.match(document.getText(), /that Calder will fund the survey/, "what was rejected stays untagged");
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
