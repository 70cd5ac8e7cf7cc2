/** Inlay hints: for the range that is shown; where they come from, when somebody points at one. */
import { MarkupKind, type InlayHint, type InlayHintLabelPart, type Location } from "vscode-languageserver";
import { inlayHints, type HintPart, type InlayHint as Hint } from "../features/inlayHints";
import type { Analysis } from "../workspace/analysis";
import { toOffset, toRange } from "./convert";
import type { Register } from "./register";
import { canonical } from "./uri";

/** What finds a hint again. */
interface Data {
  readonly uri: string;
  readonly offset: number;
}

export const registerInlayHints: Register = (connection, store, { textDocument: client }) => {
  const later = new Set(client?.inlayHint?.resolveSupport?.properties ?? []);
  // What the client cannot ask for later is told at once.
  const lazy = later.has("tooltip") && later.has("label.location");

  /** Where an actor is declared; nothing for one that nobody declares. */
  const declared = ({ actors, file }: Analysis, id: string): { location?: Location } => {
    const actor = actors.get(id);
    const document = actor && store.document(actor.uri)?.text;
    if (actor === undefined || document === undefined) return {};
    const yaml = actor.uri === canonical(file.uri) ? (file.tree.frontMatter?.yaml.start ?? 0) : 0;
    const { start, end } = actor.declaration.idSpan;
    return { location: { uri: document.uri, range: toRange(document, { start: yaml + start, end: yaml + end }) } };
  };

  const told = (analysis: Analysis, hint: Hint): Pick<InlayHint, "label" | "tooltip"> => ({
    tooltip: { kind: MarkupKind.Markdown, value: hint.tooltip(store.today) },
    label: hint.parts.map(({ text, actor }: HintPart): InlayHintLabelPart => ({
      value: text,
      ...(actor !== undefined && declared(analysis, actor)),
    })),
  });

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }): InlayHint[] => {
    const { inlayHints: options } = store.state.settings;
    const place = store.place(uri);
    if (place === null) return [];
    const { document, analysis } = place;
    const span = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    return inlayHints(analysis, span, options).map((hint) => ({
      position: document.positionAt(hint.offset),
      label: hint.parts.map(({ text }) => ({ value: text })),
      paddingLeft: true,
      ...(lazy ? { data: { uri, offset: hint.offset } satisfies Data } : told(analysis, hint)),
    }));
  });

  connection.languages.inlayHint.resolve((hint): InlayHint => {
    const { uri, offset } = hint.data as Data;
    const place = store.place(uri);
    if (place === null) return hint;
    const at = { start: offset, end: offset };
    const found = inlayHints(place.analysis, at, store.state.settings.inlayHints)[0];
    return found === undefined ? hint : { ...hint, ...told(place.analysis, found) };
  });

  return { inlayHintProvider: { resolveProvider: lazy } };
};
