/** The actors that a draft declares. */
import type { Steps } from "../../../workspace/steps";
import type { Called, DraftActor } from "../reading";
import { sameName } from "./names";
import { familyOf, fullName, shorterForm } from "./called";
import type { Person } from "./persons";
import { declarationOf, idOf } from "./states";

/** The actors that a draft declares; those that are known already keep their ids. */
export class Actors {
  readonly #known: readonly DraftActor[];
  readonly #used = new Map<string, DraftActor>();
  readonly #called = new Map<string, Called>();

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

  /** The given states that the text names may be those who are to act. */
  *named(text: string): Steps<void> {
    for (const one of this.#known) {
      if (one.for === null && one.title === null && one.kind !== "person" && namesActor(text, one))
        this.#used.set(one.id, one);
      yield;
    }
  }

  state(code: string): string {
    const actor = this.#stateOf(code);
    this.#used.set(actor.id, actor);
    return actor.id;
  }

  /** Whether an id is that of a state or a body, which need take no part. */
  isState(id: string | null, code: string | undefined): boolean {
    return code !== undefined && this.#stateOf(code).id === id;
  }

  #stateOf(code: string): DraftActor {
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
    return (
      given ?? {
        id,
        name,
        title: null,
        for: null,
        iso,
        kind: iso !== null || code.startsWith("?") ? "state" : "organisation",
        aka: [],
      }
    );
  }

  /** What the text calls each person. */
  called(): ReadonlyMap<string, Called> {
    return this.#called;
  }

  person(person: Person, side: string | null): string {
    const id = this.#personId(person, side);
    const before = this.#called.get(id);
    this.#called.set(id, {
      titles: [...new Set([...(before?.titles ?? []), ...person.titles])],
      names: [...new Set([...(before?.names ?? []), ...person.names.map((name) => name.join(" "))])],
    });
    return id;
  }

  #personId(person: Person, side: string | null): string {
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
        .map((one) =>
          one.replace(
            /(?:^| )(?:Mr|Mrs|Ms|Dr|Shri|Smt|Datuk|Dato['’]?|H\.E|HE|Hon|Rt\.? Hon|HRH|H\.R\.H|Hon(?:our|or)able|Excellency|His Excellency|Her Excellency)\.?$| (?:Gen|Adm|Col|Maj|Brig|Sheikha?)\.?$/u,
            "",
          ),
        )
        .map((one) => one.replace(/^(?:H\.E\.|HE) (?:the )?| of the (?:State|Kingdom|Republic)$/gu, ""))
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
    const aka =
      person.office !== undefined
        ? [person.office]
        : [...(name === family ? [] : [family]), ...formsOf(person).filter((form) => form !== name)];
    this.#used.set(id, { id, name, title, for: side, iso: null, kind: "person", aka });
    return id;
  }

  /** Several who are named together alone. */
  group(name: string): string {
    const given = this.#known.find((one) => sameWords(one.name, name) || one.aka.some((each) => sameWords(each, name)));
    const last = name.split(" ").at(-1)!;
    const id = given?.id ?? this.#free(last, idOf(name));
    this.#used.set(
      id,
      given ?? { id, name, title: null, for: null, iso: null, kind: "group", aka: last === name ? [] : [last] },
    );
    return id;
  }

  /** Who says "I": the one person of the issuer's, else the issuer itself; where nobody is known, a name to be given. */
  author(issuer: string | null, principals: readonly string[]): string {
    const own = (actor: DraftActor): boolean => actor.for !== null && actor.for === issuer;
    const only = (all: readonly DraftActor[]): DraftActor | undefined => (all.length === 1 ? all[0] : undefined);
    const given =
      principals.map((id) => this.#used.get(id)).find((actor) => actor !== undefined && own(actor)) ??
      only([...this.#used.values()].filter(own)) ??
      only(this.#known.filter(own));
    if (given !== undefined) {
      this.#used.set(given.id, given);
      return given.id;
    }
    if (issuer !== null) {
      const its = this.#known.find(({ id }) => id === issuer);
      if (its !== undefined) this.#used.set(issuer, its);
      if (this.#used.has(issuer)) return issuer;
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

/** Shorter forms of a name: what the text has of it, and of "Khalid bin Faisal bin Turki Al Sarim" the first two names. */
function formsOf(person: Person): readonly string[] {
  const name = fullName(person);
  const arabic = /^((?:\p{Lu}[\p{L}'’-]+ ){1,2}(?:bin|ibn|bint) \p{Lu}[\p{L}'’-]+) .*\p{L}$/u.exec(name)?.[1];
  const shorter = shorterForm(person, name.split(" "))?.join(" ");
  return [...new Set([arabic, shorter])].filter((form) => form !== undefined);
}

function sameWords(one: string, other: string): boolean {
  const key = (words: string): string => words.toLowerCase().replace(/^the /, "").replace(/’/g, "'");
  return key(one) === key(other);
}

/** Whether a text has one of an actor's names, as a word of its own. */
export function namesActor(text: string, { name, aka }: DraftActor): boolean {
  return [name, ...aka].some((each) => {
    for (let at = each.length < 3 ? -1 : text.indexOf(each); at !== -1; at = text.indexOf(each, at + 1))
      if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + each.length] ?? "")) return true;
    return false;
  });
}
