/** What is measured of this project within a process: parsing, a keystroke's analysis, and the answer of each feature. */
import { ALL_CHECKS, diagnose, findingsOf, type Diagnosis } from "../../server/src/features/diagnostics";
import { completion } from "../../server/src/features/completion";
import { documentSymbols } from "../../server/src/features/documentSymbols";
import { folding } from "../../server/src/features/folding";
import { hover } from "../../server/src/features/hover";
import { sealOf } from "../../server/src/features/checks/bytes";
import { escape } from "../../server/src/syntax/escape";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import type { Tree } from "../../server/src/syntax/tree";
import type { Edit } from "../../server/src/text/edit";
import { analyse, type Analysis } from "../../server/src/workspace/analysis";
import { readFile, type ParsedFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts, type Workspace } from "../../server/src/workspace/workspace";

const URI = "file:///bench/meeting.readout";
/** What is published at most, as the server does. */
const PUBLISHED = 300;
const TODAY = { today: "2024-06-01" };

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
  const file = readFile(URI, text, before?.file, edit);
  const workspace = withReadouts(before?.workspace ?? emptyWorkspace(["file:///bench"]), new Map([[URI, file]]));
  const analysis = analyse(workspace, file, before?.analysis);
  return { workspace, file, analysis, diagnosis: diagnose(analysis, ALL_CHECKS, before?.diagnosis) };
}

/** Gets ready for changes to a text, and answers what each of them costs beyond the text itself: all checks but the seal. */
export function incremental(text: string): (changed: string, edit: Edit) => number {
  let state = read(text, null);
  return (changed, edit) => {
    state = read(changed, state, edit);
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
  yield ["hover", () => JSON.stringify(hover(workspace, analysis, middle, TODAY))];
  yield ["completion", () => JSON.stringify(completion(workspace, analysis, middle, TODAY))];
  yield ["folding", () => JSON.stringify(folding(analysis))];
}
