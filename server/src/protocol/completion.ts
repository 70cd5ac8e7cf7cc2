/** Completions. */
import {
  CompletionItemKind,
  InsertTextFormat,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type InitializeParams,
  type MarkupKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  actorsFileCompletion,
  completion,
  completionDocumentation,
  withoutStops,
  type Completion,
  type CompletionKind,
} from "../features/completion";
import { followupCompletion, followupDocumentation } from "../features/followup/completion";
import { runs } from "./commands";
import { toMarkup, toOffset, toRange, toTextEdits } from "./convert";
import type { Register } from "./register";

/**
 * What has the client ask. A blank is among them, since one parts the words in braces (`{by `), a key from its value
 * (`form: `), and the words of a name (`@foreign min`); in published text the answer to it is empty, and nothing shows.
 * `-` begins front matter, and the month of a date.
 */
const COMPLETION_TRIGGERS = ["@", "!", "{", "^", "#", "+", "/", "-", "[", " "];

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
  event: CompletionItemKind.Event,
  status: CompletionItemKind.EnumMember,
};

/** The editor's own command that asks for the next list; sent to clients that name it among theirs, as VS Code does. */
const SUGGEST = "editor.action.triggerSuggest";

/** What a client can do with items, beyond the least. */
interface Skills {
  readonly snippets: boolean;
  readonly formats: readonly MarkupKind[] | undefined;
  readonly filters: boolean;
  /** Documentation is asked for item by item. */
  readonly lazy: boolean;
  /** A few words stand beside each label, not only beside the chosen one. */
  readonly described: boolean;
  /** What is replaced is said once for all items. */
  readonly oneRange: boolean;
  readonly suggest: boolean;
}

export const registerCompletion: Register = (connection, store, client, info) => {
  const skills = skillsOf(client, info);
  const placeOf = (uri: string) => store.place(uri) ?? store.actorsPlace(uri) ?? store.followupPlace(uri);
  connection.onCompletion(({ textDocument: { uri }, position }): CompletionList => {
    const place = placeOf(uri);
    if (place === null) return { isIncomplete: false, items: [] };
    const { document } = place;
    const { workspace } = store.state;
    const at = toOffset(document, position);
    const { items, incomplete } =
      "its" in place
        ? actorsFileCompletion(workspace, document.uri, place.its, at)
        : "followup" in place
          ? followupCompletion(workspace, place.followup, at, { today: store.today })
          : completion(workspace, place.analysis, at, { today: store.today });
    const first = items[0];
    const shared = skills.oneRange && first !== undefined ? toRange(document, first.replace) : null;
    return {
      isIncomplete: incomplete,
      ...(shared !== null && { itemDefaults: { editRange: shared } }),
      items: items.map((item) => {
        const { about } = item;
        const read = about === undefined ? null : documentation(document.uri, about, true);
        const told = skills.lazy ? item.documentation : (item.documentation ?? read ?? undefined);
        return {
          ...toItem(document, item, skills, shared !== null),
          ...(told !== undefined && { documentation: toMarkup(told, skills.formats) }),
          ...(skills.lazy && about !== undefined && { data: [document.uri, about] satisfies Data }),
        };
      }),
    };
  });

  const documentation = (uri: string, about: string, brief: boolean): string | null => {
    const place = placeOf(uri);
    if (place === null) return null;
    if ("followup" in place)
      return followupDocumentation(store.state.workspace, place.followup, about, store.today, brief);
    const its = "its" in place ? { uri, its: place.its } : place.analysis;
    return completionDocumentation(store.state.workspace, its, about, store.today, brief);
  };
  connection.onCompletionResolve((item): CompletionItem => {
    const data: readonly unknown[] = Array.isArray(item.data) ? item.data : [];
    const [uri, about] = data;
    const told = typeof uri === "string" && typeof about === "string" ? documentation(uri, about, false) : null;
    return told === null ? item : { ...item, documentation: toMarkup(told, skills.formats) };
  });

  return { completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: skills.lazy } };
};

/** Which file an item was offered in, and what it is about. */
type Data = readonly [uri: string, about: string];

function skillsOf(client: ClientCapabilities, info: InitializeParams["clientInfo"]): Skills {
  const { completionItem: item, completionList } = client.textDocument?.completion ?? {};
  return {
    snippets: item?.snippetSupport === true,
    formats: item?.documentationFormat,
    // Neovim before 0.11 puts an item that has a filter where the last keyword begins, whatever its edit says: `@@hale`.
    filters: !(info?.name === "Neovim" && item?.resolveSupport === undefined),
    lazy: item?.resolveSupport?.properties.includes("documentation") === true,
    described: item?.labelDetailsSupport === true,
    oneRange: completionList?.itemDefaults?.includes("editRange") === true,
    suggest: runs(client, SUGGEST),
  };
}

function toItem(document: TextDocument, item: Completion, skills: Skills, ranged: boolean): CompletionItem {
  const { label, detail, kind, filter, sort, replace, insert, more, again } = item;
  const snippet = item.snippet && skills.snippets;
  const newText = item.snippet && !snippet ? withoutStops(insert) : insert;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && (skills.described ? { labelDetails: { description: detail } } : { detail })),
    ...(skills.filters && filter !== label && { filterText: filter }),
    sortText: sort,
    ...(ranged ? { textEditText: newText } : { textEdit: { range: toRange(document, replace), newText } }),
    ...(snippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(more !== undefined && { additionalTextEdits: toTextEdits(document, [more]) }),
    ...(again === true && skills.suggest && { command: { title: "Suggest", command: SUGGEST } }),
  };
}
