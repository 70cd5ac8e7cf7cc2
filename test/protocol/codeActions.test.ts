/** Quick fixes and refactorings over the protocol. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { FRONT, PULL, session } from "./session";

const CODE_ACTIONS = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  dataSupport: true,
  isPreferredSupport: true,
  resolveSupport: { properties: ["edit"] },
};

test("quick fixes: named at once, worked out when chosen, of the kinds that are asked for", async () => {
  const it = await session(
    {
      ...PULL,
      textDocument: { ...PULL.textDocument, codeAction: CODE_ACTIONS },
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
      experimental: { commands: { commands: ["readout.setSeverity"] } },
    },
    (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null),
  );
  const textDocument = { uri: it.uri("fixes.readout") };
  const asked = (line: number, character: number, context: object): Promise<CodeAction[]> => {
    const at = { line, character };
    return it.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: { start: at, end: at },
      context,
    });
  };
  it.open("fixes.readout", `${FRONT}@yag[x !commit[y]{firm firm}].\n`);
  const { items } = await it.connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
    textDocument,
  });
  const offered = await asked(9, 2, { diagnostics: items, only: ["quickfix"] });
  assert.deepEqual(
    offered.map(({ title, kind, isPreferred }) => [title, kind, isPreferred === true]),
    [
      ["Write `yang` (Yang)", "quickfix", true],
      ["Declare `yag` in this file", "quickfix", false],
      ["Declare `yag` in a new actors.yaml", "quickfix", false],
      ["Silence `unknown-actor` here", "quickfix", false],
      ["Switch off `unknown-actor` in this workspace", "quickfix", false],
    ],
  );
  assert.ok(offered.every(({ edit, diagnostics }) => edit === undefined && diagnostics?.[0]?.code === "unknown-actor"));
  assert.deepEqual(offered.at(-1)?.command?.arguments, ["unknown-actor", "off"]);
  const resolve = (action?: CodeAction): Promise<CodeAction> => it.connection.sendRequest("codeAction/resolve", action);
  assert.deepEqual((await resolve(offered[0])).edit?.documentChanges, [
    {
      textDocument: { uri: textDocument.uri, version: 1 },
      edits: [{ range: { start: { line: 9, character: 1 }, end: { line: 9, character: 4 } }, newText: "yang" }],
    },
  ]);
  assert.deepEqual((await resolve(offered[2])).edit?.documentChanges?.[0], {
    kind: "create",
    uri: it.uri("actors.yaml"),
    options: { ignoreIfExists: true },
  });

  assert.deepEqual(await asked(9, 2, { diagnostics: [], only: ["refactor.extract"] }), []);
  const all = await asked(0, 0, { diagnostics: [], only: ["source.fixAll"] });
  assert.deepEqual(
    all.map(({ title, kind }) => [title, kind]),
    [["Mend all findings that have one answer", "source.fixAll.readout"]],
  );
  assert.equal(JSON.stringify((await resolve(all[0])).edit).split("newText").length, 2);
  assert.equal(await it.end(), 0);
});
