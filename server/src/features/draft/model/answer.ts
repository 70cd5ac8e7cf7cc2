/** What a language model has answered: read as proposals of tags, of which only those are kept that fit the published text. */
import { readDate } from "../../../model/dates";
import { FORCES } from "../../../model/force";
import { ACT_KINDS } from "../../../syntax/tree";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import type { Proposal } from "../reading";
import type { Numbered } from "./sentences";
import { spansIn } from "./spans";
import { placesIn } from "./words";

/** Below what is written without asking: what a model proposes is always decided on by a person. */
export const CONFIDENCE = 0.65;

/** What was left out, and why. */
export interface LeftOut {
  /** There is no such sentence. */
  sentences: number;
  /** The words do not stand in the sentence. */
  words: number;
  tags: number;
  actors: number;
  /** A force or a date that is none. */
  values: number;
}

export interface ModelProposal extends Proposal {
  /** The sentence that it is the whole of, by its place; -1 for a part of one. */
  readonly whole: number;
}

export interface Answered {
  /** In no order; offsets of the published text. */
  readonly proposals: readonly ModelProposal[];
  readonly left: LeftOut;
  /** Whether the answer can be read as one at all. */
  readonly readable: boolean;
  /** Whether it ends in the middle. */
  readonly cut: boolean;
}

/** So much of an answer is looked at, in UTF-16 units, and so many spans. */
const LONGEST = 1_000_000;
const MOST = 2000;

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);
const TAGS: ReadonlySet<string> = new Set(["speech", ...ACT_KINDS, "if", "when", "part"]);
const MOST_IDS = 20;

/**
 * Reads an answer, a span at a step. Never fails; takes time in proportion to the answer and the text.
 * @param text published.
 * @param sentences those of the text.
 * @param ids of the actors that may be named.
 * @param model its name.
 */
export function* readingAnswer(
  text: string,
  sentences: readonly Numbered[],
  ids: ReadonlySet<string>,
  answer: string,
  model: string,
): Steps<Answered> {
  const { spans, readable, cut } = spansIn(answer.slice(0, LONGEST));
  const left: LeftOut = { sentences: 0, words: 0, tags: 0, actors: 0, values: 0 };
  const placed = placesIn(text);
  const proposals: ModelProposal[] = [];
  for (const span of spans.slice(0, MOST)) {
    yield;
    const read = proposalOf(span, sentences, ids, placed, text);
    if (typeof read === "string") left[read] += 1;
    else proposals.push({ ...read, confidence: CONFIDENCE, why: `Proposed by ${model}.`, by: model });
  }
  return { proposals, left, readable, cut };
}

function proposalOf(
  span: Readonly<Record<string, unknown>>,
  sentences: readonly Numbered[],
  ids: ReadonlySet<string>,
  placed: (sentence: Span, words: string) => Span | null,
  text: string,
): Omit<ModelProposal, "confidence" | "why"> | keyof LeftOut {
  const { n, tag, words, speakers, by, to, force, date } = span;
  const index = (typeof n === "number" ? n : NaN) - 1;
  const sentence = sentences[index];
  if (sentence === undefined) return "sentences";
  if (typeof tag !== "string" || !TAGS.has(tag)) return "tags";
  const place =
    words === undefined || words === null ? sentence : typeof words === "string" ? placed(sentence, words) : null;
  if (place === null || (place === sentence && tag !== "speech")) return "words";
  const whole = place.start === sentence.start && place.end === sentence.end ? index : -1;
  const its = { tag: tag as Proposal["tag"], start: place.start, end: place.end, speakers: [], attributes: "", whole };

  if (tag === "speech") {
    const list = idList(speakers, ids);
    return list === null || list.length === 0 ? "actors" : { ...its, speakers: list };
  }
  if (tag === "when") {
    if (date === undefined || date === null) return its;
    return typeof date === "string" && readDate(date).ok ? { ...its, attributes: date } : "values";
  }
  if (!ACTS.has(tag)) return its;
  if (force !== undefined && force !== null && !FORCES.some((one) => one === force)) return "values";
  const owes = idList(by ?? [], ids);
  const owed = idList(to ?? [], ids);
  if (owes === null || owed === null) return "actors";
  const attributes = [
    ...(typeof force === "string" && tag !== "done" ? [force] : []),
    ...(owes.length > 0 ? [`by ${owes.map((id) => `@${id}`).join(" ")}`] : []),
    ...(owed.length > 0 ? [`to ${owed.map((id) => `@${id}`).join(" ")}`] : []),
  ].join(" ");
  // The full stop of the sentence is none of the act's.
  const end =
    whole !== -1 || place.end === sentence.end
      ? place.end - (/[.。]$/u.test(text.slice(place.start, place.end)) ? 1 : 0)
      : place.end;
  return end <= place.start ? "words" : { ...its, end, attributes, whole: -1 };
}

/** Null where one of them is nobody. */
function idList(value: unknown, ids: ReadonlySet<string>): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list.length > MOST_IDS) return null;
  const found: string[] = [];
  for (const one of list) {
    const id = typeof one === "string" ? one.replace(/^@/u, "") : "";
    if (!ids.has(id)) return null;
    if (!found.includes(id)) found.push(id);
  }
  return found;
}
