/** Published texts and pages in files, made readouts beside them: from the explorer, byte for byte, overwriting nothing. */
import { FileSystemError, FileType, Uri, window, workspace } from "vscode";
import type { Server } from "../server";
import { baseName, isPublished, readoutOf, readPublished, tellProposals } from "./published";

/** Makes a readout beside each text; opens the last one. Folders and other files are passed over. */
export async function newBesideTexts(server: Server, uris: readonly Uri[]): Promise<void> {
  const made: Uri[] = [];
  const failed: string[] = [];
  for (const uri of uris.filter(({ path }) => isPublished(path))) {
    try {
      const answer = await readoutOf(server, await readPublished(uri), uri);
      if (answer === undefined) return;
      made.push(await saveBeside(uri, answer.text));
    } catch (error) {
      failed.push(`${nameOf(uri)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed.length > 0) void window.showErrorMessage(`No readout was made of ${failed.join("; ")}`);
  const last = made.at(-1);
  if (last === undefined) return;
  const document = await workspace.openTextDocument(last);
  await window.showTextDocument(document);
  if (made.length === 1) await tellProposals(server, document);
  else window.setStatusBarMessage(`${made.length} readouts were made beside their texts.`, 5_000);
}

/** Writes a new file `name.readout`, or `name 2.readout` and so on where there is one. */
async function saveBeside(uri: Uri, text: string): Promise<Uri> {
  const base = baseName(nameOf(uri));
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
