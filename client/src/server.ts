/** The life of the language server, seen from the editor: start, restart, stop, what to say when it fails; not what it does. */
import { EventEmitter, languages, LanguageStatusSeverity, window, workspace } from "vscode";
import type { Event, LogOutputChannel, TextDocument } from "vscode";
import { CloseAction, CodeLensRequest, ErrorAction, InlayHintRequest, State } from "vscode-languageclient";
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions, RequestType } from "vscode-languageclient";
import { ADD_EVENT } from "./commands/addEvent";
import { SET_SEVERITY } from "./commands/setSeverity";
import { SHOW_BESIDE } from "./commands/showBeside";
import { SHOW_REFERENCES } from "./commands/showReferences";
import { listFiles, readFile } from "./files";
import type { Hidden } from "./markup/hidden";
import { changedNotification } from "./requests/trees";
import { listRequest, readRequest } from "./requests/files";
import type { InitializationOptions } from "./requests/start";

/** Makes a client that is not started yet, and with it the way its server is started. */
export type Launch = (options: LanguageClientOptions) => BaseLanguageClient;

/** The editor's and this extension's commands that the server may have the editor run. */
const RUN_FOR_SERVER = [
  "editor.action.triggerSuggest",
  "readout.compareAccounts",
  "readout.tagRestLikeThis",
  "readout.tagSpeech",
  ADD_EVENT,
  SET_SEVERITY,
  SHOW_BESIDE,
  SHOW_REFERENCES,
];

export interface Server {
  /** The client of the present server, whatever its state; none before the first start and after `stop`. */
  readonly client: BaseLanguageClient | undefined;
  /** Settles when the present server has started, or has failed to. Never rejects: the user has been told. */
  readonly started: Promise<void>;
  /** Starts a new server in place of the present one, if there is one. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  dispose(): void;
  /** Has the editor ask anew for the hints and lenses of a document. */
  refreshAnnotations(document: TextDocument): void;
  /** Sends a request when the server has started; tells the user and returns undefined where there is no answer. */
  request<P, R, E>(type: RequestType<P, R, E>, params: P): Promise<R | undefined>;
  /** The same without a word to the user, for what nobody has asked for by hand. */
  ask<P, R, E>(type: RequestType<P, R, E>, params: P): Promise<R | undefined>;
  /** What is known of the workspace may have changed, or another server has started. */
  readonly onChanged: Event<void>;
}

/** So many ends in so short a time, and the server is not started again. */
const CRASHES = 5;
const CRASH_WINDOW_MS = 3 * 60_000;

/**
 * @param documentation the address of the page that explains the codes of findings.
 * @param hidden the readouts that are shown as they were published, and so without hints and lenses.
 */
