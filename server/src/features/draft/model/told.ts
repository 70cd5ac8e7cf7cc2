/** What a language model has answered about a readout, all of it, and what came of it in words for the person who asked. */
import type { Analysis } from "../../../workspace/analysis";
import { atOnce, type Steps } from "../../../workspace/steps";
import { sealing } from "../../checks/bytes";
import type { Drafted, OpenProposal } from "../proposals";
import { readingAnswer, type Answered, type LeftOut, type ModelProposal } from "./answer";
import type { Beside } from "./beside";
import { knownIds } from "./question";
import { numbering } from "./sentences";

export interface Answers {
  /** Its name, fit to be shown. */
  readonly model: string;
  readonly proposals: readonly ModelProposal[];
  readonly left: LeftOut;
  /** Some of it could not be read, or it ended early. */
  readonly cut: boolean;
}

/** Of a model's name, which is its extension's to choose. */
const LONGEST_NAME = 60;

/**
 * Reads all answers to what was asked.
 * @param of what the question said that it is about.
 * @param named the name of the model, as it came.
 */
export function readAnswers(...given: Parameters<typeof readingAnswers>): Answers | { readonly error: string } {
  return atOnce(readingAnswers(...given));
}

/** The same, in steps. */
export function* readingAnswers(
  analysis: Analysis,
  drafted: Drafted,
  of: string,
  named: string,
  answers: readonly string[],
): Steps<Answers | { readonly error: string }> {
  const model =
    [
      ...named
        .replace(/[\p{C}\p{Z}]+/gu, " ")
        .trim()
        .matchAll(/./gsu),
    ]
      .slice(0, LONGEST_NAME)
      .join("") || "The language model";
  if ((yield* sealing(analysis.file.tree)) !== of)
    return { error: "The published text was changed while the language model was asked, so its answer is not used." };
  const ids = knownIds(analysis, drafted);
  const sentences = yield* numbering(drafted.draft.text);
  const read: Answered[] = [];
  for (const answer of answers) read.push(yield* readingAnswer(drafted.draft.text, sentences, ids, answer, model));
  if (!read.some(({ readable }) => readable))
    return { error: `${model} did not answer with tags, so nothing of it is proposed. Try again, or another model.` };
  const left: LeftOut = { sentences: 0, words: 0, tags: 0, actors: 0, values: 0 };
  for (const one of read) for (const why of Object.keys(left) as (keyof LeftOut)[]) left[why] += one.left[why];
  return {
    model,
    proposals: read.flatMap(({ proposals }) => proposals),
    left,
    cut: read.some(({ cut, readable }) => cut || !readable),
  };
}

/** @param open what is open for review, ours too. */
export function told({ model, left, cut }: Answers, both: Beside, open: readonly OpenProposal[]): string {
  const { same, weaker } = both;
  const tags = open.flatMap((one) => one.tags).filter(({ by }) => by !== undefined).length;
  const settled = both.draft.proposals.filter(({ by }) => by !== undefined).length - tags;
  const parts = [
    tags === 0 ? `${model} proposes nothing new` : `${model} proposes ${tags === 1 ? "one tag" : `${tags} tags`}`,
  ];
  if (same > 0) parts.push(`${same} ${same === 1 ? "is" : "are"} proposed already`);
  if (weaker > 0) parts.push(`${weaker} ${weaker === 1 ? "contradicts" : "contradict"} what is surer`);
  if (settled > 0) parts.push(`${settled} ${settled === 1 ? "meets" : "meet"} tags that are there`);
  const out = [
    [left.words, "with words that are not in the text"],
    [left.sentences, "of sentences that are not there"],
    [left.tags, "with an unknown tag"],
    [left.actors, "with an unknown actor"],
    [left.values, "with an unknown force or date"],
  ].flatMap(([number, why]) => (number === 0 ? [] : [`${number} ${why}`]));
  const sentences = [`${parts.join(", ")}.`];
  if (out.length > 0) sentences.push(`Left out: ${out.join(", ")}.`);
  if (cut) sentences.push("Part of its answer is missing or could not be read.");
  return sentences.join(" ");
}
