/** Completion in front matter: keys that are not given yet, and the values of those that have a choice of them. */
import {
  ACTOR_KEY_DEFINITIONS,
  ACTOR_KIND_DEFINITIONS,
  FORM_DEFINITIONS,
  FRONT_MATTER_DEFINITIONS,
} from "../../model/codebook";
import { readDate } from "../../model/dates";
import { ACTOR_KEYS, ACTOR_KINDS, FORMS, FRONT_MATTER_KEYS } from "../../model/frontmatter";
import { yaml11Type } from "../../model/yaml-portability";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import type { Workspace } from "../../workspace/workspace";
import { knownActors, led } from "./actors";
import { documented, filterOf, MOST, named, NOTHING, pick, type Named, type Offer, type Offers } from "./item";
import { yamlPlace, type YamlPlace } from "./yamlPlace";

const LANGUAGES: readonly (readonly [tag: string, name: string])[] = [
  ["en", "English"],
  ["zh", "Chinese"],
  ["zh-Hans", "Chinese, simplified characters"],
  ["zh-Hant", "Chinese, traditional characters"],
  ["fr", "French"],
  ["ru", "Russian"],
  ["es", "Spanish"],
  ["ar", "Arabic"],
  ["de", "German"],
  ["pt", "Portuguese"],
  ["ja", "Japanese"],
  ["ko", "Korean"],
  ["hi", "Hindi"],
  ["id", "Indonesian"],
  ["vi", "Vietnamese"],
  ["tr", "Turkish"],
  ["fa", "Persian"],
  ["uk", "Ukrainian"],
  ["pl", "Polish"],
  ["it", "Italian"],
  ["no", "Norwegian"],
];

/**
 * @param yaml what stands between the fences; the cursor is in it.
 * @param today `YYYY-MM-DD`.
 */
export function frontMatterOffers(
  workspace: Workspace,
  analysis: Analysis,
  yaml: Span,
  offset: number,
  today: string,
): Offers {
  const place = yamlPlace(analysis.file.text, yaml, offset);
  if (place === null) return NOTHING;
  const { path, role } = place;
  const [first, second, third] = path;
  if (role === "key" && first === undefined) return keys(place, FRONT_MATTER_KEYS.map(topKey));
  if (first === "actors") {
    if (role === "key" && path.length === 1) return undeclared(analysis, place);
    if (role === "key" && path.length === 2) return keys(place, ACTOR_KEYS.map(actorKey));
    if (role === "value" && path.length === 3 && !place.list && second !== undefined) {
      if (third === "kind")
        return values(
          place,
          ACTOR_KINDS.map((kind) => choice(kind, documented(kind, ACTOR_KIND_DEFINITIONS[kind]))),
        );
      if (third === "for") return ids(workspace, analysis, place, second);
    }
    return NOTHING;
  }
  return path.length === 1 ? topValues(workspace, analysis, place, today) : NOTHING;
}

function topValues(workspace: Workspace, analysis: Analysis, place: YamlPlace, today: string): Offers {
  switch (place.path[0]) {
    case "issuer":
    case "parties":
      return ids(workspace, analysis, place, null);
    case "form":
      return values(
        place,
        FORMS.map((form) => choice(form, documented(form, FORM_DEFINITIONS[form]))),
      );
    case "lang":
      return values(
        place,
        LANGUAGES.map(([tag, detail]) => ({ ...choice(tag, { detail }), filter: `${tag} ${detail}` })),
      );
    case "date":
    case "retrieved": {
      const reading = readDate(today);
      return reading.ok
        ? values(place, [{ ...choice(today, { detail: `today, ${reading.sentence}` }), kind: "date" }])
        : NOTHING;
    }
    case "meeting":
      return meetings(workspace, analysis, place);
    default:
      return NOTHING;
  }
}

/** A key with what follows it on its line. */
interface OfferedKey extends Pick<Offer, "label" | "detail" | "documentation"> {
  readonly rest: string;
  readonly snippet: boolean;
}

function topKey(key: (typeof FRONT_MATTER_KEYS)[number]): OfferedKey {
  const rest = key === "parties" ? ": [$1]" : key === "actors" ? ":\n  $1" : ": ";
  return { label: key, ...documented(key, FRONT_MATTER_DEFINITIONS[key]), rest, snippet: rest.includes("$") };
}

function actorKey(key: (typeof ACTOR_KEYS)[number]): OfferedKey {
  const rest = key === "aka" ? ": [$1]" : ": ";
  return { label: key, ...documented(key, ACTOR_KEY_DEFINITIONS[key]), rest, snippet: key === "aka" };
}

