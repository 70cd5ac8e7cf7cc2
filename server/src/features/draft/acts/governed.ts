/** The acts that a verb governs: *agreed to* [meet], *called on* [X to act], *tasked their teams to* [report]. */
import { TOGETHER } from "../../../model/actLexicon";
import { actEnd, finite } from "./clauses";
import { kindOf } from "./ground";
import { isNoun, nounOf } from "./nouns";
import {
  addressees,
  cueOf,
  determined,
  firstVerb,
  isVague,
  skipLinks,
  startsAt,
  textOf,
  wordsOf,
  type Draft,
  type Scene,
} from "./scene";
import type { FrameMatch, Reading } from "./words";

const together = wordsOf(TOGETHER);

/** What a verb governs. */
export function restOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const deed = match.verdict.deed!;
  if (isNoun(reading, match)) return nounOf(scene, match);
  const before = lower[match.first - 1] ?? "";
  const verb = lower[match.first]!;
  if (!finite(reading, match)) return null;
  if (ground.text[reading.starts[match.first]! - 1] === "-") return null;
  // A participle goes on with what is said only behind a comma or where it opens the sentence.
  if (/ing$/u.test(verb) && before !== "" && !/^(?:and|while|also|strongly)$/u.test(before)) return null;
  // What would, should or may be agreed is the clause's act; what has been agreed by others is none.
  if (/^(?:will|would|should|must|can|could|may|not|who|which|be|been|being|is|are|was|were)$/u.test(before))
    return null;
  const inner = reading.matches.find(
    ({ first, verdict }) =>
      startsAt(reading, match.after, first) &&
      verdict.deed !== null &&
      verdict.takes !== "clause" &&
      verdict.takes !== "reports",
  );
  if (inner !== undefined && inner.verdict.takes === "noun") return nounOf(scene, inner, match);
  const sum = /^announc/u.test(verb) && /^\d/u.test(lower[match.after - 1]!);
  if (sum && (stretch.speakers.length === 0 || before === "recently")) return null;
  const from = sum ? match.first + 1 : skipLinks(reading, match.after);
  const to = actEnd(reading, from, scene.clauses, lower.length);
  const words = lower.slice(from, to);
  if (words.length === 0 || isVague(words)) return null;
  const subject = subjectBefore(scene, match.first);
  const mention = subject === null ? null : ground.parties.mention(subject);
  const narrated = stretch.speakers.length === 0;
  // An item of a list that begins with what all did: *Agreed to ...*.
  const item = narrated && match.first === 0 && /ed$/u.test(verb);
  if (narrated && !item && (mention === null || !mention.party || deed !== "bind")) return null;
  if (deed === "offer" && /ing$/u.test(verb)) return null;
  if (inRelative(reading, match.first) || isPast(scene)) return null;
  // What things offer or demand is nobody's act.
  if (/[^s]s$/u.test(verb) && !/^(?:is|was|has)$/u.test(verb) && mention !== null && !mention.party) return null;
  const other =
    mention !== null && mention.sides.length === 1 && !mention.joint && !stretch.sides.includes(mention.sides[0]!);
  const sides = other || narrated ? (mention?.sides ?? []) : [];
  const joint = other
    ? false
    : narrated
      ? item || mention!.joint || mention!.sides.length > 1
      : scene.joint || (mention !== null && mention.sides.length > 1);
  if (deed === "ask") return askOf(scene, match, from, to, joint, sides);
  const kind = kindOf(deed, joint);
  return {
    from,
    to,
    act: { kind, by: kind === "commit" ? sides : [], to: null, force: null, confidence: 0.9, cue: cueOf(scene, match) },
  };
}

/** An ask of somebody, or of all by all of their own affairs. */
function askOf(
  scene: Scene,
  match: FrameMatch,
  from: number,
  to: number,
  joint: boolean,
  sides: readonly string[],
): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const words = lower.slice(from, to);
  if (/^(?:about|whether|if|how|why|what|questions?)$/u.test(words[0] ?? "")) return null;
  const verb = words.indexOf("to");
  // Who is called on and not to do anything is visited.
  if (verb === -1 && /^(?:on|upon)$/u.test(lower[match.after - 1]!)) return null;
  const object = verb > 0 ? textOf(scene, from, from + verb) : "";
  const whom = ground.parties.mention(object);
  // *Asked their ministers to* report: all set their own people a task.
  if (joint && verb > 0 && /^(?:their|our|respective)/u.test(words[0] ?? "") && together.has(words[verb - 1] ?? "")) {
    const at = from + verb + 1;
    return {
      from: at,
      to,
      act: { kind: "agree", by: [], to: null, force: "firm", confidence: 0.8, cue: cueOf(scene, match) },
    };
  }
  // All encourage their own progress.
  if (
    joint &&
    /^encourag/u.test(lower[match.first]!) &&
    verb !== 1 &&
    whom.sides.length === 0 &&
    !ground.parties.mention(textOf(scene, from, to)).party &&
    verb < 0
  )
    return {
      from,
      to,
      act: { kind: "agree", by: [], to: null, force: "soft", confidence: 0.75, cue: cueOf(scene, match) },
    };
  return {
    from,
    to,
    act: {
      kind: "ask",
      by: sides,
      to: addressees(scene, whom.sides, stretch),
      force: null,
      confidence: 0.9,
      cue: cueOf(scene, match),
    },
  };
}

