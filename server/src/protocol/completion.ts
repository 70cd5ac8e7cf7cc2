/** Completions. */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type Connection,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { completion, type Completion, type CompletionKind } from "../features/completion";
import { toOffset, toRange } from "./convert";
import type { Store } from "./state";

/**
 * What has the client ask. A blank is among them, since one parts the words in braces (`{by `), a key from its value
 * (`form: `), and the words of a name (`@foreign min`); in published text the answer to it is empty, and nothing shows.
 */
export const COMPLETION_TRIGGERS = ["@", "!", "{", "^", "#", "+", "/", " "];

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  actor: CompletionItemKind.Class,
  act: CompletionItemKind.Event,
  detail: CompletionItemKind.Property,
  attribute: CompletionItemKind.Keyword,
  thread: CompletionItemKind.Reference,
  topic: CompletionItemKind.Folder,
  key: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  snippet: CompletionItemKind.Snippet,
  date: CompletionItemKind.Constant,
};

/** @param snippets the client fills in snippets. */
export function registerCompletion(connection: Connection, store: Store, snippets: boolean): void {
  connection.onCompletion(({ textDocument, position }): CompletionList => {
    const place = store.place(textDocument.uri);
    if (place === null) return { isIncomplete: false, items: [] };
    const { document, analysis } = place;
    const { workspace, settings } = store.state;
    const today = settings.today ?? new Date().toISOString().slice(0, 10);
    const { items, incomplete } = completion(workspace, analysis, toOffset(document, position), { today });
    return { isIncomplete: incomplete, items: items.map((item) => toItem(document, item, snippets)) };
  });
}

function toItem(document: TextDocument, item: Completion, snippets: boolean): CompletionItem {
  const { label, detail, documentation, kind, filter, sort, replace, insert, snippet } = item;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    filterText: filter,
    sortText: sort,
    textEdit: { range: toRange(document, replace), newText: snippet && !snippets ? withoutStops(insert) : insert },
    ...(snippet && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

/** A snippet up to its first empty stop, where the typing goes on; the words of stops that have some are kept. */
function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(/\$\d[^]*$/, "");
}
