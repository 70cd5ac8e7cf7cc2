/** The language server on Node: `--stdio`, `--node-ipc` or `--socket=PORT`, with the files of the disk. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import { disk } from "../protocol/disk";
import type { serve } from "../protocol/server";

const HELP = `readout-language-server ${version}: the language server of Readout, a markup for diplomatic readouts.

Usage: readout-language-server --stdio | --node-ipc | --socket=PORT

  --stdio          speaks with the editor over standard input and output
  --node-ipc       over Node's channel to its parent
  --socket=PORT    over a socket of this machine
  --version        prints the version
  --help           prints this
`;

/** @param server is given, not imported: a bundle wraps all that a required module imports, and then starts later. */
export function start(server: typeof serve): void {
  const args = process.argv.slice(2);
  const transport = args.some((arg) => /^(?:--stdio|--node-ipc|--socket(?:=\d+)?|--pipe(?:=.+)?)$/.test(arg));
  if (args.includes("--help")) process.stdout.write(HELP);
  else if (args.includes("--version")) process.stdout.write(`${version}\n`);
  else if (!transport) {
    process.stderr.write(`readout-language-server: say how to speak with the editor, for example --stdio.\n\n${HELP}`);
    process.exitCode = 2;
  } else {
    // A server that runs all day beside an editor should hold little memory rather than collect it seldom: by default the
    // heap may grow to several times what lives in it.
    setFlagsFromString("--heap-growing-percent=40");
    server(createConnection(ProposedFeatures.all), {
      disk,
      version,
      documentation: pathToFileURL(join(__dirname, "../docs/checks.md")).toString(),
    });
  }
}
