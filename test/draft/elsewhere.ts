/**
 * The sets of published texts that are not in the corpus, tagged by hand: the third to the twelfth, in English, and four in
 * Chinese. The repository holds what was inserted, and where each text was found; the texts are in a folder that whoever
 * scores names.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inserted, sha256Of, type GoldText, type Insertion } from "./gold";

export const SETS = [
  ...(["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"] as const),
  ...(["published", "published-later", "published-latest", "broadcast"] as const),
] as const;
export type SetName = (typeof SETS)[number];

/** One file of a set. */
export interface ElsewhereFile {
  /** Where the text was found. */
  readonly address: string;
  /** Of the text's bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly insertions: readonly Insertion[];
}

/** `T01` and so on, in order. */
export function numbersOf(set: SetName): readonly string[] {
  return readdirSync(join(__dirname, set))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

export function fileOf(set: SetName, number: string): ElsewhereFile {
  return JSON.parse(readFileSync(join(__dirname, set, `${number}.json`), "utf8")) as ElsewhereFile;
}

/** Of the first Chinese set odd numbers are for tuning, even ones are set aside. */
export function isForTuning(number: string): boolean {
  return Number(number.slice(1)) % 2 === 1;
}

/**
 * The tagged texts, of a folder that holds each as `T01.txt` and so on.
 * @throws where texts are missing or are others than those that were tagged; the message names them all.
 */
export function textsOf(set: SetName, folder: string, numbers = numbersOf(set)): readonly GoldText[] {
  const faults: string[] = [];
  const texts: GoldText[] = [];
  for (const number of numbers) {
    const { address, sha256, insertions } = fileOf(set, number);
    const path = join(folder, `${number}.txt`);
    if (!existsSync(path)) {
      faults.push(`${number}.txt is missing; its text was at ${address}`);
      continue;
    }
    const bytes = readFileSync(path);
    if (sha256Of(bytes) !== sha256) {
      faults.push(`${number}.txt is not the text that was tagged: its sha256 is not ${sha256}`);
      continue;
    }
    const text = bytes.toString("utf8");
    texts.push({ number, text, readout: inserted(text, insertions), insertions });
  }
  if (faults.length > 0) throw new Error(`The ${set} set cannot be read from ${folder}:\n${faults.join("\n")}`);
  return texts;
}
