/** What is shown of a readout beside its text: colours, hints, lenses, folding; and the text without its markup. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { click, hasPage, screenshot, shown, textOf } from "./page";
import { at, create, EXAMPLE, open, select, until } from "./readouts";

const { executeCommand } = vscode.commands;

/** The first line of the body counts. */
const TEXT = `---
title: A talk on the ferry
date: 2024-05-07
issuer: calder
parties: [calder, lanhai]
actors:
  stone: { name: Ada Stone, for: calder }
---
@stone: 🚢 Minister Stone said that !commit[Calder will run the ferry !when[by June]{2024-06}]{^stone-ferry}.

!head[Fish]

The talks went on. @stone[She hoped !ask[Lanhai would count the fish]{soft}.]
{>>A note
over two lines.<<}
`;

async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);
  return lenses.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, lineCount, 0);
  const hints = await executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", uri, all);
  return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

test("semantic tokens colour the markup, and no published word", async () => {
  const { document } = await create("tokens.readout", TEXT);
  const { uri } = document;
  const legend = await untilDefined(() =>
    executeCommand<vscode.SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", uri),
  );
  const { data } = await untilDefined(() =>
    executeCommand<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", uri),
  );
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type, modifiers] = data.subarray(index, index + 5) as unknown as number[];
    if (lines! > 0) character = 0;
    line += lines!;
    character += characters!;
    const text = document.getText(new vscode.Range(line, character, line, character + length!));
    const its = legend.tokenModifiers.filter((_, bit) => ((modifiers! >> bit) & 1) === 1);
    tokens.push([text, legend.tokenTypes[type!], ...its].join(" "));
  }
  assert.ok(tokens.includes("stone type declaration"), tokens.join("\n"));
  assert.ok(
    tokens.some((token) => /^!?commit\[? number firm$/.test(token)),
    tokens.join("\n"),
  );
  assert.ok(
    tokens.every((token) => !/ferry by|Minister|talks|fish/.test(token)),
    tokens.join("\n"),
  );
});

async function untilDefined<T>(ask: () => Thenable<T | undefined>): Promise<T> {
  let answer: T | undefined;
  await until(async () => {
    answer = await ask();
    assert.ok(answer);
  });
  return answer!;
}

test("hints behind an act tell whom it binds to whom and how firmly, and the days of a date", async () => {
  const { document } = await create("hints.readout", TEXT);
  await until(async () =>
    assert.deepEqual(await hintsOf(document), ["2024-06-01 – 30", "calder → lanhai · firm", "calder → lanhai"]),
  );
  const settings = vscode.workspace.getConfiguration("readout");
  await settings.update("inlayHints.parties", false, vscode.ConfigurationTarget.Workspace);
  try {
    await until(async () => assert.deepEqual(await hintsOf(document), ["2024-06-01 – 30", "firm"]));
  } finally {
    await settings.update("inlayHints.parties", undefined, vscode.ConfigurationTarget.Workspace);
  }
});

test("a lens counts what an actor says, and a click on a thread's shows its statements", async () => {
  const { document } = await create("lenses.readout", TEXT);
  await until(async () => {
    const lenses = await lensesOf(document);
    assert.ok(
      lenses.some((lens) => /^6 2 passages, 2 acts/.test(lens)),
      lenses.join("\n"),
    );
    assert.ok(
      lenses.some((lens) => /^8 /.test(lens)),
      lenses.join("\n"),
    );
  });
  const { document: example } = await open("2022-06-28-call.calder.readout");
  let lens: vscode.CodeLens | undefined;
  await until(async () => {
    const lenses = await executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", example.uri, 100);
    lens = lenses.find(({ command }) => /\^?coast-guard-line|weaker/.test(command?.title ?? ""));
    assert.match(lens?.command?.title ?? "", /5 statements/);
  });
  if (hasPage) await click('.contentWidgets .codelens-decoration a:has-text("statements")');
  else await executeCommand(lens!.command!.command, ...(lens!.command!.arguments as unknown[]));
  if (!hasPage) return;
  await until(async () =>
    assert.match(await textOf(".reference-zone-widget .head"), /(?:Locations|References) \(\d+\)/),
  );
  await screenshot("lens-clicked");
  await executeCommand("closeReferenceSearch");
});

test("front matter, sections and notes fold", async () => {
  const { document } = await create("folding.readout", TEXT);
  await until(async () => {
    const ranges = await executeCommand<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
    const folds = ranges.map(({ start, end }) => `${start}-${end}`);
    for (const fold of ["0-7", "10-14", "13-14"]) assert.ok(folds.includes(fold), folds.join(" "));
  });
});

test("Hide Markup shows the text as published, without hints and lenses, and Show Markup all of it again", async () => {
  const { document } = await open(EXAMPLE);
  await until(async () => assert.ok((await hintsOf(document)).length > 0));
  await select(document, at(document, "title:"));
  const before = document.getText();
  await executeCommand("readout.hideMarkup");
  await until(async () => {
    assert.deepEqual(await hintsOf(document), []);
    assert.deepEqual(await lensesOf(document), []);
  });
  if (hasPage) {
    await until(async () => {
      const text = await shown();
      assert.match(text, /called ?for the immediate release of the crew of the trawler Grey Heron\. ?The ministers/);
      assert.doesNotMatch(text, /@hale|!ask|\^crew|→|statements/);
    });
    await screenshot("hidden-markup");
    // The markup of the span at the cursor is there to be edited.
    await select(document, at(document, "release of"));
    await until(async () => {
      const text = await shown();
      assert.match(text, /!ask\[the immediate/);
      assert.doesNotMatch(text, /@hale/);
    });
  }
  await executeCommand("readout.showMarkup");
  await until(async () => {
    assert.ok((await hintsOf(document)).length > 0);
    assert.ok((await lensesOf(document)).length > 0);
    if (hasPage) assert.match(await shown(), /@hale\[The Secretary/);
  });
  assert.equal(document.getText(), before);
});
