/** How firmly an act binds: as written, or as its words and the verb that governs them read. */
import type { ActKind, Block, Node } from "../syntax/tree";
import type { Span } from "../text/span";
import { readForce, type Force, type ForceWord } from "./force";

export interface ActForce {
  /** Null for `done`, and where neither the analyst nor the words say. */
  readonly value: Force | null;
  readonly origin: "written" | "words" | "unread";
  /** What the words say, whatever is written. */
  readonly reading: ForceWord | null;
}

/** A governing verb stands in the sentence before the act; so much text always holds it. */
const BEFORE = 400;

/**
 * The force of an act.
 * @param published gives the published text of a span of the block. The lexicon is asked only when this is called, so
 * that nobody pays for it who does not show force.
 */
export function forceOf(
  { facts: { kind }, node }: { readonly facts: { readonly kind: ActKind }; readonly node: Node },
  block: Block,
  published: (span: Span) => string,
): ActForce {
  const written = node.attributes.find(({ key }) => key === "force")?.values[0]?.id as Force | undefined;
  if (kind === "done")
    return { value: written ?? null, origin: written === undefined ? "unread" : "written", reading: null };
  const { start, inner } = node;
  const before = published({ start: Math.max(block.prefix?.end ?? 0, start - BEFORE), end: start });
  const words = published({ start: inner.start, end: Math.min(inner.end, inner.start + BEFORE) });
  const reading = readForce(kind, before, words);
  if (written !== undefined) return { value: written, origin: "written", reading };
  return { value: reading?.force ?? null, origin: reading === null ? "unread" : "words", reading };
}
