/** Who takes part in a meeting of which an English text tells. */
import type { Span } from "../../../text/span";
import type { DraftOptions } from "../draft";
import type { Cast, DraftActor } from "../reading";
import { verbBehind } from "../speech/verbs";
import { blocksOf, isFurniture, isHeading } from "./blocks";
import { dateIn, formIn } from "./circumstances";
import { nameEnd, namingsIn, type Naming } from "./people";
import { declarationOf, idOf, knownSide, placeAt, states } from "./states";
import { AMERICAN, SPOKEN_FOR } from "./titles.data";
import { wordsOf, type Word } from "./words";

/** Everything that is told of one person, put together. */
interface Person {
  names: (readonly string[])[];
  titles: string[];
  side: string | null;
  /** It stands in the title or in the sentence that opens the account. */
  meets: boolean;
  /** It says something. */
  speaks: boolean;
}

export function readEnglishCast(text: string, sentences: readonly Span[], options: DraftOptions): Cast {
  const blocks = blocksOf(text).filter((block) => !isFurniture(text, block));
  const title = blocks[0] !== undefined && isHeading(text, blocks[0]) ? blocks[0] : null;
  const headings = blocks.slice(0, 3).filter((block, place) => place < 2 && isHeading(text, block));
  const opener = openerOf(text, blocks.slice(headings.length), sentences);
  const words = wordsOf(text);
  const meets = ({ start }: Span): boolean =>
    headings.some((block) => block.start <= start && start < block.end) ||
    opener.some((block) => block.start <= start && start < block.end && !isEarlier(text.slice(block.start, start)));

  const people = peopleIn(words, meets);
  callShort(people, words);
  for (const person of people) {
    if (person.side !== null) continue;
    if (person.titles.some((one) => AMERICAN.test(one.toLowerCase()))) person.side = "US";
    person.side ??= knownSide(familyOf(person), fullName(person));
  }
  for (const [title, side] of titledSides(words, meets)) {
    const its = people.filter((person) => person.side === null && shortTitle(person) === title);
    if (its.length === 1) its[0]!.side = side;
  }
  const principals = people.filter(({ meets: its, titles }) => its && !titles.some((one) => SPOKEN_FOR.test(one)));
  const counts = mentionsOf(words);
  const named = sidesNamed(words, meets);
  shareSides(principals, text, opener);
  for (const person of principals) {
    if (person.side !== null) continue;
    const taken = new Set(principals.map(({ side }) => side));
    if (AMERICAN_PAGE.test(text.slice(0, 1500)) && !taken.has("US")) person.side = "US";
    person.side ??= [...counts].find(([code]) => !taken.has(code))?.[0] ?? null;
  }

  const actors = new Actors(options.actors ?? []);
  const firstPerson = isFirstPerson(text, words);
  const parties: string[] = [];
  const ids: string[] = [];
  let issuers = [...(options.issuer ?? [])];
  const sides = [...new Set(principals.flatMap(({ side }) => (side === null ? [] : [side])))];
  for (const code of named) if (sides.length < 2 && !sides.includes(code)) sides.push(code);
  for (const code of sides) parties.push(actors.state(code));
  if (firstPerson && principals.length < 2) {
    // Whose statement it is stands in no title: it is the state that is left.
    const others = new Set(principals.flatMap(({ side }) => side ?? sides[0] ?? []));
    const own =
      issuers[0] ??
      actors.given(text, parties) ??
      actors.stateOf([...counts].find(([code]) => !(others.size > 0 ? others : new Set(sides)).has(code))?.[0]);
    if (own !== null) parties.splice(0, parties.length, own, ...parties.filter((id) => id !== own));
    if (issuers.length === 0) issuers = own === null ? [] : [own];
  }
  const joint =
    title !== null &&
    /\bjoint\b.{0,20}\b(?:statement|communiqu|declaration|readout|press|outcomes)/i.test(
      text.slice(title.start, title.end),
    );
  if (issuers.length === 0 && !(firstPerson && principals.length < 2))
    issuers = joint ? parties.slice(0, 4) : parties.slice(0, 1);
  for (const person of people) {
    if (!person.meets && !person.speaks) continue;
    if (person.titles.some((one) => SPOKEN_FOR.test(one)) && (!person.speaks || person.meets)) continue;
    const side = person.side === null ? null : actors.state(person.side);
    const id = actors.person(person, side);
    if (person.meets) ids.push(id);
  }
  for (const code of speakingStates(words)) actors.state(code);
  if (firstPerson) {
    const own = people.filter(({ side }) => side !== null && actors.state(side) === issuers[0]);
    if (own.length === 1) actors.person(own[0]!, issuers[0]!);
  }
  const author = firstPerson ? actors.author(issuers[0] ?? null, ids) : null;
  if (author !== null && !ids.includes(author)) {
    ids.unshift(author);
    for (const person of people) {
      if (
        person.meets ||
        person.side === null ||
        !sides.includes(person.side) ||
        actors.state(person.side) === issuers[0]
      )
        continue;
      const id = actors.person(person, actors.state(person.side));
      if (!ids.includes(id)) ids.push(id);
    }
  }
  const head = [...headings, ...opener].map(({ start, end }) => text.slice(start, end)).join("\n");
  return {
    lang: "en",
    actors: actors.all(),
    issuer: issuers,
    parties,
    principals: ids,
    author,
    date: options.date ?? dateOf(text, opener),
    form: formIn(head, sides.length),
    title,
  };
}

