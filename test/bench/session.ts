/**
 * One language server process and the client that drives it over stdio, as an editor would: it opens a text, types
 * into it, waits for the diagnostics, asks. Knows nothing of what is measured with it.
 */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-languageserver/node";
import type { InitializeResult, ServerCapabilities } from "vscode-languageserver/node";
import type { Keystroke } from "./typing";

/** A server that can be started, and what its client has to bring along. */
export interface Server {
  readonly name: string;
  /** The script that Node runs; `--stdio` follows. */
  readonly script: string;
  readonly language: string;
  readonly extension: string;
  /** What the client answers to requests of the server's own; a session's current text is given. */
  readonly answer?: (method: string, text: () => string) => unknown;
  readonly options?: object;
  readonly settings?: object;
}

export interface SessionOptions {
  /** Whether the client pulls diagnostics, or waits for them to be pushed. */
  readonly diagnostics: "push" | "pull";
  /** The address of a workspace folder to open; none by default. */
  readonly root?: string;
  /** Gets the notifications of progress. */
  readonly onProgress?: (value: { kind: string; percentage?: number; message?: string }) => void;
}

export interface Session {
  readonly server: Server;
  /** Milliseconds from before the process was made until `initialize` was answered. */
  readonly started: number;
  /** What the server says that it can. */
  readonly capabilities: ServerCapabilities;
  /** The address of the one text. */
  readonly uri: string;
  /** Opens the one text of this session and waits for its first diagnostics. Answers milliseconds. */
  open(text: string): Promise<number>;
  /** Sends one keystroke and goes on; {@link Session.diagnostics} waits for what comes of it. */
  type(key: Keystroke): void;
  /** Waits for the diagnostics of what was typed last. Answers how many there are. */
  diagnostics(): Promise<number>;
  /** A request about the open text; `params` are added to the text's identifier. */
  request<T>(method: string, params?: object): Promise<T>;
  /** Any request, with nothing but its own parameters. */
  ask<T>(method: string, params: object): Promise<T>;
  /** The memory that the process holds, in megabytes: now, or the most it ever held (Linux; elsewhere now). */
  memory(which?: "now" | "peak"): number;
  stop(): Promise<void>;
}

/** How long to wait for a server before calling it silent, in milliseconds. */
const PATIENCE = 60_000;

function memory(pid: number, which: "now" | "peak"): number {
  if (process.platform === "linux") {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const found = new RegExp(`${which === "now" ? "VmRSS" : "VmHWM"}:\\s+(\\d+) kB`).exec(status);
    return found === null ? Number.NaN : Number(found[1]) / 1024;
  }
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;
}

const ALL_KINDS = Array.from({ length: 26 }, (_, index) => index + 1);

/** All that VS Code says it can, of what makes a server answer more, less or otherwise. */
function capabilities(options: SessionOptions): object {
  const resolve = (...properties: string[]): object => ({ resolveSupport: { properties } });
  const link = { linkSupport: true };
  return {
    general: { positionEncodings: ["utf-16"] },
    window: { workDoneProgress: true },
    workspace: {
      configuration: false,
      workspaceFolders: true,
      didChangeConfiguration: {},
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] },
      symbol: { symbolKind: { valueSet: ALL_KINDS }, ...resolve("location.range") },
      fileOperations: { willRename: true, willCreate: true, willDelete: true },
    },
    textDocument: {
      synchronization: { didSave: true },
      hover: { contentFormat: ["markdown", "plaintext"] },
      completion: {
        contextSupport: true,
        completionItem: {
          snippetSupport: true,
          documentationFormat: ["markdown", "plaintext"],
          labelDetailsSupport: true,
          insertReplaceSupport: true,
          ...resolve("documentation", "detail", "additionalTextEdits"),
        },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: ALL_KINDS } },
      semanticTokens: {
        requests: { range: true, full: { delta: true } },
        tokenTypes: TOKEN_TYPES,
        tokenModifiers: TOKEN_MODIFIERS,
        formats: ["relative"],
        overlappingTokenSupport: true,
        multilineTokenSupport: true,
      },
      inlayHint: resolve("tooltip", "textEdits", "label.tooltip", "label.location", "label.command"),
      codeLens: {},
      codeAction: {
        dataSupport: true,
        isPreferredSupport: true,
        disabledSupport: true,
        codeActionLiteralSupport: {
          codeActionKind: { valueSet: ["", "quickfix", "refactor", "refactor.extract", "refactor.rewrite", "source"] },
        },
        ...resolve("edit"),
      },
      declaration: link,
      definition: link,
      typeDefinition: link,
      implementation: link,
      references: {},
      documentHighlight: {},
      rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1 },
      selectionRange: {},
      linkedEditingRange: {},
      foldingRange: { foldingRange: { collapsedText: false } },
      documentLink: { tooltipSupport: true },
      formatting: {},
      rangeFormatting: { rangesSupport: true },
      onTypeFormatting: {},
      callHierarchy: {},
      typeHierarchy: {},
      publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
      ...(options.diagnostics === "pull" ? { diagnostic: { dynamicRegistration: false } } : {}),
    },
  };
}

