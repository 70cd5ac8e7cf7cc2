/** `readout strip`: its options and its help. */
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { file } from "./values";

export const addStrip: Add = (program, io, ended) => {
  program
    .command("strip")
    .summary("print the published text of a readout")
    .description("Prints the published text of a readout, byte for byte: the body without its markup.")
    .addArgument(file("the readout; - for the standard input"))
    .addHelpText(
      "after",
      `\nExamples:\n  readout strip talks.readout > talks.txt\n  readout strip - < talks.readout\n${EXITS}`,
    )
    .action(async (path: string) => {
      const { strip } = load.strip();
      ended(await strip(path, io));
    });
};
