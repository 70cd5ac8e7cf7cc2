/** *New Readout from Published Text*: from the clipboard, a file or the editor to an untitled readout, escaped, with its first line as the title. */
import { env, window, workspace } from "vscode";
import type { QuickPickItem, TextEditor, Uri } from "vscode";
import { escapeRequest } from "../requests";
import type { Server } from "../server";
import { decodeUtf8 } from "../text/files";
import { mixedLineEndings } from "../text/published";
import { drafting, titleOf } from "./newBesideText";

interface Source extends QuickPickItem {
  /** The published text; undefined where there is none to be had, which the user has then been told. */
  read(): Promise<string | undefined>;
}

export async function newFromPublishedText(server: Server): Promise<void> {
  const source = await window.showQuickPick(sources(window.activeTextEditor), {
    title: "New Readout from Published Text",
    placeHolder: "Where is the published text?",
  });
  const text = await source?.read();
  if (text === undefined) return;
  if (!(await acceptsLineEndings(text))) return;

  const answer = await server.request(escapeRequest, { text, ...titleOf(text), ...drafting() });
  if (answer === undefined) return;
  const document = await workspace.openTextDocument({ language: "readout", content: answer.text });
  await window.showTextDocument(document);
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
      read: () => Promise.resolve(document.getText(selection)),
    });
  }
  list.unshift({
    label: "$(file) Editor",
    description: name,
    // What the editor shows has one kind of line ending; a saved file is read from where it is, as it was published.
    read: () =>
      document.isDirty || document.isUntitled ? Promise.resolve(document.getText()) : readFile(document.uri),
  });
  return list;
}

async function readClipboard(): Promise<string | undefined> {
  const text = await env.clipboard.readText();
  if (text !== "") return text;
  void window.showWarningMessage("The clipboard holds no text: copy the published text first.");
  return undefined;
}

async function readChosenFile(): Promise<string | undefined> {
  const [uri] = (await window.showOpenDialog({ title: "Published Text", openLabel: "Read" })) ?? [];
  return uri && readFile(uri);
}

async function readFile(uri: Uri): Promise<string | undefined> {
  try {
    const decoded = decodeUtf8(await workspace.fs.readFile(uri));
    if ("text" in decoded) return decoded.text;
    void window.showErrorMessage(
      `${uri.path} is not UTF-8: the first wrong byte is number ${decoded.badByte + 1}. Save it as UTF-8, then try again.`,
    );
  } catch (error) {
    void window.showErrorMessage(
      `${uri.path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return undefined;
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
