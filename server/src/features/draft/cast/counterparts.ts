/** Persons whom an English text names behind words in small letters: "her Lanhai and Estmark counterparts, Shen Yiwei and Jens Orso", "the Lanhai ambassador, Shen Yiwei". */
import { nameEnd, nameOf } from "./nameWords";
import { namingAt, type Naming } from "./namings";
import { sideBehind } from "./offices";
import { placeAt } from "./states";
import { isSmallField, isSmallHead, isTitle } from "./titles";
import { HEADLINE } from "./titles.data";
import { isWord, type Word } from "./words";

/** So many are named at most. */
export const MOST = 8;

/** Who is named behind "counterpart" or "colleagues" at a place; nobody where another word stands there. */
export function counterpartsAt(words: readonly Word[], at: number): readonly Naming[] {
  if (!/^(?:counterparts?|colleagues?|homologues?)$/.test(words[at]!.low)) return [];
  const named: Naming[] = [];
  for (let from = at + 1; named.length < MOST;) {
    if (words[from]?.text === ",") from += 1;
    if (named.length > 0 && words[from]?.low === "and") from += 1;
    const naming = nameAt(words, behindAddress(words, from)) ?? titledAt(words, from);
    if (naming === null) break;
    named.push(naming);
    const behind = words[naming.end];
    if (!/s$/.test(words[at]!.low) || !(behind?.text === "," || behind?.low === "and")) break;
    from = naming.end;
  }
  const sides = sidesBefore(words, at);
  return named.map((naming, place) => ({
    ...naming,
    counterpart: true,
    side: naming.side ?? (sides.length === named.length ? sides[place]! : null),
  }));
}

/** "the Lanhai ambassador to Calder, Mr. Shen Yiwei,": who is named between commas behind an office in small letters. */
export function smallOfficeAt(words: readonly Word[], at: number): readonly Naming[] {
  const { low, capital } = words[at]!;
  if (capital || !isSmallHead(low)) return [];
  const link = /^(?:of|to|in)$/.test(words[at + 1]?.low ?? "") ? placeAt(words, at + 2) : null;
  let comma = link === null ? at + 1 : link.end;
  // "the ambassador to Calder": a state that nobody knows.
  if (link === null && /^(?:of|to|in)$/.test(words[at + 1]?.low ?? ""))
    for (comma = at + 2; comma < at + 5 && words[comma]?.capital === true;) comma += 1;
  if (words[comma]?.text !== ",") return [];
  const naming = nameAt(words, behindAddress(words, comma + 1));
  if (naming === null || !/^[,.;]$/.test(words[naming.end]?.text ?? ".")) return [];
  const side = words[at + 1]!.low === "of" ? (link?.code ?? null) : (sidesBefore(words, at).at(-1) ?? null);
  let first = at;
  while (first > at - 3 && isSmallField(words[first - 1]?.low ?? "")) first -= 1;
  const title = words.slice(first, at + 1).map(({ text }) => text);
  return [{ ...naming, title, side: naming.side ?? side }];
}

/** Behind "Mr." and the like. */
export function behindAddress(words: readonly Word[], from: number): number {
  let at = from;
  while (/^(?:mr|mrs|ms|dr|h\.e|h\.e\.|sir|dame)\.?$/.test(words[at]?.low ?? "")) at += 1;
  return at;
}

function nameAt(words: readonly Word[], at: number): Naming | null {
  const first = words[at];
  if (first === undefined || !first.capital || !isWord(first) || first.opensLine) return null;
  if (isTitle(first) || HEADLINE.has(first.low) || placeAt(words, at) !== null) return null;
  const end = nameEnd(words, at);
  if (end < at + 2) return null;
  const behind = sideBehind(words, end);
  return {
    start: at,
    end: behind?.end ?? end,
    nameStart: at,
    title: [],
    name: nameOf(words, at, end),
    side: behind?.code ?? null,
  };
}

/** "President Shen Yiwei". */
function titledAt(words: readonly Word[], at: number): Naming | null {
  const naming = words[at]?.capital === true && !words[at].opensLine && isTitle(words[at]) ? namingAt(words, at) : null;
  return naming !== null && naming.start === at ? naming : null;
}

/** The states before the word, in their order: "French and German". */
function sidesBefore(words: readonly Word[], at: number): readonly string[] {
  const sides: string[] = [];
  let from = at - 1;
  while (
    from > at - 16 &&
    words[from] !== undefined &&
    (words[from]!.capital || /^(?:and|,)$/.test(words[from]!.low) || isSmallField(words[from]!.low))
  )
    from -= 1;
  for (let place = from + 1; place < at; place += 1) {
    const found = words[place]!.capital ? placeAt(words, place) : null;
    if (found === null || found.end > at) continue;
    if (found.sort !== "seat") sides.push(found.code);
    place = found.end - 1;
  }
  return sides;
}
