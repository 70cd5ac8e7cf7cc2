/** Ids that no actor has, and actors that nothing names. */
import { nearest } from "../../text/nearest";
import { MOST_TOLD } from "../../syntax/block";
import type { Reference } from "../../syntax/tree";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { Check, Finding } from "./check";

export const actors: Check = {
  codes: ["unknown-actor", "unused-actor"],
  block: ({ resolved, actors }) => {
    const { speakers, by, to } = resolved.facts;
    const named = [...speakers, ...by, ...to.filter(({ id }) => id !== "none")];
    const unknowns = named.filter(({ id }) => !actors.has(id) && id !== "all");
    return unknowns.slice(0, MOST_TOLD).map((mention) => unknownActor(mention, 0, actors));
  },
  file: ({ analysis: { file, actors }, frontMatter, yaml }) => {
    if (frontMatter === null) return [];
    const sides = frontMatter.actors.flatMap((actor) => (actor.for === null ? [] : [actor.for]));
    const named = [...frontMatter.issuer, ...(frontMatter.parties ?? []), ...sides];
    const findings: Finding[] = named
      .filter(({ id }) => !actors.has(id))
      .map((reference) => unknownActor(reference, yaml, actors));
    const { speakers, by, to } = file.summary.used;
    const used = new Set(named.map(({ id }) => id));
    for (const { id, idSpan } of frontMatter.actors) {
      if (used.has(id) || speakers.has(id) || by.has(id) || to.has(id)) continue;
      const message = `\`${id}\` is declared here and named nowhere in this file: remove it, or tag what it says.`;
      findings.push({
        code: "unused-actor",
        start: yaml + idSpan.start,
        end: yaml + idSpan.end,
        message,
        unnecessary: true,
      });
    }
    return findings;
  },
};

const DECLARE = "declare it under `actors:` in the front matter, or in an `actors.yaml`.";

/**
 * An id that no actor has.
 * @param offset what the reference counts from.
 * @param declare where it can be declared.
 */
export function unknownActor(
  { id, start, end }: Reference,
  offset: number,
  actors: ActorsInForce,
  declare = DECLARE,
): Finding {
  const near = nearest(id, actors.keys());
  const mend = near === null ? declare : `did you mean \`${near}\`? Otherwise declare it.`;
  return {
    code: "unknown-actor",
    start: offset + start,
    end: offset + end,
    message: `No actor has the id \`${id}\`: ${mend}`,
  };
}
