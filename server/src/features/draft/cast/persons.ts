/** The persons of an English text: all that it tells of each, put together, and the forms of their names. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { verbAt, verbBehind } from "../speech/verbs";
import type { DraftActor } from "../reading";
import { nameEnd, nameOf } from "./nameWords";
import { namingsIn, type Naming } from "./namings";
import { officeBehind } from "./offices";
import { isHead, isPossessive, isTitle } from "./titles";
import { pluralsAt } from "./plurals";
import { counterpartsAt, smallOfficeAt } from "./counterparts";
import { isMeeting, isSpokenOf, opensAccount } from "./accounts";
import { isAlike, plain, sameName } from "./names";
import { placeAt, states } from "./states";
import { HEADLINE, HEADS, HONOURS, PARTICLES, WORKS } from "./titles.data";
import { isWord, Phrases, type Word } from "./words";

/** Everything that is told of one person, put together. */
export interface Person {
  names: (readonly string[])[];
  titles: string[];
  side: string | null;
  /** Where it is first named: a place among the words. */
  at?: number;
  /** It stands in the title or in the sentence that opens the account. */
  meets: boolean;
  /** It says something. */
  speaks: boolean;
  /** The text never names who holds this office: the name is that of the office. */
  unnamed?: boolean;
  /** It meets a named holder of the same office, and comes before them. */
  first?: boolean;
  /** An account opens with it: "PM call with", "Miriam Hale spoke to". */
  opens?: boolean;
  /** It is named behind "counterpart", and has the office of whom it meets. */
  counterpart?: boolean;
  /** Whom it meets further down. */
  joins?: Person[];
  /** What the text calls it, where it never says the name that is known: "Prime Minister". */
  office?: string;
}

