/** The reading view beside the editor: what it shows, that each leads the other, and that nobody is kept from it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { audit, hasPage, inPage, screenshot } from "./page";
import { at, create, EXAMPLE, open, replace, select, until } from "./readouts";

const { executeCommand } = vscode.commands;

const evaluate = (script: string): Promise<unknown> => inPage("reading", "evaluate", script);

/** What the page shows of the text itself. */
const PUBLISHED = `document.querySelector(".lead")?.textContent + [...document.querySelectorAll(".published")].map((its) => its.textContent).join("")`;

test("the reading view shows what is published, follows what is typed, and goes to the place in the text", async () => {
  const { document } = await open(EXAMPLE);
  await select(document, at(document, "title:"));
  await executeCommand("readout.openReadingView");
  if (!hasPage) return;
  const { server } = vscode.extensions.getExtension("readout.readout")!.exports as {
    server: { client: { sendRequest(method: string, params: object): Promise<{ text: string }> } };
  };
  const published = await server.client.sendRequest("readout/published", { uri: document.uri.toString() });
  await until(async () => assert.equal(await evaluate(PUBLISHED), published.text));
  assert.deepEqual(await audit("reading"), []);
  await screenshot("reading-view");

  // By keyboard from the first paragraph to the first act, and to its place in the text.
  await evaluate(`document.querySelector(".published").focus()`);
  await inPage("reading", "press", ":focus", "ArrowRight");
  const act = String(await evaluate("document.activeElement.textContent"));
  assert.ok(await evaluate(`document.activeElement.matches(".act[aria-describedby]")`));
  await inPage("reading", "press", ":focus", "Enter");
  await until(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.ok(editor.document.getText(editor.selection).startsWith(act.slice(0, 10)), act);
  });
  await executeCommand("workbench.action.closeEditorsInOtherGroups");
});

test("the reading view and the editor scroll in step, and what is typed is shown", async () => {
  const paragraphs = Array.from({ length: 80 }, (_, index) => `@calder[Paragraph ${index} !ask[holds]] and goes on.`);
  const editor = await create("long-reading.readout", `---\nissuer: calder\n---\n${paragraphs.join("\n\n")}\n`);
  await executeCommand("readout.openReadingView");
  if (!hasPage) return;
  const topmost = `[...document.querySelectorAll(".published")].find((its) => its.getBoundingClientRect().bottom > 12)?.textContent`;
  await until(async () => assert.match(String(await evaluate(PUBLISHED)), /Paragraph 79 holds/));
  const line = at(editor.document, "Paragraph 40").line;
  await until(async () => {
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await new Promise((resolve) => setTimeout(resolve, 400));
    // Two lines to a paragraph, after three of front matter.
    const wanted = (editor.visibleRanges[0]!.start.line - 3) / 2;
    const shown = Number(/\d+/.exec(String(await evaluate(topmost)))?.[0]);
    assert.ok(wanted > 30 && Math.abs(shown - wanted) <= 1.5, `${shown} is at the top, not ${wanted}`);
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  await evaluate(`[...document.querySelectorAll(".paragraph")][20].scrollIntoView()`);
  await until(() => {
    const top = editor.visibleRanges[0]!.start.line;
    assert.ok(Math.abs(top - at(editor.document, "Paragraph 20").line) <= 4, `line ${top}`);
  });
  await replace(editor, "Paragraph 21 ", "Paragraph twenty-one ");
  await until(async () => assert.match(String(await evaluate(PUBLISHED)), /Paragraph twenty-one holds/));
  await executeCommand("workbench.action.closeEditorsInOtherGroups");
});
