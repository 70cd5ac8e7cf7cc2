/** A draft as a readout: its proposals written into the published text, as far as they can stand there together. */
import { strip } from "../../syntax/strip";
import { escape, withFrontMatter } from "../../syntax/escape";
import { parse } from "../../syntax/parse";
import { parseBlock } from "../../syntax/block";
import { front } from "../../syntax/split";
import type { Block, Tree } from "../../syntax/tree";
import { frontMatterOf } from "./frontMatter";
import type { Draft, Proposal } from "./reading";

/** A proposal in a block, by offsets of the block's published text. */
type Placed = Pick<Proposal, "tag" | "speakers" | "attributes" | "start" | "end">;

/**
 * The readout that publishes the draft's text with its proposals in it: `strip` of it is that text, byte for byte. A
 * proposal that would be read as anything else where it stands is left out.
 * @param least proposals of less confidence are left out.
 */
export function draftedReadout({ text, cast, proposals }: Draft, least = 0): string {
  const base = withFrontMatter(frontMatterOf(cast, text), text);
  const { body } = front(base);
  const tree = parse(escape(text));
  const pieces: string[] = [base.slice(0, body)];
  const told = proposals.filter(({ confidence }) => confidence >= least);
  let from = tree.body;
  let published = tree.frontMatter === null ? tree.body : 0;
  let next = 0;
  for (const [index, block] of tree.blocks.entries()) {
    const start = tree.starts[index]!;
    const source = tree.text.slice(start, start + block.length);
    pieces.push(tree.text.slice(from, start));
    published += start - from;
    const end = published + publishedLength(block);
    const its: Placed[] = [];
    while (next < told.length && told[next]!.start < published) next += 1;
    for (; next < told.length && told[next]!.start < end; next += 1) {
      const proposal = told[next]!;
      // One that runs over the end of its block cannot be written.
      if (proposal.end <= end)
        its.push({ ...proposal, start: proposal.start - published, end: proposal.end - published });
    }
    pieces.push(its.length === 0 ? source : taggedBlock(source, block, its));
    from = start + block.length;
    published = end;
  }
  return pieces.join("") + tree.text.slice(from);
}

function publishedLength({ length, cuts }: Block): number {
  let gone = 0;
  for (let cut = 0; cut < cuts.length; cut += 2) gone += cuts[cut + 1]! - cuts[cut]!;
  return length - gone;
}

/** The block with those of its proposals that it can hold: all of them, or one after the other those that it can. */
function taggedBlock(source: string, block: Block, proposals: readonly Placed[]): string {
  const all = written(source, block, proposals);
  if (holds(all, source, proposals.length)) return all;
  let kept: Placed[] = [];
  let best = source;
  for (const proposal of proposals) {
    const tried = [...kept, proposal];
    const text = written(source, block, tried);
    if (holds(text, source, tried.length)) [kept, best] = [tried, text];
  }
  return best;
}

/** Whether a block reads as so many spans, with nothing wrong, round the same published words. */
function holds(text: string, source: string, spans: number): boolean {
  const { nodes, problems } = parseBlock(text);
  return nodes.length === spans && problems.length === 0 && strip(alone(text)) === strip(alone(source));
}

function alone(text: string): Tree {
  const block = parseBlock(text);
  const starts = Int32Array.of(0);
  return { text, frontMatter: null, body: 0, unclosedFrontMatter: false, blocks: [block], starts };
}

function written(source: string, { cuts }: Block, proposals: readonly Placed[]): string {
  /** Behind the published character before a place: markup that is there already stays with what it stands before. */
  const placeOf = (published: number): number => {
    let place = published;
    for (let cut = 0; cut < cuts.length && cuts[cut]! < place; cut += 2) place += cuts[cut + 1]! - cuts[cut]!;
    return place;
  };
  const last = source.trimEnd().length;
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const open: Placed[] = [];
  const close = (until: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= until; top = open.at(-1)) {
      insertions.push({ at: placeOf(top.end), text: `]${top.attributes === "" ? "" : `{${top.attributes}}`}` });
      open.pop();
    }
  };
  for (const proposal of proposals) {
    const { tag, speakers, start, end, attributes } = proposal;
    close(start);
    const at = placeOf(start);
    if (tag === "speech" && at === 0 && placeOf(end) >= last && attributes === "") {
      insertions.push({ at, text: `@${speakers.join("+")}: ` });
      continue;
    }
    insertions.push({ at, text: tag === "speech" ? `@${speakers.join("+")}[` : `!${tag}[` });
    open.push(proposal);
  }
  close(Infinity);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, text } of insertions) {
    // What cuts across another would have to be put before what has been written: it is not.
    if (at < from) return source;
    pieces.push(source.slice(from, at), text);
    from = at;
  }
  return pieces.join("") + source.slice(from);
}
