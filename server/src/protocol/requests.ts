/** The names and types of Readout's own requests; the client has its own copy of the same (client/src/requests.ts). */
import { RequestType, type TextEdit } from "vscode-languageserver";

/** From the client: the published text of an open readout. */
export const published = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** From the client: the edits that write the seal of an open readout. */
export const seal = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>("readout/seal");

export interface EscapeParams {
  text: string;
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
}

/** From the client: a readout, front matter and all, that publishes a text. */
export const escape = new RequestType<EscapeParams, { text: string }, void>("readout/escape");

/** To a client that lends its files: the URIs of the files below a folder that patterns match. */
export const list = new RequestType<{ root: string; patterns: string[] }, string[], void>("readout/files/list");

/** To a client that lends its files: the bytes of one, in base64. */
export const read = new RequestType<{ uri: string; limit?: number }, { content: string } | { error: string }, void>(
  "readout/files/read",
);

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /** Where the server finds the files of the workspace; without it, on the disk if it has one. */
  files?: "disk" | "client";
  /** The address of the page that explains the codes of findings, where the client has it elsewhere. */
  documentation?: string;
}
