/** *Show References*: what a code lens opens. Not in the palette: there the editor's own commands do the same at the cursor. */
import { commands, Position, Uri } from "vscode";
import type { Location } from "vscode";

export const SHOW_REFERENCES = "readout.showReferences";

/** @param uri of the document, and the place in it of the id whose references are shown. */
export async function showReferences(
  uri: string,
  { line, character }: { line: number; character: number },
): Promise<void> {
  const document = Uri.parse(uri);
  const position = new Position(line, character);
  const found = await commands.executeCommand<Location[] | undefined>(
    "vscode.executeReferenceProvider",
    document,
    position,
  );
  await commands.executeCommand("editor.action.showReferences", document, position, found ?? []);
}
