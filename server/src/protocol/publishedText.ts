/** Readout's own requests: the published text, the seal, and a readout made of a published text. */
import type { Connection } from "vscode-languageserver";
import { newReadout } from "../features/newReadout";
import { sealEdits } from "../features/seal";
import { strip } from "../syntax/strip";
import { toRange } from "./convert";
import { escape, published, seal } from "./requests";
import type { Store } from "./state";

export function registerPublishedText(connection: Connection, store: Store): void {
  connection.onRequest(published, ({ uri }) => ({ text: strip(placeOf(uri).analysis.file.tree) }));

  connection.onRequest(seal, ({ uri }) => {
    const { document, analysis } = placeOf(uri);
    const sealed = sealEdits(analysis.file);
    if ("error" in sealed) return sealed;
    return {
      edits: sealed.edits.map(({ start, end, text }) => ({ range: toRange(document, { start, end }), newText: text })),
    };
  });

  connection.onRequest(escape, (params) => ({ text: newReadout(params) }));

  function placeOf(uri: string) {
    const place = store.place(uri);
    if (place === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return place;
  }
}
