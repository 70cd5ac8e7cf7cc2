/** Selection ranges: what a selection grows to. */
import type { SelectionRange } from "vscode-languageserver";
import { followupSelections } from "../features/followup/selectionRange";
import { selectionRanges } from "../features/selectionRange";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";

export const registerSelectionRange: Register = (connection, store) => {
  connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] | null => {
    const place = store.place(textDocument.uri) ?? store.followupPlace(textDocument.uri);
    if (place === null) return null;
    const { document } = place;
    const offsets = positions.map((position) => toOffset(document, position));
    const around =
      "followup" in place ? followupSelections(place.followup, offsets) : selectionRanges(place.analysis, offsets);
    return around.map((spans, index) => {
      let range: SelectionRange | undefined;
      for (const span of [...spans].reverse())
        range = { range: toRange(document, span), ...(range !== undefined && { parent: range }) };
      // The protocol wants one for each place.
      return range ?? { range: { start: positions[index]!, end: positions[index]! } };
    });
  });
  return { selectionRangeProvider: true };
};
