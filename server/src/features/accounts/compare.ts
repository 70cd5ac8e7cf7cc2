/**
 * Two accounts held against each other: which threads both report and with what difference, which only one reports, and
 * what each says that the other side undertook. Everything said of `one` holds mirrored of `other`.
 */
import { FORCES } from "../../model/force";
import { ACT_KINDS, type ActKind } from "../../syntax/tree";
import type { Account, Entry } from "./account";
import { differencesOf, keysOf, names, type Difference, type Told, type Which } from "./differences";
import { likelyOf, type Likely } from "./likely";

/** A thread that at least one of two accounts reports. */
export interface Row {
  readonly thread: string;
  /** Its entries in each, in the order of the text. */
  readonly one: readonly Entry[];
  readonly other: readonly Entry[];
  /** The entry of each that the differences are of; null where only one account reports the thread. */
  readonly compared: { readonly one: Entry; readonly other: Entry } | null;
  readonly differences: readonly Difference[];
  /** How entries of the other account bear on a thread that it does not report, or those of this one on what the other says. */
  readonly related: readonly Related[];
}

/** An entry of one account that bears on an entry of the other. */
export interface Related {
  readonly relation: "answers" | "supersedes" | "contradicts";
  /** Whose entry it is that bears on the other's. */
  readonly from: Which;
  readonly entry: Entry;
  readonly on: string;
}

/** What an account says that the other's side undertook. */
export interface Attributed {
  readonly entry: Entry;
  /** The account's own side undertakes it as well. */
  readonly jointly: boolean;
  /**
   * What the other side's own account has of it: the same; something weaker, or stronger; something else; nothing; or, of an act without a
   * thread, nobody can tell.
   */
  readonly own: "same" | "weaker" | "stronger" | "different" | "lacking" | "unthreaded";
  /** The other's own entry, and how it differs from this one (`one` is the account that attributes). */
  readonly other: Entry | null;
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly one: Account;
  readonly other: Account;
  /** In the order of the one's text; then those that only the other reports, in the order of its. */
  readonly rows: readonly Row[];
  /** Entries that belong to no thread, and so to nothing in the other account. */
  readonly unthreaded: { readonly one: readonly Entry[]; readonly other: readonly Entry[] };
  readonly likely: readonly Likely[];
  readonly attributed: { readonly one: readonly Attributed[]; readonly other: readonly Attributed[] };
}

/** Undertakings: what can be owed. */
const BINDING: ReadonlySet<ActKind> = new Set(["commit", "agree", "offer"]);
/** More relations of one row, from each account, than anybody reads. */
const MOST_RELATED = 8;

export function compareAccounts(one: Account, other: Account): Comparison {
  const keyOf = keysIn(one, other);
  const first: Told = { account: one, keyOf };
  const second: Told = { account: other, keyOf };
  const told = [first, second] as const;
  const [ones, others] = [byThread(one), byThread(other)];
  const bearing = { one: bearingOn(one), other: bearingOn(other) };

  const rows = [...new Set([...ones.keys(), ...others.keys()])].map((thread): Row => {
    const [its, theirs] = [ones.get(thread) ?? [], others.get(thread) ?? []];
    const compared = spokesmen(its, theirs);
    return {
      thread,
      one: its,
      other: theirs,
      compared,
      differences: compared === null ? [] : differencesOf(compared.one, compared.other, told),
      related: relatedTo(thread, its, theirs, bearing, { one: ones, other: others }),
    };
  });
  // What a joint statement says is in both, thread or not.
  const single = (account: Account, there: Account, threads: ReadonlyMap<string, unknown>): Entry[] => {
    const common = new Set(there.texts.map(({ uri }) => uri));
    return account.entries.filter(({ thread, uri }) => !common.has(uri) && (thread === null || !threads.has(thread)));
  };
  const compared = new Map(rows.map((row) => [row.thread, row.compared]));
  return {
    one,
    other,
    rows,
    unthreaded: {
      one: one.entries.filter(({ thread }) => thread === null),
      other: other.entries.filter(({ thread }) => thread === null),
    },
    likely: likelyOf(single(one, other, others), single(other, one, ones), told, (entry) => names(entry.by, first)),
    attributed: {
      one: attributedBy([first, second], (thread) => compared.get(thread)?.other ?? null),
      other: attributedBy([second, first], (thread) => compared.get(thread)?.one ?? null),
    },
  };
}

/** One key for each party of two accounts: two ids are one party where their country's or their item's code is the same. */
function keysIn(one: Account, other: Account): (id: string) => string {
  const owner = new Map<string, string>();
  const all = [...one.parties, ...other.parties].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const codes = new Map<string, string>();
  for (const [id, { iso, qid }] of all) {
    for (const code of [iso === null ? null : `iso:${iso}`, qid === null ? null : `qid:${qid}`]) {
      if (code === null) continue;
      if (!owner.has(code)) owner.set(code, id);
      if (!codes.has(id)) codes.set(id, owner.get(code)!);
    }
  }
  return (id) => codes.get(id) ?? id;
}

