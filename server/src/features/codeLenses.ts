/**
 * What stands above a line: on the declaration of an actor, how often it speaks and acts; on an act with a thread, how
 * the thread stands and how the act stands among its statements. The lenses are found at once, what they say when they are shown.
 */
import { dateName, readDate } from "../model/dates";
import type { ActorDeclaration } from "../model/actors";
import { attributeOf } from "../model/facts";
import { STATUS_DEFINITIONS } from "../model/lifecycle";
import type { Block } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { threadHistory } from "../workspace/histories";
import { countsOf, tallyOf, totalOf, type Counts } from "../workspace/tally";
import { placesOf, standingOf } from "../workspace/threads";
import type { ResolvedBlock } from "../workspace/resolve";
import type { ReadoutFile } from "../workspace/file";
import type { Workspace } from "../workspace/workspace";
import { several } from "./hover/actor";
import { clip } from "./words";

/** Which lenses are wanted. */
export interface LensOptions {
  readonly actors: boolean;
  readonly threads: boolean;
}

export interface CodeLens {
  readonly kind: "actor" | "thread";
  /** Of the actor, or of the thread. */
  readonly id: string;
  /** The id where it is written, in offsets of the file's text: whoever asks for references asks there. */
  readonly span: Span;
  /** Where the act, the part or the declaration begins: the lens stands above that line. */
  readonly offset: number;
  /** Another lens of a thread stands above the same line, so that each must say whose it is. */
  readonly shared: boolean;
}

/** The lenses of a readout, in order. Takes time linear in the number of blocks with threads, and of lenses. */
export function codeLenses({ file, resolution }: Analysis, options: LensOptions): readonly CodeLens[] {
  const { tree, summary, text } = file;
  const lenses: CodeLens[] = [];
  if (options.actors) lenses.push(...actorLenses(summary.frontMatter?.actors ?? [], tree.frontMatter?.yaml.start ?? 0));
  if (!options.threads) return lenses;
  for (let index = 0; index < resolution.blocks.length; index += 1) {
    const start = tree.starts[index]!;
    for (const lens of blockLenses(resolution.blocks[index]!, text, start)) {
      const { offset, span } = lens;
      lenses.push({ ...lens, offset: start + offset, span: { start: start + span.start, end: start + span.end } });
    }
  }
  return lenses;
}

/** The lenses of declarations of actors. @param start where their YAML begins. */
export function actorLenses(actors: readonly ActorDeclaration[], start = 0): readonly CodeLens[] {
  return actors.map(({ id, idSpan }) => {
    const span = { start: start + idSpan.start, end: start + idSpan.end };
    return { kind: "actor", id, span, offset: span.start, shared: false };
  });
}

const known = new WeakMap<Block, readonly CodeLens[]>();
const NONE: readonly CodeLens[] = [];

function blockLenses({ block, facts }: ResolvedBlock, text: string, start: number): readonly CodeLens[] {
  if (facts.threads.length === 0) return NONE;
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = facts.said.flatMap(({ node: at }) => {
    const node = block.nodes[at]!;
    const id = attributeOf(node, "thread")?.values[0];
    return id === undefined ? [] : [{ id: id.id, offset: node.start, span: { start: id.start, end: id.end } }];
  });
  const lenses = found.map((lens, index): CodeLens => {
    const sameLine = (other: { readonly offset: number } | undefined): boolean => {
      if (other === undefined) return false;
      const [from, to] = [Math.min(lens.offset, other.offset), Math.max(lens.offset, other.offset)];
      return !text.slice(start + from, start + to).includes("\n");
    };
    return { kind: "thread", ...lens, shared: sameLine(found[index - 1]) || sameLine(found[index + 1]) };
  });
  known.set(block, lenses);
  return lenses;
}

/**
 * What a lens on an actor says.
 * @param analysis of the readout that declares it; null for an actors file.
 */
export function actorLensTitle(workspace: Workspace, analysis: Analysis | null, id: string): string {
  if (!workspace.isWhole)
    return `${analysis === null ? "" : `${counted(countsOf(tallyOf(analysis), id))} here · `}the workspace is still being read`;
  const total = totalOf(workspace, id);
  const rest = total.uncounted === 0 ? "" : ` · ${several(total.uncounted, "readout")} still to be counted`;
  if (analysis === null && total.readouts + total.uncounted === 0) return "in no readout";
  if (analysis === null) return `${counted(total)} in ${several(total.readouts, "readout")}${rest}`;
  const here = countsOf(tallyOf(analysis), id);
  if (total.uncounted === 0 && here.passages === total.passages && here.acts === total.acts && here.to === total.to)
    return here.passages + here.acts + here.to === 0 ? "says and does nothing here" : `${counted(here)}, only here`;
  return `${counted(here)} here · ${counted(total)} in the workspace${rest}`;
}

function counted({ passages, acts, to }: Counts): string {
  const parts = [
    ...(passages === 0 ? [] : [several(passages, "passage")]),
    ...(acts === 0 ? [] : [several(acts, "act")]),
    ...(passages + acts > 0 || to === 0 ? [] : [`is owed or asked ${several(to, "act")}`]),
  ];
  return parts.length === 0 ? "says and does nothing" : parts.join(", ");
}

/** How many characters of a thread's id are shown. */
const MOST_ID = 40;
const CHANGES = { "-1": "restated, weaker", "0": "restated, as firm", "1": "restated, stronger" } as const;

/**
 * What a lens on a statement says, the status of its thread first; null where there is no such statement.
 * @param today `YYYY-MM-DD`: the status is that of this day.
 */
export function threadLensTitle(
  workspace: Workspace,
  file: ReadoutFile,
  lens: Pick<CodeLens, "id" | "offset" | "shared">,
  today: string,
): string | null {
  const number = placesOf(file, lens.id).findIndex(({ start }) => start === lens.offset);
  const standing = standingOf(workspace, file, lens.id, number);
  if (standing === null) return null;
  const { statements, first, isFirst, before, change } = standing;
  const { status } = threadHistory(workspace, lens.id, today);
  const thread = lens.shared ? `^${clip(lens.id, MOST_ID)}: ` : "";
  const head = `${thread}${status === null ? "" : `${STATUS_DEFINITIONS[status].title} · `}`;
  if (statements === 1) return `${head}only here`;
  const date = first.summary.frontMatter?.date?.value;
  const since = isFirst ? "first here" : date === undefined || !readDate(date).ok ? null : `first ${dateName(date)}`;
  return `${head}${[
    several(statements, "statement"),
    ...(since === null ? [] : [since]),
    ...(before === null ? [] : [change === null ? "restated" : CHANGES[change]]),
  ].join(" · ")}`;
}
