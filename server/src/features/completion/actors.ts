/** Completion behind `@`: who can be named, the likeliest first. */
import { inferKind } from "../../model/frontmatter";
import type { Summary } from "../../model/summary";
import type { Analysis } from "../../workspace/analysis";
import type { Actor, ActorsInForce } from "../../workspace/circumstances";
import type { Lookup, Workspace } from "../../workspace/workspace";
import { code, plain } from "../hover/markdown";
import { nameOf } from "../words";
import { opener } from "./insertion";
import { filterOf, named, pick, type Named, type Offer, type Offers } from "./item";
import type { SpeakerPlace } from "./place";

/** An actor as it is offered. */
export interface KnownActor extends Named {
  readonly id: string;
  readonly detail: string;
  readonly documentation: string;
  /** False for persons, who speak for somebody else. */
  readonly side: boolean;
}

// The ranking holds as long as the very values that it was made from.
interface Ranking {
  readonly actors: ActorsInForce;
  readonly uses: Lookup;
  readonly ranked: ReadonlyMap<string, KnownActor>;
}
const rankings = new WeakMap<Summary, Ranking>();

/**
 * All actors in force by their ids: those that the file declares or names, then the others, each by how many readouts
 * name them.
 */
export function knownActors(workspace: Workspace, { file, actors }: Analysis): ReadonlyMap<string, KnownActor> {
  const { summary } = file;
  const before = rankings.get(summary);
  if (before?.actors === actors && before.uses === workspace.actors) return before.ranked;
  const { speakers, by, to } = summary.used;
  const rank = ([id, { uri }]: readonly [string, Actor]): readonly [own: boolean, uses: number] => [
    uri === file.uri || speakers.has(id) || by.has(id) || to.has(id),
    workspace.actors.get(id)?.size ?? 0,
  ];
  const entries = [...actors].map((entry) => [entry, ...rank(entry)] as const);
  entries.sort(([, own, uses], [, otherOwn, otherUses]) => Number(otherOwn) - Number(own) || otherUses - uses);
  const ranked = new Map(entries.map(([[id, actor]]) => [id, describe(id, actor, actors)]));
  rankings.set(summary, { actors, uses: workspace.actors, ranked });
  return ranked;
}

function describe(id: string, { declaration }: Actor, actors: ActorsInForce): KnownActor {
  const { name, title, aka } = declaration;
  const side = declaration.for === null ? [] : [nameOf(declaration.for.id, actors)];
  return {
    id,
    ...named([id, name, ...aka, title ?? ""]),
    detail: [name || id, ...(title === null ? [] : [title]), ...side].join(", "),
    documentation: aka.length === 0 ? "" : `Also: ${aka.slice(0, 8).map(plain).join(", ")}`,
    side: inferKind(declaration) !== "person",
  };
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
  const { detail, documentation } = actor;
  return {
    ...offer,
    kind: "actor",
    detail,
    ...(documentation !== "" && { documentation }),
    filter: sign + filterOf(actor, typed),
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

/** Turns, where one may open here, and spans. */
export function speakerOffers(workspace: Workspace, analysis: Analysis, place: SpeakerPlace): Offers {
  const { typed, joint, opens, opened, replace, next, index, start } = place;
  const sign = joint === null || analysis.file.text[replace.start] === "@" ? "@" : "";
  const actors = led(knownActors(workspace, analysis), lastSpeakers(analysis, index, replace.start - start));
  const { found, incomplete } = pick(joint === null ? actors : actors.filter(({ id }) => !joint.includes(id)), typed);
  const forms: ((id: string) => Pick<Offer, "label" | "insert" | "snippet">)[] = [];
  const plainly = (text: string) => ({ label: text.trimEnd(), insert: text, snippet: false });
  if (opened) forms.push((id) => plainly(`${sign}${id}`));
  else {
    if (opens) forms.push((id) => plainly(`${sign}${id}: `));
    forms.push((id) => ({ label: `${sign}${id}[…]`, ...opener(`${sign}${id}[`, next) }));
    if (opens) forms.push((id) => plainly(`${sign}${id}:: `));
  }
  const offers = forms.flatMap((form) =>
    found.map((actor) => actorOffer(actor, typed, sign, { ...form(actor.id), replace })),
  );
  if (opens && !opened && joint === null && !/\s/.test(typed)) offers.push(...narration(analysis, place));
  return { offers, incomplete };
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
