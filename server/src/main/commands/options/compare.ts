/** `readout compare`: its options and its help. */
import { Option } from "commander";
import type { Command } from "commander";
import type { CompareFormat } from "../compare";
import { EXITS, type Add } from "./command";
import { load } from "./load";

export const addCompare: Add = (program, io, ended) => {
  program
    .command("compare")
    .summary("compare accounts of one meeting")
    .description(
      "Holds two readouts against each other, or with --meeting all accounts of a meeting: the threads that both report and how they differ, those that only one reports, who speaks how much, and what each says that the other undertook.",
    )
    .argument("[path...]", "two readouts; with --meeting, files and folders to look in (default: this folder)")
    .addOption(
      new Option("--format <format>", "how the comparison is printed")
        .choices(["text", "json", "html", "md"])
        .default("text"),
    )
    .option("--meeting <id>", "compare all accounts of this meeting, by what the readouts say in `meeting:`")
    .addHelpText(
      "after",
      `
The same undertaking is known by its thread, such as ^buoy-data. With --meeting, a joint statement counts as each
issuer's own account, and several readouts of one issuer are one account; the code is 1 where no readout is of
the meeting. Two readouts of different meetings are compared all the same, and it is said. Html is one page with
both published texts side by side; the shape of json is docs/compare.schema.json.

Examples:
  readout compare talks.calder.readout talks.lanhai.readout
  readout compare --meeting port-aubin-2022 talks
  readout compare --format html --meeting port-aubin-2022 > port-aubin.html
${EXITS}`,
    )
    .action(async (paths: string[], options: { format: CompareFormat; meeting?: string }, command: Command) => {
      const { compare, compareMeeting } = load.compare();
      const { format, meeting } = options;
      const [one, other] = paths;
      if (meeting !== undefined) ended(await compareMeeting(meeting, paths.length === 0 ? ["."] : paths, format, io));
      else if (one === undefined || other === undefined || paths.length > 2)
        command.error("error: give two readouts, or --meeting and the id of a meeting.");
      else ended(await compare([one, other], format, io));
    });
};
