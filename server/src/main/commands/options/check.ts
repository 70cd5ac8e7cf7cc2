/** `readout check`: its options and its help. */
import { Option } from "commander";
import type { CheckOptions } from "../check";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { count, day } from "./values";

export const addCheck: Add = (program, io, ended) => {
  program
    .command("check")
    .summary("check files and folders")
    .description(
      "Checks readouts, follow-up files and actors.yaml files, and prints what is wrong and how to mend it. A folder is searched for all of them, however deep.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(
      new Option("--format <format>", "how findings are printed")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .addOption(new Option("--max-warnings <n>", "fail on more warnings than this").argParser(count))
    .addOption(
      new Option(
        "--as-of <date>",
        "for checks that depend on the day: the day that counts as today; today if not given",
      ).argParser(day),
    )
    .addHelpText(
      "after",
      `
Errors, warnings and what is for information are listed; hints are for the editor, and only counted, but
json and sarif have them too. Text lists 200 findings, and says how many more there are. Actors are those
of the file itself, then those of each actors.yaml from its folder up to the folder you are in; for a file
that is not below it, those beside the file, or up to the folder given.

Examples:
  readout check                            everything in this folder and below
  readout check talks/2022.readout         one file
  readout check --max-warnings 0 talks     a folder; a warning fails as an error does
  readout check --format sarif > log.sarif
${EXITS}`,
    )
    .action(
      async (paths: string[], options: { format: CheckOptions["format"]; maxWarnings?: number; asOf?: string }) => {
        const { check } = load.check();
        ended(
          await check(
            paths,
            { format: options.format, maxWarnings: options.maxWarnings ?? null, asOf: options.asOf ?? null },
            io,
          ),
        );
      },
    );
};
