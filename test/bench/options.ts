/** What the benchmark can be told on its command line. */
import { parseArgs } from "node:util";

export const TARGETS = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "DRAFT"] as const;
export type Target = (typeof TARGETS)[number];

export interface Options {
  readonly only: ReadonlySet<string>;
  /** Fewer rounds, and no texts above 1 MB: enough to see that nothing broke, not to quote. */
  readonly quick: boolean;
  /** A file to write the figures to, as JSON; null for none. */
  readonly json: string | null;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run bench -- [--only S1,S2] [--quick] [--json FILE]

Measures this project and its peers in one run and prints the ratios that the targets name.
The project has to be built before (npm run build).

  --only LIST   the targets to measure, of ${TARGETS.join(", ")}
  --quick       fewer rounds; the figures are rough
  --json FILE   write the figures to FILE as well
  --help        show this
`;

/** Reads the command line. Throws with a sentence for its user where it makes no sense. */
export function options(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const only =
    values.only === undefined ? [...TARGETS] : values.only.split(",").map((name) => name.trim().toUpperCase());
  const unknown = only.filter((name) => !(TARGETS as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no target ${unknown.join(", ")}. The targets are ${TARGETS.join(", ")}.`);
  return { only: new Set(only), quick: values.quick, json: values.json ?? null, help: values.help };
}

/** A kilobyte of text, in UTF-16 units; nearly all of the texts here are ASCII. */
export const KB = 1024;

/** The sizes that a person may meet, by name. */
export const SIZES: readonly (readonly [name: string, units: number])[] = [
  ["10 KB", 10 * KB],
  ["100 KB", 100 * KB],
  ["1 MB", 1024 * KB],
];
