/** Completion behind `@`: who can be named, the likeliest first. */
import { inferKind } from "../../model/frontmatter";
import { nearest } from "../../text/nearest";
import type { Analysis } from "../../workspace/analysis";
import type { Actor, ActorsInForce } from "../../workspace/circumstances";
import { scopeOf, type Scope } from "../../workspace/scope";
import type { Lookup, Workspace } from "../../workspace/workspace";
import { code } from "../hover/markdown";
import { nameOf } from "../words";
import { kindsAt, opener } from "./insertion";
import { filterOf, MOST, named, pick, type Named, type Offer, type Offers } from "./item";
import { declaringOffer, newcomer } from "./newcomer";
import type { SpeakerPlace } from "./place";

/** An actor as it is offered. */
export interface KnownActor extends Named {
  readonly id: string;
  readonly detail: string;
  /** False for persons, who speak for somebody else. */
  readonly side: boolean;
}

// The ranking holds as long as the very values that it was made from.
interface Ranking {
  readonly actors: ActorsInForce;
  readonly uses: Lookup;
  readonly ranked: ReadonlyMap<string, KnownActor>;
}
const rankings = new WeakMap<object, Ranking>();

/**
 * All actors in force by their ids: those that the file declares or names, then the others, each by how many readouts
 * name them.
 */
export function knownActors(workspace: Workspace, scope: Scope): ReadonlyMap<string, KnownActor> {
  const { key, actors, analysis } = scope;
  const before = rankings.get(key);
  if (before?.actors === actors && before.uses === workspace.actors) return before.ranked;
  const used = analysis?.file.summary.used;
  const isNamed = (id: string): boolean =>
    used !== undefined && (used.speakers.has(id) || used.by.has(id) || used.to.has(id));
  const rank = ([id, { uri }]: readonly [string, Actor]): readonly [own: boolean, uses: number] => [
    uri === scope.uri || isNamed(id),
    workspace.actors.get(id)?.size ?? 0,
  ];
  const entries = [...actors].map((entry) => [entry, ...rank(entry)] as const);
  entries.sort(([, own, uses], [, otherOwn, otherUses]) => Number(otherOwn) - Number(own) || otherUses - uses);
  const ranked = new Map(entries.map(([[id, actor]]) => [id, describe(id, actor, actors)]));
  rankings.set(key, { actors, uses: workspace.actors, ranked });
  return ranked;
}

// Most actors are another file's, and stay as they are while this one is typed.
const described = new WeakMap<Actor, { readonly side: string; readonly known: KnownActor }>();

function describe(id: string, actor: Actor, actors: ActorsInForce): KnownActor {
  const { name, title, aka, ...declaration } = actor.declaration;
  const side = declaration.for === null ? "" : nameOf(declaration.for.id, actors);
  const before = described.get(actor);
  if (before?.side === side) return before.known;
  const known = {
    id,
    ...named([id, name, ...aka, title ?? ""]),
    detail: [name || id, title, side].filter(Boolean).join(", "),
    side: inferKind(actor.declaration) !== "person",
  };
  described.set(actor, { side, known });
  return known;
}

/** These actors first, in this order, then the others in theirs. */
export function led(known: ReadonlyMap<string, KnownActor>, first: Iterable<string>): readonly KnownActor[] {
  const leading = new Set<KnownActor>();
  for (const id of first) {
    const actor = known.get(id);
    if (actor !== undefined) leading.add(actor);
  }
  return [...leading, ...[...known.values()].filter((actor) => !leading.has(actor))];
}

/** An actor as one item; `sign` is what the client compares before the names. */
export function actorOffer(
  actor: KnownActor,
  typed: string,
  sign: string,
  offer: Pick<Offer, "label" | "replace" | "insert" | "snippet">,
): Offer {
  return {
    ...offer,
    kind: "actor",
    detail: actor.detail,
    about: `@${actor.id}`,
    filter: sign + filterOf(actor, typed),
  };
}

/** Actors that may be meant, and who else. */
export interface Meant {
  readonly found: readonly KnownActor[];
  /** An item for somebody who is declared with it; null where what is typed is nobody's name, or somebody's already. */
  readonly declare: (
    offer: (id: string) => Pick<Offer, "label" | "insert" | "snippet">,
    replace: Offer["replace"],
    filter: string,
  ) => readonly Offer[];
}

/**
 * The actors that may be meant by what is typed, in their order. Where it is nobody's name, one whose id is spelled
 * nearly so comes first, and somebody new can be declared.
 * @param whole the name that the cursor may stand in the middle of.
 */
