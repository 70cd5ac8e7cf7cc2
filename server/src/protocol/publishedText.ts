/** Readout's own requests: the published text, the seal, and a readout made of a published text. */
import { newReadout } from "../features/newReadout";
import { sealEdits } from "../features/seal";
import { strip } from "../syntax/strip";
import { toTextEdits } from "./convert";
import type { Register } from "./register";
import { escape, published, seal } from "./requests";
import type { Place } from "./state";

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

  connection.onRequest(escape, (params) => ({ text: newReadout(params) }));
  return {};
};
