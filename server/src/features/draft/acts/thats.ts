/** The acts that are clauses whole, whatever their verb: *assured him that* [Calder stands by the treaty], *hoped that* [talks resume]. */
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { ifAsked } from "./modalWords";
import { actOf, addressees, askOf, cueOf, determined, skipLinks, textOf, type Draft, type Scene } from "./scene";
import { isOfPaper } from "./nounVetoes";
import { isImpersonal } from "./passives";
import { TURNS_WELL } from "./wishes";
import type { FrameMatch } from "./words";

/** Verbs that make a clause of what they stand in. */
export const CLAUSAL = /^(?:is|are|was|were|be|has|have|had|will|would|should|must|can|could|helped|remains?|makes?)$/u;

/** A clause that is promised, hoped for or threatened whole. */
export function thatOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  if (
    (stretch.speakers.length === 0 && !isImpersonal(reading, match)) ||
    (!match.governorOnly &&
      !finite(reading, match) &&
      !determined(reading, match.first) &&
      !isImpersonal(reading, match))
  )
    return null;
  // *The importance that Calder places on the survey*: what it thinks of it.
  if (
    lower[match.first] === "importance" &&
    lower.slice(match.after, match.after + 6).some((word) => /^(?:places?|attach(?:es)?|gives?)$/u.test(word))
  )
    return null;
  if (isOfPaper(reading, match.first)) return null;
  let from = match.after;
  // *Warned Lanhai not to* arm them: told to refrain.
  if (/^(?:warn|caution)/u.test(lower[match.first]!)) {
    const not = lower.findIndex(
      (word, at) => at > from && at < from + 8 && (word === "against" || (word === "not" && lower[at + 1] === "to")),
    );
    if (not !== -1 && !lower.slice(from, not).some((word) => word === "that" || word === "")) {
      const whom = ground.parties.mention(textOf(scene, from, not));
      const to = actEnd(reading, from, scene.clauses, lower.length);
      const named = addressees(scene, whom.sides, stretch);
      if (whom.party || whom.sides.length > 0)
        return {
          from,
          to,
          act: askOf(named, "medium", 0.8, cueOf(scene, match)),
        };
    }
  }
  if (lower[from - 1] !== "that") {
    const backed = assuredOf(scene, match);
    if (backed !== null) return backed;
    const that = lower.indexOf("that", from);
    const hopes = /^hop/u.test(lower[match.first]!);
    if (that !== -1 && that <= from + 8) from = that + 1;
    else if (hopes && lower[from] === "to") {
      // *Hopes to* return is what one means to do oneself.
      const to = actEnd(reading, from + 1, scene.clauses, lower.length);
      return {
        from: from + 1,
        to,
        act: actOf(kindOf("bind", joint), "soft", 0.8, cueOf(scene, match)),
      };
    } else if (hopes && lower[from] === "for") from += 1;
    else if (!hopes) return null;
  }
  from = skipLinks(reading, from);
  // *Committed that, working as one, they will help*: the clause is behind what the commas part.
  if (/..ing$|^(?:with|in|as|on|at|while|despite)$/u.test(lower[from] ?? ""))
    for (let at = from + 2; at < from + 14; at += 1) if (reading.comma(at - 1) && scene.clauses.has(at)) from = at;
  const others = new Set(scene.clauses);
  others.delete(from);
  const deed = match.verdict.deed!;
  const verb = lower.findIndex((word, at) => at > from && at < from + 12 && (word === "" || CLAUSAL.test(word)));
  const to = actEnd(reading, from, others, lower.length, verb === -1 || lower[verb] === "" ? from : verb);
  if (to <= from) return null;
  const cue = cueOf(scene, match);
  // That a thing turns out well is a wish, and nobody is asked.
  // *It was important that the war did not embolden others*: what a thing does nobody is asked.
  if (
    deed === "ask" &&
    SUFFERED.test(lower.slice(from, from + 5).join(" ")) &&
    lower.slice(from, to).some((word) => /^(?:do|does|did)$/u.test(word))
  )
    return null;
  if (deed === "ask" && /^(?:hop|expect)/u.test(lower[match.first]!) && turnsOut(scene, from, to)) return null;
  if (
    deed === "bind" &&
    !joint &&
    ifAsked(lower.slice(from, to)) &&
    lower.slice(from, to).some((word) => /^(?:ready|prepared|willing)$/u.test(word))
  )
    return { from, to, act: actOf("offer", "soft", 0.75, cue) };
  // *Assured him that Calder stands with Lanhai*: a stance.
  if (deed === "bind" && STANDS.test(lower.slice(from, to).join(" "))) return null;
  if (deed === "bind") return { from, to, act: actOf(kindOf("bind", joint), null, 0.85, cue) };
  const modal = reading.matches.find(({ verdict, first }) => verdict.takes === "clause" && first >= from && first < to);
  const subject = ground.parties.mention(textOf(scene, from, modal?.first ?? Math.min(from + 4, to)));
  const wants = deed === "warn" && modal?.verdict.deed === "ask" && /^caution/u.test(lower[match.first]!);
  const kind = deed === "ask" && joint && (subject.joint || subject.own) ? "agree" : wants ? "ask" : deed;
  return {
    from,
    to,
    act: {
      kind,
      by: [],
      to: deed === "ask" && kind === "ask" ? addressees(scene, subject.sides, stretch) : null,
      force: null,
      confidence: 0.8,
      cue,
    },
  };
}

