/** Semantic tokens: the whole, a range, and what has changed since the last answer. */
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { followupTokens } from "../features/followup/semanticTokens";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type TokenRun } from "../features/semanticTokens";
import type { Span } from "../text/span";
import { toOffset, toTokens } from "./convert";
import type { Register } from "./register";
import type { FollowupPlace, Place } from "./state";

/** What was last answered of a document. */
interface Answered {
  readonly id: string;
  readonly data: Uint32Array;
}

export const registerSemanticTokens: Register = (connection, store) => {
  const answered = new WeakMap<TextDocument, Answered>();
  let next = 1;
  const placeOf = (uri: string): Place | FollowupPlace | null => store.place(uri) ?? store.followupPlace(uri);
  const runsOf = (place: Place | FollowupPlace, range?: Span): readonly TokenRun[] =>
    "followup" in place ? followupTokens(place.followup, range) : semanticTokens(place.analysis, range);
  const answer = (place: Place | FollowupPlace): Answered => {
    const { document } = place;
    const data = toTokens(document, runsOf(place));
    const its = { id: String(next++), data };
    answered.set(document, its);
    return its;
  };
  const { semanticTokens: requests } = connection.languages;

  requests.on(({ textDocument }): SemanticTokens => {
    const place = placeOf(textDocument.uri);
    if (place === null) return { data: [] };
    const { id, data } = answer(place);
    return { resultId: id, data: [...data] };
  });

  requests.onDelta(({ textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta => {
    const place = placeOf(textDocument.uri);
    if (place === null) return { data: [] };
    const before = answered.get(place.document);
    const { id, data } = answer(place);
    if (before?.id !== previousResultId) return { resultId: id, data: [...data] };
    return { resultId: id, edits: differences(before.data, data) };
  });

  requests.onRange(({ textDocument, range }): SemanticTokens => {
    const place = placeOf(textDocument.uri);
    if (place === null) return { data: [] };
    const { document } = place;
    const span = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    return { data: [...toTokens(document, runsOf(place, span))] };
  });

  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  };
};

/** The one edit that makes the numbers before into those after: what lies between their common beginning and end. */
export function differences(before: Uint32Array, after: Uint32Array): SemanticTokensDelta["edits"] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [
    {
      start: head,
      deleteCount: before.length - tail - head,
      data: [...after.subarray(head, after.length - tail)],
    },
  ];
}
