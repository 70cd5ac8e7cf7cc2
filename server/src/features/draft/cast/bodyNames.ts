/** Offices of bodies that no list has, before a name: "Chairman of the Harbour Group with Estmark Jens Orso". */
import { isTight } from "./nameWords";
import { closing } from "./offices";
import { placeAt } from "./states";
import { HEADLINE, PARTICLES, SUFFIXES } from "./titles.data";
import { isBody, isPossessive, isTitle } from "./titles";
import { isWord, type Word } from "./words";

/** Between the words of what a body is called; some of them stand in small letters. */
const JOINS =
  /^(?:of|for|the|and|in|to|on|with|at|&|faction|group|party|delegation|committee|department|office|team|movement)$/;

/** Words of headlines with which a body is called. */
const CALLED = /^(?:forum|conference|group|program|programme|initiative|mission|delegation|headquarters|order)$/;

/** What bodies are called, where nobody's name is. */
const NOUN =
  /^(?:group|department|committee|council|commission|office|ministry|agency|administration|authority|union|parliament|assembly|bureau|party|bank|delegation|senate|congress|house|chamber|directorate|division|chancellery|cabinet)$/;

/** Who holds one of these holds it of a state, where nothing else is told. */
const OF_STATES = /^(?:president|premier|minister|chancellor|king|queen|emir|amir|ambassador|speaker)$/;

/** No body is called by more words. */
const LONGEST = 28;

export interface BehindBody {
  /** Where the name begins. */
  readonly nameStart: number;
  /** The state of the body, or the body itself as `?Name`; null where that is not told. */
  readonly side: string | null;
}

/** Whether a word is the noun of what a body is called. */
function isNoun(words: readonly Word[], at: number): boolean {
  const { low, text } = words[at]!;
  return isBody(words, at) || CALLED.test(low) || NOUN.test(low) || (/^\p{Lu}{3,}$/u.test(text) && !SUFFIXES.has(low));
}

/** Whether a body that ends at a place is nobody's part: a state has commissions and departments. */
function isOwn(words: readonly Word[], at: number): boolean {
  return isNoun(words, at) && !NOUN.test(words[at]!.low);
}

/** Whether the capitals that begin at a place come to the noun of a body, and are no name: "Friendship Group". */
export function opensBody(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4 && words[at]?.capital === true && isWord(words[at]!); at += 1) {
    if (words[at]!.opensLine && at > from) return false;
    if (isNoun(words, at)) return true;
  }
  return false;
}

/**
 * The name behind a body whose name begins at a place: what follows the last word that can be nobody's name, or else the last two
 * of three capitals and more. Null where no name follows.
 */
export function behindBody(words: readonly Word[], from: number, head: number): BehindBody | null {
  let side: string | null = null;
  /** Where the last capitals in a row begin, and the last word that is nobody's. */
  let row = from;
  let known = -1;
  let at = from;
  while (at < from + LONGEST && words[at] !== undefined && !(words[at]!.opensLine && at > from)) {
    const word = words[at]!;
    if (word.text === "(" || isPossessive(word)) {
      const end = word.text === "(" ? closing(words, at) : at + 1;
      if (end === at) break;
      [known, at] = [end - 1, end];
      continue;
    }
    const place = word.capital ? placeAt(words, at) : null;
    if (place !== null) {
      const before = words[at - 1]!.low === "the" ? words[at - 2]! : words[at - 1]!;
      if (
        place.sort !== "seat" &&
        (place.sort === "adjective" || before.low === "of" || isPossessive(words[place.end]))
      )
        side ??= place.code;
      [known, at] = [place.end - 1, place.end];
    } else if (word.capital && isWord(word)) {
      if (HEADLINE.has(word.low) && !isNoun(words, at) && !isTight(words, at - 1)) break;
      if (isTitle(word) || isNoun(words, at)) known = at;
      at += 1;
    } else if (isTight(words, at) || (PARTICLES.has(word.low) && words[at + 1]?.capital === true && at > row)) at += 1;
    else {
      const next = behindJoins(words, at);
      // "the Harbour Group Miriam Hale and Minister Shen": another person.
      if (next === at || (word.low === "and" && isTitle(words[next]!) && at > Math.max(row, known + 1) + 1)) break;
      row = at = next;
    }
  }
  const starts: number[] = [];
  for (let place = Math.max(row, known + 1); place < at; place += 1)
    if (words[place]!.capital && !isTight(words, place - 1)) starts.push(place);
  const nameStart = known >= row ? starts[0] : starts.length > 2 ? starts.at(-2) : undefined;
  const length = known >= row ? starts.length : 2;
  if (nameStart === undefined || length < 2 || length > 4 || !/\p{Ll}/u.test(words[nameStart]!.text)) return null;
  return { nameStart, side: side ?? ownOf(words, from, nameStart, head) };
}

/** The body that an office is of, where all its words may stand in a title: "President of the World Forum"; null for what a state has. */
export function bodyOf(words: readonly Word[], head: number, to: number): string | null {
  const of = words[head + 1]?.low === "of" ? head + 2 : -1;
  const from = words[of]?.low === "the" ? of + 1 : of;
  if (of === -1 || from >= to || /^(?:national|supreme|federal|state|central|royal|general)$/.test(words[from]!.low))
    return null;
  return words.slice(from, to).some((_, at) => isBody(words, from + at) || CALLED.test(words[from + at]!.low))
    ? ownOf(words, from, to, head)
    : null;
}

/** A body that has a noun, as a side of its own; a single word behind "President of" as a state that nobody knows. */
function ownOf(words: readonly Word[], from: number, to: number, head: number): string | null {
  let end = to;
  while (end > from && (isTitle(words[end - 1]!) || words[end - 1]!.text === ")") && !isNoun(words, end - 1))
    end = words[end - 1]!.text === ")" ? words.findIndex(({ text }, at) => at > from && text === "(") : end - 1;
  let start = from;
  while (start > head + 1 && words[start - 1]!.capital) start -= 1;
  const called = words.slice(start, end);
  // "Minister of Lamps": what the minister is for.
  const isState =
    called.length === 1 &&
    end === to &&
    OF_STATES.test(words[head]!.low) &&
    !(words[head]!.low === "minister" && !/^(?:prime|foreign|first)$/.test(words[head - 1]?.low ?? ""));
  if (called.length === 0 || called.length > 9 || !(isState || isOwn(words, end - 1))) return null;
  return `?${called
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (['’]s)/gu, "$1")}`;
}

/** Behind "of the", "and" or a dash at a place, where a word with a capital follows; the place itself where none does. */
function behindJoins(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    words[at] !== undefined &&
    !words[at]!.opensLine &&
    !words[at]!.capital &&
    (JOINS.test(words[at]!.low) || /^[-–—]$/.test(words[at]!.text))
  )
    at += 1;
  return words[at]?.capital === true && !words[at]!.opensLine && isWord(words[at]!) ? at : from;
}
