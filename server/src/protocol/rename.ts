/** Renaming. What is refused is answered with an error, whose message the client shows. */
import { LSPErrorCodes, ResponseError, type Range, type WorkspaceEdit } from "vscode-languageserver";
import { prepareRename, rename } from "../features/rename";
import { toRange, toWorkspaceEdit } from "./convert";
import type { Register } from "./register";
import { inSlices } from "./slices";
import { spotOf } from "./spot";

export const registerRename: Register = (connection, store, { textDocument, workspace: client }) => {
  const versioned = client?.workspaceEdit?.documentChanges === true;
  const prepares = textDocument?.rename?.prepareSupport === true;

  connection.onPrepareRename((params): { range: Range; placeholder: string } | null => {
    const spot = spotOf(store, params);
    const found = spot && prepareRename(spot);
    if (!found) return null;
    if ("refused" in found) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refused);
    return { range: toRange(spot.document, found.span), placeholder: found.id };
  });

  connection.onRenameRequest(async (params, token): Promise<WorkspaceEdit | null> => {
    await store.settled();
    const spot = spotOf(store, params);
    if (spot === null) return null;
    const changes = await inSlices(rename(spot, params.newName), token);
    if (changes === null)
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        "Nothing here has an id. Point at an actor, a thread, a topic, or a meeting.",
      );
    if ("refused" in changes) throw new ResponseError(LSPErrorCodes.RequestFailed, changes.refused);
    // What is typed while the files are read would be written over.
    if (store.state.workspace !== spot.workspace)
      throw new ResponseError(LSPErrorCodes.ContentModified, "A file has changed meanwhile. Rename once more.");
    return toWorkspaceEdit(changes, (uri) => store.document(uri), versioned);
  });
  return { renameProvider: prepares ? { prepareProvider: true } : true };
};
