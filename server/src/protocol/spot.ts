/** The place that a request is about, in a readout or an `actors.yaml`; and the places that are answered. */
import type { Location, TextDocumentPositionParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../text/span";
import type { Spot } from "../workspace/mentions";
import { toOffset, toRange } from "./convert";
import type { Store } from "./state";

/** @returns null where there is no file of this name. */
export function spotOf(
  store: Store,
  { textDocument, position }: TextDocumentPositionParams,
): (Spot & { readonly document: TextDocument }) | null {
  const document = store.document(textDocument.uri)?.text;
  if (document === undefined) return null;
  return { workspace: store.state.workspace, uri: document.uri, offset: toOffset(document, position), document };
}

/** Places of several files, without those in files that are gone meanwhile. */
export function toLocations(store: Store, places: readonly (Span & { readonly uri: string })[]): Location[] {
  const documents = new Map<string, TextDocument | undefined>();
  return places.flatMap((place) => {
    const { uri } = place;
    if (!documents.has(uri)) documents.set(uri, store.document(uri)?.text);
    const document = documents.get(uri);
    return document === undefined ? [] : [{ uri, range: toRange(document, place) }];
  });
}
