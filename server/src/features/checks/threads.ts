/** Threads over all readouts and follow-up files: restated weaker, overdue, and named where no act has them. */
import { attributeOf, valuesOf, type ActFacts } from "../../model/facts";
import { compareForce } from "../../model/force";
import type { Said } from "../../model/said";
import type { ActKind, Block, Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { countsFrom, lastDay, threadHistory } from "../../workspace/histories";
import type { Mark } from "../../workspace/marks";
import { statementBefore } from "../../workspace/threads";
import type { AcrossFinding, AcrossPlace, Check } from "./check";
import { lastKnown } from "./lastKnown";

export const weakened: Check = { codes: ["weakened"], across: (place) => ofStatements(place, weakenedAt) };

export const overdue: Check = { codes: ["overdue"], across: (place) => ofStatements(place, overdueAt) };

export const unknownThread: Check = {
  codes: ["unknown-thread"],
  across: (place) => {
    const { block, facts } = place.resolved;
    return facts.related.length === 0
      ? []
      : facts.said.flatMap(({ node }) => unknownThreads(place, block.nodes[node]!));
  },
};

/** A statement of a thread, in its block. */
interface Stated {
  readonly act: ActFacts;
  readonly node: Node;
  readonly said: Said;
  readonly thread: string;
  /** How many statements of the thread stand before it in the block, and the last of them. */
  readonly among: number;
  readonly inBlock: Said | null;
}

function ofStatements(
  place: AcrossPlace,
  find: (place: AcrossPlace, stated: Stated) => AcrossFinding | null,
): readonly AcrossFinding[] {
  const { block, facts } = place.resolved;
  if (facts.threads.length === 0) return NONE;
  let findings: AcrossFinding[] | null = null;
  const here = facts.said.length > 1 ? new Map<string, { among: number; inBlock: Said }>() : null;
  for (const { act, node, said } of facts.said) {
    const { thread } = said;
    if (thread === null) continue;
    const before = here?.get(thread);
    const among = before === undefined ? 0 : before.among + 1;
    const inBlock = before?.inBlock ?? null;
    here?.set(thread, { among, inBlock: said });
    const found = find(place, { act: facts.acts[act]!, node: block.nodes[node]!, said, thread, among, inBlock });
    if (found !== null) (findings ??= []).push(found);
  }
  return findings ?? NONE;
}

const NONE: readonly AcrossFinding[] = [];

/** Kinds that can be held against each other: how firmly somebody asks says nothing of how firmly somebody promises. */
const BINDING: ReadonlySet<ActKind> = new Set<ActKind>(["commit", "agree", "offer"]);

function weakenedAt(
  { workspace, analysis: { file }, last }: AcrossPlace,
  { node, said: { kind, force }, thread, inBlock }: Stated,
): AcrossFinding | null {
  // Most threads are stated once, and then there is nothing to compare.
  if (force === null || force === "firm") return null;
  const own = inBlock ?? last(thread);
  const other = own === null ? statementBefore(workspace, file, thread, 0) : null;
  const said = own ?? other?.said;
  if (said?.force == null || compareForce(force, said.force) !== -1) return null;
  if (said.kind !== kind && !(BINDING.has(kind) && BINDING.has(said.kind))) return null;
  const date = other === null ? undefined : workspace.readouts.get(other.uri)?.summary.frontMatter?.date?.value;
  const when = other === null ? "before in this text" : date === undefined ? "the last time" : `on ${date}`;
  const mark: Mark =
    other === null
      ? { kind: "before", uri: file.uri, thread }
      : { kind: "statement", uri: other.uri, thread, number: other.number };
  return {
    code: "weakened",
    ...openerOf(node),
    message: `Restated weaker: this is ${force}, and what the same issuer reported ${when} was ${said.force}.`,
    marks: [{ mark, message: `It was ${said.force} here.` }],
  };
}

function unknownThreads({ workspace, inRoot }: AcrossPlace, node: Node): readonly AcrossFinding[] {
  if (!inRoot) return [];
  return (["answers", "supersedes", "contradicts"] as const).flatMap((key) =>
    valuesOf(node, key).flatMap(({ id, start, end }): readonly AcrossFinding[] => {
      if (workspace.threads.get(id) !== undefined) return [];
      const message = `No act has the thread \`^${id}\`: write the id of one that does, or give it to the act that is meant.`;
      return [{ code: "unknown-thread", start, end, message, marks: [] }];
    }),
  );
}

function overdueAt(
  { workspace, today, analysis: { file }, resolved: { block }, inRoot, before }: AcrossPlace,
  { act, node, said: { due }, thread, among }: Stated,
): AcrossFinding | null {
  if (!inRoot || due.length === 0) return null;
  const last = lastDay(due);
  // A date before the meeting is a slip of its own, and told as such.
  if (last === null || last >= today || last < (countsFrom(file) ?? "")) return null;
  const history = threadHistory(workspace, thread, today);
  if (
    history.status !== "overdue" ||
    history.dueBy?.uri !== file.uri ||
    history.dueBy.number !== before(thread) + among
  )
    return null;
  const known = lastKnown(history);
  const since =
    known === null
      ? "no event says what became of it"
      : `the last that is known of it is \`${known.event.event}\` on ${known.event.day}`;
  return {
    code: "overdue",
    ...dueSpan(block, node, act),
    message: `\`^${thread}\` was due by ${last}, and ${since}: add to a follow-up file whether it was kept, and when.`,
    marks: known === null ? [] : [{ mark: known.mark, message: "The last that is known of it." }],
  };
}

/** Where the date is written: on the part, on its act, or on the last deadline that has one. */
export function dueSpan({ nodes }: Block, node: Node, act: ActFacts): Span {
  const deadlines = act.deadlines.map((at) => attributeOf(nodes[at]!, "date"));
  const { start, end } =
    attributeOf(node, "due") ??
    attributeOf(nodes[act.node]!, "due") ??
    deadlines.reverse().find((date) => date !== undefined) ??
    openerOf(node);
  return { start, end };
}

function openerOf({ start, inner }: Node): Span {
  return { start, end: inner.start };
}
