/**
 * Who speaks how much: the published text that each side says, in characters and in words. Headings and page furniture are
 * nobody's; of speech in speech, the innermost speaker says it. A joint statement of several is their own, jointly.
 */
import type { Steps } from "../../workspace/steps";
import { countWordsIn } from "../../text/countWords";
import type { Paragraph } from "./account";

export interface Spoken {
  /** The sides that say it, in the order of their ids; null for the issuer's own narration. */
  readonly sides: readonly string[] | null;
  /** Stretches of speech. */
  readonly passages: number;
  /** Characters (code points) without white space: the one measure that all scripts share. */
  readonly characters: number;
  /** Words, as `countWords` counts them. */
  readonly words: number;
}

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
      its.words += (yield* countWordsIn(text, [text.length]))[0]!;
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
