/** What ids mean in a file: in a readout, in a follow-up file, or in an `actors.yaml`, which sees itself and those further up. */
import type { FollowupFile } from "../model/followup";
import { actorsInFolder, folderOf } from "./actors";
import type { Analysis } from "./analysis";
import type { ActorsInForce } from "./circumstances";
import type { ActorsFileText, Workspace } from "./workspace";

export interface Scope {
  readonly uri: string;
  readonly text: string;
  /** Where the YAML begins in which the offsets of the file's declarations count. */
  readonly yaml: number;
  readonly actors: ActorsInForce;
  /** Of a readout. */
  readonly analysis: Analysis | null;
  /** Of an actors file. */
  readonly its: ActorsFileText | null;
  /** A value that stays the same as long as what the file declares and names does. */
  readonly key: object;
}

/** The scope of a readout. */
export function scopeOf(analysis: Analysis): Scope {
  const { file, actors } = analysis;
  const yaml = file.tree.frontMatter?.yaml.start ?? 0;
  return { uri: file.uri, text: file.text, yaml, actors, analysis, its: null, key: file.summary };
}

/** The scope of an `actors.yaml`. */
export function actorsFileScope(workspace: Workspace, uri: string, its: ActorsFileText): Scope {
  const actors = actorsInFolder(workspace, folderOf(uri));
  return { uri, text: its.text, yaml: 0, actors, analysis: null, its, key: its };
}

/** The scope of a follow-up file: the actors files from its folder upwards. */
export function followupScope(workspace: Workspace, { uri, text }: FollowupFile): Scope {
  const actors = actorsInFolder(workspace, folderOf(uri));
  return { uri, text, yaml: 0, actors, analysis: null, its: null, key: actors };
}
