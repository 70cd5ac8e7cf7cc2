/** Which readouts have their markup hidden, in the workspace's memory. */
import { workspace } from "vscode";
import type { Memento, TextDocument, Uri } from "vscode";

const KEY = "readout.hiddenMarkup";
/** So many are remembered, the latest last. */
const MOST = 200;

export interface Hidden {
  has(document: TextDocument): boolean;
  set(uri: Uri, hides: boolean): void;
  dispose(): void;
}

/** @param memory of the workspace, which is read once and written on every change. */
export function rememberHidden(memory: Memento): Hidden {
  const uris = new Set(memory.get<string[]>(KEY, []));
  const write = (): void => void memory.update(KEY, [...uris].slice(-MOST));
  const renames = workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) if (uris.delete(oldUri.toString())) uris.add(newUri.toString());
    write();
  });
  return {
    has: (document) => document.languageId === "readout" && uris.has(document.uri.toString()),
    set(uri, hides) {
      uris.delete(uri.toString());
      if (hides) uris.add(uri.toString());
      write();
    },
    dispose() {
      renames.dispose();
    },
  };
}
