/** Drafts a published text: who takes part, who says what, and what is undertaken, as proposals that a person decides on. */
import type { Span } from "../../text/span";
import { atOnce, type Steps } from "../../workspace/steps";
import { splitting } from "../sentences";
import { readingActs } from "./acts";
import { LONGEST_SENTENCE } from "./acts/ground";
import { readingCast } from "./cast";
import type { Cast, Draft, DraftActor, Proposal } from "./reading";
import { blocksOf, headingsIn, isFurniture } from "./cast/blocks";
import { readingSpeech } from "./speech";
import { turnsOf } from "./speech/turns";

export interface DraftOptions {
  /** Actors that are known already: of the front matter and of `actors.yaml`. Their ids are kept. */
  readonly actors?: readonly DraftActor[];
  /** The day on which the text was published or the meeting held, EDTF: relative dates count from it. */
  readonly date?: string;
  /** Whose account it is, where that is known: ids. */
  readonly issuer?: readonly string[];
}

/** Drafts a text. Never fails; takes time in proportion to the text. */
export function draft(text: string, options: DraftOptions = {}): Draft {
  return atOnce(drafting(text, options));
}

/** The same, in steps: mostly of a sentence, some of them once through the whole text for something plain. */
export function* drafting(text: string, options: DraftOptions = {}): Steps<Draft> {
  const sentences = yield* splitting(text);
  const cast = yield* readingCast(text, sentences, options);
  const speech = yield* readingSpeech(text, sentences, cast);
  const proposals: Proposal[] = furniture(text, cast);
  yield;
  for (const { start, end, speakers, confidence, why } of yield* turnsOf(text, speech))
    proposals.push({ tag: "speech", start, end, speakers, attributes: "", confidence, why });
  // No spread: of a long text there are more than a call can take.
  for (const act of yield* readingActs(text, sentences, speech, cast, options.date ?? cast.date)) proposals.push(act);
  const kept = yield* nesting(proposals);
  yield;
  // One that is longer has been cut there, but for the white space at the cut.
  const cut = ({ start, end }: Span): boolean => end - start >= LONGEST_SENTENCE - 2;
  const endless = sentences.filter((one, index) => cut(one) && (index === 0 || !cut(sentences[index - 1]!))).length;
  return { text, cast: withoutUnused(cast, kept), proposals: kept, ...(endless > 0 && { endless }) };
}

/** Without the states that are neither party nor issuer and that no proposal names. */
function withoutUnused(cast: Cast, proposals: readonly Proposal[]): Cast {
  const used = new Set([...cast.issuer, ...cast.parties]);
  for (const { speakers, attributes } of proposals) {
    for (const id of speakers) used.add(id);
    for (const [, id] of attributes.matchAll(/@([^\s@]+)/gu)) used.add(id!);
  }
  const persons = cast.actors.filter((actor) => actor.for !== null || actor.title !== null || actor.kind === "person");
  for (const { for: side } of persons) if (side !== null) used.add(side);
  return { ...cast, actors: cast.actors.filter((actor) => persons.includes(actor) || used.has(actor.id)) };
}

/** The title, and what pages have around their text. */
function furniture(text: string, { title }: Cast): Proposal[] {
  const found: Proposal[] = [];
  const add = (tag: "head" | "skip", { start, end }: Span, why: string): void => {
    found.push({ tag, start, end, speakers: [], attributes: "", confidence: 0.95, why });
  };
  if (title !== null) add("head", title, "The first line is the title.");
  const blocks = blocksOf(text);
  const headings = headingsIn(text, blocks);
  for (const block of blocks) {
    if (isFurniture(text, block)) add("skip", block, "It belongs to the page, and not to the account.");
    else if (block.start !== title?.start && headings.has(block.start) && title !== null)
      add("head", block, "A line of its own, without the end of a sentence.");
  }
  return found;
}

/** In order, the outer before the inner; of two that cut across one another, the surer one. */
export function* nesting(proposals: readonly Proposal[]): Steps<readonly Proposal[]> {
  const sorted = [...proposals]
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Proposal[] = [];
  const open: Proposal[] = [];
  yield;
  for (const [index, proposal] of sorted.entries()) {
    if (index % 1000 === 999) yield;
    while (open.length > 0 && open.at(-1)!.end <= proposal.start) open.pop();
    const around = open.at(-1);
    if (around !== undefined && around.end < proposal.end) {
      if (around.confidence >= proposal.confidence) continue;
      kept.splice(kept.lastIndexOf(around), 1);
      open.pop();
    }
    kept.push(proposal);
    open.push(proposal);
  }
  return kept;
}
