/**
 * What a language model proposes beside what is drafted here: of two that tell the same, ours is kept; of two that cannot both be
 * written, the surer one.
 */
import type { Span } from "../../../text/span";
import { atOnce, type Steps } from "../../../workspace/steps";
import { ACT_KINDS } from "../../../syntax/tree";
import { nesting } from "../draft";
import { blocksOf } from "../cast/blocks";
import { idsOf, type Draft, type Proposal } from "../reading";
import type { ModelProposal } from "./answer";

/** The proposals of a model, paragraph by paragraph, so that those of a paragraph stay as long as its words do. */
export interface OfModel {
  readonly model: string;
  readonly paragraphs: ReadonlyMap<string, readonly ModelProposal[]>;
}

export interface Beside {
  readonly draft: Draft;
  /** How many of the model's tell what is drafted here as well. */
  readonly same: number;
  /** How many tell something else of the same words, less surely. */
  readonly weaker: number;
}

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);

/** @param before what the same readout's earlier answers came to; of paragraphs that are answered anew, the new ones count. */
export function ofModel(
  text: string,
  model: string,
  proposals: readonly ModelProposal[],
  before: OfModel | undefined,
): OfModel {
  const paragraphs = new Map(before?.paragraphs);
  const all = keyed(text);
  const answered = new Map<string, ModelProposal[]>();
  for (const proposal of proposals) {
    const its = all[lastFrom(all, proposal.start)];
    if (its === undefined || proposal.end > its.end) continue;
    const list = answered.get(its.key);
    const one = moved(proposal, -its.start);
    if (list === undefined) answered.set(its.key, [one]);
    else list.push(one);
  }
  for (const [key, list] of answered) paragraphs.set(key, list);
  return { model, paragraphs };
}

/**
 * The draft with those of a model's proposals that are about words still there.
 * @param known ids of the actors that there are by now.
 */
export function beside(draft: Draft, of: OfModel, known: ReadonlySet<string>): Beside {
  return atOnce(settingBeside(draft, of, known));
}

/** The same, a proposal at a step. */
export function* settingBeside(draft: Draft, { paragraphs }: OfModel, known: ReadonlySet<string>): Steps<Beside> {
  let same = 0;
  let weaker = 0;
  const gone = new Set<Proposal>();
  const taken: Proposal[] = [];
  let next = 0;
  for (const { key, start, end } of keyed(draft.text)) {
    while (next < draft.proposals.length && draft.proposals[next]!.end <= start) next += 1;
    const answered = paragraphs.get(key);
    if (answered === undefined) continue;
    const ours: Proposal[] = [];
    for (let at = next; at < draft.proposals.length && draft.proposals[at]!.start < end; at += 1)
      ours.push(draft.proposals[at]!);
    const kept: ModelProposal[] = [];
    for (const proposal of answered.map((one) => moved(one, start))) {
      yield;
      if (!idsOf(proposal).every((id) => known.has(id))) continue;
      if (kept.some((one) => meeting(one, proposal) !== null)) continue;
      const met = ours.filter((one) => !gone.has(one)).map((one) => ({ one, how: meeting(one, proposal) }));
      const rivals = met.filter(({ how }) => how === "rival").map(({ one }) => one);
      if (met.some(({ how }) => how === "same")) same += 1;
      else if (rivals.some((one) => one.confidence >= proposal.confidence)) weaker += 1;
      else {
        for (const rival of rivals) gone.add(rival);
        kept.push(proposal);
      }
    }
    taken.push(...joined(draft.text, kept));
  }
  if (taken.length === 0) return { draft, same, weaker };
  const proposals = yield* nesting([...draft.proposals.filter((one) => !gone.has(one)), ...taken]);
  return { draft: { ...draft, proposals }, same, weaker };
}

/** The paragraphs of a text by their words; of several with the same words, by their number as well. */
function keyed(text: string): readonly (Span & { readonly key: string })[] {
  const counts = new Map<string, number>();
  return blocksOf(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const count = counts.get(words) ?? 0;
    counts.set(words, count + 1);
    return { start, end, key: `${count} ${words}` };
  });
}

/** The number of the last one that begins at a place or before it; -1 where there is none. */
function lastFrom(spans: readonly Span[], place: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function moved(proposal: ModelProposal, by: number): ModelProposal {
  return { ...proposal, start: proposal.start + by, end: proposal.end + by };
}

/** How two proposals bear on one another; null where both can be written. */
function meeting(one: Proposal, other: ModelProposal): "same" | "rival" | null {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return null;
  if (one.tag === "head" || one.tag === "skip") return "rival";
  const crosses = !contains(one, other) && !contains(other, one);
  const alike = common * 2 > Math.max(one.end, other.end) - Math.min(one.start, other.start);
  if (one.tag === "speech" && other.tag === "speech") {
    if (one.speakers.join("+") === other.speakers.join("+")) return "same";
    return alike || crosses || (other.whole !== -1 && contains(one, other)) ? "rival" : null;
  }
  if (ACTS.has(one.tag) && ACTS.has(other.tag)) return one.tag === other.tag && alike ? "same" : "rival";
  if (one.tag === other.tag) return alike ? "same" : "rival";
  return crosses ? "rival" : null;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sentences that follow one another, all said by the same speakers, as one stretch. */
function joined(text: string, proposals: readonly ModelProposal[]): readonly Proposal[] {
  const found: ModelProposal[] = [];
  let last: { at: number; its: ModelProposal } | undefined;
  for (const proposal of [...proposals].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const { tag, whole, start, end, speakers } = proposal;
    if (tag !== "speech" || whole === -1) {
      found.push(proposal);
      continue;
    }
    const before = last?.its;
    const goesOn =
      before?.whole === whole - 1 &&
      before.speakers.join("+") === speakers.join("+") &&
      text.slice(before.end, start).trim() === "";
    if (goesOn) found[last!.at] = { ...before, end, whole };
    else found.push(proposal);
    const at = goesOn ? last!.at : found.length - 1;
    last = { at, its: found[at]! };
  }
  return found;
}
