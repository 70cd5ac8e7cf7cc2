/** Who meets in an English text, whose account it is first. */
import type { Span } from "../../../text/span";
import { nameEnd, nameOf } from "./nameWords";
import { namingAt } from "./namings";
import { familyOf } from "./called";
import type { Person } from "./persons";
import { sameName } from "./names";
import { isOrganisation, knownSide, placeAt } from "./states";
import { isPossessive, isTitle } from "./titles";
import { HEADS, IN_SHORT, SPOKEN_FOR } from "./titles.data";
import { isWord, wordsOf, type Word } from "./words";

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
  const host = title === null ? 0 : hostOf(principals, words, title);
  toFront(host);
  const stateless = title === null ? 0 : withoutState(principals, words, title);
  toFront(stateless);
  toFront(principals.findIndex(({ first }) => first === true));
  if (title === null) return principals;
  const headline = text.slice(title.start, title.end);
  const head = untitledHead(wordsOf(headline));
  if (head !== null && stateless < 1 && host < 1) toFront(headOf(principals, head, headline));
  return principals;
}

/** "Telephone conversation with President Shen", of which the account names nobody else. */
export function isMetAlone(words: readonly Word[], principals: readonly Person[], { end }: Span): boolean {
  const [one, ...others] = principals;
  return one?.at !== undefined && others.length === 0 && words[one.at]!.start < end && isMetAt(words, one.at);
}

/** Whether whoever is named at a place is met there, and does not meet: "with the newly elected President". */
function isMetAt(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (/^(?:the|new|newly|elected|h\.e\.|his|her|excellency|majesty|highness|royal)$/.test(words[before]?.low ?? ""))
    before -= 1;
  return /^(?:with|to|from)$/.test(words[before]?.low ?? "");
}

/** Who is named with the one who is met alone, further down and by the name only: "Miriam Hale and Shen Yiwei agreed". */
export function partnerOf(words: readonly Word[], principals: readonly Person[], title: Span): Person | null {
  if (!isMetAlone(words, principals, title)) return null;
  const [met] = principals;
  for (let and = 1; and + 1 < words.length; and += 1) {
    if (words[and]!.low !== "and" || words[and]!.start < title.end) continue;
    let first = and;
    while (first > and - 4 && words[first - 1]?.capital === true && isWord(words[first - 1]!)) first -= 1;
    const end = nameEnd(words, and + 1);
    const [before, behind] = [nameOf(words, first, and), nameOf(words, and + 1, end)];
    const isMet = (name: readonly string[]): boolean =>
      met!.names.some((one) => name.length > 0 && sameName(one, name));
    const [from, name] =
      isMet(behind) && !isMet(before) ? [first, before] : isMet(before) ? [and + 1, behind] : [0, []];
    if (
      name.length < 2 ||
      placeAt(words, from) !== null ||
      words.slice(from, from + name.length).some((word) => !word.capital || isTitle(word))
    )
      continue;
    const side = knownSide(name.at(-1)!, name.join(" "));
    return { names: [name], titles: [], side: side === met!.side ? null : side, at: from, meets: true, speaks: true };
  }
  return null;
}

/** "Telephone conversation with President Shen": who is named first is met; whose account it is, is named behind the headline. */
function beyondHeadline(principals: readonly Person[], words: readonly Word[], { end }: Span): number {
  const first = principals[0]?.at;
  if (first === undefined || words[first]!.start >= end) return 0;
  if (!isMetAt(words, first)) return 0;
  return principals.findIndex(({ at }) => at !== undefined && words[at]!.start >= end);
}