export function meant(
  workspace: Workspace,
  scope: Scope,
  actors: readonly KnownActor[],
  typed: string,
  most = MOST,
  whole = typed,
): Meant {
  const { found } = pick(actors, typed, most);
  const somebody = newcomer(whole, knownActors(workspace, scope).values());
  if (somebody === null) return { found, declare: () => [] };
  const near = nearest(
    whole.trim(),
    actors.map(({ id }) => id),
  );
  const close = actors.find(({ id }) => id === near);
  const misspelt = close && {
    ...close,
    names: [typed.trim(), ...close.names],
    lower: [typed.trim().toLowerCase(), ...close.lower],
  };
  return {
    found: misspelt === undefined ? found : [misspelt, ...found.filter((actor) => actor !== close)],
    declare: (offer, replace, filter) => {
      const { label, ...insertion } = offer(somebody.id);
      const item = declaringOffer(scope, somebody, { label: `${label} (new)`, ...insertion, replace, filter });
      return item === null ? [] : [item];
    },
  };
}

/** So many speakers, blocks and spans before the cursor are looked at for those who spoke last. */
const LAST_SPEAKERS = 8;
const LAST_BLOCKS = 100;
const LAST_SPANS = 1000;

/** Who spoke last before an offset of a block, the latest first. */
export function lastSpeakers({ file }: Analysis, index: number, local: number): readonly string[] {
  const found = new Set<string>();
  let looked = 0;
  for (
    let at = index;
    at >= 0 && at > index - LAST_BLOCKS && looked < LAST_SPANS && found.size < LAST_SPEAKERS;
    at -= 1
  ) {
    const nodes = file.tree.blocks[at]?.nodes ?? [];
    for (let node = nodes.length - 1; node >= 0 && looked < LAST_SPANS && found.size < LAST_SPEAKERS; node -= 1) {
      if (at === index && nodes[node]!.start >= local) continue;
      looked += 1;
      for (const { id } of nodes[node]!.speakers) found.add(id);
    }
  }
  return [...found];
}

/** So many of the likeliest speakers are offered with an act in what they say. */
const WITH_ACT = 2;

/** Turns, where one may open here, and spans. */
export function speakerOffers(workspace: Workspace, analysis: Analysis, place: SpeakerPlace): Offers {
  const { typed, joint, opens, opened, replace, next, index, start } = place;
  const scope = scopeOf(analysis);
  const sign = joint === null || analysis.file.text[replace.start] === "@" ? "@" : "";
  const all = led(knownActors(workspace, scope), lastSpeakers(analysis, index, replace.start - start));
  const actors = joint === null ? all : all.filter(({ id }) => !joint.includes(id));
  type Form = (id: string) => Pick<Offer, "label" | "insert" | "snippet">;
  const plainly = (text: string) => ({ label: text.trimEnd(), insert: text, snippet: false });
  const turn: Form = (id) => plainly(`${sign}${id}: `);
  const span: Form = (id) => ({ label: `${sign}${id}[…]`, ...opener(`${sign}${id}[`, next) });
  const forms: readonly Form[] = opened
    ? [(id) => plainly(`${sign}${id}`)]
    : opens
      ? [turn, span, (id) => plainly(`${sign}${id}:: `)]
      : [span];
  const { found, declare } = meant(
    workspace,
    scope,
    actors,
    typed,
    Math.ceil(MOST / forms.length),
    opened ? typed + analysis.file.text.slice(replace.start + sign.length + typed.length, replace.end) : typed,
  );
  const offers = forms.flatMap((form) =>
    found.map((actor) => actorOffer(actor, typed, sign, { ...form(actor.id), replace })),
  );
  if (!opened && opener("", next).snippet) {
    const act: Form = (id) => ({
      label: `${sign}${id}[…!…[…]]`,
      insert: `${sign}${id}[$1!${kindsAt(2)}[$3]]`,
      snippet: true,
    });
    offers.push(
      ...found.slice(0, WITH_ACT).map((actor) => actorOffer(actor, typed, sign, { ...act(actor.id), replace })),
    );
  }
  if (opens && !opened && joint === null && !/\s/.test(typed)) offers.push(...narration(analysis, place));
  for (const form of forms.slice(0, 2)) offers.push(...declare(form, replace, sign + typed));
  // Whether somebody new is meant shows with the next letter.
  return { offers, incomplete: true };
}

/** `@: `, where an open turn holds. */
function narration({ resolution }: Analysis, { index, replace }: SpeakerPlace): readonly Offer[] {
  const openTurn = resolution.blocks[index]?.context.openTurn ?? null;
  if (openTurn === null || openTurn.length === 0) return [];
  const documentation = `Ends the open turn of ${openTurn.map((id) => code(`@${id}`)).join(" and ")}.`;
  return [
    {
      label: "@:",
      kind: "snippet",
      detail: "Narration again",
      documentation,
      filter: "@: narration",
      replace,
      insert: "@: ",
      snippet: false,
    },
  ];
}
