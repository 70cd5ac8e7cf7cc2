/** The sheet of two accounts as a page shows it: all of its words made, its texts in paragraphs, its places in offsets. */
import { dateName } from "../../model/dates";
import type { Span } from "../../text/span";
import { clip } from "../words";
import type { Account, Entry, Paragraph } from "./account";
import type { Comparison } from "./compare";
import {
  accountInWords,
  differenceInWords,
  entryInWords,
  sheetOf,
  sidesInWords,
  speechOf,
  SPEECH_EXPLAINED,
  stateInWords,
  type Item,
  type Speech,
  type Titles,
} from "./sheet";

export interface ComparePage {
  /** What whoever reads it must know before. */
  readonly remarks: readonly string[];
  readonly one: PageAccount;
  readonly other: PageAccount;
  /** How many threads there are, in a sentence. */
  readonly counts: string;
  readonly speech: readonly Speech[];
  readonly explained: string;
  readonly items: readonly PageItem[];
}

export interface PageAccount {
  readonly name: string;
  /** `Calder’s account`. */
  readonly called: string;
  readonly texts: readonly PageText[];
}

export interface PageText {
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly lang: string | null;
  readonly paragraphs: readonly {
    readonly kind: Paragraph["kind"];
    readonly pieces: readonly PagePiece[];
  }[];
}

export interface PagePiece {
  readonly text: string;
  /** The numbers of the items whose acts it belongs to, the outermost first. */
  readonly items: readonly number[];
  /** Who says it; null in narration. */
  readonly speaker: string | null;
}

export interface PageItem {
  readonly number: number;
  readonly thread: string | null;
  readonly title: string | null;
  readonly state: Item["state"];
  readonly told: string;
  readonly differences: readonly string[];
  readonly notes: readonly string[];
  readonly one: readonly PagePlace[];
  readonly other: readonly PagePlace[];
}

export interface PagePlace {
  readonly uri: string;
  readonly span: Span;
  readonly what: string;
  readonly words: string;
}

const MOST_WORDS = 160;

export function comparePage(comparison: Comparison, remarks: readonly string[], titles: Titles): ComparePage {
  const sheet = sheetOf(comparison, titles);
  const { one, other } = comparison;
  const numbers = new Map(
    sheet.items.flatMap((item) => [...item.one, ...item.other].map((entry) => [entry, item.number])),
  );
  const { threads, same, differs, one: ones, other: others, unthreadedOne, unthreadedOther } = sheet.counts;
  const only = `${ones} only in ${accountInWords(one)}, ${others} only in ${accountInWords(other)}`;
  const loose = unthreadedOne + unthreadedOther;
  return {
    remarks,
    one: accountPage(one, numbers),
    other: accountPage(other, numbers),
    counts: `${threads} ${threads === 1 ? "thread" : "threads"}: ${differs} in both and differing, ${same} in both and alike, ${only}.${
      loose === 0 ? "" : ` Acts without a thread: ${unthreadedOne} and ${unthreadedOther}.`
    }`,
    speech: speechOf(comparison),
    explained: SPEECH_EXPLAINED,
    items: sheet.items.map((item) => ({
      number: item.number,
      thread: item.thread,
      title: item.title === null ? null : clip(item.title, MOST_WORDS),
      state: item.state,
      told: stateInWords(item, comparison),
      differences: item.differences.map((difference) => differenceInWords(difference, comparison)),
      notes: item.notes,
      one: item.one.map((entry) => placeOf(entry, one)),
      other: item.other.map((entry) => placeOf(entry, other)),
    })),
  };
}

function placeOf(entry: Entry, account: Account): PagePlace {
  const { uri, span, words } = entry;
  return { uri, span, what: entryInWords(entry, account), words: clip(words, MOST_WORDS) };
}

function accountPage(account: Account, numbers: ReadonlyMap<Entry, number>): PageAccount {
  return {
    name: account.name,
    called: accountInWords(account),
    texts: account.texts.map(({ uri, title, date, lang, paragraphs, entries }) => ({
      uri,
      title,
      date: date && dateName(date),
      lang,
      paragraphs: paragraphs.map(({ kind, pieces }) => ({
        kind,
        pieces: pieces.map((piece) => ({
          text: piece.text,
          items: piece.entries.map((number) => numbers.get(entries[number]!)!),
          speaker: piece.sides === null ? null : sidesInWords(piece.sides, account),
        })),
      })),
    })),
  };
}
