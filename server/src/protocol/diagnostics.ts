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
import type { TextDocument } from "vscode-languageserver-textdocument";
import { followupFindings } from "../features/followup/findings";
import { actorsFileFindings, isReached } from "../features/actorsFile";
import type { Finding } from "../features/checks/check";
import { diagnose, findingsOf } from "../features/diagnostics";
import { actorsInFolder, actorsInForce, folderOf } from "../workspace/actors";
import { analyse } from "../workspace/analysis";
import { sameLookups, surroundings, type Lookups } from "../workspace/surroundings";
import { documentOf, toDiagnostic, type Telling } from "./convert";
import { acrossOf, documentFindings, MOST_FINDINGS, withMore } from "./documents";
import { pause } from "./pause";
import { createRelated } from "./related";
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
  const related = createRelated(store);
  const telling = (choice: Telling["choice"]): Telling => ({
    choice,
    documentation: options.documentation,
    shows: options.shows,
    place: related.rangeOf,
  });
  /** What is told of a file; where it points to other files is taken down. */
  const told = (uri: string, document: TextDocument, findings: readonly Finding[], choice: Telling["choice"]) => {
    related.remember(uri, findings);
    const its = telling(choice);
    return findings.map((finding) => toDiagnostic(document, finding, its));
  };
  const ofOpen = (uri: string): Diagnostic[] => {
    const { state } = store;
    const open = state.open.get(uri);
    if (open === undefined)
      return [...ofFollowup(state, uri, state.settings.open), ...ofActorsFile(state, uri, state.settings.open)];
    const choice = state.settings.open;
    return told(uri, open.document, documentFindings(state.workspace, open, choice, store.around), choice);
  };

  /** @param choice of the checks: those of an open file, or of a closed one. */
  const ofActorsFile = (state: State, uri: string, choice: Telling["choice"]): Diagnostic[] => {
    const actors = state.workspace.actorsFiles.get(uri);
    if (actors === undefined) return [];
    const document = state.openActors.get(uri) ?? documentOf(uri, actors.text);
    return told(uri, document, actorsFileFindings(state.workspace, uri, actors, choice), choice);
  };

  const ofFollowup = (state: State, uri: string, choice: Telling["choice"]): Diagnostic[] => {
    const followup = state.workspace.followups.get(uri);
    if (followup === undefined) return [];
    const document = state.openFollowups.get(uri) ?? documentOf(uri, followup.text);
    const findings = followupFindings(followup, choice, store.around);
    const most = withMore(findings.slice(0, MOST_FINDINGS), Math.max(0, findings.length - MOST_FINDINGS));
    return told(uri, document, most, choice);
  };

  // ---- What a report was made from: as long as that is the same, so is the report. ----

  let nextId = 1;
  const ids = new Map<string, { readonly id: string; readonly from: readonly unknown[] }>();
  const idOf = (uri: string, from: readonly unknown[]): string => {
    const known = ids.get(uri);
    if (known !== undefined && known.from.every((value, index) => value === from[index]) && related.holds(uri))
      return known.id;
    const id = String(nextId++);
    ids.set(uri, { id, from });
    return id;
  };

  const madeFrom = (state: State, uri: string): readonly unknown[] => {
    const open = state.open.get(uri);
    const { workspace, settings } = state;
    const { around } = store;
    if (open !== undefined) {
      const across = acrossOf(workspace, open, settings.open, around);
      return [open.file, actorsInForce(workspace, open.file), settings, open.bytes, across, open.proposed];
    }
    const file = workspace.readouts.get(uri) ?? workspace.followups.get(uri);
    if (file !== undefined) {
      const actors = "summary" in file ? actorsInForce(workspace, file) : actorsInFolder(workspace, folderOf(uri));
      const others = around && surroundings(workspace, file, around.today);
      return [file, actors, settings, state.problems.get(uri), isOpen(state, uri), others];
    }
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
    const problem = state.problems.get(uri);
    const file = state.workspace.readouts.get(uri);
    if (problem !== undefined) {
      const finding = { code: "unreadable", start: 0, end: 0, message: problem } as const;
      return choice.severity(finding.code) === null ? [] : told(uri, documentOf(uri, ""), [finding], choice);
    }
    if (file !== undefined) {
      const diagnosis = diagnose(analyse(state.workspace, file), choice, undefined, store.around);
      const { findings } = findingsOf(diagnosis, MOST_FINDINGS);
      return told(uri, documentOf(uri, file.text), findings, choice);
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
      // What is read last may bear on what is read first: each file is looked at once, when all are there.
      while (!store.state.workspace.isWhole && !token.isCancellationRequested) await nextChange(token);
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
  let pushing: ReturnType<typeof setTimeout> | undefined;
  /** Those who wait for a change are told; many files change together, and they are told once. */
  const wake = (after: number): void => {
    clearTimeout(waking);
    waking = setTimeout(() => {
      const held = waiting;
      waiting = [];
      for (const resume of held) resume();
    }, after);
  };
  const refresh = (after: number): void => {
    if (!options.pull || !options.refresh) return;
    clearTimeout(refreshing);
    // A client that will not be told asks again by itself.
    refreshing = setTimeout(() => void connection.languages.diagnostics.refresh().catch(() => undefined), after);
  };
  /** What all files said of threads and meetings when others were last told of it. */
  let lookups: Lookups | null = null;
  const quiet = new Map<string, ReturnType<typeof setTimeout>>();

  return {
    /** To be called when the state has changed; `typed`: only this document's text has. */
    changed(typed: string | null): void {
      if (typed !== null) {
        if (!options.pull) push(typed);
        // What is typed here may bear on other files: on what is told of them, or on the places that it points to.
        const { workspace } = store.state;
        if (lookups === null || !sameLookups(lookups, workspace)) {
          wake(QUIET);
          refresh(QUIET);
        }
        lookups = workspace;
        if (!options.pull) {
          clearTimeout(pushing);
          pushing = setTimeout(() => {
            for (const uri of openIn(store.state)) push(uri);
          }, TOGETHER);
        }
        clearTimeout(quiet.get(typed));
        quiet.set(
          typed,
          setTimeout(() => {
            if (related.pointsTo(typed)) {
              wake(0);
              refresh(0);
            }
            void store.check(typed);
          }, QUIET),
        );
        return;
      }
      lookups = store.state.workspace;
      wake(TOGETHER);
      for (const uri of pushed.keys()) {
        if (isOpen(store.state, uri)) continue;
        pushed.delete(uri);
        clearTimeout(quiet.get(uri));
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      if (!options.pull) for (const uri of openIn(store.state)) push(uri);
      refresh(TOGETHER);
    },
    dispose(): void {
      clearTimeout(refreshing);
      clearTimeout(waking);
      clearTimeout(pushing);
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
