/** `readout escape`: its options and its help. */
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { file } from "./values";

export const addEscape: Add = (program, io, ended) => {
  program
    .command("escape")
    .summary("print a readout that publishes a text")
    .description("Prints a readout that publishes a text and tags nothing: strip gives the text back, byte for byte.")
    .addArgument(file("the text; - for the standard input"))
    .addHelpText(
      "after",
      `\nExamples:\n  readout escape talks.txt > talks.readout\n  readout escape - < talks.txt\n${EXITS}`,
    )
    .action(async (path: string) => {
      const { escape } = load.escape();
      ended(await escape(path, io));
    });
};