/** "Ambassador of Lanhai received at the Foreign Ministry", "Minister Shen welcomed by Minister Hale": whoever is received is met by the next one who is named. */
function hostOf(principals: readonly Person[], words: readonly Word[], { end }: Span): number {
  const first = principals[0]?.at;
  if (first === undefined || words[first]!.start >= end) return 0;
  const next = (from: number): number =>
    principals.findIndex(({ at, side }) => at !== undefined && at > from && side !== principals[0]!.side);
  // "Official Visit of Foreign Minister Shen of Lanhai": whoever hosts is named behind the headline.
  const visit = words.findIndex(({ low }, at) => at < first && /^visits?$/.test(low));
  if (visit !== -1 && /^(?:of|by)$/.test(words[visit + 1]!.low)) {
    const opener = words.findIndex(({ start }) => start >= end);
    const other = next(opener - 1);
    const hosts =
      other > 0 &&
      words
        .slice(principals[other]!.at, principals[other]!.at! + 16)
        .some(({ low }) => /^(?:hosted|received|welcomed|hosts|receives|welcomes)$/.test(low));
    return hosts ? other : 0;
  }
  const behind = words.findIndex(
    ({ low, start }, at) =>
      at > first &&
      start < end &&
      /^(?:received|welcomed|hosted|accredited|greeted)$/.test(low) &&
      (/^(?:at|in|by|on)$/.test(words[at + 1]?.low ?? "") ||
        words[at + 1] === undefined ||
        words[at + 1]!.start >= end),
  );
  if (behind === -1) return 0;
  return next(behind);
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
  const joins = (at: number | undefined): boolean =>
    at !== undefined &&
    (words[at - 1]?.low === "and" || (words[at - 1]?.low === "with" && words[at - 2]?.low === "and"));
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

/** Whom somebody serves whose state the title leaves out: "Adviser to the President" is of the one who is there, or of the account's own. */
export function servedBy({ titles }: Person, principals: readonly Person[]): string | null {
  const whom = titles.flatMap((title) => SERVES.exec(title)?.[1]?.toLowerCase() ?? [])[0];
  if (whom === undefined) return null;
  const its = principals.filter((one) => one.titles.some((title) => title.toLowerCase().startsWith(whom)));
  const side = (its.length === 1 ? its[0] : principals[0])?.side ?? null;
  return side === null || isOrganisation(side) ? null : side;
}

const SERVES =
  /\p{L} (?:of|to|for) (?:the )?((?:(?:vice|deputy|prime|federal) )*(?:president|premier|minister|chancellor))(?:['’]s? \p{L}.*| (?:to|for|and) .*)?$/iu;

/** "Special Representative for Estmark": the state for which somebody has an office of another. */
export function isFor({ titles }: Person, code: string): boolean {
  return titles.some((title) => {
    const words = wordsOf(title);
    return words.some(({ low }, at) => low === "for" && placeAt(words, at + 1)?.code === code);
  });
}

const LEADS = /^(?:president|prime minister|premier|chancellor|king|queen|emir|amir|sultan|pope)(?: of|$)/i;

/** "met with Ministers Hale of Calder, Jens Orso and Adam Vey": the side of whom commas and "and" list beside somebody. */
export function listedWith(person: Person, principals: readonly Person[], words: readonly Word[]): string | null {
  const { at } = person;
  // Of those who lead states each leads another.
  if (at === undefined || person.titles.some((title) => LEADS.test(title))) return null;
  const isListed = (one: Person, other: Person): boolean => {
    const between = words.slice(one.at, other.at);
    return (
      between.length > 1 &&
      between.length < 60 &&
      /^(?:,|and|;)$/.test(between.at(-1)!.low) &&
      !between.some(
        ({ low, opensLine }, place) => (opensLine && place > 0) || /^(?:met|spoke|held|had|received|[.])$/.test(low),
      )
    );
  };
  const placed = principals.filter((one) => one.at !== undefined);
  const before = placed.filter((one) => one.at! < at).at(-1);
  const next = placed.find((one) => one.at! > at);
  // Whom the account's own first one meets is of another side, unless both sides are there.
  const isApart = before === principals[0] && new Set(principals.flatMap(({ side }) => side ?? [])).size < 2;
  if (before !== undefined) return !isApart && isListed(before, person) ? before.side : null;
  return next !== undefined && isListed(person, next) ? next.side : null;
}
