/** Commitments that a clause says to hold: Calder’s commitment to [the treaty] is ironclad. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { cueOf, type Draft, type Scene } from "./scene";
import type { FrameMatch } from "./words";

const HOLDS =
  /^(?:ironclad|unwavering|unshakable|unshakeable|steadfast|firm|absolute|strong|unchanged|enduring|unbreakable|solid|total|resolute|united|undiminished|clear|constant|iron-clad|rock-solid)$/u;

/** A commitment that a clause says to hold: *that Calder’s commitment to* [the treaty] *is ironclad*, *remains steadfast in its commitment to* [the treaty]. */
export function statedOf(scene: Scene, match: FrameMatch, verb: FrameMatch): Draft | null {
  const { reading } = scene;
  const { lower } = reading;
  if (match.verdict.deed !== "bind" || lower[match.after - 1] !== "to" || !finite(reading, verb)) return null;
  const cue = cueOf(scene, match);
  const act = { by: [], to: null, force: "firm", confidence: 0.75, cue } as const;
  const kind = kindOf("bind", scene.joint);
  const owner = match.first - 1;
  if (/^(?:its|their|our|his|her|the)$/u.test(lower[owner] ?? "") && lower[owner - 1] === "in") {
    let at = owner - 2;
    while (at > verb.after && !HOLDS.test(lower[at]!) && owner - at < 5) at -= 1;
    if (!HOLDS.test(lower[at] ?? "")) return null;
    const to = actEnd(reading, match.after, scene.clauses, lower.length);
    return to > match.after ? { from: match.after, to, act: { kind, ...act } } : null;
  }
  // *Said the commitment to it is firm*, with *that* or without.
  const told = lower.lastIndexOf("that", match.first);
  const that = told < verb.first ? verb.after - 1 : told;
  if (match.first - that > 8 || that < verb.after - 1) return null;
  const to = actEnd(reading, that + 1, scene.clauses, lower.length);
  const holds = lower.slice(match.after, to).findIndex((word) => /^(?:is|are|was|were|remains?|remained)$/u.test(word));
  if (holds === -1 || !lower.slice(match.after + holds + 1, to).some((word) => HOLDS.test(word))) return null;
  // What it is to, and no more; *to the peace that is strong* tells of the peace.
  if (holds === 0 || /^(?:that|which|who|as|where)$/u.test(lower[match.after + holds - 1]!)) return null;
  return { from: match.after, to: match.after + holds, act: { kind, ...act } };
}
