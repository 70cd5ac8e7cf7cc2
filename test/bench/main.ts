/** Runs the benchmark and prints its table: this project, its floors and its peers in one run, as ratios. */
import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { latencyTable, table, type Report } from "./measure";
import { options, USAGE, type Options, type Target } from "./options";
import { installPeers } from "./peers";
import { bundles } from "./targets/bundles";
import { drafting } from "./targets/draft";
import { diagnostics, memory } from "./targets/editor";
import { workspace } from "./targets/folder";
import { keystroke } from "./targets/keystroke";
import { limits } from "./targets/limits";
import { requests } from "./targets/requests";
import { sharedThread } from "./targets/sharedThread";
import { startup } from "./targets/startup";
import { whole } from "./targets/whole";

const SECTIONS: readonly (readonly [target: Target, run: (options: Options, report: Report) => Promise<void>])[] = [
  ["S1", diagnostics],
  ["S2", keystroke],
  ["S3", whole],
  ["S4", limits],
  ["S5", requests],
  ["S6", startup],
  ["S7", memory],
  ["S8", workspace],
  ["S9", sharedThread],
  ["S10", bundles],
  ["DRAFT", drafting],
];

function machine(): string {
  const processors = cpus();
  const load = loadavg().map((value) => value.toFixed(2));
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} cores (${processors[0]?.model.trim() ?? "unknown"}), ${memory} GB, Node ${process.version}, load ${load.join(" ")}`;
}

async function main(): Promise<number> {
  let chosen: Options;
  try {
    chosen = options(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (chosen.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  installPeers();
  process.stdout.write(`Before: ${machine()}\n`);
  const report: Report = { rows: [], latencies: [], remarks: [], failures: [] };
  for (const [target, run] of SECTIONS) {
    if (!chosen.only.has(target)) continue;
    process.stderr.write(`Measuring ${target} ...\n`);
    const section: Report = { rows: [], latencies: [], remarks: [], failures: [] };
    try {
      await run(chosen, section);
    } catch (error) {
      section.failures.push(`${target}: not measured. ${error instanceof Error ? error.message : String(error)}`);
    }
    const parts = [table(section.rows), latencyTable(section.latencies), ...section.remarks, ...section.failures];
    process.stdout.write(`\n${parts.filter((part) => part !== "").join("\n")}\n`);
    report.rows.push(...section.rows);
    report.latencies.push(...section.latencies);
    report.remarks.push(...section.remarks);
    report.failures.push(...section.failures);
  }
  process.stdout.write(`\nAfter: ${machine()}\n`);
  const bound = [...report.rows, ...report.latencies].filter((row) => row.met !== null);
  const missed = bound.filter((row) => row.met === false);
  process.stdout.write(`${bound.length - missed.length} of ${bound.length} targets met.\n`);
  if (chosen.json !== null)
    writeFileSync(chosen.json, `${JSON.stringify({ machine: machine(), ...report }, null, 2)}\n`);
  if (report.failures.length === 0) return 0;
  process.stdout.write(`\nFAILED:\n${report.failures.join("\n")}\n`);
  return 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
