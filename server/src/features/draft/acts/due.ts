/** What is to be done, told without a verb of asking: [responsibility for a truce lies with Lanhai]; and a second thing that is agreed to. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { placesIn } from "./parties";
import { actOf, addressees, askOf, textOf, type Draft, type Scene } from "./scene";

export const OPENS_DUE = /^(?:responsibility|onus|burden|to)$/u;

/** An act that such a word opens. */
export function dueOf(scene: Scene, at: number): Draft | null {
  return scene.reading.lower[at] === "to" ? alsoAgreed(scene, at) : liesWith(scene, at);
}

/** *Agreed that the reef is in danger, and to* [survey it]. */
function alsoAgreed(scene: Scene, at: number): Draft | null {
  const { reading, stretch, joint } = scene;
  const { lower, comma, matches } = reading;
  if (stretch.speakers.length === 0 || !joint || lower[at - 1] !== "and" || !comma(at - 2)) return null;
  const before = matches.filter(
    ({ first, after, verdict: { takes } }) =>
      after < at &&
      /^(?:governs|rest|that|reports)$/u.test(takes) &&
      /ed$|^(?:told|said|made|spoke)$/u.test(lower[first]!),
  );
  const verb = before.at(-1);
  if (
    verb === undefined ||
    verb.verdict.takes !== "governs" ||
    !/^agreed$/u.test(lower[verb.first]!) ||
    lower[verb.after - 1] !== "that" ||
    at - verb.after > 40 ||
    !finite(reading, verb)
  )
    return null;
  // *That they would help, and to do so soon*: it needs an infinitive that is not the clause's.
  if (lower.slice(verb.after, at - 2).includes("to")) return null;
  return {
    from: at + 1,
    to: actEnd(reading, at + 1, scene.clauses, lower.length),
    act: actOf("agree", "firm", 0.65, lower[verb.first]!),
  };
}

/** [Responsibility for a truce lies with Lanhai], [the onus is on Lanhai to return them]. */
function liesWith(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower, comma } = reading;
  if (stretch.speakers.length === 0) return null;
  let verb = at + 1;
  while (verb < Math.min(lower.length, at + 16) && !LIES.test(lower[verb]!) && !comma(verb)) verb += 1;
  if (!LIES.test(lower[verb] ?? "")) return null;
  let preposition = verb + 1;
  while (preposition < verb + 5 && !/^(?:with|on|upon)$/u.test(lower[preposition] ?? "")) preposition += 1;
  if (!/^(?:with|on|upon)$/u.test(lower[preposition] ?? "")) return null;
  if (/^(?:is|are|was|were)$/u.test(lower[verb]!) && preposition > verb + 2) return null;
  const from = at - (/^(?:the|primary|main|special)$/u.test(lower[at - 1] ?? "") ? 1 : 0);
  const to = actEnd(reading, from, scene.clauses, lower.length, preposition);
  const words = textOf(scene, preposition + 1, Math.min(to, preposition + 8));
  const whom = ground.parties.mention(words);
  const named = [...new Set([...whom.sides, ...placesIn(words)])];
  if (!whom.party && named.length === 0 && !/^(?:all|both|the|each|every)\b/iu.test(words)) return null;
  // What one takes upon oneself.
  if (whom.own || (named.length > 0 && named.every((side) => stretch.sides.includes(side)))) return null;
  // What somebody is to blame for is past.
  if (
    /\bfor (?:the |this |these |its )?(?:attacks?|crimes?|war|deaths?|escalation|crisis|conflict|violence|failure|tragedy|incident|events?|situation)\b/u.test(
      lower.slice(at, verb).join(" "),
    )
  )
    return null;
  return {
    from,
    to,
    act: askOf(addressees(scene, whom.sides, stretch), "medium", 0.6, lower[at]!),
  };
}

const LIES = /^(?:lies|lay|lie|rests|rested|rest|falls|fell|fall|is|was)$/u;
