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
  matchOffices(one, other, matches, taken);
  return matches;
}

/**
 * Whom the text calls by an office alone is in one tagging that office, in another the person whom its reader knows to
 * hold it: the same, where no other of that side holds it.
 */
function matchOffices(
  one: readonly CastMember[],
  other: readonly CastMember[],
  matches: Map<string, string>,
  taken: Set<string>,
): void {
  for (const actor of one) {
    if (matches.has(actor.id) || actor.side === null) continue;
    const side = matches.get(actor.side);
    const holders = other.filter((each) => !taken.has(each.id) && each.side === side && isSameOffice(actor, each));
    const [holder] = holders;
    if (holder === undefined || holders.length > 1) continue;
    matches.set(actor.id, holder.id);
    taken.add(holder.id);
  }
}

/** Whether both hold one office, in short or in full, and one of them has no other name. */
function isSameOffice(one: CastMember, other: CastMember): boolean {
  const [its, others] = [officeOf(one), officeOf(other)];
  const [shorter, longer] = its.length < others.length ? [its, others] : [others, its];
  const unnamed = (actor: CastMember): boolean => plain(actor.name).join(" ") === plain(actor.title ?? "").join(" ");
  return (
    (unnamed(one) || unnamed(other)) &&
    shorter.length > (shorter.length === longer.length ? 0 : 1) &&
    shorter.every((word) => longer.includes(word))
  );
}

/** The words of a title that tell one office from another: "Foreign Minister" is a "Minister for Foreign Affairs". */
function officeOf({ title }: CastMember): readonly string[] {
  return plain(title ?? "").filter((word) => !["the", "of", "for", "and"].includes(word));
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
