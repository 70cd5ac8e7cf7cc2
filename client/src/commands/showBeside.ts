/** *Show Beside*: what a quick fix opens, so that two places are seen at once. Not in the palette: there nobody knows the other place. */
import { Range, Uri, ViewColumn, window, workspace } from "vscode";

/** Its name, which the server is told so that it offers what needs it. */
export const SHOW_BESIDE = "readout.showBeside";

/** @param start of the place, an offset of the document's text; @param end of it. */
export async function showBeside(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof start !== "number" || typeof end !== "number") return;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const selection = new Range(document.positionAt(start), document.positionAt(end));
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true, selection });
}
