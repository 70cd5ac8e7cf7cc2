/** `readout seal`: its options and its help. */
import { EXITS, type Add } from "./command";
import { load } from "./load";
import { file } from "./values";

export const addSeal: Add = (program, io, ended) => {
  program
    .command("seal")
    .summary("write the seal into a readout")
    .description(
      "Writes the SHA-256 of the published text into the front matter of a readout, in place, and changes no other byte. From then on check tells when a published character changes.",
    )
    .addArgument(file("the readout"))
    .addHelpText("after", `\nExample:\n  readout seal talks.readout\n${EXITS}`)
    .action(async (path: string) => {
      const { seal } = load.seal();
      ended(await seal(path, io));
    });
};
