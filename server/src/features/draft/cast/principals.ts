/** Who meets in an English text, whose account it is first. */
import type { Span } from "../../../text/span";
import { namingAt } from "./namings";
import { familyOf, type Person } from "./persons";
import { sameName } from "./names";
import { placeAt } from "./states";
import { isPossessive, isTitle } from "./titles";
import { HEADS, IN_SHORT, SPOKEN_FOR } from "./titles.data";
import { wordsOf, type Word } from "./words";

/** Those who meet, in the order in which they are named; whose account it is comes first, as far as the headline tells. */
export function principalsOf(
  people: readonly Person[],
  words: readonly Word[],
  text: string,
  title: Span | null,
): Person[] {
  const principals = people
    .filter(({ meets, titles }) => meets && !titles.some((one) => SPOKEN_FOR.test(one)))
    .sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity));
  const toFront = (at: number): void => {
    if (at > 0) principals.unshift(...principals.splice(at, 1));
  };
  if (title !== null) toFront(beyondHeadline(principals, words, title));
  const stateless = title === null ? 0 : withoutState(principals, words, title);
  toFront(stateless);
  toFront(principals.findIndex(({ first }) => first === true));
  if (title === null) return principals;
  const headline = text.slice(title.start, title.end);
  const head = untitledHead(wordsOf(headline));
  if (head !== null && stateless < 1) toFront(headOf(principals, head, headline));
  return principals;
}

/** "Telephone conversation with President Shen": who is named first is met; whose account it is, is named behind the headline. */
function beyondHeadline(principals: readonly Person[], words: readonly Word[], { end }: Span): number {
  const first = principals[0]?.at;
  if (first === undefined || words[first]!.start >= end) return 0;
  let before = first - 1;
  while (/^(?:the|new|newly|elected|h\.e\.|his|her|excellency|majesty|highness|royal)$/.test(words[before]?.low ?? ""))
    before -= 1;
  if (!/^(?:with|to|from)$/.test(words[before]?.low ?? "")) return 0;
  return principals.findIndex(({ at }) => at !== undefined && words[at]!.start >= end);
}

/** "Lanhai President speaks with President Hale": of whom the headline tells the state is met by whoever opens the account without one. */
function withoutState(principals: readonly Person[], words: readonly Word[], { end }: Span): number {
  const state = words[0]?.capital === true ? placeAt(words, 0) : null;
  const titled = state === null ? undefined : words[isPossessive(words[state.end]) ? state.end + 1 : state.end];
  if (state === null || state.sort === "seat" || titled === undefined || !isTitle(titled)) return 0;
  const first = words.findIndex((word) => word.start >= end);
  for (let at = Math.max(first, 0); first !== -1 && at < Math.min(first + 30, words.length); at += 1) {
    const naming = words[at]!.capital ? namingAt(words, at) : null;
    if (naming === null) continue;
    const its = principals.findIndex(({ names }) => names.some((name) => sameName(name, naming.name)));
    return naming.side === null && its !== -1 && principals[its]!.side !== state.code ? its : 0;
  }
  return 0;
}

/** "PM call with President Shen": the office of whoever the title does not name, before "with". */
function untitledHead(words: readonly Word[]): string | null {
  const until = words.findIndex(({ low }) => low === "with" || low === "and");
  const before = words.slice(0, Math.max(until, 0));
  if (before.some((word, at) => word.capital && namingAt(before, at) !== null)) return null;
  const head = before.filter((word) => isTitle(word) && (HEADS.has(word.low) || IN_SHORT.has(word.low))).at(-1)?.low;
  return head === undefined ? null : (IN_SHORT.get(head)?.split(" ").at(-1) ?? head);
}

/** The place of who holds an office and is not named in the title. */
function headOf(principals: readonly Person[], head: string, title: string): number {
  // "Call with President Shen: 15 May 2031" names no May.
  const names = title.replace(/\b\d{1,2} \p{L}+(?: \d{4})?\b|\b\p{L}+ \d{1,2}\b/gu, "");
  return principals.findIndex(
    (person) =>
      (person.unnamed === true || !names.includes(familyOf(person))) &&
      person.titles.some((one) =>
        [/[\s,-]+/u, /[\s,]+/u].some((parts) => one.toLowerCase().split(parts).includes(head)),
      ),
  );
}

/** "President Hale and Foreign Minister Orso": the side of the minister whom "and" joins to another, where no state is left for one of them. */
export function besideOf(person: Person, principals: readonly Person[], words: readonly Word[]): string | null {
  const isMember = ({ titles }: Person): boolean =>
    titles.some((title) =>
      /^(?:(?:deputy |vice )?(?:prime |first |foreign |defen[cs]e )?(?:minister|president|premier|chancellor|secretary))\b/iu.test(
        title,
      ),
    );
  const joins = (at: number | undefined): boolean => at !== undefined && words[at - 1]?.low === "and";
  const [leader, ...others] = principals;
  if (person === leader || !isMember(person)) return null;
  const near = others.find(
    (one) =>
      one.side !== null &&
      isMember(one) &&
      one.at !== undefined &&
      person.at !== undefined &&
      Math.abs(one.at - person.at) < 14 &&
      (one.at < person.at ? joins(person.at) : joins(one.at)),
  );
  return near?.side ?? null;
}