export function createServer(
  launch: Launch,
  disk: boolean,
  documentation: string,
  log: LogOutputChannel,
  hidden: Hidden,
): Server {
  const status = languages.createLanguageStatusItem("readout.server", [
    { language: "readout" },
    { language: "readout-followup" },
  ]);
  status.name = "Readout Language Server";

  const changed = new EventEmitter<void>();
  let client: BaseLanguageClient | undefined;
  let started = Promise.resolve();
  // Counts starts and stops: a start that another has overtaken while it waited comes to nothing.
  let turn = 0;

  async function stopClient(): Promise<void> {
    const stopping = client;
    client = undefined;
    try {
      await stopping?.dispose();
    } catch (error) {
      // A client that never came up cannot be stopped in order; its process has been ended all the same.
      log.info(`The last language server did not stop in order: ${message(error)}`);
    }
  }

  async function start(): Promise<void> {
    const mine = ++turn;
    await stopClient();
    if (mine !== turn) return;
    try {
      await startClient();
    } catch (error) {
      if (mine !== turn) return;
      log.error(`The language server did not start: ${message(error)}`);
      show(State.StartFailed);
      void tell(
        "The Readout language server did not start, so there are no checks, outline and hovers. Its log tells why.",
      );
    }
  }

  async function startClient(): Promise<void> {
    const starting: BaseLanguageClient = launch({
      documentSelector: schemes().flatMap((scheme) => [
        { scheme, language: "readout" },
        { scheme, language: "readout-followup" },
        { scheme, pattern: "**/actors.yaml" },
      ]),
      initializationOptions: { files: files(disk), documentation } satisfies InitializationOptions,
      outputChannel: log,
      // A seal is checked on saving, so saving asks for the diagnostics anew.
      diagnosticPullOptions: { onChange: true, onSave: true },
      initializationFailedHandler: () => false,
      middleware: {
        provideInlayHints: (document, range, token, next) => (hidden.has(document) ? [] : next(document, range, token)),
        provideCodeLenses: (document, token, next) => (hidden.has(document) ? [] : next(document, token)),
      },
      errorHandler: errorHandler(() => (starting === client ? starting.state : undefined), tell),
    });
    client = starting;
    starting.registerFeature({
      // The commands that the server may have the editor run; of another editor it cannot know that they are there.
      fillClientCapabilities: (capabilities) => {
        capabilities.experimental = { commands: { commands: RUN_FOR_SERVER }, readout: { changed: true } };
      },
      initialize: () => undefined,
      getState: () => ({ kind: "static" }),
      clear: () => undefined,
    });
    // The client itself would show up to three messages for one failure. They are logged, and this file tells the user.
    const logged = starting.error.bind(starting);
    starting.error = (text, data) => logged(text, data, false);
    starting.onDidChangeState(({ newState }) => starting === client && show(newState));
    starting.onRequest(listRequest, (params) => listFiles(params, log));
    starting.onRequest(readRequest, readFile);
    starting.onNotification(changedNotification, () => changed.fire());
    await starting.start();
    changed.fire();
  }

  function restart(): Promise<void> {
    started = start();
    return started;
  }

  function stop(): Promise<void> {
    turn++;
    return stopClient();
  }

  function show(state: State): void {
    const failed = state === State.Stopped || state === State.StartFailed;
    status.busy = state === State.Starting;
    status.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    status.text = failed ? "Readout: no server" : "Readout";
    status.detail = failed ? "checks, outline and hovers need it" : state === State.Starting ? "starting" : "running";
    status.command = failed
      ? { command: "readout.restart", title: "Restart" }
      : { command: "readout.showLog", title: "Show Log" };
  }

  async function tell(text: string): Promise<void> {
    const answer = await window.showErrorMessage(text, "Restart", "Show Log");
    if (answer === "Restart") await restart();
    if (answer === "Show Log") log.show();
  }

  async function ask<P, R, E>(
    type: RequestType<P, R, E>,
    params: P,
    failed: (text: string) => void = () => undefined,
  ): Promise<R | undefined> {
    await started;
    if (client?.isRunning() !== true) {
      failed("The Readout language server is not running, and this command needs it.");
      return undefined;
    }
    try {
      return await client.sendRequest(type, params as never);
    } catch (error) {
      log.error(`${type.method}: ${message(error)}`);
      failed(`The Readout language server gave no answer: ${message(error)}`);
      return undefined;
    }
  }

  function request<P, R, E>(type: RequestType<P, R, E>, params: P): Promise<R | undefined> {
    return ask(type, params, (text) => void tell(text));
  }

  function refreshAnnotations(document: TextDocument): void {
    if (client?.isRunning() !== true) return;
    client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
    client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  }

  // Which documents the client speaks of, and who reads the files, follow from the folders.
  let known = `${schemes().join()} ${files(disk)}`;
  const folders = workspace.onDidChangeWorkspaceFolders(() => {
    const now = `${schemes().join()} ${files(disk)}`;
    if (now !== known) void restart();
    known = now;
  });

  return {
    get client() {
      return client;
    },
    get started() {
      return started;
    },
    restart,
    stop,
    request,
    ask: (type, params) => ask(type, params),
    onChanged: changed.event,
    refreshAnnotations,
    dispose() {
      changed.dispose();
      folders.dispose();
      status.dispose();
    },
  };
}

/** The schemes of documents that are edited; those of old versions and of diffs are not among them. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map((folder) => folder.uri.scheme)])].sort();
}

function files(disk: boolean): InitializationOptions["files"] {
  const folders = workspace.workspaceFolders ?? [];
  return disk && folders.every((folder) => folder.uri.scheme === "file") ? "disk" : "client";
}

/** @param state of the client that this handles; undefined where another has taken its place. */
function errorHandler(state: () => State | undefined, tell: (text: string) => Promise<void>): ErrorHandler {
  const ends: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed() {
      // A server that ends before it has answered once is not tried again; that its start failed is told elsewhere.
      if (state() !== State.Running) return { action: CloseAction.DoNotRestart, handled: true };
      const now = Date.now();
      ends.push(now);
      if (ends.filter((end) => now - end < CRASH_WINDOW_MS).length < CRASHES) {
        return { action: CloseAction.Restart, handled: true };
      }
      void tell(
        `The Readout language server ended ${CRASHES} times within three minutes, so it stays off. Its log tells why.`,
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
