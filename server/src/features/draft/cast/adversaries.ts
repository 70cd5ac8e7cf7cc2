/** States of whose deeds an English account speaks, and which take no part: "the Lanhai invasion", "Estmark's war against". */
import type { Place } from "./states";
import { isPossessive } from "./titles";
import type { Word } from "./words";

/** What such a state does, or has. */
const AGGRESSION =
  /^(?:invasions?|aggression|regime|attacks?|bombardment|annexation|provocations?|missiles?|strikes?|war|occupation|occupiers|occupants|invaders|aggressors?|shelling|atrocities|troops|threats?)$/;

/** Between a state and what it does. */
const BETWEEN = /^(?:and|or|,|illegal|unlawful|\p{L}+(?:ed|al|ive|ible|ary|ing|ous|less|ic|ful|scale))$/u;

/** Whether the state at a place is only spoken of. */
export function isAdversary(words: readonly Word[], at: number, place: Place & { readonly end: number }): boolean {
  if (place.sort === "adjective") return AGGRESSION.test(words[place.end]?.low ?? "");
  if (words[at - 1]?.low === "against") return true;
  if (!isPossessive(words[place.end])) return false;
  let noun = place.end + 1;
  while (noun < place.end + 8 && BETWEEN.test(words[noun]?.low ?? "")) noun += 1;
  return AGGRESSION.test(words[noun]?.low ?? "");
}
