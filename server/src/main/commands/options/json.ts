/** `readout json`: its options and its help. */
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { file } from "./values";

export const addJson: Add = (program, io, ended) => {
  program
    .command("json")
    .summary("print a readout as data")
    .description(
      "Prints the published text of a readout, who says what in it, the acts and the findings, as JSON. Its shape is docs/json.schema.json: spans are UTF-16 offsets of the text, ranges are line and character of the file, from 0.",
    )
    .addArgument(file("the readout; - for the standard input"))
    .addHelpText("after", `\nExamples:\n  readout json talks.readout\n  readout json - < talks.readout\n${EXITS}`)
    .action(async (path: string) => {
      const { json } = load.json();
      ended(await json(path, io));
    });
};
