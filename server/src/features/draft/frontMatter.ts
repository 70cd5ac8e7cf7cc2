/** The front matter that a draft proposes: what the text tells of the meeting, and who takes part. */
import { quoted } from "../newReadout";
import type { Cast, DraftActor } from "./reading";

/** UTF-16 units of one value. */
const LONGEST = 1000;

/** What is known of a published text beside what it tells itself. */
export interface Known {
  /** Where it was published. */
  readonly source?: string | null;
  readonly meeting?: string | null;
  /** Where the text has no title in its first line. */
  readonly title?: string | null;
  /** Actors that are declared elsewhere already, such as in an `actors.yaml`: they are not declared again. */
  readonly declared?: ReadonlySet<string>;
}

/** Lines of YAML, each with its line ending; none where the text tells nothing. */
export function frontMatterOf(cast: Cast, text: string, known: Known = {}): string {
  const lines: string[] = [];
  const entry = (key: string, value: string | null): void => {
    // What is longer is a paragraph and no title.
    if (value !== null && value.trim() !== "" && value.length <= LONGEST) lines.push(`${key}: ${quoted(value)}`);
  };
  const ids = (key: string, list: readonly string[]): void => {
    if (list.length > 0) lines.push(`${key}: ${list.length === 1 ? list[0]! : `[${list.join(", ")}]`}`);
  };
  entry("title", cast.title === null ? (known.title ?? null) : text.slice(cast.title.start, cast.title.end));
  entry("date", cast.date);
  ids("issuer", cast.issuer);
  entry("meeting", known.meeting ?? null);
  entry("form", cast.form);
  if (cast.parties.length > 0) lines.push(`parties: [${cast.parties.join(", ")}]`);
  entry("lang", cast.lang);
  entry("source", known.source ?? null);
  const actors = cast.actors.filter(({ id }) => known.declared?.has(id) !== true);
  const declaredIds = new Set([...(known.declared ?? []), ...actors.map(({ id }) => id)]);
  // Whom the text does not name, but somebody gave, is declared by the id alone.
  const bare = [...new Set([...cast.issuer, ...cast.parties])].filter((id) => !declaredIds.has(id));
  if (actors.length + bare.length > 0) lines.push("actors:");
  for (const actor of actors) lines.push(`  ${actor.id}: ${declared(actor)}`);
  for (const id of bare) lines.push(`  ${id}: {name: ${inFlow(id)}}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** In flow, as readouts have it: `{name: Miriam Hale, title: Foreign Secretary, for: calder}`. */
function declared({ name, title, for: side, iso, kind, aka }: DraftActor): string {
  const entries: [string, string][] = [["name", inFlow(name)]];
  if (title !== null) entries.push(["title", inFlow(title)]);
  if (side !== null) entries.push(["for", side]);
  if (iso !== null) entries.push(["iso", inFlow(iso)]);
  if (kind !== null && iso === null && side === null && title === null) entries.push(["kind", kind]);
  if (aka.length > 0) entries.push(["aka", `[${aka.map(inFlow).join(", ")}]`]);
  return `{${entries.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
}

/** In brackets a comma or a bracket would end the value. */
function inFlow(value: string): string {
  const scalar = quoted(value);
  return /[,[\]{}]/.test(scalar) && !/^["']/.test(scalar) ? `"${scalar}"` : scalar;
}
