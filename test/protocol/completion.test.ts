/** Completion for clients that can do all, and for those that can do the least. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, CompletionList, Hover } from "vscode-languageserver";
import { FRONT, session, text } from "./session";

const SKILLED = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ["documentation", "detail", "additionalTextEdits"] },
      },
      completionList: { itemDefaults: ["editRange", "data"] },
    },
  },
  experimental: { commands: { commands: ["editor.action.triggerSuggest"] } },
};

for (const skilled of [true, false]) {
  test(`completion for a client that can do ${skilled ? "all" : "the least"}`, async () => {
    const it = await session(skilled ? SKILLED : {});
    assert.equal(it.initialized.capabilities.completionProvider?.resolveProvider, skilled);
    const ask = (name: string, line: number, character: number): Promise<CompletionList> =>
      it.connection.sendRequest("textDocument/completion", {
        textDocument: { uri: it.uri(name) },
        position: { line, character },
      });

    // An item's documentation comes with it, or when it is looked at.
    it.open("skills.readout", `${FRONT}\n@\n\n!commit[x]{}\n\nThen @Foreign Minister Shen\n`);
    const actors = await ask("skills.readout", 10, 1);
    const yang = actors.items.find((item) => item.insertText === undefined && item.label === "@yang:");
    assert.ok(yang);
    const read = skilled ? await it.connection.sendRequest<CompletionItem>("completionItem/resolve", yang) : yang;
    assert.equal(yang.documentation === undefined, skilled);
    assert.match(text(read.documentation), /\*\*Yang\*\*/u);
    assert.equal(yang.labelDetails?.description ?? yang.detail, "Yang, China");
    const range = { start: { line: 10, character: 0 }, end: { line: 10, character: 1 } };
    assert.deepEqual(
      skilled ? actors.itemDefaults?.editRange : yang.textEdit,
      skilled ? range : { range, newText: "@yang: " },
    );
    assert.equal(yang.commitCharacters, undefined);

    // What wants a value asks again, where the client can do that.
    const attributes = await ask("skills.readout", 12, 11);
    const by = attributes.items.find(({ label }) => label === "by");
    assert.equal(by?.command?.command, skilled ? "editor.action.triggerSuggest" : undefined);
    const tags = await ask("skills.readout", 12, 1);
    assert.ok(
      tags.items.every(
        ({ textEdit, textEditText, insertTextFormat }) =>
          skilled || (!`${textEdit?.newText}${textEditText}`.includes("$") && insertTextFormat === undefined),
      ),
    );

    // Somebody new is declared with the item; the two edits do not touch.
    const list = await ask("skills.readout", 14, 27);
    const shen = list.items.find(({ label }) => label.endsWith("(new)"));
    assert.ok(shen);
    assert.equal(list.isIncomplete, true);
    assert.deepEqual(shen.additionalTextEdits, [
      {
        range: { start: { line: 6, character: 32 }, end: { line: 6, character: 32 } },
        newText: "\n  shen: { name: Shen, title: Foreign Minister }",
      },
    ]);

    // An actors file is answered as well; so is what nobody offered.
    it.open("deep/actors.yaml", "a: {name: A, kind: }\nb: {name: B, for: }\n");
    const kinds = await ask("deep/actors.yaml", 0, 19);
    assert.deepEqual(
      kinds.items.map(({ label }) => label),
      ["person", "state", "organisation", "group"],
    );
    const sides = await ask("deep/actors.yaml", 1, 18);
    assert.deepEqual(
      sides.items.map(({ label }) => label),
      ["a"],
    );
    const hover = await it.connection.sendRequest<Hover | null>("textDocument/hover", {
      textDocument: { uri: it.uri("deep/actors.yaml") },
      position: { line: 0, character: 0 },
    });
    assert.match(text(hover?.contents), /`@a`/u);
    for (const data of [
      undefined,
      null,
      5,
      [],
      ["x"],
      [it.uri("none.readout"), "@a"],
      [it.uri("skills.readout"), "x y"],
    ]) {
      const item = { label: "x", ...(data !== undefined && { data }) };
      if (skilled) assert.deepEqual(await it.connection.sendRequest("completionItem/resolve", item), item);
    }
    assert.equal(await it.end(), 0);
  });
}
