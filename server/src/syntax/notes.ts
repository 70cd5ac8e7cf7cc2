/** What strip takes away with the notes of a block. */
import type { Note } from "./tree";

/**
 * Merges what the notes remove into the other cuts. Where all lines that a note touches hold nothing but notes, spaces
 * and tabs, those lines go with their line endings; any other white space is published and keeps its line.
 * @param cuts start, end, ...: of the block's other markup, ascending.
 * @returns start, end, ...: of all its markup, ascending.
 */
export function noteCuts(text: string, notes: readonly Note[], cuts: readonly number[]): readonly number[] {
  if (notes.length === 0) return cuts;
  const merged: number[] = [];
  let next = 0;
  const cut = (start: number, end: number): void => {
    for (; next < cuts.length && (cuts[next] ?? 0) < start; next += 2)
      merged.push(cuts[next] ?? 0, cuts[next + 1] ?? 0);
    merged.push(start, end);
  };

  // A group is the notes whose lines join: one begins on the line where the one before ends.
  let first = 0;
  while (first < notes.length) {
    const lineStart = text.lastIndexOf("\n", (notes[first]?.start ?? 0) - 1) + 1;
    let alone = (notes[first]?.start ?? 0) === 0 || blank(text, lineStart, notes[first]?.start ?? 0);
    let last = first;
    let lineEnd = endOfLine(text, notes[first]?.end ?? 0);
    while (last + 1 < notes.length && (notes[last + 1]?.start ?? 0) < lineEnd) {
      alone &&= blank(text, notes[last]?.end ?? 0, notes[last + 1]?.start ?? 0);
      last += 1;
      if ((notes[last]?.end ?? 0) > lineEnd) lineEnd = endOfLine(text, notes[last]?.end ?? 0);
    }
    alone &&= blank(text, notes[last]?.end ?? 0, lineEnd);
    if (alone) cut(lineStart, lineEnd);
    else for (const note of notes.slice(first, last + 1)) cut(note.start, note.end);
    first = last + 1;
  }
  for (; next < cuts.length; next += 2) merged.push(cuts[next] ?? 0, cuts[next + 1] ?? 0);
  return merged;
}

/** Behind the line ending of the line that `at` is on. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

const BLANKS = /[ \t]*(?:\r?\n)?/y;

function blank(text: string, start: number, end: number): boolean {
  BLANKS.lastIndex = start;
  BLANKS.test(text);
  return BLANKS.lastIndex >= end;
}
