/**
 * Every request that an editor makes of a server, with what announces it and what it asks: the table that S5 is measured
 * from. A request that a server announces and that is not here is named by {@link unlisted}, so that the table stays whole.
 */
import type { Keystroke } from "./typing";

/** Where a request is made: in a text of an editor, right behind a keystroke. */
export interface Place extends Keystroke {
  readonly uri: string;
  /** Lines of the text. */
  readonly lines: number;
}

/** Something that an earlier answer left behind. */
export type Answers = ReadonlyMap<string, unknown>;

export interface Asked {
  readonly method: string;
  /** What tells it from other rows of the same method. */
  readonly how?: string;
  /**
   * What in the server's capabilities announces it, as a path such as `completionProvider.resolveProvider`; null for
   * Readout's own requests, which nothing announces.
   */
  readonly by: string | null;
  readonly params: (at: Place, before: Answers) => object;
  /** The row whose list an item is resolved of: it is asked first, and not timed. */
  readonly after?: string;
  /** What S5 wants of it at 1 MB; the others are shown and bound to nothing. */
  readonly wanted?: { readonly floor: number } | { readonly markdown: number };
  /** Why it may have nothing to answer in the texts of the benchmark. */
  readonly mayBeEmpty?: string;
}

/** Lines that a window shows. */
const SHOWN = 60;

const text = ({ uri }: Place): { textDocument: { uri: string } } => ({ textDocument: { uri } });
const at = (column: "mark" | "actor" | "thread") => (place: Place) => ({
  ...text(place),
  position: { line: place.line, character: place[column] },
});
const cursor = ({ line, character, text: typed }: Place): { line: number; character: number } => ({
  line,
  character: character + typed.length,
});
const here = (place: Place): object => ({ start: cursor(place), end: cursor(place) });
const shown = ({ line, lines }: Place): object => {
  const first = Math.max(0, Math.min(line - SHOWN / 2, lines - SHOWN));
  return { start: { line: first, character: 0 }, end: { line: Math.min(lines, first + SHOWN), character: 0 } };
};
const OPTIONS = { tabSize: 2, insertSpaces: true };

/** The first item of the list that a row answered before, or one made up where the list was empty. */
const itemOf = (row: string, otherwise: object) => (_: Place, before: Answers) => {
  const answer = before.get(row) as { items?: object[] } | object[] | null | undefined;
  const items = Array.isArray(answer) ? answer : answer?.items;
  // The last: what needs no resolving, such as words that an editor knows itself, mostly stands first.
  return items?.at(-1) ?? otherwise;
};
const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Three times the floor: what S5 wants of all that is asked at the cursor, or of what is shown. */
const NEAR = { floor: 3 };

