/** The other places that reports point to: whether they are still where they were when the client was told. */
import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Related } from "../features/checks/check";
import { spanOf, type Mark } from "../workspace/marks";
import type { Span } from "../text/span";
import { documentOf, toRange } from "./convert";
import type { Store } from "./state";

/** Places in other files, with the very files that they were found in. */
interface Told {
  readonly mark: Mark;
  file: unknown;
  readonly place: string;
}

// Of files that are not open; what is open has a document of its own.
const documents = new WeakMap<object, TextDocument>();

export function createRelated(store: Store) {
  const fileOf = (uri: string): object | undefined => {
    const { readouts, followups } = store.state.workspace;
    return readouts.get(uri) ?? followups.get(uri);
  };
  const rangeOf = (uri: string, span: Span): Range | null => {
    const { open, openFollowups } = store.state;
    const document = open.get(uri)?.document ?? openFollowups.get(uri);
    if (document !== undefined) return toRange(document, span);
    const file = fileOf(uri);
    if (file === undefined) {
      const its = store.document(uri);
      return its && toRange(its.text, span);
    }
    let its = documents.get(file);
    if (its === undefined) documents.set(file, (its = documentOf(uri, (file as { readonly text: string }).text)));
    return toRange(its, span);
  };
  const placeOf = (uri: string, span: Span | null): string => (span === null ? "" : JSON.stringify(rangeOf(uri, span)));

  const told = new Map<string, readonly Told[]>();
  return {
    rangeOf: (related: Related): Range | null => rangeOf(related.uri, related),

    /** Takes down where a report points to. */
    remember(uri: string, findings: readonly Finding[]): void {
      const places: Told[] = [];
      for (const { related = [] } of findings)
        for (const { mark, ...place } of related)
          if (mark !== undefined && mark.uri !== uri)
            places.push({ mark, file: fileOf(mark.uri), place: placeOf(mark.uri, place) });
      if (places.length > 0) told.set(uri, places);
      else told.delete(uri);
    },

    /** Whether the last report of any other file points to this one. */
    pointsTo(uri: string): boolean {
      for (const places of told.values()) if (places.some(({ mark }) => mark.uri === uri)) return true;
      return false;
    },

    /** Whether all that the last report of a file points to is where it was. */
    holds(uri: string): boolean {
      return (told.get(uri) ?? []).every((its) => {
        const file = fileOf(its.mark.uri);
        if (file === its.file) return true;
        if (placeOf(its.mark.uri, spanOf(store.state.workspace, its.mark)) !== its.place) return false;
        its.file = file;
        return true;
      });
    },
  };
}
