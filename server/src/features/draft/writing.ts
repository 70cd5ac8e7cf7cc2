/** Proposals written into a readout that has tags: the changes, which only ever put something in. */
import { entriesOf } from "../../model/frontmatter";
import { parseBlock } from "../../syntax/block";
import type { TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { readFile } from "../../workspace/file";
import { changed } from "../../text/edit";
import { declarationOf, declareInFile } from "../declarations";
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
import { sourcePlaces } from "./places";
import type { OpenProposal } from "./proposals";
import type { Cast, DraftActor, Proposal } from "./reading";

/**
 * The words that a tag would have, counted from the block's start; null where it cannot stand there.
 * @param proposal offsets of the block's published text.
 */
export function placeOf(ground: Ground, proposal: Proposal): Span | null {
  const words = extentOf(ground, proposal);
  return words !== null && remade(ground, tagging(ground, proposal, words)) !== null ? words : null;
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
 * @param cast what the text tells: its issuer is written into a front matter that has none.
 */
export function written(
  analysis: Analysis,
  proposals: readonly OpenProposal[],
  cast: Pick<Cast, "issuer" | "actors"> | null = null,
): readonly Written[] {
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
    const ground = groundAt({ file } as Ground, index);
    const its = ground && writtenInto(ground, list);
    if (its === null || its.proposals.length === 0) continue;
    for (const { declares } of its.proposals) for (const actor of declares) actors.set(actor.id, actor);
    found.push(its);
  }
  const issuer = found.length === 0 || cast === null || hasIssuer(analysis) ? [] : cast.issuer;
  for (const id of issuer) {
    const its = analysis.actors.has(id) ? undefined : cast?.actors.find((actor) => actor.id === id);
    if (its !== undefined) actors.set(id, its);
  }
  const front = declared(analysis, [...actors.values()], issuer);
  return front.length === 0 ? found : [{ proposals: [], changes: front }, ...found];
}

/** The same as changes of the file. */
export function accept(...given: Parameters<typeof written>): readonly TextChange[] {
  return written(...given).flatMap(({ changes }) => changes);
}

/** A front matter that is made anew gets its issuer with the rest of what the text tells. */
function hasIssuer({ file: { tree, summary } }: Analysis): boolean {
  return tree.frontMatter === null || entriesOf(summary.frontMatter).some(({ key }) => key === "issuer");
}

function writtenInto(ground: Ground, proposals: readonly OpenProposal[]): Written {
  const pieces = insertions();
  const held: OpenProposal[] = [];
  let now = ground;
  for (const proposal of proposals) {
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

function extentOf(ground: Ground, proposal: Proposal): Span | null {
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

/** The front matter with these actors; it is made where there is none. */
export function declared(
  { file }: Analysis,
  actors: readonly DraftActor[],
  issuer: readonly string[] = [],
): readonly TextChange[] {
  const pieces = insertions();
  // What is declared depends on the front matter alone.
  let front = readFile(file.uri, file.text.slice(0, file.tree.body));
  const yaml = front.tree.frontMatter?.yaml;
  if (issuer.length > 0 && yaml !== undefined) {
    const list = entriesOf(front.summary.frontMatter).find(({ key }) => key === "actors");
    const at = list === undefined ? yaml.end : yaml.start + list.keySpan.start;
    const change = {
      start: at,
      end: at,
      text: `issuer: ${issuer.length === 1 ? issuer[0]! : `[${issuer.join(", ")}]`}\n`,
    };
    pieces.add([change]);
    front = readFile(file.uri, changed(front.text, [change]));
  }
  for (const { id, name, title, for: side, iso, kind, aka } of actors) {
    const change = declareInFile(
      front,
      declarationOf(id, {
        name,
        title,
        for: side === null ? null : { id: side, start: 0, end: 0 },
        iso,
        // What follows from the rest is not written.
        kind: iso === null && side === null && title === null ? kind : null,
        aka,
      }),
    );
    if (change === null) continue;
    pieces.add([change]);
    front = readFile(file.uri, changed(front.text, [change]));
  }
  const newline = file.text.includes("\r\n") ? "\r\n" : "\n";
  return pieces.made().map((change) => ({ ...change, text: change.text.replace(/\r?\n/g, newline) }));
}
