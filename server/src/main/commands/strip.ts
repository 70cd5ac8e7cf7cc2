/** `readout strip`: prints the published text of a readout, byte for byte. */
import { strip as stripped } from "../../syntax/strip";
import { parse } from "../../syntax/parse";
import { input } from "./files";
import type { Io } from "./io";

export async function strip(file: string, io: Io): Promise<number> {
  const text = await input(file, io);
  if (text === null) return 2;
  await io.write(Buffer.from(stripped(parse(text)), "utf8"));
  return 0;
}
