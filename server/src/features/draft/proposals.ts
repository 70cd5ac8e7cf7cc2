/**
 * What is proposed for a readout as it stands: its published text drafted, less what is tagged already and what cannot be
 * written where it would stand.
 */
import { ACT_KINDS, type Block, type Tree } from "../../syntax/tree";
import { strip } from "../../syntax/strip";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { ParsedFile } from "../../workspace/file";
import { atOnce, type Steps } from "../../workspace/steps";
import { groundAt, LONGEST_PARAGRAPH, publishedPlaces } from "../refactorings/ground";
import { split } from "../sentences";
import type { DraftOptions } from "./draft";
import { draft, drafting } from "./engine";
import { closerOf, openerOf } from "./markup";
import { paragraphsOf, type Paragraph } from "./places";
import { idsOf, type Draft, type DraftActor, type Proposal } from "./reading";
import { contains, isTaken } from "./taken";
import { extentOf, piecesOf, placeOf } from "./writing";

/** What drafts a text; a test has its own. */
export type Drafter = (text: string, options: DraftOptions) => Draft;

/** A proposal of which a person decides, with the details that are written with it. */
export interface OpenProposal extends Span {
  /** Names it as long as the words that it is about are published. */
  readonly key: string;
  /** The paragraph, by its place in the tree. */
  readonly paragraph: number;
  /** The tags that are written together, the first of them around or before the others; offsets of the paragraph's published text. */
  readonly tags: readonly Proposal[];
  /** The markup as it would be written, with the words left out: `!commit[…]{firm}`. */
  readonly writes: string;
  /** What of it would stand where, in the order of the text; offsets of the file's text. */
  readonly pieces: readonly Piece[];
  readonly why: string;
  readonly confidence: number;
  /** The language model that proposes it; null where drafting does. */
  readonly by: string | null;
  /** Actors that nobody has declared yet. */
  readonly declares: readonly DraftActor[];
}

/** Markup that would be put in at an offset. */
export interface Piece {
  readonly at: number;
  readonly text: string;
}

/** Proposals of less confidence are not shown. */
export const LIKELY = 0.5;
/** Those of this confidence and more are written without asking one by one. */
export const SURE = 0.7;

/** Longer texts, in UTF-16 units, are not drafted in an editor: it would have to wait for seconds. `leftOut.ts` tells so. */
export const LONGEST = 1_000_000;

/** So many proposals a paragraph has at most. `leftOut.ts` tells of more. */
export const MOST = 200;

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);
const SEVERAL = "They are several things under one verb.";
const DETAILS: ReadonlySet<string> = new Set(["if", "when", "part", "more"]);

export function isAct({ tag }: Pick<Proposal, "tag">): boolean {
  return ACTS.has(tag);
}

/** What an earlier text of a readout came to, so that markup that is written into it costs no drafting. */
export interface Drafted {
  readonly from: string;
  readonly draft: Draft;
}

/** The published text of a readout drafted, with what its front matter and the actors in force tell. */
export function drafted(analysis: Analysis, previous?: Drafted, drafter: Drafter = draft): Drafted {
  const { from, text, options } = toDraft(analysis);
  return previous?.from === from ? previous : { from, draft: drafter(text, options) };
}

/** The same, in steps. */
export function* draftingReadout(analysis: Analysis, previous?: Drafted): Steps<Drafted> {
  const { from, text, options } = toDraft(analysis);
  return previous?.from === from ? previous : { from, draft: yield* drafting(text, options) };
}

/** What of a readout is drafted, and what names it. */
function toDraft({ file, actors, circumstances }: Analysis): {
  readonly from: string;
  readonly text: string;
  readonly options: DraftOptions;
} {
  const whole = strip(file.tree);
  const text = whole.length > LONGEST ? "" : whole;
  const date = file.summary.frontMatter?.date?.value;
  const options: DraftOptions = {
    actors: declaredActors(actors),
    ...(date !== undefined && { date }),
    issuer: circumstances.issuer,
  };
  return { from: `${JSON.stringify(options)}\n${text}`, text, options };
}

/** Actors that are declared somewhere, as drafting knows them. */
export function declaredActors(actors: ActorsInForce): readonly DraftActor[] {
  return [...actors.values()].map(({ declaration: its }) => ({
    id: its.id,
    name: its.name,
    title: its.title,
    for: its.for?.id ?? null,
    iso: its.iso,
    kind: its.kind,
    aka: its.aka,
  }));
}