/** Whom a verb sets a task, and the task. */
export function whomOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || !finite(reading, match)) return null;
  if (/^(?:be|been|is|are|was|were|will|should)$/u.test(lower[match.first - 1] ?? "")) return null;
  const infinitive = lower.indexOf("to", match.after);
  if (infinitive === -1 || infinitive > match.after + 14) return null;
  const from = infinitive + 1;
  const to = actEnd(reading, from, scene.clauses, lower.length);
  return {
    from,
    to,
    act: {
      kind: kindOf("bind", scene.joint),
      by: [],
      to: null,
      force: null,
      confidence: 0.9,
      cue: cueOf(scene, match),
    },
  };
}

/** A clause that is promised, hoped for or threatened whole. */
export function thatOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  if (
    stretch.speakers.length === 0 ||
    (!match.governorOnly && !finite(reading, match) && !determined(reading, match.first))
  )
    return null;
  let from = match.after;
  if (lower[from - 1] !== "that") {
    const that = lower.indexOf("that", from);
    const hopes = /^hop/u.test(lower[match.first]!);
    if (that !== -1 && that <= from + 8) from = that + 1;
    else if (hopes && lower[from] === "to") {
      // *Hopes to* return is what one means to do oneself.
      const to = actEnd(reading, from + 1, scene.clauses, lower.length);
      return {
        from: from + 1,
        to,
        act: {
          kind: kindOf("bind", joint),
          by: [],
          to: null,
          force: "soft",
          confidence: 0.8,
          cue: cueOf(scene, match),
        },
      };
    } else if (hopes && lower[from] === "for") from += 1;
    else if (!hopes) return null;
  }
  from = skipLinks(reading, from);
  const others = new Set(scene.clauses);
  others.delete(from);
  const to = actEnd(reading, from, others, lower.length);
  if (to <= from) return null;
  const deed = match.verdict.deed!;
  const cue = cueOf(scene, match);
  if (deed === "bind")
    return { from, to, act: { kind: kindOf("bind", joint), by: [], to: null, force: null, confidence: 0.85, cue } };
  const modal = reading.matches.find(({ verdict, first }) => verdict.takes === "clause" && first >= from && first < to);
  const subject = ground.parties.mention(textOf(scene, from, modal?.first ?? Math.min(from + 4, to)));
  const kind = deed === "ask" && joint && (subject.joint || subject.own) ? "agree" : deed;
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

/** The subject of a verb: the words before it up to the start of its clause, where it has any. */
function subjectBefore(scene: Scene, verb: number): string | null {
  const { reading } = scene;
  const { lower, comma, semicolon, mark } = reading;
  let at = verb - 1;
  while (at >= 0 && /ly$|^(?:also|further|again|have|has|had|are|is|both|all|today|jointly)$/u.test(lower[at]!))
    at -= 1;
  // Another verb of the same subject.
  if (/^(?:and|but|)$/u.test(lower[at] ?? "")) at = scene.stretch.speakers.length > 0 ? -1 : firstVerb(scene, verb) - 1;
  if (at < 0) return null;
  const last = at + 1;
  while (
    at >= 0 &&
    last - at < 14 &&
    !semicolon(at) &&
    !mark(at) &&
    !comma(at) &&
    !/^(?:that|while|because|but|where)$/u.test(lower[at]!)
  )
    at -= 1;
  return at + 1 < last ? textOf(scene, at + 1, last) : null;
}

/** Whether a verb's subject stands behind *which*: what is told of a thing beside the point. */
function inRelative({ lower }: Reading, verb: number): boolean {
  const before = lower.slice(Math.max(0, verb - 5), verb);
  return before.some((word) => /^(?:which|whom|whose)$/u.test(word));
}

/** Whether the sentence opens with an earlier paper: what was undertaken there is past. */
function isPast({ ground: { text }, stretch: { start, end } }: Scene): boolean {
  const opener = text.slice(start, Math.min(end, start + 200));
  return /^(?:In|At|Under) [^,;]*\b(?:Statement|Declaration|Agreement|Summit|Treaty|Memorandum|Communiqu[eé])\b[^;]*\b(?:19|20)\d\d\b/u.test(
    opener,
  );
}
