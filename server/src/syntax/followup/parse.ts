/** A whole follow-up file in, its lines out; with the tree before a change, only new lines are parsed. */
import { parseLine } from "./line";
import type { FollowupLine, FollowupTree } from "./tree";

/**
 * Parses a follow-up file. Never fails; takes time in proportion to the text.
 * @param previous the tree of an earlier text: its lines are reused wherever the same line stands.
 */
export function parseFollowup(text: string, previous?: FollowupTree): FollowupTree {
  if (previous?.text === text) return previous;
  // A line depends on nothing but itself, so that two lines that read the same are the same value.
  const known = new Map<string, FollowupLine>(previous?.lines.map((line) => [line.text, line]));
  const lines: FollowupLine[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const its = text.slice(start, end > start && text[end - 1] === "\r" && newline !== -1 ? end - 1 : end);
    let line = known.get(its);
    if (line === undefined) {
      // A copy: a cut-out string that is reused would keep the whole text that it was cut from.
      line = parseLine(` ${its}`.slice(1));
      known.set(line.text, line);
    }
    lines.push(line);
    starts.push(start);
    start = end + 1;
  }
  return { text, lines, starts: Int32Array.from(starts) };
}

/** The index of the line that an offset of the text is on; -1 where there are no lines. */
export function lineAt({ starts }: FollowupTree, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
