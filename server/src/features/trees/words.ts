/** How threads, statements and parties are put into the few words of a tree's node. */
import { dayInWords } from "../../model/date-words";
import { dateName, readDate } from "../../model/dates";
import { threadHistory } from "../../workspace/histories";
import type { ReadoutFile } from "../../workspace/file";
import type { Workspace } from "../../workspace/workspace";
import { recordsIn, type Party } from "../ledger/records";
import { clip, listed } from "../words";

const MOST_WORDS = 90;
/** Of more actors than these, the first are named. */
const MOST_NAMES = 3;
const MOST_NAME = 40;

/** What a thread is called: its title, or else the words of one of its statements. */
export function threadLabel(
  workspace: Workspace,
  thread: string,
  day: string,
  file: ReadoutFile,
  number: number,
): string {
  const { title } = threadHistory(workspace, thread, day);
  return clip(title ?? recordsIn(workspace, file, thread)[number]?.words ?? `^${thread}`, MOST_WORDS);
}

/** `Calder → Lanhai`; `Calder` where nobody is owed it. */
export function partiesInWords(by: readonly Party[], to: readonly Party[]): string {
  const debtors = names(by);
  const creditors = names(to);
  // Of those who owe it to one another, each is named once.
  if (by.length > 1 && by.every(({ id }) => to.some((other) => other.id === id)) && to.length === by.length)
    return `${debtors}, to each other`;
  return creditors === "" ? debtors : `${debtors === "" ? "nobody named" : debtors} → ${creditors}`;
}

/** The same as it is read out: an arrow is not. */
export function partiesSpoken(by: readonly Party[], to: readonly Party[]): string {
  return partiesInWords(by, to).replace(" → ", " to ");
}

function names(parties: readonly Party[]): string {
  const first = parties.slice(0, MOST_NAMES).map(({ name }) => clip(name, MOST_NAME));
  return listed(parties.length <= MOST_NAMES ? first : [...first, `${parties.length - MOST_NAMES} more`]);
}

/** `30 June 2022`; empty for none. */
export function dayWords(day: string | null): string {
  return day === null ? "" : dayInWords(day);
}

/** The date of a readout's meeting, as short as it can be said; empty where none is known. */
export function dateWords(file: ReadoutFile): string {
  const date = file.summary.frontMatter?.date?.value;
  return date !== undefined && readDate(date).ok ? dateName(date) : "";
}
