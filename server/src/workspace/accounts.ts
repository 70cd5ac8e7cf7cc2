/** The accounts that others give of a readout's meeting. A joint statement is each issuer's own. */
import type { Said } from "../model/said";
import { compareText } from "./days";
import type { ReadoutFile } from "./file";
import type { Workspace } from "./workspace";

/** What an account reports. */
interface Reported {
  /** The threads that it states, answers, takes the place of or contradicts. */
  readonly threads: ReadonlySet<string>;
  /** Of these, those that it answers in some way: an act bears on them, or states them and is more than the ask again. */
  readonly answered: ReadonlySet<string>;
}

/** A readout of the same meeting that another side issued, alone or with others. */
export interface Account extends Reported {
  readonly uri: string;
  readonly issuer: readonly string[];
}

export interface Others {
  /** In the order of their URIs. */
  readonly accounts: readonly Account[];
  /** All threads of theirs. */
  readonly threads: ReadonlySet<string>;
  /** What it was made from. */
  readonly from: readonly unknown[];
}

export const NO_OTHERS: Others = { accounts: [], threads: new Set(), from: [] };

/**
 * The others' accounts of a readout's meeting.
 * @param previous what was answered before: it is answered again, the same value, as long as they say the same.
 */
export function othersOf(workspace: Workspace, { uri, summary }: ReadoutFile, previous?: Others): Others {
  const meeting = summary.frontMatter?.meeting?.value;
  const uris = meeting === undefined ? undefined : workspace.meetings.get(meeting);
  if (uris === undefined || uris.size < 2) return NO_OTHERS;
  const own = new Set(summary.frontMatter?.issuer.map(({ id }) => id));
  const files: ReadoutFile[] = [];
  const from: unknown[] = [];
  for (const other of uris) {
    const file = other === uri ? undefined : workspace.readouts.get(other);
    if (file?.summary.frontMatter?.issuer.some(({ id }) => !own.has(id)) !== true) continue;
    files.push(file);
    from.push(other, file.summary.said, file.summary.frontMatter);
  }
  if (files.length === 0) return NO_OTHERS;
  if (previous?.from.length === from.length && previous.from.every((its, index) => its === from[index]))
    return previous;
  const accounts = files.sort((one, other) => compareText(one.uri, other.uri)).map(accountOf);
  return { accounts, threads: new Set(accounts.flatMap(({ threads }) => [...threads])), from };
}

function accountOf(file: ReadoutFile): Account {
  const { uri, summary } = file;
  return { uri, issuer: (summary.frontMatter?.issuer ?? []).map(({ id }) => id), ...reportedIn(file) };
}

const known = new WeakMap<readonly Said[], Reported>();

/** What a readout reports, as part of its issuer's account. */
export function reportedIn({ summary: { said } }: ReadoutFile): Reported {
  let its = known.get(said);
  if (its === undefined) known.set(said, (its = threadsIn(said)));
  return its;
}

function threadsIn(said: readonly Said[]): Reported {
  const threads = new Set<string>();
  const answered = new Set<string>();
  for (const { kind, thread, answers, supersedes, contradicts } of said) {
    if (thread !== null) threads.add(thread);
    if (thread !== null && kind !== "ask") answered.add(thread);
    for (const id of [...answers, ...contradicts]) answered.add(id);
    for (const id of [...answers, ...supersedes, ...contradicts]) threads.add(id);
  }
  return { threads, answered };
}
