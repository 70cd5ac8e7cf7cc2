/** What is shown in the text: tokens, hints, lenses, and when a client is told to ask for them again. */
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type {
  CodeLens,
  InlayHint,
  InlayHintLabelPart,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver";
import { BODY, folder, FRONT, session } from "./session";

test("tokens, hints and lenses, and when a client is told to ask for them again", async () => {
  const told: string[] = [];
  const it = await session(
    {
      textDocument: { inlayHint: { resolveSupport: { properties: ["tooltip", "label.location"] } } },
      workspace: {
        semanticTokens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
      },
      experimental: { commands: { commands: ["readout.showReferences"] } },
    },
    (connection) => {
      for (const shown of ["semanticTokens", "inlayHint", "codeLens"])
        connection.onRequest(`workspace/${shown}/refresh`, () => {
          told.push(shown);
          return null;
        });
    },
  );
  const textDocument = { uri: it.uri("shown.readout") };
  const line = (number: number): object => ({
    textDocument,
    range: { start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } },
  });
  it.open("shown.readout", FRONT + BODY.replace("^talks", "^shown"));

  // Tokens: the whole, what has changed, one line.
  const whole = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  it.change("shown.readout", 2, [
    { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: "@us[Yes.]\n\n" },
  ]);
  const delta = await it.connection.sendRequest<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId: whole.resultId,
  });
  const now = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  const edited = [...whole.data];
  for (const { start, deleteCount, data = [] } of delta.edits) edited.splice(start, deleteCount, ...data);
  assert.deepEqual(edited, now.data);
  assert.ok((delta.edits[0]?.data?.length ?? 0) < now.data.length / 2);
  const range = await it.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/range", line(9));
  assert.deepEqual(range.data.slice(0, 3), [9, 0, 4]);

  // A hint: what it shows at once; where it comes from, and where the actors are declared, when it is pointed at.
  const [hint] = await it.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", line(11));
  assert.ok(hint !== undefined && typeof hint.label !== "string");
  assert.deepEqual(hint.label.map(({ value }) => value).join(""), "china → us");
  const whence = await it.connection.sendRequest<InlayHint>("inlayHint/resolve", hint);
  assert.match((whence.tooltip as { value: string }).value, /by default, the other parties/);
  const labels = whence.label as InlayHintLabelPart[];
  assert.deepEqual(
    labels.flatMap(({ location }) => location?.range.start.line ?? []),
    [4, 5],
  );

  // Lenses: three actors and a thread.
  const lenses = await it.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument });
  const shown = await Promise.all(lenses.map((lens) => it.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
  assert.deepEqual(shown.at(-1)?.command, {
    title: "Open · only here",
    command: "readout.showReferences",
    arguments: [textDocument.uri, { line: 11, character: 60 }],
  });
  assert.match(shown[2]?.command?.title ?? "", /^1 passage, 1 act/);

  // An actors file changes: all three may be others now.
  told.length = 0;
  writeFileSync(join(folder, "actors.yaml"), "peru: Peru\n");
  void it.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: it.uri("actors.yaml"), type: 1 }],
  });
  while (new Set(told).size < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  rmSync(join(folder, "actors.yaml"));
  assert.equal(await it.end(), 0);
});
