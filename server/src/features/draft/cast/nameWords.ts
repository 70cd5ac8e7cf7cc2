/** Where a name ends in an English text, and which of its words are the name's own. */
import { placeAt } from "./states";
import { HEADLINE, HONOURS, NAMES_TOO, PARTICLES, SUFFIXES } from "./titles.data";
import { isHead, isTitle, isWithinName } from "./titles";
import { isWord, type Word } from "./words";

const GIVEN_IN_KOREA = /^\p{Lu}\p{Ll}{1,5}[-‑]\p{Ll}{2,6}$/u;

/** Where a name ends that begins at a place: capitals, initials, what joins them, and "Jr." */
export function nameEnd(words: readonly Word[], start: number): number {
  let end = Math.max(particlesAt(words, start), start) + 1;
  while (end < words.length && end < start + 6) {
    const word = words[end]!;
    if (word.opensLine) break;
    // "Minister Hale, Kyung-wha": a family name, a comma, and the name that is given in Korea.
    if (end === start + 1 && word.text === "," && GIVEN_IN_KOREA.test(words[end + 1]?.text ?? "")) return end + 2;
    // "... Brown Strengthening the Partnership": a headline goes on.
    if (/[a-z]ing$/.test(word.text) && /^(?:the|an?|its|our|their)$/.test(words[end + 1]?.low ?? "")) break;
    const honours = honoursAt(words, end);
    if (honours > end) return honours;
    if (word.text === "," && SUFFIXES.has(words[end + 1]?.low ?? "")) {
      end += 2;
      break;
    }
    if (SUFFIXES.has(word.low)) {
      end += 1;
      // "Abdullah II ibn Hussein".
      if (particlesAt(words, end) > end) continue;
      break;
    }
    // "Hale-Orso".
    if (isHyphen(words, end)) {
      end += 2;
      continue;
    }
    const joins = particlesAt(words, end);
    if (joins > end && words[joins]?.capital === true && !words[joins].opensLine) {
      end = joins + 1;
      continue;
    }
    if (!word.capital || !isWord(word) || (isHead(word) && !isWithinName(words, end) && !isFamily(words, start, end)))
      break;
    if (HEADLINE.has(word.low) && !(end === start + 1 && isName(words, end, start))) break;
    // "President Xi Jinping China": a state ends the name.
    if (placeAt(words, end) !== null) break;
    end += 1;
  }
  return end;
}

/** "Julie Bishop": a family name that is an office too, behind a first name, and no other name behind it. */
function isFamily(words: readonly Word[], start: number, at: number): boolean {
  const next = words[at + 1];
  return (
    at === start + 1 &&
    /^(?:bishop|king|prince|pope|marshal|judge|major|duke|earl|baron|mayor)$/.test(words[at]!.low) &&
    !isTitle(words[start]!) &&
    (next === undefined || next.opensLine || !next.capital || !isWord(next) || SUFFIXES.has(next.low))
  );
}

/** Behind "CSC", ", PC, MP": what orders, seats and degrees add to a name. */
function honoursAt(words: readonly Word[], from: number): number {
  let end = from;
  for (;;) {
    const at = words[end]?.text === "," ? end + 1 : end;
    if (words[at] === undefined || words[at].opensLine || !isHonour(words, at)) return end;
    end = at + 1;
  }
}

/** In a name that is not in capitals throughout. */
function isHonour(words: readonly Word[], at: number): boolean {
  if (!HONOURS.has(words[at]?.text.replace(/\./gu, "") ?? "")) return false;
  let before = words[at - 1]?.text === "," ? at - 2 : at - 1;
  while (before > at - 8 && HONOURS.has(words[before]?.text.replace(/\./gu, "") ?? ""))
    before -= words[before - 1]?.text === "," ? 2 : 1;
  return /\p{Ll}/u.test(words[before]?.text ?? "");
}

/** Whether a hyphen joins the words beside it. */
export function isTight(words: readonly Word[], at: number): boolean {
  const [before, hyphen, next] = [words[at - 1], words[at], words[at + 1]];
  return /^[-‑]$/.test(hyphen?.text ?? "") && before?.end === hyphen!.start && next?.start === hyphen!.end;
}

/** Whether a hyphen joins a word with a capital to what stands before it. */
function isHyphen(words: readonly Word[], at: number): boolean {
  return isTight(words, at) && words[at + 1]!.capital;
}

/** The words of a name; what hyphens join is one. */
export function nameOf(words: readonly Word[], start: number, end: number): readonly string[] {
  const name: string[] = [];
  for (let at = start; at < end; at += 1) {
    if (at > start && isHonour(words, at)) continue;
    if (words[at]!.text === "," && (!SUFFIXES.has(words[at + 1]?.low ?? "") || isHonour(words, at + 1))) continue;
    if (at > start && at + 1 < end && isHyphen(words, at)) {
      name.push(`${name.pop()!}${words[at]!.text}${words[at + 1]!.text}`);
      at += 1;
    } else name.push(words[at]!.text);
  }
  return name;
}

/** Behind "von der", "de la" or "bin" at a place. */
export function particlesAt(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 3 && words[at] !== undefined && PARTICLES.has(words[at]!.low)) at += 1;
  return at;
}

/** "Prime Minister May", "Theresa May": a word of headlines as a name, no day of a month and no verb. */
export function isName(words: readonly Word[], at: number, from: number): boolean {
  if (!NAMES_TOO.has(words[at]!.low) || at === from) return false;
  const next = words[at + 1];
  if (next === undefined || next.opensLine || !isWord(next)) return true;
  if (/^\p{N}/u.test(next.text)) return false;
  const isMay = words[at]!.low === "may";
  if (!next.capital) return isMay || !/^(?:with|on|to|between|for|from|by|in|at)$/.test(next.low);
  return isMay && /(?:s|ed)$|^(?:met|spoke|held|with|and|to|on|in|at|for)$/.test(next.low);
}

/** Whether two words that may be somebody's names stand at a place. */
export function isTwoNames(words: readonly Word[], at: number): boolean {
  return [words[at], words[at + 1]].every(
    (word) =>
      word !== undefined &&
      word.capital &&
      isWord(word) &&
      !word.opensLine &&
      !isTitle(word) &&
      !HEADLINE.has(word.low),
  );
}
