/** Whether an act that is a list goes on at a comma or a semicolon. */
import { GOES_IN, MEASURES, OPENS_ITEM } from "../../../model/actLexicon";
import { wordsOf, type Reading } from "./words";

/** An adverb may stand before a verb. */
export const ADVERB = /ly$|^(?:also|further|again|once|then|now|both|all|jointly|strongly|clearly)$/u;

/** Participles that say of a noun that it lasts or grows, and open no clause. */
const LASTING = /^(?:ongoing|continuing|existing|growing|emerging|increasing|remaining|outstanding|pressing)$/u;

/** Whether a comma stands in a list that *including* opens, of which an item may be a participle: *including A, reducing B and C*. */
export function namesItems({ lower, comma }: Reading, from: number, at: number): boolean {
  let opens = -1;
  for (let back = at - 1; back > from && opens === -1; back -= 1)
    if (/^(?:including|include|namely)$/u.test(lower[back]!) || (lower[back] === "as" && lower[back - 1] === "such"))
      opens = back;
  if (opens === -1) return false;
  // Another item follows: the list has not come to its "and" yet.
  const behind = lower.slice(at + 1, at + 40);
  const and = behind.findIndex((word, place) => word === "and" && behind[place - 1] === "");
  if (and === -1) return behind[0] !== undefined && LASTING.test(behind[0]);
  for (let back = opens; back < at; back += 1) if (lower[back] === "and" && comma(back - 1)) return false;
  return true;
}

/** Whether a participle behind a comma is one of several deeds that a preposition opens: *cooperate on ending the blight, mending the reef, and counting herring*. */
export function namesDeeds({ lower, capital }: Reading, from: number, at: number, verbs: ReadonlySet<number>): boolean {
  const opens = lower.findIndex(
    (_, place) => place > from && place < at && isDeed(lower, place) && OPENS.test(lower[place - 1]!),
  );
  if (opens === -1 || verbs.has(at + 1)) return false;
  for (let place = at + 2; place < Math.min(lower.length, at + 40); place += 1) {
    if (lower[place] !== "and" || capital(place)) continue;
    const next = ADVERB.test(lower[place + 1] ?? "") ? place + 2 : place + 1;
    if (isDeed(lower, next) && (!verbs.has(next) || isSecond(lower, next))) return true;
  }
  return false;
}

const OPENS = /^(?:on|in|of|by|for|at|to|towards?|through|with|including|as)$/u;

function isDeed(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? "";
  return /ing$/u.test(word) && word.length > 5 && !LASTING.test(word) && !GOES.has(word);
}

/** Whether the list that an act is, or ends in, goes on behind a semicolon: *to open an office; to lend two ships; and*. */
export function listGoesOn(
  reading: Reading,
  from: number,
  at: number,
  limit: number,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  const { lower, semicolon } = reading;
  let next = at + 1;
  while (/^(?:and|or|)$/u.test(lower[next] ?? "x")) next += 1;
  if (next >= limit || clauses.has(next)) return false;
  let end = next;
  while (end < limit && !semicolon(end)) end += 1;
  const item = lower.slice(next, end);
  if (item.some((_, place) => (place < 3 && verbs.has(next + place)) || clauses.has(next + place))) return false;
  if (item[0] === "to") return true;
  const head = item.findIndex((word) => !ADVERB.test(word));
  const first = lower.slice(from, at).find((word) => !ADVERB.test(word) && word !== "to") ?? "";
  if (MEASURE.has(item[head] ?? "") && MEASURE.has(first)) return true;
  if (item.some((word) => FINITE.test(word))) return false;
  // Of several things that nouns name, the first of which stands in the act.
  return (
    lower.slice(at + 1, limit).some((_, place) => semicolon(at + 1 + place)) ||
    lower
      .slice(from, at)
      .some((word, place) => semicolon(from + place) || /^(?:including|areas|fields|sectors)$/u.test(word))
  );
}

const GOES = wordsOf(GOES_IN);
const MEASURE = wordsOf(`${MEASURES} ${OPENS_ITEM}`);
/** Whether behind a purpose the measures go on of which it is one's: *mend the reef, with the aim of peace, count herring, and close the port*. */
export function measuresFollow({ lower, comma }: Reading, from: number, at: number): boolean {
  if (!MEASURE.has(lower[from]!)) return false;
  const next = lower.findIndex(
    (word, place) => place > at + 3 && place < at + 16 && comma(place - 1) && MEASURE.has(word),
  );
  if (next === -1) return false;
  return lower
    .slice(next, next + 24)
    .some((word, place) => word === "and" && MEASURE.has(lower[next + place + 1] ?? ""));
}

/** Whether a word may be the verb of what is done. */
export function opensMeasure(word: string): boolean {
  return MEASURE.has(word);
}

/** Verbs that have a subject, by their form. */
export const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|might|we|they|he|she|i|it|there|this|these|those|\p{L}+(?:ied|ged|ced|ted|med|sed|ded|ned|red|ked))$/u;

/** Whether a list of infinitives goes on: *to open an office, and to lend two ships*. */
export function goesOnWithTo(lower: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(lower.length - 1, from + 30); at += 1)
    if (
      lower[at] === "and" &&
      lower[at - 1] === "" &&
      (lower[at + 1] === "to" ||
        (MEASURE.has(lower[at + 1]!) && /^(?:the|an?|its|their|our|his|her)$/u.test(lower[at + 2] ?? "")))
    )
      return true;
  return false;
}

/** Whether the comma before *and* closes a list of deeds that a preposition opens. */
function isLast(lower: readonly string[], comma: number): boolean {
  let others = 0;
  for (let back = comma - 1; back > Math.max(0, comma - 30); back -= 1) {
    if (!/..ing$/u.test(lower[back]!)) continue;
    if (lower[back - 1] === "") others += 1;
    else if (/^(?:of|in|by|for|on|through)$/u.test(lower[back - 1]!)) return others > 0;
  }
  return false;
}

/** Whether a participle is the second of two objects of a preposition: *aimed at reaching a truce and ruling out*. */
export function isSecond(lower: readonly string[], at: number): boolean {
  if (lower[at - 1] !== "and") return false;
  // *In promoting trade, finding partners, and seeking more*: the last of several.
  if (lower[at - 2] === "") return isLast(lower, at - 2);
  for (let back = at - 2; back > Math.max(0, at - 16) && lower[back] !== ""; back -= 1)
    if (
      /ing$/u.test(lower[back]!) &&
      /^(?:of|in|by|for|on|at|to|through|towards?|from|against|about|with|continue|keep|start|begin|resume)$/u.test(
        lower[back - 1] ?? "",
      )
    )
      return true;
  return false;
}
