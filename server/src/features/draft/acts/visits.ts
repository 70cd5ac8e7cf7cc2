/** A visit to come that is welcomed: *welcomed* [Minister Shen’s upcoming visit in May]. */
import { actEnd, finite } from "./clauses";
import { placesIn } from "./parties";
import { textOf, type Draft, type Scene } from "./scene";

/** Words in front of a visit that is to come. */
export const TO_COME = /^(?:upcoming|forthcoming|planned|scheduled|impending)$/u;

const VISIT = /^(?:visits?|trips?|travel)$/u;
const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|week|month|spring|summer|autumn|fall|winter|20\d\d)$/u;

/** Where its time is told, the visitor undertakes it. */
export function visitOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  const visit = [at + 1, at + 2].find((place) => VISIT.test(lower[place] ?? ""));
  const verb = reading.matches.filter((match) => match.verdict.takes === "reports" && match.after <= at).at(-1);
  if (visit === undefined || verb === undefined || !/^welcom/u.test(lower[verb.first]!) || !finite(reading, verb))
    return null;
  const from = verb.after;
  if (at - from > 10 || lower.slice(from, at).some((word) => /^(?:|and|that|of|for)$/u.test(word))) return null;
  const to = actEnd(reading, from, scene.clauses, lower.length, visit);
  if (!lower.slice(visit, to).some((word) => TIME.test(word))) return null;
  const owner = textOf(scene, from, at);
  const { sides, own } = ground.parties.mention(owner);
  const visitor = sides.length > 0 ? sides : placesIn(owner);
  // Of two, who does not live there.
  const there = placesIn(textOf(scene, visit, to));
  const others = stretch.sides.filter((side) => !there.includes(side));
  const alone = stretch.sides.length === 2 && others.length === 1 && visitor.length !== 1 ? others : visitor;
  const by = own || (stretch.sides.length < 2 && alone.every((side) => stretch.sides.includes(side))) ? [] : alone;
  return {
    from,
    to,
    act: {
      kind: "commit",
      by,
      to: by.length > 0 ? stretch.sides : null,
      force: "medium",
      confidence: 0.7,
      cue: lower[at]!,
    },
  };
}
