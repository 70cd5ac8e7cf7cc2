/** Ids behind `by` in a follow-up file that no `actors.yaml` from its folder upwards declares. */
import type { FollowupFile } from "../../model/followup";
import { actorsInFolder, folderOf } from "../../workspace/actors";
import type { Workspace } from "../../workspace/workspace";
import { unknownActor } from "../checks/actors";
import type { Finding } from "../checks/check";

/** A finding, and the index of its line, from whose start its offsets count. */
export interface LineFinding {
  readonly line: number;
  readonly finding: Finding;
}

/** @returns in the order of the lines. */
export function unknownActors(workspace: Workspace, { uri, tree, facts }: FollowupFile): readonly LineFinding[] {
  const actors = actorsInFolder(workspace, folderOf(uri));
  const isUnknown = (id: string): boolean => id !== "all" && !actors.has(id);
  if (![...facts.actors.keys()].some(isUnknown)) return [];
  const found: LineFinding[] = [];
  for (const [line, { content }] of tree.lines.entries()) {
    if (content.kind !== "event") continue;
    for (const named of content.by)
      if (isUnknown(named.id)) found.push({ line, finding: unknownActor(named, 0, actors, DECLARE) });
  }
  return found;
}

const DECLARE = "declare it in an `actors.yaml` in this folder or further up.";
