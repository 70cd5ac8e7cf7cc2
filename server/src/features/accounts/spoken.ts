/**
 * Who speaks how much: the published text that each side says, in characters and in words. Headings and page furniture are
 * nobody's; of speech in speech, the innermost speaker says it. A joint statement of several is their own, jointly.
 */
import type { Steps } from "../../workspace/steps";
import type { Paragraph } from "./account";

export interface Spoken {
  /** The sides that say it, in the order of their ids; null for the issuer's own narration. */
  readonly sides: readonly string[] | null;
  /** Stretches of speech. */
  readonly passages: number;
  /** Characters (code points) without white space: the one measure that all scripts share. */
  readonly characters: number;
  /** Words, as Unicode parts them; in Chinese and other scripts that leave no blanks, by the platform's dictionary. */
  readonly words: number;
}

/** Units of text of such a script that are parted at once: more takes longer than in proportion. */
const CHUNK = 200;
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*/gu;
/** Runs of scripts whose words no blank parts. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+/gu;
const UNPARTED_AT_ALL = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The measure of one text, narration first, then in order of who speaks first; pauses after each paragraph. */
export function* spokenIn(paragraphs: readonly Paragraph[]): Steps<readonly Spoken[]> {
  const found = new Map<string, { sides: Spoken["sides"]; passages: number; characters: number; words: number }>();
  const of = (sides: Spoken["sides"]) => {
    const key = keyOf(sides);
    let its = found.get(key);
    if (its === undefined) found.set(key, (its = { sides, passages: 0, characters: 0, words: 0 }));
    return its;
  };
  of(null);
  for (const { kind, pieces } of paragraphs) {
    if (kind !== "text") continue;
    // What one speaker says without a break is one text: markup parts no words.
    for (let first = 0; first < pieces.length;) {
      const { sides } = pieces[first]!;
      let last = first + 1;
      while (last < pieces.length && pieces[last]!.sides === sides) last += 1;
      const text = pieces
        .slice(first, last)
        .map((piece) => piece.text)
        .join("");
      first = last;
      const characters = charactersIn(text);
      if (characters === 0) continue;
      const its = of(sides);
      its.passages += 1;
      its.characters += characters;
      its.words += yield* wordsIn(text);
    }
    yield;
  }
  return [...found.values()];
}

/** The measures of several texts together. */
export function sumOf(texts: readonly (readonly Spoken[])[]): readonly Spoken[] {
  if (texts.length === 1) return texts[0]!;
  const sums = new Map<string, Spoken>();
  for (const its of texts.flat()) {
    const before = sums.get(keyOf(its.sides));
    sums.set(keyOf(its.sides), {
      sides: its.sides,
      passages: its.passages + (before?.passages ?? 0),
      characters: its.characters + (before?.characters ?? 0),
      words: its.words + (before?.words ?? 0),
    });
  }
  return [...sums.values()];
}

function keyOf(sides: Spoken["sides"]): string {
  return sides === null ? "" : sides.join(" ");
}

/** The code points that are no white space. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(/\S+/gu)) count += Array.from(run).length;
  return count;
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a text. */
export function* wordsIn(text: string): Steps<number> {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!UNPARTED_AT_ALL.test(word)) {
      count += 1;
      continue;
    }
    // Latin letters and digits among Chinese ones are words as well.
    for (const rest of word.split(UNPARTED)) if (rest !== "") count += 1;
    segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
    for (const [run] of word.matchAll(UNPARTED)) {
      for (let from = 0; from < run.length; from += CHUNK) {
        for (const { isWordLike } of segmenter.segment(run.slice(from, from + CHUNK)))
          if (isWordLike === true) count += 1;
        yield;
      }
    }
  }
  return count;
}
