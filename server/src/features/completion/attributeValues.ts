/** Completion of what stands behind an attribute's word or sign: actors, threads, topics, dates. */
import type { AttributeKey } from "../../syntax/tree";
import type { Analysis } from "../../workspace/analysis";
import type { Workspace } from "../../workspace/workspace";
import { nameOf } from "../words";
import { scopeOf } from "../../workspace/scope";
import { actorOffer, knownActors, lastSpeakers, led, meant, type KnownActor } from "./actors";
import { offeredDates } from "./dates";
import { filterOf, NOTHING, pick, type Offer, type Offers } from "./item";
import type { AttributePlace } from "./place";
import { knownThreads, knownTopics } from "./threads";

/** An attribute as it is written: behind the first one of an open group stands the `}` that it lacks. */
export function written(
  { replace, closed }: AttributePlace,
  insert: string,
  snippet = false,
): Pick<Offer, "replace" | "insert" | "snippet"> {
  return closed ? { replace, insert, snippet } : { replace, insert: `${insert}$0}`, snippet: true };
}

/** Those who may follow `by` or `to`: the parties first, for `to` without those who act. */
export function actorValues(
  workspace: Workspace,
  analysis: Analysis,
  place: AttributePlace,
  key: "by" | "to",
  ids: readonly string[],
): Offers {
  if (ids.includes("all")) return NOTHING;
  const { typed, after } = place;
  const present = new Set([...ids, ...following(after)]);
  const actors = rankedFor(workspace, analysis, place, key).filter(({ id }) => !present.has(id));
  const name = typed.replace(/^@/, "");
  const sign = typed.startsWith("@") ? "@" : "";
  const { found, declare } = meant(workspace, scopeOf(analysis), actors, name);
  const form = (id: string) => ({ label: `@${id}`, ...written(place, `@${id}`) });
  const offers = found.map((actor) => actorOffer(actor, name, sign, form(actor.id)));
  if (present.size === 0) {
    const parties = analysis.circumstances.parties.map((id) => nameOf(id, analysis.actors)).join(", ");
    offers.push({
      label: "@all",
      kind: "actor",
      detail: parties === "" ? "every party" : `every party: ${parties}`,
      filter: `${sign}all`,
      ...written(place, "@all"),
    });
    if (key === "to" && sign === "") {
      offers.push({
        label: "none",
        kind: "value",
        detail: "owed to nobody",
        filter: "none",
        ...written(place, "none"),
      });
    }
  }
  // Behind an actor a word without its sign is the next attribute.
  if (sign === "@" || ids.length === 0) offers.push(...declare(form, place.replace, typed));
  return { offers, incomplete: true };
}

/** The actors behind the cursor that the same `by` or `to` has. */
function following(after: readonly string[]): readonly string[] {
  const end = after.findIndex((word) => !word.startsWith("@"));
  return (end === -1 ? after : after.slice(0, end)).map((word) => word.slice(1));
}

function rankedFor(
  workspace: Workspace,
  analysis: Analysis,
  place: AttributePlace,
  key: "by" | "to",
): readonly KnownActor[] {
  const { index, start, replace } = place;
  const by = doers(analysis, place);
  const { parties } = analysis.circumstances;
  const first = key === "by" ? parties : parties.filter((id) => !by.includes(id));
  return led(knownActors(workspace, scopeOf(analysis)), [
    ...first,
    ...parties,
    ...lastSpeakers(analysis, index, replace.start - start),
  ]);
}

/** Who performs the act; of speech, whose side it is. They are the last to be named as whom it is owed to. */
export function doers({ resolution, circumstances }: Analysis, { index, node }: AttributePlace): readonly string[] {
  const act = resolution.blocks[index]?.acts.find((other) => other.node === node);
  return act?.by.ids ?? node.speakers.map(({ id }) => circumstances.side(id) ?? id);
}

/** `@` without `by` or `to` before it: both, where they are not given. */
export function roles(
  workspace: Workspace,
  analysis: Analysis,
  place: AttributePlace,
  open: ReadonlySet<AttributeKey>,
): Offers {
  const name = place.typed.slice(1);
  let cut = false;
  const offers = (["to", "by"] as const).flatMap((key) => {
    if (!open.has(key)) return [];
    const { found, incomplete } = pick(rankedFor(workspace, analysis, place, key), name);
    cut ||= incomplete;
    return found.map((actor) =>
      actorOffer(actor, name, "@", { label: `${key} @${actor.id}`, ...written(place, `${key} @${actor.id}`) }),
    );
  });
  return { offers, incomplete: cut };
}

export function threads(workspace: Workspace, analysis: Analysis, place: AttributePlace, today: string): Offers {
  const { found, incomplete } = knownThreads(
    workspace,
    analysis,
    place.typed.replace(/^\^/, ""),
    presentId(analysis, place),
    today,
  );
  const offers = found.map((thread): Offer => ({
    label: `^${thread.id}`,
    kind: "thread",
    detail: thread.detail,
    about: `^${thread.id}`,
    filter: `${place.typed.startsWith("^") ? "^" : ""}${filterOf(thread, "")}`,
    ...written(place, `^${thread.id}`),
  }));
  return { offers, incomplete };
}

export function topics(workspace: Workspace, analysis: Analysis, place: AttributePlace): Offers {
  const { found, incomplete } = knownTopics(workspace, analysis, place.typed.slice(1), presentId(analysis, place));
  const offers = found.map((topic): Offer => ({
    label: `#${topic.id}`,
    kind: "topic",
    detail: topic.detail,
    about: `#${topic.id}`,
    filter: `#${filterOf(topic, "")}`,
    ...written(place, `#${topic.id}`),
  }));
  return { offers, incomplete };
}

/** The whole id at the cursor, without its sign. */
function presentId({ file }: Analysis, { replace }: AttributePlace): string {
  return file.text.slice(replace.start + 1, replace.end);
}

export function dates({ file }: Analysis, place: AttributePlace, rhythms: boolean): Offers {
  const found = offeredDates(file.summary, place.typed, rhythms);
  const offers = found.map(({ edtf, detail }): Offer => ({
    label: edtf,
    kind: "date",
    detail,
    filter: edtf,
    ...written(place, edtf),
  }));
  return { offers, incomplete: /^(?:\d{0,4}|\d{4}-\d?)$/.test(place.typed) };
}
