/** The language server: which requests it answers, and how it starts and ends. What it answers is in the features. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from "vscode-languageserver";
import { study } from "../features/trees/study";
import type { Steps } from "../workspace/steps";
import { countAhead } from "../workspace/tally";
import type { Workspace } from "../workspace/workspace";
import { registerChanged } from "./changed";
import { registerAccounts } from "./accounts";
import { clientFiles } from "./clientFiles";
import { registerCodeActions } from "./codeActions";
import { registerCodeLenses } from "./codeLenses";
import { registerCompletion } from "./completion";
import { registerDefinition } from "./definition";
import { registerDiagnostics } from "./diagnostics";
import { registerDocumentHighlights } from "./documentHighlights";
import { registerDocumentLinks } from "./documentLinks";
import { registerDocumentSymbols } from "./documentSymbols";
import { registerFileRename } from "./fileRename";
import { PATTERNS, type Files } from "./files";
import { registerFileStatus } from "./fileStatus";
import { registerFolding } from "./folding";
import { offerFormatting, registerFormatting } from "./formatting";
import { registerHints } from "./hints";
import { registerHover } from "./hover";
import { registerInlayHints } from "./inlayHints";
import { registerLinkedEditing } from "./linkedEditing";
import { registerMarkup } from "./markup";
import { registerModel } from "./model";
import { registerNewEvent } from "./newEvent";
import { registerPaste } from "./paste";
import { registerProposals } from "./proposals";
import { registerPublishedText } from "./publishedText";
import { registerReading } from "./reading";
import { registerReferences } from "./references";
import { registerRefresh } from "./refresh";
import type { Register } from "./register";
import { registerRename } from "./rename";
import type { InitializationOptions } from "./requests/start";
import { registerSelectionRange } from "./selectionRange";
import { registerSemanticTokens } from "./semanticTokens";
import { readSettings } from "./settings";
import { atLeisure } from "./slices";
import { createStore, type Store } from "./state";
import { registerStatistics } from "./statistics";
import { registerTag } from "./tag";
import { registerTrees } from "./trees";
import { registerTimeline } from "./timeline";
import { registerWorkspaceSymbols } from "./workspaceSymbols";

export interface ServerOptions {
  /** The files of the disk, where there is one. */
  readonly disk: Files | null;
  readonly version: string;
  /** The address of the page that explains the codes of findings. */
  readonly documentation: string;
}

/** All features but the diagnostics, which follow every change. To add one: write its handler, and add it here. */
const FEATURES: readonly Register[] = [
  registerAccounts,
  registerCodeActions,
  registerCodeLenses,
  registerCompletion,
  registerDefinition,
  registerDocumentHighlights,
  registerDocumentLinks,
  registerDocumentSymbols,
  registerFileRename,
  registerFileStatus,
  registerFolding,
  registerFormatting,
  registerHover,
  registerInlayHints,
  registerLinkedEditing,
  registerMarkup,
  registerModel,
  registerNewEvent,
  registerPaste,
  registerProposals,
  registerPublishedText,
  registerReading,
  registerReferences,
  registerRename,
  registerSelectionRange,
  registerSemanticTokens,
  registerStatistics,
  registerTag,
  registerTrees,
  registerTimeline,
  registerWorkspaceSymbols,
];

/** Of so many readouts, what the views tell is found before anybody opens one; of more it would take much memory. */
const MOST_STUDIED = 3000;