/** @param declared whom the text may name without a title. */
export function* peopleIn(
  words: readonly Word[],
  meets: (span: Span) => boolean,
  declared: readonly DraftActor[] = [],
  opener: readonly Span[] = [],
): Steps<readonly Person[]> {
  const people: Person[] = [];
  /** By each word of the names that they have. */
  const byWord = new Map<string, Person[]>();
  /** Who has that name already: of several the one who has an office of that title too. */
  const sameOf = ({ name, title }: Naming, parts: readonly string[]): Person | undefined => {
    /** Of their names those that may be told to be another's: "Adam Hale" is not the "Hale" who is Miriam Hale. */
    const whole = ({ names }: Person): readonly (readonly string[])[] => {
      const its = parts.length > 1 ? names.filter((each) => plain(each).length > 1) : [];
      return its.length > 0 ? its : names;
    };
    const candidates = [...new Set(parts.flatMap((part) => byWord.get(part) ?? []))].filter((person) =>
      whole(person).some((each) => sameName(each, name)),
    );
    const own = title.join(" ").toLowerCase();
    const offices = officesOf([own]);
    const calls = (person: Person): boolean =>
      own !== "" && person.titles.some((each) => each.toLowerCase().includes(own));
    const holds = (person: Person): boolean => officesOf(person.titles).some((office) => offices.includes(office));
    if (candidates.length > 1) {
      const its = candidates.filter(calls);
      return (
        its.find((one) => one.titles.some((each) => each.toLowerCase().startsWith(own))) ??
        its[0] ??
        candidates.find(holds) ??
        candidates[0]
      );
    }
    return (
      candidates[0] ??
      people.find((person) => whole(person).some((each) => isAlike(each, name)) && (parts.length > 1 || holds(person)))
    );
  };
  const add = (naming: Naming, speaks: boolean): Person | null => {
    // "the Chancellor Hale Bridge" is nobody.
    if (naming.name.length > 1 && WORKS.has(naming.name.at(-1)!.toLowerCase())) return null;
    const { start } = words[naming.nameStart]!;
    // "to discuss President Orso's visit": who is spoken of in the opener meets nobody.
    const isOwner =
      isPossessive(words[naming.end]) &&
      !/^(?:call|meeting|phone|telephone|conversation|talks)$/.test(words[naming.end + 1]?.low ?? "") &&
      opener.some((one) => one.start <= start && start < one.end);
    const inOpener = opener.find((one) => one.start <= start && start < one.end);
    const its =
      meets(words[naming.nameStart]!) &&
      !isOwner &&
      !isKin(words, naming.start) &&
      (inOpener === undefined || !isSpokenOf(words, naming.start, inOpener.start));
    const parts = plain(naming.name);
    const same = sameOf(naming, parts);
    const title = naming.title
      .join(" ")
      .replace(/ ([,)]|['’]s)/g, "$1")
      .replace(/ \/ /g, "/")
      .replace(/([(]) /g, "$1");
    // So many take part nowhere; and looking through them takes time.
    if (same === undefined && people.length >= 100) return null;
    const person = same ?? { names: [], titles: [], side: naming.side, at: naming.start, meets: its, speaks };
    if (same === undefined) people.push(person);
    if (person.names.length < 20 && !person.names.some((name) => name.join(" ") === naming.name.join(" "))) {
      person.names.push(naming.name);
      for (const part of new Set(parts)) {
        const list = byWord.get(part);
        if (list === undefined) byWord.set(part, [person]);
        else if (!list.includes(person)) list.push(person);
      }
    }
    for (const each of [title, naming.also?.join(" ") ?? ""])
      if (each !== "" && person.titles.length < 20 && !person.titles.includes(each)) person.titles.push(each);
    person.side ??= naming.side;
    if (naming.counterpart === true) person.counterpart = true;
    person.meets ||= its;
    person.speaks ||= speaks;
    if (its && (naming.start === 0 || words[naming.start]!.opensLine) && opensAccount(words, naming.end))
      person.opens = true;
    return person;
  };
  const short = declaredIn(words, declared);
  const named = yield* namingsIn(words);
  const namings = [...named, ...untitled(words), ...short].sort((one, other) => one.start - other.start);
  /** Who was named before, and where that ended. */
  let before: { readonly person: Person; readonly end: number } | null = null;
  /** Those who were named one after the other with nothing but commas and "and" between them, at the start of a clause. */
  let row: Person[] = [];
  for (const naming of namings) {
    yield;
    // "The Prime Minister of Lanhai, Shen Yiwei, noted": behind the comma that closes.
    const closed = words[naming.nameStart - 1]?.text === "," && words[naming.end]?.text === ",";
    const end = closed ? naming.end + 1 : naming.end;
    const verb = isSubject(words, naming.start) ? verbBehind(words, end, words.length) : null;
    const person = add(naming, (verb !== null && verb.makes !== "event") || isSaid(words, naming.start));
    if (person === null) continue;
    if (before !== null && before.person !== person && isMeeting(words, before.end, naming.start))
      (before.person.joins ??= []).push(person);
    const inRow = before !== null && isRow(words, before.end, naming.start);
    if (inRow) row.push(person);
    else row = isSubject(words, naming.start) ? [person] : [];
    // "President Hale, President Shen and Premier Orso pledged": all of them.
    if (
      verb?.makes === "reports" &&
      verb.form === "past" &&
      row.length > 1 &&
      /^(?:and|&)$/.test(words[naming.start - 1]!.low)
    )
      for (const one of row) one.speaks = true;
    before = { person, end };
  }
  return people;
}

/** "... said Minister Hale", "This was stated by Minister Hale", "according to Hale": whether what stands before a naming tells that it speaks. */
function isSaid(words: readonly Word[], start: number): boolean {
  const at = words[start - 1]?.low === "the" ? start - 2 : start - 1;
  const [before, last] = [words[at - 1], words[at]];
  if (before === undefined || last === undefined) return false;
  if (last.low === "to" && before.low === "according") return true;
  const by = last.low === "by";
  const verb = verbAt(words, by ? at - 1 : at);
  return (
    verb?.makes === "reports" &&
    verb.form === "past" &&
    (by ? /^(?:was|were|been|as)$/.test(words[at - 2]?.low ?? "") : /^[”",]$/.test(before.text))
  );
}

/** The last words of the offices in titles, in small letters. */
function officesOf(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title) =>
    title
      .toLowerCase()
      .split(/[\s,/-]+/u)
      .filter((word) => HEADS.has(word)),
  );
}

/** Notes by which word of the name the text calls somebody without a title. */
export function callShort(people: readonly Person[], words: readonly Word[]): void {
  const open = people.filter(({ names, unnamed }) => unnamed !== true && names.every((name) => plain(name).length > 1));
  if (open.length === 0) return;
  const parts = new Map<string, Person[]>();
  for (const person of open)
    for (const part of new Set(person.names.flatMap((name) => plain(name))))
      parts.set(part, [...(parts.get(part) ?? []), person]);
  for (const [at, { low, capital, text }] of words.entries()) {
    if (!capital) continue;
    const its = parts.get(low);
    if (its?.length !== 1 || /^[ae]l$/.test(low)) continue;
    const person = its[0]!;
    // "Donald" before an initial or another part of the name is not alone.
    // So it is before "Hale-Orso".
    const double = nameOf(words, at + 1, Math.min(at + 4, words.length))[0];
    const beside = [words[at - 1]?.text, words[at + 1]?.text, double].some(
      (word) =>
        word !== undefined &&
        (/^\p{Lu}\.$/u.test(word) || parts.get(plain([word])[0] ?? "")?.includes(person) === true),
    );
    if (!beside && person.names.every((name) => name.length > 1)) person.names.push([text]);
  }
}

/** Notes who says something and is called by the name alone there: "Miriam Hale stressed". */
export function heard(people: readonly Person[], words: readonly Word[]): void {
  const silent = new Map<string, Person>();
  for (const person of people)
    if (!person.speaks && !person.meets && person.unnamed !== true)
      for (const name of person.names) {
        const last = plain(name).at(-1);
        if (last !== undefined) silent.set(last, person);
      }
  if (silent.size === 0) return;
  for (const [at, { low, capital }] of words.entries()) {
    const person = capital ? silent.get(low) : undefined;
    if (person === undefined || person.speaks) continue;
    let first = at;
    while (
      first > at - 4 &&
      words[first - 1]?.capital === true &&
      isWord(words[first - 1]!) &&
      !words[first]!.opensLine
    )
      first -= 1;
    if (!isSubject(words, first) && !words[first]!.opensLine) continue;
    const verb = verbBehind(words, at + 1, words.length);
    person.speaks = verb?.makes === "reports" && verb.form === "past";
  }
}

/** Names of people whom readers know, without a title; and what a headline says "meets". */
function untitled(words: readonly Word[]): readonly Naming[] {
  const found: Naming[] = [];
  for (const [at, { low, capital, text }] of words.entries()) {
    found.push(...counterpartsAt(words, at), ...smallOfficeAt(words, at), ...pluralsAt(words, at));
    if (!capital) continue;
    const next = words[at + 1];
    if (next === undefined) continue;
    const apposed = apposedAt(words, at);
    if (apposed !== null) found.push(apposed);
    for (const { family, rest } of states().known.get(next.low) ?? [])
      if (rest === text) found.push(bare(at, at + 2, [rest, family]));
    for (const { rest } of states().known.get(low) ?? [])
      if (next.text === rest) found.push(bare(at, at + 2, [text, rest]));
    if ((at === 0 || words[at]!.opensLine) && !isTitle(words[at]!) && !HEADLINE.has(low)) {
      const end = nameEnd(words, at);
      if (
        end > at + 1 &&
        end < at + 5 &&
        (/^(?:met|had|has|called|welcomed)$/.test(words[end]?.low ?? "") ||
          opensAccount(words, end) ||
          isPair(words, end)) &&
        placeAt(words, at) === null &&
        !words.slice(at, end).some(isTitle)
      )
        found.push(bare(at, end, nameOf(words, at, end)));
      if (found.at(-1)?.start === at && isPair(words, end)) {
        const other = nameEnd(words, end + 1);
        found.push(bare(end + 1, other, nameOf(words, end + 1, other)));
      }
    }
  }
  return found;
}

/** "Miriam Hale and Yiwei Shen have": whether another name and a verb stand behind a name. */
function isPair(words: readonly Word[], and: number): boolean {
  if (words[and]?.low !== "and" || words[and + 1]?.capital !== true || placeAt(words, and + 1) !== null) return false;
  const end = nameEnd(words, and + 1);
  return end > and + 2 && !words.slice(and + 1, end).some(isTitle) && verbBehind(words, end, words.length) !== null;
}

/** What several do in a headline. */
const JOINTLY =
  /^(?:discuss|review|meet|agree|explore|hold|exchange|sign|talk|speak|probe|condemn|stress|affirm|examine|consult|reaffirm|pledge|vow|urge)$/;

/** "Miriam Hale, Prime Minister of Calder": a name that begins at a place, and the office behind it. */
function apposedAt(words: readonly Word[], at: number): Naming | null {
  const isPart = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.capital &&
    isWord(word) &&
    !HEADLINE.has(word.low) &&
    !HONOURS.has(word.text) &&
    !isTitle(word);
  if (!isPart(words[at]) || (isPart(words[at - 1]) && !words[at]!.opensLine)) return null;
  if (/^[-‑]$/.test(words[at - 1]?.text ?? "") && words[at - 1]!.end === words[at]!.start) return null;
  if (words[at - 1] !== undefined && PARTICLES.has(words[at - 1]!.low)) return null;
  if (words[at - 1]?.capital === true && isHead(words[at - 1]!)) return null;
  const end = nameEnd(words, at);
  if (end < at + 2 || words[end]?.text !== "," || placeAt(words, at) !== null) return null;
  // "Discussing the Calder Trade Agreement, the Prime Minister said": what has an article is no person.
  if (words[at - 1]?.low === "the" || WORKS.has(words[end - 1]!.low)) return null;
  const office = officeBehind(words, end);
  if (office === null) return null;
  // "Miriam Hale, Foreign Minister of Lanhai discuss ties": two, in a headline that leaves "and" out.
  if (JOINTLY.test(words[office.end]?.low ?? "")) return null;
  return {
    start: at,
    end,
    nameStart: at,
    title: office.title.map(({ text }) => text),
    name: nameOf(words, at, end),
    side: office.side,
  };
}

/** Declared persons by their names, or by the last word of them. */
function declaredIn(words: readonly Word[], declared: readonly DraftActor[]): readonly Naming[] {
  const names = new Phrases<true>();
  for (const { name, aka, for: side, kind } of declared) {
    if (side === null && kind !== "person") continue;
    for (const each of [name, ...aka, name.split(/\s+/u).at(-1)!])
      if (each.length > 2 && !HEADLINE.has(each.toLowerCase())) names.add(each, true);
  }
  const found: Naming[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const its = words[at]!.capital ? names.find(words, at) : null;
    if (its === null || isPossessive(words[its.end])) continue;
    // A part of a longer name is not the declared one's.
    const beside = [words[at - 1], words[its.end]];
    if (
      !beside.some((word) => word !== undefined && word.capital && isWord(word) && !isTitle(word)) ||
      its.end > at + 1
    )
      found.push(
        bare(
          at,
          its.end,
          words.slice(at, its.end).map(({ text }) => text),
        ),
      );
    at = its.end - 1;
  }
  return found;
}

/** Whether nothing but commas and "and" stands between two namings. */
function isRow(words: readonly Word[], from: number, to: number): boolean {
  return to > from && to - from < 3 && words.slice(from, to).every(({ low }) => /^(?:,|and|&)$/.test(low));
}

/** "his wife Professor Hale": whoever comes along. */
function isKin(words: readonly Word[], at: number): boolean {
  const before = words[words[at - 1]?.text === "," ? at - 2 : at - 1];
  return before !== undefined && /^(?:wife|husband|spouse|son|daughter|mother|father)$/.test(before.low);
}

function bare(start: number, end: number, name: readonly string[]): Naming {
  return { start, end, nameStart: start, title: [], name, side: null };
}

export function isSubject(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? ".";
  return /^(?:[.,;:–—)”"]|and|but|while|the|The|Today|Jr\.)$/u.test(before);
}
