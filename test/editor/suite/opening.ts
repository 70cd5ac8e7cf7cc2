/** A readout is opened: the extension starts, the outline and the hovers say what is in the text. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { at, EXAMPLE, open, until } from "./readouts";

test("an example opens as a readout and starts the extension", async () => {
  const { document } = await open(EXAMPLE);
  assert.equal(document.languageId, "readout");
  await until(() => assert.equal(vscode.extensions.getExtension("readout.readout")?.isActive, true));
});

/** The outline, a line for each symbol, indented by its depth. */
function lines(symbols: readonly vscode.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${"  ".repeat(depth)}${name} ${detail}`,
    ...lines(children, depth + 1),
  ]);
}

test("the outline holds front matter, headings, speakers and acts", async () => {
  const { document } = await open(EXAMPLE);
  await until(async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const outline = lines(symbols ?? []);
    for (const expected of [
      /^\s*Secretary Hale’s Meeting/,
      /^\s+Miriam Hale/,
      /^\s+request, firm the immediate release of the crew/,
    ]) {
      assert.ok(
        outline.some((line) => expected.test(line)),
        `${expected.source} is not in the outline:\n${outline.join("\n")}`,
      );
    }
  });
});

async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<{ contents: vscode.MarkdownString[] }[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) => contents.map(({ value }) => value)).join("\n");
}

test("hovers tell who an actor is and what an act binds whom to", async () => {
  const { document } = await open(EXAMPLE);
  await until(async () => {
    const actor = await hover(document, at(document, "@hale[", 2));
    assert.match(actor, /Miriam Hale/);
    assert.match(actor, /Secretary of External Affairs/);
    assert.match(actor, /Calder/);
    const act = await hover(document, at(document, "!ask[", 2));
    assert.match(act, /Lanhai/);
    assert.match(act, /firm/);
    assert.match(act, /the immediate release of the crew/);
  });
});
