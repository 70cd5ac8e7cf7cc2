/** Symbols of the whole workspace. */
import { SymbolKind, type SymbolInformation } from "vscode-languageserver";
import { workspaceSymbols, type WorkspaceSymbolKind } from "../features/workspaceSymbols";
import type { Register } from "./register";
import { inSlices } from "./slices";
import { toLocations } from "./spot";

/** The same icons as in the outline, where that has the kind. */
const KINDS: Readonly<Record<WorkspaceSymbolKind, SymbolKind>> = {
  actor: SymbolKind.Class,
  thread: SymbolKind.Key,
  topic: SymbolKind.Namespace,
  meeting: SymbolKind.Module,
  heading: SymbolKind.String,
  act: SymbolKind.Event,
};

export const registerWorkspaceSymbols: Register = (connection, store) => {
  connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    const found = await inSlices(workspaceSymbols(store.state.workspace, query, store.today), token);
    return found.flatMap(({ name, detail, kind, uri, span }) => {
      const [location] = toLocations(store, [{ uri, ...span }]);
      if (location === undefined) return [];
      return { name, kind: KINDS[kind], location, ...(detail !== "" && { containerName: detail }) };
    });
  });
  return { workspaceSymbolProvider: true };
};