/** How the White House and the Department of State head their readouts. */
const AMERICAN_PAGE =
  /^Readout of (?:President|Vice President|National Security Advis)|Office of the Spokesperson|attributable to Spokesperson|White House/;

/** Who is named before "met with" comes from one side: somebody without a side has that of the others. */
function shareSides(principals: readonly Person[], text: string, opener: readonly Span[]): void {
  for (const { start, end } of opener) {
    const sentence = text.slice(start, end);
    const verb = /\b(?:met|spoke|held|talked|call(?:ed)?)\b/u.exec(sentence);
    if (verb === null || !/ with /u.test(sentence.slice(verb.index))) continue;
    const before = sentence.slice(0, verb.index);
    const together = principals.filter((person) => before.includes(familyOf(person)));
    const sides = new Set(together.flatMap(({ side }) => side ?? []));
    if (sides.size === 1) for (const person of together) person.side ??= [...sides][0]!;
  }
}

/** A line that is nothing but a date, or the day on which the opener says they met. */
function dateOf(text: string, opener: readonly Span[]): string | null {
  const line = text
    .slice(0, 2000)
    .split("\n")
    .slice(0, 12)
    .find(
      (each) =>
        each.trim().length < 40 &&
        dateIn(each) !== null &&
        /^\W*(?:\w+,? )?(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})\W*$/u.test(each.trim()),
    );
  if (line !== undefined) return dateIn(line);
  for (const { start, end } of opener) {
    const sentence = text.slice(start, end);
    const on =
      /(?:^|\b[Oo]n )(?:\w+, )?(?:\w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? \w+,? \d{4})(?!,? (?:\w+ )?(?:phone|call|meeting|joint|virtual|summit|statement))/u.exec(
        sentence,
      );
    if (on !== null) return dateIn(on[0]);
  }
  return null;
}

/** The sentence that tells who met: the first of the account, and the one behind it where the first names nobody. */
function openerOf(text: string, blocks: readonly Span[], sentences: readonly Span[]): readonly Span[] {
  const first = blocks.find((block) => !isHeading(text, block));
  if (first === undefined) return [];
  const inside = sentences.filter(({ start }) => start >= first.start && start < first.end).slice(0, 3);
  const meeting = inside.find(({ start, end }) =>
    /\b(?:met|spoke|call(?:ed)?|held|talks|visit(?:ed)?|meeting|hosted|welcomed|travell?ed|reached|today)\b/iu.test(
      text.slice(start, end),
    ),
  );
  const sentence = meeting ?? inside[0];
  return sentence === undefined ? [] : [{ start: sentence.start, end: Math.min(sentence.end, first.end) }];
}

/** "following the call between President Hale and President Shen": they met before, and need not be those who meet now. */
function isEarlier(before: string): boolean {
  return /\bbetween\b/u.test(before) && !/\b(?:met|meets|spoke|held|hosted|place|called)\b/u.test(before);
}

