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

/** Of about as many signs, with the short forms that go with them. */
const STATES: readonly (readonly [invented: string, state: string])[] = [
  ["兰卡", "冰葡"],
  ["兰维", "冰匈"],
  ["兰海", "冰岛"],
  ["蘭海", "冰島"],
  ["兰方", "冰方"],
  ["蘭方", "冰方"],
  ["对兰", "对冰"],
  ["對蘭", "對冰"],
  ["友蘭", "友冰"],
  ["卡尔德", "葡萄牙"],
  ["卡爾德", "葡萄牙"],
  ["卡方", "葡方"],
  ["卡國", "葡國"],
  ["维斯卡", "匈牙利"],
  ["维方", "匈方"],
  ["诺伦", "挪威"],
  ["諾倫", "挪威"],
  ["诺方", "挪方"],
  ["諾方", "挪方"],
  ["星屿", "智利"],
  ["梅拉", "马里"],
];

/** The same with names of states that there are: an invented one is in no list, so that nothing tells whose “兰方” is. */
export function withKnownStates(readout: string): string {
  return STATES.reduce((words, [invented, state]) => words.replaceAll(invented, state), readout);
}
