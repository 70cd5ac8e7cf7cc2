/** What the rest of a workspace needs to know of one readout; it depends on that readout alone. */
import type { Facts } from "./facts";
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

function usedIn(facts: readonly Facts[]): Used {
  const used = {
    speakers: new Set<string>(),
    by: new Set<string>(),
    to: new Set<string>(),
    threads: new Set<string>(),
    related: new Set<string>(),
    topics: new Set<string>(),
  };
  for (const { actors, threads, topics } of facts) {
    for (const { id, role } of actors) (role === "speaker" ? used.speakers : used[role]).add(id);
    for (const { id, role } of threads) (role === "thread" ? used.threads : used.related).add(id);
    for (const { id } of topics) used.topics.add(id);
  }
  return used;
}

/** Whether the blocks that differ name the same ids in the same roles. */
function sameIds(before: readonly Facts[], after: readonly Facts[]): boolean {
  const { head, tail } = shared(before, after);
  return names(before, head, tail) === names(after, head, tail);
}

function names(facts: readonly Facts[], head: number, tail: number): string {
  const all: string[] = [];
  for (let index = head; index < facts.length - tail; index += 1) {
    const { actors, threads, topics } = facts[index]!;
    for (const { id, role } of actors) all.push(`${role} ${id}`);
    for (const { id, role } of threads) all.push(`${role} ${id}`);
    for (const { id } of topics) all.push(id);
  }
  return all.join("\n");
}
