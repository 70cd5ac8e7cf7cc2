/** The language server in a web worker, with the files that the client lends. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../../package.json";
import { serve } from "../protocol/server";

// In a worker the global object is the port to whoever started it.
const port = globalThis as never;

serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  disk: null,
  version,
  documentation: "docs/checks.md",
});
