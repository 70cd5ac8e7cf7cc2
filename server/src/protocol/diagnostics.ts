/** Diagnostics: pulled by the client, for a document and for the workspace; pushed to a client that cannot pull. */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { followupFindings } from "../features/followup/findings";
import { actorsFileFindings, isReached } from "../features/actorsFile";
import { diagnose, findingsOf } from "../features/diagnostics";
import type { Related } from "../features/checks/check";
import { actorsInForce, folderOf } from "../workspace/actors";
import { analyse } from "../workspace/analysis";
import { documentOf, toDiagnostic, toRange, type Telling } from "./convert";
import { documentFindings, MOST_FINDINGS } from "./documents";
import { pause } from "./pause";
import type { State, Store } from "./state";
import { canonical } from "./uri";

/** Milliseconds that a workspace report may hold up requests. */
const SLICE = 10;
/** Milliseconds without a further change of files after which those who wait for one are told. */
const TOGETHER = 100;
/** Milliseconds without a change after which the whole text is looked at. */
const QUIET = 500;

export interface DiagnosticsOptions {
  readonly pull: boolean;
  /** The client asks again when it is told to. */
  readonly refresh: boolean;
  readonly documentation: string;
  /** What a client that is told diagnostics shows of them; null for one that asks. */
  readonly shows: Telling["shows"];
}

