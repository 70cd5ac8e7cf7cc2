/**
 * How well drafting does against the hand-tagged sets: `npm run bench:draft`, with `-- --held-out` on the part that was set
 * aside first, with `-- --second` on the one that was set aside later, with `-- --errors` every error. Figures as a
 * table in Markdown. With `-- --chinese` the same for the Chinese texts that were made up; with `-- --third FOLDER`,
 * `-- --fourth FOLDER` and so on for published texts that the folder holds, with `-- --published FOLDER` and
 * `-- --published-later FOLDER`, `-- --published-latest FOLDER` or `-- --broadcast FOLDER` for Chinese ones.
 */
import { parseArgs } from "node:util";
import { draft } from "../../server/src/features/draft/draft";
import { draftedReadout } from "../../server/src/features/draft/write";
import { chineseTexts, withKnownStates } from "./chinese";
import { listOfCues, saidAndWill, type Tagger } from "./baselines";
import { isForTuning, numbersOf, SETS, textsOf } from "./elsewhere";
import { goldTexts, whyNot, type GoldText, type Part } from "./gold";
import { ERRORS, f1, precision, recall, score, share, together, type Counts, type Score } from "./score";
import { taggingOf } from "./tagging";
import { measure, otherSamples, tuningSamples, type Sample } from "./wrong";

const TAGGERS: readonly (readonly [name: string, tagger: Tagger])[] = [
  ["said / will", saidAndWill],
  ["list of cues", listOfCues],
  ["draft", (text) => taggingOf(draftedReadout(draft(text)))],
];

const { values: options } = parseArgs({
  options: {
    "held-out": { type: "boolean", default: false },
    second: { type: "boolean", default: false },
    third: { type: "string" },
    fourth: { type: "string" },
    fifth: { type: "string" },
    sixth: { type: "string" },
    seventh: { type: "string" },
    eighth: { type: "string" },
    ninth: { type: "string" },
    tenth: { type: "string" },
    eleventh: { type: "string" },
    twelfth: { type: "string" },
    published: { type: "string" },
    "published-later": { type: "string" },
    "published-latest": { type: "string" },
    broadcast: { type: "string" },
    errors: { type: "boolean", default: false },
    chinese: { type: "boolean", default: false },
  },
});
const part: Part = options.second ? "second" : options["held-out"] ? "heldOut" : "tuning";
const sets = SETS.filter((name) => options[name] !== undefined);
const set = sets[0];
// Each of these has texts of its own; the Chinese ones have two parts.
const asked = [options.second && "second", ...sets, options.chinese && "chinese"].filter((one) => one !== false);
if (options["held-out"] && !options.chinese && set !== "published") asked.push("held-out");
if (asked.length > 1) {
  console.error(`Write one of these alone: ${asked.map((one) => `--${one}`).join(", ")}.`);
  process.exit(1);
}

const why = options.chinese || set !== undefined ? null : whyNot();
if (why !== null) {
  console.error(`Nothing is scored: ${why}.`);
  process.exit(1);
}

const TITLES: Readonly<Record<Part, string>> = {
  tuning: "for tuning",
  heldOut: "set aside first",
  second: "set aside second",
};

const inChinese = options.chinese || set === "broadcast" || set?.startsWith("published") === true;
const tagged = options.chinese ? [] : set === undefined ? goldTexts(part) : fromFolder();
const read = ({ number, readout }: { readonly number: string; readonly readout: string }) => ({
  number,
  reference: taggingOf(readout),
});
const chinese = options.chinese && part !== "second" ? chineseTexts(part) : [];
const texts = (options.chinese ? chinese : tagged).map(read);
const known = chinese.map(({ number, readout }) => read({ number, readout: withKnownStates(readout) }));
// The simple taggers know no Chinese.
const runs = TAGGERS.slice(inChinese ? -1 : 0).map(([name, tagger]) => ({ name, tagger, texts }));
if (options.chinese) runs.push({ name: "draft, known states", tagger: runs[0]!.tagger, texts: known });
const results = runs.map(({ name, tagger, texts }) => ({
  name,
  scores: texts.map(({ number, reference }) => ({
    number,
    text: reference.text,
    result: score(reference, tagger(reference.text, reference.cast)),
  })),
}));

function fromFolder(): readonly GoldText[] {
  const numbers = numbersOf(set!).filter(
    (number) => set !== "published" || isForTuning(number) === (part === "tuning"),
  );
  try {
    return textsOf(set!, options[set!]!, numbers);
  } catch (error) {
    console.error(`Nothing is scored. ${(error as Error).message}`);
    return process.exit(1);
  }
}

function title(): string {
  if (set !== undefined && set !== "published") return inChinese ? set.replace("-", " ") : `${set} set`;
  return inChinese && part === "heldOut" ? "set aside" : TITLES[part];
}

const percent = (value: number): string => value.toFixed(2);
const three = (counts: Counts): string[] => [precision, recall, f1].map((of) => percent(of(counts)));
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, place) => (place === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");
const figures = ({ speakers, acts, kind, force, debtor }: Score): string[] => [
  ...three(speakers),
  ...three(acts),
  ...[kind, force, debtor].map((one) => percent(share(one))),
];

const sums = results.map(({ name, scores }) => ({ name, all: together(scores.map(({ result }) => result)) }));
const [sentences, acts] = [sums[0]!.all.sentences, sums[0]!.all.acts.hits + sums[0]!.all.acts.missed];
console.log(`${texts.length} texts (${title()}), ${sentences} sentences, ${acts} acts.\n`);
console.log(
  table(
    ["", "speakers P", "R", "F1", "acts P", "R", "F1", "kind", "force", "debtor"],
    [
      ...sums.map(({ name, all }) => [name, ...figures(all)]),
      ["target", "", "", "0.92", "0.85", "0.75", "", "0.90", "0.80", ""],
    ],
  ),
);
console.log("\nErrors by sort:\n");
console.log(
  table(
    ["", ...ERRORS],
    sums.map(({ name, all }) => [
      name,
      ...ERRORS.map((sort) => all.errors.filter((error) => error.sort === sort).length),
    ]),
  ),
);

/** Of the checks of the codebook's tests: how often they are wrong on what is right, and right on what is wrong. */
function tests(title: string, samples: readonly Sample[]): void {
  const { right, words, figures, errors } = measure(samples);
  console.log(`\n${title}: ${right} acts that are tagged rightly, ${words} passages with a label.\n`);
  console.log(
    table(
      ["", "false alarms", "of right acts", "hits", "P", "R"],
      figures.map(({ code, alarms, hits, others, failing }) => [
        code,
        alarms,
        `${((100 * alarms) / right).toFixed(1)} %`,
        `${hits} of ${failing}`,
        percent(precision({ hits, missed: 0, invented: alarms + others })),
        percent(recall({ hits, missed: failing - hits, invented: 0 })),
      ]),
    ),
  );
  if (options.errors) for (const { number, told } of errors) console.log(`${number}: ${told}`);
}

if (part === "tuning" && !options.chinese && set === undefined) {
  tests("The tests of the codebook, on the texts for tuning", tuningSamples(tagged));
  tests("The same on the texts that had no part, with what drafting was sure of for the right acts", otherSamples());
}

if (options.errors) {
  for (const { name, scores } of results) {
    for (const { number, text, result } of scores) {
      for (const { sort, start, end, expected, found } of result.errors)
        console.log(
          `${name}: ${number}:${start}-${end} ${sort}: ${expected || "nothing"}, not ${found || "nothing"}: “${text.slice(start, end)}”`.replace(
            /“(.{160}).+”$/su,
            "“$1…”",
          ),
        );
    }
  }
}
