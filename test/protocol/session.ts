/** A conversation with the built server over real stdio, as an editor has it, in a folder with a few files. Needs `npm run build`. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import type { Diagnostic, InitializeResult } from "vscode-languageserver";

const SERVER = join(__dirname, "../../dist/server.js");
export const BODY = "@yang: Yang said that !commit[China is ready to talk]{soft ^talks}.\n";
export const FRONT =
  "---\ndate: 2021-09-02\nissuer: china\nactors:\n  china: China\n  us: United States\n  yang: {name: Yang, for: china}\nparties: [china, us]\n---\n";

export const ACTORS = "china: China\nus: United States\nyang: { name: Yang, for: china }\n";
/** Front matter that leaves its actors to an `actors.yaml`. */
export const SHARED = "---\ndate: 2021-09-02\nissuer: china\nmeeting: talks-2021\n---\n";

/** Where the files of all conversations are. */
export let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-protocol-"));
  writeFileSync(join(folder, "closed.readout"), `${FRONT}@nobody[x]\n`);
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/actors.yaml"), "a: {name: A, for: gone}\n");
  writeFileSync(join(folder, "deep/latin1.readout"), Buffer.from("caf\xe9\n", "latin1"));
  mkdirSync(join(folder, "folder.readout"));
});
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

export interface Session {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  readonly process: ChildProcess;
  uri(name: string): string;
  open(name: string, text: string): void;
  change(name: string, version: number, changes: unknown): void;
  end(): Promise<number | null>;
}

/**
 * Starts a server and says hello to it.
 * @param prepare answers what the server may ask at once.
 */
export async function session(
  capabilities: object,
  prepare: (connection: MessageConnection) => void = () => undefined,
  initializationOptions: object = {},
): Promise<Session> {
  const child = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  children.push(child);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onUnhandledNotification(() => undefined);
  prepare(connection);
  connection.listen();
  const uri = (name: string): string => pathToFileURL(join(folder, name)).toString();
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    initialized,
    process: child,
    uri,
    open: (name, text) =>
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(name), languageId: "readout", version: 1, text },
      }),
    change: (name, version, contentChanges) =>
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri: uri(name), version },
        contentChanges,
      }),
    async end() {
      await connection.sendRequest("shutdown");
      const code = new Promise<number | null>((resolve) => child.on("exit", resolve));
      await connection.sendNotification("exit");
      const left = await code;
      connection.dispose();
      return left;
    },
  };
}

export const text = (message: unknown): string => (typeof message === "string" ? message : JSON.stringify(message));
export const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
export const PULL = {
  textDocument: { diagnostic: {}, foldingRange: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};