function peopleIn(words: readonly Word[], meets: (span: Span) => boolean): readonly Person[] {
  const people: Person[] = [];
  /** By the first and the last word of each name that they have. */
  const byWord = new Map<string, Person[]>();
  const add = (naming: Naming, speaks: boolean): void => {
    const its = meets(words[naming.nameStart]!);
    const parts = plain(naming.name);
    const ends = [...new Set([parts[0] ?? "", parts.at(-1) ?? ""])];
    const same = ends
      .flatMap((end) => byWord.get(end) ?? [])
      .find((person) => person.names.some((name) => sameName(name, naming.name)));
    const title = naming.title
      .join(" ")
      .replace(/ ([,)]|['’]s)/g, "$1")
      .replace(/([(]) /g, "$1");
    // So many take part nowhere; and looking through them takes time.
    if (same === undefined && people.length >= 100) return;
    const person = same ?? { names: [], titles: [], side: naming.side, meets: its, speaks };
    if (same === undefined) people.push(person);
    if (person.names.length < 20 && !person.names.some((name) => name.join(" ") === naming.name.join(" "))) {
      person.names.push(naming.name);
      for (const end of ends) {
        const list = byWord.get(end);
        if (list === undefined) byWord.set(end, [person]);
        else if (!list.includes(person)) list.push(person);
      }
    }
    if (title !== "" && person.titles.length < 20 && !person.titles.includes(title)) person.titles.push(title);
    person.side ??= naming.side;
    person.meets ||= its;
    person.speaks ||= speaks;
  };
  for (const naming of [...namingsIn(words), ...untitled(words)].sort((one, other) => one.start - other.start)) {
    const verb = isSubject(words, naming.start) ? verbBehind(words, naming.end, words.length) : null;
    add(naming, verb !== null && verb.makes !== "event");
  }
  return people;
}

/** Notes by which word of the name the text calls somebody without a title. */
function callShort(people: readonly Person[], words: readonly Word[]): void {
  const open = people.filter(({ names }) => names.every((name) => plain(name).length > 1));
  if (open.length === 0) return;
  const parts = new Map<string, Person[]>();
  for (const person of open)
    for (const part of new Set(person.names.flatMap((name) => plain(name))))
      parts.set(part, [...(parts.get(part) ?? []), person]);
  for (const [at, { low, capital, text }] of words.entries()) {
    if (!capital) continue;
    const its = parts.get(low);
    if (its?.length !== 1) continue;
    const person = its[0]!;
    // "Donald" before an initial or another part of the name is not alone.
    const beside = [words[at - 1], words[at + 1]].some(
      (word) =>
        word !== undefined &&
        (/^\p{Lu}\.$/u.test(word.text) || parts.get(plain([word.text])[0] ?? "")?.includes(person) === true),
    );
    if (!beside && person.names.every((name) => name.length > 1)) person.names.push([text]);
  }
}

/** Names of people whom readers know, without a title; and what a headline says "meets". */
function untitled(words: readonly Word[]): readonly Naming[] {
  const found: Naming[] = [];
  for (const [at, { low, capital, text }] of words.entries()) {
    if (!capital) continue;
    const next = words[at + 1];
    if (next === undefined) continue;
    for (const { family, rest } of states().known.get(next.low) ?? [])
      if (rest === text) found.push(bare(at, at + 2, [rest, family]));
    for (const { rest } of states().known.get(low) ?? [])
      if (next.text === rest) found.push(bare(at, at + 2, [text, rest]));
    if (at === 0) {
      const end = nameEnd(words, 0);
      if (
        end > 1 &&
        end < 5 &&
        /^(?:meets|met|speaks|spoke|holds|held)$/.test(words[end]?.low ?? "") &&
        placeAt(words, 0) === null
      )
        found.push(
          bare(
            0,
            end,
            words.slice(0, end).map((word) => word.text),
          ),
        );
    }
  }
  return found;
}

function bare(start: number, end: number, name: readonly string[]): Naming {
  return { start, end, nameStart: start, title: [], name, side: null };
}

function isSubject(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? ".";
  return /^(?:[.,;:–—)”]|and|but|while|the|The|Today|Jr\.)$/u.test(before);
}

function plain(name: readonly string[]): readonly string[] {
  return name
    .map((word) =>
      word
        .normalize("NFKD")
        .replace(/[\p{M},.]/gu, "")
        .toLowerCase(),
    )
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|dr)$/.test(word));
}

