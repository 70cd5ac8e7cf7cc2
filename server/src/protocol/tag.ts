/** The tagging commands: Readout's own requests for what one changes, for who may speak at a place, and for threads. */
import { knownThreads } from "../features/completion/threads";
import { proposal, speakers } from "../features/speakers";
import { tag } from "../features/tag";
import { threadAt } from "../features/refactorings/thread";
import { documentOf, toOffset, toRange, toTextEdits } from "./convert";
import type { Register } from "./register";
import * as requests from "./requests/tagging";
import { changed } from "../text/edit";

export const registerTag: Register = (connection, store) => {
  const placeOf = (uri: string, range: requests.TagParams["range"]) => {
    const place = store.place(uri);
    if (place === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    const { document } = place;
    return { ...place, selection: { start: toOffset(document, range.start), end: toOffset(document, range.end) } };
  };

  connection.onRequest(requests.tag, ({ uri, range, tagging }) => {
    const { document, analysis, selection } = placeOf(uri, range);
    const tagged = tag(analysis, selection, tagging);
    if ("refusal" in tagged) return { error: tagged.refusal };
    const after = documentOf(document.uri, changed(document.getText(), tagged.changes));
    return {
      version: document.version,
      edits: toTextEdits(document, tagged.changes),
      selection: toRange(after, tagged.selection),
    };
  });

  connection.onRequest(requests.speakers, ({ uri, range, paragraph, typed }) => {
    const { analysis, selection } = placeOf(uri, range);
    const fresh = typed === undefined ? null : proposal(typed, analysis.actors);
    return typed === undefined ? speakers(analysis, selection, paragraph) : fresh === null ? [] : [fresh];
  });

  connection.onRequest(requests.threads, ({ uri, range }) => {
    const { analysis, selection } = placeOf(uri, range);
    const { workspace } = store.state;
    const fresh = threadAt(workspace, analysis, selection);
    if (fresh === null) return [];
    const { found } = knownThreads(workspace, analysis, "", "", store.today);
    const known = found.map(({ id, detail }) => ({ id, detail }));
    return [...known, { id: fresh, detail: "new" }];
  });
  return {};
};
