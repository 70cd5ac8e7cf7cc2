/** Published words made short enough to be shown: on one line, clipped. What they are shown in is not known here. */
import { cutAfter, publishedIn } from "../syntax/strip";
import type { Block } from "../syntax/tree";
import type { Span } from "../text/span";
import type { ActorsInForce } from "../workspace/circumstances";

/** What stands where there are no words. */
const NOTHING = "(empty)";
/** So many UTF-16 units are looked at for each character shown: enough for white space and markup among them. */
const LOOK = 4;
/** So many pieces of markup are passed over before the words are given up, which nest deeper than anyone nests. */
const MOST_CUTS = 16;
const ODD_SPACE = /\s\s|[^\S ]/u;

/**
 * A text on one line, in at most `most` code points; `…` stands for what is left out. Never empty, and never half of a
 * surrogate pair.
 */
export function clip(text: string, most: number): string {
  return shorten(text.slice(0, most * LOOK), most, text.length > most * LOOK);
}

/**
 * The first published words of a span, as `clip` gives them. Takes the same time however long the span is.
 * @param source a text that holds the block's own, from `offset` on.
 * @param span counts from the block's start.
 */
export function firstWords(source: string, offset: number, block: Block, span: Span, most: number): string {
  const { cuts } = block;
  const end = Math.min(
    span.end,
    span.start + most * LOOK,
    cuts[2 * (cutAfter(cuts, span.start) + MOST_CUTS)] ?? Infinity,
  );
  return shorten(publishedIn(source, offset, block, { start: span.start, end }), most, end < span.end);
}

/** Names as one writes them: `A`, `A and B`, `A, B and C`; nothing for nobody. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** The name of an actor; its id where nobody declares it. */
export function nameOf(id: string, actors: ActorsInForce): string {
  return actors.get(id)?.declaration.name || id;
}

/** Where the text between two offsets ends, without the white space at its end; `none` where there is none. */
export function textEnd(text: string, start: number, end: number, none = start): number {
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? end : none;
}

function shorten(text: string, most: number, goesOn: boolean): string {
  const line = (ODD_SPACE.test(text) ? text.replace(/\s+/gu, " ") : text).trim();
  if (!goesOn && line.length <= most) return line === "" ? NOTHING : own(line);
  let end = 0;
  let last = 0;
  for (let count = 0; end < line.length && count < most; count += 1) {
    last = end;
    end += line.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  if (end === line.length && !goesOn) return own(line);
  // One place is for the sign; what was cut may end in half a pair.
  const kept = end === line.length && line.length < most ? line : line.slice(0, last);
  return own(`${kept.replace(/[\ud800-\udbff]$/, "").trimEnd()}…`);
}

/** The same string in a copy: the engine keeps a cut-out one as a window on its whole text, and these are kept for long. */
function own(text: string): string {
  return ` ${text}`.slice(1);
}
