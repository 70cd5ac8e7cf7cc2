/** What the tests of the command line share: a folder for all files of a test file, and a command that is run. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { buildSync } from "esbuild";
import type { Io } from "../server/src/main/commands/io";
import { run } from "../server/src/main/commands/program";

export const FRONT = "---\ndate: 2022-03-17\nissuer: a\nactors: {a: A}\n---\n";

export let folder = "";
/** What starts the command line as a program of its own. */
export let CLI: readonly string[] = [];
before(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "readout-cli-")));
  const outfile = join(folder, "program", "cli.js");
  buildSync({ entryPoints: [join(__dirname, "../server/src/main/cli.ts")], outfile, bundle: true, platform: "node" });
  CLI = [outfile];
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes a file below the folder of all tests. */
export function put(path: string, content: string | Uint8Array): string {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), content);
  return join(folder, path);
}

export interface Outcome {
  readonly out: Buffer;
  readonly told: string;
  readonly code: number;
}

/** Runs a command in this process. */
export async function readout(
  args: readonly string[],
  { at = folder, input = "", colour = false, reads = Infinity } = {},
): Promise<Outcome> {
  const written: Buffer[] = [];
  let told = "";
  const io: Io = {
    folder: at,
    colour,
    documentation: "docs/checks.md",
    read: () => Promise.resolve(Buffer.from(input)),
    write: (data) => Promise.resolve(written.push(Buffer.from(data)) < reads),
    tell: (text) => (told += text),
  };
  const code = await run(args, io);
  return { out: Buffer.concat(written), told, code };
}

export const text = ({ out }: Outcome): string => out.toString("utf8");
