/**
 * The statements of a thread over all readouts, in order of date. They are known from the summaries: no file is read
 * for them, except to say where in its text one stands.
 */
import { compareForce } from "../model/force";
import type { Said } from "../model/said";
import type { Span } from "../text/span";
import { compareText, dayOf, inOrderOfTime, UNDATED } from "./days";
import { opened, type ReadoutFile } from "./file";
import type { Workspace } from "./workspace";

/** One act, or one part of an act, that belongs to a thread. */
export interface Statement {
  readonly uri: string;
  /** Its number among the statements of the thread in its file, from 0. */
  readonly number: number;
  readonly said: Said;
}

/** What there is to tell of one statement among the others of its thread. */
export interface Standing {
  /** How many statements there are, and in how many readouts. */
  readonly statements: number;
  readonly readouts: number;
  /** The readout of the first statement; its date as written may be missing. */
  readonly first: ReadoutFile;
  /** Whether this is the first statement. */
  readonly isFirst: boolean;
  /** The last one before it that the same issuer attests. */
  readonly before: Statement | null;
  /** How this one's force compares with that one's; null where one of them has none. */
  readonly change: -1 | 0 | 1 | null;
}

/** The readouts with statements of a thread, in order of date; what has no date comes last. */
export function readoutsOf(workspace: Workspace, id: string): readonly ReadoutFile[] {
  return inOrderOfTime([...(workspace.threads.get(id) ?? [])].flatMap((uri) => workspace.readouts.get(uri) ?? []));
}

/** The statements of a thread, in the order of the readouts and of their texts. */
export function statementsOf(workspace: Workspace, id: string): readonly Statement[] {
  return readoutsOf(workspace, id).flatMap((file) => statementsIn(file, id));
}

/** The statements of a thread in one readout, in the order of the text. */
export function statementsIn({ uri, summary }: ReadoutFile, id: string): readonly Statement[] {
  return saidOf(summary.said, id).map((said, number) => ({ uri, number, said }));
}

/** A list that is longer is put in order by its threads once, and not looked through each time. */
const SHORT = 32;
const byThread = new WeakMap<readonly Said[], ReadonlyMap<string, readonly Said[]>>();
const NOTHING: readonly Said[] = [];

function saidOf(all: readonly Said[], id: string): readonly Said[] {
  if (all.length <= SHORT) return all.filter(({ thread }) => thread === id);
  let threads = byThread.get(all);
  if (threads === undefined) {
    const made = new Map<string, Said[]>();
    for (const said of all) {
      if (said.thread === null) continue;
      const its = made.get(said.thread);
      if (its === undefined) made.set(said.thread, [said]);
      else its.push(said);
    }
    byThread.set(all, (threads = made));
  }
  return threads.get(id) ?? NOTHING;
}

/**
 * The last statement before another one of its thread that the same issuer attests, in the same readout or an earlier one.
 * @param number its number among the statements of the thread in its file.
 */
export function statementBefore(workspace: Workspace, file: ReadoutFile, id: string, number: number): Statement | null {
  if (number > 0) {
    const said = saidOf(file.summary.said, id)[number - 1];
    return said === undefined ? null : { uri: file.uri, number: number - 1, said };
  }
  const last = readoutBefore(workspace, file, id);
  const said = last === null ? NOTHING : saidOf(last.summary.said, id);
  return last === null || said.length === 0
    ? null
    : { uri: last.uri, number: said.length - 1, said: said[said.length - 1]! };
}

/** So often the readouts of a thread are looked through; then they are put in order. */
const FEW = 3;

interface Ordered {
  asked: number;
  /** The readouts in order of date, by what orders them: the files themselves change, and would be kept alive. */
  readouts: readonly { readonly uri: string; readonly day: string; readonly issuer: readonly string[] }[] | null;
}

// The set of a thread's readouts is another value whenever they say something else of it.
const ordered = new WeakMap<ReadonlySet<string>, Ordered>();

/** The last readout before one with a statement of a thread that the same issuer attests. */
function readoutBefore(workspace: Workspace, file: ReadoutFile, id: string): ReadoutFile | null {
  const uris = workspace.threads.get(id);
  if (uris === undefined || uris.size < 2) return null;
  const here = dayOf(file);
  if (here === UNDATED) return null;
  let its = ordered.get(uris);
  if (its === undefined) ordered.set(uris, (its = { asked: 0, readouts: null }));
  its.asked += 1;
  if (its.asked > FEW) {
    its.readouts ??= readoutsOf(workspace, id).map((other) => ({
      uri: other.uri,
      day: dayOf(other),
      issuer: issuerOf(other),
    }));
    const issuer = issuerOf(file);
    let low = 0;
    let high = its.readouts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = its.readouts[middle]!;
      if ((compareText(other.day, here) || compareText(other.uri, file.uri)) < 0) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0; at -= 1)
      if (its.readouts[at]!.issuer.some((one) => issuer.includes(one)))
        return workspace.readouts.get(its.readouts[at]!.uri) ?? null;
    return null;
  }
  let last: ReadoutFile | null = null;
  let day = "";
  for (const uri of uris) {
    const other = workspace.readouts.get(uri);
    if (other === undefined || uri === file.uri || !sameIssuer(other, file)) continue;
    const then = dayOf(other);
    if (then > here || (then === here && uri > file.uri)) continue;
    if (last !== null && (then < day || (then === day && uri < last.uri))) continue;
    last = other;
    day = then;
  }
  return last;
}

/** Where the statements of a thread stand in a readout, in their order: the whole span of the act or part. */
export function placesOf(file: ReadoutFile, id: string): readonly Span[] {
  const { facts, tree } = opened(file);
  const places: Span[] = [];
  for (let index = 0; index < facts.made.length; index += 1) {
    for (const { node, said } of facts.made[index]!.said) {
      if (said.thread !== id) continue;
      const { start, end } = tree.blocks[index]!.nodes[node]!;
      const offset = tree.starts[index]!;
      places.push({ start: offset + start, end: offset + end });
    }
  }
  return places;
}

/**
 * How a statement stands among the others of its thread.
 * @param number its number among the statements of the thread in its file.
 * @returns null where there is no such statement.
 */
export function standingOf(workspace: Workspace, file: ReadoutFile, id: string, number: number): Standing | null {
  const files = readoutsOf(workspace, id);
  const place = files.findIndex(({ uri }) => uri === file.uri);
  const own = statementsIn(file, id);
  const here = own[number];
  const first = files[0];
  if (here === undefined || place === -1 || first === undefined) return null;
  let before = own[number - 1] ?? null;
  if (dayOf(file) !== UNDATED)
    for (let at = place - 1; before === null && at >= 0; at -= 1)
      if (sameIssuer(files[at]!, file)) before = statementsIn(files[at]!, id).at(-1) ?? null;
  return {
    statements: files.reduce((sum, its) => sum + (its.uri === file.uri ? own : statementsIn(its, id)).length, 0),
    readouts: files.length,
    first,
    isFirst: place === 0 && number === 0,
    before,
    change: before?.said.force && here.said.force ? compareForce(here.said.force, before.said.force) : null,
  };
}

function issuerOf({ summary }: ReadoutFile): readonly string[] {
  return (summary.frontMatter?.issuer ?? []).map(({ id }) => id);
}

/** Whether two readouts share an issuer: a joint statement is each issuer's own account. */
export function sameIssuer(one: ReadoutFile, other: ReadoutFile): boolean {
  const issuer = other.summary.frontMatter?.issuer ?? [];
  return (one.summary.frontMatter?.issuer ?? []).some(({ id }) => issuer.some((its) => its.id === id));
}
