/** Any text at all made the body of a readout that publishes it. */
import { blockEnd, blockStart, front } from "./split";

/** The source of an expression for an id, with the flag `u`. */
export const ID = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]*`;
const IDS = String.raw`${ID}(?:\+${ID})*`;
/** What would be read as markup wherever it stands; the look-ahead leaves the rest of it to be looked at in turn. */
const TRIGGER = new RegExp(
  String.raw`\\(?=[@![\]{}\\])|(?<![A-Za-z0-9])(?:@(?=${IDS}\[)|!(?=\p{L}+\[))|\{(?=>>)`,
  "gu",
);
const PREFIX = new RegExp(String.raw`@(?:${IDS}::? |: )`, "uy");

/** What would be a turn's prefix where a block begins; sticky. */
export const TURN_PREFIX = PREFIX;
/** What would be an opener behind anything but a letter or a digit; sticky. */
export const OPENER_AT = new RegExp(String.raw`@(?=${IDS}\[)|!(?=\p{L}+\[)`, "uy");

/** The offsets of all that would be read as markup in a block's text; a turn's prefix at its start is not among them. */
export function triggersIn(text: string): readonly number[] {
  return Array.from(text.matchAll(TRIGGER), ({ index }) => index);
}

/**
 * The readout that publishes a text and tags nothing: `strip(escape(text))` is `text`, whatever it is.
 * @returns the text with a backslash before all that would be markup, and an empty front matter before it where it
 * begins with a line `---` itself.
 */
export function escape(text: string): string {
  const { frontMatter, unclosed } = front(text);
  return frontMatter === null && !unclosed ? escapeBody(text) : withFrontMatter("", text);
}

/**
 * The readout that publishes a text, with front matter of its own.
 * @param yaml whole lines, or nothing. They get the line ending of the text's first line.
 */
export function withFrontMatter(yaml: string, text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fenced = `---\n${yaml}---\n`;
  const its = /^[^\n]*\r\n/.test(text) ? fenced.replaceAll("\n", "\r\n") : fenced;
  return text.slice(0, start) + its + escapeBody(text).slice(start);
}

/** The text with a backslash before all that would be markup; its first line may be `---` still. */
function escapeBody(text: string): string {
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let escaped = text.slice(0, from);
  for (let block = blockStart(text, from); block < text.length;) {
    const end = blockEnd(text, block);
    escaped += text.slice(from, block) + escapeBlock(text.slice(block, end));
    from = end;
    block = blockStart(text, end);
  }
  return escaped + text.slice(from);
}

function escapeBlock(text: string): string {
  PREFIX.lastIndex = 0;
  const prefix = PREFIX.test(text) ? "\\" : "";
  return prefix + text.replace(TRIGGER, "\\$&");
}

/** Where in a readout a piece of published text is put. */
export interface PiecePlace {
  /** The readout's text from the start of the block, or of the blank lines, that it is put into. */
  readonly before: string;
  /** What follows it: the rest of the line will do. */
  readonly after: string;
  /** Nothing but notes stands before it in its block: a turn's prefix would be one here. */
  readonly start: boolean;
  /** It stands in a span, which the first `]` too many would close. */
  readonly inside: boolean;
  /** It follows a span directly, whose attributes braces would be. */
  readonly behindSpan: boolean;
}

const OPENER = new RegExp(String.raw`(?<![A-Za-z0-9])(?:@${IDS}|!\p{L}+)\[`, "uy");
const HALF_OPENER = /(?:@[\p{L}\p{M}\p{N}_+-]*|!\p{L}*)$/u;
/** So much of what stands before is looked at for the beginning of an opener. */
const LONGEST_OPENER = 1000;

/** A piece of published text as it is written at a place of a readout, so that all of it is published there too. */
export function escapePiece(text: string, { before, after, start, inside, behindSpan }: PiecePlace): string {
  if (text === "") return "";
  const whole = before + text + after;
  const from = before.length;
  const to = from + text.length;
  const marked = new Set<number>();
  const mark = (at: number): void => {
    if (from <= at && at < to) marked.add(at);
  };

  TRIGGER.lastIndex = from;
  for (let found = TRIGGER.exec(whole); found !== null && found.index < to; found = TRIGGER.exec(whole))
    mark(found.index);
  TRIGGER.lastIndex = 0;
  // An opener that begins before the piece is none without its bracket.
  const half = HALF_OPENER.exec(before.slice(-LONGEST_OPENER));
  if (half !== null) {
    OPENER.lastIndex = from - half[0].length;
    if (OPENER.test(whole)) mark(OPENER.lastIndex - 1);
  }
  if (behindSpan) mark(from + /^[ \t]*/.exec(text)![0].length + (/^[ \t]*\{/.test(text) ? 0 : whole.length));

  const prefixAt = (at: number): void => {
    PREFIX.lastIndex = at;
    if (PREFIX.test(whole)) mark(at);
  };
  if (start) prefixAt(from);
  let first = to;
  for (let block = blockStart(whole, 0); block < to;) {
    const end = blockEnd(whole, block);
    if (block <= from) first = Math.min(to, end);
    prefixAt(block);
    block = blockStart(whole, end);
  }
  if (inside) for (const at of unbalanced(whole, from, first, marked)) mark(at);

  // A backslash that is published as it is must not come to stand before a character that it would escape.
  const backslashes = /\\*$/.exec(before)![0].length;
  let escaped = backslashes % 2 === 1 && /^[@![\]{}\\]/.test(text) ? "\\" : "";
  let last = from;
  for (const at of [...marked].sort((one, other) => one - other)) {
    escaped += `${whole.slice(last, at)}\\`;
    last = at;
  }
  return escaped + whole.slice(last, to);
}

/** The brackets of a stretch that have no partner in it; those that are escaped are none. */
function unbalanced(text: string, start: number, end: number, escaped: ReadonlySet<number>): readonly number[] {
  const lefts: number[] = [];
  const rights: number[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = escaped.has(at) ? "" : text[at];
    if (unit === "[") lefts.push(at);
    else if (unit === "]" && lefts.pop() === undefined) rights.push(at);
  }
  return [...rights, ...lefts];
}
