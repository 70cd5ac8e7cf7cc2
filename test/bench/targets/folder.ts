/**
 * S8: a workspace of 10,000 readouts with 20,000 threads: how long the first reading takes, how much memory, whether typing
 * waits for it, and how soon the views of all of it are answered.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { figure, median, plain, quantile, within, type Report } from "../measure";
import { KB, type Options } from "../options";
import { readout, temporary } from "../servers";
import { start, type Session } from "../session";
import { folder, NOUNS, texts } from "../texts";
import { keystrokes, type Keystroke } from "../typing";

const FILES = 10_000;
const THREADS = 20_000;
/** Units of each file, which makes 30 MB of the whole. */
const UNITS = 3 * KB;
/** Milliseconds after which the reading is given up on. */
const PATIENCE = 120_000;
/** What `node -e 0` took on the machine on which the target was set, in milliseconds; and how often it is run here. */
const EMPTY_NODE = 65;
const EMPTY_RUNS = 15;
/** How often a view is asked for again, each time behind a keystroke. */
const TIMES = 10;

export async function workspace({ quick }: Options, report: Report): Promise<void> {
  const count = quick ? FILES / 10 : FILES;
  const root = join(temporary(), "workspace");
  folder(root, count, UNITS, Math.ceil((quick ? THREADS / 10 : THREADS) / NOUNS.length));
  const empty = emptyNode();
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
  const hover = async (): Promise<number> => {
    const key = keys.next().value;
    const from = performance.now();
    session.type(key);
    await session.request("textDocument/hover", { position: { line: key.line, character: key.mark } });
    return performance.now() - from;
  };
  const times: number[] = [];
  while (Number.isNaN(progress.ended) && performance.now() - before < PATIENCE) {
    times.push(await hover());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const took = (progress.ended - before) / 1000;
  const [memory, peak] = [session.memory(), session.memory("peak")];
  const files = count.toLocaleString("en-GB");
  const read = `spawn -> ${files} readouts read`;
  const p99 = quantile(times, 0.99);
  report.rows.push(quick ? plain("S8", read, took, "s") : within("S8", read, took, "s", 6));
  report.rows.push(within("S8", `memory with ${files} readouts`, memory, "MB", 250));
  report.rows.push(within("S8", "hover after a keystroke meanwhile, p99", p99, "ms", 50));
  // A plain number of seconds says as much of the machine as of this project.
  const node = median([...empty, ...emptyNode()]);
  const there = (what: string, value: number, unit: string, most: number): void => {
    const row = within("S8", `${what} where node -e 0 takes ${EMPTY_NODE} ms`, (value * EMPTY_NODE) / node, unit, most);
    report.rows.push({ ...row, against: `node -e 0 ${figure(node, "ms")}` });
  };
  if (!quick) there("the reading", took, "s", 6);
  there("the hover", p99, "ms", 50);
  report.remarks.push(
    `S8: the most memory the process held was ${figure(peak, "MB")}; ${times.length} hovers were asked meanwhile, ` +
      `p50 ${figure(quantile(times, 0.5), "ms")}; ${progress.heard} notifications of progress came.` +
      (Number.isNaN(took) ? ` None of them was the end within ${PATIENCE / 1000} s.` : ""),
  );
  await views(session, hover, () => keys.next().value, report);
  await session.stop();
}

/** How long Node takes to start and to end with nothing to do, in milliseconds. */
function emptyNode(): number[] {
  return Array.from({ length: EMPTY_RUNS }, () => {
    const from = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    return performance.now() - from;
  });
}

/** A page of a view, as the client asks for it. */
interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly entries?: number;
}

/** How soon the views are answered: the first time, when every readout is looked at, and then behind a keystroke. */
async function views(
  session: Session,
  hover: () => Promise<number>,
  nextKey: () => Keystroke,
  report: Report,
): Promise<void> {
  const ask = (params: object): Promise<Page> =>
    session.ask<Page>("readout/tree", { parent: null, from: 0, most: 200, ...params });
  const timed = async (params: object): Promise<number> => {
    const from = performance.now();
    await ask(params);
    return performance.now() - from;
  };
  const row = (what: string, value: number): void => void report.rows.push(plain("S8", what, value, "ms"));
  // While the view is worked out for the first time, typing goes on.
  const waits: number[] = [];
  const first = { done: false };
  const from = performance.now();
  const ledger = ask({ view: "commitments" }).then((page) => {
    first.done = true;
    row("commitments, the first time", performance.now() - from);
    return page;
  });
  while (!first.done) waits.push(await hover());
  const { entries = 0 } = await ledger;
  for (const view of ["speakers", "meetings"]) row(`${view}, the first time`, await timed({ view }));
  for (const by of ["debtor", "status", "topic", "due"]) {
    const again: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      session.type(nextKey());
      again.push(await timed({ view: "commitments", by }));
    }
    row(`commitments by ${by} behind a keystroke, p50`, quantile(again, 0.5));
  }
  const { nodes } = await ask({ view: "commitments", by: "debtor" });
  row("a page of a debtor's threads", await timed({ view: "commitments", by: "debtor", parent: nodes[0]!.id }));
  for (const filter of ["harb", "harbour 1", "no such words"])
    row(`commitments filtered by “${filter}”`, await timed({ view: "commitments", filter }));
  for (const view of ["speakers", "meetings"]) {
    const again: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      session.type(nextKey());
      again.push(await timed({ view }));
    }
    row(`${view} behind a keystroke, p50`, quantile(again, 0.5));
  }
  report.rows.push(plain("S8", "memory with all views", session.memory(), "MB"));
  report.remarks.push(
    `S8: there are ${entries.toLocaleString("en-GB")} undertakings; while they were worked out, ${waits.length} hovers took ` +
      `p50 ${figure(quantile(waits, 0.5), "ms")}, p99 ${figure(quantile(waits, 0.99), "ms")}.`,
  );
}
