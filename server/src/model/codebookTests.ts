/**
 * Which of the codebook's tests the words of an act fail: *future*, it is to be done after the meeting; *discrete*, there is
 * one act or outcome in it; *testable*, one could later say whether it was kept. It reads words, by the lexicons; that an act
 * fails is said only where its words leave little doubt.
 */
import type { ActKind } from "../syntax/tree";
import { chineseFailure } from "./codebookTests/chinese";
import { englishFailure } from "./codebookTests/english";
import { REACH, sentenceBefore, sentenceEnd } from "./sentence";

export type CodebookTest = "future" | "discrete" | "testable";

/** Why an act fails a test. */
export type Failing =
  /** It tells what was done. */
  | "done"
  /** It is what somebody is thanked for. */
  | "thanked"
  /** It says how things are. */
  | "judged"
  /** It says what somebody feels or thinks. */
  | "felt"
  /** It says what good something will do. */
  | "effect"
  /** It stands for several that are not named. */
  | "lot"
  /** It is called important, and nobody is to do it. */
  | "topic"
  /** It names goods, and no deed. */
  | "good";

export interface Failure {
  readonly test: CodebookTest;
  readonly why: Failing;
  /** The words that tell, as published. */
  readonly words: string;
}

/** An act as the tests look at it. */
export interface Tested {
  readonly kind: Exclude<ActKind, "done">;
  /** The published words before it in its sentence, and its own first sentence. */
  readonly before: string;
  readonly words: string;
  /** It has a date, or parts, or goes on elsewhere: there is more to go by than its words. */
  readonly more: boolean;
  /** Names of those who act, in lower case; a name says nothing of what is to be done. */
  readonly names: ReadonlySet<string>;
}

/** A warning leaves its means open on purpose, and a refusal need not be kept by a deed. */
const UNTESTED: ReadonlySet<ActKind> = new Set<ActKind>(["warn", "refuse"]);

const HAN = /[\u3400-\u9fff]/u;

/**
 * The first test that an act fails; null where it passes, or the words do not tell.
 * @param before the published text of the block before the act; what is further back than its sentence is not looked at.
 * @param words the act's own published text.
 */
export function failedTest(
  kind: ActKind,
  before: string,
  words: string,
  its: Pick<Tested, "more" | "names">,
): Failure | null {
  if (kind === "done") return null;
  const own = words.slice(0, sentenceEnd(words, REACH)).trim();
  if (own === "") return null;
  const { start } = sentenceBefore(before).at(-1) ?? { start: before.length };
  const tested: Tested = { kind, before: before.slice(start), words: own, ...its };
  const failure = HAN.test(own) ? chineseFailure(tested) : englishFailure(tested);
  return failure?.test === "testable" && UNTESTED.has(kind) ? null : failure;
}
