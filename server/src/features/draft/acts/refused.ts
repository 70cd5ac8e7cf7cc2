/** What a clause refuses: [the seizures are unacceptable], *opposed* [any fee]. */
import { finite, type ClauseStart } from "./clauses";
import { actEnd } from "./ends";
import { toldByThing } from "./modalWords";
import type { Mention } from "./parties";
import { actOf, type Draft, type Scene } from "./scene";
import { isOfThirds } from "./thirds";
import type { FrameMatch } from "./words";

/** A clause whose verb refuses. */
interface Refusing {
  readonly from: number;
  readonly to: number;
  readonly start: ClauseStart;
  readonly subject: Mention;
  readonly subjectWords: string;
  /** Whether its verb is in the past tense of the report. */
  readonly past: boolean;
  /** Whether it is another verb of the sentence’s subject. */
  readonly shares: boolean;
  readonly cue: string;
}

export function refusedOf(scene: Scene, match: FrameMatch, clause: Refusing): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  const { from, to, start, subject, subjectWords, past, shares, cue } = clause;
  const narrated = stretch.speakers.length === 0;
  const modal = lower[match.first]!;
  const verb = lower[match.after - 1]!;
  if (narrated && !subject.party) return null;
  // In the past tense of the report itself the verb governs; in a clause of its own it is part of the act.
  const states = /unacceptable|acceptable|inadmissible|intolerable|impermissible|negotiable/u.test(verb);
  const doubts = /^(?:believe|think)$/u.test(lower[match.first + 2] ?? "");
  // *A vote, which sent a message that it is unacceptable*: not who speaks refuses.
  if (states && toldByThing(lower, from)) return null;
  // What others do not believe is no refusal.
  if (doubts && !subject.party) return null;
  if (!states && start.main && start.governor === null && past) {
    const at = match.after;
    return {
      from: at,
      to: actEnd(reading, at, scene.clauses, lower.length),
      act: actOf("refuse", null, 0.9, cue),
    };
  }
  if (!states && modal === "rejected" && !finite(reading, match)) return null;
  if (match.first === from || (shares && past))
    return narrated
      ? null
      : {
          from: match.after,
          to: actEnd(reading, match.after, scene.clauses, lower.length),
          act: actOf("refuse", null, 0.85, cue),
        };
  if (
    /^can$/u.test(modal) &&
    lower[match.after - 1] === "have" &&
    !subject.party &&
    !isOfThirds(subjectWords.replace(/^the /iu, ""), subject.sides, stretch.sides)
  )
    return null;
  if (
    /^can$/u.test(modal) &&
    lower[match.after - 1] !== "accept" &&
    !/\bno\b/iu.test(subjectWords) &&
    !lower.slice(match.first, match.after).some((word) => word === "not" || word === "never")
  )
    return null;
  return {
    from,
    to,
    act: actOf("refuse", doubts ? "soft" : states || modal === "can" ? "firm" : null, 0.85, cue),
  };
}
