/** Readout's own request for the markup of an open readout, for an editor that hides it. */
import { markup as markupOf } from "../features/markup";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";
import { markup } from "./requests/markup";

export const registerMarkup: Register = (connection, store) => {
  connection.onRequest(markup, ({ uri, range }) => {
    const place = store.place(uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const within = range && { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const { cuts, speech, acts } = markupOf(analysis, within);
    return {
      version: document.version,
      cuts: cuts.map((cut) => ({ range: toRange(document, cut), of: toRange(document, cut.of) })),
      speech: speech.map(({ side, ...span }) => ({ range: toRange(document, span), side })),
      acts: acts.map(({ kind, force, ...span }) => ({ range: toRange(document, span), kind, force })),
    };
  });
  return {};
};
