/** What somebody calls its priorities: *outlined its priorities, including* [mapping the reef], *her priorities for the survey to* [count the herring]. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { toldOf, verbBefore } from "./owners";
import { placesIn } from "./parties";
import { clauseOf } from "./modals";
import { actOf, textOf, type Draft, type Scene } from "./scene";
import type { FrameMatch } from "./words";

export const PRIORITIES = /^priorit(?:y|ies)$/u;

const TELLS =
  /^(?:outlin|set|lay|laid|highlight|underscor|underlin|reiterat|reaffirm|reinforc|emphasi|stress|present|shar|explain|detail|spel|affirm|confirm|restat)/u;

/** Words between whose they are and "priorities". */
const OWN =
  /^(?:his|her|its|their|our|shared|common|key|main|top|own|policy|foreign|national|strategic|respective|mutual|joint|and|security|economic|trade|bilateral|[’']s?|s)$/u;

export function prioritiesOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower, comma, mark } = reading;
  if (stretch.speakers.length === 0) return null;
  if (lower[at] === "priority") return calledOne(scene, at);
  const verb = verbBefore(scene, at);
  if (verb === null || verb.verdict.takes === "topic" || !TELLS.test(lower[verb.first]!) || !finite(reading, verb))
    return null;
  const told = toldOf(reading, verb);
  if (at === told || at - told > 9) return null;
  const words = textOf(scene, told, at);
  const sides = [...ground.parties.mention(words).sides, ...placesIn(words)];
  if (sides.some((side) => !stretch.sides.includes(side))) return null;
  if (sides.length === 0 && !lower.slice(told, at).every((word) => OWN.test(word))) return null;
  const from = itemsOf(lower, (place) => comma(place) || mark(place), at);
  if (from === null) return null;
  return {
    from,
    to: actEnd(reading, from, scene.clauses, lower.length),
    act: actOf(kindOf("bind", joint), "medium", 0.65, lower[at]!),
  };
}

/** [Mending the reef remains a top Calder fisheries priority], in whatever words. */
function calledOne(scene: Scene, at: number): Draft | null {
  const { reading, stretch } = scene;
  const { lower, capital } = reading;
  let be = at - 1;
  while (be > at - 8 && be > 0 && (OWN.test(lower[be]!) || GRADE.test(lower[be]!) || capital(be))) be -= 1;
  if (be > at - 3 || !/^(?:is|are|was|were|remains?|remained)$/u.test(lower[be] ?? "")) return null;
  const whose = textOf(scene, be + 1, at);
  const named = [...scene.ground.parties.mention(whose).sides, ...placesIn(whose)];
  if (named.length > 0 && !named.every((side) => stretch.sides.includes(side))) return null;
  const verdict = { deed: "bind", takes: "clause", words: "" } as const;
  return clauseOf(scene, { first: be, after: at + 1, verdict } as FrameMatch, 0);
}

const GRADE =
  /^(?:an?|the|u|top|highest|high|key|urgent|absolute|major|diplomatic|american|clear|first|critical|important|central|great)$/u;

/** Where the first of them begins, a deed. */
function itemsOf(lower: readonly string[], part: (at: number) => boolean, at: number): number | null {
  for (let place = at + 1; place < Math.min(lower.length, at + 16); place += 1) {
    const word = lower[place]!;
    if (part(place)) {
      const names = lower[place + 1] === "such" ? 2 : /^(?:including|namely)$/u.test(lower[place + 1] ?? "") ? 1 : 0;
      const first = place + 1 + names;
      if ((lower[first] ?? "").length > 5 && /ing$/u.test(lower[first]!) && (names > 0 || lower[place] === ""))
        return first;
      if (names > 0) return null;
    }
    if (word === "including" || (word === "of" && place === at + 1)) {
      if (/ing$/u.test(lower[place + 1] ?? "") && lower[place + 1]!.length > 5) return place + 1;
    }
    // *Her priorities for the survey to map the reef*.
    if (word === "to" && /^(?:for|in|on)$/u.test(lower[at + 1] ?? "") && place > at + 2)
      return /^(?:the|an?|its|their|our)$/u.test(lower[place + 1] ?? "the") ? null : place + 1;
    if (/^(?:that|which|who|and|is|are|was|were)$/u.test(word)) return null;
  }
  return null;
}
