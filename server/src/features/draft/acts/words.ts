/** A sentence in English as the rules for acts read it: its words, and the entries of the lexicon in it. */
import { FRAMES, NO_DEED, type Frame } from "../../../model/actLexicon";
import { NO_GOVERNOR } from "../../../model/lexicon";
import {
  COMMA,
  compile,
  findEntries,
  MARK,
  readWords,
  SEMICOLON,
  type Match,
  type Trie,
  type Words,
} from "../../../model/phrases";
import type { Span } from "../../../text/span";

export type FrameMatch = Match<Frame>;

export interface Reading extends Words {
  /** In lower case; empty for a mark. */
  readonly lower: readonly string[];
  readonly matches: readonly FrameMatch[];
  /** Whether the word is written with a capital. */
  readonly capital: (at: number) => boolean;
  readonly comma: (at: number) => boolean;
  readonly semicolon: (at: number) => boolean;
  readonly mark: (at: number) => boolean;
}

const NO_FRAME: Frame = { deed: null, takes: "reports", words: "" };

let trie: Trie<Frame> | undefined;

/** No word that a rule asks for is longer. */
const LONGEST_WORD = 24;

export function readSentence(text: string, { start, end }: Span): Reading {
  trie ??= compile<Frame>([
    [NO_FRAME, NO_GOVERNOR],
    [NO_FRAME, NO_DEED],
    ...FRAMES.map((frame) => [frame, frame.words] as const),
  ]);
  const all: Words = { ids: [], starts: [], ends: [] };
  readWords(text, start, end, all);
  // Inside a sentence a full stop belongs to an abbreviation, and a bracket or quotation mark parts no clause.
  const kept = all.ids
    .map((_, at) => at)
    .filter((at) => all.ids[at] !== MARK || /[–—:-]/u.test(text[all.starts[at]!]!) || isGlued(text, all.starts[at]!));
  const ids = kept.map((at) => all.ids[at]!);
  const starts = kept.map((at) => all.starts[at]!);
  const ends = kept.map((at) => all.ends[at]!);
  const lower = ids.map((id, at) =>
    id === MARK || id === COMMA || id === SEMICOLON || ends[at]! - starts[at]! > LONGEST_WORD
      ? ""
      : text.slice(starts[at], ends[at]).toLowerCase(),
  );
  const matches = findEntries(trie, { ids, starts, ends }).matches.filter(({ verdict }) => verdict !== NO_FRAME);
  return {
    ids,
    starts,
    ends,
    lower,
    matches,
    capital: (at) => at < starts.length && /\p{Lu}/u.test(text.charAt(starts[at]!)),
    comma: (at) => ids[at] === COMMA,
    semicolon: (at) => ids[at] === SEMICOLON,
    mark: (at) => ids[at] === MARK,
  };
}

/** Whether a full stop parts two sentences with no blank between them. */
function isGlued(text: string, at: number): boolean {
  return text[at] === "." && /\p{Ll}{2}\.\p{Lu}\p{Ll}/u.test(text.slice(Math.max(0, at - 2), at + 3));
}
