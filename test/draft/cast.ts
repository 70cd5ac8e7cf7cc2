/** Which actor of one tagging is which of another: by what they are, since ids are the tagger's own. */
import type { CastMember } from "./tagging";

/** What makes two actors the same, the surest first: one that both have. */
const MARKS: readonly ((actor: CastMember) => readonly string[])[] = [
  ({ id }) => [id.toLowerCase()],
  ({ iso }) => (iso === null ? [] : [iso.toUpperCase()]),
  ({ name }) => [plain(name).join(" ")].filter((words) => words !== ""),
  ({ name, aka = [] }) => [name, ...aka].map((each) => plain(each).join(" ")).filter((words) => words !== ""),
  // The last name of a person; what speaks for nobody is no person.
  ({ name, side }) => (side === null ? [] : plain(name).slice(-1)),
];

/**
 * For each id of the one cast the id of the same actor in the other; without an entry where there is none. No two ids
 * have the same one.
 */
export function matchCasts(one: readonly CastMember[], other: readonly CastMember[]): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const mark of MARKS) {
    const open = other.filter(({ id }) => !taken.has(id));
    for (const actor of one) {
      if (matches.has(actor.id)) continue;
      const its = mark(actor);
      const found = open.find((each) => !taken.has(each.id) && mark(each).some((word) => its.includes(word)));
      if (found === undefined) continue;
      matches.set(actor.id, found.id);
      taken.add(found.id);
    }
  }
  return matches;
}

/** The words of a name, without what is added to it. */
function plain(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[\s,.·・]+/u)
    .filter((word) => word !== "" && !["jr", "sr", "ii", "iii"].includes(word));
}
