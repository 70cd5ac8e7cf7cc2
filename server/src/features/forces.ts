/** The forces of a block's acts, read once: the lexicon takes longer than all else that shows them. */
import { attributeOf } from "../model/facts";
import type { Force } from "../model/force";
import { DEEPEST } from "../syntax/block";
import { publishedIn } from "../syntax/strip";
import type { Block } from "../syntax/tree";
import { forceOf } from "../model/actForce";
import type { Act, ResolvedBlock } from "../workspace/resolve";

// A force depends on nothing but the block's text, so it is kept as long as the block is. The words that it was read
// from are not: they would keep the whole text that they were cut from.
const known = new WeakMap<Block, readonly (Force | null)[]>();
const NONE: readonly null[] = [];

/**
 * The force of each act of a block, in the order of `acts`; null where neither the analyst nor the words tell one. Of
 * acts below the depth that is shown, only what is written counts.
 * @param source a text that holds the block's own, from `offset` on.
 */
export function forcesIn({ block, acts }: ResolvedBlock, source: string, offset: number): readonly (Force | null)[] {
  if (acts.length === 0) return NONE;
  const before = known.get(block);
  if (before !== undefined) return before;
  const forces = acts.map((act) => {
    const its = written(act);
    if (its !== null || act.node.depth >= DEEPEST) return its;
    return forceOf(act, block, (span) => publishedIn(source, offset, block, span)).value;
  });
  known.set(block, forces);
  return forces;
}

function written({ node }: Act): Force | null {
  return (attributeOf(node, "force")?.values[0]?.id as Force | undefined) ?? null;
}
