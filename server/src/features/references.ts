/** Every place of the workspace that names what stands at a place. */
import { entityAt, mentionsOf, type Mention, type Spot } from "../workspace/mentions";
import type { Steps } from "../workspace/steps";
import { definitionsOf } from "./definition";

/**
 * The references to what stands at a place, by file and place.
 * @param options.declaration whether what *Go to Definition* answers is among them.
 * @returns null where nothing stands there that has an id.
 */
export function* references(
  spot: Spot,
  { declaration }: { readonly declaration: boolean },
): Steps<readonly Mention[] | null> {
  const found = entityAt(spot);
  if (found === null) return null;
  const mentions = yield* mentionsOf(spot.workspace, found.entity);
  if (declaration) return mentions;
  const defined = new Set(definitionsOf(spot.workspace, found.entity).map(({ uri, id }) => `${id.start} ${uri}`));
  return mentions.filter(({ uri, start }) => !defined.has(`${start} ${uri}`));
}
