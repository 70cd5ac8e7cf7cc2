/** Highlights of what stands at the cursor. */
import { DocumentHighlightKind, type DocumentHighlight } from "vscode-languageserver";
import { documentHighlights } from "../features/documentHighlights";
import { toRange } from "./convert";
import type { Register } from "./register";
import { spotOf } from "./spot";

export const registerDocumentHighlights: Register = (connection, store) => {
  connection.onDocumentHighlight((params): DocumentHighlight[] | null => {
    const spot = spotOf(store, params);
    const found = spot && documentHighlights(spot);
    if (!found) return null;
    return found.map((highlight) => ({
      range: toRange(spot.document, highlight),
      kind: highlight.makes ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  return { documentHighlightProvider: true };
};
