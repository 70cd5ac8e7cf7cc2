/** Where a text's front matter ends and its blocks begin: the only part of the language that looks at lines. */
import type { FrontMatterSpan } from "./tree";

export interface Front {
  readonly frontMatter: FrontMatterSpan | null;
  /** Where the body begins: behind the front matter, or a BOM. */
  readonly body: number;
  readonly unclosed: boolean;
}

const BOM = 0xfeff;
const OPENING = /---[ \t]*\r?\n/y;
/** Tried only where a line begins with `---`, so that no other line costs more than the search for it. */
const CLOSING = /---[ \t]*(?:\r?\n|$)/y;

/** Finds the front matter: from a first line `---` (a BOM may stand before it) to the next line that is `---`. */
export function front(text: string): Front {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return { frontMatter: null, body: start, unclosed: opens(text, start) };
  const yaml = OPENING.lastIndex;
  for (let line = yaml; ; line += 1) {
    CLOSING.lastIndex = line;
    if (CLOSING.test(text)) {
      const end = CLOSING.lastIndex;
      return { frontMatter: { start, end, yaml: { start: yaml, end: line } }, body: end, unclosed: false };
    }
    line = text.indexOf("\n---", line);
    if (line === -1) return { frontMatter: null, body: start, unclosed: true };
  }
}

/** Whether the text is nothing but a first line `---`. */
function opens(text: string, start: number): boolean {
  CLOSING.lastIndex = start;
  return CLOSING.test(text);
}

const BLANK_LINE = /[^\S\n]*(?:\n|$)/y;
const BLANK_LINES = /(?:[^\S\n]*\n)*(?:[^\S\n]*$)?/y;

/**
 * The next block at or after `from`, which must be where a line begins.
 * @returns its start, or the text's length where there is none.
 */
export function blockStart(text: string, from: number): number {
  BLANK_LINES.lastIndex = from;
  return BLANK_LINES.test(text) ? BLANK_LINES.lastIndex : from;
}

/** Where the block that begins at `start` ends: behind the line ending before the next blank line. */
export function blockEnd(text: string, start: number): number {
  for (let line = start; ;) {
    line = text.indexOf("\n", line) + 1;
    if (line === 0) return text.length;
    // Most lines begin with a character that no blank line begins with.
    const unit = text.charCodeAt(line);
    if ((unit > 0x20 && unit < 0x80) || (unit >= 0x3001 && unit < BOM)) continue;
    BLANK_LINE.lastIndex = line;
    if (BLANK_LINE.test(text)) return line;
  }
}
