/** Folding ranges. */
import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver";
import { folding } from "../features/folding";
import { followupFolding } from "../features/followup/folding";
import type { Register } from "./register";

const KINDS = { region: "Region", imports: "Imports", comment: "Comment" } as const;

export const registerFolding: Register = (connection, store, { textDocument: client }) => {
  const lines = client?.foldingRange?.lineFoldingOnly === true;
  connection.onFoldingRanges(({ textDocument }): FoldingRange[] | null => {
    const place = store.place(textDocument.uri) ?? store.followupPlace(textDocument.uri);
    // An actors file folds as the editor folds any other.
    if (place === null) return null;
    const { document } = place;
    const folds = "followup" in place ? followupFolding(place.followup) : folding(place.analysis);
    return folds.flatMap(({ start, end, kind }) => {
      const from = document.positionAt(start);
      const to = document.positionAt(end);
      // A fold that ends where a line begins ends with the line before.
      const endLine = to.character === 0 && to.line > from.line ? to.line - 1 : to.line;
      if (endLine <= from.line) return [];
      return [
        {
          startLine: from.line,
          endLine,
          ...(kind !== null && { kind: FoldingRangeKind[KINDS[kind]] }),
          ...(!lines && endLine === to.line && { startCharacter: from.character, endCharacter: to.character }),
        },
      ];
    });
  });
  return { foldingRangeProvider: true };
};
