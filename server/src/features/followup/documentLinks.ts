/** The links of a follow-up file: the addresses of its sources. */
import type { FollowupFile } from "../../model/followup";
import { addressProblem } from "../../model/frontmatter-fields";
import type { Link } from "../documentLinks";

/** The links by their place: offsets of the file's text. */
export function followupLinks({ tree }: FollowupFile): readonly Link[] {
  const links: Link[] = [];
  for (const [index, { content }] of tree.lines.entries()) {
    if (content.kind !== "event" || content.address === null) continue;
    const { value, start, end } = content.address;
    // `https://` alone is being typed, and leads nowhere.
    if (addressProblem(value) !== null) continue;
    const offset = tree.starts[index]!;
    links.push({ start: offset + start, end: offset + end, target: value, tooltip: `Source of ${content.date.value}` });
  }
  return links;
}
