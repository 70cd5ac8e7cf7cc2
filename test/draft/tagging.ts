/** What a tagging says of a published text, as plain layers: who speaks where, and which acts there are. */
import { forceOf } from "../../server/src/model/actForce";
import type { Force } from "../../server/src/model/force";
import type { ActKind } from "../../server/src/syntax/tree";
import { published, publishedIn } from "../../server/src/syntax/strip";
import type { Span } from "../../server/src/text/span";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace } from "../../server/src/workspace/workspace";

/** An actor as far as two taggings of one text can be expected to tell the same of it. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  /** ISO 3166, of a state. */
  readonly iso: string | null;
  /** The id of whom it speaks for. */
  readonly side: string | null;
  /** The office that it holds. */
  readonly title?: string | null;
  /** What else it is called. */
  readonly aka?: readonly string[];
}

/** A stretch of the text that somebody says. Of several that hold a character the last one counts. */
export interface Speech extends Span {
  readonly speakers: readonly string[];
}

export interface TaggedAct {
  readonly kind: ActKind;
  readonly force: Force | null;
  /** Who performs it, as resolved. */
  readonly by: readonly string[];
  /** Ascending, without overlap: one, and one for each `!more`. */
  readonly pieces: readonly Span[];
}

/** All positions are UTF-16 units of the published text. */
export interface Tagging {
  readonly text: string;
  readonly cast: readonly CastMember[];
  readonly speech: readonly Speech[];
  readonly acts: readonly TaggedAct[];
  /** Headings and page furniture: no part of the account. */
  readonly furniture: readonly Span[];
}

/** Reads a readout. */
export function taggingOf(readout: string): Tagging {
  const { file, actors, circumstances, resolution } = analyse(
    emptyWorkspace([]),
    readFile("file:///tagging.readout", readout),
  );
  const { text, at } = published(file.tree);
  const speech: Speech[] = [];
  const acts: TaggedAct[] = [];
  const furniture: Span[] = [];
  for (const [index, { block, narrators, acts: its }] of resolution.blocks.entries()) {
    const offset = file.tree.starts[index] ?? 0;
    const spanOf = ({ start, end }: Span): Span => ({ start: at(offset + start), end: at(offset + end) });
    const everyone = (ids: readonly string[]): readonly string[] => [
      ...new Set(ids.flatMap((id) => (id === "all" ? circumstances.parties : [id]))),
    ];
    if (narrators.length > 0)
      speech.push({ ...spanOf({ start: 0, end: block.length }), speakers: everyone(narrators) });
    for (const node of block.nodes) {
      if (node.kind === "speech")
        speech.push({ ...spanOf(node.inner), speakers: everyone(node.speakers.map(({ id }) => id)) });
      if (node.kind === "head" || node.kind === "skip") furniture.push(spanOf(node.inner));
    }
    for (const act of its) {
      const pieces = [act.node, ...act.facts.more.map((more) => block.nodes[more]!)].map(({ inner }) => spanOf(inner));
      acts.push({
        kind: act.facts.kind,
        force: forceOf(act, block, (span) => publishedIn(file.text, offset, block, span)).value,
        by: act.by.ids,
        pieces,
      });
    }
  }
  const named = new Set([...speech.flatMap(({ speakers }) => speakers), ...acts.flatMap(({ by }) => by)]);
  const cast: CastMember[] = [...actors].map(([id, { declaration }]) => ({
    id,
    name: declaration.name,
    iso: declaration.iso,
    side: declaration.for?.id ?? null,
    title: declaration.title,
    aka: declaration.aka,
  }));
  for (const id of named) if (!actors.has(id)) cast.push({ id, name: id, iso: null, side: null });
  return { text, cast, speech, acts, furniture };
}
