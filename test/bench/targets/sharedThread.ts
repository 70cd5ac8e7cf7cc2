/** S9: a keystroke that changes what a readout says of a thread which a hundred others state, in a workspace of 10,000. */
import { atMost, figure, median, quantile, type Report } from "../measure";
import { KB, type Options } from "../options";
import { subject } from "../running";
import { texts } from "../texts";

/** Units of each readout: as in S8. */
const UNITS = 3 * KB;

export async function sharedThread({ quick }: Options, report: Report): Promise<void> {
  const { readout } = texts(UNITS);
  const times: Record<string, number[]> = { alone: [], shared: [] };
  const subjects = { alone: await subject("alone"), shared: await subject("shared") };
  for (const process of Object.values(subjects)) {
    await process.order({ do: "load", text: readout });
    await process.order({ do: "type", times: 500 });
  }
  for (let round = 0; round < (quick ? 5 : 30); round++)
    for (const [who, process] of Object.entries(subjects))
      times[who]!.push(...((await process.order({ do: "type", times: 100 })) as number[]));
  for (const process of Object.values(subjects)) process.stop();
  const what = "keystroke on a thread of 100 files, of 10,000, p50";
  const alone = median(times["alone"]!);
  report.rows.push(atMost("S9", what, median(times["shared"]!), alone, "ms", "in a workspace of one", 3));
  report.remarks.push(
    `S9: p99 ${figure(quantile(times["shared"]!, 0.99), "ms")}, in a workspace of one ${figure(quantile(times["alone"]!, 0.99), "ms")}.`,
  );
}
