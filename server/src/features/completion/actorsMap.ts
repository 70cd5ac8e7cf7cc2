/** Completion in a map of actors, in front matter or in an `actors.yaml`: who is not declared yet, and what is told of each. */
import { ACTOR_KEYS, ACTOR_KINDS } from "../../model/frontmatter";
import { actorsInForce, folderOf } from "../../workspace/actors";
import type { Scope } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import { knownActors, led, meant } from "./actors";
import { choiceOf, snippetText } from "./insertion";
import { documented, filterOf, MOST, NOTHING, type Offer, type Offers } from "./item";
import { declared, newcomer } from "./newcomer";
import { choice, keys, safe, valueText, values, type Choice, type OfferedKey } from "./yamlItems";
import type { YamlPlace } from "./yamlPlace";

/** @param place with its path from the map of actors inwards. */
export function actorsMapOffers(workspace: Workspace, scope: Scope, place: YamlPlace): Offers {
  const { path, role, list } = place;
  const [id, field] = path;
  if (role === "key" && id === undefined) return declarations(workspace, scope, place);
  if (role === "key" && path.length === 1) return keys(place, ACTOR_KEYS.map(actorKey));
  if (role === "key" || path.length !== 2 || list || id === undefined) return NOTHING;
  if (field === "for") return actorIds(workspace, scope, place, id);
  if (field !== "kind") return NOTHING;
  return values(
    place,
    ACTOR_KINDS.map((kind) => choice(kind, documented("kind", kind))),
  );
}

function actorKey(key: (typeof ACTOR_KEYS)[number]): OfferedKey {
  const again = key === "for" || key === "kind";
  return { label: key, ...documented("field", key), rest: key === "aka" ? ": [$1]" : ": ", again };
}

/** So many sides can be chosen from in a snippet. */
const MOST_SIDES = 12;

/** The ids of those that are sides and not persons, the likeliest first. */
export function sidesOf(workspace: Workspace, scope: Scope): readonly string[] {
  return [...knownActors(workspace, scope).values()].flatMap(({ side, id }) => (side ? [id] : [])).slice(0, MOST_SIDES);
}

/** Whoever is named and declared nowhere; whoever is being typed; and a declaration to be filled in. */
function declarations(workspace: Workspace, scope: Scope, place: YamlPlace): Offers {
  const { colon, replace, typed } = place;
  if (colon || /^["']/.test(typed)) return NOTHING;
  const base = { replace, snippet: true } as const;
  const wanted = undeclared(workspace, scope, place.given);
  const offers = wanted.slice(0, MOST).map((id): Offer => {
    const shown = { label: id, kind: "actor", detail: "named in the text, declared nowhere", filter: id } as const;
    return { ...shown, ...base, insert: `${safe(id)}: { name: $1 }` };
  });
  const side = choiceOf(9, sidesOf(workspace, scope));
  const somebody = wanted.includes(typed) ? null : newcomer(typed, knownActors(workspace, scope).values());
  if (somebody !== null && !place.given.includes(somebody.id)) {
    const line = declared(somebody);
    const its = { kind: "actor", detail: `new, ${somebody.name}`, filter: typed, ...base } as const;
    offers.push({ ...its, label: `${somebody.id}: …`, insert: line, snippet: false });
    const braces = line.endsWith("}") ? line.slice(0, -2) : line.replace(/: (.*)$/u, ": { name: $1");
    offers.push({ ...its, label: `${somebody.id}: {… for …}`, insert: `${snippetText(braces)}, for: ${side} }` });
  }
  const blank = (label: string, detail: string, insert: string): Offer => {
    return { ...base, label, kind: "snippet", detail, filter: `${label} ${detail}`, insert };
  };
  offers.push(
    blank("id: {name, title, for}", "A person", `\${1:id}: { name: $2, title: $3, for: ${side} }`),
    blank("id: {name, iso}", "A state", "${1:id}: { name: $2, iso: $3 }"),
    blank(
      "id: {name, aka, kind}",
      "An organisation or a group",
      "${1:id}: { name: $2, aka: [$3], kind: ${4|organisation,group|} }",
    ),
  );
  return { offers, incomplete: true };
}

/** The ids that the body names, or the readouts that an actors file serves, and nobody declares. */
function undeclared(workspace: Workspace, scope: Scope, given: readonly string[]): readonly string[] {
  const { actors, analysis, uri } = scope;
  const isMissing = (id: string): boolean => !actors.has(id) && !given.includes(id) && id !== "all" && id !== "none";
  if (analysis !== null) {
    const { speakers, by, to } = analysis.file.summary.used;
    return [...new Set([...speakers, ...by, ...to])].filter(isMissing);
  }
  const folder = `${folderOf(uri)}/`;
  const found: string[] = [];
  for (const id of workspace.actors.keys()) {
    if (found.length > MOST) break;
    if (!isMissing(id)) continue;
    for (const at of workspace.actors.get(id) ?? []) {
      const file = at.startsWith(folder) ? workspace.readouts.get(at) : undefined;
      if (file === undefined) continue;
      // What one readout declares for itself the others most often do as well.
      if (!actorsInForce(workspace, file).has(id)) found.push(id);
      break;
    }
  }
  return found.sort();
}

/** Actors' ids as values, sides before persons; and somebody new. */
export function actorIds(workspace: Workspace, scope: Scope, place: YamlPlace, self: string | null): Offers {
  const known = knownActors(workspace, scope);
  const sides = [...known.values()].filter(({ side }) => side).map(({ id }) => id);
  const actors = led(known, sides).filter(({ id }) => id !== self && !(place.list && place.given.includes(id)));
  const typed = place.typed.replace(/^["']/, "");
  const { found, declare } = meant(workspace, scope, actors, typed);
  const choices = found.map((actor): Choice => ({
    label: actor.id,
    kind: "actor",
    detail: actor.detail,
    about: `@${actor.id}`,
    filter: filterOf(actor, typed),
  }));
  const { offers } = values(place, choices);
  const form = (id: string) => ({ label: id, insert: valueText(place, id), snippet: false });
  return { offers: [...offers, ...declare(form, place.replace, place.typed)], incomplete: true };
}
