/** `readout stats`: prints who speaks how much, and the acts in groups. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { statisticsReport, type StatisticsReport } from "../../features/exports/statistics";
import { statistics, type StatisticsBy, type StatisticsScope } from "../../features/statistics";
import { atOnce } from "../../workspace/steps";
import { shownPath } from "./files";
import { gather } from "./gather";
import { writeAll, type Io } from "./io";

export interface StatsCommand extends Omit<StatisticsScope, "uris"> {
  readonly by: StatisticsBy;
  readonly format: StatisticsReport["format"];
}

/** @returns 0; 2: something could not be read. */
export async function stats(paths: readonly string[], { by, format, ...scope }: StatsCommand, io: Io): Promise<number> {
  const { workspace, whole } = await gather(paths, io);
  if (!whole && workspace.readouts.size === 0) return 2;
  const path = (uri: string): string => shownPath(io, resolve(fileURLToPath(uri)));
  await writeAll(io, statisticsReport(atOnce(statistics(workspace, scope, [by])), { format, path }));
  return whole ? 0 : 2;
}
