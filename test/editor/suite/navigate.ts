/** Actors, threads and headings are found, listed and renamed over the whole workspace; selections grow, links lead on. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { test } from "./harness";
import { hasPage, isShown, press, textOf, type } from "./page";
import { at, create, EXAMPLE, open, select, until, uriOf } from "./readouts";

const { executeCommand } = vscode.commands;

/** The name of a file, without its folders. */
function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Two readouts and an actors.yaml in a folder of their own, so that a rename leaves the examples alone. */
async function company(folder: string): Promise<vscode.TextEditor> {
  await create(
    `${folder}/actors.yaml`,
    "norland: { name: Republic of Norland, kind: state }\nberg: { name: Ida Berg, title: Envoy for the Ferries, for: norland }\nlund: { name: Per Lund, for: norland }\n",
  );
  await create(
    `${folder}/second.readout`,
    "---\ntitle: A second talk\ndate: 2024-06-02\nissuer: norland\nparties: [norland, calder]\n---\n@berg: 🚢 The envoy said that !commit[Norland will run the ferry]{to @calder ^ferry}.\n",
  );
  return create(
    `${folder}/first.readout`,
    "---\ntitle: A first talk\ndate: 2024-05-02\nissuer: norland\nparties: [norland, calder]\n---\n@berg[The envoy said !commit[Norland would think about the ferry]{by @norland to @calder soft ^ferry}.] Then @lund+berg[both left].\n",
  );
}

test("Go to Definition leads from a mention to the actors.yaml, and from a thread to its first statement", async () => {
  const { document } = await open(EXAMPLE);
  await until(async () => {
    const found = await executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      at(document, "@hale[", 2),
    );
    const uris = found.map((its) => ("uri" in its ? its.uri : its.targetUri));
    assert.deepEqual(uris.map(nameOf), ["actors.yaml"]);
  });
  const second = await open("2022-06-28-call.calder.readout");
  const found = await executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    second.document.uri,
    at(second.document, "^coast-guard-line", 3),
  );
  // Both accounts of the first meeting state it; the definition is among them.
  for (const its of found) assert.match(nameOf("uri" in its ? its.uri : its.targetUri), /^2022-03-17-port-aubin\./);
  assert.ok(found.length > 0);
});

test("references of an actor stand in the whole workspace, and highlights in the file", async () => {
  const { document } = await open(EXAMPLE);
  const place = at(document, "@hale[", 2);
  await until(async () => {
    const found = await executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, place);
    const files = new Set(found.map(({ uri }) => nameOf(uri)));
    for (const name of [EXAMPLE, "2022-06-28-call.calder.readout", "actors.yaml"]) assert.ok(files.has(name), name);
  });
  const marked = await executeCommand<vscode.DocumentHighlight[]>(
    "vscode.executeDocumentHighlights",
    document.uri,
    place,
  );
  const words = marked.map(({ range }) => document.getText(range));
  assert.equal(words.length, document.getText().match(/[@+]hale\b/g)!.length);
  assert.deepEqual([...new Set(words)], ["hale"]);
});

test("an actor is renamed in every file, and nothing else is", async () => {
  const { document } = await company("rename");
  await until(async () => {
    const edit = await executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at(document, "@berg[", 2),
      "envoy",
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => nameOf(uri))
        .sort(),
      ["actors.yaml", "first.readout", "second.readout"],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
  });
  const second = await open("rename/second.readout");
  assert.match(second.document.getText(), /^@envoy: 🚢 The envoy said/m);
  assert.match(document.getText(), /^@envoy\[The envoy said .*@lund\+envoy\[both left\]\.$/m);
  assert.match((await open("rename/actors.yaml")).document.getText(), /^envoy: \{ name: Ida Berg/m);
  await vscode.workspace.saveAll();
});

test("a rename that would make one of two is refused, and the reason is shown", async () => {
  const { document } = await company("refused");
  const place = at(document, "@berg[", 2);
  await until(async () => {
    await assert.rejects(
      Promise.resolve(executeCommand("vscode.executeDocumentRenameProvider", document.uri, place, "lund")),
      /`@lund` is another actor in refused\/actors\.yaml\. Choose another id\./,
    );
  });
  if (!hasPage) return;
  await select(document, place);
  await press("F2");
  await until(async () => assert.ok(await isShown(".rename-box .rename-input:focus")));
  await press("Control+a");
  await type("lund");
  await press("Enter");
  // What a notification says is read out as well.
  await until(async () => assert.match(await textOf(".monaco-aria-container"), /is another actor/));
  assert.match(document.getText(), /^@berg\[/m);
  await executeCommand("notifications.clearAll");
});

test("actors are found by title, threads and headings by their words", async () => {
  const search = async (words: string): Promise<string[]> =>
    (await executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", words)).map(
      ({ name, location }) => `${nameOf(location.uri)}: ${name}`,
    );
  await until(async () => {
    const [first] = await search("secretary of ext");
    assert.match(first ?? "", /^actors\.yaml: .*Miriam Hale/);
  });
  const threads = await search("^coast-guard");
  assert.ok(threads.length > 0 && threads.every((its) => its.includes("^coast-guard-line")), threads.join("\n"));
  const [heading] = await search("Safety at sea");
  assert.match(heading ?? "", /^2022-09-09-joint-statement\.readout: Safety at sea/);
});

test("Expand Selection grows from the word to the span, the speech and the paragraph", async () => {
  const { document } = await open(EXAMPLE);
  const [range] = await executeCommand<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [
    at(document, "release of the crew of the trawler", 2),
  ]);
  const texts: string[] = [];
  for (let its = range; its !== undefined; its = its.parent) texts.push(document.getText(its.range));
  assert.equal(texts[0], "release");
  const sizes = texts.map(({ length }) => length);
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => a - b),
  );
  for (const expected of [
    /^the immediate release of the crew of the trawler Grey Heron$/,
    /^!ask\[the immediate .*\}$/,
    /^@hale\[The Secretary raised .*\]$/,
    /^Secretary of External Affairs .* Strait Council\.$/,
  ])
    assert.ok(
      texts.some((text) => expected.test(text)),
      `${expected.source}:\n${texts.slice(0, 9).join("\n")}`,
    );
});

test("the source of a readout is a link, and so is the actors.yaml that declares an id", async () => {
  const { document } = await open(EXAMPLE);
  const links = await executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
  const targets = new Map(links.map(({ range, target }) => [document.getText(range), String(target)]));
  assert.match(targets.get("https://example.org/calder/readouts/hale-shen") ?? "", /^https:\/\/example\.org\/calder/);
  assert.match(targets.get("calder") ?? "", /actors\.yaml#/, [...targets].join("\n"));
});

test("a file that is moved keeps its actors", async () => {
  await company("move");
  const from = uriOf("move/second.readout");
  const to = uriOf("moved/second.readout");
  await vscode.workspace.saveAll();
  const { document } = await open("move/second.readout");
  await until(async () => {
    const place = at(document, "@berg:", 2);
    const found = await executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, place);
    assert.ok(found.some(({ uri }) => uri.path.endsWith("/move/actors.yaml")));
  });
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until(async () => {
    const text = (await vscode.workspace.openTextDocument(to)).getText();
    assert.match(text, /^actors:\n(?: {2}.*\n)* {2}berg: .*Ida Berg/m);
    assert.match(text, /@berg: 🚢 The envoy said/);
  });
});
