/**
 * What the front matter of a readout says, and what an `actors.yaml` says: plain values with the place of each. Whether
 * a date is one, and whether an id is known, is for the checks to tell.
 */
import type { Span } from "../text/span";
import type { Reference } from "../syntax/tree";
import { ACTOR_KEYS, readActors, type ActorDeclaration } from "./actors";
import {
  addressProblem,
  formProblem,
  languageProblem,
  meetingProblem,
  sealProblem,
  type FieldCheck,
} from "./frontmatter-fields";
import { nearest } from "../text/nearest";
import { readYaml, type YamlMap, type YamlNode, type YamlReading, type YamlScalar } from "./yaml";
import { ambiguousOf, ignoresOf, type Ambiguous, type Ignore } from "./yaml-remarks";
import { idProblem, resolved, scalarOf, scalarsOf, type FrontMatterProblem, type Report } from "./yaml-values";

export { ACTOR_KEYS, ACTOR_KINDS, inferKind, type ActorDeclaration, type ActorKind } from "./actors";
export { FORMS } from "./frontmatter-fields";
export type { Ambiguous, Ignore } from "./yaml-remarks";
export type { FrontMatterProblem } from "./yaml-values";

/** Every key that a front matter may have, in the order in which they are best offered. */
export const FRONT_MATTER_KEYS = [
  "title",
  "date",
  "issuer",
  "meeting",
  "form",
  "parties",
  "place",
  "lang",
  "source",
  "retrieved",
  "translation-of",
  "sha256",
  "actors",
] as const;
export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

/** The value of a key. The span is that of the value as written, quotation marks included. */
export interface Field {
  readonly value: string;
  readonly span: Span;
}

/** A key at the top, in the order written; unknown and repeated ones too. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** Empty, behind the key, where there is no value. */
  readonly valueSpan: Span;
  /** Null for a list, a map, and nothing. */
  readonly value: string | null;
}

/** What both kinds of YAML have. */
interface Remarks {
  /** By their place. */
  readonly problems: readonly FrontMatterProblem[];
  readonly ignores: readonly Ignore[];
  readonly ambiguous: readonly Ambiguous[];
  /** False where a limit was passed: what seems to be missing may be there unread. */
  readonly complete: boolean;
}

/** All spans are UTF-16 offsets of the YAML text. */
export interface FrontMatter extends Remarks {
  /** The text that this was read from. */
  readonly yaml: string;
  readonly title: Field | null;
  /** As written; `readDate` tells what it means. */
  readonly date: Field | null;
  /** Empty where it is missing. */
  readonly issuer: readonly Reference[];
  readonly meeting: Field | null;
  /** One of `FORMS`. */
  readonly form: Field | null;
  /** Null where they are not written. */
  readonly parties: readonly Reference[] | null;
  readonly place: Field | null;
  readonly lang: Field | null;
  readonly source: Field | null;
  /** As written, like `date`. */
  readonly retrieved: Field | null;
  readonly translationOf: Field | null;
  /** 64 hexadecimal digits in small letters. */
  readonly sha256: Field | null;
  readonly actors: readonly ActorDeclaration[];
}

export interface ActorsFile extends Remarks {
  readonly actors: readonly ActorDeclaration[];
}

/** How many UTF-16 units of YAML are read: that is more than 200 actors in one file, and more than 2,000 in a shared list. */
export const LONGEST_FRONT_MATTER = 32_768;
export const LONGEST_ACTORS_FILE = 262_144;
/** Problems beyond these are not told; whoever mends so many sees the rest then. */
const MOST_TOLD = 200;

