/**
 * What is being typed at an offset of the body: read from the line before the cursor, since half of a tag is no tag
 * yet, and from the spans of the one block around it. What may stand there is not decided here.
 */
import { blockAt } from "../../syntax/parse";
import { publishedIn } from "../../syntax/strip";
import type { Block, Node, Tree } from "../../syntax/tree";
import type { Span } from "../../text/span";

/** The block at the cursor. */
interface At {
  readonly block: Block;
  /** Its place in `Tree.blocks`, and where it begins in the text. */
  readonly index: number;
  readonly start: number;
}

/** `@`, and perhaps some of a name behind it. */
export interface SpeakerPlace extends At {
  readonly kind: "speaker";
  /** Where `@` stands, or behind the last `+` of joint speakers. */
  readonly replace: Span;
  /** The text from `replace.start` to the cursor, without `@`. */
  readonly typed: string;
  /** The other joint speakers; null where there is but one. */
  readonly joint: readonly string[] | null;
  /** A turn's prefix may stand here. */
  readonly opens: boolean;
  /** `[` or `: ` stands there already, so that only the id is wanted. */
  readonly opened: boolean;
  readonly next: string;
}

/** `!`, and perhaps some of a kind behind it. */
export interface TagPlace extends At {
  readonly kind: "tag";
  readonly replace: Span;
  readonly opened: boolean;
  readonly next: string;
}

/** Somewhere in `{...}` behind a span. */
export interface AttributePlace extends At {
  readonly kind: "attribute";
  /** The span, by its place in `Block.nodes`. */
  readonly node: Node;
  /** The word at the cursor. */
  readonly replace: Span;
  /** As much of it as stands before the cursor. */
  readonly typed: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `}` stands behind it. */
  readonly closed: boolean;
}

/** `{` in published text. */
export interface BracePlace extends At {
  readonly kind: "brace";
  readonly replace: Span;
}

export type BodyPlace = SpeakerPlace | TagPlace | AttributePlace | BracePlace;

/** UTF-16 units that are looked at before the cursor, and behind it: longer names and attributes nobody types. */
const LOOK = 4000;
const LONGEST_NAME = 80;

/**
 * @param offset in the text, not in its front matter.
 * @returns null where no trigger is being typed, in published text as in notes.
 */
export function bodyPlace(tree: Tree, offset: number): BodyPlace | null {
  const { text } = tree;
  const index = blockAt(tree, offset);
  const block = tree.blocks[index];
  const start = tree.starts[index] ?? 0;
  if (block === undefined || offset < tree.body) return null;
  const local = offset - start;
  if (local > block.length || (local === block.length && text[offset - 1] === "\n")) return null;
  if (block.notes.some((note) => note.start < local && local < note.end)) return null;
  if (block.problems.some(({ code, end }) => code === "unclosed-note" && end <= local)) return null;

  const look = text.slice(Math.max(start, offset - LOOK), offset);
  const line = look.slice(look.lastIndexOf("\n") + 1);
  const rest = /^[^\n]*/.exec(text.slice(offset, Math.min(start + block.length, offset + LOOK)))![0];
  const at = { block, index, start };
  return (
    attributePlace(at, line, rest, offset) ??
    tagPlace(at, line, rest, offset) ??
    speakerPlace(at, line, rest, offset, text) ??
    bracePlace(at, line, offset)
  );
}

/** The index of the innermost span around an offset of the block; -1 at the top. */
export function around(block: Block, local: number): number {
  let innermost = -1;
  for (const [index, { start, inner, closed, form }] of block.nodes.entries()) {
    if (start >= local) break;
    // An unclosed span ends with the last word; whoever types on is in it still.
    if (inner.start <= local && (local <= inner.end || !closed || form !== "span")) innermost = index;
  }
  return innermost;
}

