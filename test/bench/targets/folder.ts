/** S8: a workspace of 10,000 readouts: how long the first reading takes, how much memory, and whether typing waits for it. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { figure, plain, quantile, within, type Report } from "../measure";
import { KB, type Options } from "../options";
import { readout, temporary } from "../servers";
import { start } from "../session";
import { folder, texts } from "../texts";
import { keystrokes } from "../typing";

const FILES = 10_000;
/** Units of each file, which makes 30 MB of the whole. */
const UNITS = 3 * KB;
/** Milliseconds after which the reading is given up on. */
const PATIENCE = 120_000;

export async function workspace({ quick }: Options, report: Report): Promise<void> {
  const count = quick ? FILES / 10 : FILES;
  const root = join(temporary(), "workspace");
  folder(root, count, UNITS);
  const progress = { heard: 0, ended: Number.NaN };
  const before = performance.now();
  const session = await start(readout(), {
    diagnostics: "pull",
    root: pathToFileURL(root).href,
    onProgress: ({ kind }) => {
      progress.heard += 1;
      if (kind === "end" && Number.isNaN(progress.ended)) progress.ended = performance.now();
    },
  });
  const text = texts(10 * KB).readout;
  await session.open(text);
  const keys = keystrokes(text);
  const times: number[] = [];
  while (Number.isNaN(progress.ended) && performance.now() - before < PATIENCE) {
    const key = keys.next().value;
    const from = performance.now();
    session.type(key);
    await session.request("textDocument/hover", { position: { line: key.line, character: key.mark } });
    times.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const took = (progress.ended - before) / 1000;
  const files = count.toLocaleString("en-GB");
  const read = `spawn -> ${files} readouts read`;
  report.rows.push(quick ? plain("S8", read, took, "s") : within("S8", read, took, "s", 6));
  report.rows.push(within("S8", `memory with ${files} readouts`, session.memory(), "MB", 250));
  report.rows.push(within("S8", "hover after a keystroke meanwhile, p99", quantile(times, 0.99), "ms", 50));
  report.remarks.push(
    `S8: the most memory the process held was ${figure(session.memory("peak"), "MB")}; ${times.length} hovers were asked meanwhile, ` +
      `p50 ${figure(quantile(times, 0.5), "ms")}; ${progress.heard} notifications of progress came.` +
      (Number.isNaN(took) ? ` None of them was the end within ${PATIENCE / 1000} s.` : ""),
  );
  await session.stop();
}
