/**
 * What an id stands for: an actor, everyone at the table, a thread, a topic or a meeting; and which files name it. Two
 * mentions are of one thing where these are equal.
 */
import type { ActorsFile, FrontMatter } from "../model/frontmatter";
import type { Reference } from "../syntax/tree";
import { actorsInFolder, actorsInForce, folderOf } from "./actors";
import type { ActorsInForce } from "./circumstances";
import type { Workspace } from "./workspace";

export type Entity =
  /** An actor is its declaration in force: `uri` is the file that has it; null for an id that nobody declares. */
  | { readonly kind: "actor"; readonly id: string; readonly uri: string | null }
  /** `@all` of one readout. */
  | { readonly kind: "everyone"; readonly id: "all"; readonly uri: string }
  /** A topic is with all that is below it: `climate` holds `climate/finance`. */
  | { readonly kind: "thread" | "topic" | "meeting"; readonly id: string };

/** The actors that a file can name: a readout, an `actors.yaml` or a follow-up file. */
export function actorsAt(workspace: Workspace, uri: string): ActorsInForce {
  const file = workspace.readouts.get(uri);
  return file === undefined ? actorsInFolder(workspace, folderOf(uri)) : actorsInForce(workspace, file);
}

/** What the id of an actor stands for in a file. */
export function actorNamed(workspace: Workspace, uri: string, id: string): Entity {
  if (id === "all") return { kind: "everyone", id, uri };
  return { kind: "actor", id, uri: actorsAt(workspace, uri).get(id)?.uri ?? null };
}

/** Whether a topic is another one or a part of it. */
export function isWithin(path: string, topic: string): boolean {
  return path.startsWith(topic) && (path.length === topic.length || path[topic.length] === "/");
}

/** The ids that stand in a YAML where they do not count: a second time in one list or map, or for themselves. */
export function passedOver({ problems }: FrontMatter | ActorsFile): readonly Reference[] {
  return problems.flatMap(({ names }) => names ?? []);
}

/** Whether an actors file declares an actor of this id, or has one who speaks for it. */
export function namesActor(file: ActorsFile, id: string): boolean {
  return file.actors.some((actor) => actor.id === id || actor.for?.id === id);
}

/** The readouts and follow-up files that name an actor of this id, whoever that is there. */
export function usersOf({ actors, doers }: Workspace, id: string): ReadonlySet<string> {
  return new Set([...(actors.get(id) ?? []), ...(doers.get(id) ?? [])]);
}

/** The URIs of the files that name an entity, in order. No file is opened for that. */
export function filesNaming(workspace: Workspace, entity: Entity): readonly string[] {
  return [...new Set(found(workspace, entity))].sort();
}

function found(workspace: Workspace, entity: Entity): readonly string[] {
  const { id } = entity;
  switch (entity.kind) {
    case "everyone":
      return [entity.uri];
    case "meeting":
      return [...(workspace.meetings.get(id) ?? [])];
    case "thread":
      return [workspace.threads, workspace.related, workspace.followed].flatMap((lookup) => [
        ...(lookup.get(id) ?? []),
      ]);
    case "topic":
      return [...workspace.topics.keys()]
        .filter((path) => isWithin(path, id))
        .flatMap((path) => [...(workspace.topics.get(path) ?? [])]);
    case "actor": {
      const { uri: declared } = entity;
      if (declared !== null && workspace.readouts.get(declared) !== undefined) return [declared];
      const same = (uri: string): boolean => (actorsAt(workspace, uri).get(id)?.uri ?? null) === declared;
      const actorsFiles = [...workspace.actorsFiles].filter(([, { file }]) => namesActor(file, id));
      return [...usersOf(workspace, id), ...actorsFiles.map(([uri]) => uri)].filter(same);
    }
  }
}
