/** What the sentence before was a whole of: *This includes* [mending the reef], behind what all resolved. */
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { actOf, type Draft, type Scene } from "./scene";

export const INCLUDES = /^includes?$/u;

/** What performs, up to the end of a sentence. */
const PERFORMED =
  /\b(?:agreed|resolved|decided|committed|recommitted|pledged|undertook|vowed|will|(?:commitment|plans?|determination) to)\b[^.!?\n]*[.!?]["”)\]]?\s*$/u;

/** So much of the text before tells. */
const BEFORE = 600;

/** A part of what was undertaken in the sentence before, as firm as that. */
export function partOf(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || at > 2) return null;
  if (!/^(?:this|these|that|those|it|they|which)$/u.test(lower[0]!)) return null;
  if (at === 2 && !/^(?:will|would|also)$/u.test(lower[1]!)) return null;
  // A deed, or a body or talks: not how things are.
  if (!/ing$|^an?$/u.test(lower[at + 1] ?? "")) return null;
  const start = reading.starts[0]!;
  const before = PERFORMED.exec(ground.text.slice(Math.max(0, start - BEFORE), start));
  if (before === null) return null;
  const from = at + 1;
  return {
    from,
    to: actEnd(reading, from, scene.clauses, lower.length),
    act: actOf(kindOf("bind", scene.joint), /^(?:plans?)/u.test(before[0]) ? "medium" : "firm", 0.65, lower[at]!),
  };
}