/** @param yamlText what stands between the fences. Never throws. */
export function readFrontMatter(yamlText: string): FrontMatter {
  const yaml = readYaml(yamlText, LONGEST_FRONT_MATTER);
  const { problems, report } = reports(yaml);
  const found = new Map<FrontMatterKey, { key: YamlNode; value: YamlNode | null }>();
  const { root } = yaml;
  if (root !== null && root.kind !== "map") {
    report(
      lineOf(yamlText, root),
      "Front matter is a list of lines “key: value”. Write for example “title: …”, with a colon and a blank.",
    );
  }
  for (const { key, value } of root?.kind === "map" ? root.pairs : []) {
    if (key.kind !== "scalar") {
      report(key, `A key must be one word. Known are ${FRONT_MATTER_KEYS.join(", ")}.`);
      continue;
    }
    const known = FRONT_MATTER_KEYS.find((name) => name === key.value);
    const before = known === undefined ? undefined : found.get(known);
    if (known === undefined) unknownKey(key, value, report);
    else if (before === undefined) found.set(known, { key, value });
    else
      report(key, `\`${known}\` is written twice; the first one counts. Delete one of the two.`, {
        relatedSpan: span(before.key),
      });
  }
  const field = (name: FrontMatterKey, check?: FieldCheck): Field | null => {
    const pair = found.get(name);
    const scalar = pair === undefined ? null : scalarOf(pair.value, pair.key, name, report);
    if (scalar === null) return null;
    const wrong = check?.(scalar.value) ?? null;
    if (wrong === null) return { value: scalar.value, span: span(scalar) };
    report(scalar, wrong.message, { suggestion: wrong.suggestion ?? null });
    return null;
  };
  const references = (name: FrontMatterKey): readonly Reference[] | null => {
    const pair = found.get(name);
    return pair === undefined ? null : referencesOf(pair.value, pair.key, name, report);
  };
  const sha256 = field("sha256", sealProblem);
  return {
    yaml: yamlText,
    title: field("title"),
    date: field("date"),
    issuer: references("issuer") ?? [],
    meeting: field("meeting", meetingProblem),
    form: field("form", formProblem),
    parties: references("parties"),
    place: field("place"),
    lang: field("lang", languageProblem),
    source: field("source", addressProblem),
    retrieved: field("retrieved"),
    translationOf: field("translation-of"),
    sha256: sha256 === null ? null : { ...sha256, value: sha256.value.toLowerCase() },
    actors: actorsOf(found.get("actors"), report),
    ...remarks(yamlText, yaml, problems),
  };
}

/** @param yamlText the whole file; a byte order mark before it is passed over. Never throws. */
export function readActorsFile(yamlText: string): ActorsFile {
  const yaml = readYaml(yamlText, LONGEST_ACTORS_FILE);
  const { problems, report } = reports(yaml);
  let actors: ActorDeclaration[] = [];
  if (yaml.root?.kind === "map") {
    const wrapper = yaml.root.pairs.find(
      ({ key, value }) => key.kind === "scalar" && key.value === "actors" && isActors(value),
    );
    if (wrapper === undefined) actors = readActors(yaml.root, report);
    else {
      report(
        wrapper.key,
        "An actors.yaml is the map of actors itself. Delete this line, and let the lines below it begin at the margin.",
      );
      const others = yaml.root.pairs.filter((pair) => pair !== wrapper);
      const inner = resolved(wrapper.value) as YamlMap;
      actors = readActors({ ...yaml.root, pairs: [...others, ...inner.pairs] }, report);
    }
  } else if (yaml.root !== null) {
    report(
      lineOf(yamlText, yaml.root),
      "An actors.yaml is a map from ids to actors. Write “id: Name”, or “id: {name: Name, for: side}”, a line each.",
    );
  }
  return { actors, ...remarks(yamlText, yaml, problems) };
}

/** A map that does not read as the declaration of one actor whose id is `actors`. */
function isActors(value: YamlNode | null): boolean {
  const node = resolved(value);
  const fields: readonly string[] = ACTOR_KEYS;
  return node?.kind === "map" && !node.pairs.some(({ key }) => key.kind === "scalar" && fields.includes(key.value));
}

function reports(yaml: YamlReading): { problems: FrontMatterProblem[]; report: Report } {
  const problems: FrontMatterProblem[] = yaml.problems.map((problem) => ({ code: "bad-front-matter", ...problem }));
  const report: Report = ({ start, end }, message, more) => {
    if (problems.length < MOST_TOLD)
      problems.push({ code: "bad-front-matter", start, end, message, suggestion: null, ...more });
  };
  return { problems, report };
}

function remarks(text: string, yaml: YamlReading, problems: FrontMatterProblem[]): Remarks {
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    problems,
    ignores: ignoresOf(text, yaml.comments),
    ambiguous: ambiguousOf(yaml.root),
    complete: yaml.complete,
  };
}

