/** S3: a whole text of 1 MB, parsed from nothing, against the parsers of Markdown. */
import { median, timesBetter, type Report } from "../measure";
import { KB, type Options } from "../options";
import { subject } from "../running";
import { texts } from "../texts";

const PEERS = [
  ["lezer", 3],
  ["markdown-it", 3],
  ["mdast", 30],
] as const;

export async function whole({ quick }: Options, report: Report): Promise<void> {
  const { readout, markdown } = texts(1024 * KB);
  const names = ["readout", ...PEERS.map(([name]) => name)];
  const times = new Map<string, number[]>();
  const running = new Map<string, Awaited<ReturnType<typeof subject>>>();
  for (const name of names) {
    const process = await subject(name);
    running.set(name, process);
    times.set(name, []);
    await process.order({ do: "load", text: name === "readout" ? readout : markdown });
    await process.order({ do: "parse", times: name === "mdast" ? 2 : 8 });
  }
  for (let round = 0; round < (quick ? 3 : 9); round++) {
    for (const [name, process] of running) {
      times.get(name)!.push(...((await process.order({ do: "parse", times: name === "mdast" ? 1 : 4 })) as number[]));
    }
  }
  for (const process of running.values()) process.stop();
  const mine = median(times.get("readout")!);
  for (const [name, least] of PEERS) {
    report.rows.push(timesBetter("S3", "full parse, 1 MB, p50", mine, median(times.get(name)!), "ms", name, least));
  }
}
