/** Accounts compared, for people at a terminal: the counts, who speaks, then every undertaking under what is to be said of it. */
import { dateName } from "../../model/dates";
import { columnsOf, shown } from "../../text/columns";
import type { Account, Entry } from "../accounts/account";
import {
  accountInWords,
  differenceInWords,
  entryInWords,
  speechOf,
  SPEECH_EXPLAINED,
  type Item,
  type Share,
} from "../accounts/sheet";
import { several } from "../hover/actor";
import { clip } from "../words";
import { percent, sectionsOf, type Compared, type ComparedPair } from "./compared";

/** Characters of an entry's words. */
const MOST_WORDS = 200;
/** So many items of one section are listed; the rest is counted. */
const MOST_ITEMS = 500;

/** The comparison, in pieces. */
export function* compareText(its: Compared): IterableIterator<string> {
  if (its.meeting !== null) yield `Meeting ${shown(its.meeting)}\n`;
  for (const account of its.accounts) {
    yield `${shown(accountInWords(account))}\n`;
    for (const { uri, title, date } of account.texts)
      yield `  ${shown([its.path(uri), date && dateName(date), title].filter((part) => part !== null).join(", "))}\n`;
  }
  if (its.left > 0)
    yield `${several(its.left, "further account")} of this meeting not compared: give two files to compare them.\n`;
  if (its.pairs.length === 0) yield "\nThere is no second account to compare it with.\n";
  for (const pair of its.pairs) yield* pairText(pair, its);
}

function* pairText(pair: ComparedPair, its: Compared): IterableIterator<string> {
  const { one, other } = pair.comparison;
  yield `\n${shown(one.name)} | ${shown(other.name)}\n`;
  for (const remark of pair.remarks) yield `Note: ${shown(remark)}\n`;
  yield `\n${counts(pair)}\n`;
  yield `\n${speech(pair)}\n`;
  for (const { title, items } of sectionsOf(pair)) {
    yield `\n${shown(title)}\n`;
    for (const item of items.slice(0, MOST_ITEMS)) yield* itemText(item, pair, its);
    if (items.length > MOST_ITEMS) yield `  ${several(items.length - MOST_ITEMS, "more")}.\n`;
  }
}

function counts({
  counts: { threads, same, differs, one, other, unthreadedOne, unthreadedOther },
  comparison,
}: ComparedPair): string {
  const [first, second] = [accountInWords(comparison.one), accountInWords(comparison.other)].map(shown);
  return [
    `${several(threads, "thread")}: ${differs} in both and differing, ${same} in both and alike, ${one} only in ${first}, ${other} only in ${second}.`,
    ...(unthreadedOne + unthreadedOther === 0
      ? []
      : [`Acts without a thread: ${unthreadedOne} in ${first}, ${unthreadedOther} in ${second}.`]),
  ].join("\n");
}

function speech(pair: ComparedPair): string {
  const { one, other } = pair.comparison;
  const rows = [
    ["Who speaks", accountInWords(one), accountInWords(other)],
    ...speechOf(pair.comparison).map(({ name, one: its, other: theirs }) => [name, measure(its), measure(theirs)]),
  ].map((row) => row.map(shown));
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => width(row[at]!))));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? pad(cell, widths[at]!) : cell))
      .join("  ")
      .trimEnd(),
  );
  return [...lines, SPEECH_EXPLAINED].join("\n");
}

function measure(share: Share | null): string {
  return share === null
    ? "-"
    : `${percent(share.share)}, ${several(share.words, "word")}, ${several(share.characters, "character")}`;
}

function* itemText(item: Item, { comparison }: ComparedPair, its: Compared): IterableIterator<string> {
  const { number, thread, title } = item;
  const named = [
    ...(title === null ? [] : [shown(clip(title, MOST_WORDS))]),
    thread === null ? "no thread" : shown(`^${thread}`),
  ];
  yield `  ${number}  ${named.join("  ")}\n`;
  for (const entry of item.one) yield entryText(entry, comparison.one, its);
  for (const entry of item.other) yield entryText(entry, comparison.other, its);
  for (const difference of item.differences) yield `       * ${shown(differenceInWords(difference, comparison))}\n`;
  for (const note of item.notes) yield `       ${shown(note)}\n`;
}

function entryText(entry: Entry, account: Account, its: Compared): string {
  const { path, start } = its.place(entry);
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  return `     ${shown(place)}: ${shown(entryInWords(entry, account))}\n       ${shown(clip(entry.words, MOST_WORDS))}\n`;
}

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