function attributePlace(at: At, line: string, rest: string, offset: number): AttributePlace | null {
  const open = line.lastIndexOf("{");
  if (open < 1 || line[open - 1] !== "]" || line.lastIndexOf("}") > open || /^\{>>?/.test(line.slice(open)))
    return null;
  const brace = offset - line.length + open - at.start;
  const node = at.block.nodes.find(({ closed, form, inner }) => closed && form === "span" && inner.end + 1 === brace);
  if (node === undefined) return null;
  const closed = node.braces;
  const inside = closed ? rest.slice(0, node.end - 1 - (offset - at.start)) : "";
  const [before, after] = [line.slice(open + 1), /^[^ \t]*/.exec(inside)![0].length];
  const typed = /[^ \t]*$/.exec(before)![0];
  return {
    ...at,
    kind: "attribute",
    node,
    replace: { start: offset - typed.length, end: offset + after },
    typed,
    before: wordsOf(before.slice(0, before.length - typed.length)),
    after: wordsOf(inside.slice(after)),
    closed,
  };
}

function tagPlace(at: At, line: string, rest: string, offset: number): TagPlace | null {
  const typed = /!(\p{L}*)$/u.exec(line.slice(-LONGEST_NAME))?.[0];
  if (typed === undefined || !fires(line, line.length - typed.length)) return null;
  const letters = /^\p{L}*(?=\[)/u.exec(rest)?.[0];
  return {
    ...at,
    kind: "tag",
    replace: { start: offset - typed.length, end: offset + (letters?.length ?? 0) },
    opened: letters !== undefined,
    next: rest.slice(0, 2),
  };
}

const ID = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;
const NAME = /^(?! )[\p{L}\p{M}\p{N}_.'’ -]*$/u;
/** What follows inside an opener: the rest of an id, more of them, and `[`, or `: ` of a turn. */
const OPENED = /^([\p{L}\p{M}\p{N}_-]*)((?:\+[\p{L}_][\p{L}\p{M}\p{N}_-]*)*)(\[|::? )/u;

function speakerPlace(at: At, line: string, rest: string, offset: number, text: string): SpeakerPlace | null {
  const sign = line.lastIndexOf("@");
  if (sign === -1 || line.length - sign > LONGEST_NAME || !fires(line, sign)) return null;
  const names = line.slice(sign + 1).split("+");
  const typed = names.pop() ?? "";
  if (!NAME.test(typed) || !names.every((name) => ID.test(name))) return null;
  const from = offset - line.length + sign;
  const opens = mayOpen(at, from, text);
  const opener = OPENED.exec(rest);
  const opened = opener !== null && ID.test(typed + opener[1]!) && (opener[3] === "[" || opens);
  const others = opened ? (opener[2] ?? "").split("+").slice(1) : [];
  return {
    ...at,
    kind: "speaker",
    // Behind the cursor stands published text, and stays, unless it is an opener already.
    replace: {
      start: names.length === 0 ? from : offset - typed.length,
      end: offset + (opened ? opener[1]!.length : 0),
    },
    typed,
    joint: names.length + others.length === 0 ? null : [...names, ...others],
    opens,
    opened,
    next: rest.slice(0, 2),
  };
}

function bracePlace(at: At, line: string, offset: number): BracePlace | null {
  const typed = /\{>?$/.exec(line)?.[0];
  if (typed === undefined || escaped(line, line.length - typed.length)) return null;
  return { ...at, kind: "brace", replace: { start: offset - typed.length, end: offset } };
}

/** Whether a turn's prefix may stand at `from`: where the block begins, or behind lines that hold only notes. */
function mayOpen({ block, start }: At, from: number, text: string): boolean {
  if (from === start) return true;
  if (block.notes.length === 0 || text[from - 1] !== "\n") return false;
  return publishedIn(text, start, block, { start: 0, end: from - start }) === "";
}

/** As in the grammar: no trigger fires directly behind an ASCII letter or digit. */
function fires(line: string, at: number): boolean {
  return !/[A-Za-z0-9]/.test(line.charAt(at - 1)) && !escaped(line, at);
}

function escaped(line: string, at: number): boolean {
  let backslashes = 0;
  while (line[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[^ \t]+/g) ?? [];
}
