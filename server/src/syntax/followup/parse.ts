/** A whole follow-up file in, its lines out; with the tree before a change, only the changed lines are read. */
import { difference, type Edit } from "../../text/edit";
import { parseLine } from "./line";
import type { FollowupLine, FollowupTree } from "./tree";

const NOTHING: FollowupTree = { text: "", lines: [], starts: new Int32Array(0) };

/**
 * Parses a follow-up file. Never fails; takes time in proportion to the text, and with `previous` to the changed lines
 * and, at the cost of copying numbers, to how many lines there are.
 * @param previous the tree of the text before: its lines are reused wherever they are unchanged.
 * @param edit how `previous.text` became `text`; found by comparison where it is not given.
 */
export function parseFollowup(text: string, previous?: FollowupTree, edit?: Edit): FollowupTree {
  const { text: before, lines: oldLines, starts: old } = previous ?? NOTHING;
  const change =
    previous === undefined ? { start: 0, end: 0, length: text.length } : (edit ?? difference(before, text));
  if (change === null) return previous!;
  const shift = change.length - (change.end - change.start);

  // A line depends on nothing but itself and its ending: all before the one that the change begins in stay.
  const kept = Math.max(0, search(old, change.start + 1) - 1);
  let rest = search(old, change.end);
  // Lines that read the same are the same value, as far as that is known here.
  const known = new Map<string, FollowupLine>();
  for (let index = kept; index < rest; index += 1) known.set(oldLines[index]!.text, oldLines[index]!);

  // From where a new line begins at an old one's place behind the change, the old ones follow unchanged.
  const lines: FollowupLine[] = [];
  const starts: number[] = [];
  for (let start = old[kept] ?? 0; ;) {
    while (rest < old.length && old[rest]! + shift < start) rest += 1;
    if (start >= text.length) rest = old.length;
    if (rest === old.length ? start >= text.length : old[rest]! + shift === start) break;
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
  if (previous === undefined) return { text, lines, starts: Int32Array.from(starts) };

  const all = new Int32Array(kept + starts.length + old.length - rest);
  all.set(old.subarray(0, kept));
  all.set(starts, kept);
  for (let index = rest, place = kept + starts.length; index < old.length; index += 1, place += 1)
    all[place] = old[index]! + shift;
  return { text, lines: oldLines.slice(0, kept).concat(lines, oldLines.slice(rest)), starts: all };
}

/** The index of the line that an offset of the text is on; -1 where there are no lines. */
export function lineAt({ starts }: FollowupTree, offset: number): number {
  return search(starts, offset + 1) - 1;
}

/** How many of the ascending numbers are less than `limit`. */
function search(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
