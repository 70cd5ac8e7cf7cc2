/** All findings in one `actors.yaml`: the same as those of the actors in a front matter. */
import { foldersUp, folderOf } from "../workspace/actors";
import type { ActorsFileText, Workspace } from "../workspace/workspace";
import type { Finding } from "./checks/check";
import { problemFindings } from "./checks/frontMatter";
import type { Choice } from "./diagnostics";

/** @returns findings whose offsets count in the file's text; none for a file that no readout can reach. */
export function actorsFileFindings(
  workspace: Workspace,
  uri: string,
  { file }: ActorsFileText,
  choice: Choice,
): readonly Finding[] {
  const folder = folderOf(uri);
  if (!isReached(workspace, folder)) return [];
  // A side may be declared here or further up; a nearer file is none of this one's.
  const known = new Set(
    foldersUp(workspace, folder).flatMap((at) =>
      (workspace.actorsFiles.get(`${at}/actors.yaml`)?.file.actors ?? []).map((actor) => actor.id),
    ),
  );
  const findings = problemFindings(uri, 0, file.problems);
  for (const { for: side } of file.actors) {
    if (side === null || known.has(side.id)) continue;
    const message = `No actor has the id \`${side.id}\`: declare it here, or in an \`actors.yaml\` further up.`;
    findings.push({ code: "unknown-actor", start: side.start, end: side.end, message });
  }
  return findings
    .filter(
      ({ code, start }) =>
        choice.severity(code) !== null &&
        !file.ignores.some((line) => line.code === code && line.start <= start && start < line.end),
    )
    .sort((one, other) => one.start - other.start);
}

/** Whether any readout lies in the folder of an actors file, or below it. */
export function isReached(workspace: Workspace, folder: string): boolean {
  for (const uri of workspace.readouts.keys()) if (uri.startsWith(`${folder}/`)) return true;
  return false;
}