export const ASKED: readonly Asked[] = [
  { method: "textDocument/hover", by: "hoverProvider", params: at("mark"), wanted: NEAR },
  {
    method: "textDocument/completion",
    by: "completionProvider",
    params: (place) => ({ ...at("mark")(place), context: { triggerKind: 1 } }),
    wanted: NEAR,
  },
  {
    method: "completionItem/resolve",
    by: "completionProvider.resolveProvider",
    params: itemOf("completion", { label: "none" }),
    after: "completion",
  },
  {
    method: "textDocument/documentSymbol",
    by: "documentSymbolProvider",
    params: text,
    wanted: { markdown: 50 },
  },
  { method: "textDocument/semanticTokens/full", by: "semanticTokensProvider.full", params: text },
  {
    method: "textDocument/semanticTokens/full/delta",
    by: "semanticTokensProvider.full.delta",
    params: (place, before) => {
      const last = (before.get("semanticTokens/full/delta") ?? before.get("semanticTokens/full")) as
        { resultId?: string } | null | undefined;
      return { ...text(place), previousResultId: last?.resultId ?? "0" };
    },
    wanted: NEAR,
  },
  {
    method: "textDocument/semanticTokens/range",
    by: "semanticTokensProvider.range",
    params: (place) => ({ ...text(place), range: shown(place) }),
    wanted: NEAR,
  },
  {
    method: "textDocument/inlayHint",
    by: "inlayHintProvider",
    params: (place) => ({ ...text(place), range: shown(place) }),
  },
  {
    method: "inlayHint/resolve",
    by: "inlayHintProvider.resolveProvider",
    params: itemOf("inlayHint", { position: NOWHERE.start, label: "none" }),
    after: "inlayHint",
  },
  { method: "textDocument/codeLens", by: "codeLensProvider", params: text },
  {
    method: "codeLens/resolve",
    by: "codeLensProvider.resolveProvider",
    params: itemOf("codeLens", { range: NOWHERE }),
    after: "codeLens",
  },
  {
    method: "textDocument/codeAction",
    how: "at the cursor",
    by: "codeActionProvider",
    params: (place) => ({ ...text(place), range: here(place), context: { diagnostics: [], triggerKind: 2 } }),
    mayBeEmpty: "few places have something to mend, and nothing is selected",
  },
  {
    method: "textDocument/codeAction",
    how: "of what is shown",
    by: "codeActionProvider",
    params: (place) => ({ ...text(place), range: shown(place), context: { diagnostics: [], triggerKind: 1 } }),
    mayBeEmpty: "few places have something to mend, and many blocks are selected",
  },
  {
    method: "codeAction/resolve",
    by: "codeActionProvider.resolveProvider",
    params: itemOf("codeAction at the cursor", { title: "none" }),
    after: "codeAction at the cursor",
    mayBeEmpty: "there may be no action",
  },
  { method: "textDocument/definition", by: "definitionProvider", params: at("actor") },
  { method: "textDocument/definition", how: "of a thread", by: "definitionProvider", params: at("thread") },
  { method: "textDocument/declaration", by: "declarationProvider", params: at("actor") },
  { method: "textDocument/typeDefinition", by: "typeDefinitionProvider", params: at("actor") },
  { method: "textDocument/implementation", by: "implementationProvider", params: at("thread") },
  {
    method: "textDocument/references",
    by: "referencesProvider",
    params: (place) => ({ ...at("actor")(place), context: { includeDeclaration: true } }),
  },
  {
    method: "textDocument/references",
    how: "of a thread",
    by: "referencesProvider",
    params: (place) => ({ ...at("thread")(place), context: { includeDeclaration: true } }),
  },
  { method: "textDocument/documentHighlight", by: "documentHighlightProvider", params: at("actor") },
  { method: "textDocument/prepareRename", by: "renameProvider.prepareProvider", params: at("actor") },
  {
    method: "textDocument/rename",
    by: "renameProvider",
    params: (place) => ({ ...at("actor")(place), newName: "somebody-else" }),
  },
  { method: "workspace/symbol", by: "workspaceSymbolProvider", params: () => ({ query: "harb" }) },
  {
    method: "workspaceSymbol/resolve",
    by: "workspaceSymbolProvider.resolveProvider",
    params: itemOf("workspace/symbol", { name: "none", kind: 1, location: { uri: "file:///none" } }),
    after: "workspace/symbol",
  },
  {
    method: "textDocument/selectionRange",
    by: "selectionRangeProvider",
    params: (place) => ({ ...text(place), positions: [cursor(place)] }),
  },
  {
    method: "textDocument/linkedEditingRange",
    by: "linkedEditingRangeProvider",
    params: at("actor"),
    mayBeEmpty: "few constructs have one tag twice",
  },
  { method: "textDocument/foldingRange", by: "foldingRangeProvider", params: text },
  { method: "textDocument/documentLink", by: "documentLinkProvider", params: text },
  {
    method: "documentLink/resolve",
    by: "documentLinkProvider.resolveProvider",
    params: itemOf("documentLink", { range: NOWHERE }),
    after: "documentLink",
  },
  {
    method: "textDocument/formatting",
    by: "documentFormattingProvider",
    params: (place) => ({ ...text(place), options: OPTIONS }),
  },
  {
    method: "textDocument/rangeFormatting",
    by: "documentRangeFormattingProvider",
    params: (place) => ({ ...text(place), range: shown(place), options: OPTIONS }),
    mayBeEmpty: "what is shown may have nothing to set in order",
  },
  {
    method: "textDocument/rangesFormatting",
    by: "documentRangeFormattingProvider.rangesSupport",
    params: (place) => ({ ...text(place), ranges: [shown(place)], options: OPTIONS }),
    mayBeEmpty: "what is shown may have nothing to set in order",
  },
  {
    method: "textDocument/onTypeFormatting",
    by: "documentOnTypeFormattingProvider",
    params: (place) => ({ ...text(place), position: cursor(place), ch: "]", options: OPTIONS }),
    mayBeEmpty: "a letter was typed",
  },
  { method: "textDocument/prepareCallHierarchy", by: "callHierarchyProvider", params: at("thread") },
  { method: "textDocument/prepareTypeHierarchy", by: "typeHierarchyProvider", params: at("actor") },
  {
    method: "workspace/willRenameFiles",
    by: "workspace.fileOperations.willRename",
    params: ({ uri }) => ({ files: [{ oldUri: uri, newUri: uri.replace("meeting", "moved/meeting") }] }),
    mayBeEmpty: "nothing depends on the path of the one file that is there",
  },
  { method: "readout/published", by: null, params: ({ uri }) => ({ uri }) },
  { method: "readout/seal", by: null, params: ({ uri }) => ({ uri }) },
  { method: "readout/escape", by: null, params: () => ({ text: "The two sides met [in Aubin].\n" }) },
  { method: "readout/alike", by: null, params: (place) => ({ uri: place.uri, range: here(place) }) },
  { method: "readout/proposals", by: null, params: (place) => ({ uri: place.uri, range: here(place) }) },
  {
    method: "readout/acceptProposal",
    by: null,
    params: (place, before) => {
      const { proposals = [] } = (before.get("readout/proposals") ?? {}) as { proposals?: { key: string }[] };
      return { uri: place.uri, keys: proposals.slice(0, 1).map(({ key }) => key) };
    },
    after: "readout/proposals",
  },
  { method: "readout/draft", by: null, params: ({ uri }) => ({ uri }) },
  {
    method: "readout/rejectProposal",
    by: null,
    params: ({ uri }) => ({ uri, keys: [] }),
    mayBeEmpty: "there is nothing to tell",
  },
  { method: "readout/modelQuestion", by: null, params: ({ uri }) => ({ uri }) },
  {
    method: "readout/modelAnswer",
    by: null,
    params: ({ uri }, before) => {
      const { of = "" } = (before.get("readout/modelQuestion") ?? {}) as { of?: string };
      return { uri, of, model: "none", answers: ['{"spans":[]}'] };
    },
    after: "readout/modelQuestion",
  },
  {
    method: "readout/paste",
    by: null,
    params: (place) => ({ uri: place.uri, range: here(place), text: "write to @harbour[at]example.org" }),
  },
  { method: "readout/accounts", by: null, params: ({ uri }) => ({ uri }) },
  {
    method: "readout/compare",
    by: null,
    params: () => ({ meeting: "nothing", one: "@a", other: "@b" }),
    mayBeEmpty: "the benchmark's text has no second account",
  },
  { method: "readout/markup", by: null, params: (place) => ({ uri: place.uri, range: shown(place) }) },
  { method: "readout/reading", by: null, params: ({ uri }) => ({ uri }) },
  {
    method: "readout/tag",
    by: null,
    params: (place) => ({ uri: place.uri, range: here(place), tagging: { do: "select" } }),
  },
  {
    method: "readout/eventChoices",
    by: null,
    params: (place) => ({
      uri: place.uri,
      range: { start: at("thread")(place).position, end: at("thread")(place).position },
    }),
  },
  {
    method: "readout/newEvent",
    by: null,
    params: (_, before) => {
      const { thread = "none", day = "2024-06-01" } = (before.get("readout/eventChoices") ?? {}) as {
        thread?: string;
        day?: string;
      };
      return { thread, event: "keep", day };
    },
    after: "readout/eventChoices",
  },
  { method: "readout/speakers", by: null, params: (place) => ({ uri: place.uri, range: here(place) }) },
  {
    method: "readout/threads",
    by: null,
    params: (place) => ({ uri: place.uri, range: here(place) }),
    mayBeEmpty: "most acts have a thread already",
  },
  ...(["commitments", "speakers", "meetings"] as const).map((view) => ({
    method: "readout/tree",
    how: `of ${view}`,
    by: null,
    params: () => ({ view, parent: null, from: 0, most: 200 }),
  })),
  {
    method: "readout/tree/place",
    by: null,
    params: ({ uri }) => ({ subject: { kind: "readout", uri } }),
  },
  {
    method: "readout/tree/tooltip",
    by: null,
    params: ({ uri }) => ({ subject: { kind: "readout", uri }, whole: false }),
  },
  {
    method: "readout/citation",
    by: null,
    params: ({ uri }) => ({ thread: "harbour-1", uri, number: 0 }),
    mayBeEmpty: "the thread may not be stated",
  },
  { method: "readout/status", by: null, params: ({ uri }) => ({ uri }) },

  { method: "readout/statistics", by: null, params: () => ({ scope: {}, by: ["speaker", "kind"] }) },
  { method: "readout/timeline", by: null, params: () => ({ order: "first", skip: 0, most: 50 }) },
];

