/** Document links, of readouts and of actors files. */
import type { DocumentLink } from "vscode-languageserver";
import { actorsFileLinks, documentLinks } from "../features/documentLinks";
import { toRange } from "./convert";
import type { Register } from "./register";
import { canonical } from "./uri";

export const registerDocumentLinks: Register = (connection, store) => {
  connection.onDocumentLinks(({ textDocument: { uri } }): DocumentLink[] => {
    const { workspace } = store.state;
    const actors = store.actorsPlace(uri);
    const place = actors === null ? store.place(uri) : null;
    const document = (actors ?? place)?.document;
    if (document === undefined) return [];
    const links =
      actors !== null
        ? actorsFileLinks(workspace, canonical(uri), actors.its)
        : place !== null
          ? documentLinks(workspace, place.analysis)
          : [];
    return links.map(({ start, end, target, tooltip }) => ({
      range: toRange(document, { start, end }),
      target,
      tooltip,
    }));
  });
  return { documentLinkProvider: {} };
};
