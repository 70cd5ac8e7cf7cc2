/** Whether an id is free for a rename: nothing that a renamed file can name may have it, and nobody may come to stand for another. */
import { folderOf } from "../../workspace/actors";
import { actorsAt, isWithin, namesActor, passedOver, usersOf, type Entity } from "../../workspace/entities";
import type { Mention } from "../../workspace/mentions";
import type { Lookup, Workspace } from "../../workspace/workspace";

/**
 * What a new id would collide with, in a sentence or two for who asked; null where it is free.
 * @param mentions of the entity, all of them.
 */
export function collision(
  workspace: Workspace,
  entity: Entity,
  to: string,
  mentions: readonly Mention[],
): string | null {
  switch (entity.kind) {
    case "thread": {
      const taken =
        first(workspace, workspace.threads, to) ??
        first(workspace, workspace.related, to) ??
        first(workspace, workspace.followed, to);
      return taken && `There is a thread \`^${to}\` already, in ${taken}. Choose another id.`;
    }
    case "meeting": {
      const taken = first(workspace, workspace.meetings, to);
      return taken && `\`${to}\` is another meeting already, that of ${taken}. Choose another id.`;
    }
    case "topic": {
      const other = [...workspace.topics.keys()].find((path) => isWithin(path, to) && !isWithin(path, entity.id));
      if (other === undefined) return null;
      return `There is a topic \`#${other}\` already, in ${first(workspace, workspace.topics, other) ?? ""}. Choose another path.`;
    }
    case "actor":
      return otherActor(workspace, entity, to, mentions) ?? otherSide(workspace, entity);
    case "everyone":
      return null;
  }
}

/** Where a file is, from its root on. */
export function pathOf({ roots }: Workspace, uri: string): string {
  const root = roots.find((at) => uri.startsWith(`${at}/`));
  const path = root === undefined ? uri.slice(uri.lastIndexOf("/") + 1) : uri.slice(root.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The name of the first file of a lookup's entry. */
function first(workspace: Workspace, lookup: Lookup, id: string): string | null {
  const uri = [...(lookup.get(id) ?? [])].sort()[0];
  return uri === undefined ? null : pathOf(workspace, uri);
}

type ActorEntity = Extract<Entity, { readonly kind: "actor" }>;

/** Another actor of the new id, in any file that names the renamed one or that its declaration reaches. */
function otherActor(
  workspace: Workspace,
  entity: ActorEntity,
  to: string,
  mentions: readonly Mention[],
): string | null {
  const touched = new Set(mentions.map(({ uri }) => uri));
  const named = usersOf(workspace, to);
  for (const uri of touched) {
    const other = actorsAt(workspace, uri).get(to);
    if (other !== undefined) {
      const where = other.uri === uri ? "" : `, declared in ${pathOf(workspace, other.uri)}`;
      return `\`@${to}\` is another actor in ${pathOf(workspace, uri)}${where}. Choose another id.`;
    }
    if (named.has(uri)) return taken(workspace, uri, to);
  }
  const reach = entity.uri !== null && workspace.actorsFiles.has(entity.uri) ? folderOf(entity.uri) : null;
  // An id that nobody declares is one actor, whatever files it stands in.
  const undeclared = (uri: string): boolean => entity.uri === null && !actorsAt(workspace, uri).has(to);
  for (const uri of named)
    if (undeclared(uri) || (reach !== null && isWithin(uri, reach))) return taken(workspace, uri, to);
  const folders = new Set([...touched].map(folderOf));
  for (const [uri, { file }] of workspace.actorsFiles) {
    if (!namesActor(file, to) && !passedOver(file).some(({ id }) => id === to)) continue;
    const its = folderOf(uri);
    if (
      undeclared(uri) ||
      [...folders].some((folder) => isWithin(folder, its)) ||
      (reach !== null && isWithin(its, reach))
    )
      return taken(workspace, uri, to);
  }
  return null;
}

function taken(workspace: Workspace, uri: string, to: string): string {
  return `\`@${to}\` stands for another actor in ${pathOf(workspace, uri)}. Choose another id.`;
}

/**
 * Whether somebody speaks for the renamed actor in one file and for another of the same id in the next: a side is found by
 * its id, in the file that is read.
 */
function otherSide(workspace: Workspace, { id, uri: declared }: ActorEntity): string | null {
  for (const [uri, { file }] of workspace.actorsFiles) {
    for (const person of file.actors) {
      if (person.for?.id !== id) continue;
      const meant = actorsAt(workspace, uri).get(id)?.uri ?? null;
      for (const readout of workspace.actors.get(person.id) ?? []) {
        const actors = actorsAt(workspace, readout);
        const found = actors.get(id)?.uri ?? null;
        if (found === meant || actors.get(person.id)?.uri !== uri) continue;
        if (declared !== meant && declared !== found) continue;
        const other = pathOf(workspace, found ?? meant ?? uri);
        return `\`@${person.id}\` of ${pathOf(workspace, uri)} speaks for \`@${id}\`, but in ${pathOf(workspace, readout)} for the \`@${id}\` of ${other}. Remove one of the two declarations first.`;
      }
    }
  }
  return null;
}
