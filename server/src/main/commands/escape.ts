/** `readout escape`: prints a readout that publishes a text, whatever it is. */
import { escape as escaped } from "../../syntax/escape";
import { input } from "./files";
import type { Io } from "./io";

export async function escape(file: string, io: Io): Promise<number> {
  const text = await input(file, io);
  if (text === null) return 2;
  await io.write(Buffer.from(escaped(text), "utf8"));
  return 0;
}
