/** One paragraph as its readers see it: its published text in pieces, with what opens and closes between them; and its acts. */
import { readDate } from "../../model/dates";
import { attributeOf, ids, valuesOf } from "../../model/facts";
import type { Force } from "../../model/force";
import { DEEPEST } from "../../syntax/block";
import { publishedIn } from "../../syntax/strip";
import type { ActKind, Block, Node } from "../../syntax/tree";
import type { Act, ResolvedBlock } from "../../workspace/resolve";
import { forcesIn } from "../forces";
import { sameActors } from "../hover/act";
import { firstWords } from "../words";

export interface ReadingBlock {
  /** Up to where the next paragraph begins, in units of the file's text. */
  readonly length: number;
  /** A heading, or furniture of the page, alone in its paragraph. */
  readonly kind: "text" | "heading" | "furniture";
  /** The texts of its pieces are the published text of the paragraph, and of the blank lines behind it. */
  readonly pieces: readonly ReadingPiece[];
  /** In the order of the text. */
  readonly acts: readonly ReadingAct[];
}

export type ReadingPiece =
  /** A stretch of published text; it begins at `at` in the paragraph. */
  | {
      readonly text: string;
      readonly at: number;
      /** Where markup stood in it: a place in the text, how many units were taken out before it, and so on. */
      readonly cuts?: readonly number[];
    }
  | { readonly open: "speech"; readonly speakers: readonly string[]; readonly turn: boolean }
  /** By its place in the paragraph's acts; `more`: it is carried on here. */
  | { readonly open: "act"; readonly act: number; readonly more: boolean }
  | { readonly open: "if" | "when" | "part" | "head" | "skip" }
  /** What was opened last and is still open. */
  | { readonly close: true };

/** The first of some ids, and how many there are. */
export interface Few {
  readonly ids: readonly string[];
  readonly of: number;
}

export interface ReadingAct {
  /** Its words, in units of the paragraph's text; whoever goes there finds them selected. */
  readonly start: number;
  readonly end: number;
  readonly kind: ActKind;
  /** Null where neither the analyst nor the words tell one. */
  readonly force: Force | null;
  readonly by: Few;
  readonly to: Few;
  /** Those who act owe it to one another. */
  readonly mutual: boolean;
  /** When, in words: what the analyst infers, or else what the text says. */
  readonly due: readonly string[];
  /** The words of its conditions. */
  readonly conditions: readonly string[];
  readonly thread: string | null;
  readonly answers: readonly string[];
  readonly supersedes: readonly string[];
  readonly contradicts: readonly string[];
  readonly topics: readonly string[];
  /** Of several things promised at once, the first. */
  readonly parts: readonly ReadingPart[];
  readonly partsOf: number;
}

export interface ReadingPart {
  readonly words: string;
  /** Its own, where it has one. */
  readonly force: Force | null;
  readonly to: Few | null;
  readonly due: string | null;
  readonly thread: string | null;
}

/** How many are named of those who act, who speak, ...; of most acts that is all. */
const MOST_NAMED = 8;
const MOST_PARTS = 12;
/** How many characters of the words of a condition, a time or a part are shown. */
const MOST_WORDS = 80;

/**
 * Reads a block. Takes time linear in its length.
 * @param source a text that holds the block's own, from `start` on, and the white space behind it up to `end`.
 */
export function readBlock(resolved: ResolvedBlock, source: string, start: number, end: number): ReadingBlock {
  const { block } = resolved;
  const forces = forcesIn(resolved, source, start);
  return {
    length: end - start,
    kind: kindOf(resolved, source, start),
    pieces: piecesOf(resolved, source, start, end),
    acts: resolved.acts.map((act, index) => actOf(act, forces[index] ?? null, block, source, start)),
  };
}

function kindOf({ block, facts }: ResolvedBlock, source: string, start: number): ReadingBlock["kind"] {
  const first = block.nodes[0];
  if (first === undefined || !(facts.opensWithHeading || facts.opensWithSkip)) return "text";
  const rest = publishedIn(source, start, block, { start: first.end, end: block.length });
  return rest.trim() !== "" ? "text" : facts.opensWithHeading ? "heading" : "furniture";
}

type Growing = { text: string; at: number; cuts?: number[] };

