/** `readout thread`: prints the whole history of one thread. */
import { fileURLToPath } from "node:url";
import { chronicle, type ChronicleEntry } from "../../features/chronicle";
import { chronicleReport } from "../../features/exports/chronicle";
import type { LedgerFormat } from "../../features/exports/ledger";
import { linesOf } from "../../text/lines";
import { nearest } from "../../text/nearest";
import { shownPath } from "./files";
import { gather } from "./gather";
import { writeAll, type Io } from "./io";

export interface ThreadCommand {
  readonly day: string;
  readonly format: LedgerFormat;
}

/** @returns 0; 2: something could not be read, or no act belongs to this thread by the day. */
export async function thread(
  given: string,
  paths: readonly string[],
  { day, format }: ThreadCommand,
  io: Io,
): Promise<number> {
  const id = given.replace(/^\^/, "");
  const { workspace, whole } = await gather(paths, io);
  if (!whole && workspace.readouts.size === 0) return 2;
  const its = chronicle(workspace, id, day);
  if (its === null) {
    const near = nearest(id, workspace.threads.keys());
    const mend =
      workspace.threads.get(id) !== undefined
        ? `Nothing was stated of it by ${day}: give a later day with --as-of.`
        : near === null
          ? "No act here belongs to this thread."
          : `No act here belongs to this thread. Is ^${near} meant?`;
    io.tell(`readout: ^${id}: ${mend}\n`);
    return 2;
  }
  const place = ({ uri, offset }: ChronicleEntry): string => {
    const text = (workspace.readouts.get(uri) ?? workspace.followups.get(uri))?.text ?? "";
    return `${shownPath(io, fileURLToPath(uri))}:${linesOf(text).positionAt(offset).line + 1}`;
  };
  await writeAll(io, chronicleReport(its, { day, format, place }));
  return whole ? 0 : 2;
}
