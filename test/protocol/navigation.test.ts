/** Definition, references, highlights, rename and symbols over the protocol. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type {
  DefinitionLink,
  DocumentHighlight,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import { ACTORS, BODY, folder, PULL, session, SHARED } from "./session";

test("from any mention: definition, references, highlights, rename and symbols, in readouts and in an actors.yaml", async () => {
  mkdirSync(join(folder, "navigate"));
  writeFileSync(join(folder, "navigate/actors.yaml"), ACTORS);
  writeFileSync(join(folder, "navigate/closed.readout"), `${SHARED}@yang[x !ask[calm]{to @us ^calm answers ^talks}]\n`);
  const it = await session(
    {
      textDocument: { ...PULL.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } },
    },
    (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null),
  );
  const { capabilities } = it.initialized;
  assert.deepEqual(
    [capabilities.definitionProvider, capabilities.referencesProvider, capabilities.documentHighlightProvider],
    [true, true, true],
  );
  assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  assert.equal(capabilities.workspaceSymbolProvider, true);

  const here = "navigate/open.readout";
  it.open(here, SHARED + BODY);
  const ask = <Answer>(method: string, name: string, line: number, character: number, more = {}): Promise<Answer> =>
    it.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: it.uri(name) },
      position: { line, character },
      ...more,
    });
  const shown = (places: readonly Location[]): string[] =>
    places.map(
      ({ uri, range: { start } }) => `${uri.slice(uri.lastIndexOf("/") + 1)} ${start.line}:${start.character}`,
    );
  const declared = { context: { includeDeclaration: true } };

  const everywhere = ["actors.yaml 2:0", "closed.readout 5:1", "open.readout 5:1"];
  assert.deepEqual(shown(await ask("references", here, 5, 2, declared)), everywhere);
  assert.deepEqual(shown(await ask("references", "navigate/actors.yaml", 2, 0, declared)), everywhere);
  assert.deepEqual(
    shown(await ask("references", "navigate/closed.readout", 5, 1, { context: { includeDeclaration: false } })),
    everywhere.slice(1),
  );
  const [definition] = await ask<DefinitionLink[]>("definition", here, 5, 1);
  assert.equal(definition?.targetUri, it.uri("navigate/actors.yaml"));
  assert.deepEqual(definition.targetRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 32 } });
  assert.deepEqual(definition.targetSelectionRange.end, { line: 2, character: 4 });
  assert.deepEqual(definition.originSelectionRange?.start, { line: 5, character: 1 });
  const side = await ask<DefinitionLink[]>("definition", "navigate/actors.yaml", 2, 25);
  assert.deepEqual(side[0]?.targetSelectionRange.start, { line: 0, character: 0 });
  const highlights = await ask<DocumentHighlight[]>("documentHighlight", "navigate/actors.yaml", 0, 1);
  assert.deepEqual(
    highlights.map(({ kind }) => kind),
    [3, 2],
  );
  assert.equal(await ask("definition", here, 5, 12), null);

  assert.deepEqual(await ask("prepareRename", here, 5, 3), {
    range: { start: { line: 5, character: 1 }, end: { line: 5, character: 5 } },
    placeholder: "yang",
  });
  const edit = await ask<WorkspaceEdit>("rename", here, 5, 3, { newName: "no" });
  assert.deepEqual(
    edit.documentChanges?.map(
      (change) =>
        "edits" in change && [
          change.textDocument.version,
          ...change.edits.map((its) => "newText" in its && its.newText),
        ],
    ),
    [
      [null, '"no"'],
      [null, "no"],
      [1, "no"],
    ],
  );
  await assert.rejects(ask("rename", here, 5, 3, { newName: "us" }), /`@us` is another actor in navigate\/actors.yaml/);
  await assert.rejects(ask("rename", here, 5, 3, { newName: "a b" }), /is no id/);
  await assert.rejects(ask("rename", here, 5, 12, { newName: "us" }), /Nothing here has an id/);

  // What is typed in the actors file counts at once, here too.
  it.open("navigate/actors.yaml", ACTORS);
  it.change("navigate/actors.yaml", 2, [{ text: `# ours\n${ACTORS}` }]);
  assert.deepEqual(shown(await ask("references", here, 5, 2, declared))[0], "actors.yaml 3:0");
  const typed = await ask<WorkspaceEdit>("rename", "navigate/actors.yaml", 3, 0, { newName: "chief" });
  assert.deepEqual(
    typed.documentChanges?.map((change) => "edits" in change && change.textDocument.version),
    [2, null, 1],
  );

  const symbols = async (query: string): Promise<string[]> =>
    (await it.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query })).map(({ name }) => name);
  assert.deepEqual(await symbols("^calm"), ["^calm"]);
  assert.deepEqual((await symbols("yang"))[0], "@yang Yang");
  assert.ok((await symbols("ready to talk")).includes("China is ready to talk"));
  assert.equal(await it.end(), 0);
  rmSync(join(folder, "navigate"), { recursive: true });
});
