/** What a person has decided already: a proposal that a tag of the same sort meets is no longer one. */
import { publishedPlaces } from "../refactorings/ground";
import { ACT_KINDS, type Block } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Proposal } from "./reading";

interface Tagged extends Span {
  readonly sort: string;
  readonly speakers: readonly string[];
}

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);

/**
 * Tells of each proposal of a paragraph whether its words are decided on.
 * @param narrators who speaks where an open turn holds.
 * @param proposals offsets of the paragraph's published text.
 */
export function isTaken(
  block: Block,
  narrators: readonly string[],
  proposals: readonly Proposal[],
): (proposal: Proposal) => boolean {
  const tagged = taggedIn(block, narrators);
  const speech = proposals.filter(({ tag }) => tag === "speech");
  return (proposal) => {
    const { tag, start, end } = proposal;
    const met = tagged.filter((its) => its.start < end && start < its.end);
    if (met.some(({ sort }) => sort === "skip" || sort === "unknown")) return true;
    if (tag === "head" || tag === "skip") return met.length > 0;
    if (met.some(({ sort }) => sort === "head")) return true;
    if (tag === "speech") return met.some((its) => its.sort === "speech" && !isNested(proposal, its, speech));
    if (ACTS.has(tag)) return met.some(({ sort }) => sort === "act" || sort === "more");
    const inAct = met.some((its) => its.sort === "act" && its.start <= start && end <= its.end);
    return met.some(({ sort }) => sort === tag) || (met.some(({ sort }) => sort === "act") && !inAct);
  };
}

function taggedIn(block: Block, narrators: readonly string[]): readonly Tagged[] {
  if (block.nodes.length === 0 && narrators.length === 0) return [];
  const place = publishedPlaces(block);
  const whole = { sort: "speech", speakers: narrators, start: 0, end: place(block.length) };
  return [
    ...(narrators.length > 0 ? [whole] : []),
    ...block.nodes.map(({ kind, inner, speakers }) => ({
      sort: kind,
      speakers: speakers.map(({ id }) => id),
      start: place(inner.start),
      end: place(inner.end),
    })),
  ];
}

/** Whether a proposal tells who is reported in a tagged speech, or who reports it: both were drafted, one is tagged. */
function isNested(proposal: Proposal, tagged: Tagged, speech: readonly Proposal[]): boolean {
  if (proposal.speakers.join("+") === tagged.speakers.join("+")) return false;
  const drafted = speech.find((its) => its !== proposal && alike(its, tagged));
  if (drafted === undefined) {
    // In a turn of many sentences each sentence is drafted alone: all that is said in it is its speaker's.
    const around = speech.find((its) => its !== proposal && contains(its, proposal));
    return around !== undefined && contains(tagged, around) && around.speakers.join() === tagged.speakers.join();
  }
  return contains(drafted, proposal) || contains(proposal, drafted);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two stretches have more than half of their words in common. */
function alike(one: Span, other: Span): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common * 2 > Math.max(one.end, other.end) - Math.min(one.start, other.start);
}
