/** The hover of a place in the front matter or in an `actors.yaml`: a key, an actor, a date, or another value. */
import {
  ACTOR_KEY_DEFINITIONS,
  ACTOR_KIND_DEFINITIONS,
  FORM_DEFINITIONS,
  FRONT_MATTER_DEFINITIONS,
  type Definition,
} from "../../model/codebook";
import { readDate } from "../../model/dates";
import { entryAt } from "../../model/yaml-place";
import type { Span } from "../../text/span";
import type { Scope } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import { clip, listed } from "../words";
import { actorHoverIn, several } from "./actor";
import { define } from "./body";
import { dateHover } from "./date";
import { code, fileName, link, plain } from "./markdown";

/** Markdown, and the stretch of the YAML that it is about. */
interface Told {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What there is to tell of an offset of the YAML.
 * @param above the keys that the YAML itself stands below: an `actors.yaml` is what front matter has below `actors`.
 */
export function yamlHover(
  workspace: Workspace,
  scope: Scope,
  yaml: string,
  offset: number,
  above: readonly string[] = [],
): Told | null {
  const place = entryAt(yaml, offset);
  if (place === null || place.span.start === place.span.end || offset > place.span.end) return null;
  const { part, span } = place;
  const path = [...above, ...place.path];
  const [top = "", id = "", field = ""] = path;
  const value = unquoted(yaml.slice(span.start, span.end));
  const tell = (markdown: string | null): Told | null => (markdown === null ? null : { span, markdown });

  if (top === "actors" && path.length > 1) {
    if (path.length === 2) return tell(actorHoverIn(workspace, scope, id));
    if (part === "value" && field === "for") return tell(actorHoverIn(workspace, scope, value));
    return tell(part === "key" ? defineKey(ACTOR_KEY_DEFINITIONS, field) : actorValue(field, value));
  }
  if (part === "key") return tell(defineKey(FRONT_MATTER_DEFINITIONS, top));
  return tell(valueHover(workspace, scope, top, value));
}

function valueHover(workspace: Workspace, scope: Scope, key: string, value: string): string | null {
  switch (key) {
    case "issuer":
    case "parties":
      return actorHoverIn(workspace, scope, value);
    case "date":
    case "retrieved":
      return [...dateHover(readDate(value), null), define(FRONT_MATTER_DEFINITIONS[key])].join("\n\n");
    case "form":
      return defineKey(FORM_DEFINITIONS, value) ?? define(FRONT_MATTER_DEFINITIONS.form);
    case "lang":
      return [languageOf(value), define(FRONT_MATTER_DEFINITIONS.lang)].join("\n\n");
    case "meeting":
      return meetingHover(workspace, value);
    default:
      return defineKey(FRONT_MATTER_DEFINITIONS, key);
  }
}

function actorValue(field: string, value: string): string | null {
  if (field === "kind") return defineKey(ACTOR_KIND_DEFINITIONS, value) ?? define(ACTOR_KEY_DEFINITIONS.kind);
  if (field === "iso")
    return [`${code(value)}: ${plain(regionOf(value))}`, define(ACTOR_KEY_DEFINITIONS.iso)].join("\n\n");
  if (field === "qid" && /^Q\d+$/.test(value))
    return link(`Wikidata ${value}`, `https://www.wikidata.org/wiki/${value}`);
  return defineKey(ACTOR_KEY_DEFINITIONS, field);
}

/** How many readouts of a meeting are listed. */
const MOST_READOUTS = 10;
const MOST_TITLE = 100;

function meetingHover(workspace: Workspace, meeting: string): string {
  const files = [...(workspace.meetings.get(meeting) ?? [])].sort().flatMap((uri) => workspace.readouts.get(uri) ?? []);
  const lines = files.slice(0, MOST_READOUTS).map(({ uri, summary }) => {
    const issuer = (summary.frontMatter?.issuer ?? []).map((reference) => reference.id);
    const title = summary.frontMatter?.title?.value ?? "";
    return `- ${link(plain(fileName(uri)), uri)}${issuer.length === 0 ? "" : `, ${listed(issuer.slice(0, MOST_READOUTS).map((id) => code(`@${id}`)))}`}${title === "" ? "" : `: ${plain(clip(title, MOST_TITLE))}`}`;
  });
  const more = files.length > MOST_READOUTS ? [`- … and ${several(files.length - MOST_READOUTS, "readout")} more`] : [];
  return [`${code(meeting)}: ${several(files.length, "readout")} of this meeting`, [...lines, ...more].join("\n")].join(
    "\n\n",
  );
}

/** The name of a language; the tag where it has none. */
function languageOf(tag: string): string {
  return `${code(tag)}: ${plain(displayed("language", tag))}`;
}

function regionOf(region: string): string {
  return displayed("region", region);
}

function displayed(type: "language" | "region", value: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type }).of(value) ?? value;
  } catch {
    return "not a code that is known";
  }
}

function defineKey<Key extends string>(definitions: Readonly<Record<Key, Definition>>, key: string): string | null {
  return Object.hasOwn(definitions, key) ? define(definitions[key as Key], key) : null;
}

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
