/** Proposals written into a readout that has tags: the changes, which only ever put something in. */
import { parseBlock } from "../../syntax/block";
import type { TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { atOnce, type Steps } from "../../workspace/steps";
import { changed } from "../../text/edit";
import { legalExtent } from "../refactorings/extent";
import {
  groundAt,
  publishedPlaces,
  remade,
  textEndOf,
  textStart,
  type Ground,
  type Remake,
} from "../refactorings/ground";
import { wrapAsTurn, wrapExactly } from "../refactorings/wrap";
import { insertions } from "./insertions";
import { closerOf, openerOf } from "./markup";
import { frontMatterChanges } from "./missing";
import { sourcePlaces } from "./places";
import type { OpenProposal, Piece } from "./proposals";
import type { Cast, DraftActor, Proposal } from "./reading";

/**
 * The words that a tag would have, counted from the block's start; null where it cannot stand there.
 * @param proposal offsets of the block's published text.
 */
export function placeOf(ground: Ground, proposal: Proposal): Span | null {
  const words = extentOf(ground, proposal);
  return words !== null && remade(ground, tagging(ground, proposal, words)) !== null ? words : null;
}

/**
 * What tags would put in where, those of one place joined, in the order of the text.
 * @param tags the outer before the inner, with the words that they would have, counted from the block's start.
 */
export function piecesOf(tags: readonly { readonly tag: Proposal; readonly words: Span }[]): readonly Piece[] {
  const opens: Piece[] = [];
  const closes: Piece[] = [];
  for (const { tag, words } of tags) {
    opens.push({ at: words.start, text: openerOf(tag) });
    closes.unshift({ at: words.end, text: closerOf(tag) });
  }
  const found = new Map<number, string>();
  for (const { at, text } of [...closes, ...opens]) found.set(at, (found.get(at) ?? "") + text);
  return [...found].map(([at, text]) => ({ at, text })).sort((one, other) => one.at - other.at);
}

/** What is written into one paragraph, or into the front matter. */
export interface Written {
  /** The proposals that are written there; none in the front matter. */
  readonly proposals: readonly OpenProposal[];
  /** Offsets of the file's text, in order; none of them touches a published character. */
  readonly changes: readonly TextChange[];
}

/**
 * Writes proposals, the front matter first; what cannot be written any more beside the others is left out.
 * @param cast what the text tells: the front matter gets what it lacks of it.
 */
export function written(
  analysis: Analysis,
  proposals: readonly OpenProposal[],
  cast: Cast | null = null,
): readonly Written[] {
  return atOnce(writing(analysis, proposals, cast));
}

/** The same, a paragraph at a step. */
export function* writing(
  analysis: Analysis,
  proposals: readonly OpenProposal[],
  cast: Cast | null = null,
): Steps<readonly Written[]> {
  const { file } = analysis;
  const found: Written[] = [];
  const actors = new Map<string, DraftActor>();
  const paragraphs = new Map<number, OpenProposal[]>();
  for (const proposal of proposals) {
    const list = paragraphs.get(proposal.paragraph);
    if (list === undefined) paragraphs.set(proposal.paragraph, [proposal]);
    else list.push(proposal);
  }
  for (const [index, list] of paragraphs) {
    yield;
    const ground = groundAt({ file } as Ground, index);
    const its = ground && (yield* writtenInto(ground, list));
    if (its === null || its.proposals.length === 0) continue;
    for (const { declares } of its.proposals) for (const actor of declares) actors.set(actor.id, actor);
    found.push(its);
  }
  const front = found.length === 0 ? [] : frontMatterChanges(analysis, cast, [...actors.values()]);
  return front.length === 0 ? found : [{ proposals: [], changes: front }, ...found];
}

/** The same as changes of the file. */
export function accept(...given: Parameters<typeof written>): readonly TextChange[] {
  return written(...given).flatMap(({ changes }) => changes);
}

function* writtenInto(ground: Ground, proposals: readonly OpenProposal[]): Steps<Written> {
  const pieces = insertions();
  const held: OpenProposal[] = [];
  let now = ground;
  for (const proposal of proposals) {
    yield;
    for (const tag of proposal.tags) {
      const words = extentOf(now, tag);
      const remake = words && tagging(now, tag, words);
      if (remake === null || remade(now, remake) === null) continue;
      pieces.add(remake.changes);
      const text = changed(now.text, remake.changes);
      now = { ...now, text, block: parseBlock(text) };
      if (tag === proposal.tags[0]) held.push(proposal);
    }
  }
  const changes = pieces
    .made()
    .map(({ start, end, text }) => ({ start: ground.at + start, end: ground.at + end, text }));
  return { proposals: held, changes };
}

/**
 * The words of a proposal as they stand in the block now, counted from its start; null where no tag may have just them.
 * @param proposal offsets of the block's published text.
 */
export function extentOf(ground: Ground, proposal: Proposal): Span | null {
  const { block } = ground;
  const source = sourcePlaces(block);
  const stretch = { start: source(proposal.start), end: source(proposal.end - 1) + 1 };
  let words = legalExtent(ground, stretch);
  if (words === null) return null;
  if (proposal.tag === "speech") words = aroundActs(ground, words);
  const place = publishedPlaces(block);
  return place(words.start) === proposal.start && place(words.end) === proposal.end ? words : null;
}

/** Who says an act stands around it, where both have the same words. */
function aroundActs({ block: { nodes } }: Ground, words: Span): Span {
  let { start, end } = words;
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const { kind, form, closed, inner, start: from, end: to } = nodes[index]!;
    if (kind === "act" && form === "span" && closed && inner.start === start && inner.end === end)
      [start, end] = [from, to];
  }
  return { start, end };
}

function tagging(ground: Ground, proposal: Proposal, words: Span): Remake {
  const { tag, speakers, attributes } = proposal;
  if (tag === "speech" && attributes === "" && words.start === textStart(ground) && words.end === textEndOf(ground)) {
    const turn = wrapAsTurn(ground, speakers);
    if (turn !== null) return turn;
  }
  return wrapExactly(ground, words, openerOf(proposal), closerOf(proposal));
}
