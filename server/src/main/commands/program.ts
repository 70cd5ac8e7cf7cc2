/** The command line: its commands, in the order of the help. The options of each are in a file of its name in `options/`, what it does in one beside. */
import { Command, CommanderError } from "commander";
import { version } from "../../../../package.json";
import type { Io } from "./io";
import { addCheck } from "./options/check";
import { EXITS } from "./options/command";
import { addCompare } from "./options/compare";
import { addDraft } from "./options/draft";
import { addEscape } from "./options/escape";
import { addJson } from "./options/json";
import { addLedger } from "./options/ledger";
import { addNew } from "./options/new";
import { addSeal } from "./options/seal";
import { addStats } from "./options/stats";
import { addStrip } from "./options/strip";
import { addThread } from "./options/thread";

/** Columns of help. */
const COLUMNS = 100;

/**
 * Runs the command line.
 * @param args what stands behind the program's name.
 * @returns the exit code.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  let out = "";
  const program = new Command("readout")
    .description("Checks and converts readouts: published accounts of meetings, tagged with who says and owes what.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .showHelpAfterError("(--help says what there is)")
    .configureOutput({
      writeOut: (text) => (out += text),
      writeErr: (text) => io.tell(text),
      getOutHelpWidth: () => COLUMNS,
      getErrHelpWidth: () => COLUMNS,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", EXITS);

  const adders = [
    addCheck,
    addStrip,
    addEscape,
    addDraft,
    addNew,
    addSeal,
    addJson,
    addLedger,
    addThread,
    addCompare,
    addStats,
  ];
  for (const add of adders) add(program, io, (its) => (code = its));

  try {
    const [help, asked] = args;
    // Of a command that there is not, the library would print the help of all, and not say why.
    const known = [...program.commands.map((command) => command.name()), "help"];
    if (help === "help" && asked !== undefined && !asked.startsWith("-") && !known.includes(asked))
      program.error(`error: unknown command '${asked}'`);
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? 0 : 2;
  }
  if (out !== "") await io.write(out);
  return code;
}
