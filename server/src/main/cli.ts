/** The command line, `readout`. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { processIo } from "./commands/io";
import { run } from "./commands/program";

function start(folder: string): void {
  const io = processIo(folder, pathToFileURL(join(__dirname, "../docs/checks.md")).toString());
  void run(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = io.failed ? 2 : code;
    },
    (error: unknown) => {
      io.tell(`readout: this is a mistake in readout itself, please report it: ${String((error as Error).stack)}\n`);
      process.exitCode = 2;
    },
  );
}

let folder: string | null = null;
try {
  folder = process.cwd();
} catch {
  process.stderr.write("readout: The folder that this is run in is no more, or cannot be read: change to another.\n");
  process.exitCode = 2;
}
if (folder !== null) start(folder);
