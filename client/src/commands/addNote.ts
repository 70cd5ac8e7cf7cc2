/** *Add Note*: an empty note at the cursor, which changes nothing that is published. */
import { SnippetString, window } from "vscode";
import { notePlace } from "../text/notePlace";

const REFUSALS = {
  "front-matter":
    "A note belongs in the body of the readout. In the front matter, write a YAML comment: a # and the text.",
  "unclosed-note": "A note before the cursor is not closed: end it with <<} first.",
};

export async function addNote(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "readout") return;
  const { document } = editor;
  const place = notePlace(document.getText(), document.offsetAt(editor.selection.active));
  if (typeof place === "string") {
    void window.showInformationMessage(REFUSALS[place]);
    return;
  }
  const note = new SnippetString()
    .appendText("{>>")
    .appendTabstop(0)
    .appendText(place.ownLine ? "<<}\n" : "<<}");
  await editor.insertSnippet(note, document.positionAt(place.offset));
}