/** *Assured him of* [Calder’s support for the inquiry]: what one assures another of one promises. */
function assuredOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  if (!/^(?:re)?assur(?:es|ed|ing)$/u.test(lower[match.first]!)) return null;
  const of = lower.indexOf("of", match.after);
  const noun = of === -1 || of > match.after + 7 ? -1 : lower.indexOf("support", of);
  if (noun === -1 || noun > of + 7 || !/^(?:for|in|to)$/u.test(lower[noun + 1] ?? "")) return null;
  const whose = lower.slice(of + 1, noun);
  if (whose.some((word) => /^(?:|continu(?:ed|ing)|ongoing|for|of|and|commitment)$/u.test(word))) return null;
  const { sides } = ground.parties.mention(textOf(scene, of + 1, noun));
  if (sides.some((side) => !stretch.sides.includes(side))) return null;
  const to = actEnd(reading, of + 1, scene.clauses, lower.length);
  return { from: of + 1, to, act: actOf(kindOf("bind", scene.joint), "firm", 0.7, cueOf(scene, match)) };
}

const SUFFERED =
  /^(?:the |this |these |that |such )?(?:\p{L}+ ){0,2}(?:war|wars|conflicts?|crisis|crises|pandemic|virus|invasion|aggression|violence|storms?|events|tensions|situation)\b/u;

const STANDS =
  /^(?:\S+ ){1,6}?(?:stands?|stood) (?:firmly |fully |resolutely |always )?(?:in (?:full )?solidarity|with|alongside|beside|together|shoulder|side)\b/u;

/** Whether a clause tells how a thing will turn out: *that the visit will mark a new chapter*. */
function turnsOut(scene: Scene, from: number, to: number): boolean {
  const { lower } = scene.reading;
  const verb = lower.findIndex(
    (word, at) =>
      at > from && at < to + 6 && (TURNS_OUT.test(word) || /^(?:goes|go|went)$/u.test(word) || CLAUSAL.test(word)),
  );
  if (verb === -1) return false;
  let main = verb;
  while (main < to - 1 && (CLAUSAL.test(lower[main]!) || /ly$|^(?:also|soon|not)$/u.test(lower[main]!))) main += 1;
  const is = lower.slice(verb, main).some((word) => /^(?:be|is|are|was|were)$/u.test(word));
  const goes = /^(?:goes|go|went|proves?|turns?|ends?)$/u.test(lower[main] ?? "");
  const well = lower.slice(main, Math.min(to, main + 4)).some((word) => TURNS_WELL.test(word));
  if (!TURNS_OUT.test(lower[main] ?? "") && !(well && (is || goes))) return false;
  // *Gives impetus*, and not a ship.
  if (
    /^gives?$/u.test(lower[main] ?? "") &&
    !lower
      .slice(main, to)
      .some((word) => /^(?:impetus|momentum|boost|impulse|push|dynamism|hope|strength)$/u.test(word))
  )
    return false;
  // *Minister Shen’s visit*: a thing of his.
  const subject = textOf(scene, from, verb);
  return (
    !scene.ground.parties.mention(subject).party ||
    /['’]s?\s+(?:\p{Ll}+\s+)*\p{Ll}+(?:\s|$)/u.test(subject.split(/\s(?:with|to|in|of|on)\s/u)[0]!)
  );
}

const TURNS_OUT =
  /^(?:marks?|help|helps|pass|passes|signals?|represents?|serves?|brings?|paves?|proves?|contributes?|leads?|ushers?|means?|becomes?|enjoys?|recovers?|succeeds?|grows?|gives?|yields?|flourish(?:es)?|prospers?|bears?|strengthens?|deepens?)$/u;
