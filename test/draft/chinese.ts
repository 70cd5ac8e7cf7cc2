/**
 * The Chinese set: readouts that were made up for it, tagged by hand, whole. Odd numbers are for tuning, even ones are set
 * aside.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import type { GoldText } from "./gold";

export const CHINESE = join(__dirname, "chinese");

/** The tagged texts of a part, by their numbers. */
export function chineseTexts(
  part: "tuning" | "heldOut" | "all",
): readonly Pick<GoldText, "number" | "text" | "readout">[] {
  return readdirSync(CHINESE)
    .map((name) => name.replace(/\.readout$/u, ""))
    .sort()
    .filter((number) => part === "all" || (Number(number) % 2 === 1) === (part === "tuning"))
    .map((number) => {
      const readout = readFileSync(join(CHINESE, `${number}.readout`), "utf8");
      return { number, text: strip(parse(readout)), readout };
    });
}