function sameName(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a.length === 0 || b.length === 0) return false;
  if (a.length === 1) return b.at(-1) === a[0] || b[0] === a[0];
  if (b.length === 1) return a.at(-1) === b[0] || a[0] === b[0];
  if (a.at(-1) === b.at(-1)) return a[0]![0] === b[0]![0];
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** The longest form of the name. */
function fullName(person: Person): string {
  const longest = [...person.names].sort((one, other) => other.join(" ").length - one.join(" ").length)[0]!;
  return longest
    .join(" ")
    .replace(/ ,/g, ",")
    .replace(/^(?:Dr|Mr|Mrs|Ms)\. /, "");
}

/** By which the text calls somebody in short; or the first word of a name of the east of Asia, the last of any other. */
function familyOf(person: Person): string {
  const alone = person.names.find((name) => plain(name).length === 1);
  const full = person.names
    .map((name) => name.filter((word) => plain([word]).length > 0))
    .sort((a, b) => b.length - a.length)[0]!;
  if (alone !== undefined && full.length > 1) return alone.find((word) => plain([word]).length > 0)!;
  if (full.length === 0) return person.names[0]![0]!;
  const known = states().known.get(plain([full[0]!])[0]!) ?? [];
  const rest = plain(full.slice(1)).join(" ");
  if (full.length > 1 && known.some((one) => plain(one.rest.split(" ")).join(" ") === rest)) return full[0]!;
  const eastern =
    person.side !== null && /^(?:CN|KR|KP|TW|HK|SG)$/.test(person.side) && full.length > 1 && full.length < 4;
  return eastern ? full[0]! : full.at(-1)!;
}

function shortTitle(person: Person): string {
  return (person.titles.find((one) => one !== "") ?? "").toLowerCase();
}

/** "the President of Lanhai" without a name: titles whose side the headline tells. */
function titledSides(words: readonly Word[], meets: (span: Span) => boolean): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    if (word.low !== "of" || !meets(word)) continue;
    const place = placeAt(words, at + 1);
    const before = words[at - 1];
    if (place === null || before === undefined || !/^(?:president|premier|chancellor|minister)$/.test(before.low))
      continue;
    const title =
      words[at - 2]?.low === "prime" || words[at - 2]?.low === "foreign"
        ? `${words[at - 2]!.low} ${before.low}`
        : before.low;
    sides.set(title, place.code);
  }
  return sides;
}

/** States by how often the text names them, the most often named first. */
function mentionsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital) continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    if (place.sort !== "seat") counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
    at = place.end - 1;
  }
  return new Map([...counts].sort((one, other) => other[1] - one[1]));
}

/** States that the headline and the opener name as such, places of meeting aside. */
function sidesNamed(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  const codes: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital || !meets(words[at]!)) continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    const before = words[at - 1]?.low === "the" ? words[at - 2] : words[at - 1];
    if (place.sort !== "seat" && before?.low !== "in" && before?.text !== "," && !codes.includes(place.code))
      codes.push(place.code);
    at = place.end - 1;
  }
  return codes;
}

/** States that are the subject of a verb of reporting, or whose side or delegation is. */
function speakingStates(words: readonly Word[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital && words[at]!.low !== "the") continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    let end = place.end;
    if (/^(?:side|delegation|representatives|officials|government|authorities|team)$/i.test(words[end]?.text ?? ""))
      end += 1;
    else if (place.sort === "adjective") continue;
    const verb = verbBehind(words, end, words.length);
    if (verb?.makes === "reports" && verb.form !== "base" && isSubject(words, at)) codes.add(place.code);
    at = place.end - 1;
  }
  return codes;
}

/** Somebody's own statement: "I" says it, outside quotation marks. */
function isFirstPerson(text: string, words: readonly Word[]): boolean {
  let quoted = false;
  let own = 0;
  for (const [at, { text: word, start }] of words.entries()) {
    if (word === "“") quoted = true;
    else if (word === "”") quoted = false;
    else if (word === "I" && !quoted && /^\p{Ll}/u.test(words[at + 1]?.text ?? "") && text[start + 1] !== ".") own += 1;
  }
  return own >= 2;
}

