/** Statistics over some readouts: who speaks how much, and the acts by whatever they are grouped by. */
import { FORCES, type Force } from "../model/force";
import { ACT_KINDS, type ActKind } from "../syntax/tree";
import { actorsInForce } from "../workspace/actors";
import { dayOf, inOrderOfTime, UNDATED } from "../workspace/days";
import type { ReadoutFile } from "../workspace/file";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { countsOf, type FileCounts } from "./statistics/counts";
import { hasWords, keyOfFile, keysOfAct, labelOf, orderOf, type StatisticsBy } from "./statistics/groups";
import { nameOf } from "./words";

export { hasWords, STATISTICS_BY, type StatisticsBy } from "./statistics/groups";

/** Which readouts count; what is not given leaves none out. */
export interface StatisticsScope {
  /** The URIs of readouts, and of folders with all below them. */
  readonly uris?: readonly string[];
  /** One of its issuers has this id or name. */
  readonly issuer?: string;
  readonly meeting?: string;
  /** The first and last day of the meeting, `YYYY-MM-DD`: readouts without a date are left out by either. */
  readonly from?: string;
  readonly until?: string;
}

export interface Statistics {
  readonly readouts: number;
  /** All words of the accounts, and of them those that somebody is reported to have said. */
  readonly words: number;
  readonly spoken: number;
  /** Words of page furniture, which are not among those. */
  readonly furniture: number;
  readonly acts: number;
  /** One for each grouping asked for, in that order. */
  readonly groups: readonly StatisticsGroup[];
}

export interface StatisticsGroup {
  readonly by: StatisticsBy;
  /** Kinds, forces and years in their order; all else from the most words, then the most acts. The one for none is the last. */
  readonly rows: readonly StatisticsRow[];
  /** Acts on several topics are counted for each, so that the rows come to more than all acts. */
  readonly overlapping: boolean;
}

export interface StatisticsRow {
  /** What it is about; several actors are joined by `+`; empty where there is none. */
  readonly key: string;
  readonly label: string;
  /** Null where the grouping has none. */
  readonly words: number | null;
  readonly acts: number;
  readonly kinds: Readonly<Record<ActKind, number>>;
  readonly forces: Readonly<Record<Force | "none", number>>;
}

/** Counts over the readouts in scope; what has been counted of a file before is not counted again. */
export function* statistics(
  workspace: Workspace,
  scope: StatisticsScope,
  by: readonly StatisticsBy[],
): Steps<Statistics> {
  const groups = by.map((its) => ({ by: its, rows: new Map<string, Growing>() }));
  const total = { words: 0, spoken: 0, furniture: 0, acts: 0 };
  const files = inOrderOfTime([...workspace.readouts.values()].filter((file) => isInScope(workspace, file, scope)));
  for (const file of files) {
    const counts = yield* countsOf(workspace, file);
    total.furniture += counts.furniture;
    total.acts += counts.acts.length;
    for (const { speaker, count } of counts.words) {
      total.words += count;
      if (speaker !== "") total.spoken += count;
    }
    for (const { by: its, rows } of groups) addTo(rows, its, workspace, file, counts);
    yield;
  }
  return {
    readouts: files.length,
    ...total,
    groups: groups.map(({ by: its, rows }) => ({
      by: its,
      rows: [...rows.values()].sort(orderOf(its)),
      overlapping: its === "topic",
    })),
  };
}

/** Rows beyond so many as one more row, the last, which has the sum of the others. */
export function atMost({ by, rows, overlapping }: StatisticsGroup, most: number): StatisticsGroup {
  if (rows.length <= most) return { by, rows, overlapping };
  const rest = rows.slice(most - 1);
  const sum = newRow("…", `${rest.length} others`);
  for (const { words, acts, kinds, forces } of rest) {
    if (words !== null) sum.words = (sum.words ?? 0) + words;
    sum.acts += acts;
    for (const kind of ACT_KINDS) sum.kinds[kind] += kinds[kind];
    for (const force of [...FORCES, "none"] as const) sum.forces[force] += forces[force];
  }
  return { by, rows: [...rows.slice(0, most - 1), sum], overlapping };
}

function isInScope(
  workspace: Workspace,
  file: ReadoutFile,
  { uris, issuer, meeting, from, until }: StatisticsScope,
): boolean {
  const { frontMatter } = file.summary;
  if (uris !== undefined && !uris.some((uri) => file.uri === uri || file.uri.startsWith(`${uri.replace(/\/$/, "")}/`)))
    return false;
  if (meeting !== undefined && frontMatter?.meeting?.value !== meeting) return false;
  if (issuer !== undefined) {
    const actors = actorsInForce(workspace, file);
    const wanted = issuer.toLowerCase();
    if (!frontMatter?.issuer.some(({ id }) => id === issuer || nameOf(id, actors).toLowerCase() === wanted))
      return false;
  }
  if (from === undefined && until === undefined) return true;
  const day = dayOf(file);
  return day !== UNDATED && day >= (from ?? "") && day <= (until ?? UNDATED);
}

type Growing = {
  -readonly [Key in keyof StatisticsRow]: StatisticsRow[Key] extends Readonly<Record<infer Name, number>>
    ? Record<Name & string, number>
    : StatisticsRow[Key];
};

function newRow(key: string, label: string): Growing {
  return {
    key,
    label,
    words: null,
    acts: 0,
    kinds: Object.fromEntries(ACT_KINDS.map((kind) => [kind, 0])) as Record<ActKind, number>,
    forces: { firm: 0, medium: 0, soft: 0, none: 0 },
  };
}

/** Adds what was counted of a file to the rows of a grouping. */
function addTo(
  rows: Map<string, Growing>,
  by: StatisticsBy,
  workspace: Workspace,
  file: ReadoutFile,
  { words, acts }: FileCounts,
): void {
  const whole = keyOfFile(by, file);
  const rowOf = (key: string): Growing => {
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = newRow(key, labelOf(by, key, workspace, file))));
    return row;
  };
  if (hasWords(by)) {
    for (const { speaker, side, count } of words) {
      const row = rowOf(whole ?? (by === "side" ? side : speaker));
      row.words = (row.words ?? 0) + count;
    }
  }
  for (const act of acts) {
    for (const key of whole === null ? keysOfAct(by, act) : [whole]) {
      const row = rowOf(key);
      if (hasWords(by)) row.words ??= 0;
      row.acts += 1;
      row.kinds[act.kind] += 1;
      row.forces[act.force ?? "none"] += 1;
    }
  }
}
