/**
 * Places in files told by what stands there, so that they are found again however the file's text has changed since: a
 * finding that is kept points to other files with these.
 */
import { linesAbout } from "../model/followup";
import { front } from "../syntax/split";
import type { Span } from "../text/span";
import { opened, type ReadoutFile } from "./file";
import type { Workspace } from "./workspace";

export type Mark =
  /** A statement of a thread, or an act that takes its place: by its number among those of its file, from 0. */
  | {
      readonly kind: "statement" | "supersession";
      readonly uri: string;
      readonly thread: string;
      readonly number: number;
    }
  /** A line of a follow-up file, by its number among those about the thread. */
  | { readonly kind: "line"; readonly uri: string; readonly thread: string; readonly number: number }
  /** The statement of a thread before the finding, in the same file. */
  | { readonly kind: "before"; readonly uri: string; readonly thread: string }
  /** The name of the meeting in the front matter. */
  | { readonly kind: "meeting"; readonly uri: string };

/** Where a mark is now; null where what it is about is gone. */
export function spanOf(workspace: Workspace, mark: Mark): Span | null {
  // Only whoever has the finding knows where that is.
  if (mark.kind === "before") return null;
  if (mark.kind === "line") {
    const followup = workspace.followups.get(mark.uri);
    const line = followup && linesAbout(followup, mark.thread)[mark.number];
    if (followup === undefined || line === undefined) return null;
    const start = followup.tree.starts[line]!;
    return { start, end: start + followup.tree.lines[line]!.text.length };
  }
  const file = workspace.readouts.get(mark.uri);
  if (file === undefined) return null;
  if (mark.kind === "meeting") {
    const meeting = file.summary.frontMatter?.meeting;
    const yaml = front(file.text).frontMatter?.yaml.start;
    if (meeting == null || yaml === undefined) return null;
    return { start: yaml + meeting.span.start, end: yaml + meeting.span.end };
  }
  return spansIn(file).get(keyOf(mark))?.[mark.number] ?? null;
}

function keyOf({ kind, thread }: { readonly kind: "statement" | "supersession"; readonly thread: string }): string {
  return kind === "statement" ? thread : `>${thread}`;
}

const known = new WeakMap<ReadoutFile, ReadonlyMap<string, readonly Span[]>>();

/** All of a file's, kept with the file: one that is closed is read anew for them. */
function spansIn(file: ReadoutFile): ReadonlyMap<string, readonly Span[]> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const all = new Map<string, Span[]>();
  for (const [key, span] of spansFrom(file)) {
    const its = all.get(key);
    if (its === undefined) all.set(key, [span]);
    else its.push(span);
  }
  known.set(file, all);
  return all;
}

function* spansFrom(file: ReadoutFile): Generator<readonly [key: string, span: Span]> {
  const { facts, tree } = opened(file);
  for (let index = 0; index < facts.made.length; index += 1) {
    const { said } = facts.made[index]!;
    if (said.length === 0) continue;
    const offset = tree.starts[index]!;
    const { nodes } = tree.blocks[index]!;
    for (const { node, said: its } of said) {
      const { start, end } = nodes[node]!;
      const span = { start: offset + start, end: offset + end };
      if (its.thread !== null) yield [its.thread, span];
      for (const thread of its.supersedes) yield [`>${thread}`, span];
    }
  }
}
