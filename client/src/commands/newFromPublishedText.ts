/** *New Readout from Published Text*: a text or a page, from the clipboard, a file or the editor, to an untitled readout, escaped and drafted. */
import { env, window, workspace } from "vscode";
import type { QuickPickItem, TextDocument, TextEditor, Uri } from "vscode";
import type { Server } from "../server";
import { mixedLineEndings } from "../text/published";
import { readoutOf, readPublished, tellProposals } from "./published";
import type { Published } from "./published";

interface Source extends QuickPickItem {
  /** The published text; undefined where there is none to be had, which the user has then been told. */
  read(): Promise<Published | undefined>;
}

export async function newFromPublishedText(server: Server): Promise<void> {
  const source = await window.showQuickPick(sources(window.activeTextEditor), {
    title: "New Readout from Published Text",
    placeHolder: "Where is the published text?",
  });
  try {
    const published = await source?.read();
    if (published === undefined) return;
    const answer = await readoutOf(server, published);
    if (answer === undefined || (!answer.isPage && !(await acceptsLineEndings(published.text)))) return;
    const document = await workspace.openTextDocument({ language: "readout", content: answer.text });
    await window.showTextDocument(document);
    await tellProposals(server, document);
  } catch (error) {
    void window.showErrorMessage(`No readout was made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function sources(editor: TextEditor | undefined): Source[] {
  const list: Source[] = [
    { label: "$(clippy) Clipboard", read: readClipboard },
    { label: "$(folder-opened) File...", read: readChosenFile },
  ];
  // A readout is no published text any more.
  if (editor === undefined || editor.document.languageId === "readout") return list;
  const { document, selection } = editor;
  const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
  if (!selection.isEmpty) {
    list.unshift({
      label: "$(selection) Selection",
      description: name,
      read: () => Promise.resolve(textOf(document, document.getText(selection))),
    });
  }
  list.unshift({
    label: "$(file) Editor",
    description: name,
    // What the editor shows has one kind of line ending; a saved file is read from where it is, as it was published.
    read: () =>
      document.isDirty || document.isUntitled
        ? Promise.resolve(textOf(document, document.getText()))
        : readFile(document.uri),
  });
  return list;
}

function textOf({ languageId }: TextDocument, text: string): Published {
  return { text, from: languageId === "html" ? "html" : "either" };
}

async function readClipboard(): Promise<Published | undefined> {
  const text = await env.clipboard.readText();
  if (text !== "") return { text, from: "either" };
  void window.showWarningMessage("The clipboard holds no text: copy the published text first.");
  return undefined;
}

async function readChosenFile(): Promise<Published | undefined> {
  const [uri] = (await window.showOpenDialog({ title: "Published Text or Page", openLabel: "Read" })) ?? [];
  return uri && readFile(uri);
}

async function readFile(uri: Uri): Promise<Published> {
  try {
    return await readPublished(uri);
  } catch (error) {
    throw new Error(`${uri.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Asks where the editor would not keep the text byte for byte. */
async function acceptsLineEndings(text: string): Promise<boolean> {
  const endings = mixedLineEndings(text);
  if (endings === null) return true;
  const answer = await window.showWarningMessage(
    "The editor will change the line endings of this text.",
    {
      modal: true,
      detail:
        `It has several kinds of line ending (${endings}), or one that the editor does not keep. The editor keeps one kind for ` +
        "a whole document, so the published text will no longer be the same byte for byte. To keep every byte, make the " +
        "readout on the command line: readout escape FILE.",
    },
    "Go On",
  );
  return answer === "Go On";
}
