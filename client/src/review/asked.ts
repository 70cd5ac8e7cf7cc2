/** The words that a review asks about: the cursor stands in front of them, and what is done at the cursor is done to them. */
import type { Range, Selection, TextDocument } from "vscode";

interface View {
  readonly document: TextDocument;
  readonly selection: Selection;
}

const asked = new WeakMap<TextDocument, { readonly version: number; readonly range: Range }>();

/** Keeps them, as they stand in the present text; undefined where nothing is asked. */
export function ask(document: TextDocument, range: Range | undefined): void {
  if (range === undefined) asked.delete(document);
  else asked.set(document, { version: document.version, range });
}

/** What is selected, or else the words that are asked about, while the cursor stands where the review has put it. */
export function wordsAt({ document, selection }: View): Range {
  const its = asked.get(document);
  return its?.version === document.version && selection.isEmpty && its.range.start.isEqual(selection.active)
    ? its.range
    : selection;
}
