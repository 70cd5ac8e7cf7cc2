/** The files of a client that lends them, for a server that has no disk or may not use it. */
import type { Connection } from "vscode-languageserver";
import { decode, MOST_BYTES, PATTERNS, type Files } from "./files";
import { list, read } from "./requests/files";
import { canonical } from "./uri";

export function clientFiles(connection: Connection): Files {
  return {
    list: async (root) => (await connection.sendRequest(list, { root, patterns: [...PATTERNS] })).map(canonical),
    read: async (uri) => {
      // What has not been saved yet has no file.
      if (uri.startsWith("untitled:")) return null;
      const answer = await connection.sendRequest(read, { uri, limit: MOST_BYTES });
      if ("error" in answer) return { problem: answer.error };
      return decode(Uint8Array.from(atob(answer.content), (character) => character.charCodeAt(0)));
    },
    // Whoever lends its files also tells of their changes.
    watch: () => ({ dispose: () => undefined }),
  };
}
