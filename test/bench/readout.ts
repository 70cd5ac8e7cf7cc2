/** What is measured of this project within a process: parsing, a keystroke's analysis, and the answer of each feature. */
import { sealOf } from "../../server/src/features/checks/bytes";
import { codeLenses, threadLensTitle, type CodeLens } from "../../server/src/features/codeLenses";
import { completion } from "../../server/src/features/completion";
import { definition } from "../../server/src/features/definition";
import { ALL_CHECKS, diagnose, findingsAt, findingsOf, type Diagnosis } from "../../server/src/features/diagnostics";
import { documentHighlights } from "../../server/src/features/documentHighlights";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols } from "../../server/src/features/documentSymbols";
import { fileRename } from "../../server/src/features/fileRename";
import { folding } from "../../server/src/features/folding";
import { formatting } from "../../server/src/features/formatting";
import { hover } from "../../server/src/features/hover";
import { inlayHints } from "../../server/src/features/inlayHints";
import { linkedEditing } from "../../server/src/features/linkedEditing";
import { markup } from "../../server/src/features/markup";
import { onType } from "../../server/src/features/onType";
import { paste } from "../../server/src/features/paste";
import { fixAll, quickFixes, readoutToFix } from "../../server/src/features/quickFixes";
import { refactorings } from "../../server/src/features/refactorings";
import { references } from "../../server/src/features/references";
import { prepareRename, rename } from "../../server/src/features/rename";
import { selectionRanges } from "../../server/src/features/selectionRange";
import { semanticTokens } from "../../server/src/features/semanticTokens";
import { speakers } from "../../server/src/features/speakers";
import { tag } from "../../server/src/features/tag";
import { workspaceSymbols } from "../../server/src/features/workspaceSymbols";
import { documentOf, toTokens } from "../../server/src/protocol/convert";
import { escape } from "../../server/src/syntax/escape";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import type { Tree } from "../../server/src/syntax/tree";
import type { Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readClosed, readFile, type ParsedFile, type ReadoutFile } from "../../server/src/workspace/file";
import type { Spot } from "../../server/src/workspace/mentions";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts, type Workspace } from "../../server/src/workspace/workspace";

import { texts } from "./texts";

const URI = "file:///bench/meeting.readout";
/** What is published at most, as the server does. */
const PUBLISHED = 300;
const TODAY = { today: "2024-06-01" };
/** Units that a window shows. */
const SHOWN = 5000;
const HINTS = { parties: true, force: true, dates: true };

/** A whole text, from nothing. */
export function whole(text: string): Tree {
  return parse(text);
}

interface State {
  readonly workspace: Workspace;
  readonly file: ParsedFile;
  readonly analysis: Analysis;
  readonly diagnosis: Diagnosis;
}

function read(text: string, before: State | null, edit?: Edit): State {
  return readIn(before?.workspace ?? emptyWorkspace(["file:///bench"]), text, before, edit);
}

function readIn(all: Workspace, text: string, before: State | null, edit?: Edit): State {
  const file = readFile(URI, text, before?.file, edit);
  const workspace = withReadouts(all, new Map([[URI, file]]));
  const analysis = analyse(workspace, file, before?.analysis);
  const around = { workspace, ...TODAY };
  return { workspace, file, analysis, diagnosis: diagnose(analysis, ALL_CHECKS, before?.diagnosis, around) };
}

/** Gets ready for changes to a text, and answers what each of them costs beyond the text itself: all checks but the seal. */
export function incremental(text: string): (changed: string, edit: Edit) => number {
  let state = read(text, null);
  return (changed, edit) => {
    state = read(changed, state, edit);
    return findingsOf(state.diagnosis, PUBLISHED).findings.length;
  };
}

/** The thread that S9 is about, and how many of the other readouts state it. */
const SHARED = "shared-undertaking";
const SHARERS = 100;

/**
 * Gets ready for keystrokes that change what an open readout says of a thread, in a workspace of so many others, of which a
 * hundred state that thread too; answers what each of them costs beyond the text itself.
 */
export function sharing(others: number, units: number): () => number {
  const files = new Map<string, ReadoutFile>();
  for (let index = 0; index < others; index += 1) {
    const uri = `file:///bench/${String(index).padStart(5, "0")}.readout`;
    const made = texts(units, index + 2).readout;
    const text =
      index < SHARERS ? `${made}\n\n!commit[They will share]{^${SHARED} due 2024-02-0${1 + (index % 9)}}\n` : made;
    files.set(uri, readClosed(uri, text));
  }
  let workspace = withReadouts(emptyWorkspace(["file:///bench"]), files);
  const start = `${texts(units).readout}\n\n!commit[They will share]{^${SHARED} due 2024-03-1`;
  let state = readIn(workspace, `${start}0}\n`, null);
  let key = 0;
  return () => {
    // One digit of the date by which it is due becomes another.
    key += 1;
    const edit = { start: start.length, end: start.length + 1, length: 1 };
    state = readIn(workspace, `${start}${key % 10}}\n`, state, edit);
    ({ workspace } = state);
    return findingsOf(state.diagnosis, PUBLISHED).findings.length;
  };
}

