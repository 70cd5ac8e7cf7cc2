/** References. */
import type { Location } from "vscode-languageserver";
import { references } from "../features/references";
import type { Register } from "./register";
import { inSlices } from "./slices";
import { spotOf, toLocations } from "./spot";

export const registerReferences: Register = (connection, store) => {
  connection.onReferences(async (params, token): Promise<Location[] | null> => {
    await store.settled();
    const spot = spotOf(store, params);
    if (spot === null) return null;
    const { includeDeclaration } = params.context;
    const found = await inSlices(references(spot, { declaration: includeDeclaration }), token);
    return found && toLocations(store, found);
  });
  return { referencesProvider: true };
};
