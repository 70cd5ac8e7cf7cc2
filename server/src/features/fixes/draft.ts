/** Mends of what has no tag: the tag that drafting proposes. */
import { written } from "../draft/writing";
import type { Mender } from "./mend";

export const untagged: Mender = ({ analysis, proposals }, { start, end, code }) => {
  if (analysis === null || proposals === undefined) return [];
  const speech = code === "untagged-speech";
  const { open, cast } = proposals();
  const its = open.find((one) => one.start === start && one.end === end && (one.tags[0]!.tag === "speech") === speech);
  if (its === undefined) return [];
  const changes = written(analysis, [its], cast).flatMap((part) => part.changes);
  return changes.length === 0 ? [] : [{ title: `Tag as \`${its.writes}\``, changes, preferred: true }];
};
