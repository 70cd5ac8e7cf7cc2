/** Where a span that is never closed can be closed, so that no published bracket becomes markup, nor the reverse. */
import { sentenceEnd } from "../../model/sentence";
import type { Block, Node } from "../../syntax/tree";
import type { TextChange } from "../../text/edit";
import { insert } from "./mend";

export interface Closing {
  /** Where the span then ends. */
  readonly at: number;
  /** How many spans inside it are closed with it. */
  readonly others: number;
  readonly changes: readonly TextChange[];
}

/** What a walk over the text of an unclosed span finds. */
interface Walk {
  /** The least place at or behind the wanted one that no closed span, note, escape or pair of brackets is around. */
  readonly at: number;
  /** The wanted place is behind a backslash that would escape what is put there. */
  readonly backslash: boolean;
  /** The published `[` that have no `]`. */
  readonly lefts: readonly number[];
  /** The spans inside that are not closed either: where they begin. */
  readonly unclosed: readonly number[];
  /** The last pair of published brackets that is in no span inside. */
  readonly pair: readonly [left: number, right: number] | null;
}

/** The changes that close a span at a place, or right behind what must not be parted there. */
export function closing(text: string, block: Block, node: Node, wanted: number): Closing {
  const { at, backslash, lefts, unclosed } = walk(text, block, node, wanted);
  const others = unclosed.filter((start) => start < at).length;
  const escape = text[at] === "{" && !text.startsWith("{>>", at) ? "\\" : "";
  return {
    at,
    others,
    changes: [
      ...lefts.filter((left) => left < at).map((left) => insert(left, "\\")),
      insert(at, `${at === wanted && backslash ? "\\" : ""}${"]".repeat(others + 1)}${escape}`),
    ],
  };
}

/** The `[` of a pair whose `]`, at the end of the paragraph, was most likely meant to close the span. */
export function takenBracket(text: string, block: Block, node: Node): number | null {
  const { pair, unclosed } = walk(text, block, node, node.inner.start);
  if (pair === null || unclosed.length > 0 || /[\p{L}\p{N}]/u.test(text.slice(pair[1], node.inner.end))) return null;
  return pair[0];
}

const ESCAPED = /[@![\]{}\\]/;
const SPECIAL = /[@![\]{\\]/g;

function walk(text: string, block: Block, node: Node, wanted: number): Walk {
  let at = wanted;
  let backslash = false;
  let pair: Walk["pair"] = null;
  const around = (start: number, end: number): void => {
    if (start < wanted && wanted < end) at = Math.max(at, end);
  };
  const stack: { readonly node: Node; readonly lefts: number[] }[] = [{ node, lefts: [] }];
  let next = block.nodes.indexOf(node) + 1;
  let note = 0;
  SPECIAL.lastIndex = node.inner.start;
  for (let found = SPECIAL.exec(text); found !== null; found = SPECIAL.exec(text)) {
    const place = found.index;
    const top = stack.at(-1)!;
    const opener = block.nodes[next];
    while (note < block.notes.length && block.notes[note]!.start < place) note += 1;
    let end = place + 1;
    if (opener?.start === place) {
      stack.push({ node: opener, lefts: [] });
      next += 1;
      end = opener.inner.start;
      around(place, end);
    } else if (block.notes[note]?.start === place) {
      end = block.notes[note]!.end;
      around(place, end);
    } else if (found[0] === "\\") {
      if (ESCAPED.test(text.charAt(place + 1))) around(place, (end = place + 2));
      else if (place === wanted - 1) backslash = true;
    } else if (found[0] === "[") {
      top.lefts.push(place);
    } else if (found[0] === "]" && top.node.closed && top.node.inner.end === place) {
      stack.pop();
      end = top.node.end;
      around(top.node.start, end);
    } else if (found[0] === "]") {
      const left = top.lefts.pop();
      if (left === undefined) continue;
      around(left, end);
      if (stack.length === 1) pair = [left, place];
    }
    SPECIAL.lastIndex = end;
  }
  return {
    at,
    backslash,
    lefts: stack.flatMap(({ lefts }) => lefts),
    unclosed: stack.slice(1).map(({ node: { start } }) => start),
    pair,
  };
}

/** No sentence is longer, in UTF-16 units. */
const SENTENCE = 4000;
const QUOTES = /["'”’»」』]*/y;
const FULL_STOP = /[.!?。！？；;][ \t\r\n"'”’»」』]*$/;

/**
 * Where the sentence that a place of a span is in ends, and where the span's paragraph does: a speech takes the full
 * stop, an act leaves it outside. A heading and page furniture end with their line.
 */
export function endsOf(text: string, { kind, inner }: Node, from: number): { sentence: number; paragraph: number } {
  const { end } = inner;
  const line = text.indexOf("\n", from);
  if (kind === "head" || kind === "skip") {
    const behind = line === -1 || line > end ? end : line;
    return { sentence: from + text.slice(from, behind).trimEnd().length, paragraph: end };
  }
  const words = text.slice(from, Math.min(end, from + SENTENCE));
  const stop = Math.min(end, from + sentenceEnd(words, words.length));
  if (kind !== "speech") {
    const last = FULL_STOP.exec(text.slice(Math.max(from, end - 20), end))?.[0].length ?? 0;
    return { sentence: stop, paragraph: end - last };
  }
  QUOTES.lastIndex = stop + 1;
  QUOTES.test(text);
  return { sentence: stop >= end ? end : Math.min(QUOTES.lastIndex, end), paragraph: end };
}

/** How often a sentence that ends inside another span is followed to its own end. */
const MOST_SENTENCES = 8;

/** Closes a span at the end of its sentence; null where that is the end of the paragraph. */
export function closingSentence(text: string, block: Block, node: Node): Closing | null {
  let from = node.inner.start;
  for (let round = 0; round < MOST_SENTENCES; round += 1) {
    const { sentence, paragraph } = endsOf(text, node, from);
    if (sentence >= paragraph) return null;
    const found = closing(text, block, node, sentence);
    if (found.at === sentence) return found;
    from = found.at;
  }
  return null;
}
