/** Where quoted words stand in a sentence; white space and quotation marks may have been typed in another form. */
import type { Span } from "../../../text/span";

/** A sentence as it is compared, with the place of each of its characters in the text. */
interface Plain {
  readonly text: string;
  readonly places: readonly number[];
}

/** Seeks words in the sentences of a text; null where they do not stand there whole. The first place of several counts. */
export function placesIn(text: string): (sentence: Span, words: string) => Span | null {
  const known = new Map<number, Plain>();
  return ({ start, end }, words) => {
    if (words.length > 2 * (end - start)) return null;
    let sentence = known.get(start);
    if (sentence === undefined) known.set(start, (sentence = plain(text.slice(start, end), start)));
    const wanted = plain(words.trim(), 0).text;
    const at = wanted === "" ? -1 : sentence.text.indexOf(wanted);
    if (at === -1) return null;
    const found = { start: sentence.places[at]!, end: sentence.places[at + wanted.length - 1]! + 1 };
    return splits(text, found.start) || splits(text, found.end) ? null : found;
  };
}

function plain(text: string, from: number): Plain {
  const pieces: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const its = /\s/u.test(character) ? " " : (QUOTES.get(character) ?? character);
    if (its === " " && pieces.at(-1) === " ") continue;
    pieces.push(its);
    places.push(from + at);
  }
  return { text: pieces.join(""), places };
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ["‘", "'"],
  ["’", "'"],
  ["‛", "'"],
  ["′", "'"],
  ["“", '"'],
  ["”", '"'],
  ["‟", '"'],
  ["″", '"'],
]);

function splits(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
