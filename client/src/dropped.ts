/**
 * Where a published text can be dropped: a view in the explorer, and an empty readout. VS Code tells no extension of what is
 * dropped on the explorer's own tree.
 */
import { commands, DocumentDropEdit, languages, TreeItem, Uri, window, workspace } from "vscode";
import type { DataTransfer, DataTransferFile, Disposable } from "vscode";
import { drafting, isText, newBesideTexts, readPublished, titleOf } from "./commands/newBesideText";
import { escapeRequest } from "./requests";
import type { Server } from "./server";
import { decodeUtf8 } from "./text/files";

const VIEW = "readout.publishedTexts";

export function registerDropped(server: Server): Disposable[] {
  // The view is there in a workspace that has readouts, since only there the extension starts by itself.
  void commands.executeCommand("setContext", "readout.active", true);
  const item = new TreeItem("Drop .txt files here");
  item.description = "or click to choose a text";
  item.tooltip = "A published text dropped here becomes a readout beside it.";
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
        const text = await textOf(data);
        const answer =
          text === undefined
            ? undefined
            : await server.request(escapeRequest, {
                text,
                ...titleOf(text),
                ...drafting(),
                beside: document.uri.toString(),
              });
        return answer && new DocumentDropEdit(answer.text);
      },
    },
  );
  return [view, drop];
}

/** Texts of the workspace become readouts beside them; those from elsewhere, which has no place, untitled ones. */
async function take(server: Server, data: DataTransfer): Promise<void> {
  const uris = (await urisOf(data)).filter(isText);
  const inside = uris.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside.length > 0) await newBesideTexts(server, inside);
  const texts: string[] = [];
  try {
    for (const uri of uris.filter((uri) => !inside.includes(uri))) texts.push(await readPublished(uri));
    if (uris.length === 0) for (const file of filesOf(data)) texts.push(await contentOf(file));
  } catch (error) {
    void window.showErrorMessage(`The text cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const text of texts) {
    const answer = await server.request(escapeRequest, { text, ...titleOf(text) });
    if (answer === undefined) return;
    await window.showTextDocument(await workspace.openTextDocument({ language: "readout", content: answer.text }));
  }
  if (inside.length + texts.length === 0)
    window.setStatusBarMessage("Nothing was made: only .txt files become readouts.", 5_000);
}

async function textOf(data: DataTransfer): Promise<string | undefined> {
  const uri = (await urisOf(data)).find(isText);
  if (uri !== undefined) return readPublished(uri);
  const [file] = filesOf(data);
  return file && contentOf(file);
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
    return file !== undefined && /\.txt$/i.test(file.name) ? [file] : [];
  });
}

async function contentOf(file: DataTransferFile): Promise<string> {
  const decoded = decodeUtf8(await file.data());
  if ("text" in decoded) return decoded.text;
  throw new Error(`${file.name} is not UTF-8. Save it as UTF-8.`);
}
