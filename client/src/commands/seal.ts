/** *Seal*: writes into the front matter the SHA-256 of the published text, so that a later change of it shows. */
import { window, workspace, WorkspaceEdit } from "vscode";
import { sealRequest } from "../requests/published";
import type { Server } from "../server";

export async function seal(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "readout") return;
  const { version } = document;
  const answer = await server.request(sealRequest, { uri: document.uri.toString() });
  if (answer === undefined) return;
  if ("error" in answer) {
    void window.showWarningMessage(answer.error);
    return;
  }
  if (answer.edits.length === 0) {
    window.setStatusBarMessage("The readout is sealed already, and the seal holds.", 5_000);
    return;
  }
  const edits = (await server.client?.protocol2CodeConverter.asTextEdits(answer.edits)) ?? [];
  if (document.version !== version) {
    void window.showWarningMessage("The readout was changed while its seal was computed. Seal it again.");
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  if (await workspace.applyEdit(edit)) window.setStatusBarMessage("The readout is sealed.", 5_000);
  else void window.showWarningMessage("The seal could not be written: the editor refused the change.");
}