/** Opens and closes as the spans do, down to the depth that is shown; markup between two published characters parts no piece. */
function piecesOf(resolved: ResolvedBlock, source: string, start: number, end: number): readonly ReadingPiece[] {
  const { block, narrators, acts } = resolved;
  const { nodes, cuts } = block;
  const pieces: ReadingPiece[] = [];
  const actAt = new Map(acts.map(({ facts }, index) => [facts.node, index]));
  let last: Growing | null = null;
  /** Where the text of the last piece ends, and how far everything is read. */
  let taken = 0;
  let from = 0;
  let cut = 0;

  const take = (to: number): void => {
    if (to <= from) return;
    if (last === null) pieces.push((last = { text: "", at: from }));
    else if (taken < from) (last.cuts ??= []).push(last.text.length, from - taken);
    last.text += source.slice(start + from, start + to);
    from = taken = to;
  };
  /** Takes the text before a place, without the markup in it. */
  const upTo = (place: number): void => {
    for (; (cuts[cut] ?? Infinity) < place; cut += 2) {
      take(cuts[cut]!);
      from = Math.max(from, cuts[cut + 1]!);
    }
    take(place);
  };
  const put = (piece: ReadingPiece): void => {
    pieces.push(piece);
    last = null;
  };

  const few = (speakers: readonly string[]): readonly string[] => speakers.slice(0, MOST_NAMED);
  if (narrators.length > 0) put({ open: "speech", speakers: few(narrators), turn: false });
  /** The ends of what is open, innermost last. */
  const open: number[] = [];
  const closeUpTo = (place: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner <= place; inner = open.at(-1)) {
      upTo(inner);
      put({ close: true });
      open.pop();
    }
  };
  for (const [index, node] of nodes.entries()) {
    const opening = node.depth < DEEPEST ? openingOf(node, index, actAt) : null;
    if (opening === null) continue;
    closeUpTo(node.start);
    upTo(node.start);
    put(opening);
    open.push(node.end);
  }
  closeUpTo(Infinity);
  if (narrators.length > 0) {
    upTo(source.slice(start, start + block.length).trimEnd().length);
    put({ close: true });
  }
  upTo(block.length);
  take(end - start);
  return pieces;

  function openingOf(node: Node, index: number, places: ReadonlyMap<number, number>): ReadingPiece | null {
    switch (node.kind) {
      case "speech":
        return { open: "speech", speakers: few(node.speakers.map(({ id }) => id)), turn: node.form !== "span" };
      case "act": {
        const act = places.get(index);
        return act === undefined ? null : { open: "act", act, more: false };
      }
      case "more": {
        const act = places.get(node.joins);
        return act === undefined ? null : { open: "act", act, more: true };
      }
      case "unknown":
        return null;
      default:
        return { open: node.kind };
    }
  }
}

function actOf(act: Act, force: Force | null, block: Block, source: string, start: number): ReadingAct {
  const { node, facts, by, to, topics, thread } = act;
  const words = ({ inner }: Node): string => firstWords(source, start, block, inner, MOST_WORDS);
  const nodesAt = (places: readonly number[]): readonly Node[] =>
    places.slice(0, MOST_NAMED).map((index) => block.nodes[index]!);
  const due = dateOf(node, "due");
  return {
    start: node.inner.start,
    end: node.inner.end,
    kind: facts.kind,
    force,
    by: fewOf(by.ids),
    to: fewOf(to.ids),
    mutual: by.ids.length > 1 && by.ids.length === to.ids.length && sameActors(by.ids, to.ids),
    due: due !== null ? [due] : nodesAt(facts.deadlines).map((when) => dateOf(when, "date") ?? `“${words(when)}”`),
    conditions: nodesAt(facts.conditions).map(words),
    thread: thread?.id ?? null,
    answers: related(node, "answers"),
    supersedes: related(node, "supersedes"),
    contradicts: related(node, "contradicts"),
    topics: topics.slice(0, MOST_NAMED).map(({ path }) => path),
    parts: facts.parts.slice(0, MOST_PARTS).map((index): ReadingPart => {
      const part = block.nodes[index]!;
      const towards = ids(part, "to");
      return {
        words: words(part),
        force: (attributeOf(part, "force")?.values[0]?.id as Force | undefined) ?? null,
        to: towards === null ? null : fewOf(towards),
        due: dateOf(part, "due"),
        thread: attributeOf(part, "thread")?.values[0]?.id ?? null,
      };
    }),
    partsOf: facts.parts.length,
  };
}

function fewOf(all: readonly string[]): Few {
  return { ids: all.slice(0, MOST_NAMED), of: all.length };
}

function related(node: Node, key: "answers" | "supersedes" | "contradicts"): readonly string[] {
  return valuesOf(node, key)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

/** A date of a span in words, a single day or window of which only the end counts with `by`; null where it has none that can be read. */
function dateOf(node: Node, key: "due" | "date"): string | null {
  const value = attributeOf(node, key)?.values[0]?.id;
  const reading = value === undefined ? null : readDate(value);
  if (reading?.ok !== true) return null;
  return key === "due" && !reading.repeating && !reading.text.includes("/") ? `by ${reading.short}` : reading.short;
}
