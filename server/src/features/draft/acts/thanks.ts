/** What one side tells of the other’s undertaking: *thanked Lanhai for agreeing to* [host the next round], *invited him to* [visit], *which he accepted*. */
import { actEnd } from "./ends";
import { cueOf, textOf, type Draft, type Scene } from "./scene";
import type { FrameMatch } from "./words";

/** What somebody is thanked for undertaking: *thanked Lanhai for agreeing to* [host the next round]. */
export function thankedFor(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || !/^(?:agree|offer|pledg|committ|promis)ing$/u.test(lower[match.first]!))
    return null;
  const verb = reading.matches
    .filter(({ verdict, after }) => verdict.takes === "reports" && after < match.first)
    .at(-1);
  if (verb === undefined || !/^(?:thank|commend|prais|applaud)/u.test(lower[verb.first]!)) return null;
  const { sides } = ground.parties.mention(textOf(scene, verb.after, match.first - 1));
  const others = sides.filter((side) => !stretch.sides.includes(side));
  if (others.length === 0) return null;
  const kind = match.verdict.deed === "offer" ? "offer" : "commit";
  const to = actEnd(reading, match.after, scene.clauses, lower.length);
  return {
    from: match.after,
    to,
    act: { kind, by: others, to: stretch.sides, force: null, confidence: 0.65, cue: cueOf(scene, match) },
  };
}

/** Whether an invitation was taken up where it ends: *, which he accepted*. */
export function taken(lower: readonly string[], to: number): boolean {
  const behind = lower.slice(to, to + 9);
  const accepted = behind.findIndex((word) => /^accept(?:ed|s)$/u.test(word));
  return accepted > 0 && behind.slice(0, accepted).some((word) => /^(?:which|and|he|she|the)$/u.test(word));
}