const known = new WeakMap<FrontMatter, readonly Entry[]>();

/** What stands at the top of a front matter. Of ten thousand files nobody asks, but of the one that is looked at. */
export function entriesOf(frontMatter: FrontMatter | null): readonly Entry[] {
  if (frontMatter === null) return [];
  const before = known.get(frontMatter);
  if (before !== undefined) return before;
  const { root } = readYaml(frontMatter.yaml, LONGEST_FRONT_MATTER);
  const pairs = root?.kind === "map" ? root.pairs : [];
  const entries = pairs.flatMap(({ key, value }) => (key.kind === "scalar" ? [entryOf(key, value)] : []));
  known.set(frontMatter, entries);
  return entries;
}

function entryOf(key: YamlScalar, value: YamlNode | null): Entry {
  const target = resolved(value);
  return {
    key: key.value,
    keySpan: span(key),
    valueSpan: value === null ? { start: key.end, end: key.end } : span(value),
    value: target?.kind === "scalar" && target.value !== "" ? target.value : null,
  };
}

function unknownKey(key: YamlScalar, value: YamlNode | null, report: Report): void {
  const joined = /^([\w-]+):(\S.*)$/.exec(key.value.slice(0, 200));
  if (value === null && joined !== null && (FRONT_MATTER_KEYS as readonly string[]).includes(joined[1]!)) {
    report(key, `A blank is missing behind the colon. Write \`${joined[1]!}: ${joined[2]!}\`.`, {
      suggestion: `${joined[1]!}: ${joined[2]!}`,
    });
    return;
  }
  const begun =
    value === null && key.value.length > 1 ? FRONT_MATTER_KEYS.find((name) => name.startsWith(key.value)) : undefined;
  const meant = begun ?? nearest(key.value, FRONT_MATTER_KEYS);
  const shown = key.value.length > 60 ? `${key.value.slice(0, 59)}…` : key.value;
  const mend = meant === null ? `Known are ${FRONT_MATTER_KEYS.join(", ")}.` : `Is \`${meant}\` meant?`;
  report(key, `There is no key \`${shown}\`. ${mend}`, { suggestion: meant });
}

function referencesOf(value: YamlNode | null, key: YamlNode, name: string, report: Report): Reference[] {
  const references: Reference[] = [];
  const seen = new Set<string>();
  for (const scalar of scalarsOf(value, key, name, report)) {
    const wrong = idProblem(scalar.value);
    if (wrong !== null) {
      const ids = scalar.value.split(/[,;+&\s]+/).filter((id) => id !== "and");
      const several =
        resolved(value)?.kind === "scalar" &&
        ids.length > 1 &&
        ids.length < 50 &&
        ids.every((id) => idProblem(id) === null);
      const list = `[${ids.join(", ")}]`;
      report(scalar, several ? `Several ids are a list. Write ${list}.` : `${wrong}. Write the id of an actor.`, {
        suggestion: several ? list : null,
      });
    } else if (seen.has(scalar.value)) {
      report(scalar, `\`${scalar.value}\` is named twice in \`${name}\`. Delete one of the two.`, {
        names: { id: scalar.value, ...span(scalar.inner) },
      });
    } else {
      seen.add(scalar.value);
      references.push({ id: scalar.value, ...span(scalar.inner) });
    }
  }
  return references;
}

function actorsOf(pair: { key: YamlNode; value: YamlNode | null } | undefined, report: Report): ActorDeclaration[] {
  const node = resolved(pair?.value ?? null);
  if (pair === undefined || (pair.value?.kind !== "alias" && node?.kind === "map"))
    return node?.kind === "map" ? readActors(node, report) : [];
  const empty = node === null || (node.kind === "scalar" && node.value === "");
  if (empty) report(pair.key, "`actors` has no value. Write “  id: Name” on the lines below it, or delete the line.");
  else report(pair.value!, "`actors` must be a map from ids to actors. Write “  id: Name” on the lines below it.");
  return [];
}

/** The first line of a node. */
function lineOf(text: string, { start, end }: Span): Span {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return { start, end: newline === -1 ? end : start + newline };
}

function span({ start, end }: Span): Span {
  return { start, end };
}
