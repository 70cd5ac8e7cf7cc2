/** By whom an English joint statement is said to be given out, and whether it is states that speak in it, or persons. */
import { placeAt } from "./states";
import type { Word } from "./words";

/** So far down a text says who gives it out. */
const OPENING = 160;

const GIVEN_OUT = /^(?:released|issued|adopted|made|published|agreed|statement|communiqu[eé]|declaration|text)$/;

/** Behind these the occasion is told. */
const OCCASION =
  /^(?:on|at|in|following|after|during|regarding|concerning|about|upon|for|when|where|which|who|that|met|held|convened|gathered|:|;)$/;

/** "released by the Governments of Calder, Estmark and Lanhai", "Representatives of Calder and Estmark met": the states of which it is; none where they are less than two. */
export function issuingSides(words: readonly Word[]): readonly string[] {
  for (let at = 1; at < Math.min(words.length, OPENING); at += 1) {
    const released =
      words[at]!.low === "by" && words.slice(Math.max(0, at - 2), at).some(({ low }) => GIVEN_OUT.test(low));
    const represented =
      words[at]!.opensLine &&
      /^(?:representatives|envoys|ministers|leaders|delegations|delegates|officials)$/.test(words[at]!.low) &&
      /^(?:of|from)$/.test(words[at + 1]?.low ?? "");
    if (!released && !represented) continue;
    const codes = sidesFrom(words, at + 1);
    if (codes.length > 1) return codes;
  }
  return [];
}

/** All states that are named from a place on, up to where it is told when they gave it out. */
function sidesFrom(words: readonly Word[], from: number): readonly string[] {
  const codes: string[] = [];
  for (let at = from; at < Math.min(words.length, from + 120) && !words[at]!.opensLine; at += 1) {
    const { low, text, capital } = words[at]!;
    if (OCCASION.test(low) || text === ".") break;
    const place = capital ? placeAt(words, at) : null;
    if (place === null) continue;
    if (place.sort !== "seat" && !place.code.startsWith("?") && !codes.includes(place.code)) codes.push(place.code);
    at = place.end - 1;
  }
  return codes;
}

/** "Statement from President Hale and President Shen on the strait": the words that name its authors. */
const AUTHORS =
  /^(?:joint )?(?:leaders[’'] )?(?:statement|declaration|communiqu[eé]) (?:from|by|of|between) (.+?)(?: (?:on|at|in|following|after|regarding|concerning|about|for|during|to)\b|,? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|$)/iu;

/** Whether a title names these persons, two at least, as those whose statement it is. */
export function areAuthors(title: string, families: readonly string[]): boolean {
  const named = AUTHORS.exec(title)?.[1];
  return (
    named !== undefined && / and |,/u.test(named) && families.filter((family) => named.includes(family)).length > 1
  );
}

/** A statement of several that is one of persons: it is called so. */
export const OF_PERSONS =
  /\b(?:leaders|ministers|presidents|premiers|secretaries|ministerial|heads of (?:state|government))\b/iu;
