/** In which order proposals are reviewed: that of the text, the outer before the inner. */

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

interface Ranged {
  readonly range: Stretch;
}

function compare(one: Place, other: Place): number {
  return one.line - other.line || one.character - other.character;
}

function before(one: Stretch, other: Stretch): boolean {
  return (compare(one.start, other.start) || compare(other.end, one.end)) < 0;
}

/** The index of the next one behind a selection, or of the one before it; round at the ends; -1 where there is none. */
export function stepFrom(proposals: readonly Ranged[], selection: Stretch, forward: boolean): number {
  if (proposals.length === 0) return -1;
  if (forward) {
    const next = proposals.findIndex(({ range }) => before(selection, range));
    return next === -1 ? 0 : next;
  }
  for (let index = proposals.length - 1; index >= 0; index -= 1)
    if (before(proposals[index]!.range, selection)) return index;
  return proposals.length - 1;
}

/** The index of the one that is selected, or else of the innermost one around the selection; -1 where there is none. */
export function at(proposals: readonly Ranged[], selection: Stretch): number {
  let found = -1;
  for (const [index, { range }] of proposals.entries()) {
    if (compare(range.start, selection.start) > 0 || compare(selection.end, range.end) > 0) continue;
    if (compare(range.start, selection.start) === 0 && compare(selection.end, range.end) === 0) return index;
    found = index;
  }
  return found;
}

/** The index of the first one that begins at a place or behind it; round at the end. */
export function firstFrom(proposals: readonly Ranged[], place: Place): number {
  const next = proposals.findIndex(({ range }) => compare(place, range.start) <= 0);
  return next === -1 && proposals.length > 0 ? 0 : next;
}

/** The index of the first one that a stretch does not come behind, such as one that was decided on; round at the end. */
export function behind(proposals: readonly Ranged[], stretch: Stretch): number {
  const next = proposals.findIndex(({ range }) => !before(range, stretch));
  return next === -1 && proposals.length > 0 ? 0 : next;
}
