/** S4: hostile texts from 1,000 to 1,000,000 units, through the parser and each feature: linear, fast, and alive. */
import { figure, type Report, type Row } from "../measure";
import type { Options } from "../options";
import { AT_TEN_MEGABYTES, PATTERNS } from "../patterns";
import { subject } from "../running";

/** Milliseconds below which growth is not counted: caches and the garbage collector say more there than the text. */
const NOISE = 1;

/** The greatest exponent that counts as linear. */
const STEEPEST = 1.2;

/** Milliseconds that all answers to one text may take together, rounds included, before the text counts as endless. */
const PATIENCE = 60_000;

/** Milliseconds for one answer at 100,000 units beyond which the longer texts are not tried. */
const HOPELESS = 3000;

type Times = Record<string, number>;

/** The exponent by which an answer's time grows from 100,000 to 1,000,000 units. */
function growth(before: Times, after: Times, name: string): number {
  return Math.log10(Math.max(NOISE, after[name]!) / Math.max(NOISE, before[name]!));
}

/** Keeps the lesser of two times for each answer. */
function lower(times: Times, others: Times): void {
  for (const [name, time] of Object.entries(others)) times[name] = Math.min(times[name]!, time);
}

interface Worst {
  value: number;
  /** Which pattern it was, and what else helps to judge it. */
  note: string;
}

function keep(worst: Map<string, Worst>, name: string, value: number, note: string): void {
  const known = worst.get(name);
  if (known === undefined || value > known.value) worst.set(name, { value, note });
}

export async function limits({ quick }: Options, report: Report): Promise<void> {
  const cold = new Map<string, Worst>();
  const warm = new Map<string, Worst>();
  const exponents = new Map<string, Worst>();
  const large = new Map<string, Worst>();
  const failures: string[] = [];
  for (const [index, pattern] of Object.keys(PATTERNS).entries()) {
    process.stderr.write(`  ${index + 1}: ${pattern}\n`);
    const child = await subject("readout");
    let length = 0;
    const at = async (units: number, rounds: number): Promise<Times> => {
      length = units;
      return (await child.order({ do: "pattern", name: pattern, length, rounds }, PATIENCE)) as Times;
    };
    try {
      // The first order meets a process that has compiled nothing yet.
      for (const [name, time] of Object.entries(await at(100_000, 1))) {
        keep(cold, name, time, pattern);
        if (time > HOPELESS) throw new Error(`${name} took ${figure(time, "ms")}, so nothing longer was tried.`);
      }
      await at(1000, 20);
      await at(10_000, 5);
      const before = await at(100_000, 5);
      const after = await at(1_000_000, quick ? 1 : 2);
      // What grows too fast is measured again, since on a machine with other work a single figure may be that work's.
      for (
        let again = 0;
        again < (quick ? 0 : 2) && Object.keys(before).some((name) => growth(before, after, name) > STEEPEST);
        again++
      ) {
        lower(before, await at(100_000, 3));
        lower(after, await at(1_000_000, 2));
      }
      for (const [name, time] of Object.entries(before)) {
        keep(warm, name, time, pattern);
        keep(
          exponents,
          name,
          growth(before, after, name),
          `${pattern}: ${figure(time, "ms")}, ${figure(after[name]!, "ms")}`,
        );
      }
      if (!quick && AT_TEN_MEGABYTES.includes(pattern)) {
        for (const [name, time] of Object.entries(await at(10_000_000, 1))) keep(large, name, time, pattern);
      }
      child.stop();
    } catch (error) {
      failures.push(`S4: "${pattern}" at ${length} units: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const row = (what: string, measured: string, wanted: string, met: boolean | null): Row => ({
    target: "S4",
    what,
    measured,
    against: "",
    ratio: null,
    wanted,
    met,
  });
  const count = Object.keys(PATTERNS).length;
  report.rows.push(
    row("patterns that end in an error or not at all", `${failures.length} of ${count}`, "none", failures.length === 0),
  );
  for (const [name, { value, note }] of exponents) {
    report.rows.push(
      row(`${name}: worst exponent, 100k to 1M (${note})`, value.toFixed(2), `<= ${STEEPEST}`, value <= STEEPEST),
    );
  }
  for (const [name, { value, note }] of warm) {
    report.rows.push(row(`${name}: slowest at 100k (${note})`, figure(value, "ms"), "<= 100 ms", value <= 100));
  }
  for (const [name, { value, note }] of cold) {
    report.rows.push(row(`${name}: slowest at 100k, cold (${note})`, figure(value, "ms"), "", null));
  }
  for (const [name, { value, note }] of large) {
    report.rows.push(row(`${name}: slowest at 10 MB (${note})`, figure(value, "ms"), "", null));
  }
  report.remarks.push(...failures);
}
