/** What the parties look forward to and do not do themselves: *looked forward to* the match, talks of others, a bright future. */
import { placesIn } from "./parties";
import { textOf, type Scene } from "./scene";
import { areOthersAffairs } from "./thirds";

/** Whether what somebody looks forward to is not his to do, and undertakes nothing. */
export function pleasesOnly(scene: Scene, words: readonly string[], from: number, to: number): boolean {
  const { ground, stretch } = scene;
  const whole = textOf(scene, from, to);
  // *Looked forward to talks between Norland and Estmark*: theirs.
  if (words.includes("between")) {
    if (areOthersAffairs(whole, ground.parties.mention(whole).sides, stretch.sides)) return true;
    const named = placesIn(whole.slice(whole.search(/\bbetween\b/u)));
    const held =
      words.slice(0, 10).join(" ").includes("taking place") || areOthersAffairs(words.join(" "), [], stretch.sides);
    if (held && named.length > 1 && !named.some((side) => stretch.sides.includes(side))) return true;
  }
  // *The match in Tarn Bay*: not theirs to hold.
  if (/^(?:the|this|next)$/u.test(words[0]!) && words.slice(0, 10).some((word) => GAMES.test(word))) return true;
  // *The future of their ties*: nobody makes it.
  const noun = /^(?:bright|next|new)$/u.test(words[1] ?? "") ? 2 : 1;
  if (/^(?:the|an?|its|their|our)$/u.test(words[0]!) && /^(?:future|day|time|chapter|era)$/u.test(words[noun] ?? ""))
    return true;
  // *Watching the regatta* pleases him.
  return /^(?:watching|hearing|reading|learning|experiencing|enjoying)$/u.test(words[0]!);
}

const GAMES =
  /^(?:fixtures?|match|matches|games|olympics|paralympics|cup|tournament|championships?|race|regatta|concert|exhibition|celebrations?|festivities|holidays?|elections?)$/u;

/** Where what the parties look forward to begins behind what others do: *the election there and to* [working together]; else 0. */
export function joinedTo(words: readonly string[]): number {
  const to = words.findIndex(
    (word, at) => word === "to" && words[at - 1] === "and" && /ing$/u.test(words[at + 1] ?? ""),
  );
  if (to < 3 || /ing$/u.test(words[0]!) || /^(?:their|his|her|its|our|continued|further|closer)$/u.test(words[0]!))
    return 0;
  return words
    .slice(0, to)
    .some((word) =>
      /^(?:formation|elections?|outcome|results?|inauguration|arrival|appointment|conclusion|adoption|release)$/u.test(
        word,
      ),
    )
    ? to + 1
    : 0;
}
