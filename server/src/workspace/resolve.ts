/**
 * Who says, owes and is owed each act of one account: the facts of its blocks, read in order against the
 * circumstances. Only blocks that changed, or that something before them changed for, are read again.
 */
import { ids, valuesOf, type ActFacts, type Facts, type HeadingFacts } from "../model/facts";
import type { Block, Node, Reference } from "../syntax/tree";
import { shared } from "../text/aligned";
import type { Circumstances } from "./circumstances";

export type ByOrigin =
  "written" | "enclosing act" | "section" | "all parties" | "speaker's side" | "speaker" | "issuer" | "nobody";
export type ToOrigin = "written" | "enclosing act" | "section" | "other parties" | "all parties" | "nobody";
export type TopicOrigin = "written" | "enclosing act" | "section";

/** Some actors, and what made it them. */
export interface Resolved<Origin> {
  readonly ids: readonly string[];
  readonly origin: Origin;
}

export interface Topic {
  readonly path: string;
  readonly origin: TopicOrigin;
}

export interface Act {
  readonly facts: ActFacts;
  readonly node: Node;
  /** Who says it, the innermost speaker; empty in narration. */
  readonly speakers: readonly string[];
  readonly by: Resolved<ByOrigin>;
  readonly to: Resolved<ToOrigin>;
  readonly topics: readonly Topic[];
  readonly thread: Reference | null;
}

/** What holds at the start of a block because of the blocks before it. */
export interface Context {
  /** The speakers of the open turn; null where none is open. */
  readonly openTurn: readonly string[] | null;
  readonly section: HeadingFacts | null;
  /** The codes that are silenced on the next line with text. */
  readonly silenced: readonly string[];
}

export interface ResolvedBlock {
  readonly block: Block;
  readonly facts: Facts;
  /** What holds in it. */
  readonly context: Context;
  /** Who says what in it stands in no speech of its own: an open turn's speakers. */
  readonly narrators: readonly string[];
  readonly acts: readonly Act[];
}

export interface Resolution {
  readonly circumstances: Circumstances;
  /** The blocks that were resolved, as they were given. */
  readonly source: readonly Block[];
  readonly blocks: readonly ResolvedBlock[];
  /** What holds behind the last block. */
  readonly exit: Context;
}

const START: Context = { openTurn: null, section: null, silenced: [] };
const NOBODY: readonly string[] = [];

/**
 * Resolves a whole account.
 * @param facts one for each block, in the same order.
 * @param previous what an earlier text of the same account resolved to: taken over wherever the block and all that
 * bears on it are the same.
 */
export function resolve(
  blocks: readonly Block[],
  facts: readonly Facts[],
  circumstances: Circumstances,
  previous?: Resolution,
): Resolution {
  const reusable = previous?.circumstances === circumstances ? previous : undefined;
  const old = reusable?.blocks ?? [];
  const { head, tail } = shared(reusable?.source ?? [], blocks);
  const resolved: ResolvedBlock[] = old.slice(0, head);
  const last = resolved.at(-1);
  let context = last === undefined ? START : leave(last.facts, last.context);
  for (let index = head; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const behind = old[old.length - (blocks.length - index)];
    if (
      index >= blocks.length - tail &&
      reusable !== undefined &&
      behind !== undefined &&
      same(behind.context, context)
    ) {
      const rest = old.slice(old.length - (blocks.length - index));
      return { circumstances, source: blocks, blocks: resolved.concat(rest), exit: reusable.exit };
    }
    const it = enter(block, facts[index]!, context, circumstances);
    resolved.push(it);
    context = leave(it.facts, context);
  }
  return { circumstances, source: blocks, blocks: resolved, exit: context };
}

function same(one: Context, other: Context): boolean {
  return (
    one === other ||
    (equal(one.openTurn, other.openTurn) &&
      equal(one.silenced, other.silenced) &&
      (one.section === other.section ||
        (one.section !== null &&
          other.section !== null &&
          one.section.node === other.section.node &&
          equal(one.section.by, other.section.by) &&
          equal(one.section.to, other.section.to) &&
          equal(one.section.topics, other.section.topics))))
  );
}

function equal(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return (
    one === other ||
    (one !== null && other !== null && one.length === other.length && one.every((id, index) => id === other[index]))
  );
}

