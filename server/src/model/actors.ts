/** Declarations of actors: in a file's front matter, or in an `actors.yaml`. Which of several counts is not decided here. */
import type { Span } from "../text/span";
import type { Reference } from "../syntax/tree";
import { clip } from "./frontmatter-fields";
import { nearest } from "../text/nearest";
import { idProblem, resolved, scalarOf, scalarsOf, type Report } from "./yaml-values";
import type { YamlMap, YamlNode, YamlPair } from "./yaml";

export const ACTOR_KINDS = ["person", "state", "organisation", "group"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The keys of a declaration, in the order in which they are best offered. */
export const ACTOR_KEYS = ["name", "title", "for", "iso", "qid", "aka", "kind"] as const;

/** One actor, as declared. All spans are offsets of the YAML text. */
export interface ActorDeclaration {
  readonly id: string;
  readonly idSpan: Span;
  /** Key and value. */
  readonly span: Span;
  /** The id, where no name is written. */
  readonly name: string;
  /** Null where no name is written. */
  readonly nameSpan: Span | null;
  readonly title: string | null;
  /** The actor that this one speaks for. */
  readonly for: Reference | null;
  /** ISO 3166, in capitals: `CN` or `CHN`. */
  readonly iso: string | null;
  /** The item in Wikidata: `Q148`. */
  readonly qid: string | null;
  readonly qidSpan: Span | null;
  readonly aka: readonly string[];
  /** Null where it is not written; see `inferKind`. */
  readonly kind: ActorKind | null;
}

/** What an actor is: as written, or else a state where it has a country code, a person where it has a side or a title. */
export function inferKind(actor: Pick<ActorDeclaration, "kind" | "iso" | "for" | "title">): ActorKind | null {
  if (actor.kind !== null) return actor.kind;
  if (actor.iso !== null) return "state";
  return actor.for !== null || actor.title !== null ? "person" : null;
}

/** The actors of a map from ids to names or declarations; of two with one id the first. */
export function readActors(map: YamlMap, report: Report): ActorDeclaration[] {
  const actors = new Map<string, ActorDeclaration>();
  for (const pair of map.pairs) {
    const { key } = pair;
    const id = key.kind === "scalar" ? key.value : "";
    if (key.kind !== "scalar") {
      report(key, "The id of an actor must be one word. Write “id: name”.");
      continue;
    }
    const before = actors.get(id);
    if (before !== undefined) {
      report(key.inner, `The actor \`${id}\` is declared twice. Delete one of the two, or give it another id.`, {
        code: "duplicate-actor",
        relatedSpan: before.idSpan,
        names: { id: before.id, ...span(key.inner) },
      });
      continue;
    }
    const wrong = idProblem(id);
    if (wrong !== null) report(key, `${wrong}.`);
    else actors.set(id, declaration(id, pair, report));
  }
  return [...actors.values()];
}

function declaration(id: string, { key, value }: YamlPair, report: Report): ActorDeclaration {
  const idSpan = key.kind === "scalar" ? span(key.inner) : span(key);
  const bare = {
    id: id,
    idSpan,
    span: { start: key.start, end: Math.max(key.end, value?.end ?? key.end) },
    name: id,
    nameSpan: null,
    title: null,
    for: null,
    iso: null,
    qid: null,
    qidSpan: null,
    aka: [],
    kind: null,
  };
  const node = resolved(value);
  if (node === null || (node.kind === "scalar" && node.value === "")) {
    report(key, `The actor \`${id}\` has no name. Write \`${id}: Name\`, or \`${id}: {name: Name, for: side}\`.`);
    return bare;
  }
  if (node.kind === "scalar")
    return { ...bare, name: node.value, nameSpan: span(value === node ? node.inner : value!) };
  if (node.kind !== "map" || (value!.kind === "alias" && !isFlat(node))) {
    report(
      value!,
      `An actor is a name, or a map of ${ACTOR_KEYS.join(", ")}. Write \`${id}: Name\`, or \`${id}: {name: Name, for: side}\`.`,
    );
    return bare;
  }
  return { ...bare, ...fields(id, node, report, bare.idSpan) };
}

/** An alias may stand for a declaration, but not for one that needs aliases of its own. */
function isFlat(map: YamlMap): boolean {
  return map.pairs.every(
    ({ value }) =>
      value === null ||
      value.kind === "scalar" ||
      (value.kind === "list" && value.items.every((item) => item.kind === "scalar")),
  );
}

type Fields = { -readonly [Key in keyof ActorDeclaration]?: ActorDeclaration[Key] };

function fields(id: string, map: YamlMap, report: Report, idSpan: Span): Fields {
  const read: Fields = {};
  const seen = new Map<string, YamlNode>();
  for (const { key, value } of map.pairs) {
    const name = key.kind === "scalar" ? key.value : null;
    const before = name === null ? undefined : seen.get(name);
    if (name !== null) seen.set(name, key);
    if (name === null || !(ACTOR_KEYS as readonly string[]).includes(name)) {
      const meant = name === null ? null : nearest(name, ACTOR_KEYS);
      const mend = meant === null ? `Known are ${ACTOR_KEYS.join(", ")}.` : `Is \`${meant}\` meant?`;
      report(key, `An actor has no key ${name === null ? "of this kind" : `\`${clip(name)}\``}. ${mend}`, {
        suggestion: meant,
      });
    } else if (before !== undefined) {
      report(key, `\`${name}\` is written twice for \`${id}\`. Delete one of the two.`, { relatedSpan: span(before) });
    } else {
      field(read, name as (typeof ACTOR_KEYS)[number], { key, value }, id, report);
    }
  }
  if (read.name === undefined) report(idSpan, `The actor \`${id}\` has no name. Add \`name: …\` to its declaration.`);
  return read;
}

