/** What an account's acts are read against: who issues it, who takes part, and whom each person speaks for. */
import { inferKind, type ActorDeclaration, type FrontMatter } from "../model/frontmatter";

/** An actor, and the file that declares it. */
export interface Actor {
  readonly declaration: ActorDeclaration;
  readonly uri: string;
}

/** The actors that a file can name: its own, then those of each `actors.yaml` from its folder up; the nearest wins. */
export type ActorsInForce = ReadonlyMap<string, Actor>;

export interface Circumstances {
  readonly issuer: readonly string[];
  /** Whom `@all` stands for, and who the other parties are. */
  readonly parties: readonly string[];
  /** Whom an actor speaks for: its `for`, or nobody else. */
  readonly side: (id: string) => string | null;
}

/**
 * The circumstances of one file.
 * @param used the ids that its body names as speakers and as `by`.
 */
export function circumstances(
  frontMatter: FrontMatter | null,
  used: { readonly speakers: ReadonlySet<string>; readonly by: ReadonlySet<string> },
  actors: ActorsInForce,
): Circumstances {
  const issuer = (frontMatter?.issuer ?? []).map((reference) => reference.id);
  const side = (id: string): string | null => actors.get(id)?.declaration.for?.id ?? null;
  if (frontMatter?.parties) return { issuer, parties: frontMatter.parties.map((reference) => reference.id), side };

  // By default the issuer, the sides of the persons that the file declares or uses, and the states that speak. Those
  // named only in `to` are no parties: a demand on a third state does not bring it to the table.
  const parties = new Set(issuer);
  const declared = (frontMatter?.actors ?? []).map((actor) => actor.id);
  for (const id of [...declared, ...used.speakers, ...used.by]) {
    const its = side(id);
    if (its !== null) parties.add(its);
  }
  for (const id of used.speakers) {
    const actor = actors.get(id)?.declaration;
    if (actor !== undefined && inferKind(actor) === "state") parties.add(id);
  }
  return { issuer, parties: [...parties], side };
}