/** What holds behind a block. */
function leave(facts: Facts, context: Context): Context {
  const openTurn = facts.openTurn !== undefined ? facts.openTurn : facts.opensWithHeading ? null : context.openTurn;
  const section = facts.headings.at(-1) ?? context.section;
  const silenced =
    facts.onlyNotes && context.silenced.length > 0 ? [...context.silenced, ...facts.silencesNext] : facts.silencesNext;
  if (
    openTurn === context.openTurn &&
    section === context.section &&
    silenced.length === 0 &&
    context.silenced.length === 0
  )
    return context;
  return { openTurn, section, silenced };
}

function enter(block: Block, facts: Facts, context: Context, circumstances: Circumstances): ResolvedBlock {
  const holds = facts.openTurn === undefined && !facts.opensWithHeading && !facts.opensWithSkip;
  const narrators = holds ? (context.openTurn ?? NOBODY) : NOBODY;
  const acts: Act[] = [];
  for (const act of facts.acts) {
    const node = block.nodes[act.node]!;
    const around = acts[act.within];
    const section = facts.headings[act.heading] ?? context.section;
    const speakers =
      act.speech === -1 ? narrators : (block.nodes[act.speech]?.speakers ?? []).map((speaker) => speaker.id);
    const by = byOf(act, node, around, section, speakers, circumstances);
    acts.push({
      facts: act,
      node,
      speakers,
      by,
      to: toOf(node, around, section, by, circumstances),
      topics: topicsOf(node, around, section),
      thread: valuesOf(node, "thread")[0] ?? null,
    });
  }
  return { block, facts, context, narrators, acts };
}

function byOf(
  act: ActFacts,
  node: Node,
  around: Act | undefined,
  section: HeadingFacts | null,
  speakers: readonly string[],
  circumstances: Circumstances,
): Resolved<ByOrigin> {
  const { parties, issuer, side } = circumstances;
  const written = ids(node, "by");
  if (written !== null) return { ids: everyone(written, parties), origin: "written" };
  if (around !== undefined) return { ids: around.by.ids, origin: "enclosing act" };
  if (section?.by) return { ids: everyone(section.by, parties), origin: "section" };
  if (act.kind === "agree" && parties.length > 0) return { ids: parties, origin: "all parties" };
  if (speakers.length > 0) {
    const all = everyone(speakers, parties);
    const sides = unique(all.map((id) => side(id) ?? id));
    return { ids: sides, origin: all.some((id) => side(id) !== null) ? "speaker's side" : "speaker" };
  }
  return issuer.length > 0 ? { ids: issuer, origin: "issuer" } : { ids: NOBODY, origin: "nobody" };
}

function toOf(
  node: Node,
  around: Act | undefined,
  section: HeadingFacts | null,
  by: Resolved<ByOrigin>,
  { parties }: Circumstances,
): Resolved<ToOrigin> {
  const written = ids(node, "to");
  if (written !== null) return { ids: everyone(written, parties), origin: "written" };
  if (around !== undefined) return { ids: around.to.ids, origin: "enclosing act" };
  if (section?.to) return { ids: everyone(section.to, parties), origin: "section" };
  // Those who act jointly owe it to one another.
  if (by.ids.length > 1) return { ids: unique([...parties, ...by.ids]), origin: "all parties" };
  const others = parties.filter((id) => !by.ids.includes(id));
  return others.length > 0 ? { ids: others, origin: "other parties" } : { ids: NOBODY, origin: "nobody" };
}

function topicsOf(node: Node, around: Act | undefined, section: HeadingFacts | null): readonly Topic[] {
  const written = valuesOf(node, "topic");
  if (written.length > 0) return written.map(({ id }) => ({ path: id, origin: "written" }));
  if (around !== undefined && around.topics.length > 0)
    return around.topics.map(({ path }) => ({ path, origin: "enclosing act" }));
  return (section?.topics ?? []).map((path) => ({ path, origin: "section" }));
}

function everyone(ids: readonly string[], parties: readonly string[]): readonly string[] {
  return ids.includes("all") ? unique(ids.flatMap((id) => (id === "all" ? parties : [id]))) : ids;
}

function unique(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
