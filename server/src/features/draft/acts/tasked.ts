/** What somebody is tasked with: *tasked their teams to* [draft a protocol]. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { actOf, cueOf, type Draft, type Scene } from "./scene";
import type { FrameMatch } from "./words";

/** Whom a verb sets a task, and the task. */
export function whomOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || !finite(reading, match)) return null;
  if (/^(?:be|been|is|are|was|were|will|should)$/u.test(lower[match.first - 1] ?? "")) return null;
  if (/ing$/u.test(lower[match.first]!) && !/^(?:|and|while|also)$/u.test(lower[match.first - 1] ?? "")) return null;
  const infinitive = lower.findIndex(
    (word, at) => at >= match.after && (word === "to" || (word === "with" && /ing$/u.test(lower[at + 1] ?? ""))),
  );
  if (infinitive === -1 || infinitive > match.after + 18) return null;
  // *Ordered the deployment of two ships to help*: a deed, and what it is for.
  if (
    /^order/u.test(lower[match.first]!) &&
    lower[match.after] === "the" &&
    /^(?:deployment|withdrawal|release|closure|closing|opening|evacuation|return|dispatch|suspension|mobili[sz]ation|repositioning)$/u.test(
      lower[match.after + 1] ?? "",
    )
  )
    return null;
  const from = infinitive + 1;
  // *Directed a surge of aid to Norland*: to whom.
  if (reading.capital(from) || /^(?:the|an?|its|their|his|her|our|this|these|all)$/u.test(lower[from] ?? ""))
    return null;
  const to = actEnd(reading, from, scene.clauses, lower.length);
  return {
    from,
    to,
    act: actOf(kindOf("bind", scene.joint), null, 0.9, cueOf(scene, match)),
  };
}
