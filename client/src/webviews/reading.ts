/** *Open Reading View to the Side*: the published text as its readers see it, in a page that follows the editor. */
import { Uri, ViewColumn, commands, window, workspace } from "vscode";
import type { Reading } from "../../webviews/reading/messages";
import { registerPages } from "./panel";

export function registerReadingView(extension: Uri): { dispose(): void }[] {
  const pages = registerPages<Reading>(extension, {
    name: "reading",
    key: ({ uri }) => uri,
    title: ({ uri }) => Uri.parse(uri).path.split("/").at(-1) ?? "",
    revive: (opened) => opened as Reading["opened"] | undefined,
    talk: (page) =>
      page.onReady(() => {
        const shown = workspace.textDocuments.find(({ uri }) => uri.toString() === page.opened.uri);
        page.post({ text: shown?.getText() ?? "" });
      }),
  });
  return [
    pages,
    commands.registerCommand("readout.openReadingView", () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId === "readout") pages.open({ uri: document.uri.toString() }, ViewColumn.Beside, true);
    }),
  ];
}
