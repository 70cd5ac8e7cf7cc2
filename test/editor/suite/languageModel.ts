/** A language model proposes tags: a fake one, of an extension that only the tests have. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FakeModel } from "../model/model";
import { test } from "./harness";
import { hasPage, screenshot, textOf } from "./page";
import { create, until } from "./readouts";

const FRONT = `---
date: 2031-05-12
actors:
  calder: { name: Calder, kind: state }
  lanhai: { name: Lanhai, kind: state }
  hale: { name: Miriam Hale, for: calder }
  shen: { name: Shen Yu, for: lanhai }
---
`;
const TEXT = "It was cold in the harbour. A walk along the quay followed. {>>a secret<<}Then it rained.\n";
const SETTING = "drafting.languageModel";

/** The fake model, with the setting on; undefined where this VS Code takes no models of extensions. */
async function model(answer: FakeModel["answer"]): Promise<FakeModel | undefined> {
  const fake = await vscode.extensions.getExtension<FakeModel>("test.model")?.activate();
  if (fake?.offered !== true) return undefined;
  fake.prompts.length = 0;
  fake.answer = answer;
  await vscode.workspace.getConfiguration("readout").update(SETTING, true, vscode.ConfigurationTarget.Global);
  return fake;
}

const saying =
  (text: string): FakeModel["answer"] =>
  (say) => {
    say(text);
    return Promise.resolve();
  };

const off = (): Thenable<void> =>
  vscode.workspace.getConfiguration("readout").update(SETTING, undefined, vscode.ConfigurationTarget.Global);

test("a language model is not asked while the setting is off", async () => {
  const fake = await model(() => Promise.resolve());
  if (fake === undefined) return;
  await off();
  await create("model-off.readout", FRONT + TEXT);
  await vscode.commands.executeCommand("readout.draftWithModel");
  assert.deepEqual(fake.prompts, []);
});

test("what a language model proposes is reviewed as all proposals are, and its answer changes no published character", async () => {
  const fake = await model(async (say) => {
    for (const piece of [
      'Of course: {"spans":[{"n":1,"tag":"spe',
      'ech","speakers":["shen"]},{"n":2,"tag":"commit","words":"no such words"},',
      '{"n":2,"tag":"commit","words":"A walk along the quay","force":"soft","to":["calder"]},{"n":3,"tag":"head"}]}',
    ]) {
      say(piece);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  if (fake === undefined) return;
  const { document } = await create("model.readout", FRONT + TEXT);
  await vscode.commands.executeCommand("cursorTop");
  await vscode.commands.executeCommand("readout.draftWithModel");
  assert.equal(fake.prompts.length, 1);
  const [prompt = ""] = fake.prompts;
  assert.match(prompt, /^1: "It was cold in the harbour\."$/m);
  assert.match(prompt, /^3: "Then it rained\."$/m);
  assert.ok(!prompt.includes("secret"), "notes stay here");
  const asked = (words: string): Promise<void> =>
    until(() => {
      const { selection } = vscode.window.activeTextEditor!;
      assert.ok(selection.isEmpty);
      const from = document.offsetAt(selection.active);
      assert.equal(document.getText().slice(from, from + words.length), words);
    });
  await asked("It was cold in the harbour.");
  await vscode.commands.executeCommand("readout.acceptProposal");
  await until(() =>
    assert.match(document.getText(), /^@shen\[It was cold in the harbour\.\] A walk/m, document.getText()),
  );
  await asked("A walk along the quay");
  if (hasPage) {
    // What would be written, and whose proposal it is, in the hover and in the status bar.
    await until(async () => {
      // A hover stays as it was first shown, and the hint beside it may come later.
      await vscode.commands.executeCommand("editor.action.showHover");
      const hover = await textOf(".monaco-hover:not(.hidden) >> nth=0");
      // Where the hint is told already, it stands first and says whose it is.
      const its = hover.replaceAll("\u00a0", " ");
      assert.match(its, /!commit\[…\]\{soft to @calder\}/);
      assert.match(its, /Proposed by Fake Model\./);
      assert.ok(!hover.includes("% sure"), "how sure a model is, nobody knows");
    });
    await textOf('.statusbar-item:has-text("Proposed by Fake Model.") >> nth=0');
    await screenshot("language-model");
  }
  await vscode.commands.executeCommand("readout.acceptProposal");
  await until(() => assert.match(document.getText(), / !commit\[A walk along the quay\]\{soft to @calder\} followed/));
  await vscode.commands.executeCommand("readout.copyPublishedText");
  assert.equal(await vscode.env.clipboard.readText(), TEXT.replace("{>>a secret<<}", ""));
  await vscode.commands.executeCommand("readout.endReview");
  await off();
});

test("a model that refuses, babbles or breaks off leaves the readout and the review as they were", async () => {
  const fake = await model(() => Promise.resolve());
  if (fake === undefined) return;
  const { document } = await create("model-fails.readout", FRONT + TEXT);
  const before = document.getText();
  const prose = "Fake Model did not answer with tags";
  const answers: [FakeModel["answer"], string][] = [
    [() => Promise.reject(vscode.LanguageModelError.Blocked("the quota is used up")), "Fake Model has refused"],
    [() => Promise.reject(vscode.LanguageModelError.NoPermissions("no")), "Readout may not use Fake Model"],
    [() => Promise.reject(vscode.LanguageModelError.NotFound("no")), "Fake Model is no longer there"],
    [() => Promise.reject(new Error("the line is dead")), "Fake Model could not answer. It says: the line is dead"],
    [saying("I would rather talk about the weather."), prose],
    [() => Promise.resolve(), prose],
    [saying("[".repeat(100_000)), prose],
  ];
  for (const [answer, message] of answers) {
    await vscode.commands.executeCommand("notifications.clearAll");
    fake.answer = answer;
    await vscode.commands.executeCommand("readout.draftWithModel");
    assert.equal(document.getText(), before);
    if (!hasPage) continue;
    await vscode.commands.executeCommand("notifications.showList");
    await until(async () => assert.match(await textOf(".notifications-center"), new RegExp(message)));
  }
  await vscode.commands.executeCommand("notifications.clearAll");
  assert.equal(fake.prompts.length, answers.length);
  await vscode.commands.executeCommand("readout.endReview");
  await off();
});
