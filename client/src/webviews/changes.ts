/** Tells when readouts, follow-up or actors files have changed, in an editor or on the disk, and all has been quiet for a while. */
import { Disposable, workspace } from "vscode";
import type { TextDocument } from "vscode";

/** Milliseconds without a further change. */
const QUIET = 600;

/** @param tell is called after each run of changes. */
export function onReadoutsChange(tell: () => void): Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, QUIET);
  };
  const ours = ({ languageId, uri }: TextDocument): boolean =>
    languageId.startsWith("readout") || uri.path.endsWith("/actors.yaml");
  const watchers = ["**/*.readout", "**/*.followup", "**/actors.yaml"].map((glob) =>
    workspace.createFileSystemWatcher(glob),
  );
  return Disposable.from(
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    ]),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && ours(document)) changed();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("readout.today")) changed();
    }),
    new Disposable(() => clearTimeout(waiting)),
  );
}
