/** What of a readout a place is on: an actor that it names or declares. */
import type { Analysis } from "../../workspace/analysis";
import type { Span } from "../../text/span";
import { groundOf } from "./ground";

/** The id of the actor that is named at a place of the body, or declared at one of the front matter. */
export function actorAt(
  { file }: Analysis,
  { start, end }: Span,
): { readonly id: string; readonly declared: boolean } | null {
  const yaml = file.tree.frontMatter?.yaml;
  if (yaml !== undefined && yaml.start <= start && end <= yaml.end) {
    const actor = file.summary.frontMatter?.actors.find(
      ({ span }) => yaml.start + span.start <= start && end <= yaml.start + span.end,
    );
    return actor === undefined ? null : { id: actor.id, declared: true };
  }
  const ground = groundOf(file, { start, end });
  if (ground === null) return null;
  for (const { speakers, attributes, start: from, end: to } of ground.block.nodes) {
    if (from + ground.at > end || to + ground.at < start) continue;
    for (const { id, start: first, end: last } of [
      ...speakers,
      ...attributes.flatMap(({ key, values }) => (key === "by" || key === "to" ? values : [])),
    ])
      if (ground.at + first - 1 <= start && end <= ground.at + last) return { id, declared: false };
  }
  return null;
}
