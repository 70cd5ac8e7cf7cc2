/** Readout's own requests: the published text, the seal, and a readout made of a published text. */
import { declaredActors } from "../features/draft/proposals";
import { newDraft } from "../features/draft/whole";
import { newReadout } from "../features/newReadout";
import { sealEdits } from "../features/seal";
import { strip } from "../syntax/strip";
import { actorsInFolder, folderOf } from "../workspace/actors";
import { toTextEdits } from "./convert";
import type { Register } from "./register";
import { escape, published, seal } from "./requests";
import type { Place } from "./state";
import { canonical } from "./uri";

export const registerPublishedText: Register = (connection, store) => {
  const placeOf = (uri: string): Place => {
    const place = store.place(uri);
    if (place === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return place;
  };

  connection.onRequest(published, ({ uri }) => ({ text: strip(placeOf(uri).analysis.file.tree) }));

  connection.onRequest(seal, ({ uri }) => {
    const { document, analysis } = placeOf(uri);
    const sealed = sealEdits(analysis.file);
    return "error" in sealed ? sealed : { edits: toTextEdits(document, sealed.edits) };
  });

  connection.onRequest(escape, (params) => {
    const { text, date, draft = false, beside } = params;
    if (!draft) return { text: newReadout(params) };
    const actors = beside === undefined ? [] : actorsInFolder(store.state.workspace, folderOf(canonical(beside)));
    return { text: newDraft(text, { actors: declaredActors(new Map(actors)), ...(date !== undefined && { date }) }) };
  });
  return {};
};