export function registerDiagnostics(connection: Connection, store: Store, options: DiagnosticsOptions) {
  const telling = (choice: Telling["choice"]): Telling => ({
    choice,
    documentation: options.documentation,
    shows: options.shows,
    place: (related: Related) => {
      const its = store.document(related.uri);
      return its && toRange(its.text, related);
    },
  });
  const ofOpen = (uri: string): Diagnostic[] => {
    const { state } = store;
    const open = state.open.get(uri);
    if (open === undefined)
      return [...ofFollowup(state, uri, state.settings.open), ...ofActorsFile(state, uri, state.settings.open)];
    const told = telling(state.settings.open);
    return documentFindings(state.workspace, open, state.settings.open).map((finding) =>
      toDiagnostic(open.document, finding, told),
    );
  };

  /** @param choice of the checks: those of an open file, or of a closed one. */
  const ofActorsFile = (state: State, uri: string, choice: Telling["choice"]): Diagnostic[] => {
    const actors = state.workspace.actorsFiles.get(uri);
    if (actors === undefined) return [];
    const document = state.openActors.get(uri) ?? documentOf(uri, actors.text);
    const told = telling(choice);
    return actorsFileFindings(state.workspace, uri, actors, choice).map((finding) =>
      toDiagnostic(document, finding, told),
    );
  };

  const ofFollowup = (state: State, uri: string, choice: Telling["choice"]): Diagnostic[] => {
    const followup = state.workspace.followups.get(uri);
    if (followup === undefined) return [];
    const document = state.openFollowups.get(uri) ?? documentOf(uri, followup.text);
    const told = telling(choice);
    return followupFindings(followup, choice).map((finding) => toDiagnostic(document, finding, told));
  };

  // ---- What a report was made from: as long as that is the same, so is the report. ----

  let nextId = 1;
  const ids = new Map<string, { readonly id: string; readonly from: readonly unknown[] }>();
  const idOf = (uri: string, from: readonly unknown[]): string => {
    const known = ids.get(uri);
    if (known !== undefined && known.from.every((value, index) => value === from[index])) return known.id;
    const id = String(nextId++);
    ids.set(uri, { id, from });
    return id;
  };

  const madeFrom = (state: State, uri: string): readonly unknown[] => {
    const open = state.open.get(uri);
    if (open !== undefined) return [open.file, actorsInForce(state.workspace, open.file), state.settings, open.bytes];
    const file = state.workspace.readouts.get(uri);
    if (file !== undefined)
      return [file, actorsInForce(state.workspace, file), state.settings, state.problems.get(uri)];
    const followup = state.workspace.followups.get(uri);
    if (followup !== undefined) return [followup, state.settings, state.problems.get(uri), isOpen(state, uri)];
    // An actors file is read beside those above it, and only where a readout reaches it.
    const reached = isReached(state.workspace, folderOf(uri));
    return [state.workspace.actorsFiles, reached, state.settings, state.problems.get(uri), isOpen(state, uri)];
  };

  // ---- Pull ----

  connection.languages.diagnostics.on(async (params, token) => {
    const uri = canonical(params.textDocument.uri);
    while (!store.state.actorsRead && !token.isCancellationRequested) await nextChange(token);
    if (!isOpen(store.state, uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const resultId = idOf(uri, madeFrom(store.state, uri));
    if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: ofOpen(uri) };
  });

  /** Resolves at the next change; the workspace's reports are held until then. */
  let waiting: (() => void)[] = [];
  const nextChange = (token: CancellationToken): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });

  const ofClosed = (state: State, uri: string): Diagnostic[] => {
    const choice = state.settings.closed;
    if (choice === null) return [];
    const told = telling(choice);
    const problem = state.problems.get(uri);
    const file = state.workspace.readouts.get(uri);
    if (problem !== undefined) {
      const finding = { code: "unreadable", start: 0, end: 0, message: problem } as const;
      return choice.severity(finding.code) === null ? [] : [toDiagnostic(documentOf(uri, ""), finding, told)];
    }
    if (file !== undefined) {
      const { findings } = findingsOf(diagnose(analyse(state.workspace, file), choice), MOST_FINDINGS);
      if (findings.length === 0) return [];
      const document = documentOf(uri, file.text);
      return findings.map((finding) => toDiagnostic(document, finding, told));
    }
    return [...ofFollowup(state, uri, choice), ...ofActorsFile(state, uri, choice)];
  };

  /** Closed files without findings, by the report that said so: a client does not name them when it asks again. */
  const clean = new Map<string, string>();

  connection.languages.diagnostics.onWorkspace(async (params, token, _progress, results) => {
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [canonical(uri), value]));
    // What the client was told of; of other files it need not be told that there is nothing to tell.
    const told = new Set(previous.keys());
    // What the client has of a file that is open, it has from the document's own reports.
    let items: WorkspaceDocumentDiagnosticReport[] = [];
    let answered = false;
    for (;;) {
      const { state } = store;
      let since = performance.now();
      const uris = new Set([
        ...state.workspace.readouts.keys(),
        ...state.workspace.followups.keys(),
        ...state.workspace.actorsFiles.keys(),
        ...state.problems.keys(),
      ]);
      for (const uri of uris) {
        if (isOpen(state, uri)) continue;
        const resultId = idOf(uri, madeFrom(state, uri));
        if (previous.get(uri) === resultId || (!told.has(uri) && clean.get(uri) === resultId)) continue;
        previous.set(uri, resultId);
        const found = ofClosed(state, uri);
        if (found.length === 0) clean.set(uri, resultId);
        else clean.delete(uri);
        if (told.has(uri) || found.length > 0)
          items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: found });
        if (found.length > 0) told.add(uri);
        if (performance.now() - since < SLICE) continue;
        if (results !== undefined && items.length > 0) {
          results.report({ items });
          items = [];
          answered = true;
        }
        await pause();
        if (token.isCancellationRequested) throw cancelled();
        since = performance.now();
      }
      for (const uri of previous.keys()) {
        if (uris.has(uri)) continue;
        previous.delete(uri);
        clean.delete(uri);
        if (told.delete(uri)) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
      }
      if (items.length > 0 || answered) return { items };
      if (store.state === state) await nextChange(token);
      if (token.isCancellationRequested) throw cancelled();
    }
  });

  // ---- Push ----

  const pushed = new Map<string, string>();
  const push = (uri: string): void => {
    const { state } = store;
    const document = state.open.get(uri)?.document ?? state.openActors.get(uri) ?? state.openFollowups.get(uri);
    if (document === undefined || !state.actorsRead) return;
    const id = idOf(uri, madeFrom(state, uri));
    if (pushed.get(uri) === id) return;
    pushed.set(uri, id);
    void connection.sendDiagnostics({
      uri: document.uri,
      ...(options.shows?.versionSupport === true && { version: document.version }),
      diagnostics: ofOpen(uri),
    });
  };

  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let waking: ReturnType<typeof setTimeout> | undefined;
  const quiet = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    /** To be called when the state has changed; `typed`: only this document's text has. */
    changed(typed: string | null): void {
      if (typed !== null) {
        if (!options.pull) push(typed);
        clearTimeout(quiet.get(typed));
        quiet.set(
          typed,
          setTimeout(() => void store.check(typed), QUIET),
        );
        return;
      }
      // Many files change together; those who wait are told once.
      clearTimeout(waking);
      waking = setTimeout(() => {
        const held = waiting;
        waiting = [];
        for (const resume of held) resume();
      }, TOGETHER);
      for (const uri of pushed.keys()) {
        if (isOpen(store.state, uri)) continue;
        pushed.delete(uri);
        clearTimeout(quiet.get(uri));
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      if (!options.pull) for (const uri of openIn(store.state)) push(uri);
      else if (options.refresh) {
        clearTimeout(refreshing);
        refreshing = setTimeout(() => {
          // A client that will not be told asks again by itself.
          connection.languages.diagnostics.refresh().catch(() => undefined);
        }, TOGETHER);
      }
    },
    dispose(): void {
      clearTimeout(refreshing);
      clearTimeout(waking);
      for (const timer of quiet.values()) clearTimeout(timer);
    },
  };
}

function isOpen({ open, openActors, openFollowups }: State, uri: string): boolean {
  return open.has(uri) || openActors.has(uri) || openFollowups.has(uri);
}

function openIn({ open, openActors, openFollowups }: State): readonly string[] {
  return [...open.keys(), ...openActors.keys(), ...openFollowups.keys()];
}

function cancelled(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, "The request was cancelled.", { retriggerRequest: false });
}
