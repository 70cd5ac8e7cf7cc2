/** The actors of a text by what the text may call them: names, titles, states, "the leaders". */
import { isSpelling, plain, withoutMarks } from "../cast/names";
import { idOf, placeAt } from "../cast/states";
import { officesIn, ownOffice, spelledOut } from "../cast/titles";
import { IN_SHORT, PARTICLES } from "../cast/titles.data";
import { Phrases, type Word } from "../cast/words";
import type { Cast, DraftActor } from "../reading";

export interface Role {
  readonly id: string;
  readonly side: string | null;
  /** The words of the title, in small letters. */
  readonly title: readonly string[];
  /** The same of each title that the text gives. */
  readonly titles: readonly (readonly string[])[];
  /** All their words as the text spells them, in small letters. */
  readonly spelt: ReadonlySet<string>;
  readonly principal: boolean;
}

export class Roles {
  readonly people: readonly Role[];
  /** Who "they", "the leaders" and "both sides" are: one person a side, or else the sides. */
  readonly everyone: readonly string[];
  /** The same, with every person of a side that several stand for. */
  readonly leaders: readonly string[];
  /** Those who meet are three sides or more, and each has somebody who is named. */
  readonly areNamed: boolean;
  readonly parties: readonly string[];
  /** Of a joint statement the states speak, whoever stands for them. */
  readonly ofStates: boolean;
  readonly issuers: readonly string[];
  readonly author: string | null;
  /** Whom "we" means, where not all who take part. */
  readonly we: readonly string[] | null;
  /** "We" are several states, of whose talks one of them tells. */
  readonly areWe: boolean;
  /** Whom a name may mean, the first of them mostly. */
  readonly #names = new Phrases<string[]>(withoutMarks);
  readonly #byName = new Map<string, string[]>();
  /** The words of each one's names. */
  readonly #parts = new Map<string, readonly string[]>();
  readonly #actors: ReadonlyMap<string, DraftActor>;
  readonly #states = new Map<string, string>();

  constructor(cast: Cast) {
    this.#actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
    this.issuers = cast.issuer;
    this.author = cast.author ?? null;
    this.we = cast.we ?? null;
    this.areWe = cast.author == null && cast.issuer.length === 1 && (cast.we?.length ?? 0) > 1;
    this.ofStates = cast.voice === "states";
    const persons = cast.actors.filter(
      (actor) => actor.for !== null || actor.title !== null || actor.kind === "person",
    );
    const meet = cast.principals ?? persons.map(({ id }) => id);
    this.people = persons
      .map(({ id, title, for: side }) => {
        const words = wordsOfTitle(title ?? "");
        const others = [...officesIn(title ?? "").slice(1), ...(cast.called?.get(id)?.titles ?? []).flatMap(officesIn)]
          .map(wordsOfTitle)
          .filter((each) => each.length > 0);
        const spelt = new Set(
          [title ?? "", ...(cast.called?.get(id)?.titles ?? [])].flatMap((each) =>
            each
              .toLowerCase()
              .replace(/’/gu, "'")
              .split(/[\s,/-]+/u)
              .flatMap((word) => [word, ...(IN_SHORT.get(word)?.split(" ") ?? [])]),
          ),
        );
        return { id, side, title: words, titles: [words, ...others], spelt, principal: meet.includes(id) };
      })
      // Of two with one title the first counts: the issuer's.
      .sort((one, other) => rank(one, meet, cast.issuer) - rank(other, meet, cast.issuer));
    for (const actor of cast.actors) {
      const called = cast.called?.get(actor.id)?.names ?? [];
      for (const name of [actor.name, ...actor.aka, ...called]) if (name !== actor.title) this.#add(name, actor.id);
      // An office whose holder nobody names has no family name.
      if (actor.title !== null && actor.name === actor.title) continue;
      if (persons.includes(actor)) {
        const words = actor.name.replace(/,?\s+(?:Jr|Sr)\.?$/u, "").split(/\s+/u);
        for (const word of [words.at(-1)!, ...(words.length < 4 ? [words[0]!] : [])])
          if (word.length > 2 || words.length < 3) this.#add(word, actor.id);
        // "de la Hale", "Al Hale", "López Hale".
        for (let at = 1; at < words.length - 1; at += 1)
          if (PARTICLES.has(words[at]!.toLowerCase()) || at === words.length - 2)
            this.#add(words.slice(at).join(" "), actor.id);
      } else if (actor.iso !== null) this.#states.set(actor.iso, actor.id);
      else this.#states.set(actor.id, actor.id);
    }
    const sides = [
      ...new Set([
        ...this.people.filter(({ principal }) => principal).flatMap(({ side }) => side ?? []),
        ...cast.parties,
      ]),
    ];
    this.parties = cast.parties.length > 0 ? cast.parties : sides;
    const onePerSide = sides.map((side) => {
      const its = this.people.filter((one) => one.side === side);
      const principals = its.filter(({ principal }) => principal);
      // Of a joint text in which nobody meets the sides themselves speak.
      const isTheirs = cast.issuer.length > 1 && cast.principals?.length === 0;
      return principals.length > 0 || isTheirs ? principals : its;
    });
    // Whose side nobody knows is beside the others, where it is one only.
    const unknown = this.people.filter(({ principal, side }) => principal && side === null).map(({ id }) => id);
    const apart = unknown.length === 1 && cast.issuer.length === 0 ? unknown : [];
    const met =
      sides.length > 1 && onePerSide.every((its) => its.length < 2) && onePerSide.some((its) => its.length === 1)
        ? [...apart, ...onePerSide.map(([one], at) => one?.id ?? sides[at]!)]
        : sides.length > 1
          ? this.parties
          : meet.length > 1
            ? meet
            : [];
    this.everyone = cast.voice === "states" ? this.parties : met;
    this.leaders =
      sides.length > 1 && onePerSide.some((its) => its.length === 1 || its.length === 2)
        ? [
            ...apart,
            ...onePerSide.flatMap((its, at) =>
              its.length === 1 || its.length === 2 ? its.map(({ id }) => id) : [sides[at]!],
            ),
          ]
        : met;
    this.areNamed =
      cast.voice !== "states" &&
      sides.length > 2 &&
      this.leaders.every((id) => this.people.some((one) => one.id === id && one.principal));
  }

