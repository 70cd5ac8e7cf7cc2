/** The published text of a readout: what it is, its seal, and how a text becomes one or is pasted into one. */
import { RequestType } from "vscode-languageserver";
import type { Range, TextEdit } from "vscode-languageserver";

/** From the client: the published text of an open readout. */
export const published = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** From the client: the edits that write the seal of an open readout. */
export const seal = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>("readout/seal");

export interface EscapeParams {
  text: string;
  /** What the text is: published text as it stands (the default), a web page that holds it, or whichever it looks like. */
  from?: "text" | "html" | "either";
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
  /** Who speaks and what is undertaken is tagged, where it is sure. */
  draft?: boolean;
  /** Where the readout will be: the actors declared there are known. */
  beside?: string;
}

/** From the client: a readout, front matter and all, that publishes a text. */
export const escape = new RequestType<EscapeParams, { text: string; isPage?: boolean } | { error: string }, void>(
  "readout/escape",
);

/** From the client: what a text becomes that is pasted in place of a range; null where it is best pasted as it is. */
export const paste = new RequestType<
  { uri: string; range: Range; text: string },
  { kind: "published" | "address"; text: string } | null,
  void
>("readout/paste");