/** What is announced and not measured here, and why. */
export const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["diagnosticProvider", "S1 measures it"],
  ["diagnosticProvider.workspaceDiagnostics", "it is held until something changes"],
  ["textDocumentSync", "every row has it"],
  ["readout/changed", "the server tells it"],
  ["readout/files/list", "the server asks it"],
  ["readout/files/read", "the server asks it"],
]);

/** Whether an answer says nothing. */
export function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  const { items, data, changes } = answer as { items?: unknown[]; data?: unknown; changes?: object };
  if (Array.isArray(items)) return items.length === 0;
  if (Array.isArray(data)) return data.length === 0;
  return changes !== undefined && Object.keys(changes).length === 0;
}

/** The name of a row, as the table shows it. */
export function nameOf({ method, how }: Asked): string {
  const short = method.replace("textDocument/", "");
  return how === undefined ? short : `${short} ${how}`;
}

/** Options of a capability that say how it is asked, and announce no request of their own. */
const OPTIONS_ONLY = new Set(
  (
    "triggerCharacters allCommitCharacters completionItem retriggerCharacters legend label identifier interFileDependencies " +
    "codeActionKinds documentation workDoneProgress documentSelector id firstTriggerCharacter moreTriggerCharacter commands"
  ).split(" "),
);
/** Capabilities whose requests are announced by their options alone. */
const SILENT = new Set(["semanticTokensProvider"]);

