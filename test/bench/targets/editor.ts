/** S1, S5 and S7: what an editor waits for, and how much memory the server takes, over stdio. */
import { atMost, figure, median, quantile, timesBetter, type Report } from "../measure";
import { SIZES, type Options } from "../options";
import { floor, markdown, readout } from "../servers";
import { start, type Server, type Session } from "../session";
import { texts } from "../texts";
import { keystrokes, type Keystroke } from "../typing";

interface Typist {
  readonly name: string;
  readonly session: Session;
  readonly keys: Generator<Keystroke, never>;
}

async function typist(server: Server, units: number, diagnostics: "push" | "pull"): Promise<Typist> {
  const { readout: ours, markdown: theirs } = texts(units);
  const text = server.language === "markdown" ? theirs : ours;
  const session = await start(server, { diagnostics });
  await session.open(text);
  return { name: server.name, session, keys: keystrokes(text) };
}

/** Types `times` characters, waits for `answer` after each, and answers the milliseconds of each. */
async function timed(
  { session, keys }: Typist,
  times: number,
  answer: (key: Keystroke) => Promise<unknown>,
): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const key = keys.next().value;
    const from = performance.now();
    session.type(key);
    await answer(key);
    all.push(performance.now() - from);
  }
  return all;
}

/** Lets the typists take turns, so that whatever slows the machine slows them all. The Markdown server has fewer turns. */
async function rounds(
  typists: readonly Typist[],
  count: number,
  each: (who: Typist, warming: boolean) => Promise<number[]>,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(typists.map(({ name }) => [name, []]));
  for (const who of typists) await each(who, true);
  for (let round = 0; round < count; round++) {
    for (const who of typists) {
      if (who.name === "Markdown" && round % 3 !== 0) continue;
      times.get(who.name)!.push(...(await each(who, false)));
    }
  }
  return times;
}

const turn = (who: Typist, warming: boolean): number =>
  who.name === "Markdown" ? (warming ? 3 : 5) : warming ? 100 : 25;

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

const REQUESTS = [
  ["documentSymbol", "textDocument/documentSymbol"],
  ["hover", "textDocument/hover"],
  ["completion", "textDocument/completion"],
] as const;

/** S5: each request follows a keystroke, as an editor's do, so that nothing can be answered from before. */
export async function requests({ quick }: Options, report: Report): Promise<void> {
  const [size, units] = SIZES.at(-1)!;
  const typists: Typist[] = [];
  for (const server of [await floor(), readout(), markdown()]) typists.push(await typist(server, units, "pull"));
  for (const [name, method] of REQUESTS) {
    const times = await rounds(typists, quick ? 3 : 15, (who, warming) =>
      timed(who, turn(who, warming), ({ line, mark }) =>
        who.session.request(method, name === "documentSymbol" ? {} : { position: { line, character: mark } }),
      ),
    );
    const mine = median(times.get("readout")!);
    const what = `${name} after a keystroke, ${size}, p50`;
    const symbols = name === "documentSymbol";
    const toFloor = atMost("S5", what, mine, median(times.get("floor")!), "ms", "floor", 3);
    const toMarkdown = timesBetter("S5", what, mine, median(times.get("Markdown")!), "ms", "Markdown", 50);
    report.rows.push(symbols ? { ...toFloor, wanted: "", met: null } : toFloor);
    report.rows.push(symbols ? toMarkdown : { ...toMarkdown, wanted: "", met: null });
    report.remarks.push(`S5, ${name}, ${size}: p99 ${figure(quantile(times.get("readout")!, 0.99), "ms")}.`);
  }
  for (const { session } of typists) await session.stop();
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
