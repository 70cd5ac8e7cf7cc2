/** What stands at an offset of a file of the workspace, and every mention of it over all of them. */
import { blockFacts, type Facts, type Mentions } from "../model/facts";
import { linesAbout, type FollowupFile } from "../model/followup";
import type { ActorDeclaration, FrontMatter } from "../model/frontmatter";
import { parseBlock } from "../syntax/block";
import { lineAt } from "../syntax/followup/parse";
import type { FollowupContent } from "../syntax/followup/tree";
import { blockAt } from "../syntax/parse";
import { blockEnd, blockStart, front } from "../syntax/split";
import type { Reference } from "../syntax/tree";
import type { Span } from "../text/span";
import { actorNamed, filesNaming, isWithin, passedOver, type Entity } from "./entities";
import { opened, type ParsedFile, type ReadoutFile } from "./file";
import type { Steps } from "./steps";
import type { Workspace } from "./workspace";

/** A place in a file of the workspace: a readout, an `actors.yaml`, or a follow-up file. */
export interface Spot {
  readonly workspace: Workspace;
  readonly uri: string;
  /** In UTF-16 units of the file's text. */
  readonly offset: number;
}

/** One place that names something. The span is the id's own; of a topic's path, so much as is that topic. */
export interface Mention extends Span {
  readonly uri: string;
  /** A declaration is an actor's, a statement an act's of its thread. */
  readonly role: "declaration" | "statement" | "other";
  /** It stands in front matter, or in an `actors.yaml`. */
  readonly inYaml: boolean;
}

/** An id in a text, and what it is the id of there. */
interface Named extends Reference {
  readonly what: "actor" | "declaration" | "statement" | "related" | "followed" | "topic" | "meeting";
}

/** The lists of a block's facts, and what the ids in each are. */
const LISTS: readonly (readonly [list: Mentions, what: Named["what"]])[] = [
  ["speakers", "actor"],
  ["by", "actor"],
  ["to", "actor"],
  ["threads", "statement"],
  ["related", "related"],
  ["topics", "topic"],
];

/** What an id may be the id of. */
const KINDS: Readonly<Record<Named["what"], readonly Entity["kind"][]>> = {
  actor: ["actor", "everyone"],
  declaration: ["actor"],
  statement: ["thread"],
  related: ["thread"],
  followed: ["thread"],
  topic: ["topic"],
  meeting: ["meeting"],
};

/**
 * What stands at a place, and the span of its id; of a topic, up to the part of its path that the place is on. The sign
 * before an id counts as its first character.
 */
export function entityAt({ workspace, uri, offset }: Spot): { readonly entity: Entity; readonly span: Span } | null {
  const named = namedAt(workspace, uri, offset);
  if (named === null) return null;
  const { what, id, start } = named;
  if (what !== "topic") return { entity: entityOf(workspace, uri, named), span: { start, end: named.end } };
  const slash = id.indexOf("/", Math.max(0, offset - start));
  const path = slash === -1 ? id : id.slice(0, slash);
  return { entity: { kind: "topic", id: path }, span: { start, end: start + path.length } };
}

/** Every mention of an entity in one file, in order. */
export function mentionsIn(workspace: Workspace, uri: string, entity: Entity): readonly Mention[] {
  const { id, kind } = entity;
  if (kind === "actor" && !sameEntity(actorNamed(workspace, uri, id), entity)) return [];
  const mentions: Mention[] = [];
  const add = (what: Named["what"], { start, end }: Span, inYaml: boolean): void => {
    const role = what === "declaration" || what === "statement" ? what : "other";
    mentions.push({ uri, start, end: kind === "topic" ? start + id.length : end, role, inYaml });
  };
  const followup = workspace.followups.get(uri);
  if (followup !== undefined) {
    for (const named of inFollowup(followup, entity)) add(named.what, named, false);
    return mentions;
  }
  const file = workspace.readouts.get(uri);
  for (const named of file === undefined ? inActorsFile(workspace, uri) : inFront(file))
    if (named.id === id && KINDS[named.what].includes(kind)) add(named.what, named, true);
  if (file !== undefined) {
    const lists = LISTS.filter(([, what]) => KINDS[what].includes(kind));
    for (const { facts, start: by } of blocksWith(file, id)) {
      for (const [list, what] of lists)
        for (const its of facts[list])
          if (kind === "topic" ? isWithin(its.id, id) : its.id === id)
            add(what, { start: by + its.start, end: by + its.end }, false);
    }
  }
  // An alias in YAML that stands for a list may name an actor twice.
  return mentions
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => all[index - 1]?.start !== start);
}

/** Every mention of an entity, by file and place. Only files that name it are opened, one a step. */
export function* mentionsOf(workspace: Workspace, entity: Entity): Steps<readonly Mention[]> {
  const mentions: Mention[] = [];
  for (const uri of filesNaming(workspace, entity)) {
    for (const mention of mentionsIn(workspace, uri, entity)) mentions.push(mention);
    yield;
  }
  return mentions;
}

export function sameEntity(one: Entity, other: Entity): boolean {
  const uriOf = (entity: Entity): string | null => ("uri" in entity ? entity.uri : null);
  return one.kind === other.kind && one.id === other.id && uriOf(one) === uriOf(other);
}

function entityOf(workspace: Workspace, uri: string, { what, id }: Named): Entity {
  switch (what) {
    case "actor":
    case "declaration":
      return actorNamed(workspace, uri, id);
    case "statement":
    case "related":
    case "followed":
      return { kind: "thread", id };
    case "topic":
    case "meeting":
      return { kind: what, id };
  }
}

