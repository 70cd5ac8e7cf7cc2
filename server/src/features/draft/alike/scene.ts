/** A readout as *tag the rest like this* reads it: its published text drafted, with what is tagged in it by places of that text. */
import type { Block, Node } from "../../../syntax/tree";
import type { Span } from "../../../text/span";
import type { Analysis } from "../../../workspace/analysis";
import type { Steps } from "../../../workspace/steps";
import { publishedPlaces } from "../../refactorings/ground";
import { splitting } from "../../sentences";
import { paragraphsOf } from "../places";
import type { Drafted } from "../proposals";
import type { Draft } from "../reading";

/** A span of the markup; offsets of the published text, of the words inside. */
export interface TaggedSpan extends Span {
  readonly node: Node;
}

export interface Scene {
  readonly text: string;
  readonly draft: Draft;
  readonly sentences: readonly Span[];
  /** Speech and acts, the outer before the inner. */
  readonly tagged: readonly TaggedSpan[];
  /** Who says the character at a place: as tagged, or else as drafted; nobody in narration. */
  readonly speakersAt: (place: number) => readonly string[];
  /** Whether any speech is tagged in a stretch. */
  readonly hasSpeech: (span: Span) => boolean;
  /** Where an offset of the file's text is in the published text. */
  readonly placeOf: (offset: number) => number;
}

interface Spoken extends Span {
  readonly speakers: readonly string[];
}

const NOBODY: readonly string[] = [];

/** In steps; takes time in proportion to the text and its tags. */
export function* readingScene({ file, resolution }: Analysis, { draft }: Drafted): Steps<Scene> {
  const { text } = draft;
  const paragraphs = paragraphsOf(file.tree);
  const tagged: TaggedSpan[] = [];
  const spoken: Spoken[] = [];
  for (const { index, block, published } of paragraphs) {
    yield;
    const narrators = resolution.blocks[index]?.narrators ?? NOBODY;
    if (narrators.length > 0) spoken.push({ ...published, speakers: narrators });
    if (block.nodes.length === 0) continue;
    const place = publishedPlaces(block);
    for (const node of block.nodes) {
      if (node.kind !== "speech" && node.kind !== "act") continue;
      const span = { start: published.start + place(node.inner.start), end: published.start + place(node.inner.end) };
      tagged.push({ ...span, node });
      if (node.kind === "speech") spoken.push({ ...span, speakers: node.speakers.map(({ id }) => id) });
    }
  }
  yield;
  const drafted = draft.proposals.filter(({ tag }) => tag === "speech");
  const asTagged = innermost(spoken, text.length);
  yield;
  const asDrafted = innermost(drafted, text.length);
  yield;
  const sentences = yield* splitting(text);
  return {
    text,
    draft,
    sentences,
    tagged,
    speakersAt: (place) =>
      spoken[asTagged[place] ?? -1]?.speakers ?? drafted[asDrafted[place] ?? -1]?.speakers ?? NOBODY,
    hasSpeech({ start, end }) {
      for (let at = start; at < end; at += 1) if (asTagged[at] !== -1) return true;
      return false;
    },
    placeOf(offset) {
      let low = 0;
      let high = paragraphs.length - 1;
      const starts = file.tree.starts;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[paragraphs[middle]!.index]! <= offset) low = middle;
        else high = middle - 1;
      }
      const its = paragraphs[low];
      if (its === undefined) return 0;
      const within = Math.max(0, Math.min(offset - starts[its.index]!, its.block.length));
      return Math.min(its.published.end, its.published.start + publishedBefore(its.block, within));
    },
  };
}

function publishedBefore(block: Block, offset: number): number {
  return publishedPlaces(block)(offset);
}

/** The index of the innermost span at each place; -1 where there is none. @param spans the outer before the inner. */
function innermost(spans: readonly Span[], length: number): Int32Array {
  const found = new Int32Array(length).fill(-1);
  const open: number[] = [];
  let from = 0;
  const upTo = (end: number): void => {
    const around = open.at(-1);
    if (around !== undefined && end > from) found.fill(around, from, end);
    from = Math.max(from, end);
  };
  const close = (before: number): void => {
    for (let last = open.at(-1); last !== undefined && spans[last]!.end <= before; last = open.at(-1)) {
      upTo(spans[last]!.end);
      open.pop();
    }
  };
  for (const [index, span] of spans.entries()) {
    close(span.start);
    upTo(span.start);
    open.push(index);
  }
  close(Infinity);
  return found;
}
