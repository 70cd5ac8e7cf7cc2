/** Lines of a follow-up file that belong together: the events of a year, titles, comments. */
import type { FollowupTree } from "../../syntax/followup/tree";
import type { Span } from "../../text/span";

/** From the first of its lines to the last, both by their indices in `FollowupTree.lines`. */
export interface Run {
  readonly kind: "year" | "titles" | "comments";
  /** Of a year, its four digits. */
  readonly year: string;
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<FollowupTree, readonly Run[]>();

/**
 * The runs in the order of their first lines. A year reaches from an event to the last one before an event of another year,
 * whatever stands between; so a year to which something was added late has several. Titles with nothing but blank lines
 * and comments between them are one run, and so are comments with nothing between them.
 */
export function runsOf(tree: FollowupTree): readonly Run[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const runs = readRuns(tree);
  known.set(tree, runs);
  return runs;
}

function readRuns({ lines }: FollowupTree): readonly Run[] {
  type Growing = { -readonly [Key in keyof Run]: Run[Key] };
  const runs: Growing[] = [];
  let year: Growing | null = null;
  let titles: Growing | null = null;
  let comments: Growing | null = null;
  const open = (kind: Run["kind"], index: number, its = ""): Growing => {
    const run = { kind, year: its, first: index, last: index };
    runs.push(run);
    return run;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const { content } = lines[index]!;
    if (content.kind === "comment") {
      if (comments === null) comments = open("comments", index);
      else comments.last = index;
      continue;
    }
    comments = null;
    if (content.kind === "title") {
      if (titles === null) titles = open("titles", index);
      else titles.last = index;
    } else if (content.kind === "event") {
      const its = content.date.value.slice(0, "YYYY".length);
      if (year?.year === its) year.last = index;
      else year = open("year", index, its);
    }
    if (content.kind !== "title" && content.kind !== "blank") titles = null;
  }
  return runs;
}

/** A line without the blanks around it, in offsets of the file's text. */
export function lineSpan({ lines, starts }: FollowupTree, index: number): Span {
  const { start, end } = withoutBlanks(lines[index]!.text);
  return { start: starts[index]! + start, end: starts[index]! + end };
}

/** What stands in a line between the blanks around it; a byte order mark is none of it. */
export function withoutBlanks(text: string): Span {
  let start = text.startsWith("\ufeff") ? 1 : 0;
  let end = text.length;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  return { start, end };
}

/** A stretch of lines, from the beginning of the first to the end of the last. */
export function linesSpan(tree: FollowupTree, { first, last }: Pick<Run, "first" | "last">): Span {
  return { start: lineSpan(tree, first).start, end: lineSpan(tree, last).end };
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
