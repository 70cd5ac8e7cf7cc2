/** The outline. */
import { SymbolKind, type DocumentSymbol, type Range, type SymbolInformation } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { documentSymbols, type OutlineSymbol } from "../features/documentSymbols";
import { followupSymbols } from "../features/followup/documentSymbols";
import type { Span } from "../text/span";
import { rangesIn } from "./convert";
import type { Register } from "./register";

/** Kinds of our own there are none: these have telling icons, and each can be left out of the outline by its setting. */
const KINDS: Readonly<Record<OutlineSymbol["kind"], SymbolKind>> = {
  "front matter": SymbolKind.Package,
  actor: SymbolKind.Class,
  heading: SymbolKind.String,
  turn: SymbolKind.Method,
  speech: SymbolKind.Function,
  act: SymbolKind.Event,
  part: SymbolKind.EnumMember,
  year: SymbolKind.Namespace,
  event: SymbolKind.Event,
  titles: SymbolKind.Package,
  title: SymbolKind.String,
};

export const registerDocumentSymbols: Register = (connection, store, { textDocument: client }) => {
  // A client that does not show symbols inside symbols is told a list.
  const hierarchical = client?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(({ textDocument }): DocumentSymbol[] | SymbolInformation[] => {
    const place = store.place(textDocument.uri) ?? store.followupPlace(textDocument.uri);
    if (place === null) return [];
    const symbols =
      "followup" in place
        ? followupSymbols(store.state.workspace, place.followup, store.today)
        : documentSymbols(place.analysis);
    return hierarchical ? nested(rangesIn(place.document), symbols) : listed(place.document, symbols);
  });
  return { documentSymbolProvider: { label: "Readout" } };
};

/** As deep as the symbols are: the feature shows what nests deeper than 64 side by side. */
function nested(toRange: (span: Span) => Range, symbols: readonly OutlineSymbol[]): DocumentSymbol[] {
  return symbols.map(({ name, detail, kind, span, selection, children }) => {
    // There may be ten thousand of them: each is made at once, and nothing is spread.
    const symbol: DocumentSymbol = {
      name,
      kind: KINDS[kind],
      range: toRange(span),
      selectionRange: toRange(selection),
    };
    if (detail !== "") symbol.detail = detail;
    if (children.length > 0) symbol.children = nested(toRange, children);
    return symbol;
  });
}

/** In the order of the text, each with the name of the one that it stands in. */
function listed(document: TextDocument, symbols: readonly OutlineSymbol[]): SymbolInformation[] {
  const found: SymbolInformation[] = [];
  const toRange = rangesIn(document);
  const waiting = symbols.map((symbol) => ({ symbol, container: "" })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { symbol, container } = next;
    const { name, detail, kind, span, children } = symbol;
    found.push({
      name: kind === "act" || kind === "part" ? `${detail}: ${name}` : name,
      kind: KINDS[kind],
      location: { uri: document.uri, range: toRange(span) },
      ...(container !== "" && { containerName: container }),
    });
    for (let index = children.length - 1; index >= 0; index -= 1)
      waiting.push({ symbol: children[index]!, container: name });
  }
  return found;
}
