/** Persons whom an English text names as somebody's counterparts: "her Lanhai and Estmark counterparts, Shen Yiwei and Jens Orso". */
import { nameEnd, nameOf, type Naming } from "./namings";
import { sideBehind } from "./offices";
import { placeAt } from "./states";
import { isTitle } from "./titles";
import { HEADLINE } from "./titles.data";
import { isWord, type Word } from "./words";

/** So many are named at most. */
const MOST = 8;

/** Who is named behind "counterpart" or "colleagues" at a place; nobody where another word stands there. */
export function counterpartsAt(words: readonly Word[], at: number): readonly Naming[] {
  if (!/^(?:counterparts?|colleagues?|homologues?)$/.test(words[at]!.low)) return [];
  const named: Naming[] = [];
  for (let from = at + 1; named.length < MOST;) {
    if (words[from]?.text === ",") from += 1;
    if (named.length > 0 && words[from]?.low === "and") from += 1;
    while (/^(?:mr|mrs|ms|dr|h\.e|h\.e\.|sir|dame)\.?$/.test(words[from]?.low ?? "")) from += 1;
    const naming = nameAt(words, from);
    if (naming === null) break;
    named.push(naming);
    const behind = words[naming.end];
    if (!/s$/.test(words[at]!.low) || !(behind?.text === "," || behind?.low === "and")) break;
    from = naming.end;
  }
  const sides = sidesBefore(words, at);
  return named.map((naming, place) => ({
    ...naming,
    side: naming.side ?? (sides.length === named.length ? sides[place]! : null),
  }));
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

/** The states before the word, in their order: "French and German". */
function sidesBefore(words: readonly Word[], at: number): readonly string[] {
  const sides: string[] = [];
  let from = at - 1;
  while (from > at - 16 && words[from] !== undefined && (words[from]!.capital || /^(?:and|,)$/.test(words[from]!.low)))
    from -= 1;
  for (let place = from + 1; place < at; place += 1) {
    const found = words[place]!.capital ? placeAt(words, place) : null;
    if (found === null || found.end > at) continue;
    if (found.sort !== "seat") sides.push(found.code);
    place = found.end - 1;
  }
  return sides;
}
