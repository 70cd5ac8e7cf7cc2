/** What stands behind a name in an English text: the office that somebody holds, and the state. */
import { isTwoNames } from "./nameWords";
import { placeAt } from "./states";
import { HEADLINE } from "./titles.data";
import { isBody, isHead, isPossessive, isTitle } from "./titles";
import { isWord, type Word } from "./words";

/** Between the words of an office. */
export const LINKS = new Set(["of", "for", "on", "to", "the", "in", "&"]);

/** "of the Republic of Korea", "of Calder", "(PRC)" behind a name. */
export function sideBehind(words: readonly Word[], at: number): { readonly code: string; readonly end: number } | null {
  // "Shen Yiwei [of Lanhai]".
  if (words[at]?.text === "[" && words[at + 1]?.low === "of") {
    const inside = sideBehind(words, at + 1);
    return inside !== null && words[inside.end]?.text === "]" ? { ...inside, end: inside.end + 1 } : null;
  }
  if (words[at]?.low !== "of" || words[at].opensLine) return null;
  const place = placeAt(words, at + 1);
  // "of the Chinese Government".
  if (
    place?.sort === "adjective" &&
    /^(?:government|side|delegation|state|republic)$/.test(words[place.end]?.low ?? "")
  )
    return { code: place.code, end: place.end + 1 };
  if (place !== null && place.sort !== "adjective") {
    const end = words[place.end]?.text === "(" ? closing(words, place.end) : place.end;
    return { code: place.code, end };
  }
  const from = words[at + 1]?.low === "the" ? at + 2 : at + 1;
  const word = words[from];
  const ofAState = (one: Word | undefined): boolean =>
    one !== undefined && one.capital && isWord(one) && !HEADLINE.has(one.low) && !isTitle(one);
  if (word === undefined || word.opensLine || !ofAState(word)) return null;
  let end = from + 1;
  while (end < from + 3 && ofAState(words[end]) && !words[end]!.opensLine) end += 1;
  // "of the Seimas of Calder".
  const its = words[end]?.low === "of" && !words[end]!.opensLine ? placeAt(words, end + 1) : null;
  if (its?.sort === "name") return { code: its.code, end: its.end };
  return {
    code: `?${words
      .slice(from, end)
      .map(({ text }) => text)
      .join(" ")}`,
    end,
  };
}

/** Behind brackets that open at a place, where they close soon. */
export function closing(words: readonly Word[], open: number): number {
  for (let at = open + 1; at < open + 8; at += 1) if (words[at]?.text === ")") return at + 1;
  return open;
}

const NEW =
  /^(?:new|newly|recently|appointed|elected|re-elected|current|incumbent|visiting|outgoing|incoming|accredited|non-resident|resident|designate|acting|longtime)$/;

/** No office behind a name is longer. */
const LONGEST_OFFICE = 30;

/** ", Minister for Foreign Affairs of Calder", ", the Calder Foreign Minister" behind a name. */
export function officeBehind(
  words: readonly Word[],
  comma: number,
): { readonly title: readonly Word[]; readonly side: string | null; readonly end: number } | null {
  if (words[comma]?.text !== ",") return null;
  let at = words[comma + 1]?.low === "the" ? comma + 2 : comma + 1;
  // "the new Minister of Trade", "the newly appointed Ambassador".
  while (at < comma + 5 && NEW.test(words[at]?.text ?? "")) at += 1;
  if (words[at]?.capital !== true || words[at]!.opensLine) return null;
  let side: string | null = null;
  const first = placeAt(words, at);
  if (first !== null && (!isTitle(words[at]!) || (first.end > at + 1 && first.sort === "name"))) {
    if (first.sort === "seat") return null;
    side = first.code;
    at = first.end;
    if (isPossessive(words[at])) at += 1;
  } else if (isPossessive(words[at + 1]) && !isTitle(words[at]!) && !isBody(words, at)) {
    side = `?${words[at]!.text}`;
    at += 2;
  }
  const titleStart = at;
  if (words[at]?.capital !== true || !isTitle(words[at]!)) return null;
  let head = -1;
  let end = at;
  for (; at < words.length && at < titleStart + LONGEST_OFFICE; at += 1) {
    const word = words[at]!;
    if (word.opensLine) break;
    const place = word.capital && !isHead(word) ? placeAt(words, at) : null;
    if (place !== null) {
      if (head !== -1 && side === null && place.sort !== "seat" && /^(?:of|for|the)$/.test(words[at - 1]!.low))
        side = place.code;
      at = place.end - 1;
      end = place.end;
    } else if (isTitle(word)) {
      // "Minister of Trade of Calder and Ambassador Shen": another person's.
      if (isHead(word) && head !== -1 && words[at - 1]!.low === "and" && isNamed(words, at)) {
        end = at - 1;
        break;
      }
      if (isHead(word)) head = at;
      end = at + 1;
    } else if (head !== -1 && word.low === "of" && side === null && end === at) {
      // "Minister for Foreign Affairs of Calder", a state that nobody knows.
      const of = sideBehind(words, at);
      // "Minister of Small Crafts": what an office is for, which no list has.
      if (of?.code.startsWith("?") === true && at === head + 1 && isField(words, titleStart, head)) {
        end = fieldEnd(words, of.end);
        at = end - 1;
        continue;
      }
      if (of === null && !isTitle(words[at + 1] ?? word) && words[at + 1]?.low !== "the") break;
      if (of === null) continue;
      side = of.code;
      end = of.end;
      at = of.end - 1;
    } else if (!LINKS.has(word.low) && !/^(?:and|sisterly|brotherly|friendly)$/.test(word.low)) break;
  }
  // "Miriam Hale, Prime Minister Shen": another person.
  const next = words[end]?.low === "and" ? undefined : words[end];
  if (head === -1 || (next !== undefined && next.capital && isWord(next) && !next.opensLine)) return null;
  let titleEnd = end;
  for (let of = end - 1; of > head; of -= 1)
    if (words[of]!.low === "of" && side !== null && sideBehind(words, of)?.code === side) titleEnd = of;
  return { title: words.slice(titleStart, titleEnd), side, end };
}

/** Whether a name of two words stands right behind the last word of an office. */
function isNamed(words: readonly Word[], head: number): boolean {
  return isTwoNames(words, head + 1) && placeAt(words, head + 1) === null;
}

/** Whether what stands behind "of" is what an office is for, where no list has it: one who has a field has it already, and the head of a state has none. */
function isField(words: readonly Word[], from: number, head: number): boolean {
  return /^(?:minister|secretary|commissioner|director|undersecretary)$/.test(words[head]!.low) && head - from < 1;
}

/** Behind the fields of an office that commas and "and" join: "Small Crafts, Lamp Export and Trade". */
function fieldEnd(words: readonly Word[], from: number): number {
  let end = from;
  for (let at = from; at < from + 14 && words[at] !== undefined; at += 1) {
    const { low, text, capital, opensLine } = words[at]!;
    if (opensLine || !(capital || low === "and" || text === ",")) break;
    // A comma goes on to another field only where an "and" comes behind it.
    if (text === "," && !goesOn(words, at)) break;
    if (capital) end = at + 1;
  }
  return end;
}

function goesOn(words: readonly Word[], comma: number): boolean {
  for (let at = comma + 1; at < comma + 8 && words[at] !== undefined; at += 1) {
    if (words[at]!.low === "and") return words[at + 1]?.capital === true;
    if (!words[at]!.capital && words[at]!.text !== ",") return false;
  }
  return false;
}
