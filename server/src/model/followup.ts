/** What a follow-up file says, as far as it can be known from that file alone. */
import { parseFollowup } from "../syntax/followup/parse";
import type { EventLine, FollowupTree, TitleLine } from "../syntax/followup/tree";

/** A line that counts, and its place in `FollowupTree.lines`. */
export interface ThreadLine {
  readonly line: number;
  readonly content: EventLine | TitleLine;
}

/** The lines about one thread, in their order. */
export type ThreadLines = readonly ThreadLine[];

export interface FollowupFacts {
  /** By the id of the thread. */
  readonly threads: ReadonlyMap<string, ThreadLines>;
  /** The codes that are silenced on a line. */
  readonly silenced: ReadonlyMap<number, ReadonlySet<string>>;
}

/** One `*.followup` as the workspace holds it. */
export interface FollowupFile {
  readonly uri: string;
  readonly text: string;
  readonly tree: FollowupTree;
  readonly facts: FollowupFacts;
}

/**
 * Reads a follow-up file. Never fails.
 * @param previous the file before a change: its lines are reused.
 */
export function readFollowup(uri: string, text: string, previous?: FollowupFile): FollowupFile {
  const tree = parseFollowup(text, previous?.tree);
  if (tree === previous?.tree) return previous;
  return { uri, text, tree, facts: factsOf(tree) };
}

/** `; readout-ignore code: why`. */
const IGNORE = /^\ufeff?[ \t]*;+\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::|$)/;

/** Whether a comment silences findings on the next line. */
export function isSilencing(comment: string): boolean {
  return IGNORE.test(comment.slice(0, 400));
}

function factsOf({ lines }: FollowupTree): FollowupFacts {
  const threads = new Map<string, ThreadLine[]>();
  const silenced = new Map<number, ReadonlySet<string>>();
  let codes: string[] = [];
  for (const [line, { text, content }] of lines.entries()) {
    if (content.kind === "comment") {
      const found = IGNORE.exec(text.slice(0, 400))?.[1];
      if (found !== undefined) codes.push(...found.split(/\s*,\s*/));
      continue;
    }
    if (content.kind === "blank") continue;
    if (codes.length > 0) silenced.set(line, new Set(codes));
    codes = [];
    if (content.kind !== "event" && content.kind !== "title") continue;
    const its = threads.get(content.thread.id);
    if (its === undefined) threads.set(content.thread.id, [{ line, content }]);
    else its.push({ line, content });
  }
  return { threads, silenced };
}
