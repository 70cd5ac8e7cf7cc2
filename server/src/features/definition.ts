/**
 * Where what stands at a place is defined: an actor where it is declared, a thread at its first statement, a topic where
 * it is first named, a meeting in its first readout, `@all` at the parties. First is by the day of the meeting.
 */
import { entriesOf } from "../model/frontmatter";
import { blockAt } from "../syntax/parse";
import type { Span } from "../text/span";
import { actorsInForce } from "../workspace/actors";
import { analyse } from "../workspace/analysis";
import { inOrderOfTime } from "../workspace/days";
import { filesNaming, type Entity } from "../workspace/entities";
import { opened } from "../workspace/file";
import { entityAt, mentionsIn, type Mention, type Spot } from "../workspace/mentions";
import type { Workspace } from "../workspace/workspace";

/** A place that defines something. All offsets count in the text of its file. */
export interface Target {
  readonly uri: string;
  /** The whole of it: the declaration, the act, the value. */
  readonly span: Span;
  /** The id in it. */
  readonly id: Span;
}

export interface Definition {
  /** The id asked about. */
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** @returns null where nothing that can be defined stands at the place; no targets for an id that nothing defines. */
export function definition(spot: Spot): Definition | null {
  const found = entityAt(spot);
  return found && { origin: found.span, targets: definitionsOf(spot.workspace, found.entity) };
}

/** The places that define an entity: most have one. */
export function definitionsOf(workspace: Workspace, entity: Entity): readonly Target[] {
  switch (entity.kind) {
    case "actor":
      return entity.uri === null ? [] : declarationsOf(workspace, entity.uri, entity.id);
    case "everyone":
      return partiesOf(workspace, entity.uri);
    default: {
      const first = firstMention(workspace, entity);
      return first === null ? [] : [{ uri: first.uri, span: around(workspace, first), id: placeOf(first) }];
    }
  }
}

function declarationsOf(workspace: Workspace, uri: string, id: string): readonly Target[] {
  const readout = workspace.readouts.get(uri);
  const actors = (readout?.summary.frontMatter ?? workspace.actorsFiles.get(uri)?.file)?.actors ?? [];
  const by = readout === undefined ? 0 : (opened(readout).tree.frontMatter?.yaml.start ?? 0);
  const its = actors.find((actor) => actor.id === id);
  return its === undefined ? [] : [{ uri, span: moved(its.span, by), id: moved(its.idSpan, by) }];
}

/** The value of `parties`; where it is not written, the declarations of those who are parties by default. */
function partiesOf(workspace: Workspace, uri: string): readonly Target[] {
  const readout = workspace.readouts.get(uri);
  if (readout === undefined) return [];
  const { file, circumstances } = analyse(workspace, readout);
  const entry = entriesOf(file.summary.frontMatter).find(({ key }) => key === "parties");
  if (entry !== undefined && file.summary.frontMatter?.parties) {
    const by = file.tree.frontMatter?.yaml.start ?? 0;
    const span = { start: by + entry.keySpan.start, end: by + entry.valueSpan.end };
    return [{ uri, span, id: moved(entry.valueSpan, by) }];
  }
  const actors = actorsInForce(workspace, file);
  return circumstances.parties.flatMap((id) => {
    const declared = actors.get(id)?.uri;
    return declared === undefined ? [] : declarationsOf(workspace, declared, id);
  });
}

/** Files are opened in the order of time, and no more than that needs. */
function firstMention(workspace: Workspace, entity: Entity): Mention | null {
  const readouts = filesNaming(workspace, entity).flatMap((uri) => workspace.readouts.get(uri) ?? []);
  for (const { uri, summary } of inOrderOfTime(readouts)) {
    if (entity.kind === "thread" && !summary.used.threads.has(entity.id)) continue;
    for (const mention of mentionsIn(workspace, uri, entity))
      if (entity.kind !== "thread" || mention.role === "statement") return mention;
  }
  return null;
}

/** The act, or whatever else carries the attribute that a mention stands in; in YAML, the mention. */
function around(workspace: Workspace, mention: Mention): Span {
  const readout = workspace.readouts.get(mention.uri);
  if (readout === undefined) return placeOf(mention);
  const { tree } = opened(readout);
  if (mention.start < tree.body) return placeOf(mention);
  const index = blockAt(tree, mention.start);
  const by = tree.starts[index] ?? 0;
  const node = tree.blocks[index]?.nodes.find(({ attributes }) =>
    attributes.some(({ values }) => values.some(({ start }) => by + start === mention.start)),
  );
  return node === undefined ? placeOf(mention) : moved(node, by);
}

function placeOf({ start, end }: Span): Span {
  return { start, end };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: by + start, end: by + end };
}
