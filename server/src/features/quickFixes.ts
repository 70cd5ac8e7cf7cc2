/** What mends a finding. */
import { yamlOf } from "../workspace/file";
import type { Action, ActionPlace } from "./actions";
import type { Finding } from "./checks/check";
import { undeclare } from "./declarations";

/** The mends of some findings of a readout, the likeliest of each first. */
export function quickFixes(place: ActionPlace, findings: readonly Finding[]): readonly Action[] {
  return findings.flatMap((finding): readonly Action[] =>
    finding.code === "unused-actor" ? unused(place, finding) : [],
  );
}

function unused({ analysis: { file } }: ActionPlace, finding: Finding): readonly Action[] {
  const yaml = file.tree.frontMatter?.yaml.start ?? 0;
  const actor = file.summary.frontMatter?.actors.find(({ idSpan }) => yaml + idSpan.start === finding.start);
  if (actor === undefined) return [];
  const changes = () => {
    const { start, end, text } = undeclare(yamlOf(file.tree), actor);
    return new Map([[file.uri, [{ start: yaml + start, end: yaml + end, text }]]]);
  };
  const title = `Remove the declaration of @${actor.id}`;
  return [{ id: `undeclare ${actor.id}`, title, kind: "quickfix", mends: finding, preferred: true, changes }];
}
