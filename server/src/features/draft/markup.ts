/** The markup that a proposal is written as. */
import type { Proposal } from "./reading";

/** A proposal's opener. */
export function openerOf({ tag, speakers }: Proposal): string {
  return tag === "speech" ? `@${speakers.join("+")}[` : `!${tag}[`;
}

/** What closes it. */
export function closerOf({ attributes }: Proposal): string {
  return attributes === "" ? "]" : `]{${attributes}}`;
}
