/** Code lenses: where they stand at once, what they say when they are shown. */
import type { CodeLens } from "vscode-languageserver";
import {
  actorLenses,
  actorLensTitle,
  codeLenses,
  threadLensTitle,
  type CodeLens as Lens,
  type LensOptions,
} from "../features/codeLenses";
import type { Analysis } from "../workspace/analysis";
import type { ReadoutFile } from "../workspace/file";
import { runs } from "./commands";
import { toRange } from "./convert";
import type { Register } from "./register";

/** What finds a lens again when it is shown. */
interface Data {
  readonly uri: string;
  /** Where what it is about begins. */
  readonly offset: number;
}

/** The client's command that shows the references of the id at a position: `[uri, position]`. */
const SHOW = "readout.showReferences";

export const registerCodeLenses: Register = (connection, store, client) => {
  // Elsewhere a lens only tells.
  const shows = runs(client, SHOW);
  // Each lens that is shown is asked for alone, so the list is kept with the file that it was made of.
  const lists = new WeakMap<ReadoutFile, { readonly options: LensOptions; readonly lenses: readonly Lens[] }>();
  const listOf = (analysis: Analysis, options: LensOptions): readonly Lens[] => {
    const before = lists.get(analysis.file);
    if (before?.options === options) return before.lenses;
    const lenses = codeLenses(analysis, options);
    lists.set(analysis.file, { options, lenses });
    return lenses;
  };

  const lensesOf = (uri: string) => {
    const { codeLens: options } = store.state.settings;
    const place = store.place(uri);
    if (place !== null) return { ...place, lenses: listOf(place.analysis, options) };
    const actors = options.actors ? store.actorsPlace(uri) : null;
    return actors && { document: actors.document, analysis: null, lenses: actorLenses(actors.its.file.actors) };
  };

  connection.onCodeLens(({ textDocument: { uri } }): CodeLens[] => {
    const its = lensesOf(uri);
    if (its === null) return [];
    return its.lenses.map(({ offset, span }) => {
      const { start, end } = toRange(its.document, span);
      const line = its.document.positionAt(offset);
      // The lens stands above the line on which the act begins; the thread's id may be on a later one.
      const range = line.line === start.line ? { start, end } : { start: line, end: line };
      return { range, data: { uri, offset } satisfies Data };
    });
  });

  connection.onCodeLensResolve((lens): CodeLens => {
    const { uri, offset } = lens.data as Data;
    const its = lensesOf(uri);
    const found = its?.lenses.find((other) => other.offset === offset);
    // A lens of a text that has changed meanwhile: the client asks for the new ones.
    if (its === null || found === undefined) return { ...lens, command: { title: "…", command: "" } };
    const { workspace } = store.state;
    const title =
      found.kind === "actor"
        ? actorLensTitle(workspace, its.analysis, found.id)
        : threadLensTitle(workspace, its.analysis!.file, found, store.today);
    const { start } = toRange(its.document, found.span);
    return {
      ...lens,
      command: { title: title ?? "…", command: shows ? SHOW : "", ...(shows && { arguments: [uri, start] }) },
    };
  });

  return { codeLensProvider: { resolveProvider: true } };
};
