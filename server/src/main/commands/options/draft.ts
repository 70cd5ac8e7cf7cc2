/** `readout draft`: its options and its help. */
import { Option } from "commander";
import type { DraftCommand } from "../draft";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { given, PAGES, published, type PublishedOptions } from "./published";
import { file } from "./values";

export const addDraft: Add = (program, io, ended) => {
  published(
    program
      .command("draft")
      .summary("print a published text as a readout, tagged by a machine")
      .description(
        "Prints a readout that publishes a text, with tags on what reads like speech and like acts, and a front matter of what the text tells. It is a proposal for a person to go through. Nothing leaves the machine, and strip gives the text back, byte for byte.",
      )
      .addArgument(file("the text, or a web page; - for the standard input")),
  )
    .addOption(
      new Option("--format <format>", "how it is printed").choices(["readout", "json", "brat"]).default("readout"),
    )
    .addHelpText(
      "after",
      `
Json has every proposal with its words, its confidence from 0 to 1 and why it is made, in the shape of
docs/draft.schema.json. Brat has standoff annotations (.ann) of the text; readout new writes them beside it.
${PAGES}
Examples:
  readout draft talks.txt > talks.readout
  readout draft talks.html --issuer calder --date 2022-03-17
  readout draft talks.txt --format json --least 0
${EXITS}`,
    )
    .action(async (path: string, options: PublishedOptions & Pick<DraftCommand, "format">) => {
      const { draft } = load.draft();
      ended(await draft(path, { ...given(options), format: options.format }, io));
    });
};