  actor(id: string): DraftActor | undefined {
    return this.#actors.get(id);
  }

  /** The name of an actor, the longest, at a place. */
  nameAt(words: readonly Word[], at: number): { readonly id: string; readonly end: number } | null {
    const found = this.#names.find(words, at);
    return found === null ? null : { id: found.value[0]!, end: found.end };
  }

  /** The same; of several who have that name, the one who has a title, or is of a side. */
  personAt(words: readonly Word[], at: number, title: readonly string[], side: string | null): string | null {
    const found = this.#names.find(words, at);
    const its = this.people.filter(({ id }) => found?.value.includes(id) === true);
    if (its.length < 2) return its[0]?.id ?? null;
    const wanted = wordsOfTitle(title.join(" ")).filter((word) => word !== "of" && word !== "the");
    const holds = (role: Role): boolean =>
      role.titles.some((each) => wanted.every((word) => each.includes(word)) && !isLesser(wanted, each));
    const ofSide = side === null ? its : its.filter((role) => role.side === side);
    const near = ofSide.length === 0 ? its : ofSide;
    return ((wanted.length === 0 ? undefined : near.find(holds)) ?? near[0]!).id;
  }

  /** Whether a word belongs to the name of a person, in whatever spelling. */
  isPartOf(word: string, id: string): boolean {
    const [own] = plain([word]);
    return own !== undefined && (this.#parts.get(id) ?? []).some((part) => isSpelling(part, own));
  }

  #add(name: string, id: string): void {
    this.#parts.set(id, [...(this.#parts.get(id) ?? []), ...plain(name.split(/\s+/u))]);
    const key = withoutMarks(name.toLowerCase());
    const ids = this.#byName.get(key);
    if (ids === undefined) {
      const first = [id];
      this.#byName.set(key, first);
      this.#names.add(name, first);
    } else if (!ids.includes(id)) ids.push(id);
  }

  /** The state or organisation at a place, where it is an actor. */
  stateAt(
    words: readonly Word[],
    at: number,
  ): { readonly id: string | null; readonly end: number; readonly sort: string } | null {
    const place = placeAt(words, at);
    if (place !== null) return { id: this.stateOfCode(place.code), end: place.end, sort: place.sort };
    const from = words[at]?.low === "the" ? at + 1 : at;
    const found = this.#names.find(words, from);
    const actor = found === null ? undefined : this.#actors.get(found.value[0]!);
    if (found === null || actor === undefined || actor.for !== null || actor.title !== null || actor.kind === "person")
      return null;
    return { id: actor.id, end: found.end, sort: "name" };
  }

