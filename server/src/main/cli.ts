/** The command line, `readout`. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { processIo } from "./commands/io";
import { run } from "./commands/program";

const io = processIo(pathToFileURL(join(__dirname, "../docs/checks.md")).toString());
void run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = io.failed ? 2 : code;
  },
  (error: unknown) => {
    io.tell(`readout: this is a mistake in readout itself, please report it: ${String((error as Error).stack)}\n`);
    process.exitCode = 2;
  },
);
