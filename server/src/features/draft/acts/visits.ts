/** A visit to come that is welcomed: *welcomed* [Minister Shen’s upcoming visit in May]. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { placesIn } from "./parties";
import { textOf, type Draft, type Scene } from "./scene";

/** Words in front of a visit that is to come. */
export const TO_COME = /^(?:upcoming|forthcoming|planned|scheduled|impending|announcement)$/u;

const VISIT = /^(?:visits?|trips?|travel)$/u;
const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|week|month|spring|summer|autumn|fall|winter|20\d\d)$/u;

/** Where its time is told, the visitor undertakes it. */
export function visitOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  // *Today’s announcement of the state visit of President Orso to Calder in May*.
  const told = lower[at] === "announcement";
  if (told && lower[at + 1] !== "of") return null;
  const near = told ? [at + 2, at + 3, at + 4, at + 5] : [at + 1, at + 2];
  const visit = near.find((place) => VISIT.test(lower[place] ?? ""));
  const verb = reading.matches.filter((match) => match.verdict.takes === "reports" && match.after <= at).at(-1);
  if (visit === undefined || verb === undefined || !/^welcom/u.test(lower[verb.first]!) || !finite(reading, verb))
    return null;
  const from = told ? at + 2 : verb.after;
  if (!told && (at - from > 10 || lower.slice(from, at).some((word) => /^(?:|and|that|of|for)$/u.test(word))))
    return null;
  const to = actEnd(reading, from, scene.clauses, lower.length, visit);
  if (!lower.slice(visit, to).some((word) => TIME.test(word))) return null;
  const end = lower.indexOf("to", visit);
  const owner = told ? textOf(scene, visit + 1, end === -1 ? to : Math.min(to, end)) : textOf(scene, from, at);
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
