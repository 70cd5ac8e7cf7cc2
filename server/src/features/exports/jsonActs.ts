/** The acts of one block as data: what is written, what is a default, and what belongs to a part of an act alone. */
import { readDate } from "../../model/dates";
import { attributeOf, ids, valuesOf } from "../../model/facts";
import type { Force } from "../../model/force";
import type { Block, Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Act, ResolvedBlock } from "../../workspace/resolve";
import type { ActJson, Default, DueJson, PartJson, QuotedJson } from "./jsonShape";

/** A block with the places of its spans. */
export interface Placed {
  readonly resolved: ResolvedBlock;
  /** Where the words of a node stand in the published text. */
  readonly place: (node: Node) => Span;
  readonly quoted: (node: Node) => QuotedJson;
}

/**
 * The acts of a block, in the order of the text.
 * @param forces one for each act, or none.
 * @param first how many acts stand before them in the list that they go to.
 * @param parties whom `@all` stands for.
 */
export function actsJson(
  placed: Placed,
  forces: readonly (Force | null)[],
  first: number,
  parties: readonly string[],
): ActJson[] {
  const { acts, block } = placed.resolved;
  if (acts.length === 0) return [];
  const parts = partsOf(block);
  return acts.map((act, index) => actJson(act, forces[index] ?? null, first, placed, parts, parties));
}

/** Of every node: the innermost `!part` around it in its act; -1 where there is none. */
function partsOf({ nodes }: Block): Int32Array {
  const parts = new Int32Array(nodes.length).fill(-1);
  for (const [index, { parent }] of nodes.entries()) {
    const kind = nodes[parent]?.kind;
    if (kind === "part") parts[index] = parent;
    else if (kind !== undefined && kind !== "act" && kind !== "more") parts[index] = parts[parent] ?? -1;
  }
  return parts;
}

function actJson(
  act: Act,
  force: Force | null,
  first: number,
  placed: Placed,
  parts: Int32Array,
  parties: readonly string[],
): ActJson {
  const { facts, node, by, to, topics } = act;
  const { resolved, quoted, place } = placed;
  const { nodes } = resolved.block;
  const defaults: Default[] = [];
  if (by.origin !== "written") defaults.push("by");
  if (to.origin !== "written") defaults.push("to");
  if (force !== null && attributeOf(node, "force") === undefined) defaults.push("force");
  if (topics.some(({ origin }) => origin !== "written")) defaults.push("topics");

  // A detail inside a part is that part's, and not the whole act's.
  const conditions = details(facts.conditions, parts);
  const deadlines = details(facts.deadlines, parts);
  const detailsOf = (owner: Node, key: number): Details => ({
    conditions: (conditions.get(key) ?? []).map((index) => quoted(nodes[index]!)),
    due: dueOf(owner, deadlines.get(key) ?? [], nodes),
  });
  const whole = { by: by.ids, to: to.ids, force, topics: topics.map(({ path }) => path) };
  return {
    kind: facts.kind,
    ...quoted(node),
    more: facts.more.map((index) => place(nodes[index]!)),
    speakers: act.speakers,
    ...ordered(whole, detailsOf(node, -1), relations(node)),
    parts: facts.parts.map((index) => {
      const part = nodes[index]!;
      const { defaults, ...values } = partValues(part, whole, parties);
      return { ...quoted(part), ...ordered(values, detailsOf(part, index), relations(part)), defaults };
    }),
    parent: facts.within === -1 ? null : first + facts.within,
    defaults,
  };
}

/** One order of the keys, for whoever reads the text of it. */
function ordered({ by, to, force, topics }: Values, details: Details, { thread, ...bearing }: Relations) {
  return { by, to, force, ...details, thread, topics, ...bearing };
}

type Values = Pick<PartJson, "by" | "to" | "force" | "topics">;
type Details = Pick<PartJson, "conditions" | "due">;
type Relations = Pick<PartJson, "thread" | "answers" | "supersedes" | "contradicts">;

/** What is not written for a part is its act's. */
function partValues(part: Node, act: Values, parties: readonly string[]): Values & Pick<PartJson, "defaults"> {
  const actors = (key: "by" | "to"): readonly string[] | null => {
    const written = ids(part, key);
    return written?.includes("all") ? [...new Set(written.flatMap((id) => (id === "all" ? parties : id)))] : written;
  };
  const topics = valuesOf(part, "topic").map(({ id }) => id);
  const own = {
    by: actors("by"),
    to: actors("to"),
    force: (attributeOf(part, "force")?.values[0]?.id ?? null) as Force | null,
    topics: topics.length > 0 ? topics : null,
  };
  const defaults: Default[] = [];
  if (own.by === null) defaults.push("by");
  if (own.to === null) defaults.push("to");
  if (own.force === null && act.force !== null) defaults.push("force");
  if (own.topics === null && act.topics.length > 0) defaults.push("topics");
  return {
    by: own.by ?? act.by,
    to: own.to ?? act.to,
    force: own.force ?? act.force,
    topics: own.topics ?? act.topics,
    defaults,
  };
}

function relations(node: Node): Relations {
  const list = (key: "answers" | "supersedes" | "contradicts"): string[] => valuesOf(node, key).map(({ id }) => id);
  return {
    thread: valuesOf(node, "thread")[0]?.id ?? null,
    answers: list("answers"),
    supersedes: list("supersedes"),
    contradicts: list("contradicts"),
  };
}

/** The details of an act by the part that they stand in; -1 for the act's own. */
function details(indices: readonly number[], parts: Int32Array): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const index of indices) {
    const part = parts[index] ?? -1;
    const its = found.get(part);
    if (its === undefined) found.set(part, [index]);
    else its.push(index);
  }
  return found;
}

/** What the analyst infers, or else the first date that the text gives; a date that cannot be read counts for nothing. */
function dueOf(owner: Node, deadlines: readonly number[], nodes: readonly Node[]): DueJson | null {
  const inferred = attributeOf(owner, "due")?.values[0]?.id;
  const stated = deadlines.map((index) => attributeOf(nodes[index]!, "date")?.values[0]?.id);
  for (const [index, edtf] of [inferred, ...stated].entries()) {
    const reading = edtf === undefined ? null : readDate(edtf);
    if (edtf === undefined || !reading?.ok) continue;
    const { from, until } = reading;
    return { edtf, from, until, attested: index > 0 };
  }
  return null;
}
