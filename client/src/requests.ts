/** The names and types of Readout's own requests, as the client knows them; the server has its own copy of the same. */
import { RequestType } from "vscode-languageclient";
import type { Range, TextEdit } from "vscode-languageclient";

// ---- From the client to the server ----

/** The published text of an open readout: its body without the markup. */
export const publishedRequest = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** The edits that write the seal of an open readout: none where it is sealed already; or why it cannot be sealed. */
export const sealRequest = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>(
  "readout/seal",
);

export interface EscapeParams {
  /** Published text. */
  text: string;
  /** What is known goes into the front matter. */
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
}

/** A whole readout, front matter and all, whose published text is the given text. */
export const escapeRequest = new RequestType<EscapeParams, { text: string }, void>("readout/escape");

/** what a text becomes that is pasted in place of a range; null where it is best pasted as it is. */
export const pasteRequest = new RequestType<
  { uri: string; range: Range; text: string },
  { kind: "published" | "address"; text: string } | null,
  void
>("readout/paste");

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

/** the markup of an open readout, or of the paragraphs that a range touches. */
export const markupRequest = new RequestType<{ uri: string; range?: Range }, MarkupAnswer | null, void>(
  "readout/markup",
);

// ---- From the server to the client, where the server has no disk (`files: "client"`) ----

export interface ListParams {
  /** The folder, as a URI. */
  root: string;
  /** Globs of one form: `**` and a file name, in which `*` is any run of characters. */
  patterns: string[];
}

/** The URIs of all files below a folder that one of the patterns matches, sorted. */
export const listRequest = new RequestType<ListParams, string[], void>("readout/files/list");

export interface ReadParams {
  uri: string;
  /** Bytes; a larger file is not read. */
  limit?: number;
}

/** The bytes of a file, in base64; or why it cannot be read. */
export const readRequest = new RequestType<ReadParams, { content: string } | { error: string }, void>(
  "readout/files/read",
);

/** What the server is told when it starts. */
export interface InitializationOptions {
  /** Where it finds the files of the workspace: on the disk, or by asking the client. */
  files: "disk" | "client";
  /** The address of the page that explains the codes of findings. */
  documentation: string;
}
