/** The blocks of a published text, and which of them tell of the meeting. */
import type { Span } from "../../../text/span";
import { verbAt } from "../speech/verbs";
import { wordsOf } from "./words";

/** Stretches between blank lines, without white space around them. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  for (const { 0: block, index } of text.matchAll(/(?<![^\n])[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    const lead = block.length - block.trimStart().length;
    blocks.push({ start: index + lead, end: index + block.trimEnd().length });
  }
  return blocks;
}

/** What a page has around its account: who it is attributable to, the office, share buttons, the date alone. */
const FURNITURE =
  /^(?:Office of the (?:Spokesperson|Press Secretary)|Readout|Media Note|Press (?:Release|Statement)|For Immediate Release|(?:The|This) (?:below|following|readout|statement)[^.]{0,40} is attributable to[^.]*[:.]?|Suggest to a Friend:?|Share|Print|Subject\(s\):.*|(?:Begin|End)(?: of)?(?: the)? (?:text|statement)[.:]?|[#*]{3,}|(?:\w+ )?\d{1,2}(?: \w+)?,? \d{4})$/iu;

export function isFurniture(text: string, { start, end }: Span): boolean {
  return end - start < 160 && FURNITURE.test(text.slice(start, end).replace(/\s+/gu, " "));
}

/** How a letter opens and closes. */
const ADDRESS =
  /^(?:(?:My )?Dear\b[^.!?]{1,100}[,:]|(?:(?:Your )?Excellenc(?:y|ies)|Your (?:Majesty|Royal Highness|Highness)|(?:Mr|Madam)\.? [\p{L} ]{2,40}|Sir|Madam)[,:]|(?:(?:Very )?(?:Sincerely|Respectfully|Faithfully|Cordially)(?: yours)?|Yours(?: \w+){1,2}|(?:With )?(?:my |our )?(?:\w+ ){0,3}(?:wishes|regards|respects?)),?)$/iu;

export function isAddress(text: string, { start, end }: Span): boolean {
  return end - start < 120 && ADDRESS.test(text.slice(start, end));
}

/** A line of its own without the end of a sentence: a title, or a heading further down. */
export function isHeading(text: string, { start, end }: Span): boolean {
  // A name or a state may end in a full stop of its own.
  if (isAddress(text, { start, end })) return false;
  const block = text.slice(start, end).replace(/\b(Jr|Sr|U\.S|U\.K)\.$/u, "$1");
  if (block.length > 300 || /\n/.test(block) || /[.!?;,。！？；，”"]$|[。！？][」』]$/u.test(block)) return false;
  if (/^(?:[•·▪*–-]|\(?\d{1,3}[.)])\s/u.test(block)) return false;
  // A paragraph that only closes with its source: "……。（越通社）".
  if (/[。！？]/u.test(block.slice(0, -1)) && start > 0) return false;
  // "双方就…达成以下共识：", and what says of whom a page is: "以下内容来自发言人…：".
  if (block.endsWith("：") && /，|同意|商定|达成|决定|认为|表示|指出|强调|提出|重申|承诺/u.test(block)) return false;
  if (block.endsWith(":")) return block.length < 60 && block === block.toUpperCase();
  return block.split(/\s+/u).length <= (start < 4 ? 50 : 14) && !leadsList(text, { start, end });
}

/**
 * Where headings begin. Behind a colon several lines without the end of a sentence are the items of a list; a single one is
 * a heading.
 */
export function headingsIn(text: string, blocks: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  const heads = blocks.map((block) => isHeading(text, block));
  let colon = false;
  let listed = false;
  for (const [index, block] of blocks.entries()) {
    if (!heads[index]) {
      colon = /[:：]$/u.test(text.slice(Math.max(block.start, block.end - 1), block.end));
      listed = false;
      continue;
    }
    listed ||= colon && (blocks[index + 1] === undefined || heads[index + 1]!);
    colon = false;
    if (!listed) found.add(block.start);
  }
  return found;
}

/** An item of a list. */
export function isItem(text: string, { start }: Span): boolean {
  return /^(?:(?:[•·▪●○*–-]|\(?\w{1,3}[.)])\s|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[0-9０-９]{1,2}[．、]|（[0-9０-９]{1,2}）|[①-⑳])/u.test(
    text.slice(start, start + 8),
  );
}

/** Behind an article, a name or "on Monday", not behind "Outcomes": a heading may have a participle too. */
const SENTENCE =
  /^(?:the|both|they|we|he|she|i|all|this|these|during|in|at|on|as|after|following|today|to|[\p{L}.]+ and)\b/iu;

/** A sentence that a list goes on from, with no colon: "the two leaders agreed to the following". */
export function leadsList(text: string, { start, end }: Span): boolean {
  const behind = /^\s{1,20}/u.exec(text.slice(end, end + 20));
  if (behind === null || !isItem(text, { start: end + behind[0].length, end: text.length })) return false;
  const block = text.slice(start, end);
  if (/(?:同意|商定|达成|决定|如下|以下|包括|承诺)/u.test(block)) return true;
  if (/\b(?:following|as follows|to|that|by|include[sd]?|including|will)$/u.test(block)) return true;
  const words = wordsOf(text, { start, end });
  return (
    SENTENCE.test(block) &&
    words.some(({ capital, low }, at) => {
      if (at === 0 || capital) return false;
      const verb = verbAt(words, at);
      return /^(?:will|have|has|are|were|is|was)$/.test(low) || (verb?.makes === "reports" && verb.form === "past");
    })
  );
}
