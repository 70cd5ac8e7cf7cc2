/** S6: from making the process until `initialize` is answered. */
import { atMost, median, type Report } from "../measure";
import type { Options } from "../options";
import { floor, markdown, readout } from "../servers";
import { start } from "../session";

export async function startup({ quick }: Options, report: Report): Promise<void> {
  const servers = [await floor(), readout(), markdown()];
  const times = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= (quick ? 5 : 20); round++) {
    for (const server of servers) {
      const session = await start(server, { diagnostics: "pull" });
      await session.stop();
      // The first round brings the scripts into the file cache.
      if (round > 0) times.get(server.name)!.push(session.started);
    }
  }
  const mine = median(times.get("readout")!);
  const what = "spawn -> initialize, p50";
  report.rows.push(atMost("S6", what, mine, median(times.get("Markdown")!), "ms", "Markdown", 0.8));
  report.rows.push(atMost("S6", what, mine, median(times.get("floor")!), "ms", "floor", 1.2));
}
