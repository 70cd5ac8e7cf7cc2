/** A published text is drafted, and what is left is decided on with real keys: accepted, rejected, undone; no published character changes. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, press, screenshot } from "./page";
import { create, until } from "./readouts";

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
