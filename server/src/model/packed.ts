/** Summaries as text, for another thread: what thousands of files have nothing of is left out. */
import { intern } from "../text/intern";
import type { Mentions } from "./facts";
import type { FrontMatter } from "./frontmatter";
import { NO_IDS, UnreadSaid, type Said } from "./said";
import { MENTIONS, NO_MENTIONS, type Summary } from "./summary";

interface Packed {
  readonly frontMatter: FrontMatter | null;
  readonly used: { readonly [Key in Mentions]?: readonly string[] };
  readonly said: readonly PackedSaid[];
}

interface PackedSaid extends Pick<Said, "kind">, Partial<Pick<Said, "conditional" | List>> {
  readonly thread?: string;
  readonly force?: NonNullable<Said["force"]>;
  /** Where the words are that tell its force, which has not been read: the block's start and end, and the node. */
  readonly at?: readonly [start: number, end: number, node: number];
}

type List = (typeof LISTS)[number];
const LISTS = ["due", "answers", "supersedes", "contradicts"] as const;

/** @returns what {@link unpackSummaries} makes them from again. */
export function packSummaries(summaries: readonly (Summary | null)[]): string {
  return JSON.stringify(summaries.map((summary) => summary && packed(summary)));
}

function packed({ frontMatter, used, said }: Summary): Packed {
  const ids: { [Key in Mentions]?: readonly string[] } = {};
  for (const list of MENTIONS) if (used[list].size > 0) ids[list] = [...used[list]];
  return { frontMatter, used: ids, said: said.map(packedSaid) };
}

function packedSaid(said: Said): PackedSaid {
  const one: { -readonly [Key in keyof PackedSaid]: PackedSaid[Key] } = { kind: said.kind };
  if (said.thread !== null) one.thread = said.thread;
  if (said.conditional) one.conditional = true;
  for (const list of LISTS) if (said[list].length > 0) one[list] = said[list];
  if (said instanceof UnreadSaid) one.at = [said.place.start, said.place.end, said.place.node];
  else if (said.force !== null) one.force = said.force;
  return one;
}

/**
 * @param text what {@link packSummaries} wrote.
 * @param sources the texts of the readouts, in the same order.
 */
export function unpackSummaries(text: string, sources: readonly string[]): readonly (Summary | null)[] {
  const all = JSON.parse(text) as readonly (Packed | null)[];
  return all.map((summary, index) => summary && unpacked(summary, sources[index]!));
}

function unpacked({ frontMatter, used, said }: Packed, source: string): Summary {
  const ids = (list: Mentions): ReadonlySet<string> =>
    used[list] === undefined ? NO_MENTIONS : new Set(used[list].map(intern));
  return {
    frontMatter,
    used: {
      speakers: ids("speakers"),
      by: ids("by"),
      to: ids("to"),
      threads: ids("threads"),
      related: ids("related"),
      topics: ids("topics"),
    },
    said: said.map((its) => unpackedSaid(its, source)),
  };
}

function unpackedSaid(its: PackedSaid, source: string): Said {
  const { kind, at } = its;
  const thread = its.thread === undefined ? null : intern(its.thread);
  const conditional = its.conditional ?? false;
  const due = its.due ?? NO_IDS;
  const answers = its.answers?.map(intern) ?? NO_IDS;
  const supersedes = its.supersedes?.map(intern) ?? NO_IDS;
  const contradicts = its.contradicts?.map(intern) ?? NO_IDS;
  if (at === undefined)
    return { kind, thread, force: its.force ?? null, conditional, due, answers, supersedes, contradicts };
  const [start, end, node] = at;
  const place = { source, start, end, node };
  return new UnreadSaid(kind, thread, conditional, due, answers, supersedes, contradicts, place);
}
