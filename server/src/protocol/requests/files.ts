/** What a server without a disk asks of the client: the files of the workspace. */
import { RequestType } from "vscode-languageserver";

/** To a client that lends its files: the URIs of the files below a folder that patterns match. */
export const list = new RequestType<{ root: string; patterns: string[] }, string[], void>("readout/files/list");

/** To a client that lends its files: the bytes of one, in base64. */
export const read = new RequestType<{ uri: string; limit?: number }, { content: string } | { error: string }, void>(
  "readout/files/read",
);
