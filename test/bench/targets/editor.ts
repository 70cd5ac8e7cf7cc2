/** S1 and S7: how long the diagnostics take, and how much memory the server takes, over stdio. */
import { atMost, figure, median, quantile, timesBetter, type Report } from "../measure";
import { SIZES, type Options } from "../options";
import { floor, markdown, readout } from "../servers";
import { start } from "../session";
import { texts } from "../texts";
import { rounds, timed, turn, typist } from "../typists";
import { keystrokes } from "../typing";

async function diagnosed(
  report: Report,
  size: string,
  units: number,
  how: "push" | "pull",
  count: number,
): Promise<void> {
  const typists = [await typist(await floor(), units, how), await typist(readout(), units, how)];
  if (how === "pull") typists.push(await typist(markdown(), units, how));
  let found = 0;
  const times = await rounds(typists, count, (who, warming) =>
    timed(who, turn(who, warming), async () => {
      const number = await who.session.diagnostics();
      if (who.name === "readout") found = number;
    }),
  );
  for (const { session } of typists) await session.stop();
  const mine = median(times.get("readout")!);
  const what = `didChange -> diagnostics, ${how}, ${size}, p50`;
  report.rows.push(atMost("S1", what, mine, median(times.get("floor")!), "ms", "floor", 2));
  const theirs = times.get("Markdown");
  if (theirs !== undefined) {
    const row = timesBetter("S1", what, mine, median(theirs), "ms", "Markdown", 50);
    report.rows.push(size === "1 MB" ? row : { ...row, wanted: "", met: null });
  }
  const tail = (name: string): string => figure(quantile(times.get(name)!, 0.99), "ms");
  report.remarks.push(
    `S1, ${how}, ${size}: p99 ${tail("readout")} (floor ${tail("floor")}), with ${found} diagnostics.`,
  );
}

/** S1. */
export async function diagnostics({ quick }: Options, report: Report): Promise<void> {
  for (const [size, units] of SIZES) {
    for (const how of ["push", "pull"] as const) await diagnosed(report, size, units, how, quick ? 3 : 24);
  }
}

const EDITS = 3000;
/** The client asks for diagnostics every so many edits: a fast typist's editor does not ask at each. */
const EVERY = 30;

/** S7. */
export async function memory({ quick }: Options, report: Report): Promise<void> {
  const [size, units] = SIZES.at(-1)!;
  const edits = quick ? EDITS / 10 : EDITS;
  const grown = new Map<string, { idle: number; opened: number; edited: number }>();
  for (const server of [await floor(), readout(), markdown()]) {
    const { readout: ours, markdown: theirs } = texts(units);
    const text = server.language === "markdown" ? theirs : ours;
    const session = await start(server, { diagnostics: "pull" });
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
    await pause();
    const idle = session.memory();
    await session.open(text);
    await pause();
    const opened = session.memory() - idle;
    const keys = keystrokes(text);
    for (let i = 1; i <= edits; i++) {
      session.type(keys.next().value);
      if (i % EVERY === 0) await session.diagnostics();
    }
    await pause();
    grown.set(server.name, { idle, opened, edited: session.memory() - idle });
    await session.stop();
  }
  const [mine, bare, theirs] = [grown.get("readout")!, grown.get("floor")!, grown.get("Markdown")!];
  report.rows.push(atMost("S7", `memory growth on opening ${size}`, mine.opened, theirs.opened, "MB", "Markdown", 0.8));
  report.rows.push(
    atMost("S7", `memory growth after ${edits} edits`, mine.edited, theirs.edited, "MB", "Markdown", 0.5),
  );
  report.remarks.push(
    `S7: idle ${figure(mine.idle, "MB")} (floor ${figure(bare.idle, "MB")}, Markdown ${figure(theirs.idle, "MB")}); ` +
      `the floor grows by ${figure(bare.opened, "MB")} and ${figure(bare.edited, "MB")}.`,
  );
}
