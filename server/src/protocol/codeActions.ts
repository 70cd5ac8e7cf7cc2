/** Code actions: quick fixes and refactorings, named when asked for and worked out when chosen. */
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Action } from "../features/actions";
import { quickFixes } from "../features/quickFixes";
import { toOffset, toRange, toWorkspaceEdit } from "./convert";
import { documentFindings } from "./documents";
import type { Register } from "./register";

const KINDS = [CodeActionKind.QuickFix];

/** What finds an action again when it is chosen. */
interface Data {
  readonly params: CodeActionParams;
  readonly id: string;
}

export const registerCodeActions: Register = (connection, store, { textDocument, workspace: client }) => {
  const versioned =
    client?.workspaceEdit?.documentChanges === true &&
    client.workspaceEdit.resourceOperations?.includes("create") === true;
  const { dataSupport, resolveSupport, isPreferredSupport, codeActionLiteralSupport } = textDocument?.codeAction ?? {};
  const lazy = dataSupport === true && resolveSupport?.properties.includes("edit") === true;

  const actionsAt = ({ textDocument: { uri }, range, context }: CodeActionParams): readonly Action[] => {
    const place = store.place(uri);
    if (place === null) return [];
    const { document, analysis } = place;
    const { workspace, settings } = store.state;
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const at = { workspace, analysis, selection };
    const open = store.openDocument(uri);
    const findings = (open === undefined ? [] : documentFindings(workspace, open, settings.open)).filter(
      ({ start, end }) => start <= selection.end && selection.start <= end,
    );
    return quickFixes(at, findings).filter(
      ({ kind }) => context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true,
    );
  };

  const editOf = ({ changes }: Action): { edit: WorkspaceEdit } | undefined =>
    changes === null ? undefined : { edit: toWorkspaceEdit(changes(), (its) => store.document(its), versioned) };

  connection.onCodeAction((params): CodeAction[] => {
    const place = store.place(params.textDocument.uri);
    if (place === null) return [];
    const mended = ({ mends }: Action): Diagnostic[] => {
      if (mends === undefined) return [];
      const { start } = toRange(place.document, mends);
      return params.context.diagnostics.filter(
        ({ code, range }) =>
          code === mends.code && range.start.line === start.line && range.start.character === start.character,
      );
    };
    return actionsAt(params).map((action) => ({
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
      ...(lazy ? { data: { params, id: action.id } satisfies Data } : editOf(action)),
    }));
  });

  connection.onCodeActionResolve((chosen): CodeAction => {
    const { params, id } = (chosen.data ?? {}) as Partial<Data>;
    const action = params && actionsAt(params).find((other) => other.id === id);
    return action === undefined ? chosen : { ...chosen, ...editOf(action) };
  });

  // A client without them knows commands of the server only, and there are none.
  if (codeActionLiteralSupport === undefined) return {};
  return { codeActionProvider: { codeActionKinds: KINDS, resolveProvider: lazy } };
};