const TOKEN_TYPES = (
  "namespace type class enum interface struct typeParameter parameter variable property enumMember event function method " +
  "macro keyword modifier comment string number regexp operator decorator label"
).split(" ");
const TOKEN_MODIFIERS =
  "declaration definition readonly static deprecated abstract async modification documentation defaultLibrary".split(
    " ",
  );

/** Fails with `message` when `promise` takes longer than a server may. */
async function patient<T>(promise: Promise<T>, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), PATIENCE);
  });
  try {
    return await Promise.race([promise, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** Starts a server and makes its acquaintance. Throws where it does not answer, with what it said on stderr. */
export async function start(server: Server, options: SessionOptions): Promise<Session> {
  const before = performance.now();
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [server.script, "--stdio"]);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const gone = new Promise<never>((_, reject) => {
    child.once("exit", (code, signal) =>
      reject(new Error(`${server.name} ended (${signal ?? String(code)}). ${said.trim()}`)),
    );
  });
  gone.catch(() => undefined);
  const connection: MessageConnection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = `file:///bench/meeting.${server.extension}`;
  // Only servers that let their client parse ask for the text, which is kept for them by line.
  let lines: string[] = [];
  const current = (): string => lines.join("\n");
  let version = 0;
  let published = -1;
  let count = 0;
  let previousResultId: string | undefined;
  let arrived: (() => void) | null = null;
  connection.onNotification(
    "textDocument/publishDiagnostics",
    (params: { uri: string; version?: number; diagnostics: unknown[] }) => {
      if (params.uri !== uri) return;
      published = params.version ?? version;
      count = params.diagnostics.length;
      if (published >= version) arrived?.();
    },
  );
  connection.onNotification("$/progress", (params: { value: { kind: string } }) => options.onProgress?.(params.value));
  connection.onNotification(() => undefined);
  connection.onRequest((method: string) => server.answer?.(method, current) ?? null);
  connection.onError(() => undefined);
  connection.listen();

  const ask = <T>(method: string, params: object): Promise<T> =>
    patient(
      Promise.race([connection.sendRequest<T>(method, params), gone]),
      `${server.name} did not answer ${method} within ${PATIENCE / 1000} s.`,
    );
  const initialized = await ask<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: options.root ?? null,
    workspaceFolders: options.root === undefined ? null : [{ uri: options.root, name: "bench" }],
    capabilities: capabilities(options),
    initializationOptions: server.options ?? {},
  });
  const started = performance.now() - before;
  await connection.sendNotification("initialized", {});
  if (server.settings !== undefined) {
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: server.settings });
  }

  const diagnostics = async (): Promise<number> => {
    if (options.diagnostics === "push") {
      if (published < version) {
        const arrival = new Promise<void>((resolve) => (arrived = resolve));
        await patient(Promise.race([arrival, gone]), `${server.name} published no diagnostics.`);
        arrived = null;
      }
      return count;
    }
    const report = await ask<{ kind: string; resultId?: string; items?: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
    previousResultId = report.resultId;
    if (report.items !== undefined) count = report.items.length;
    return count;
  };

  return {
    server,
    started,
    capabilities: initialized.capabilities,
    uri,
    async open(text) {
      if (server.answer !== undefined) lines = text.split("\n");
      version = 1;
      const from = performance.now();
      const textDocument = { uri, languageId: server.language, version, text };
      void connection.sendNotification("textDocument/didOpen", { textDocument });
      await diagnostics();
      return performance.now() - from;
    },
    type(key) {
      version += 1;
      const line = lines[key.line];
      if (line !== undefined) lines[key.line] = line.slice(0, key.character) + key.text + line.slice(key.character);
      const position = { line: key.line, character: key.character };
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: key.text }],
      });
    },
    diagnostics,
    ask,
    request: (method, params = {}) => ask(method, { textDocument: { uri }, ...params }),
    memory: (which = "now") => memory(child.pid!, which),
    async stop() {
      const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
      try {
        await Promise.race([connection.sendRequest("shutdown"), exited]);
        await connection.sendNotification("exit");
      } catch {
        // A server that is gone already needs no farewell.
      }
      await exited;
      clearTimeout(timer);
      connection.dispose();
    },
  };
}
