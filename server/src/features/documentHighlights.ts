/** The places of one file that name the same as a place in it. */
import type { Span } from "../text/span";
import { entityAt, mentionsIn, type Spot } from "../workspace/mentions";

export interface Highlight extends Span {
  /** The declaration of an actor, or a statement of a thread: where the thing is made, not only named. */
  readonly makes: boolean;
}

/** @returns null where nothing stands at the place that has an id. */
export function documentHighlights(spot: Spot): readonly Highlight[] | null {
  const found = entityAt(spot);
  if (found === null) return null;
  return mentionsIn(spot.workspace, spot.uri, found.entity).map(({ start, end, role }) => ({
    start,
    end,
    makes: role !== "other",
  }));
}
