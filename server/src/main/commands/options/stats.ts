/** `readout stats`: its options and its help. */
import { Option, type Command } from "commander";
import type { StatsCommand } from "../stats";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { day, format } from "./values";

export const addStats: Add = (program, io, ended) => {
  program
    .command("stats")
    .summary("count who speaks how much, and the acts")
    .description(
      "Counts the words and acts of the readouts in some files and folders, in groups. Words are those of Unicode's word boundaries (UAX 29), with a dictionary for Chinese, so that accounts in several languages compare.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(
      new Option("--by <what>", "in groups; those who speak or act jointly are a group of their own")
        .choices([
          "speaker",
          "side",
          "creditor",
          "topic",
          "kind",
          "force",
          "issuer",
          "meeting",
          "year",
          "readout",
        ] satisfies StatsCommand["by"][])
        .default("speaker"),
    )
    .option("--issuer <actor>", "only readouts of this issuer, by id or name")
    .option("--meeting <id>", "only readouts of this meeting")
    .addOption(new Option("--from <date>", "only readouts of meetings from this day on").argParser(day))
    .addOption(new Option("--until <date>", "only readouts of meetings up to this day").argParser(day))
    .addOption(format())
    .addHelpText(
      "after",
      `
A side has the words of those who speak for it, and the acts that it owes; a creditor, the acts that are
owed to it or asked of it. Words outside all speech are narration; page furniture is not counted.

Examples:
  readout stats                             who speaks how much in this folder and below
  readout stats talks --by topic --format md
  readout stats --by side --meeting port-aubin-2022 --format csv > sides.csv
${EXITS}`,
    )
    .action(async (paths: string[], options: StatsCommand, command: Command) => {
      const { from, until } = options;
      if (from !== undefined && until !== undefined && from > until)
        command.error(`error: --from ${from} is later than --until ${until}, so that no day is left: exchange them.`);
      const { stats } = load.stats();
      ended(await stats(paths, options, io));
    });
};
