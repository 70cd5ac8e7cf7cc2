/** How the checks of the codebook's tests do: on acts that are tagged rightly, and on words that should have no tag. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chooseChecks, diagnose, findingsOf } from "../../server/src/features/diagnostics";
import type { ActKind } from "../../server/src/syntax/tree";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";
import { CORPUS, inserted, sha256Of, type GoldText } from "./gold";

export const TESTS = ["not-future", "not-discrete", "not-testable"] as const;
export type TestCode = (typeof TESTS)[number];

/**
 * Words that somebody could tag, the kind that they would be tagged as, and which tests they fail: letters of `LETTERS`,
 * `N` where they should have no tag for another reason, `R` where the tag would be right. Offsets of the published text.
 */
export type Labelled = readonly [start: number, end: number, kind: ActKind, fails: string];

export const LETTERS: Readonly<Record<TestCode, string>> = {
  "not-future": "F",
  "not-discrete": "D",
  "not-testable": "T",
};

interface Labels {
  /** By the numbers of the texts for tuning. */
  readonly tuning: Readonly<Record<string, readonly Labelled[]>>;
  /** Of texts that were in no part of the hand-tagged set; those of its second part among them. */
  readonly others: readonly {
    readonly text: string;
    readonly sha256: string;
    readonly words: readonly Labelled[];
    /** What drafting was sure of when the words were labelled, `done` apart: acts that are tagged rightly. */
    readonly right: readonly (readonly [start: number, end: number, kind: ActKind])[];
  }[];
}

export function labels(): Labels {
  return JSON.parse(readFileSync(join(__dirname, "wrong.json"), "utf8")) as Labels;
}

/** A text with what is tagged rightly in it, and words that are labelled. */
export interface Sample {
  readonly number: string;
  readonly text: string;
  readonly right: string;
  /** The front matter, or nothing. */
  readonly front: string;
  readonly words: readonly Labelled[];
}

/** The texts for tuning, with the acts that were tagged by hand. */
export function tuningSamples(texts: readonly GoldText[]): readonly Sample[] {
  const { tuning } = labels();
  return texts.map(({ number, text, readout, insertions }) => {
    const [first] = insertions;
    const front = first?.[0] === 0 && first[1].startsWith("---") ? first[1] : "";
    return { number, text, right: readout, front, words: tuning[number] ?? [] };
  });
}

/**
 * Texts that nobody has tagged, with the acts that drafting was sure of: what it finds since does not change the measure.
 * @throws where one is missing, or another one has its name.
 */
export function otherSamples(): readonly Sample[] {
  return labels().others.map(({ text: name, sha256, words, right }) => {
    const path = join(CORPUS, name);
    if (!existsSync(path)) throw new Error(`The corpus folder ${CORPUS} has no text ${name}.`);
    const bytes = readFileSync(path);
    if (sha256Of(bytes) !== sha256) throw new Error(`The text ${name} is not the one that was labelled.`);
    const text = bytes.toString("utf8");
    const acts = right.map(([start, end, kind]): Labelled => [start, end, kind, "R"]);
    return { number: name.slice(0, 3), text, right: text, front: "", words: [...words, ...acts] };
  });
}

export interface TestFigures {
  readonly code: TestCode;
  /** Findings on acts that are tagged rightly. */
  readonly alarms: number;
  /** Findings on words that fail the test, and on words that fail another or none. */
  readonly hits: number;
  readonly others: number;
  /** Words that fail the test. */
  readonly failing: number;
}

export interface Measured {
  /** Acts that are tagged rightly, of the kinds that the tests are for. */
  readonly right: number;
  readonly words: number;
  readonly figures: readonly TestFigures[];
  /** What is told wrongly, and what is missed, by the numbers of the texts, for whoever looks at it. */
  readonly errors: readonly { readonly number: string; readonly told: string }[];
}

/** All three, whatever they are by default. */
const CHOICE = chooseChecks(Object.fromEntries(TESTS.map((code) => [code, "hint"])));

function toldOf(readout: string): readonly { readonly code: TestCode; readonly start: number }[] {
  const analysis = analyse(emptyWorkspace([]), readFile("file:///tagging.readout", readout));
  return findingsOf(diagnose(analysis, CHOICE)).findings.flatMap(({ code, start }) =>
    TESTS.some((one) => one === code) ? [{ code: code as TestCode, start }] : [],
  );
}

/** Runs the checks on what is tagged rightly, and on each of the labelled words, tagged alone. */
export function measure(samples: readonly Sample[]): Measured {
  const counts = new Map(TESTS.map((code) => [code, { alarms: 0, hits: 0, others: 0, failing: 0 }]));
  const errors: { number: string; told: string }[] = [];
  let [right, words] = [0, 0];
  const short = (text: string, at: number): string => text.slice(at, at + 90).replace(/\s+/gu, " ");
  for (const sample of samples) {
    const { number } = sample;
    right += [...sample.right.matchAll(/!(?:commit|agree|offer|ask|refuse|warn)\[/gu)].length;
    for (const { code, start } of toldOf(sample.right)) {
      counts.get(code)!.alarms += 1;
      errors.push({ number, told: `${code} on a right act: “${short(sample.right, start)}…”` });
    }
    for (const [start, end, kind, fails] of sample.words) {
      const tagged = inserted(sample.text, [
        [0, sample.front],
        [start, `!${kind}[`],
        [end, "]"],
      ]);
      const told = toldOf(tagged).map(({ code }) => code);
      if (fails === "R") right += 1;
      else words += 1;
      for (const code of TESTS) {
        const count = counts.get(code)!;
        const failing = fails.includes(LETTERS[code]);
        if (failing) count.failing += 1;
        if (!told.includes(code)) continue;
        if (failing) count.hits += 1;
        else if (fails === "R") count.alarms += 1;
        else count.others += 1;
        if (!failing) errors.push({ number, told: `${code}, not ${fails}: “${short(sample.text, start)}…”` });
      }
      if (told.length === 0 && !/[NR]/u.test(fails))
        errors.push({ number, told: `missed, ${fails}: “${short(sample.text, start)}…”` });
    }
  }
  return { right, words, figures: TESTS.map((code) => ({ code, ...counts.get(code)! })), errors };
}