function keys({ given, colon, replace, typed }: YamlPlace, offered: readonly OfferedKey[]): Offers {
  const offers = offered.flatMap(({ rest, snippet, ...key }): readonly Offer[] => {
    if (given.includes(key.label) || /^["']/.test(typed)) return [];
    const insert = colon ? { insert: key.label, snippet: false } : { insert: key.label + rest, snippet };
    return [{ ...key, ...insert, kind: "key", filter: key.label, replace }];
  });
  return { offers, incomplete: false };
}

/** The ids that the body names and nobody declares. */
function undeclared({ file, actors }: Analysis, { given, colon, replace, typed }: YamlPlace): Offers {
  const { speakers, by, to } = file.summary.used;
  const wanted = [...new Set([...speakers, ...by, ...to])].filter(
    (id) => !actors.has(id) && !given.includes(id) && id !== "all" && id !== "none",
  );
  if (colon || /^["']/.test(typed)) return NOTHING;
  const offers = wanted.slice(0, MOST).map((id): Offer => {
    const shown = { label: id, kind: "actor", detail: "named in the text, declared nowhere", filter: id } as const;
    return { ...shown, replace, insert: `${safe(id)}: { name: $1 }`, snippet: true };
  });
  return { offers, incomplete: wanted.length > MOST };
}

type Choice = Pick<Offer, "label" | "detail" | "documentation" | "kind" | "filter">;

function choice(value: string, shown: Pick<Offer, "detail" | "documentation">): Choice {
  return { label: value, kind: "value", filter: value, ...shown };
}

function values({ replace, typed, close }: YamlPlace, choices: readonly Choice[]): Offers {
  const quote = /^["']/.exec(typed)?.[0] ?? "";
  const offers = choices.map((one): Offer => {
    const value = quote === "" ? safe(one.label) : quote + one.label + quote;
    return { ...one, filter: quote + one.filter, replace, insert: close ? ` ${value}` : value, snippet: false };
  });
  return { offers, incomplete: false };
}

/** The value as every YAML tool reads it for the same text: `no` is Norwegian only in quotation marks. */
function safe(value: string): string {
  return yaml11Type(value) === null ? value : `"${value}"`;
}

/** Actors' ids, sides before persons. */
function ids(workspace: Workspace, analysis: Analysis, place: YamlPlace, self: string | null): Offers {
  const known = knownActors(workspace, analysis);
  const sides = [...known.values()].filter(({ side }) => side).map(({ id }) => id);
  const actors = led(known, sides).filter(({ id }) => id !== self && !(place.list && place.given.includes(id)));
  const typed = place.typed.replace(/^["']/, "");
  const { found, incomplete } = pick(actors, typed);
  const choices = found.map((actor): Choice => ({
    label: actor.id,
    kind: "actor",
    detail: actor.detail,
    ...(actor.documentation !== "" && { documentation: actor.documentation }),
    filter: filterOf(actor, typed),
  }));
  return { ...values(place, choices), incomplete };
}

/** The meetings that other readouts have: of those of the same date first. */
function meetings(workspace: Workspace, { file }: Analysis, place: YamlPlace): Offers {
  const date = file.summary.frontMatter?.date?.value;
  const found: (Choice & Named & { readonly same: boolean })[] = [];
  for (const meeting of workspace.meetings.keys()) {
    const uris = [...(workspace.meetings.get(meeting) ?? [])].filter((uri) => uri !== file.uri).sort();
    if (uris.length === 0) continue;
    const others = uris.flatMap((uri) => workspace.readouts.get(uri)?.summary.frontMatter ?? []);
    const title = others.find((other) => other.title !== null)?.title?.value ?? "";
    const day = others.find((other) => other.date !== null)?.date?.value;
    const detail = [...(day === undefined ? [] : [day]), ...(title === "" ? [] : [title])].join(" ");
    const same = date !== undefined && others.some((other) => other.date?.value === date);
    found.push({
      ...choice(meeting, { detail }),
      filter: `${meeting} ${title}`.trim(),
      same,
      ...named([meeting, title]),
    });
  }
  found.sort((one, other) => Number(other.same) - Number(one.same) || (one.label < other.label ? -1 : 1));
  const picked = pick(found, place.typed);
  const choices = picked.found.map(({ label, detail, kind, filter }): Choice => ({
    label,
    kind,
    filter,
    ...(detail !== undefined && { detail }),
  }));
  return { ...values(place, choices), incomplete: picked.incomplete };
}
