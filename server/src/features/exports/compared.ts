/** Accounts that were compared: the data that every format of `readout compare` is made from. */
import { linesOf, type Lines, type Position } from "../../text/lines";
import type { Account, Entry } from "../accounts/account";
import type { Comparison } from "../accounts/compare";
import { accountInWords, sheetOf, type Sheet, type Titles } from "../accounts/sheet";

export interface Compared {
  /** The meeting, where it was one that was asked for. */
  readonly meeting: string | null;
  readonly accounts: readonly Account[];
  readonly pairs: readonly ComparedPair[];
  /** Accounts that are not compared, since there are too many. */
  readonly left: number;
  /** A file as people write it: from the folder that was worked in, with `/`. */
  readonly path: (uri: string) => string;
  readonly place: (entry: Entry) => Place;
}

export interface ComparedPair extends Sheet {
  /** What whoever reads it must know before. */
  readonly remarks: readonly string[];
}

/** A stretch of a file: lines and characters, both from 0. */
export interface Place {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/**
 * @param text the text of a file that was compared.
 */
export function compared(
  meeting: string | null,
  accounts: readonly Account[],
  pairs: readonly { readonly comparison: Comparison; readonly remarks: readonly string[] }[],
  left: number,
  path: (uri: string) => string,
  text: (uri: string) => string,
  titles: Titles,
): Compared {
  const known = new Map<string, Lines>();
  const lines = (uri: string): Lines => {
    let its = known.get(uri);
    if (its === undefined) known.set(uri, (its = linesOf(text(uri))));
    return its;
  };
  return {
    meeting,
    accounts,
    pairs: pairs.map(({ comparison, remarks }) => ({ ...sheetOf(comparison, titles), remarks })),
    left,
    path,
    place: ({ uri, span }) => ({
      path: path(uri),
      start: lines(uri).positionAt(span.start),
      end: lines(uri).positionAt(span.end),
    }),
  };
}

/** The items of a sheet under their headings, in the order in which they are told. */
export function sectionsOf({ items, comparison }: Sheet): readonly Section[] {
  const { one, other } = comparison;
  const only = (name: string): string => `Only in ${name}`;
  const section = (title: string, wanted: (item: Sheet["items"][number]) => boolean): Section => ({
    title,
    items: items.filter(wanted),
  });
  const [first, second] = [accountInWords(one), accountInWords(other)];
  return [
    section("In both accounts, differing", ({ state }) => state === "differs"),
    section(only(first), ({ state, thread }) => state === "one" && thread !== null),
    section(only(second), ({ state, thread }) => state === "other" && thread !== null),
    section("In both accounts, alike", ({ state }) => state === "same"),
    section(`Acts of ${first} without a thread`, ({ state, thread }) => state === "one" && thread === null),
    section(`Acts of ${second} without a thread`, ({ state, thread }) => state === "other" && thread === null),
  ].filter((its) => its.items.length > 0);
}

export interface Section {
  readonly title: string;
  readonly items: Sheet["items"];
}

/** What an account's own text has of what the other says that its side undertook, shortly. */
export const OWN_IN_WORDS = {
  same: "the same",
  weaker: "weaker",
  stronger: "stronger",
  different: "otherwise",
  lacking: "nothing",
  unthreaded: "unknown: no thread",
} as const;

/** `40 %`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
