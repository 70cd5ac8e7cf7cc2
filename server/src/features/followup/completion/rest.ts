/** Completion behind the thread of an event: who did it, the address of a source, words. */
import type { FollowupFile } from "../../../model/followup";
import { wordsOf } from "../../../syntax/followup/line";
import { followupScope } from "../../../workspace/scope";
import type { Workspace } from "../../../workspace/workspace";
import { actorOffer, knownActors, led, type KnownActor } from "../../completion/actors";
import { MOST, pick, type Offer, type Offers } from "../../completion/item";
import { following, placed, type LinePlace } from "./place";

/** What may follow in a line that has a day, an event and the thread. */
export function restOffers(workspace: Workspace, file: FollowupFile, place: LinePlace, id: string): Offers {
  const { words, typed } = place;
  let last = words.length - 1;
  while (words[last]?.type === "actor") last -= 1;
  const behindBy = words[last]?.text === "by" && last > 2;
  const named = behindBy ? words.slice(last + 1).map(({ text }) => text.slice(1)) : [];
  if (behindBy && (named.length === 0 || typed.startsWith("@"))) return doers(workspace, file, place, id, named, "");
  const all = [
    ...placed(place.text, wordsOf(place.text.slice(0, place.replace.start - place.start)) ?? []),
    ...following(place),
  ];
  const hasBy = all.some(({ text, type }) => type === "word" && text === "by");
  if (typed.startsWith("@"))
    return hasBy ? { offers: [], incomplete: false } : doers(workspace, file, place, id, [], "by ");
  const offers: Offer[] = [];
  const { replace } = place;
  if (!hasBy)
    offers.push({
      label: "by",
      kind: "attribute",
      detail: "@id, who did it",
      documentation: "Who did it: one actor or several.",
      filter: "by",
      replace,
      insert: "by ",
      snippet: false,
      again: true,
    });
  if (all.every(({ type }) => type !== "address"))
    offers.push({
      label: "https://…",
      kind: "attribute",
      detail: "a source",
      documentation: "The address of a source. It ends at the next blank.",
      filter: "https://",
      replace,
      insert: "https://",
      snippet: false,
    });
  if (all.every(({ type }) => type !== "quotation"))
    offers.push({
      label: '"…"',
      kind: "snippet",
      detail: "words",
      documentation: 'Words of a source, or of your own. A quotation mark inside is written `\\"`.',
      filter: '"',
      replace,
      insert: '"$1"',
      snippet: true,
    });
  if (behindBy && typed === "") {
    const more = doers(workspace, file, place, id, named, "");
    return { offers: [...offers, ...more.offers], incomplete: more.incomplete };
  }
  return { offers, incomplete: false };
}

/** Actors: those that did something about the thread before, then sides, then the others. */
function doers(
  workspace: Workspace,
  file: FollowupFile,
  { typed, replace }: LinePlace,
  id: string,
  present: readonly string[],
  before: string,
): Offers {
  const known = knownActors(workspace, followupScope(workspace, file));
  const sides = [...known.values()].filter(({ side }) => side).map((actor) => actor.id);
  const actors = led(known, [...doersOf(file, id), ...sides]).filter((actor) => !present.includes(actor.id));
  const sign = typed.startsWith("@") ? "@" : "";
  const name = typed.slice(sign.length);
  const { found, incomplete } = pick(actors, name, MOST);
  const offer = (actor: KnownActor): Offer => {
    const text = `${before}@${actor.id}`;
    return actorOffer(actor, name, sign, { label: text, replace, insert: text, snippet: false });
  };
  return { offers: found.map(offer), incomplete };
}

/** Who did something about a thread by this file, the last first. */
function doersOf({ facts }: FollowupFile, id: string): readonly string[] {
  const lines = facts.threads.get(id) ?? [];
  return lines
    .flatMap(({ content }) => (content.kind === "event" ? content.by.map((actor) => actor.id) : []))
    .reverse();
}
