/** Those who type into the servers that are compared: they take turns, and each is timed from its keystroke to its answer. */
import { start, type Server, type Session } from "./session";
import { texts } from "./texts";
import { keystrokes, type Keystroke } from "./typing";

export interface Typist {
  readonly name: string;
  readonly session: Session;
  /** The text as it was opened. */
  readonly text: string;
  readonly keys: Generator<Keystroke, never>;
}

export async function typist(
  server: Server,
  units: number,
  diagnostics: "push" | "pull",
  where?: "anywhere" | "behind a thread",
): Promise<Typist> {
  const { readout: ours, markdown: theirs } = texts(units);
  const text = server.language === "markdown" ? theirs : ours;
  const session = await start(server, { diagnostics });
  await session.open(text);
  return { name: server.name, session, text, keys: keystrokes(text, undefined, where) };
}

/** Types `times` characters, waits for `answer` after each, and answers the milliseconds of each. */
export async function timed(
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
export async function rounds(
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

/** How many characters one turn has. */
export function turn(who: Typist, warming: boolean): number {
  return who.name === "Markdown" ? (warming ? 3 : 5) : warming ? 100 : 25;
}
