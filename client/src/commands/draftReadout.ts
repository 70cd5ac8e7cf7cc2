/** *Draft This Readout*: all sure proposals written in one step to undo, or shown for review before. */
import { Position, Range, window, workspace, WorkspaceEdit } from "vscode";
import type { TextDocument, WorkspaceEditEntryMetadata } from "vscode";
import { draftRequest, type AcceptAnswer } from "../requests/proposals";
import type { Server } from "../server";

/** Milliseconds that a word in the status bar stays. */
const SHOWN = 10_000;

/** @param preview each part is shown, and made only where it is confirmed. */
export async function draftReadout(server: Server, preview: boolean): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "readout") return;
  const { document } = editor;
  const { version } = document;
  const answer = await server.request(draftRequest, { uri: document.uri.toString() });
  if (answer === undefined) return;
  if (document.version !== version || answer.version !== version) {
    window.setStatusBarMessage("The readout was changed meanwhile, so nothing was drafted. Try again.", SHOWN);
    return;
  }
  if (answer.left !== undefined) void window.showWarningMessage(answer.left);
  if (answer.parts.length === 0) {
    if (answer.left !== undefined) return;
    window.setStatusBarMessage("Nothing here is sure enough to be written without asking: see Next Proposal.", SHOWN);
    return;
  }
  const tags = answer.parts.reduce((sum, { writes }) => sum + writes.length, 0);
  if (preview) {
    if (await workspace.applyEdit(inParts(document, answer)))
      window.setStatusBarMessage("What was confirmed is written.", SHOWN);
    return;
  }
  const made = await editor.edit(
    (builder) => {
      for (const { edits } of answer.parts)
        for (const { range, newText } of edits) builder.insert(positionOf(range.start), newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  if (made)
    window.setStatusBarMessage(
      `${tags === 1 ? "One tag is" : `${tags} tags are`} written, in one step to undo. Next Proposal goes to what is left.`,
      SHOWN,
    );
}

/** Each part as one change, since a tag's two ends stand or fall together. */
function inParts(document: TextDocument, { parts }: AcceptAnswer): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { edits, label, writes } of parts) {
    const first = edits[0];
    const last = edits.at(-1);
    if (first === undefined || last === undefined) continue;
    let from = positionOf(first.range.start);
    const whole = new Range(from, positionOf(last.range.start));
    let text = "";
    for (const { range, newText } of edits) {
      const at = positionOf(range.start);
      text += document.getText(new Range(from, at)) + newText;
      from = at;
    }
    const shown: WorkspaceEditEntryMetadata = {
      needsConfirmation: true,
      label,
      ...(writes.length > 0 && { description: writes.join("  ") }),
    };
    edit.replace(document.uri, whole, text, shown);
  }
  return edit;
}

function positionOf({ line, character }: { readonly line: number; readonly character: number }): Position {
  return new Position(line, character);
}
