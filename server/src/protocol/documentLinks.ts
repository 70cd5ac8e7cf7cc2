/** Document links, of readouts, of actors files and of follow-up files. */
import type { DocumentLink } from "vscode-languageserver";
import { actorsFileLinks, documentLinks } from "../features/documentLinks";
import { followupLinks } from "../features/followup/documentLinks";
import { toRange } from "./convert";
import type { Register } from "./register";
import { canonical } from "./uri";

export const registerDocumentLinks: Register = (connection, store) => {
  connection.onDocumentLinks(({ textDocument: { uri } }): DocumentLink[] => {
    const { workspace } = store.state;
    const actors = store.actorsPlace(uri);
    const followup = store.followupPlace(uri);
    const place = actors === null && followup === null ? store.place(uri) : null;
    const document = (actors ?? followup ?? place)?.document;
    if (document === undefined) return [];
    const links =
      actors !== null
        ? actorsFileLinks(workspace, canonical(uri), actors.its)
        : followup !== null
          ? followupLinks(followup.followup)
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