  /** Which of the actors is a state by its code; null where none is. */
  stateOfCode(code: string | null): string | null {
    if (code === null) return null;
    return this.#states.get(code.startsWith("?") ? idOf(code.slice(1)) : code) ?? null;
  }

  /** Who has a title: the principals first. `among` is what a plural may leave out. */
  titled(words: readonly string[]): readonly Role[] {
    const wanted = inFull(words.flatMap((word) => word.split("-"))).filter((word) => word !== "of" && word !== "the");
    const fits = ({ titles }: Role): boolean =>
      titles.some((title) => wanted.every((word) => title.includes(word)) && !isLesser(wanted, title));
    const fit = this.people.filter(fits);
    const all = fit.length > 0 ? fit : this.#deputies(wanted);
    // "The Vice President" is rather the one in office than the one who is elected.
    const plain = all.filter(({ title }) =>
      OUT_OF_OFFICE.every((word) => wanted.includes(word) || !title.includes(word)),
    );
    const found = plain.length > 0 ? plain : all;
    const principals = found.filter(({ principal }) => principal);
    const its = principals.length > 0 ? principals : found;
    // Where a Prime Minister meets a Premier, each is called by the very word.
    const exact = its.length < 2 ? [] : its.filter(({ spelt }) => words.every((word) => spelt.has(word)));
    return exact.length > 0 ? exact : its;
  }

  /**
   * Who "the Foreign Ministers" are: the principals who have the title; or, where a special office is meant and they are too
   * few, all who have it.
   */
  holders(title: readonly string[], number: number): readonly Role[] {
    const its = this.titled(title).filter(({ principal }) => principal);
    if (title.length < 2 || its.length > 1) return its;
    const all = this.people.filter(({ titles }) =>
      titles.some((each) => wordsOfTitle(title.join(" ")).every((word) => each.includes(word))),
    );
    return all.length === (number > 0 ? number : 2) ? all : its;
  }

  /** "The minister" is a deputy minister where nobody else who meets is one. */
  #deputies(wanted: readonly string[]): readonly Role[] {
    if (wanted.length !== 1 || !/^(?:minister|secretary)$/.test(wanted[0]!)) return [];
    const its = this.people.filter(({ principal, title }) => principal && title.includes(wanted[0]!));
    return its.length === 1 ? its : [];
  }

  /** Who stands for a side: the one or two of it who meet, or the side itself. */
  standFor(side: string): readonly string[] {
    const its = this.people.filter((one) => one.side === side && one.principal);
    return its.length === 1 || its.length === 2 ? its.map(({ id }) => id) : [side];
  }

  sideOf(id: string): string | null {
    return this.people.find((role) => role.id === id)?.side ?? null;
  }
}

/** The words of a title, in small letters and in full. */
function wordsOfTitle(title: string): readonly string[] {
  return inFull(
    ownOffice(title)
      .toLowerCase()
      .split(/[\s,/-]+/u)
      .filter((word) => word !== ""),
  );
}

/** "The President" is no vice president, "the Secretary" no deputy. */
function isLesser(wanted: readonly string[], title: readonly string[]): boolean {
  return (
    wanted.length < 2 &&
    ["vice", "deputy", "under", "assistant"].some((lesser) => !wanted.includes(lesser) && title.includes(lesser))
  );
}

const OUT_OF_OFFICE = ["elect", "designate", "nominate", "former", "vice", "deputy", "under", "assistant"];

/** "PM" as "prime minister". */
function inFull(title: readonly string[]): readonly string[] {
  // "Secretary of State for Defence" is "Defence Secretary".
  const full = title.filter(
    (word, at) => !(word === "state" && title[at + 1] === "for" && title[at - 1] === "of" && title.length > at + 2),
  );
  return spelledOut(full);
}

function rank({ id, side }: Role, meet: readonly string[], issuers: readonly string[]): number {
  return (side !== null && issuers.includes(side) ? 0 : 1000) + (meet.includes(id) ? meet.indexOf(id) : 500);
}
