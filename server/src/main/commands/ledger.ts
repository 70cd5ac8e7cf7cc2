/** `readout ledger`: prints every undertaking with its status as of a day. */
import { fileURLToPath } from "node:url";
import { ledgerReport, type LedgerFormat } from "../../features/exports/ledger";
import { ledger as rowsOf, type Grouping } from "../../features/ledger";
import { atOnce } from "../../workspace/steps";
import { shownPath } from "./files";
import { gather } from "./gather";
import { writeAll, type Io } from "./io";

export interface LedgerCommand {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly by: Grouping | null;
  readonly all: boolean;
  readonly format: LedgerFormat;
}

/** @returns 0, whatever the statuses are; 2: something could not be read. */
export async function ledger(
  paths: readonly string[],
  { day, by, all, format }: LedgerCommand,
  io: Io,
): Promise<number> {
  const { workspace, whole } = await gather(paths, io);
  if (!whole && workspace.readouts.size === 0) return 2;
  const path = (uri: string): string => shownPath(io, fileURLToPath(uri));
  await writeAll(io, ledgerReport(atOnce(rowsOf(workspace, { day, all })), { day, by, format, path }));
  return whole ? 0 : 2;
}
