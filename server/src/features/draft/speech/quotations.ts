/** What is quoted in English sentences: which words, and who says a quotation that goes over several sentences. */
import type { Span } from "../../../text/span";
import type { Word } from "../cast/words";
import type { Piece } from "./said";

/** Fewer words are a name or a term: “Middle Way”. */
const FEWEST = 5;

/** For each word of a sentence whether it stands in a quotation; null where there is none. */
export function isQuoted(words: readonly Word[]): readonly boolean[] | null {
  const quoted = words.map(() => false);
  const quote = (from: number, end: number): void => {
    if (end - from > FEWEST) quoted.fill(true, from, end);
  };
  let open = -1;
  for (const [at, { text, start }] of words.entries()) {
    // A straight mark that stands close behind a word or a sign closes what a sentence before opened.
    const closes = text === '"' && words[at - 1]?.end === start && !/^[(–—-]$/.test(words[at - 1]!.text);
    if (open === -1 && /^[“"]$/.test(text) && !closes) open = at;
    else if (/^[”"]$/.test(text)) {
      // What has no mark before it was opened in a sentence before.
      quote(open === -1 ? 0 : open + 1, at);
      open = -1;
    }
  }
  if (open !== -1) quote(open + 1, words.length);
  return quoted.includes(true) ? quoted : null;
}

/** Who is quoted, from sentence to sentence of a text. */
export class Quoting {
  #open = false;
  #by: Piece | null = null;

  /** Who says a sentence that goes on with a quotation; null where none goes on. Paragraphs of one open it again. */
  goingOn(text: string, sentence: Span, opensBlock: boolean): Piece | null {
    if (!this.#open || this.#by === null) return null;
    if (opensBlock && !/^[“"]/.test(text.slice(sentence.start, sentence.end))) {
      this.#open = false;
      return null;
    }
    return this.#by;
  }

  /** Behind a sentence, with what was found to be said in it. */
  behind(text: string, sentence: Span, pieces: readonly Piece[]): void {
    const said = pieces.at(-1);
    for (const { 0: mark, index } of text.slice(sentence.start, sentence.end).matchAll(/[“”"]/gu)) {
      if (this.#open && mark !== "“") this.#open = false;
      else if (mark !== "”" && !this.#open) {
        this.#open = true;
        // An account that is quoted whole tells in the third person who says what.
        this.#by = said !== undefined && (said.cue === null || said.cue.end <= sentence.start + index) ? said : null;
      }
    }
  }
}
