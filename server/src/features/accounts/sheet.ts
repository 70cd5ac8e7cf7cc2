/**
 * A comparison laid out to be read: every undertaking with a number, what is said of it, and the counts above. What it is
 * shown in (a terminal, a page, an editor) is not known here.
 */
import { kindNoun } from "../../model/codebook";
import { clip, listed } from "../words";
import type { Account, Entry } from "./account";
import type { Attributed, Comparison, Related, Row } from "./compare";
import { names, type Difference, type Which } from "./differences";
import { dateName } from "../../model/dates";

/** In both accounts and alike, in both and differing, only in the one, only in the other. */
export type State = "same" | "differs" | "one" | "other";

/** An undertaking: a thread with all that is said of it, or one act that belongs to none. */
export interface Item {
  /** From 1, in the order of the sheet. */
  readonly number: number;
  readonly thread: string | null;
  /** What a follow-up file calls the thread; null where none does. */
  readonly title: string | null;
  readonly state: State;
  readonly one: readonly Entry[];
  readonly other: readonly Entry[];
  readonly row: Row | null;
  readonly differences: readonly Difference[];
  /** What else there is to say of it, in sentences. */
  readonly notes: readonly string[];
}

export interface Counts {
  readonly threads: number;
  readonly same: number;
  readonly differs: number;
  readonly one: number;
  readonly other: number;
  readonly unthreadedOne: number;
  readonly unthreadedOther: number;
}

export interface Sheet {
  readonly comparison: Comparison;
  readonly items: readonly Item[];
  readonly counts: Counts;
}

/** Answers the title of a thread; null where it has none. */
export type Titles = (thread: string) => string | null;

/** The sheet of a comparison. */
export function sheetOf(comparison: Comparison, titles: Titles): Sheet {
  const { one, other, rows, unthreaded } = comparison;
  const numbers = new Map<Entry, number>();
  const bare: Omit<Item, "notes">[] = [];
  const add = (its: Omit<Item, "notes" | "number">): void => {
    const number = bare.length + 1;
    bare.push({ number, ...its });
    for (const entry of [...its.one, ...its.other]) numbers.set(entry, number);
  };
  for (const row of rows) {
    const state =
      row.compared !== null ? (row.differences.length > 0 ? "differs" : "same") : row.one.length > 0 ? "one" : "other";
    add({
      thread: row.thread,
      title: titles(row.thread),
      state,
      one: row.one,
      other: row.other,
      row,
      differences: row.differences,
    });
  }
  const loose = { thread: null, title: null, row: null, differences: [] } as const;
  for (const entry of unthreaded.one) add({ ...loose, state: "one", one: [entry], other: [] });
  for (const entry of unthreaded.other) {
    // An act of a joint statement is in both, though it has no thread.
    const shared = numbers.get(entry);
    if (shared === undefined) add({ ...loose, state: "other", one: [], other: [entry] });
    else bare[shared - 1] = { ...bare[shared - 1]!, state: "same", other: [entry] };
  }

  const notes = notesOf(comparison, bare, numbers, titles);
  const items = bare.map((item) => ({ ...item, notes: notes.get(item.number) ?? [] }));
  const count = (state: State): number => items.filter((item) => item.thread !== null && item.state === state).length;
  const counts: Counts = {
    threads: rows.length,
    same: count("same"),
    differs: count("differs"),
    one: count("one"),
    other: count("other"),
    unthreadedOne: one.entries.filter(({ thread }) => thread === null).length,
    unthreadedOther: other.entries.filter(({ thread }) => thread === null).length,
  };
  return { comparison, items, counts };
}

function notesOf(
  { one, other, likely, attributed }: Comparison,
  items: readonly Omit<Item, "notes">[],
  numbers: ReadonlyMap<Entry, number>,
  titles: Titles,
): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>();
  const note = (number: number | undefined, words: string): void => {
    if (number === undefined) return;
    const its = notes.get(number);
    if (its === undefined) notes.set(number, [words]);
    else if (!its.includes(words)) its.push(words);
  };
  for (const [by, its, theirs] of [
    [attributed.one, one, other],
    [attributed.other, other, one],
  ] as const)
    for (const undertaking of by)
      if (isNews(undertaking)) note(numbers.get(undertaking.entry), attributedInWords(undertaking, its, theirs));
  for (const { number, row } of items) {
    if (row === null) continue;
    for (const [entries, account] of [
      [row.one, one],
      [row.other, other],
    ] as const)
      if (entries.length > 1)
        note(
          number,
          `${accountInWords(account)} says it ${entries.length} times${row.compared === null ? "" : "; the firmest is compared"}.`,
        );
    for (const related of row.related) note(number, relatedInWords(related, row.thread, { one, other, titles }));
  }
  for (const { one: its, other: theirs, because } of likely) {
    const [first, second] = [numbers.get(its), numbers.get(theirs)];
    const why = because.length === 0 ? "" : ` (${because.join("; ")})`;
    note(first, `A guess: this may be ${second ?? "?"}, of ${accountInWords(other)}${why}.`);
    note(second, `A guess: this may be ${first ?? "?"}, of ${accountInWords(one)}${why}.`);
  }
  return notes;
}

/** What both have alike is no news; nor is a joint act that both report, whose differences are told of it already. */
function isNews({ jointly, own }: Attributed): boolean {
  return own === "lacking" || own === "unthreaded" || (own !== "same" && !jointly);
}

