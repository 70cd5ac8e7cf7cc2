/** Completion in front matter: keys that are not given yet, and the values of those that have a choice of them. */
import { dayAfter } from "../../model/calendar";
import { readDate } from "../../model/dates";
import { FORMS, FRONT_MATTER_KEYS, type FrontMatter } from "../../model/frontmatter";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { scopeOf } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import { actorIds, actorsMapOffers } from "./actorsMap";
import { offeredDates } from "./dates";
import { documented, NOTHING, pick, type Offer, type Offers } from "./item";
import { knownMeetings } from "./meetings";
import { choice, keys, values, type Choice, type OfferedKey } from "./yamlItems";
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
  const found = yamlPlace(analysis.file.text, yaml, offset);
  if (found === null) return NOTHING;
  const place = analysis.file.tree.frontMatter === null ? upTo(found, analysis.file.text, offset) : found;
  const { path, role, typed } = place;
  if (role === "key" && path.length === 0) {
    const closes = analysis.file.tree.unclosedFrontMatter && /^-{0,3}$/.test(typed);
    const end = { start: place.replace.start, end: offset };
    const fence: readonly Offer[] = closes ? [{ ...FENCE, replace: end }] : [];
    if (typed.startsWith("-")) return { offers: fence, incomplete: false };
    return { offers: [...keys(place, FRONT_MATTER_KEYS.map(topKey)).offers, ...fence], incomplete: false };
  }
  if (path[0] === "actors") return actorsMapOffers(workspace, scopeOf(analysis), { ...place, path: path.slice(1) });
  return path.length === 1 ? topValues(workspace, analysis, place, today) : NOTHING;
}

/** As long as nothing closes the front matter it counts as published: behind the cursor no more than a key is replaced. */
function upTo(place: YamlPlace, text: string, offset: number): YamlPlace {
  const { start, end } = place.replace;
  const isKey = place.role === "key" && /^[\w-]*$/.test(text.slice(offset, end));
  return isKey ? place : { ...place, replace: { start, end: offset } };
}

const FENCE: Omit<Offer, "replace"> = {
  label: "---",
  kind: "snippet",
  filter: "---",
  detail: "End of the front matter",
  insert: "---",
  snippet: false,
};

function topValues(workspace: Workspace, analysis: Analysis, place: YamlPlace, today: string): Offers {
  const others = othersOfMeeting(workspace, analysis);
  switch (place.path[0]) {
    case "issuer":
    case "parties":
      return actorIds(workspace, scopeOf(analysis), place, null);
    case "form": {
      const first = others.flatMap(({ form }) => form?.value ?? []);
      const forms = [...new Set([...first, ...FORMS])];
      return values(
        place,
        forms.map((form) => choice(form, documented("form", form))),
      );
    }
    case "place":
      return values(
        place,
        [...new Set(others.flatMap((other) => other.place?.value ?? []))].map((value) =>
          choice(value, { detail: OF_MEETING }),
        ),
      );
    case "lang":
      return values(
        place,
        LANGUAGES.map(([tag, detail]) => ({ ...choice(tag, { detail }), filter: `${tag} ${detail}` })),
      );
    case "date":
    case "retrieved": {
      const dates = place.path[0] === "date" ? others.flatMap(({ date }) => date?.value ?? []) : [];
      return { ...values(place, days(analysis, place, dates, today)), incomplete: true };
    }
    case "meeting":
      return meetings(workspace, analysis, place);
    default:
      return NOTHING;
  }
}

const OF_MEETING = "as another readout of this meeting has it";
const MOST_READOUTS = 20;

/** The front matter of the other readouts of the same meeting. */
function othersOfMeeting(workspace: Workspace, { file }: Analysis): readonly FrontMatter[] {
  const meeting = file.summary.frontMatter?.meeting?.value;
  const uris = meeting === undefined ? [] : [...(workspace.meetings.get(meeting) ?? [])];
  return uris
    .slice(0, MOST_READOUTS)
    .flatMap((uri) => (uri === file.uri ? [] : (workspace.readouts.get(uri)?.summary.frontMatter ?? [])));
}

/** Days: of the same meeting, today, yesterday, and the other forms that a date has; of a year that is typed, its months. */
function days(
  { file }: Analysis,
  { typed, path }: YamlPlace,
  first: readonly string[],
  today: string,
): readonly Choice[] {
  const found = new Map<string, string>(first.map((date) => [date, `${OF_MEETING}, `]));
  const add = (date: string, told: string): void => {
    if (!found.has(date)) found.set(date, told);
  };
  if (/^\d{4}-\d?$/.test(typed)) for (const { edtf } of offeredDates(file.summary, typed, false)) add(edtf, "");
  else {
    const yesterday = dayAfter(today, -1, "D") ?? today;
    add(today, "today, ");
    add(yesterday, "yesterday, ");
    if (path[0] === "date") add(`${yesterday}/${today}`, "");
    add(today.slice(0, "YYYY-MM".length), "");
  }
  return [...found].flatMap(([date, told]): readonly Choice[] => {
    const reading = readDate(date);
    return reading.ok ? [{ ...choice(date, { detail: told + reading.sentence }), kind: "date" }] : [];
  });
}

function topKey(key: (typeof FRONT_MATTER_KEYS)[number]): OfferedKey {
  const rest = key === "parties" ? ": [$1]" : key === "actors" ? ":\n  $1" : ": ";
  const again = ["parties", "issuer", "date", "retrieved", "form", "lang", "meeting"].includes(key);
  return { label: key, ...documented("key", key), rest, again };
}

/** The meetings that other readouts have: of those of the same date first. */
function meetings(workspace: Workspace, { file }: Analysis, place: YamlPlace): Offers {
  const date = file.summary.frontMatter?.date?.value ?? "";
  const others = knownMeetings(workspace).filter(
    ({ label }) => workspace.meetings.get(label)?.size !== 1 || !workspace.meetings.get(label)?.has(file.uri),
  );
  const same = others.filter(({ dates }) => dates.has(date));
  const { found, incomplete } = pick([...same, ...others.filter(({ dates }) => !dates.has(date))], place.typed);
  const choices = found.map(({ label, title, dates }): Choice => {
    const detail = [...[...dates].slice(0, 1), ...(title === "" ? [] : [title])].join(" ");
    return { ...choice(label, { detail }), filter: `${label} ${title}`.trim() };
  });
  return { ...values(place, choices), incomplete };
}
