/** A one-page readout is tagged with real keys and clicks, which are counted: ten tags, every published character kept. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { clickAt, hasPage, press, report, screenshot, textOf } from "./page";
import { create, open, until } from "./readouts";

const NAME = "untagged/wei-hale.readout";
/** What the issue that asked for quick tagging allows. */
const MOST = 60;

/** Keys and clicks so far; keys that are held with another are no press of their own. */
let count = 0;

async function key(...keys: string[]): Promise<void> {
  for (const one of keys) {
    await press(one);
    count += 1;
  }
}

async function clickOn(words: string, held?: string): Promise<void> {
  await clickAt(words, held);
  count += 1;
}

/** Waits for what a command does: the text grows by a tag, then the cursor is put where it goes on. */
async function tagged(document: vscode.TextDocument, expected: string): Promise<void> {
  await until(() => assert.ok(document.getText().includes(expected), `${expected} is not in\n${document.getText()}`));
  await until(async () => {
    const before = vscode.window.activeTextEditor?.selection.active;
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, before);
  });
}

/** What is chosen in the picker while it is shown; a hidden one keeps its rows. */
const SHOWN = '.quick-input-widget:not([style*="display: none"]) .quick-input-list .monaco-list-row.focused';

/** `Enter` in the picker, once it shows who speaks. */
async function accept(first: RegExp): Promise<void> {
  await until(async () => assert.match(await textOf(SHOWN), first));
  await key("Enter");
}

/** The first, then what a paragraph must begin with when all is done. */
const EXPECTED = [
  "!head[Wei Lan Meets with",
  "@wei-lan: Wei Lan said, in the last",
  "Wei Lan hopes that !ask[the Calder side can weigh",
  "at an early date].",
  "@wei-lan: Wei Lan said, Lanhai is open",
  "!offer[The two countries can widen",
  "renewal of stocks].",
  "@wei-lan: Noting that",
  "!commit[We are ready to step up",
  "carried out in full].",
  "@hale: Hale said, good",
  "!commit[The Calder side is willing to",
  "of the two countries].",
  "!skip[Share with a Colleague:]",
];

function finished(document: vscode.TextDocument, published: string): void {
  const text = document.getText();
  for (const part of EXPECTED) assert.ok(text.includes(part), `${part} is not in\n${text}`);
  assert.equal(text.match(/!\w+\[|^@[\w-]+: /gmu)?.length, 10, text);
  // Hale is declared in the folder above.
  assert.match(text, /^actors:\n {2}wei-lan: Wei Lan\n---$/mu);
  const body = text.slice(text.indexOf("\n---\n") + 5);
  assert.equal(body.replace(/!\w+\[|^@[\w-]+: |\]/gmu, ""), published, "the published text is the same");
}

/** A fresh copy of the text: what a test changes may be saved by itself. */
async function untagged(copy: string): Promise<{ document: vscode.TextDocument; published: string }> {
  const text = (await open(NAME)).document.getText();
  const { document } = await create(copy, text);
  for (const part of ["Panel", "Sidebar", "AuxiliaryBar"])
    await vscode.commands.executeCommand(`workbench.action.close${part}`);
  count = 0;
  return { document, published: text.slice(text.indexOf("\n---\n") + 5) };
}

test("ten tags on a page take fewer than sixty keys and clicks", async () => {
  if (!hasPage) return;
  const { document, published } = await untagged("untagged/clicks.readout");
  await clickOn("Lan Meets with");
  await key("Alt+m", "h");
  await tagged(document, "!head[Wei");

  await clickOn("in the last two years");
  await key("Alt+m", "u");
  await accept(/Wei Lan.*declare @wei-lan/u);
  await tagged(document, "@wei-lan: Wei Lan said, in");
  await clickOn("the Calder side can weigh");
  await clickOn("at an early date", "Shift");
  await key("Alt+m", "a");
  await tagged(document, EXPECTED[2]!);

  await clickOn("Lanhai is open to");
  await key("Alt+m", "u");
  await accept(/Wei Lan/u);
  await tagged(document, "@wei-lan: Wei Lan said, Lanhai");
  await clickOn("two countries can");
  await key("Alt+m", "o");
  await tagged(document, EXPECTED[5]!);

  await clickOn("that Lanhai has begun");
  await key("Alt+m", "u");
  await accept(/Wei Lan/u);
  await tagged(document, "@wei-lan: Noting");
  await clickOn("are ready to");
  await key("Alt+m", "c");
  await tagged(document, EXPECTED[8]!);

  await clickOn("good relations");
  await key("Alt+m", "u");
  await accept(/Miriam Hale/u);
  await tagged(document, "@hale: Hale");
  await clickOn("Calder side is willing");
  await key("Alt+m", "c");
  await tagged(document, EXPECTED[11]!);

  await clickOn("with a Colleague");
  await key("Alt+m", "k");
  await tagged(document, "!skip[Share");

  await screenshot("tagged");
  finished(document, published);
  await report(`        10 tags, ${count} keys and clicks`);
  assert.ok(count < MOST, `${count} keys and clicks`);
  await vscode.commands.executeCommand("workbench.action.files.revert");
});

test("ten tags without the mouse take fewer than sixty keys", async () => {
  if (!hasPage) return;
  const { document, published } = await untagged("untagged/keys.readout");
  const next = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const before = vscode.window.activeTextEditor?.selection.active;
      await key("Alt+u");
      await until(() => assert.notDeepEqual(vscode.window.activeTextEditor?.selection.active, before));
      // The extension knows the new place before the window does, and the next key goes to the window.
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  await press("Control+Home");
  await next(1);
  await key("Alt+m", "h");
  await tagged(document, "!head[Wei");
  await next(2);
  await key("Alt+m", "u");
  await accept(/Wei Lan.*declare @wei-lan/u);
  await tagged(document, "@wei-lan: Wei Lan said, in");
  await next(4);
  await key("Control+ArrowRight", "Control+ArrowRight", "Control+ArrowRight", "Control+ArrowRight", "ArrowRight");
  const act = document.getText().indexOf("the Calder side can weigh");
  await until(() => assert.deepEqual(vscode.window.activeTextEditor?.selection.active, document.positionAt(act)));
  await key("Alt+Shift+J");
  await until(() => assert.equal(vscode.window.activeTextEditor?.selection.isEmpty, false));
  await key("Alt+m", "a");
  await tagged(document, EXPECTED[2]!);
  await next(1);
  await key("Alt+m", "u");
  await accept(/Wei Lan/u);
  await tagged(document, "@wei-lan: Wei Lan said, Lanhai");
  await next(1);
  await key("Alt+m", "o");
  await tagged(document, EXPECTED[5]!);
  await next(2);
  await key("Alt+m", "u");
  await accept(/Wei Lan/u);
  await tagged(document, "@wei-lan: Noting");
  await next(2);
  await key("Alt+m", "c");
  await tagged(document, EXPECTED[8]!);
  await next(1);
  await key("Alt+m", "u");
  await accept(/Miriam Hale/u);
  await tagged(document, "@hale: Hale");
  await next(1);
  await key("Alt+m", "c");
  await tagged(document, EXPECTED[11]!);
  await next(1);
  await key("Alt+m", "k");
  await tagged(document, "!skip[Share");
  finished(document, published);
  await report(`        10 tags, ${count} keys and no click`);
  assert.ok(count < MOST, `${count} keys`);
  // One step to undo for each tag.
  await press("Control+z");
  await until(() => assert.ok(!document.getText().includes("!skip[")));
  await vscode.commands.executeCommand("workbench.action.files.revert");
});
