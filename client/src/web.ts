/** The entry of the web extension: the server runs in a web worker. */
import { Uri } from "vscode";
import type { ExtensionContext } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { activateReadout } from "./extension";
import type { Readout } from "./extension";

export { deactivate } from "./extension";

// The project's type library is that of Node; of the browser this file needs one class.
declare const Worker: new (url: string) => { terminate(): void };

export function activate(context: ExtensionContext): Readout {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").toString(true);
  let worker: InstanceType<typeof Worker> | undefined;
  return activateReadout(context, false, (options) => {
    const start = () => {
      // A worker does not end with its connection: the one of the last start goes when the next comes.
      worker?.terminate();
      worker = new Worker(module);
      // Given as reader and writer: the editor puts a class of its own in place of `Worker`, by which the client would
      // not know a worker again.
      const port = worker as never;
      return Promise.resolve({ reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) });
    };
    return new LanguageClient("readout", "Readout", start, options);
  });
}
