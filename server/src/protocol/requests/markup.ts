/** Where the markup of a readout stands. */
import { RequestType } from "vscode-languageserver";
import type { Range } from "vscode-languageserver";

/** A stretch of markup, and the span that it belongs to. */
export interface MarkupCut {
  range: Range;
  of: Range;
}

export interface MarkupAnswer {
  /** Of the document that the places count in. */
  version: number;
  cuts: MarkupCut[];
  /** `side`: 0 for the issuer's, 1, 2, ... for the other parties', -1 for anybody else and for several at once. */
  speech: { range: Range; side: number }[];
  /** `force`: null where neither the analyst nor the words tell one. */
  acts: { range: Range; kind: string; force: string | null }[];
}

/** From the client: the markup of an open readout, or of the paragraphs that a range touches. */
export const markup = new RequestType<{ uri: string; range?: Range }, MarkupAnswer | null, void>("readout/markup");
