/** S5: what an editor waits for at each request that the server announces, right after a keystroke, at 10 KB and 1 MB. */
import * as declared from "../../../server/src/protocol/requests";
import { judged, median, quantile, type Latency, type Report, type Waited } from "../measure";
import { SIZES, type Options } from "../options";
import { answered, isEmpty, nameOf, unlisted, type Asked, type Place } from "../requests";
import { floor, markdown, readout } from "../servers";
import { rounds, turn, typist, type Typist } from "../typists";
import type { Keystroke } from "../typing";

/** Milliseconds that a turn may take before it ends early: of a slow request fewer answers tell as much. */
const LONGEST_TURN = 1500;

/** The methods of Readout's own requests, both ways. */
export function ownRequests(): readonly string[] {
  return Object.values(declared).map(({ method }) => method);
}

/** One server at one size, with the answers that later requests are made of. */
interface Asker extends Typist {
  readonly answers: Map<string, unknown>;
  readonly lines: number;
}

/** Types one character and asks. Answers the milliseconds from the keystroke; for what needs a list, from the list. */
async function once(who: Asker, asked: Asked): Promise<number> {
  const { session, answers } = who;
  const key: Keystroke = who.keys.next().value;
  const place: Place = { ...key, uri: session.uri, lines: who.lines };
  // Only this project's own errors count as a failure: a peer may not be able to answer at this place.
  const ask = async ({ method, params }: Asked, row: string): Promise<void> => {
    const asking = session.ask<unknown>(method, params(place, answers));
    const answer = who.name === "readout" ? await asking : await asking.catch(() => null);
    // What a place has nothing of is resolved of the place before.
    if (!isEmpty(answer) || !answers.has(row)) answers.set(row, answer);
  };
  let from = performance.now();
  session.type(key);
  if (asked.after !== undefined) {
    const list = answered(session.capabilities, []).find((other) => nameOf(other) === asked.after);
    if (list !== undefined) await ask(list, asked.after);
    from = performance.now();
  }
  await ask(asked, nameOf(asked));
  return performance.now() - from;
}

async function asker(server: Parameters<typeof typist>[0], units: number): Promise<Asker> {
  const its = await typist(server, units, "pull", "behind a thread");
  return { ...its, answers: new Map(), lines: its.text.split("\n").length };
}

async function measured(askers: readonly Asker[], asked: Asked, count: number): Promise<Waited> {
  const those = askers.filter(
    ({ name, session }) => name !== "Markdown" || answered(session.capabilities, []).includes(asked),
  );
  const times = await rounds(those, count, async (who, warming) => {
    const all: number[] = [];
    const begun = performance.now();
    for (let i = turn(who, warming); i > 0 && (all.length < 3 || performance.now() - begun < LONGEST_TURN); i--)
      all.push(await once(who as Asker, asked));
    return all;
  });
  const mine = times.get("readout")!;
  return {
    p50: median(mine),
    p99: quantile(mine, 0.99),
    floor: median(times.get("floor")!),
    markdown: times.has("Markdown") ? median(times.get("Markdown")!) : null,
  };
}

/** S5. Throws where the server announces a request that the table of requests does not know. */
export async function requests({ quick }: Options, report: Report): Promise<void> {
  const rows = new Map<string, Waited[]>();
  const failed = new Map<string, string>();
  let all: readonly Asked[] = [];
  for (const [size, units] of SIZES.filter(([, units]) => units !== 100 * 1024)) {
    const askers: Asker[] = [];
    try {
      for (const server of [await floor(), readout(), markdown()]) askers.push(await asker(server, units));
      const { capabilities } = askers.find(({ name }) => name === "readout")!.session;
      const unknown = unlisted(capabilities, ownRequests());
      if (unknown.length > 0) {
        throw new Error(
          `The server announces ${unknown.join(", ")}, which test/bench/requests.ts does not list. Add each to it.`,
        );
      }
      all = answered(capabilities, ownRequests());
      for (const asked of all) {
        const name = nameOf(asked);
        process.stderr.write(`  ${size}: ${name}\n`);
        try {
          rows.set(name, [...(rows.get(name) ?? []), await measured(askers, asked, quick ? 2 : 15)]);
        } catch (error) {
          failed.set(name, error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      for (const { session } of askers) await session.stop();
    }
  }
  for (const asked of all) {
    const name = nameOf(asked);
    const [small, large] = rows.get(name) ?? [];
    const why = failed.get(name);
    if (why !== undefined || small === undefined || large === undefined) {
      report.failures.push(`S5, ${name}: ${why ?? "not measured"}`);
    } else
      report.latencies.push(judged({ request: name, small, large, wanted: asked.wanted ?? null } satisfies Latency));
  }
  report.remarks.push(
    "S5: milliseconds from a keystroke to the answer of the request behind it (`…/resolve`: from the list to the item), " +
      "at 10 KB and 1 MB; the floor is an empty server, p50; Markdown is VS Code's server where it has the request, p50. " +
      "Ratios and targets are those of 1 MB.",
  );
}