// Of a paragraph that is the same, whose proposals are the same, the same may be written.
const known: Known = new WeakMap();

/** What was found for paragraphs when they were last looked at. */
export type Known = WeakMap<Block, { readonly from: string; readonly open: readonly Placed[] }>;

interface Named extends Proposal {
  readonly key: string;
}

interface Placed extends Span {
  readonly tags: readonly Named[];
  readonly pieces: readonly Piece[];
}

/**
 * The proposals that are open, in the order of the text.
 * @param least those of less confidence are left out.
 * @param memory what is told as having no tag is kept in the one of the module.
 * @returns offsets of the file's text.
 */
export function openProposals(
  analysis: Analysis,
  drafted: Drafted,
  least = LIKELY,
  memory: Known = known,
): readonly OpenProposal[] {
  return atOnce(opening(analysis, drafted, least, memory));
}

/** The same, a proposal or a paragraph at a step. */
export function* opening(
  analysis: Analysis,
  { draft: its }: Drafted,
  least = LIKELY,
  memory: Known = known,
): Steps<readonly OpenProposal[]> {
  const { file, resolution, actors } = analysis;
  const told = its.proposals.filter(({ confidence }) => confidence >= least);
  const cast = new Map(its.cast.actors.map((actor) => [actor.id, actor]));
  const counts = new Map<string, number>();
  const keyOf = ({ tag, speakers, start, end }: Proposal): string => {
    const name = `${tag} ${speakers.join("+")} ${end - start} ${its.text.slice(start, Math.min(end, start + 40))}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name} ${count}`;
  };
  const found: OpenProposal[] = [];
  let next = 0;
  for (const paragraph of paragraphsOf(file.tree)) {
    yield;
    const { index, block, published } = paragraph;
    const inside: Named[] = [];
    while (next < told.length && told[next]!.start < published.start) next += 1;
    for (; next < told.length && told[next]!.start < published.end; next += 1) {
      const proposal = told[next]!;
      if (proposal.end > published.end || inside.length >= MOST) continue;
      const [start, end] = [proposal.start - published.start, proposal.end - published.start];
      inside.push({ ...proposal, start, end, key: keyOf(proposal) });
    }
    if (inside.length === 0 || block.length > LONGEST_PARAGRAPH) continue;
    const narrators = resolution.blocks[index]?.narrators ?? [];
    const from = JSON.stringify([narrators, inside]);
    const before = memory.get(block);
    const open = before?.from === from ? before.open : yield* placed(analysis, paragraph, inside, narrators, its.text);
    memory.set(block, { from, open });
    const at = file.tree.starts[index]!;
    for (const { tags, start, end, pieces } of open) {
      const first = tags[0]!;
      found.push({
        key: first.key,
        paragraph: index,
        start: at + start,
        end: at + end,
        tags,
        writes: tags.map((tag) => `${openerOf(tag)}…${closerOf(tag)}`).join(" "),
        pieces: pieces.map((piece) => ({ at: at + piece.at, text: piece.text })),
        why: tags.length > 1 && first.tag === "part" ? SEVERAL : first.why,
        confidence: first.confidence,
        by: first.by ?? null,
        declares: undeclared(idsIn(tags), cast, actors),
      });
    }
  }
  return found;
}

/** How many paragraphs have more proposals than are told. */
export function crowded(tree: Tree, proposals: readonly Proposal[]): number {
  let count = 0;
  let next = 0;
  for (const { block, published } of paragraphsOf(tree)) {
    let inside = 0;
    while (next < proposals.length && proposals[next]!.start < published.start) next += 1;
    for (; next < proposals.length && proposals[next]!.start < published.end; next += 1)
      if (proposals[next]!.end <= published.end && proposals[next]!.confidence >= LIKELY) inside += 1;
    if (inside > MOST && block.length <= LONGEST_PARAGRAPH) count += 1;
  }
  return count;
}

/** What was found for the paragraphs of a file when they were last looked at; of those that have changed, nothing. */
export function keptProposals({ tree }: ParsedFile): readonly Pick<OpenProposal, "key" | "start" | "end" | "tags">[] {
  return tree.blocks.flatMap((block, index) => {
    const at = tree.starts[index]!;
    const open = known.get(block)?.open ?? [];
    return open.map(({ tags, start, end }) => ({ key: tags[0]!.key, start: at + start, end: at + end, tags }));
  });
}

