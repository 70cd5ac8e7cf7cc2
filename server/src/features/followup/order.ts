/** Which lines of a follow-up file stand out of the order of time: as few as need to be moved. */
import type { FollowupTree } from "../../syntax/followup/tree";

/** A line that stands out of order, and the day of the line that it belongs behind; null where it belongs before all. */
export interface Misplaced {
  readonly line: number;
  readonly behind: string | null;
}

/** Looks at the events alone. Takes time in proportion to their number where they are in order, and little more where not. */
export function misplaced({ lines }: FollowupTree): readonly Misplaced[] {
  const events: { readonly line: number; readonly day: string }[] = [];
  let ordered = true;
  for (let line = 0; line < lines.length; line += 1) {
    const { content } = lines[line]!;
    if (content.kind !== "event") continue;
    const day = content.date.value;
    ordered &&= events.length === 0 || events[events.length - 1]!.day <= day;
    events.push({ line, day });
  }
  if (ordered) return [];
  // The longest run of lines that are in order stays: sought from the end, so that of two lines at odds the lower one is told,
  // which was most likely added last.
  const ends: number[] = [];
  const next = new Int32Array(events.length).fill(-1);
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const { day } = events[index]!;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (events[ends[middle]!]!.day >= day) low = middle + 1;
      else high = middle;
    }
    next[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  }
  const stays = new Uint8Array(events.length);
  for (let at = ends.at(-1) ?? -1; at !== -1; at = next[at]!) stays[at] = 1;
  const kept = events.filter((_, index) => stays[index] === 1);
  return events.flatMap(({ line, day }, index) => {
    if (stays[index] === 1) return [];
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kept[middle]!.day <= day) low = middle + 1;
      else high = middle;
    }
    return [{ line, behind: low === 0 ? null : kept[low - 1]!.day }];
  });
}
