/**
 * Where a published text can be dropped: a view in the explorer, and an empty readout. VS Code tells no extension of what is
 * dropped on the explorer's own tree.
 */
import { commands, DocumentDropEdit, languages, TreeItem, Uri, window, workspace } from "vscode";
import type { DataTransfer, DataTransferFile, Disposable } from "vscode";
import { newBesideTexts } from "./commands/newBesideText";
import { isPublished, publishedIn, readoutOf, readPublished } from "./commands/published";
import type { Published } from "./commands/published";
import type { Server } from "./server";

const VIEW = "readout.publishedTexts";

export function registerDropped(server: Server): Disposable[] {
  // The view is there in a workspace that has readouts, since only there the extension starts by itself.
  void commands.executeCommand("setContext", "readout.active", true);
  const item = new TreeItem("Drop .txt or .html files here");
  item.description = "or click to choose a text";
  item.tooltip = "A published text, or a page that was saved, becomes, dropped here, a readout beside it.";
  item.command = { command: "readout.newFromPublishedText", title: "New Readout from Published Text" };
  const view = window.createTreeView(VIEW, {
    treeDataProvider: { getTreeItem: (it: TreeItem) => it, getChildren: (it) => (it === undefined ? [item] : []) },
    dragAndDropController: {
      dragMimeTypes: [],
      dropMimeTypes: ["text/uri-list", "files"],
      handleDrop: (_target, data) => take(server, data),
    },
  });
  const drop = languages.registerDocumentDropEditProvider(
    { language: "readout" },
    {
      async provideDocumentDropEdits(document, _position, data) {
        if (document.getText().trim() !== "") return undefined;
        const published = await droppedText(data);
        const answer = published && (await readoutOf(server, published, document.uri));
        return answer && new DocumentDropEdit(answer.text);
      },
    },
  );
  return [view, drop];
}

/** Texts of the workspace become readouts beside them; those from elsewhere, which has no place, untitled ones. */
async function take(server: Server, data: DataTransfer): Promise<void> {
  const uris = (await urisOf(data)).filter(({ path }) => isPublished(path));
  const inside = uris.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside.length > 0) await newBesideTexts(server, inside);
  let made = inside.length;
  try {
    const texts: Published[] = [];
    for (const uri of uris.filter((uri) => !inside.includes(uri))) texts.push(await readPublished(uri));
    if (uris.length === 0) for (const file of filesOf(data)) texts.push(publishedIn(file.name, await file.data()));
    made += texts.length;
    for (const text of texts) {
      const answer = await readoutOf(server, text);
      if (answer === undefined) return;
      await window.showTextDocument(await workspace.openTextDocument({ language: "readout", content: answer.text }));
    }
  } catch (error) {
    void window.showErrorMessage(`No readout was made: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (made === 0) window.setStatusBarMessage("Nothing was made: only .txt and .html files become readouts.", 5_000);
}

async function droppedText(data: DataTransfer): Promise<Published | undefined> {
  const uri = (await urisOf(data)).find(({ path }) => isPublished(path));
  if (uri !== undefined) return readPublished(uri);
  const [file] = filesOf(data);
  return file && publishedIn(file.name, await file.data());
}

async function urisOf(data: DataTransfer): Promise<Uri[]> {
  const list = (await data.get("text/uri-list")?.asString()) ?? "";
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => Uri.parse(line.trim()));
}

function filesOf(data: DataTransfer): DataTransferFile[] {
  return [...data].flatMap(([, it]) => {
    const file = it.asFile();
    return file !== undefined && isPublished(file.name) ? [file] : [];
  });
}
