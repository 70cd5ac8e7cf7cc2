/**
 * Takes the hand-tagged set out to be looked at or mended, and back: `out FOLDER` writes every text for tuning tagged, as
 * `NNN.readout`; with `first` behind it those that were set aside first as well, with `second` those of the second set aside; `in FOLDER` reads them again and writes their insertions.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { CORPUS, GOLD, goldTexts, insertionsOf, longestQuote, sha256Of, type GoldFile, type Parts } from "./gold";

const OUT: readonly Parts[] = ["tuning", "first", "second"];

const [way, folder, word = "tuning"] = process.argv.slice(2);
const parts = OUT.find((each) => each === word);
if ((way !== "out" && way !== "in") || folder === undefined || parts === undefined) {
  console.error("Write “out FOLDER”, “out FOLDER first”, “out FOLDER second” or “in FOLDER”.");
  process.exit(1);
}

if (way === "out") {
  for (const { number, readout } of goldTexts(parts)) writeFileSync(join(folder, `${number}.readout`), readout);
} else {
  const numbers = readdirSync(folder)
    .filter((name) => name.endsWith(".readout"))
    .map((name) => name.slice(0, -".readout".length))
    .sort();
  const corpus = readdirSync(CORPUS);
  for (const number of numbers) {
    const readout = readFileSync(join(folder, `${number}.readout`), "utf8");
    const name = corpus.find((each) => each.startsWith(`${number}-`) && each.endsWith(".txt"));
    if (name === undefined) throw new Error(`The corpus folder ${CORPUS} has no text with the number ${number}.`);
    const bytes = readFileSync(join(CORPUS, name));
    const text = bytes.toString("utf8");
    if (strip(parse(readout)) !== text) throw new Error(`${number}.readout does not strip to ${name}.`);
    const insertions = insertionsOf(readout);
    for (const [, words] of insertions) {
      const quote = longestQuote(words, text);
      if (quote.length >= 5) throw new Error(`${number}.readout quotes the text: “${quote.join(" ")}”.`);
    }
    const file: GoldFile = { text: name, sha256: sha256Of(bytes), insertions };
    writeFileSync(join(GOLD, `${number}.json`), lines(file));
  }
}

/** One insertion a line. */
function lines({ text, sha256, insertions }: GoldFile): string {
  const rows = insertions.map((insertion) => `    [${insertion.map((part) => JSON.stringify(part)).join(", ")}]`);
  return `{\n  "text": ${JSON.stringify(text)},\n  "sha256": "${sha256}",\n  "insertions": [\n${rows.join(",\n")}\n  ]\n}\n`;
}
