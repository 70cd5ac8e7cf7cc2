/** What the rest of a workspace needs to know of one readout; it depends on that readout alone. */
import type { Facts, Mentions } from "./facts";
import type { FrontMatter } from "./frontmatter";
import { shared, type Aligned } from "../text/aligned";
import type { Block } from "../syntax/tree";

export interface Summary {
  readonly frontMatter: FrontMatter | null;
  readonly used: Used;
}

/** The ids that the body names. */
export interface Used {
  readonly speakers: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Threads that acts belong to. */
  readonly threads: ReadonlySet<string>;
  /** Threads that acts answer, supersede or contradict. */
  readonly related: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/**
 * The summary of a readout.
 * @param previous the summary before and the facts it was made from; it is answered again, the same value, where
 * nothing in it changes.
 */
export function summarise(
  frontMatter: FrontMatter | null,
  facts: Aligned<Block, Facts>,
  previous?: { readonly summary: Summary; readonly facts: Aligned<Block, Facts> },
): Summary {
  const used =
    previous !== undefined && sameIds(previous.facts.made, facts.made) ? previous.summary.used : usedIn(facts.made);
  const same = previous !== undefined && previous.summary.frontMatter === frontMatter && previous.summary.used === used;
  return same ? previous.summary : { frontMatter, used };
}

const MENTIONS: readonly Mentions[] = ["speakers", "by", "to", "threads", "related", "topics"];

function usedIn(facts: readonly Facts[]): Used {
  const used: Record<Mentions, Set<string>> = {
    speakers: new Set(),
    by: new Set(),
    to: new Set(),
    threads: new Set(),
    related: new Set(),
    topics: new Set(),
  };
  for (const block of facts) {
    for (const list of MENTIONS) for (const { id } of block[list]) used[list].add(id);
  }
  return used;
}

/** Whether the blocks that differ name the same ids for the first time in the same order. */
function sameIds(before: readonly Facts[], after: readonly Facts[]): boolean {
  const { head, tail } = shared(before, after);
  const gone = usedIn(before.slice(head, before.length - tail));
  const come = usedIn(after.slice(head, after.length - tail));
  return MENTIONS.every((list) => {
    if (gone[list].size !== come[list].size) return false;
    const ids = come[list].values();
    for (const id of gone[list]) if (ids.next().value !== id) return false;
    return true;
  });
}
