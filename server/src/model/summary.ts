/** What the rest of a workspace needs to know of one readout; it depends on that readout alone. */
import type { BlockIds, Facts, Mentions } from "./facts";
import type { FrontMatter } from "./frontmatter";
import { sameSaid, type Said } from "./said";
import { shared, type Aligned } from "../text/aligned";
import { GrowingSet } from "../text/growingSet";
import type { Block, Reference } from "../syntax/tree";

export interface Summary {
  readonly frontMatter: FrontMatter | null;
  readonly used: Used;
  /** What it says of threads, in the order of the text. */
  readonly said: readonly Said[];
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
  const said =
    previous !== undefined && saysTheSame(previous.facts.made, facts.made) ? previous.summary.said : saidBy(facts.made);
  const same =
    previous !== undefined &&
    previous.summary.frontMatter === frontMatter &&
    previous.summary.used === used &&
    previous.summary.said === said;
  return same ? previous.summary : { frontMatter, used, said };
}

/** What blocks say of threads. */
export function saidBy(facts: readonly Facts[]): readonly Said[] {
  const all: Said[] = [];
  for (const block of facts) for (const { said } of block.said) all.push(said);
  // A copy is as long as it need be; a list that has grown is half as long again.
  return all.slice();
}

/** Whether the blocks that differ say the same of threads, in the same order. */
function saysTheSame(before: readonly Facts[], after: readonly Facts[]): boolean {
  const { head, tail } = shared(before, after);
  const gone = saidBy(before.slice(head, before.length - tail));
  const come = saidBy(after.slice(head, after.length - tail));
  return gone.length === come.length && gone.every((said, index) => sameSaid(said, come[index]!));
}

const MENTIONS: readonly Mentions[] = ["speakers", "by", "to", "threads", "related", "topics"];

/** Thousands of files have nothing of one kind, and share this. */
const NO_MENTIONS: ReadonlySet<string> = new Set();

/** The ids that blocks name, each once, in the order in which they come. */
export function usedIn(blocks: readonly BlockIds[]): Used {
  const ids = (list: Mentions): ReadonlySet<string> => {
    const all: string[] = [];
    for (const block of blocks) for (const { id } of block[list]) all.push(id);
    return all.length === 0 ? NO_MENTIONS : GrowingSet.of(all);
  };
  return {
    speakers: ids("speakers"),
    by: ids("by"),
    to: ids("to"),
    threads: ids("threads"),
    related: ids("related"),
    topics: ids("topics"),
  };
}

/** Whether the blocks that differ name the same ids for the first time in the same order. */
function sameIds(before: readonly Facts[], after: readonly Facts[]): boolean {
  const { head, tail } = shared(before, after);
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  // Most keystrokes touch no id: then the lists are equal, one by one.
  if (
    gone.length === come.length &&
    gone.every((block, index) => MENTIONS.every((list) => equal(block[list], come[index]![list])))
  ) {
    return true;
  }
  const ids = usedIn(gone);
  const now = usedIn(come);
  return MENTIONS.every((list) => [...ids[list]].join(" ") === [...now[list]].join(" "));
}

function equal(one: readonly Reference[], other: readonly Reference[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]!.id);
}
