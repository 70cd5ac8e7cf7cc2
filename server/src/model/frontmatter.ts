/**
 * What the front matter of a readout says, and what an `actors.yaml` says: plain values with the place of each. Whether
 * a date is one, and whether an id is known, is for the checks to tell.
 */
import type { Span } from "../text/span";
import type { Reference } from "../syntax/tree";
import { ACTOR_KEYS, readActors, type ActorDeclaration } from "./actors";
import { nearest } from "./nearest";
import { readYaml, type YamlMap, type YamlNode, type YamlReading, type YamlScalar } from "./yaml";
import { yaml11Type, type Yaml11Type } from "./yaml-portability";
import { idProblem, resolved, scalarOf, scalarsOf, textOf, type FrontMatterProblem, type Report } from "./yaml-values";

export { ACTOR_KEYS, ACTOR_KINDS, inferKind, type ActorDeclaration, type ActorKind } from "./actors";
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

export const FORMS = ["meeting", "visit", "call", "video", "margins", "multilateral", "letter"] as const;

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

/** `# readout-ignore code: why`: findings of this code on the line at this span are not told. */
export interface Ignore extends Span {
  readonly code: string;
}

/** An unquoted word that a YAML 1.1 tool reads as something else than its text. Quotation marks are the mend. */
export interface Ambiguous extends Span {
  readonly reads: Yaml11Type;
  /** The word in quotation marks. */
  readonly suggestion: string;
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
  readonly entries: readonly Entry[];
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
  const entries: Entry[] = [];
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
    entries.push(entryOf(key, value));
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
    if (wrong === null) return { value: textOf(scalar.value), span: span(scalar) };
    report(scalar, wrong.message, { suggestion: wrong.suggestion ?? null });
    return null;
  };
  const references = (name: FrontMatterKey): readonly Reference[] | null => {
    const pair = found.get(name);
    return pair === undefined ? null : referencesOf(pair.value, pair.key, name, report);
  };
  const sha256 = field("sha256", sealProblem);
  return {
    entries,
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

function entryOf(key: YamlScalar, value: YamlNode | null): Entry {
  const target = resolved(value);
  return {
    key: textOf(key.value),
    keySpan: span(key),
    valueSpan: value === null ? { start: key.end, end: key.end } : span(value),
    value: target?.kind === "scalar" && target.value !== "" ? textOf(target.value) : null,
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
      report(scalar, `\`${scalar.value}\` is named twice in \`${name}\`. Delete one of the two.`);
    } else {
      seen.add(scalar.value);
      references.push({ id: textOf(scalar.value), ...span(scalar.inner) });
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

type FieldCheck = (value: string) => { readonly message: string; readonly suggestion?: string | null } | null;

const meetingProblem: FieldCheck = (value) => {
  const wrong = idProblem(value);
  return wrong === null
    ? null
    : {
        message: `${wrong.replace("can name no actor", "can name no meeting")}. Write one such as yang-kerry-2021-09.`,
      };
};

const formProblem: FieldCheck = (value) =>
  (FORMS as readonly string[]).includes(value)
    ? null
    : {
        message: `\`${clip(value)}\` is no form of meeting. Write one of ${FORMS.join(", ")}.`,
        suggestion: nearest(value, FORMS),
      };

/** The shape of a BCP 47 tag, and the way its parts are capitalised. */
const languageProblem: FieldCheck = (value) => {
  const example = "Write a tag of BCP 47, such as en, zh or zh-Hans.";
  try {
    if (value.length <= 100 && Intl.getCanonicalLocales(value).length === 1) return null;
  } catch {
    // What the engine refuses is no tag.
  }
  const dashed = value.replaceAll("_", "-");
  const reads = dashed !== value && languageProblem(dashed) === null;
  return { message: `\`${clip(value)}\` is no language. ${example}`, suggestion: reads ? dashed : null };
};

const addressProblem: FieldCheck = (value) =>
  /^https?:\/\/[^\s/]+\S*$/i.test(value)
    ? null
    : {
        message: `\`${clip(value)}\` is no web address. Write one that begins with https:// or http://.`,
        suggestion: /^www\.\S+$/.test(value) ? `https://${value}` : null,
      };

const sealProblem: FieldCheck = (value) =>
  /^[\da-f]{64}$/i.test(value)
    ? null
    : {
        message: `A seal is a SHA-256: 64 hexadecimal digits; this has ${value.length} characters. Seal the file again, or delete the line.`,
      };

const IGNORE = /^#+\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::|$)/;

/** A comment alone on its line holds for the next line that is neither blank nor a comment; any other for its own. */
function ignoresOf(text: string, comments: readonly Span[]): Ignore[] {
  const ignores: Ignore[] = [];
  const pending: string[] = [];
  const settle = (codes: readonly string[], at: number): void => {
    const end = text.indexOf("\n", at);
    const start = text.lastIndexOf("\n", at - 1) + 1;
    for (const code of codes) ignores.push({ code, start, end: end === -1 ? text.length : end });
  };
  for (const [index, { start, end }] of comments.entries()) {
    const codes = IGNORE.exec(text.slice(start, Math.min(end, start + 400)).trimEnd())?.[1]?.split(/\s*,\s*/);
    const alone = /^\ufeff?[ \t]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
    if (codes !== undefined && !alone) settle(codes, start);
    if (codes !== undefined && alone) pending.push(...codes);
    if (pending.length === 0) continue;
    // Nothing but blanks up to the next comment: that one is passed over as well.
    const next = text.slice(end, comments[index + 1]?.start ?? text.length).search(/\S/);
    if (next !== -1) settle(pending.splice(0), end + next);
  }
  return ignores;
}

/** Keys and values that need quotation marks for the sake of older tools. Loops, since nothing bounds the breadth. */
function ambiguousOf(root: YamlNode | null): Ambiguous[] {
  const found: Ambiguous[] = [];
  const waiting: (YamlNode | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node?.kind === "scalar") {
      const reads = node.plain ? yaml11Type(node.value) : null;
      if (reads !== null) found.push({ start: node.start, end: node.end, reads, suggestion: `"${node.value}"` });
    } else if (node?.kind === "map") {
      for (const { key, value } of node.pairs) waiting.push(key, value);
    } else if (node?.kind === "list") {
      for (const item of node.items) waiting.push(item);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first line of a node. */
function lineOf(text: string, { start, end }: Span): Span {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return { start, end: newline === -1 ? end : start + newline };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
