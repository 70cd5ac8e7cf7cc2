/** What other files say of the threads and the meeting that one file names: compared as one value, however many there are. */
import type { FollowupFile } from "../model/followup";
import type { ReadoutFile } from "./file";
import type { Workspace } from "./workspace";

export type Lookups = Pick<Workspace, "threads" | "related" | "followed" | "meetings" | "roots">;

/** Whether all readouts and follow-up files say the same of threads and meetings as in another workspace. */
export function sameLookups(one: Lookups, other: Lookups): boolean {
  return (
    one.threads === other.threads &&
    one.related === other.related &&
    one.followed === other.followed &&
    one.meetings === other.meetings &&
    one.roots === other.roots
  );
}

interface Known {
  readonly workspace: Lookups;
  readonly day: string;
  readonly sets: readonly unknown[];
  readonly value: object;
}

const NOTHING = {};
const known = new WeakMap<object, Known>();

/** The same value as before as long as other files say the same of what a file names, and the day is the same. */
export function surroundings(workspace: Workspace, file: ReadoutFile | FollowupFile, day: string): object {
  // What a file names is the same as long as this is.
  const key = "summary" in file ? file.summary : file.facts;
  const before = known.get(key);
  if (before?.day === day && sameLookups(before.workspace, workspace)) return before.value;
  const sets = setsOf(workspace, file);
  if (sets.length === 0) return NOTHING;
  const same =
    before?.day === day &&
    before.workspace.roots === workspace.roots &&
    before.sets.length === sets.length &&
    before.sets.every((set, index) => set === sets[index]);
  const value = same ? before.value : {};
  const { threads, related, followed, meetings, roots } = workspace;
  known.set(key, { workspace: { threads, related, followed, meetings, roots }, day, sets, value });
  return value;
}

function setsOf({ threads, related, followed, meetings }: Workspace, file: ReadoutFile | FollowupFile): unknown[] {
  const sets: unknown[] = [];
  const add = (id: string): void => void sets.push(threads.get(id), related.get(id), followed.get(id));
  if ("summary" in file) {
    const { used, frontMatter } = file.summary;
    for (const id of used.threads) add(id);
    for (const id of used.related) if (!used.threads.has(id)) add(id);
    if (frontMatter?.meeting) sets.push(meetings.get(frontMatter.meeting.value));
  } else for (const id of file.facts.threads.keys()) add(id);
  return sets;
}
