/** Where a tag may stand: a stretch of a block taken to places that cut no markup, no word and no character. */
import type { Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { cutsBefore, textEndOf, textStart, type Ground } from "./ground";

/**
 * The stretch without the white space, notes and half markup at its ends; wider, where it would cross a span.
 * @param without a span that is taken for not there, by its place in the block's `nodes`.
 * @returns null where no words are left, and for a stretch inside markup.
 */
export function legalExtent(ground: Ground, stretch: Span, without = -1): Span | null {
  const { text } = ground;
  const { nodes } = ground.block;
  let start = outside(ground, Math.max(stretch.start, textStart(ground)), "end");
  let end = outside(ground, Math.min(stretch.end, textEndOf(ground)), "start");
  const openers = new Map<number, Node>();
  const closers = new Map<number, Node>();
  for (const [index, node] of nodes.entries()) {
    if (index === without) {
      // Its markup belongs to no side.
      openers.set(node.start, { ...node, end: -1 });
      closers.set(node.end, { ...node, start: Infinity });
    } else if (node.form === "span") {
      openers.set(node.start, node);
      if (node.closed) closers.set(node.end, node);
    }
  }
  /** Behind white space, notes, and the markup of spans that do not lie within. */
  const forward = (): boolean => {
    const opened = openers.get(start);
    const cut = cutAt(ground, start);
    if (opened !== undefined) {
      if (opened.end !== -1 && opened.end <= end) return false;
      start = opened.inner.start;
    } else if (cut !== null && !isEscape(ground, cut)) start = cut.end;
    else if (/\s/u.test(text[start] ?? "x")) start += 1;
    else return false;
    return true;
  };
  const backward = (): boolean => {
    const closed = closers.get(end);
    const cut = cutBehind(ground, end);
    if (closed !== undefined) {
      if (closed.start >= start && closed.start !== Infinity) return false;
      end = closed.inner.end;
    } else if (cut !== null && !isEscape(ground, cut)) end = cut.start;
    else if (/\s/u.test(text[end - 1] ?? "x")) end -= 1;
    else return false;
    return true;
  };
  const trim = (): void => {
    while (start < end && forward());
    while (end > start && backward());
  };
  trim();
  if (start >= end) return null;
  // Latin words are taken whole: a tag directly behind a letter would be none.
  while (start > 0 && /^[A-Za-z0-9]{2}/.test(text.slice(start - 1, start + 1)) && cutBehind(ground, start) === null)
    start -= 1;
  while (/^[A-Za-z0-9]{2}/.test(text.slice(end - 1, end + 1)) && cutAt(ground, end) === null) end += 1;
  for (let wider = true; wider;) {
    wider = false;
    for (const [index, node] of nodes.entries()) {
      if (index === without || node.form !== "span") continue;
      const opens = node.start >= start && node.start < end;
      const closes = node.end > start && node.end <= end;
      if (opens && !closes) end = node.end;
      else if (closes && !opens && node.inner.end > start) start = node.start;
      else continue;
      wider = true;
    }
  }
  return start < end ? { start, end } : null;
}

/** The place itself, or the end of the markup that it is inside. */
function outside(ground: Ground, offset: number, side: "start" | "end"): number {
  const { cuts } = ground.block;
  const index = cutsBefore(cuts, offset) - 1;
  const [start = 0, end = 0] = [cuts[2 * index], cuts[2 * index + 1]];
  if (index >= 0 && isEscape(ground, { start, end }) && end === offset) return start;
  if (index >= 0 && offset < end) return side === "end" ? end : start;
  const pair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(ground.text.slice(offset - 1, offset + 1));
  return pair ? offset + (side === "end" ? -1 : 1) : offset;
}

/** The markup that begins here. */
export function cutAt({ block: { cuts } }: Ground, offset: number): Span | null {
  const index = cutsBefore(cuts, offset);
  return cuts[2 * index] === offset ? { start: offset, end: cuts[2 * index + 1] ?? offset } : null;
}

/** The markup that ends here. */
function cutBehind({ block: { cuts } }: Ground, offset: number): Span | null {
  const index = cutsBefore(cuts, offset) - 1;
  return index >= 0 && cuts[2 * index + 1] === offset ? { start: cuts[2 * index] ?? 0, end: offset } : null;
}

export function isEscape({ text }: Ground, { start, end }: Span): boolean {
  return end - start === 1 && text[start] === "\\";
}

/** The innermost span whose words hold a place; -1 where there is none. Turns count. */
export function spanAround({ block: { nodes } }: Ground, { start, end }: Span): number {
  let found = -1;
  for (let index = 0; index < nodes.length && nodes[index]!.start <= start; index += 1) {
    const { inner } = nodes[index]!;
    if (inner.start <= start && end <= inner.end) found = index;
  }
  return found;
}

/** The innermost span whose words or markup a place touches; -1 where there is none. Turns count. */
export function spanAt({ block: { nodes } }: Ground, { start, end }: Span): number {
  let found = -1;
  for (let index = 0; index < nodes.length && nodes[index]!.start <= start; index += 1)
    if (end <= nodes[index]!.end) found = index;
  return found;
}

const STOPS = ".。,;:，；：、";

/** The stretch without the punctuation at its ends and a pair of quotation marks around it: as far as an act goes. */
export function withoutStops(
  { text, block }: Ground,
  { start, end }: Span,
  isAbbreviated: (stop: number) => boolean,
): Span {
  const quotes = new Map(["“”", "„“", '""', "「」", "『』", "«»", "‘’"].map((pair) => [pair[0]!, pair[1]!]));
  const marked = (at: number): boolean => {
    const index = cutsBefore(block.cuts, at + 1) - 1;
    return index >= 0 && at < (block.cuts[2 * index + 1] ?? 0);
  };
  const space = (): void => {
    while (start < end && /\s/u.test(text[start]!) && !marked(start)) start += 1;
    while (start < end && /\s/u.test(text[end - 1]!) && !marked(end - 1)) end -= 1;
  };
  const stops = (): void => {
    while (start < end && STOPS.includes(text[end - 1]!) && !marked(end - 1) && !isAbbreviated(end - 1)) {
      end -= 1;
      space();
    }
  };
  const whole = { start, end };
  stops();
  const close = quotes.get(text[start] ?? "");
  if (
    close !== undefined &&
    text[end - 1] === close &&
    end - start > 2 &&
    !text.slice(start + 1, end - 1).includes(close)
  ) {
    start += 1;
    end -= 1;
    space();
    stops();
  }
  while (start < end && ",;:，；：、".includes(text[start]!) && !marked(start)) {
    start += 1;
    space();
  }
  return start < end ? { start, end } : whole;
}
