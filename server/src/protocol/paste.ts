/** Readout's own request for what pasted text becomes at its place. */
import { paste as pasteAt } from "../features/paste";
import { toOffset } from "./convert";
import type { Register } from "./register";
import { paste } from "./requests/published";

export const registerPaste: Register = (connection, store) => {
  connection.onRequest(paste, ({ uri, range, text }) => {
    const place = store.place(uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    return pasteAt(analysis.file, selection, text);
  });
  return {};
};
