/** Persons whom an English text names behind one office that they all have: "Secretaries Hale and Orso", "the Ambassadors of Calder, Miriam Hale, and Lanhai, Shen Yiwei". */
import { behindAddress, MOST } from "./counterparts";
import { nameEnd, nameOf } from "./nameWords";
import { type Naming } from "./namings";
import { closing, sideBehind } from "./offices";
import { placeAt } from "./states";
import { isPossessive, isSmallField, isSmallHead, isTitle } from "./titles";
import { HEADLINE, HEADS } from "./titles.data";
import { isWord, type Word } from "./words";

/** The office that a word means several holders of, in small letters; null where it means none. */
export function singular(low: string): string | null {
  if (low === "secretaries") return "secretary";
  if (low === "secretaries-general") return "secretary-general";
  const one = low.endsWith("s") ? low.slice(0, -1) : "";
  return one !== "" && HEADS.has(one) ? one : null;
}

/** All who are named behind an office in the plural that ends at a place; nobody where none are. */
export function pluralsAt(words: readonly Word[], at: number): readonly Naming[] {
  const head = words[at]!;
  const one = singular(head.low);
  if (one === null || !(head.capital || isSmallHead(one))) return [];
  let first = at;
  while (
    first > at - 4 &&
    words[first - 1] !== undefined &&
    (isTitle(words[first - 1]!) || isSmallField(words[first - 1]!.low))
  )
    first -= 1;
  const title = [
    ...words.slice(first, at).map(({ text }) => text),
    head.capital ? one.charAt(0).toUpperCase() + one.slice(1) : one,
  ];
  let from = at + 1;
  // "Ministers of Foreign Affairs", "Ministers for Trade".
  if (/^(?:of|for)$/.test(words[from]?.low ?? "") && stateAt(words, from + 1) === null) {
    let end = from + 1;
    if (words[end]?.low === "the") end += 1;
    while (
      words[end] !== undefined &&
      (isTitle(words[end]!) || (words[end]!.low === "and" && isTitle(words[end + 1] ?? head)))
    )
      end += 1;
    if (end > from + 1) {
      title.push(...words.slice(from, end).map(({ text }) => text));
      from = end;
    }
  }
  const named = words[from]?.low === "of" ? behindStates(words, from) : inTurn(words, from);
  return named.length > 1 ? named.map((naming) => ({ ...naming, title })) : [];
}

/** "of Calder, Miriam Hale, and Lanhai, Shen Yiwei", "of Calder (Miriam Hale) and of Lanhai (Shen Yiwei)", "of Calder and Lanhai, Miriam Hale and Shen Yiwei". */
function behindStates(words: readonly Word[], from: number): readonly Naming[] {
  const named: Naming[] = [];
  const sides: string[] = [];
  for (let at = from; named.length < MOST && sides.length <= MOST;) {
    const of = words[at]?.low === "of" ? at : at - 1;
    const side = stateAt(words, of + 1);
    if (side === null) break;
    sides.push(side.code);
    const open = /^[,(–—]$/.test(words[side.end]?.text ?? "");
    const naming = nameIn(words, open ? side.end + 1 : side.end);
    if (naming !== null && (open || naming.name.length > 1)) {
      const end = words[side.end]?.text === "(" ? closing(words, side.end) : naming.end;
      named.push({ ...naming, side: side.code, end });
      at = behindComma(words, end);
    } else at = behindComma(words, side.end);
    if (at === -1) break;
    // All the states first, and then all the names.
    if (named.length === 1 && sides.length > 1) {
      const all = [{ ...named[0]!, side: null }, ...inTurn(words, at)];
      return all.length === sides.length ? all.map((one, place) => ({ ...one, side: sides[place]! })) : [];
    }
  }
  return named.length > 1 && named.length === sides.length ? named : [];
}

/** "Hale and Orso", "Miriam Hale of Calder and Shen Yiwei of Lanhai". */
function inTurn(words: readonly Word[], from: number): readonly Naming[] {
  const named: Naming[] = [];
  for (let at = from; at !== -1 && named.length < MOST;) {
    const naming = nameIn(words, at);
    if (naming === null) break;
    named.push(naming);
    at = behindComma(words, naming.end);
  }
  return named;
}

/** Behind a comma and "and" at a place; -1 where none is there. */
function behindComma(words: readonly Word[], from: number): number {
  let at = from;
  if (/^[,;–—]$/.test(words[at]?.text ?? "")) at += 1;
  if (/^(?:and|&)$/.test(words[at]?.low ?? "")) at += 1;
  return at === from ? -1 : at;
}

function stateAt(words: readonly Word[], at: number): { readonly code: string; readonly end: number } | null {
  const place = placeAt(words, at);
  if (place !== null) return place.sort === "name" ? place : null;
  const from = words[at]?.low === "the" ? at + 1 : at;
  // "the Federal Republic of Calder".
  let of = from;
  while (of < from + 4 && words[of] !== undefined && isTitle(words[of]!)) of += 1;
  const its = of > from && words[of]?.low === "of" ? placeAt(words, of + 1) : null;
  if (its !== null) return its.sort === "name" ? its : null;
  const word = words[from];
  return word !== undefined &&
    word.capital &&
    isWord(word) &&
    !isTitle(word) &&
    /^[,(]$/.test(words[from + 1]?.text ?? "")
    ? { code: `?${word.text}`, end: from + 1 }
    : null;
}

function nameIn(words: readonly Word[], from: number): Naming | null {
  const at = behindAddress(words, from);
  const first = words[at];
  if (first === undefined || !first.capital || !isWord(first) || first.opensLine || isTitle(first)) return null;
  if (HEADLINE.has(first.low) || placeAt(words, at) !== null) return null;
  const end = nameEnd(words, at);
  if (isPossessive(words[end])) return null;
  const behind = sideBehind(words, end);
  const bracket = words[end]?.text === "(" ? placeAt(words, end + 1) : null;
  return {
    start: at,
    end: behind?.end ?? (bracket === null ? end : closing(words, end)),
    nameStart: at,
    title: [],
    name: nameOf(words, at, end),
    side: behind?.code ?? bracket?.code ?? null,
  };
}
