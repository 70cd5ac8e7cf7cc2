/**
 * Formatting of a document, of a range of one, and, in readouts, on typing: of readouts and follow-up files, since an actors
 * file is the YAML formatter's.
 */
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type ClientCapabilities,
  type Connection,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import { followupFormatting } from "../features/followup/formatting";
import { formatting } from "../features/formatting";
import { onType } from "../features/onType";
import { toOffset, toTextEdits } from "./convert";
import type { Register } from "./register";

const TYPED = { firstTriggerCharacter: "]", moreTriggerCharacter: ["}"] };

export const registerFormatting: Register = (connection, store, client) => {
  const format = (uri: string, range?: Range): TextEdit[] => {
    const place = store.place(uri) ?? store.followupPlace(uri);
    if (place === null) return [];
    const { document } = place;
    const asked = range && { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const changes =
      "followup" in place ? followupFormatting(place.followup, asked) : formatting(place.analysis.file, asked);
    return toTextEdits(document, changes);
  };
  connection.onDocumentFormatting(({ textDocument }) => format(textDocument.uri));
  connection.onDocumentRangeFormatting(({ textDocument, range }) => format(textDocument.uri, range));
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }): TextEdit[] => {
    const place = store.place(uri);
    const edit = store.openDocument(uri)?.edit;
    if (place === null || edit === undefined) return [];
    const { document, analysis } = place;
    return toOffset(document, position) === edit.start + 1 ? toTextEdits(document, onType(analysis, edit)) : [];
  });
  if (takesLater(client)) return {};
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: TYPED,
  };
};

/**
 * Offers the formatters for readouts and follow-up files alone, to a client that can be told so. Otherwise it would take this server for a
 * formatter of actors files, too, and ask which of two to use.
 */
export async function offerFormatting({ client }: Connection, capabilities: ClientCapabilities): Promise<void> {
  if (!takesLater(capabilities)) return;
  const readouts = [{ language: "readout" }];
  const documentSelector = [...readouts, { language: "readout-followup" }];
  await Promise.all([
    client.register(DocumentFormattingRequest.type, { documentSelector }),
    client.register(DocumentRangeFormattingRequest.type, { documentSelector }),
    client.register(DocumentOnTypeFormattingRequest.type, { documentSelector: readouts, ...TYPED }),
  ]);
}

function takesLater({ textDocument }: ClientCapabilities): boolean {
  return [textDocument?.formatting, textDocument?.rangeFormatting, textDocument?.onTypeFormatting].every(
    (its) => its?.dynamicRegistration === true,
  );
}
