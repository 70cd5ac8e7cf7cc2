/** Definitions. */
import type { Definition, DefinitionLink } from "vscode-languageserver";
import { definition } from "../features/definition";
import { toRange } from "./convert";
import type { Register } from "./register";
import { spotOf, toLocations } from "./spot";

export const registerDefinition: Register = (connection, store, { textDocument: client }) => {
  const links = client?.definition?.linkSupport === true;
  connection.onDefinition((params): Definition | DefinitionLink[] | null => {
    const spot = spotOf(store, params);
    const found = spot && definition(spot);
    if (!found) return null;
    if (!links) {
      return toLocations(
        store,
        found.targets.map(({ uri, id }) => ({ uri, ...id })),
      );
    }
    return found.targets.flatMap(({ uri, span, id }) => {
      const document = store.document(uri)?.text;
      if (document === undefined) return [];
      return {
        originSelectionRange: toRange(spot.document, found.origin),
        targetUri: uri,
        targetRange: toRange(document, span),
        targetSelectionRange: toRange(document, id),
      };
    });
  });
  return { definitionProvider: true };
};