function byThread({ entries }: Account): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.thread === null) continue;
    const its = found.get(entry.thread);
    if (its === undefined) found.set(entry.thread, [entry]);
    else its.push(entry);
  }
  return found;
}

/**
 * Of the entries of one thread in two accounts, those that speak for them: of the first kind that both have, if there is
 * one, a report of fulfilment last; of those the firmest; of equals the first.
 */
function spokesmen(one: readonly Entry[], other: readonly Entry[]): Row["compared"] {
  if (one.length === 0 || other.length === 0) return null;
  const [kinds, theirs] = [one, other].map((entries) => new Set(entries.map(({ kind }) => kind)));
  const shared = ACT_KINDS.find((kind) => kinds!.has(kind) && theirs!.has(kind));
  const chosen = (entries: readonly Entry[]): Entry =>
    firmest(shared === undefined ? entries : entries.filter(({ kind }) => kind === shared));
  return { one: chosen(one), other: chosen(other) };
}

function firmest(entries: readonly Entry[]): Entry {
  const rank = ({ kind, force }: Entry): number =>
    (kind === "done" ? 10 : 0) + (force === null ? FORCES.length : FORCES.indexOf(force));
  let best = entries[0]!;
  for (const entry of entries) if (rank(entry) < rank(best)) best = entry;
  return best;
}

type Bearing = ReadonlyMap<string, readonly { readonly relation: Related["relation"]; readonly entry: Entry }[]>;

/** The entries of an account by the threads that they bear on. */
function bearingOn({ entries }: Account): Bearing {
  const found = new Map<string, { relation: Related["relation"]; entry: Entry }[]>();
  for (const entry of entries)
    for (const relation of ["answers", "supersedes", "contradicts"] as const)
      for (const thread of entry[relation]) {
        const its = found.get(thread);
        if (its === undefined) found.set(thread, [{ relation, entry }]);
        else its.push({ relation, entry });
      }
  return found;
}

function relatedTo(
  thread: string,
  one: readonly Entry[],
  other: readonly Entry[],
  bearing: { readonly one: Bearing; readonly other: Bearing },
  threads: { readonly one: ReadonlyMap<string, unknown>; readonly other: ReadonlyMap<string, unknown> },
): readonly Related[] {
  const found: Related[] = [];
  const told = { one: 0, other: 0 };
  const add = (from: Which, relation: Related["relation"], entry: Entry, on: string): void => {
    if (told[from]++ < MOST_RELATED) found.push({ from, relation, entry, on });
  };
  // Whoever bears on this thread in the account that does not say it, and what this thread bears on there.
  if (one.length > 0) {
    for (const { relation, entry } of bearing.other.get(thread) ?? []) add("other", relation, entry, thread);
    for (const entry of one.slice(0, 1)) outward("one", entry, threads.other);
  }
  if (other.length > 0) {
    for (const { relation, entry } of bearing.one.get(thread) ?? []) add("one", relation, entry, thread);
    for (const entry of other.slice(0, 1)) outward("other", entry, threads.one);
  }
  return found;

  function outward(from: Which, entry: Entry, there: ReadonlyMap<string, unknown>): void {
    for (const relation of ["answers", "supersedes", "contradicts"] as const)
      for (const on of entry[relation]) if (there.has(on)) add(from, relation, entry, on);
  }
}

/**
 * What an account says that the other's side undertook.
 * @param ownOf the other's own entry of a thread, where both report it.
 */
function attributedBy(told: readonly [Told, Told], ownOf: (thread: string) => Entry | null): readonly Attributed[] {
  const [{ account }, { account: other }] = told;
  const its = keysOf(account.sides, told[0]);
  const theirs = [...keysOf(other.sides, told[1])].filter((key) => !its.has(key));
  if (theirs.length === 0) return [];
  // What a joint statement says, the other says as well.
  const common = new Set(other.texts.map(({ uri }) => uri));
  const found: Attributed[] = [];
  for (const entry of account.entries) {
    if (!BINDING.has(entry.kind) || common.has(entry.uri)) continue;
    const by = keysOf(entry.by, told[0]);
    if (!theirs.some((key) => by.has(key))) continue;
    const own = entry.thread === null ? null : ownOf(entry.thread);
    const differences = own === null ? [] : differencesOf(entry, own, told);
    const mark = entry.thread === null ? "unthreaded" : own === null ? "lacking" : markOf(differences);
    const jointly = [...its].some((key) => by.has(key));
    found.push({ entry, jointly, own: mark, other: own, differences });
  }
  return found;
}

/** How the other's own entry differs; it is weaker if it is so in anything. */
function markOf(differences: readonly Difference[]): Attributed["own"] {
  if (differences.length === 0) return "same";
  if (differences.some(({ weaker }) => weaker === "other")) return "weaker";
  return differences.every(({ weaker }) => weaker === "one") ? "stronger" : "different";
}