/** The actors that a draft declares; those that are known already keep their ids. */
class Actors {
  readonly #known: readonly DraftActor[];
  readonly #used = new Map<string, DraftActor>();

  constructor(known: readonly DraftActor[]) {
    this.#known = known;
  }

  all(): readonly DraftActor[] {
    const side = (actor: DraftActor): number => (actor.for === null ? 0 : 1);
    return [...this.#used.values()].sort((one, other) => side(one) - side(other));
  }

  stateOf(code: string | undefined): string | null {
    return code === undefined ? null : this.state(code);
  }

  /** A given state that the text names, other than those. */
  given(text: string, others: readonly string[]): string | null {
    const found = this.#known.find(
      (one) =>
        one.for === null &&
        one.title === null &&
        one.kind !== "person" &&
        !others.includes(one.id) &&
        text.includes(one.name),
    );
    if (found !== undefined) this.#used.set(found.id, found);
    return found?.id ?? null;
  }

  state(code: string): string {
    const { id, name, iso } = code.startsWith("?")
      ? { id: idOf(code.slice(1)), name: code.slice(1), iso: null }
      : declarationOf(code);
    const given = this.#known.find(
      (one) =>
        (iso !== null && one.iso === iso) ||
        sameWords(one.name, name) ||
        one.id === id ||
        one.aka.some((each) => sameWords(each, name)),
    );
    const actor = given ?? {
      id,
      name,
      title: null,
      for: null,
      iso,
      kind: iso !== null || code.startsWith("?") ? "state" : "organisation",
      aka: [],
    };
    this.#used.set(actor.id, actor);
    return actor.id;
  }

  person(person: Person, side: string | null): string {
    const name = fullName(person);
    const family = familyOf(person);
    const given = this.#known.find(
      (one) =>
        one.iso === null &&
        one.kind !== "state" &&
        (one.for === side || side === null || one.for === null) &&
        (one.for !== null || one.title !== null || one.kind === "person") &&
        (person.names.some((each) => sameName(each, one.name.split(/\s+/))) ||
          one.aka.some((each) => sameWords(each, family))),
    );
    const title =
      person.titles
        .map((one) => one.replace(/(?:^| )(?:Mr|Mrs|Ms|Dr|Shri|Smt)\.?$/u, ""))
        .filter((one) => one !== "" && one.length <= 160)
        .sort((one, other) => other.length - one.length)[0] ?? null;
    if (given !== undefined) {
      this.#used.set(given.id, { ...given, title: given.title ?? title });
      return given.id;
    }
    // The same person may be looked up twice.
    const before = [...this.#used.values()].find(
      (one) => one.for === side && one.name === name && one.kind === "person",
    );
    if (before !== undefined) return before.id;
    const id = this.#free(idOf(family), idOf(name));
    const aka = name === family ? [] : [family];
    this.#used.set(id, { id, name, title, for: side, iso: null, kind: "person", aka });
    return id;
  }

  /** Who says "I": the one person of the issuer's, or somebody whose name the text does not tell. */
  author(issuer: string | null, principals: readonly string[]): string {
    const own = (actor: DraftActor): boolean => actor.for !== null && actor.for === issuer;
    const here = principals.map((id) => this.#used.get(id)).find((actor) => actor !== undefined && own(actor));
    const given =
      here ?? [...this.#used.values()].find((actor) => own(actor)) ?? this.#known.find((actor) => own(actor));
    if (given !== undefined) {
      this.#used.set(given.id, given);
      return given.id;
    }
    const id = this.#free("speaker", "the-speaker");
    this.#used.set(id, { id, name: "The speaker", title: null, for: issuer, iso: null, kind: "person", aka: [] });
    return id;
  }

  #free(...wanted: readonly string[]): string {
    const taken = (id: string): boolean => this.#used.has(id) || this.#known.some((one) => one.id === id);
    const free = wanted.find((id) => !taken(id));
    if (free !== undefined) return free;
    let number = 2;
    while (taken(`${wanted[0]!}-${number}`)) number += 1;
    return `${wanted[0]!}-${number}`;
  }
}

function sameWords(one: string, other: string): boolean {
  const key = (words: string): string => words.toLowerCase().replace(/^the /, "").replace(/’/g, "'");
  return key(one) === key(other);
}
