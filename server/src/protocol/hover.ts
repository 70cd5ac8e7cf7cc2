/** Hovers. */
import type { Hover } from "vscode-languageserver";
import { actorsFileHover, followupHover, hover } from "../features/hover";
import { toMarkup, toOffset, toRange } from "./convert";
import type { Register } from "./register";

export const registerHover: Register = (connection, store, { textDocument: client }) => {
  const formats = client?.hover?.contentFormat;
  connection.onHover(({ textDocument, position }): Hover | null => {
    const { uri } = textDocument;
    const place = store.place(uri) ?? store.followupPlace(uri) ?? store.actorsPlace(uri);
    if (place === null) return null;
    const { document } = place;
    const { state, today } = store;
    const { workspace } = state;
    const at = toOffset(document, position);
    const found =
      "its" in place
        ? actorsFileHover(workspace, document.uri, place.its, at)
        : "followup" in place
          ? followupHover(workspace, place.followup, at, { today })
          : hover(workspace, place.analysis, at, { today });
    return found && { range: toRange(document, found.span), contents: toMarkup(found.markdown, formats) };
  });
  return { hoverProvider: true };
};