/** Every answer that the limits are held against, in an order in which each may use what came before. */
export function* answers(text: string): Generator<readonly [name: string, answer: () => unknown]> {
  let tree: Tree = parse("");
  let file: ParsedFile = readFile(URI, "");
  let workspace = emptyWorkspace(["file:///bench"]);
  let analysis: Analysis = analyse(workspace, file);
  let diagnosis: Diagnosis = diagnose(analysis);
  yield ["parse", () => (tree = parse(text))];
  yield ["strip", () => strip(tree)];
  yield ["escape", () => escape(text)];
  yield ["summary", () => (file = readFile(URI, text))];
  yield ["workspace", () => (workspace = withReadouts(workspace, new Map([[URI, file]])))];
  yield ["analysis", () => (analysis = analyse(workspace, file))];
  yield ["checks", () => (diagnosis = diagnose(analysis))];
  yield ["seal", () => sealOf(tree)];
  yield ["diagnostics", () => JSON.stringify(findingsOf(diagnosis, PUBLISHED))];
  yield ["documentSymbols", () => JSON.stringify(documentSymbols(analysis))];
  const middle = text.length >> 1;
  const here = { start: middle, end: middle };
  const all = { start: 0, end: text.length };
  const shown = { start: middle, end: Math.min(text.length, middle + SHOWN) };
  yield ["hover", () => JSON.stringify(hover(workspace, analysis, middle, TODAY))];
  yield ["completion", () => JSON.stringify(completion(workspace, analysis, middle, TODAY))];
  yield ["folding", () => JSON.stringify(folding(analysis))];
  const document = documentOf(URI, text);
  const tokens = (span?: Span): unknown => toTokens(document, semanticTokens(analysis, span));
  yield ["semanticTokens", () => tokens()];
  yield ["semanticTokens of what is shown", () => tokens(shown)];
  yield ["inlayHints", () => inlayHints(analysis, all, HINTS)];
  yield ["inlayHints of what is shown", () => inlayHints(analysis, shown, HINTS)];
  yield ["markup", () => markup(analysis)];
  yield ["markup of what is shown", () => markup(analysis, shown)];
  let lenses: readonly CodeLens[] = [];
  yield ["codeLenses", () => (lenses = codeLenses(analysis, { actors: true, threads: true }))];
  yield [
    "codeLenses of what is shown",
    () =>
      lenses.slice(0, 20).map((lens) => lens.kind === "thread" && threadLensTitle(workspace, file, lens, "2031-01-01")),
  ];
  yield ["documentLinks", () => documentLinks(workspace, analysis)];
  yield ["selectionRanges", () => selectionRanges(analysis, [middle])];
  yield ["linkedEditing", () => linkedEditing(analysis, middle)];
  yield ["onType", () => onType(analysis, { start: middle, end: middle, length: 1 })];
  yield ["formatting", () => formatting(file)];
  yield ["paste", () => paste(file, here, text)];
  yield ["quickFixes at the cursor", () => quickFixesOf(here)];
  yield ["quickFixes of what is shown", () => quickFixesOf(shown)];
  yield ["quickFixes of all", () => quickFixesOf(all)];
  yield [
    "fixAll",
    () =>
      fixAll(readoutToFix(workspace, analysis, TODAY.today), findingsOf(diagnosis, PUBLISHED).findings)?.changes?.(),
  ];
  yield ["refactorings at the cursor", () => refactoringsOf(here)];
  yield ["refactorings of what is shown", () => refactoringsOf(shown)];
  yield ["refactorings of all", () => refactoringsOf(all)];
  yield ["speakers", () => speakers(analysis, here)];
  yield ["tag", () => tag(analysis, here, { do: "wrap", tag: { word: "commit" } })];
  yield ["tag all", () => tag(analysis, all, { do: "wrap", tag: { word: "commit" } })];
  yield ["tag select", () => tag(analysis, here, { do: "select" })];
  yield ["tag next", () => tag(analysis, { start: 0, end: 0 }, { do: "next" })];
  const spot = { workspace, uri: URI, offset: Math.max(0, text.indexOf("@a") + 1) };
  const at = (): Spot => ({ ...spot, workspace });
  yield ["definition", () => definition(at())];
  yield ["documentHighlights", () => documentHighlights(at())];
  yield ["references", () => atOnce(references(at(), { declaration: true }))];
  yield ["prepareRename", () => prepareRename(at())];
  yield ["rename", () => atOnce(rename(at(), "other"))];
  yield ["workspaceSymbols", () => atOnce(workspaceSymbols(workspace, "a a", "2031-01-01"))];
  yield ["fileRename", () => fileRename(workspace, [{ from: URI, to: "file:///bench/moved/meeting.readout" }])];

  /** The mends of a stretch, with the changes of the one that is chosen. */
  function quickFixesOf(span: Span): unknown {
    const found = findingsAt(diagnosis, span, PUBLISHED);
    const place = readoutToFix(workspace, analysis, TODAY.today);
    const actions = quickFixes(place, found, { all: () => found, setsSeverity: true });
    return [actions, actions[0]?.changes?.()];
  }

  function refactoringsOf(selection: Span): unknown {
    const actions = refactorings({ workspace, analysis, selection });
    return [actions, actions.at(-1)?.changes?.()];
  }
}
