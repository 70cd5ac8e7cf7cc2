/** Code actions: quick fixes and refactorings, named when asked for and worked out when chosen. */
import {
  CodeActionKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Action } from "../features/actions";
import type { FileChanges } from "../features/changes";
import { followupFindings } from "../features/followup/findings";
import { alikeActions, TAG_REST } from "../features/draft/alikeActions";
import { actorsFileFindings } from "../features/actorsFile";
import type { Code, Finding } from "../features/checks/check";
import {
  actorsFileToFix,
  followupToFix,
  fixAll,
  quickFixes,
  quoteAmbiguous,
  readoutToFix,
  SET_SEVERITY,
  type FixPlace,
} from "../features/quickFixes";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { runs } from "./commands";
import { refactorings } from "../features/refactorings";
import { toOffset, toRange, toWorkspaceEdit } from "./convert";
import { documentFindings, documentFindingsAt } from "./documents";
import { draftsOf, type Proposed } from "./drafts";
import type { Register } from "./register";
import { inSlices } from "./slices";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.readout`;
const KINDS = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  "refactor.move",
  CodeActionKind.RefactorRewrite,
  FIX_ALL,
];

/** What is mended by what drafting proposes. */
const UNTAGGED: ReadonlySet<string> = new Set(["untagged-speech", "untagged-commitment"] satisfies Code[]);

/** What finds an action again when it is chosen. */
interface Data {
  readonly params: CodeActionParams;
  readonly id: string;
}

/** A file with its findings: those that touch a stretch of it, or all. */
interface Found {
  readonly document: TextDocument;
  /** Null for an actors file, which has nothing to refactor. */
  readonly analysis: Analysis | null;
  readonly toFix: FixPlace;
  readonly findings: (span?: Span) => readonly Finding[];
}

export const registerCodeActions: Register = (connection, store, client) => {
  const { textDocument, workspace } = client;
  const versioned =
    workspace?.workspaceEdit?.documentChanges === true &&
    workspace.workspaceEdit.resourceOperations?.includes("create") === true;
  const { dataSupport, resolveSupport, isPreferredSupport, codeActionLiteralSupport } = textDocument?.codeAction ?? {};
  const lazy = dataSupport === true && resolveSupport?.properties.includes("edit") === true;
  const setsSeverity = runs(client, SET_SEVERITY);
  const tagsRest = runs(client, TAG_REST);

  /** @param proposed what is proposed, where that is asked for; of another text than the present one it is not used. */
  const found = (uri: string, proposed: Proposed | null = null): Found | null => {
    const { state, today } = store;
    const { workspace, settings } = state;
    const place = store.place(uri);
    if (place !== null) {
      const { document, analysis } = place;
      const open = store.openDocument(uri);
      const findings = (span?: Span): readonly Finding[] => {
        if (open === undefined) return [];
        if (span === undefined) return documentFindings(workspace, open, settings.open, store.around);
        return documentFindingsAt(workspace, open, settings.open, store.around, span);
      };
      return {
        document,
        analysis,
        toFix: readoutToFix(workspace, analysis, today, () => {
          const its = proposed?.analysis.file === analysis.file ? proposed : null;
          return { open: its?.open ?? [], cast: its?.drafted.draft.cast ?? null };
        }),
        findings,
      };
    }
    const its = store.followupPlace(uri);
    if (its !== null) {
      const { document, followup } = its;
      const findings = (span?: Span): readonly Finding[] =>
        followupFindings(followup, settings.open, store.around).filter(
          ({ start, end }) => span === undefined || (start <= span.end && span.start <= end),
        );
      return { document, analysis: null, toFix: followupToFix(workspace, followup, today), findings };
    }
    const actors = store.actorsPlace(uri);
    if (actors === null) return null;
    const { document } = actors;
    const findings = (span?: Span): readonly Finding[] =>
      actorsFileFindings(workspace, document.uri, actors.its, settings.open).filter(
        ({ start, end }) => span === undefined || (start <= span.end && span.start <= end),
      );
    return { document, analysis: null, toFix: actorsFileToFix(workspace, document.uri, actors.its, today), findings };
  };

  /** Null where nothing that is found there wants it. */
  const proposedAt = async (
    { textDocument: { uri }, range }: CodeActionParams,
    token: CancellationToken,
  ): Promise<Proposed | null> => {
    const its = found(uri);
    if (its?.analysis == null) return null;
    const { document, findings } = its;
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    return findings(selection).some(({ code }) => UNTAGGED.has(code)) ? draftsOf(store).asked(uri, token) : null;
  };

  const actionsAt = async (params: CodeActionParams, token: CancellationToken): Promise<readonly Action[]> => {
    const {
      textDocument: { uri },
      range,
      context: { only },
    } = params;
    const proposed = await proposedAt(params, token);
    const its = found(uri, proposed);
    if (its === null) return [];
    const { document, analysis, toFix, findings } = its;
    const wanted = (kind: string): boolean =>
      only?.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`)) ?? true;
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const actions: Action[] = [];
    if (wanted(CodeActionKind.QuickFix))
      actions.push(...quickFixes(toFix, findings(selection), { all: () => findings(), setsSeverity }));
    if (wanted(CodeActionKind.RefactorRewrite)) actions.push(...quoteAmbiguous(toFix, selection));
    // It takes a look at the whole file, and so is made only for whoever asks for it.
    const all = only !== undefined && wanted(FIX_ALL) ? fixAll(toFix, findings()) : null;
    if (all !== null) actions.push(all);
    const refactors = only?.some((asked) => asked === "" || asked.startsWith(CodeActionKind.Refactor)) ?? true;
    if (analysis !== null && refactors)
      actions.push(
        ...refactorings({ workspace: store.state.workspace, analysis, selection }),
        ...alikeActions(analysis, selection, () => draftsOf(store).drafting(analysis), tagsRest),
      );
    return actions.filter(({ kind, command }) => wanted(kind) && (command === undefined || runs(client, command.name)));
  };

  /** @throws an error for the client where its file changed while this was worked out. */
  const editOf = async (
    { changes, working }: Action,
    uri: string,
    token: CancellationToken,
  ): Promise<{ edit: WorkspaceEdit } | undefined> => {
    if (changes === null) return undefined;
    let made: FileChanges;
    if (working === undefined) made = changes();
    else {
      const file = store.place(uri)?.analysis.file;
      made = await inSlices(working(), token);
      if (store.place(uri)?.analysis.file !== file)
        throw new ResponseError(LSPErrorCodes.ContentModified, "The readout was changed meanwhile. Try again.");
    }
    return { edit: toWorkspaceEdit(made, (its) => store.document(its), versioned) };
  };

  connection.onCodeAction(async (params, token): Promise<CodeAction[]> => {
    const { uri } = params.textDocument;
    const actions = await actionsAt(params, token);
    const document = store.document(uri)?.text;
    if (document === undefined) return [];
    const mended = ({ mends }: Action): Diagnostic[] => {
      if (mends === undefined) return [];
      const { start } = toRange(document, mends);
      return params.context.diagnostics.filter(
        ({ code, range }) =>
          code === mends.code && range.start.line === start.line && range.start.character === start.character,
      );
    };
    const answer = (action: Action): CodeAction => ({
      title: action.title,
      kind: action.kind,
      ...(action.mends !== undefined && { diagnostics: mended(action) }),
      ...(action.preferred === true && isPreferredSupport === true && { isPreferred: true }),
      ...(action.command !== undefined && {
        command: {
          title: action.title,
          command: action.command.name,
          arguments: [...action.command.arguments],
        },
      }),
    });
    const answers: CodeAction[] = [];
    for (const action of actions)
      answers.push({
        ...answer(action),
        ...(lazy ? { data: { params, id: action.id } satisfies Data } : await editOf(action, uri, token)),
      });
    return answers;
  });

  connection.onCodeActionResolve(async (chosen, token): Promise<CodeAction> => {
    const { params, id } = (chosen.data ?? {}) as Partial<Data>;
    const action = params && (await actionsAt(params, token)).find((other) => other.id === id);
    return action === undefined ? chosen : { ...chosen, ...(await editOf(action, params!.textDocument.uri, token)) };
  });

  // A client without them knows commands of the server only, and there are none.
  if (codeActionLiteralSupport === undefined) return {};
  return { codeActionProvider: { codeActionKinds: KINDS, resolveProvider: lazy } };
};
