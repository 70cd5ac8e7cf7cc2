/** `readout thread`: its options and its help. */
import { Argument } from "commander";
import type { LedgerCommand } from "../ledger";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { asOf, format, today } from "./values";

export const addThread: Add = (program, io, ended) => {
  program
    .command("thread")
    .summary("print the history of one thread")
    .description(
      "Prints all that was stated of one thread and all that happened to it, in order of time, and its status as of a day.",
    )
    .addArgument(new Argument("<id>", "the thread, with or without its ^"))
    .argument("[path...]", "files and folders", ["."])
    .addOption(asOf())
    .addOption(format())
    .addHelpText(
      "after",
      `\nExamples:\n  readout thread ^buoy-data\n  readout thread buoy-data talks --as-of 2023-01-01 --format md\n${EXITS}`,
    )
    .action(async (id: string, paths: string[], options: { asOf?: string; format: LedgerCommand["format"] }) => {
      const { thread } = load.thread();
      ended(await thread(id, paths, { day: options.asOf ?? today(), format: options.format }, io));
    });
};
