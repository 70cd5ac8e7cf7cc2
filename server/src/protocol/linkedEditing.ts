/** Linked editing ranges. */
import type { LinkedEditingRanges } from "vscode-languageserver";
import { linkedEditing } from "../features/linkedEditing";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";

export const registerLinkedEditing: Register = (connection, store) => {
  connection.languages.onLinkedEditingRange(({ textDocument, position }): LinkedEditingRanges | null => {
    const place = store.place(textDocument.uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const linked = linkedEditing(analysis, toOffset(document, position));
    return linked && { ranges: linked.spans.map((span) => toRange(document, span)), wordPattern: linked.word };
  });
  return { linkedEditingRangeProvider: true };
};
