/** `readout new`: its options and its help. */
import { Option } from "commander";
import type { NewCommand } from "../new";
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { given, PAGES, published, type PublishedOptions } from "./published";

export const addNew: Add = (program, io, ended) => {
  published(
    program
      .command("new")
      .summary("make drafted readouts beside published texts")
      .description(
        "Makes a readout NAME.readout beside each text or web page, drafted as by draft. No file is written over: where there is one of the name, it is NAME 2.readout.",
      )
      .argument("<file...>", "texts and web pages"),
  )
    .addOption(
      new Option("--format <format>", "a readout, or .ann beside .txt, with an annotation.conf if there is none")
        .choices(["readout", "brat"])
        .default("readout"),
    )
    .option("--bare", "front matter, and no tags", false)
    .addHelpText(
      "after",
      `${PAGES}
Examples:
  readout new talks/*.txt
  readout new page.html --issuer calder --source https://example.org/talks
${EXITS}`,
    )
    .action(async (paths: string[], options: PublishedOptions & Pick<NewCommand, "format" | "bare">) => {
      const { newReadouts } = load.new();
      ended(await newReadouts(paths, { ...given(options), format: options.format, bare: options.bare }, io));
    });
};
