/** What every file of this folder that answers requests exports: one function, called once as the server starts. */
import type { ClientCapabilities, Connection, InitializeParams, ServerCapabilities } from "vscode-languageserver";
import type { Store } from "./state";

/**
 * Answers the requests of one feature.
 * @param info who the client is: only for what it does wrong and its capabilities do not tell.
 * @returns what the client is told of it when it starts.
 */
export type Register = (
  connection: Connection,
  store: Store,
  client: ClientCapabilities,
  info: InitializeParams["clientInfo"],
) => ServerCapabilities;
