/** One readout read in full against its workspace: what every feature that shows or checks an act starts from. */
import { actorsInForce } from "./actors";
import { circumstances, type ActorsInForce, type Circumstances } from "./circumstances";
import { opened, type ParsedFile, type ReadoutFile } from "./file";
import { resolve, type Resolution } from "./resolve";
import type { Workspace } from "./workspace";

export interface Analysis {
  readonly file: ParsedFile;
  readonly actors: ActorsInForce;
  readonly circumstances: Circumstances;
  readonly resolution: Resolution;
}

/**
 * Analyses a readout of the workspace.
 * @param previous what an earlier text of the same file came to; all that still holds is taken over.
 */
export function analyse(workspace: Workspace, readout: ReadoutFile, previous?: Analysis): Analysis {
  const file = opened(readout);
  const actors = actorsInForce(workspace, file);
  const its = circumstancesOf(file, actors, previous);
  return {
    file,
    actors,
    circumstances: its,
    resolution: resolve(file.tree.blocks, file.facts.made, its, previous?.resolution),
  };
}

/** The same circumstances as before where they come to the same, so that what was resolved in them holds. */
function circumstancesOf(file: ParsedFile, actors: ActorsInForce, previous: Analysis | undefined): Circumstances {
  const { frontMatter, used } = file.summary;
  if (previous !== undefined && previous.actors === actors && previous.file.summary === file.summary)
    return previous.circumstances;
  const fresh = circumstances(frontMatter, used, actors);
  const before = previous?.circumstances;
  const unchanged =
    before !== undefined &&
    previous?.actors === actors &&
    fresh.issuer.join(" ") === before.issuer.join(" ") &&
    fresh.parties.join(" ") === before.parties.join(" ");
  return unchanged ? before : fresh;
}
