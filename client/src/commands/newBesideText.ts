/** Published texts in files, made readouts beside them: from the explorer, byte for byte, overwriting nothing. */
import { FileSystemError, FileType, Uri, window, workspace } from "vscode";
import { escapeRequest } from "../requests";
import type { Server } from "../server";
import { decodeUtf8 } from "../text/files";
import { firstLine } from "../text/published";

/** Makes a readout beside each text; opens the last one. Folders and other files are passed over. */
export async function newBesideTexts(server: Server, uris: readonly Uri[]): Promise<void> {
  const made: Uri[] = [];
  const failed: string[] = [];
  for (const uri of uris.filter(isText)) {
    try {
      const text = await readPublished(uri);
      const answer = await server.request(escapeRequest, {
        text,
        ...titleOf(text),
        ...drafting(),
        beside: uri.toString(),
      });
      if (answer === undefined) return;
      made.push(await saveBeside(uri, answer.text));
    } catch (error) {
      failed.push(`${nameOf(uri)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed.length > 0) void window.showErrorMessage(`No readout was made of ${failed.join("; ")}`);
  const last = made.at(-1);
  if (last === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument(last));
  if (made.length > 1) window.setStatusBarMessage(`${made.length} readouts were made beside their texts.`, 5_000);
}

export function isText(uri: Uri): boolean {
  return /\.txt$/i.test(uri.path);
}

/** The text of a file as it was published. @throws with what is wrong with it, in a sentence. */
export async function readPublished(uri: Uri): Promise<string> {
  const decoded = decodeUtf8(await workspace.fs.readFile(uri));
  if ("text" in decoded) return decoded.text;
  throw new Error(`it is not UTF-8: the first wrong byte is number ${decoded.badByte + 1}. Save it as UTF-8.`);
}

/** Whether new readouts are drafted. */
export function drafting(): { draft: boolean } {
  return { draft: workspace.getConfiguration("readout").get<boolean>("drafting.newReadouts", true) };
}

/** What goes into the front matter without asking: the first line, where it reads like a title. */
export function titleOf(text: string): { title?: string } {
  const title = firstLine(text);
  return title === "" ? {} : { title };
}

/** Writes a new file `name.readout`, or `name 2.readout` and so on where there is one. */
async function saveBeside(uri: Uri, text: string): Promise<Uri> {
  const base = nameOf(uri).replace(/\.txt$/i, "");
  for (let number = 1; ; number += 1) {
    const at = Uri.joinPath(uri, "..", `${base}${number === 1 ? "" : ` ${number}`}.readout`);
    if (await exists(at)) continue;
    await workspace.fs.writeFile(at, new TextEncoder().encode(text));
    return at;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch (error) {
    if (error instanceof FileSystemError && error.code !== "FileNotFound") throw error;
    return false;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
