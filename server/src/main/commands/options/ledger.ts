/** `readout ledger`: its options and its help. */
import { Option } from "commander";
import type { LedgerCommand } from "../ledger";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { asOf, format, today } from "./values";

export const addLedger: Add = (program, io, ended) => {
  program
    .command("ledger")
    .summary("list every undertaking with its status")
    .description(
      "Lists every undertaking of the readouts in some files and folders, with who owes it to whom, when it is due, and its status as of a day, computed from the acts and the follow-up files.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(asOf())
    .addOption(
      new Option("--by <what>", "in groups; one with several debtors, meetings or topics is in each").choices([
        "status",
        "debtor",
        "meeting",
        "topic",
        "due",
      ]),
    )
    .option("--all", "threads of nothing but asks, refusals and warnings too", false)
    .addOption(format())
    .addHelpText(
      "after",
      `\nExamples:\n  readout ledger --as-of 2024-12-31\n  readout ledger talks --by debtor --format md\n  readout ledger --format csv > ledger.csv\n${EXITS}`,
    )
    .action(
      async (
        paths: string[],
        options: { asOf?: string; by?: LedgerCommand["by"]; all: boolean; format: LedgerCommand["format"] },
      ) => {
        const { ledger } = load.ledger();
        const { asOf: given, by = null, all, format: its } = options;
        ended(await ledger(paths, { day: given ?? today(), by, all, format: its }, io));
      },
    );
};
