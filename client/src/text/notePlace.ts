/** Where a note can be written so that the published text stays as it is; the note's own text is the author's. */

export interface NotePlace {
  /** UTF-16 offset in the document. */
  readonly offset: number;
  /** The note takes a line of its own: a line ending follows it. */
  readonly ownLine: boolean;
}

const FRONT = /^\uFEFF?---[ \t]*\r?\n/;
const FRONT_END = /(?<=\n)---[ \t]*(?:\r?\n|$)/g;
const NOTE_LINE = /(?:[ \t]*\{>>(?:(?!<<\})[^])*<<\})+[ \t]*\r?\n/y;
const PREFIX = /@(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\+[\p{L}_][\p{L}\p{M}\p{N}_-]*)*::?|:) /uy;

// All that a note must not stand inside: a backslash and what follows it, a note, a closing bracket with its attributes,
// an opener, and an opener that does not fire because of the letter before it.
const WHOLE =
  /\\[^\r\n]?|\{>>|\]\{(?!>>)[^{}\r\n]*\}|[A-Za-z0-9]?(?:@[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\+[\p{L}_][\p{L}\p{M}\p{N}_-]*)*|!\p{L}+)\[/gu;

/**
 * The place for a note at or right behind the cursor. On a blank line, a line of its own above it, since a blank line
 * that holds a note would be removed with the note.
 * @param offset of the cursor, in UTF-16 units.
 * @returns why there is no place, where the cursor is in the front matter or behind a note that is not closed.
 */
export function notePlace(text: string, offset: number): NotePlace | "front-matter" | "unclosed-note" {
  const body = bodyStart(text);
  // Front matter that closes on the file's last line, without a line ending, leaves no place behind it either.
  if (offset < body || (body > 1 && text[body - 1] !== "\n")) return "front-matter";
  const line = lineStart(text, offset, body);
  const ownLine = isBlank(text, line);
  const cursor = ownLine ? line : offset;
  const start = blockStart(text, line, body);

  let at = start;
  for (NOTE_LINE.lastIndex = at; NOTE_LINE.test(text); at = NOTE_LINE.lastIndex);
  PREFIX.lastIndex = at;
  if (PREFIX.test(text) && at <= cursor && cursor < PREFIX.lastIndex)
    return { offset: PREFIX.lastIndex, ownLine: false };

  WHOLE.lastIndex = start;
  for (let match = WHOLE.exec(text); match !== null && match.index < cursor; match = WHOLE.exec(text)) {
    let end = WHOLE.lastIndex;
    if (match[0] === "{>>") {
      const close = text.indexOf("<<}", end);
      if (close === -1 || isBlankBetween(text, end, close)) return "unclosed-note";
      end = WHOLE.lastIndex = close + 3;
    }
    // At the end of a line a backslash would take the note's brace for its own.
    if (match[0] === "\\" && end === cursor) return { offset: match.index, ownLine: false };
    if (cursor < end) return { offset: end, ownLine: false };
  }
  return { offset: cursor, ownLine };
}

function bodyStart(text: string): number {
  const front = FRONT.exec(text);
  if (front !== null) {
    FRONT_END.lastIndex = front[0].length;
    if (FRONT_END.test(text)) return FRONT_END.lastIndex;
  }
  return text.startsWith("\uFEFF") ? 1 : 0;
}

function lineStart(text: string, offset: number, body: number): number {
  return Math.max(offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, body);
}

/** Whether the line that begins at `start` is blank. */
function isBlank(text: string, start: number): boolean {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).trim() === "";
}

/** Whether a blank line begins behind `from` and before `to`. */
function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let end = text.indexOf("\n", from); end !== -1 && end < to; end = text.indexOf("\n", end + 1)) {
    if (isBlank(text, end + 1)) return true;
  }
  return false;
}

/** The start of the block that holds the line at `line`, or, where that line is blank, of the block that it ends. */
function blockStart(text: string, line: number, body: number): number {
  let start = line;
  while (start > body) {
    const before = lineStart(text, start - 1, body);
    if (isBlank(text, before)) break;
    start = before;
  }
  return start;
}
