/** The entry of the desktop extension: the server runs in a Node process of its own. */
import { Uri } from "vscode";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateReadout } from "./extension";
import type { Readout } from "./extension";

export { deactivate } from "./extension";

export function activate(context: ExtensionContext): Readout {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return activateReadout(context, true, (options) => new LanguageClient("readout", "Readout", { run, debug }, options));
}
