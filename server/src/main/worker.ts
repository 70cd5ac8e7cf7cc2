/** The language server in a web worker, with the files that the client lends. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import type { serve } from "../protocol/server";

/** @param server is given, not imported: a bundle wraps all that a required module imports, and then starts later. */
export function start(server: typeof serve): void {
  // In a worker the global object is the port to whoever started it.
  const port = globalThis as never;
  server(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
    disk: null,
    version,
    documentation: "docs/checks.md",
  });
}
