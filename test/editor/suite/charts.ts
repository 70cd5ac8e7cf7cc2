/** The timeline and the statistics, as a person uses them: by mouse and by keys; and what they leave in files and on the clipboard. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { audit, hasPage, inPage, press, screenshot, type } from "./page";
import { open, EXAMPLE, until, uriOf } from "./readouts";

const texts = async (page: string, selector: string): Promise<string[]> =>
  (await inPage(
    page,
    "evaluate",
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((its) => its.textContent)`,
  )) as string[];

/** Saves the timeline by its button, under the name that the dialog proposes. @returns the file, which is gone again. */
async function saved(format: "SVG" | "PNG", name: string): Promise<Uint8Array> {
  await inPage("timeline", "click", `button[title='Save as ${format}']`);
  const target = uriOf(name);
  await until(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await press("Enter");
    await vscode.workspace.fs.stat(target);
  });
  const content = await vscode.workspace.fs.readFile(target);
  await vscode.workspace.fs.delete(target);
  return content;
}

if (hasPage) {
  test("Timeline: marks open their lines, filters leave the threads meant, and the picture is saved", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("readout.openTimeline");
    await until(async () => assert.ok((await texts("timeline", ".labels .name")).includes("Data of the tidal buoys")));
    assert.deepEqual(await audit("timeline"), []);
    await screenshot("timeline");

    await inPage("timeline", "focus", "g.mark[tabindex='0']");
    await press("ArrowRight");
    await press("Enter");
    await until(() => {
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor !== undefined && editor.document.languageId === "readout");
      assert.match(editor.document.getText(editor.selection), /^!\w+\[[^]*\^buoy-data/);
    });
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");

    await vscode.commands.executeCommand("readout.openTimeline", "^coast-guard-line");
    await until(async () =>
      assert.deepEqual(await texts("timeline", ".labels .name"), ["A line between the coast guards"]),
    );
    await vscode.commands.executeCommand("readout.openTimeline", {});
    await until(async () => assert.ok((await texts("timeline", ".labels .name")).length > 10));
    await inPage("timeline", "focus", "input[list='topics']");
    await type("safety/tides");
    await until(async () =>
      assert.deepEqual(await texts("timeline", ".labels .name"), [
        "Data of the tidal buoys",
        "^buoy-data-return",
        "^figures-compared",
      ]),
    );

    const svg = new TextDecoder().decode(await saved("SVG", "timeline.svg"));
    const read = (await inPage(
      "timeline",
      "evaluate",
      `(() => { const read = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
        return [read.documentElement.tagName, read.querySelectorAll("parsererror").length, read.documentElement.textContent]; })()`,
    )) as [string, number, string];
    assert.deepEqual(read.slice(0, 2), ["svg", 0]);
    assert.match(read[2], /Data of the tidal buoys/);
    assert.doesNotMatch(svg, /var\(--|currentcolor/i);
    const png = await saved("PNG", "timeline.png");
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
    assert.ok(width > 400, `a picture ${width} pixels wide`);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  test("Statistics: the numbers are those of the selection, and are copied as CSV", async () => {
    await open(EXAMPLE);
    await vscode.commands.executeCommand("readout.openStatistics", uriOf(EXAMPLE));
    await until(async () => assert.match((await texts("statistics", ".whole")).join(), /^1 readout: \d+ words/));
    await until(async () => assert.deepEqual(await audit("statistics"), []));
    await screenshot("statistics");
    const rows = await texts("statistics", "section[aria-labelledby='words'] tbody th");
    await vscode.env.clipboard.writeText("");
    await inPage("statistics", "click", "section[aria-labelledby='words'] .copy");
    await until(async () => {
      const lines = (await vscode.env.clipboard.readText()).split("\r\n");
      assert.match(lines[0]!, /^Id,Speaker,Words,Share,Acts,commit,/);
      assert.equal(lines.length, rows.length + 2);
    });
    await inPage("statistics", "selectOption", "select", "all");
    await until(async () => assert.match((await texts("statistics", ".whole")).join(), /^\d\d readouts/));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
}