/** The paths of all that a server's capabilities announce; an option that is not known counts as a request. */
export function announced(capabilities: object): readonly string[] {
  const found: string[] = [];
  const options = (path: string, value: unknown): void => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    for (const [name, its] of Object.entries(value)) {
      if (OPTIONS_ONLY.has(name) || its === false || its === undefined || its === null) continue;
      found.push(`${path}.${name}`);
      options(`${path}.${name}`, its);
    }
  };
  for (const [name, value] of Object.entries(capabilities)) {
    if (!name.endsWith("Provider") || value === false || value === null || value === undefined) continue;
    if (!SILENT.has(name)) found.push(name);
    options(name, value);
  }
  const { workspace = {}, textDocumentSync = {} } = capabilities as {
    workspace?: { fileOperations?: object; textDocumentContent?: object };
    textDocumentSync?: { willSaveWaitUntil?: boolean };
  };
  // Of file operations only those before the deed are requests.
  for (const [name, value] of Object.entries(workspace.fileOperations ?? {}))
    if (name.startsWith("will") && value !== undefined) found.push(`workspace.fileOperations.${name}`);
  if (workspace.textDocumentContent !== undefined) found.push("workspace.textDocumentContent");
  if (textDocumentSync.willSaveWaitUntil === true) found.push("textDocumentSync.willSaveWaitUntil");
  return found;
}

/**
 * What a server answers and the table does not know.
 * @param own the methods of the server's own requests.
 */
export function unlisted(capabilities: object, own: readonly string[]): readonly string[] {
  const paths = new Set(ASKED.map(({ by }) => by));
  const methods = new Set(ASKED.map(({ method }) => method));
  return [
    ...announced(capabilities).filter((path) => !paths.has(path) && !ELSEWHERE.has(path)),
    ...own.filter((method) => !methods.has(method) && !ELSEWHERE.has(method)),
  ];
}

/** The rows of the table that a server answers. */
export function answered(capabilities: object, own: readonly string[]): readonly Asked[] {
  const paths = new Set(announced(capabilities));
  return ASKED.filter(({ by, method }) => (by === null ? own.includes(method) : paths.has(by)));
}