function field(
  read: Fields,
  name: (typeof ACTOR_KEYS)[number],
  { key, value }: YamlPair,
  id: string,
  report: Report,
): void {
  if (name === "aka") {
    read.aka = scalarsOf(value, key, "aka", report).map((scalar) => scalar.value);
    return;
  }
  const scalar = scalarOf(value, key, name, report);
  if (scalar === null) return;
  const text = scalar.value;
  const wrong = (message: string, suggestion: string | null = null, names?: Reference): void =>
    report(scalar, message, { suggestion, ...(names !== undefined && { names }) });
  switch (name) {
    case "name":
      read.name = text;
      read.nameSpan = scalar.inner;
      break;
    case "title":
      read.title = text;
      break;
    case "for": {
      const bad = idProblem(text);
      if (bad !== null) wrong(`${bad}. Write the id of the actor that \`${id}\` speaks for.`);
      else if (text === id)
        wrong(`\`${id}\` cannot speak for itself. Write the id of the side, or delete \`for\`.`, null, {
          id: text,
          ...span(scalar.inner),
        });
      else read.for = { id: text, ...scalar.inner };
      break;
    }
    case "iso": {
      const code = text.toUpperCase();
      if (/^[A-Z]{2,3}$/.test(text)) read.iso = text;
      else
        wrong(
          `\`${clip(text)}\` is no country code of ISO 3166. Write two or three capital letters, such as CN or CHN.`,
          /^[A-Z]{2,3}$/.test(code) ? code : null,
        );
      break;
    }
    case "qid":
      if (/^Q[1-9]\d{0,11}$/.test(text)) {
        read.qid = text;
        read.qidSpan = scalar.inner;
      } else
        wrong(
          `\`${clip(text)}\` is no item of Wikidata. Write Q and a number, such as Q148.`,
          /(?:^|\/)q?[1-9]\d{0,11}$/i.test(text) ? `Q${/\d+$/.exec(text)![0]}` : null,
        );
      break;
    case "kind":
      if ((ACTOR_KINDS as readonly string[]).includes(text)) read.kind = text as ActorKind;
      else
        wrong(
          `\`${clip(text)}\` is no kind of actor. Write one of ${ACTOR_KINDS.join(", ")}.`,
          nearest(text, ACTOR_KINDS),
        );
  }
}

function span({ start, end }: Span): Span {
  return { start, end };
}