/** Those that a stretch of the file touches. */
export function touching(proposals: readonly OpenProposal[], { start, end }: Span): readonly OpenProposal[] {
  return proposals.filter((its) => its.start <= end && start <= its.end);
}

function* placed(
  analysis: Analysis,
  { index, block, published }: Paragraph,
  proposals: readonly Named[],
  narrators: readonly string[],
  text: string,
): Steps<readonly Placed[]> {
  const ground = groundAt({ file: analysis.file } as Parameters<typeof groundAt>[0], index);
  if (ground === null) return [];
  const taken = isTaken(block, narrators, proposals);
  /** Of a turn in which something is tagged, each sentence is proposed alone. */
  const sentences = (proposal: Named): readonly Named[] => {
    const from = published.start + proposal.start;
    const found = split(text.slice(from, published.start + proposal.end));
    return found.length < 2
      ? []
      : found.map(({ start, end }, number) => ({
          ...proposal,
          key: `${proposal.key} ${number}`,
          start: proposal.start + start,
          end: proposal.start + end,
        }));
  };
  const left = proposals.flatMap((proposal): readonly Named[] => {
    if (!taken(proposal)) return [proposal];
    return proposal.tag === "speech" ? sentences(proposal).filter((one) => !taken(one)) : [];
  });
  const same = (one: Named, other: Named | undefined): boolean =>
    other?.start === one.start && other.end === one.end && other.tag === one.tag;
  const once = left.sort(inOrder).filter((one, index) => !same(one, left[index - 1]));
  const found: Placed[] = [];
  for (const unit of unitsOf(once, actsIn(block))) {
    yield;
    // Parts each stand or fall alone; the details of an act stand with it.
    const alone = unit[0]!.tag === "part";
    const held = unit.flatMap((tag, number) => {
      const words = (alone || number === 0 ? placeOf : extentOf)(ground, tag);
      return words === null ? [] : [{ tag, words }];
    });
    const first = held[0];
    if (first === undefined || (!alone && first.tag !== unit[0])) continue;
    found.push({
      tags: alone ? held.map(({ tag }) => tag) : unit,
      start: first.words.start,
      end: (alone ? held.at(-1)! : first).words.end,
      pieces: piecesOf(held),
    });
  }
  return found;
}

/** The acts that are tagged in a paragraph, the outer before the inner; offsets of its published text. */
function actsIn(block: Block): readonly Span[] {
  const place = publishedPlaces(block);
  return block.nodes.flatMap(({ kind, inner }) =>
    kind === "act" ? [{ start: place(inner.start), end: place(inner.end) }] : [],
  );
}

function inOrder(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

/** An act with the details in it, and what carries it on; the parts of an act that is tagged; all else alone. */
function unitsOf(proposals: readonly Named[], acts: readonly Span[]): readonly (readonly Named[])[] {
  const units: Named[][] = [];
  let act: Named[] | null = null;
  const partsOf = new Map<Span, Named[]>();
  for (const proposal of proposals) {
    const its: Proposal | undefined = act?.[0];
    if (DETAILS.has(proposal.tag) && its !== undefined && (proposal.tag === "more" || proposal.end <= its.end))
      act!.push(proposal);
    else if (
      act !== null &&
      DETAILS.has(proposal.tag) &&
      act.some(({ end, tag }) => tag === "more" && proposal.end <= end)
    )
      act.push(proposal);
    else {
      const around = proposal.tag === "part" ? acts.filter((one) => contains(one, proposal)).at(-1) : undefined;
      const parts = around && partsOf.get(around);
      if (parts !== undefined) {
        parts.push(proposal);
        continue;
      }
      const unit = [proposal];
      units.push(unit);
      if (around !== undefined) partsOf.set(around, unit);
      if (isAct(proposal)) act = unit;
    }
  }
  return units;
}

/** Those that nobody has declared, each behind the side that it speaks for. */
function undeclared(
  ids: readonly string[],
  cast: ReadonlyMap<string, DraftActor>,
  actors: ActorsInForce,
): readonly DraftActor[] {
  const found = new Set<DraftActor>();
  for (const id of ids) {
    const its = actors.has(id) ? undefined : cast.get(id);
    if (its === undefined) continue;
    const side = its.for === null || actors.has(its.for) ? undefined : cast.get(its.for);
    if (side !== undefined) found.add(side);
    found.add(its);
  }
  return [...found];
}

function idsIn(tags: readonly Proposal[]): readonly string[] {
  return [...new Set(tags.flatMap(idsOf))];
}