/** The id at an offset; of the body, only one block is looked at, and of a follow-up file one line. */
function namedAt(workspace: Workspace, uri: string, offset: number): Named | null {
  const followup = workspace.followups.get(uri);
  if (followup !== undefined) return namedInLine(followup, offset);
  const readout = workspace.readouts.get(uri);
  if (readout === undefined || offset < front(readout.text).body) {
    for (const named of readout === undefined ? inActorsFile(workspace, uri) : inFront(readout))
      if (named.start <= offset && offset <= named.end) return named;
    return null;
  }
  const file = opened(readout);
  const index = blockAt(file.tree, offset);
  const facts = file.facts.made[index];
  if (facts === undefined) return null;
  const by = file.tree.starts[index] ?? 0;
  const at = offset - by;
  let before: Named | null = null;
  for (const [list, what] of LISTS) {
    for (const { id, start, end } of facts[list]) {
      if (at < start - 1 || at > end || (id === "none" && what === "actor")) continue;
      const named = { id, start: by + start, end: by + end, what };
      if (start <= at) return named;
      before = named;
    }
  }
  return before;
}

const NOTHING: readonly Named[] = [];

/** The ids that a line of a follow-up file names, in their order. Offsets count from its start. */
function inLine(content: FollowupContent): readonly Named[] {
  if (content.kind !== "event" && content.kind !== "title") return NOTHING;
  const thread: Named = { ...content.thread, what: "followed" };
  return content.kind === "title"
    ? [thread]
    : [thread, ...content.by.map((actor): Named => ({ ...actor, what: "actor" }))];
}

/** The sign before an id counts with it. */
function namedInLine({ tree }: FollowupFile, offset: number): Named | null {
  const line = tree.lines[lineAt(tree, offset)];
  if (line === undefined) return null;
  const by = tree.starts[lineAt(tree, offset)]!;
  const named = inLine(line.content).find(({ start, end }) => by + start - 1 <= offset && offset <= by + end);
  return named === undefined ? null : { ...named, start: by + named.start, end: by + named.end };
}

/** What names an entity in a follow-up file, in order. */
function* inFollowup(followup: FollowupFile, { kind, id }: Entity): Generator<Named> {
  const { tree, facts } = followup;
  const named = function* (line: number, content: FollowupContent): Generator<Named> {
    const by = tree.starts[line]!;
    for (const { what, start, end, ...its } of inLine(content))
      if (its.id === id && KINDS[what].includes(kind)) yield { id, what, start: by + start, end: by + end };
  };
  if (kind === "thread") for (const line of linesAbout(followup, id)) yield* named(line, tree.lines[line]!.content);
  else if (facts.actors.has(id)) for (const [line, { content }] of tree.lines.entries()) yield* named(line, content);
}

/** What each block that may name an id says, and where it begins; of a closed file no other block is read. */
function* blocksWith(file: ReadoutFile, id: string): Generator<{ readonly facts: Facts; readonly start: number }> {
  if ("tree" in file) {
    const { tree, facts } = file as ParsedFile;
    for (const [index, its] of facts.made.entries()) yield { facts: its, start: tree.starts[index] ?? 0 };
    return;
  }
  const { text } = file;
  let found = text.indexOf(id, front(text).body);
  for (let start = blockStart(text, front(text).body); found !== -1 && start < text.length;) {
    const end = blockEnd(text, start);
    if (found < end) {
      yield { facts: blockFacts(parseBlock(text.slice(start, end)), text, start), start };
      found = text.indexOf(id, end);
    }
    start = blockStart(text, end);
  }
}

function inFront({ text, summary: { frontMatter } }: ReadoutFile): readonly Named[] {
  const span = front(text).frontMatter;
  if (frontMatter === null || span === null) return NOTHING;
  const { meeting, issuer, parties, actors } = frontMatter;
  const found: Named[] = [...issuer, ...(parties ?? [])].map((reference) => ({ ...reference, what: "actor" }));
  if (meeting !== null)
    found.push({ ...meetingIn(text.slice(span.yaml.start, span.yaml.end), meeting), what: "meeting" });
  found.push(...inActors(actors, frontMatter));
  const by = span.yaml.start;
  return found.map(({ id, start, end, what }) => ({ id, start: by + start, end: by + end, what }));
}

function inActorsFile({ actorsFiles }: Workspace, uri: string): readonly Named[] {
  const its = actorsFiles.get(uri);
  return its === undefined ? NOTHING : inActors(its.file.actors, its.file);
}

function inActors(actors: readonly ActorDeclaration[], file: Parameters<typeof passedOver>[0]): readonly Named[] {
  const found: Named[] = [];
  for (const { id, idSpan, for: side } of actors) {
    found.push({ id, ...idSpan, what: "declaration" });
    if (side !== null) found.push({ ...side, what: "actor" });
  }
  for (const reference of passedOver(file)) found.push({ ...reference, what: "actor" });
  return found;
}

/** The id of a meeting, without the quotation marks that may stand round it. */
function meetingIn(yaml: string, { value, span: { start, end } }: NonNullable<FrontMatter["meeting"]>): Reference {
  const inside = yaml.slice(start + 1, end - 1) === value && end - start === value.length + 2;
  return inside ? { id: value, start: start + 1, end: end - 1 } : { id: value, start, end };
}
