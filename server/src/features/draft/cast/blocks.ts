/** The blocks of a published text, and which of them tell of the meeting. */
import type { Span } from "../../../text/span";

/** Stretches between blank lines, without white space around them. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  for (const { 0: block, index } of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    const lead = block.length - block.trimStart().length;
    blocks.push({ start: index + lead, end: index + block.trimEnd().length });
  }
  return blocks;
}

/** What a page has around its account: who it is attributable to, the office, share buttons, the date alone. */
const FURNITURE =
  /^(?:Office of the (?:Spokesperson|Press Secretary)|Readout|Media Note|Press (?:Release|Statement)|For Immediate Release|(?:The|This) (?:below|following|readout|statement)[^.]{0,40} is attributable to[^.]*[:.]?|Suggest to a Friend:?|Share|Print|Subject\(s\):.*|[#*]{3,}|(?:\w+ )?\d{1,2}(?: \w+)?,? \d{4})$/iu;

export function isFurniture(text: string, { start, end }: Span): boolean {
  return end - start < 160 && FURNITURE.test(text.slice(start, end).replace(/\s+/gu, " "));
}

/** A line of its own without the end of a sentence: a title, or a heading further down. */
export function isHeading(text: string, { start, end }: Span): boolean {
  // A name or a state may end in a full stop of its own.
  const block = text.slice(start, end).replace(/\b(Jr|Sr|U\.S|U\.K)\.$/u, "$1");
  if (block.length > 300 || /\n/.test(block) || /[.!?;,。！？；，”"]$/u.test(block)) return false;
  if (/^(?:[•·▪*–-]|\(?\d{1,3}[.)])\s/u.test(block)) return false;
  if (block.endsWith(":")) return block.length < 60 && block === block.toUpperCase();
  return block.split(/\s+/u).length <= (start < 4 ? 50 : 14);
}

/** An item of a list. */
export function isItem(text: string, { start }: Span): boolean {
  return /^(?:[•·▪●○*–-]|\(?\w{1,3}[.)])\s/u.test(text.slice(start, start + 8));
}