/** What an account says that the other's side undertook, and what that one's own has of it. */
export function attributedInWords({ entry, jointly, own }: Attributed, account: Account, other: Account): string {
  const whom = jointly ? `${names(entry.by, { account })} jointly` : names(entry.by, { account });
  const has: Readonly<Record<Attributed["own"], string>> = {
    same: "says the same",
    weaker: "has it weaker",
    stronger: "has it stronger",
    different: "has it otherwise",
    lacking: "has nothing of it",
    unthreaded: "cannot be held against it, since the act has no thread",
  };
  return `${accountInWords(account)} has ${whom} undertake this; ${accountInWords(other)} ${has[own]}.`;
}

const RELATIONS = {
  answers: ["Answers", "Answered"],
  supersedes: ["Supersedes", "Superseded"],
  contradicts: ["Contradicts", "Contradicted"],
} as const;

function relatedInWords(
  { relation, from, entry, on }: Related,
  thread: string,
  { one, other, titles }: { readonly one: Account; readonly other: Account; readonly titles: Titles },
): string {
  const [active, passive] = RELATIONS[relation];
  if (on !== thread)
    return `${active} ${threadInWords(on, titles(on))} of ${accountInWords(from === "one" ? other : one)}.`;
  const by = entry.thread === null ? "an act" : threadInWords(entry.thread, titles(entry.thread));
  return `${passive} by ${by} in ${accountInWords(from === "one" ? one : other)}.`;
}

/** `“Buoy data” (^buoy-data)`; the id alone where there is no title. */
function threadInWords(thread: string, title: string | null): string {
  return title === null ? `^${thread}` : `“${clip(title, MOST_TITLE)}” (^${thread})`;
}

/** Characters of a title among other words. */
const MOST_TITLE = 90;

/** `Calder’s account`. */
export function accountInWords({ name }: Account): string {
  return `${name}${name.endsWith("s") ? "’" : "’s"} account`;
}

/** What an entry is, without its words: `agreement, firm, by Calder and Lanhai, to each other, due 30 June 2022`. */
export function entryInWords(entry: Entry, account: Account): string {
  const { kind, force, by, to, conditions, due } = entry;
  const mutual = by.length > 1 && to.length === by.length && to.every((id) => by.includes(id));
  return [
    kindNoun(kind),
    ...(force === null ? [] : [force]),
    `by ${names(by, { account })}`,
    ...(mutual ? [] : [`to ${names(to, { account })}`]),
    ...(conditions.length === 0 ? [] : [`if ${listed(conditions.map((words) => `“${words}”`))}`]),
    ...(due === null ? [] : [`due ${dateName(due.edtf)}`]),
  ].join(", ");
}

/** `force: firm (Calder), soft (Lanhai: the weaker)`. */
export function differenceInWords(
  { aspect, one, other, weaker }: Difference,
  { one: first, other: second }: Comparison,
): string {
  const by = (which: Which, { name }: Account): string => (weaker === which ? `${name}: the weaker` : name);
  return `${aspect}: ${one} (${by("one", first)}), ${other} (${by("other", second)})`;
}

/** The state of an item in a few words. */
export function stateInWords({ state, thread }: Pick<Item, "state" | "thread">, { one, other }: Comparison): string {
  switch (state) {
    case "same":
      return "in both, alike";
    case "differs":
      return "in both, differing";
    default: {
      const only = `only in ${accountInWords(state === "one" ? one : other)}`;
      return thread === null ? `${only}; no thread` : only;
    }
  }
}

/** Who speaks, in a few words: the issuer's narration, one side, or several jointly. */
export function sidesInWords(sides: readonly string[] | null, account: Account): string {
  if (sides === null) return "Narration";
  return sides.length > 1 ? `${names(sides, { account })} jointly` : names(sides, { account });
}

/** One line of who speaks how much, in both accounts. */
export interface Speech {
  readonly name: string;
  readonly one: Share | null;
  readonly other: Share | null;
}

export interface Share {
  readonly words: number;
  readonly characters: number;
  readonly passages: number;
  /** Of the account's characters, 0 to 1. */
  readonly share: number;
}

/** Who speaks how much in each account: the sides, the one that speaks most first, and narration last, as in the statistics. */
export function speechOf({ one, other }: Comparison): readonly Speech[] {
  const found = new Map<string, { name: string; one: Share | null; other: Share | null; most: number }>();
  for (const which of ["one", "other"] as const) {
    const account = which === "one" ? one : other;
    const all = account.spoken.reduce((sum, { characters }) => sum + characters, 0);
    for (const { sides, words, characters, passages } of account.spoken) {
      const key = sides === null ? "" : sidesInWords(sides, account);
      const its = found.get(key) ?? { name: sidesInWords(sides, account), one: null, other: null, most: 0 };
      its[which] = { words, characters, passages, share: all === 0 ? 0 : characters / all };
      its.most = sides === null ? -1 : Math.max(its.most, its[which].share);
      found.set(key, its);
    }
  }
  return [...found.values()].sort((a, b) => (a.most === b.most ? 0 : b.most - a.most));
}

export const SPEECH_EXPLAINED =
  "Characters are counted without white space, words as Unicode parts them. Shares are of an account’s characters, its narration included, without headings and page furniture; between two languages only shares compare.";
