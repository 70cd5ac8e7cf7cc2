/** Before files are renamed: the changes that keep what depends on their paths; afterwards, the files under their new names. */
import { FileOperationPatternKind, type RenameFilesParams, type WorkspaceEdit } from "vscode-languageserver";
import { destination, fileRename, type Move } from "../features/fileRename";
import { toWorkspaceEdit } from "./convert";
import { PATTERNS } from "./files";
import type { Register } from "./register";
import { canonical } from "./uri";

/** A folder is asked about whatever its name: what is in it moves along. */
const FILTERS = [
  ...PATTERNS.map((glob) => ({ pattern: { glob, matches: FileOperationPatternKind.file } })),
  { pattern: { glob: "**", matches: FileOperationPatternKind.folder } },
];

export const registerFileRename: Register = (connection, store, { workspace: client }) => {
  const versioned =
    client?.workspaceEdit?.documentChanges === true &&
    client.workspaceEdit.resourceOperations?.includes("create") === true;
  const movesOf = ({ files }: RenameFilesParams): Move[] =>
    files.map(({ oldUri, newUri }) => ({ from: canonical(oldUri), to: canonical(newUri) }));

  connection.workspace.onWillRenameFiles((params): WorkspaceEdit | null => {
    const changes = fileRename(store.state.workspace, movesOf(params));
    return changes.size === 0 ? null : toWorkspaceEdit(changes, (uri) => store.document(uri), versioned);
  });

  connection.workspace.onDidRenameFiles((params) => {
    const moves = movesOf(params);
    const moved = destination(moves);
    const { readouts, actorsFiles } = store.state.workspace;
    const known = [...readouts.keys(), ...actorsFiles.keys()].filter((uri) => moved(uri) !== uri);
    // What was a text, and is a readout now, is not known yet.
    void store.reload([...known, ...known.map(moved), ...moves.map(({ to }) => to)]);
  });

  const registration = { filters: FILTERS };
  return { workspace: { fileOperations: { willRename: registration, didRename: registration } } };
};