/** Serves one client: returns at once, and answers until the connection ends. */
export function serve(connection: Connection, options: ServerOptions): void {
  let ready: (() => Promise<void>) | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { capabilities } = params;
    const { files: place, documentation = options.documentation } = (params.initializationOptions ??
      {}) as InitializationOptions;
    const files = options.disk !== null && place !== "client" ? options.disk : clientFiles(connection);
    const pull = capabilities.textDocument?.diagnostic !== undefined;

    const store = createStore(files, connection.console, (typed) => {
      diagnostics.changed(typed);
      shown.changed(typed);
      views.changed();
      hints.changed(typed);
    });
    const diagnostics = registerDiagnostics(connection, store, {
      pull,
      refresh: capabilities.workspace?.diagnostics?.refreshSupport === true,
      documentation,
      shows: pull ? null : (capabilities.textDocument?.publishDiagnostics ?? {}),
    });
    const hints = registerHints(() => store);
    const shown = registerRefresh(connection, () => store, capabilities);
    const views = registerChanged(connection, () => store, capabilities);
    registerDocuments(connection, store);
    const provided = FEATURES.map((register) => register(connection, store, capabilities, params.clientInfo));
    connection.onShutdown(() => {
      diagnostics.dispose();
      shown.dispose();
      views.dispose();
      hints.dispose();
    });

    const roots = rootsOf(params);
    const ahead = (workspace: Workspace): Steps<void> =>
      views.wanted && workspace.readouts.size <= MOST_STUDIED ? study(workspace) : countAhead(workspace);
    ready = () => start(connection, store, files, params, roots, ahead, () => shown.counted());
    return {
      serverInfo: { name: "readout-language-server", version: options.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        ...(pull && {
          diagnosticProvider: { identifier: "readout", interFileDependencies: true, workspaceDiagnostics: true },
        }),
        ...(Object.assign({}, ...provided) as ServerCapabilities),
        workspace: {
          ...provided.reduce((all, { workspace }) => ({ ...all, ...workspace }), {}),
          workspaceFolders: { supported: true, changeNotifications: true },
        },
      },
    };
  });
  connection.onInitialized(() => void ready?.());
  connection.listen();
}

function registerDocuments(connection: Connection, store: Store): void {
  connection.onDidOpenTextDocument(
    ({ textDocument: { uri, languageId, version, text } }) => void store.open(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    store.change(uri, contentChanges, version),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => void store.close(uri));
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => void store.check(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => void store.reload(changes.map(({ uri }) => uri)));
}

function rootsOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  // Older clients know one root only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return params.rootUri ? [params.rootUri] : [];
}

/** What can only be asked of a client that is ready: settings, watching, progress; then the workspace is read. */
async function start(
  connection: Connection,
  store: Store,
  files: Files,
  { capabilities }: InitializeParams,
  roots: readonly string[],
  ahead: (workspace: Workspace) => Steps<void>,
  counted: () => void,
): Promise<void> {
  const { workspace, window } = capabilities;
  const configure = async (given: unknown): Promise<void> => {
    const asked =
      workspace?.configuration === true
        ? ((await connection.workspace.getConfiguration("readout")) as unknown)
        : section(given);
    store.setSettings(readSettings(asked));
  };
  connection.onDidChangeConfiguration(({ settings }) => void configure(settings));

  let present = roots;
  const index = async (): Promise<void> => {
    const progress = window?.workDoneProgress === true ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin("Readout: reading the workspace", 0);
    let told = 0;
    await store.setRoots(present, (done, of) => {
      const percent = Math.floor((100 * done) / of);
      if (percent > told) progress?.report((told = percent), `${done} of ${of}`);
    });
    progress?.done();
    // Hovers and views count over the whole workspace: most of that is done before anybody asks.
    let counting: Workspace;
    do {
      counting = store.state.workspace;
      await atLeisure(ahead(counting));
    } while (store.state.workspace !== counting);
    counted();
  };

  try {
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "readout" });
    }
    if (workspace?.configuration === true) await configure(null);
    await offerFormatting(connection, capabilities);
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        present = [...present.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void index();
      });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: PATTERNS.map((globPattern) => ({ globPattern })),
      });
    } else {
      const watchers = roots.map((root) => files.watch(root, (uri) => void store.reload([uri])));
      connection.onExit(() => {
        for (const watcher of watchers) watcher.dispose();
      });
    }
    await index();
  } catch (error) {
    connection.console.error(
      `The workspace could not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    store.giveUp();
  }
}

/** The settings that a client sends with its notification may be ours, or hold ours under `readout`. */
function section(given: unknown): unknown {
  return typeof given === "object" && given !== null && "readout" in given ? given.readout : given;
}
