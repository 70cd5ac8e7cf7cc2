/** The published text of a readout: what it is, its seal, and how a text becomes one or is pasted into one. */
import { RequestType } from "vscode-languageclient";
import type { Range, TextEdit } from "vscode-languageclient";

/** The published text of an open readout: its body without the markup. */
export const publishedRequest = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** The edits that write the seal of an open readout: none where it is sealed already; or why it cannot be sealed. */
export const sealRequest = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>(
  "readout/seal",
);

export interface EscapeParams {
  /** Published text. */
  text: string;
  /** What the text is: published text as it stands (the default), a web page that holds it, or whichever it looks like. */
  from?: "text" | "html" | "either";
  /** What is known goes into the front matter. */
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
  /** Who speaks and what is undertaken is tagged, where it is sure. */
  draft?: boolean;
  /** Where the readout will be: the actors declared there are known. */
  beside?: string;
}

/** A whole readout, front matter and all, whose published text is the given text. */
export const escapeRequest = new RequestType<
  EscapeParams,
  { text: string; isPage?: boolean } | { error: string },
  void
>("readout/escape");

/** what a text becomes that is pasted in place of a range; null where it is best pasted as it is. */
export const pasteRequest = new RequestType<
  { uri: string; range: Range; text: string },
  { kind: "published" | "address"; text: string } | null,
  void
>("readout/paste");
