/** What a server without a disk asks of the client: the files of the workspace. */
import { RequestType } from "vscode-languageclient";

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
