/** Hovers. */
import { MarkupKind, type Hover } from "vscode-languageserver";
import { hover } from "../features/hover";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";

export const registerHover: Register = (connection, store) => {
  connection.onHover(({ textDocument, position }): Hover | null => {
    const place = store.place(textDocument.uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const { workspace } = store.state;
    const found = hover(workspace, analysis, toOffset(document, position), { today: store.today });
    return (
      found && { range: toRange(document, found.span), contents: { kind: MarkupKind.Markdown, value: found.markdown } }
    );
  });
  return { hoverProvider: true };
};
