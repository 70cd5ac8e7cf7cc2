/** One change of a text, and how to find it where only the two texts are known. */
import type { Span } from "./span";

/** The old text's `start` to `end` became `length` new UTF-16 units. */
export interface Edit extends Span {
  readonly length: number;
}

/** One replacement in a text: its `start` to `end` becomes `text`. */
export interface TextChange extends Span {
  readonly text: string;
}

/**
 * A text with some changes made, all of which count in the text as it is before.
 * @param changes in any order, without overlap; of those at one place the first given stands first.
 */
export function changed(text: string, changes: readonly TextChange[]): string {
  const inOrder = [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
  let from = 0;
  let made = "";
  for (const { start, end, text: come } of inOrder) {
    made += text.slice(from, start) + come;
    from = end;
  }
  return made + text.slice(from);
}

/**
 * The one stretch in which two texts differ, or null where they are equal. The stretch may be some units wider than
 * the smallest one.
 */
export function difference(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const start = commonUnits(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = commonUnits(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/**
 * The single edit that two edits, one made after the other, amount to.
 * @param second counts in the text that `first` made.
 */
export function combine(first: Edit, second: Edit): Edit {
  const shift = first.length - (first.end - first.start);
  const start = Math.min(first.start, second.start);
  const endBetween = Math.max(first.start + first.length, second.end);
  const end = endBetween - shift;
  return { start, end, length: endBetween - start + second.length - (second.end - second.start) };
}

/** How many units, up to `most`, are equal: whole stretches are compared, since the engine does that at memory speed. */
function commonUnits(most: number, equal: (from: number, to: number) => boolean): number {
  let known = 0;
  let step = 1;
  while (known + step <= most && equal(known, known + step)) {
    known += step;
    step *= 2;
  }
  for (; step >= 1; step = Math.floor(step / 2)) {
    if (known + step <= most && equal(known, known + step)) known += step;
  }
  return known;
}
