/** Completions. */
import {
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { completion, type Completion, type CompletionKind } from "../features/completion";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";

/**
 * What has the client ask. A blank is among them, since one parts the words in braces (`{by `), a key from its value
 * (`form: `), and the words of a name (`@foreign min`); in published text the answer to it is empty, and nothing shows.
 */
const COMPLETION_TRIGGERS = ["@", "!", "{", "^", "#", "+", "/", " "];

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

export const registerCompletion: Register = (connection, store, { textDocument: client }) => {
  const snippets = client?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion(({ textDocument, position }): CompletionList => {
    const place = store.place(textDocument.uri);
    if (place === null) return { isIncomplete: false, items: [] };
    const { document, analysis } = place;
    const { workspace } = store.state;
    const { items, incomplete } = completion(workspace, analysis, toOffset(document, position), { today: store.today });
    return { isIncomplete: incomplete, items: items.map((item) => toItem(document, item, snippets)) };
  });
  return { completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: false } };
};

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
