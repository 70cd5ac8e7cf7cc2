/** The rows of the ledger, kept: those of threads that nothing new is said of are taken over from the workspace before. */
import { compareText, UNDATED } from "../../workspace/days";
import { threadHistory, type ThreadHistory } from "../../workspace/histories";
import type { Steps } from "../../workspace/steps";
import type { Workspace } from "../../workspace/workspace";
import { ledgerRow, type LedgerRow } from "../ledger";
import { recordsIn, type StatementRecord } from "../ledger/records";
import { study } from "./study";

interface Kept {
  readonly row: LedgerRow | null;
  /** What the first statement came to when the row was made. */
  readonly record: StatementRecord | undefined;
}

const rows = new WeakMap<ThreadHistory, Kept>();
const known = new WeakMap<Workspace, { readonly day: string; readonly rows: readonly LedgerRow[] }>();

/** All rows as of a day, in the order of the ledger: the same array for the same workspace and day. One thread a step. */
export function* ledgerRows(workspace: Workspace, day: string): Steps<readonly LedgerRow[]> {
  const before = known.get(workspace);
  if (before?.day === day) return before.rows;
  yield* study(workspace);
  const all: LedgerRow[] = [];
  for (const id of workspace.threads.keys()) {
    const row = rowOf(workspace, id, day);
    if (row !== null) all.push(row);
    yield;
  }
  all.sort(
    (one, other) =>
      compareText(one.first.day ?? UNDATED, other.first.day ?? UNDATED) || compareText(one.thread, other.thread),
  );
  known.set(workspace, { day, rows: all });
  return all;
}

function rowOf(workspace: Workspace, id: string, day: string): LedgerRow | null {
  // A history is another value whenever its statements or events are; what it does not know is in the record.
  const history = threadHistory(workspace, id, day);
  const kept = rows.get(history);
  if (kept !== undefined && kept.record === recordOf(workspace, kept.row)) return kept.row;
  const row = ledgerRow(workspace, id, { day });
  rows.set(history, { row, record: recordOf(workspace, row) });
  return row;
}

function recordOf(workspace: Workspace, row: LedgerRow | null): StatementRecord | undefined {
  const file = row === null ? undefined : workspace.readouts.get(row.first.uri);
  return file === undefined ? undefined : recordsIn(workspace, file, row!.thread)[row!.first.number];
}
