/** How far a readout is tagged: how much of its text has a speaker, and what reads like an act or like speech without a tag. */
import { publishedIn } from "../../syntax/strip";
import type { Node } from "../../syntax/tree";
import { publishedPlaces } from "../refactorings/ground";
import type { Analysis } from "../../workspace/analysis";
import type { ResolvedBlock } from "../../workspace/resolve";
import { isAct, keptProposals } from "./proposals";

export interface Coverage {
  /** The share of the text that somebody is said to say, from 0 to 1; headings and page furniture do not count. Null: there is no text. */
  readonly spoken: number | null;
  /** Proposals on which nobody has decided; null where the text has not been drafted. */
  readonly untagged: { readonly acts: number; readonly speech: number } | null;
}

interface Counted {
  readonly spoken: number;
  readonly all: number;
}

const known = new WeakMap<ResolvedBlock, Counted>();

/** @param rejected the keys of proposals that do not count; null where the text has not been drafted. Drafts nothing. */
export function coverage({ file, resolution }: Analysis, rejected: ReadonlySet<string> | null): Coverage {
  let spoken = 0;
  let all = 0;
  for (const [index, block] of resolution.blocks.entries()) {
    let its = known.get(block);
    if (its === undefined) known.set(block, (its = count(block, file.text, file.tree.starts[index]!)));
    spoken += its.spoken;
    all += its.all;
  }
  const untagged = { acts: 0, speech: 0 };
  for (const { key, tags } of rejected === null ? [] : keptProposals(file)) {
    if (rejected!.has(key)) continue;
    if (isAct(tags[0]!)) untagged.acts += 1;
    else if (tags[0]!.tag === "speech") untagged.speech += 1;
  }
  return { spoken: all === 0 ? null : spoken / all, untagged: rejected === null ? null : untagged };
}

/** Published characters of a block, white space left out: of a page's text, and of those that somebody says. */
function count({ block, narrators }: ResolvedBlock, source: string, offset: number): Counted {
  const text = publishedIn(source, offset, block, { start: 0, end: block.length });
  /** How many stand before each place. */
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) before[at + 1] = before[at]! + (/\s/.test(text[at]!) ? 0 : 1);
  const place = publishedPlaces(block);
  /** Those inside spans of some kinds, each once. */
  const within = (...kinds: readonly Node["kind"][]): number => {
    let sum = 0;
    let reach = 0;
    for (const { kind, inner } of block.nodes) {
      if (!kinds.includes(kind)) continue;
      const end = place(inner.end);
      if (end > reach) sum += before[end]! - before[Math.max(reach, place(inner.start))]!;
      reach = Math.max(reach, end);
    }
    return sum;
  };
  const all = before[text.length]! - within("head", "skip");
  return { spoken: narrators.length > 0 ? all : Math.min(all, within("speech")), all };
}
