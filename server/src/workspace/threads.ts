/**
 * The statements of a thread over all readouts, in order of date: what a thread's hover and its lenses tell. What was
 * read of a file is kept with that very file, so that a keystroke has one file read again.
 */
import { attributeOf, valuesOf, type ActFacts } from "../model/facts";
import { compareForce, type Force } from "../model/force";
import { publishedIn } from "../syntax/strip";
import type { Block, Node } from "../syntax/tree";
import { dayOf, inOrderOfTime, UNDATED } from "./days";
import { opened, type ParsedFile, type ReadoutFile } from "./file";
import { forceOf } from "./force";
import type { Workspace } from "./workspace";

/** One act, or one part of an act, that belongs to a thread. */
export interface Statement {
  readonly file: ReadoutFile;
  /** Where it begins in the file's text. */
  readonly offset: number;
  readonly force: Force | null;
}

/** A node that belongs to a thread, in its block. */
export interface ThreadNode {
  /** The act's place in the list of acts; a part's is that of its act. */
  readonly act: number;
  readonly node: Node;
  /** The id of the thread. */
  readonly id: string;
}

/** What there is to tell of one statement among the others of its thread. */
export interface Standing {
  /** How many statements there are, in the readouts that have been read. */
  readonly statements: number;
  readonly readouts: number;
  /** Readouts with statements of the thread that have not been read yet. */
  readonly unread: number;
  /** The readout of the first statement; its date as written may be missing. */
  readonly first: ReadoutFile;
  /** Whether this is the first statement. */
  readonly isFirst: boolean;
  /** The last one before it that the same issuer attests. */
  readonly before: Statement | null;
  /** How this one's force compares with that one's; null where one of them has none. */
  readonly change: -1 | 0 | 1 | null;
}

/** How many readouts are read for the first time in one answer; the next answer goes on. */
export const MOST_AT_ONCE = 20;

/** The readouts with statements of a thread, in order of date; what has no date comes last. */
export function readoutsOf(workspace: Workspace, id: string): readonly ReadoutFile[] {
  return inOrderOfTime([...(workspace.threads.get(id) ?? [])].flatMap((uri) => workspace.readouts.get(uri) ?? []));
}

/** The acts of a block that belong to a thread, and their parts that do; in the order of acts. */
export function threadNodes(block: Block, acts: readonly ActFacts[]): readonly ThreadNode[] {
  const found: ThreadNode[] = [];
  for (const [act, { node: own, parts }] of acts.entries()) {
    // A part may be a statement of its own, and shares all else with its act.
    for (const index of [own, ...parts]) {
      const node = block.nodes[index]!;
      for (const { id } of valuesOf(node, "thread")) found.push({ act, node, id });
    }
  }
  return found;
}

/**
 * How a statement stands among the others of its thread.
 * @param offset where the statement begins in the file's text.
 * @param most how many readouts may be read for the first time.
 * @returns null where there is no such statement.
 */
export function standingOf(
  workspace: Workspace,
  file: ReadoutFile,
  id: string,
  offset: number,
  most = MOST_AT_ONCE,
): Standing | null {
  const files = readoutsOf(workspace, id);
  const place = files.findIndex(({ uri }) => uri === file.uri);
  const own = statementsOf(file, id);
  const number = own.findIndex((statement) => statement.offset === offset);
  const here = own[number];
  const first = files[0];
  if (here === undefined || place === -1 || first === undefined) return null;

  let left = most;
  const read = (its: ReadoutFile): readonly Statement[] | null => {
    if (its.uri === file.uri) return own;
    if (!known.has(its) && left-- <= 0) return null;
    return statementsOf(its, id);
  };
  // What it is compared with is read before what is only counted.
  let before = own[number - 1] ?? null;
  if (dayOf(file) !== UNDATED)
    for (let at = place - 1; before === null && at >= 0; at -= 1)
      if (sameIssuer(files[at]!, file)) before = read(files[at]!)?.at(-1) ?? null;
  let statements = 0;
  let unread = 0;
  for (const its of files) {
    const found = read(its);
    if (found === null) unread += 1;
    else statements += found.length;
  }
  return {
    statements,
    readouts: files.length,
    unread,
    first,
    isFirst: place === 0 && number === 0,
    before,
    change: before?.force && here.force ? compareForce(here.force, before.force) : null,
  };
}

type ByThread = ReadonlyMap<string, readonly Statement[]>;
const known = new WeakMap<ReadoutFile, ByThread>();
const NONE: readonly Statement[] = [];

function statementsOf(file: ReadoutFile, id: string): readonly Statement[] {
  let its = known.get(file);
  if (its === undefined) known.set(file, (its = readThreads(file)));
  return its.get(id) ?? NONE;
}

/** What a block has to say of threads, counted from its start: a keystroke has only the changed block read again. */
interface BlockStatement {
  readonly id: string;
  readonly start: number;
  readonly force: Force | null;
}
const blocks = new WeakMap<Block, readonly BlockStatement[]>();

function readThreads(file: ReadoutFile): ByThread {
  const parsed = opened(file);
  const found = new Map<string, Statement[]>();
  for (const [index, { acts, threads }] of parsed.facts.made.entries()) {
    if (threads.length === 0) continue;
    const offset = parsed.tree.starts[index] ?? 0;
    for (const { id, start, force } of readBlock(parsed, index, acts, offset)) {
      const statement = { file, offset: offset + start, force };
      const list = found.get(id);
      if (list === undefined) found.set(id, [statement]);
      else list.push(statement);
    }
  }
  for (const list of found.values()) list.sort((one, other) => one.offset - other.offset);
  return found;
}

function readBlock(
  { tree, text }: ParsedFile,
  index: number,
  acts: readonly ActFacts[],
  offset: number,
): readonly BlockStatement[] {
  const block = tree.blocks[index]!;
  const before = blocks.get(block);
  if (before !== undefined) return before;
  const statements = threadNodes(block, acts).map(({ act, node, id }) => ({
    id,
    start: node.start,
    force: forceAt(block, acts[act]!, node, (span) => publishedIn(text, offset, block, span)),
  }));
  blocks.set(block, statements);
  return statements;
}

/** A part's own force, or else its act's. */
function forceAt(block: Block, act: ActFacts, node: Node, published: Parameters<typeof forceOf>[2]): Force | null {
  const written = attributeOf(node, "force")?.values[0]?.id as Force | undefined;
  return written ?? forceOf({ facts: act, node: block.nodes[act.node]! }, block, published).value;
}

/** Whether two readouts share an issuer: a joint statement is each issuer's own account. */
function sameIssuer(one: ReadoutFile, other: ReadoutFile): boolean {
  const issuer = other.summary.frontMatter?.issuer ?? [];
  return (one.summary.frontMatter?.issuer ?? []).some(({ id }) => issuer.some((its) => its.id === id));
}
