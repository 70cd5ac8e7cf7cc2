/** The threads that an event may be about: the likeliest first, with their status at that place and their titles. */
import type { FollowupFile } from "../../../model/followup";
import { targetOf, type Effective } from "../../../model/lifecycle";
import { EVENTS, SCORES, type EventName, type Status, type TitleLine } from "../../../syntax/followup/tree";
import { historyBefore, titleLineOf, titleOf } from "../../../workspace/histories";
import type { Workspace } from "../../../workspace/workspace";
import { named, pick, type Named } from "../../completion/item";
import {
  firstInWords,
  firstStatements,
  threadsByUse,
  type FirstStatement,
  type KnownId,
} from "../../completion/threads";

/** A thread as it is offered at a place. */
export interface FollowedThread extends Named {
  readonly id: string;
  readonly title: string | null;
  /** What it is there; null where nothing was stated by that day. */
  readonly status: Status | null;
  readonly first: FirstStatement;
}

export interface Found {
  readonly found: readonly FollowedThread[];
  readonly incomplete: boolean;
}

/** So many lines above the cursor are looked at for the threads that were written of last. */
const LINES_ABOVE = 200;

/**
 * The threads with statements in the workspace: those on the lines above first, then the others by how many readouts have
 * them.
 * @param place where in the file the event is, or would be.
 * @param typed an id or a title, as far as it stands before the cursor.
 */
export function followedThreads(
  workspace: Workspace,
  file: FollowupFile,
  place: { readonly line: number; readonly day: string },
  typed: string,
  most?: number,
): Found {
  const all = threadsByUse(workspace);
  const recent = threadsAbove(file, place.line).filter((id) => workspace.threads.get(id) !== undefined);
  const above = new Set(recent);
  const known = new Map(recent.map((id) => [id, { id, ...named([id]), detail: "" } satisfies KnownId]));
  const inOrder = [...known.values(), ...all.filter(({ id }) => !above.has(id))].map((entry) => {
    const title = titleLineOf(workspace, entry.id);
    return title === null ? entry : titled(entry, title);
  });
  const { found, incomplete } = pick(inOrder, typed, most);
  const first = firstStatements(workspace);
  return {
    found: found.slice(0, most).map(({ id, names, lower }) => ({
      id,
      names,
      lower,
      title: titleOf(workspace, id),
      status: historyBefore(workspace, id, { uri: file.uri, ...place }).status,
      first: first(id),
    })),
    incomplete: incomplete || (most !== undefined && found.length > most),
  };
}

// A thread that has a title is found by that as well.
const entries = new WeakMap<TitleLine, KnownId>();

function titled(entry: KnownId, line: TitleLine): KnownId {
  const before = entries.get(line);
  if (before !== undefined) return before;
  const its = { ...entry, ...named([entry.id, line.title.value]) };
  entries.set(line, its);
  return its;
}

/** The threads on the lines above one, the nearest first. */
export function threadsAbove({ tree }: FollowupFile, line: number): readonly string[] {
  const found = new Set<string>();
  for (let at = Math.min(line, tree.lines.length) - 1; at >= Math.max(0, line - LINES_ABOVE); at -= 1) {
    const { content } = tree.lines[at]!;
    if (content.kind === "event" || content.kind === "title") found.add(content.thread.id);
  }
  return [...found];
}

/** What stands beside a thread in a list: its status, and its title or the words of its first statement. */
export function inWords({ status, title, first }: FollowedThread): string {
  const what = title ?? firstInWords(first);
  return [status ?? "not stated by then", what].filter((part) => part !== "").join(" · ");
}

/** What an event makes of a status; null where it has no effect. `assess` is counted as possible where some score is. */
export function leadsTo(event: EventName, status: Status): string | null {
  if (event === "assert") return status;
  const effective: readonly Effective[] =
    event === "assess" ? SCORES.map((score): Effective => `assess ${score}`) : [event];
  const targets = effective.flatMap((its) => targetOf(its, status) ?? []);
  return targets.length === 0 ? null : [...new Set(targets)].join(" or ");
}

/** The events that have an effect on a status, without those that want an argument. */
export function eventsFor(status: Status | null): readonly EventName[] {
  return EVENTS.filter(
    (event) => event !== "assess" && event !== "assert" && (status === null || leadsTo(event, status) !== null),
  );
}
