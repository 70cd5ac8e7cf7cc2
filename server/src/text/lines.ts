/** Where the lines of a text begin, to tell people and other programs a place by line and character. */

/** A place in a text: both count from 0; `character` in UTF-16 units from the start of the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A text's lines, counted as the Language Server Protocol counts them: LF, CRLF and a lone CR end one. */
export interface Lines {
  /** The place of an offset; an offset behind the text counts as its end. */
  positionAt(offset: number): Position;
  /** A line without its ending; empty where there is no such line. */
  line(line: number): string;
}

const ENDING = /\r\n?|\n/g;

/** Finds the lines of a text: once, in time proportional to it; a place then takes a binary search. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(ENDING)) starts.push(index + ending.length);
  return {
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle;
      }
      return { line: low, character: at - (starts[low] ?? 0) };
    },
    line(line) {
      const start = starts[line];
      if (start === undefined) return "";
      // Nothing here may look at the whole line: one of many megabytes is asked for once for every finding on it.
      let end = starts[line + 1] ?? text.length;
      if (line + 1 < starts.length) end -= text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1;
      return text.slice(start, end);
    },
  };
}
