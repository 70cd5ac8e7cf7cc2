/** Hovers. */
import { MarkupKind, type Connection, type Hover } from "vscode-languageserver";
import { hover } from "../features/hover";
import { toOffset, toRange } from "./convert";
import type { Store } from "./state";

export function registerHover(connection: Connection, store: Store): void {
  connection.onHover(({ textDocument, position }): Hover | null => {
    const place = store.place(textDocument.uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const { workspace, settings } = store.state;
    const today = settings.today ?? new Date().toISOString().slice(0, 10);
    const found = hover(workspace, analysis, toOffset(document, position), { today });
    return (
      found && { range: toRange(document, found.span), contents: { kind: MarkupKind.Markdown, value: found.markdown } }
    );
  });
}
