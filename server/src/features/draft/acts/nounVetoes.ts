/** What a noun names and nobody performs: what is regretted, thanked for, shown, or set out in a paper. */
import type { FrameMatch, Reading } from "./words";
import { textOf, type Scene } from "./scene";

/**
 * Whether nobody performs what a noun names behind a verb.
 * @param over whether the verb governs the noun itself: *agreed on the need to*.
 */
export function isVetoed(scene: Scene, match: FrameMatch, verb: FrameMatch, noun: string, over: boolean): boolean {
  const { reading } = scene;
  const { lower } = reading;
  const deed = match.verdict.deed;
  const last = lower[match.after - 1]!;
  // *Spoke up against this rejection of the pact*: another’s.
  if (
    deed === "refuse" &&
    lower
      .slice(Math.max(verb.after, match.first - 3), match.first)
      .some((word) => /^(?:against|about|over|despite|amid|at)$/u.test(word))
  )
    return true;
  // *Commended Lanhai for its rejection of the seizures*: what it did.
  if (deed === "refuse" && PRAISES.test(lower[verb.first]!)) return true;
  if (noun === "focus" && (!/ing$/u.test(lower[match.after] ?? "") || !/^(?:reports|that)$/u.test(verb.verdict.takes)))
    return true;
  if (noun === "initiative" && (reading.capital(match.first) || !PRAISES.test(lower[verb.first]!))) return true;
  if (/^welcom/u.test(lower[verb.first]!) && /^(?:importance|value|urgency|utility)$/u.test(noun)) return true;
  if (/^(?:condemn|deplor|critici|regret|lament|denounc|question)/u.test(lower[verb.first]!)) return true;
  // An invitation for which one thanks is past, and the desire or the decision that brought a guest too.
  if (
    givesThanks(lower, verb) &&
    (deed === "offer" ||
      (/^(?:desire|wish)$/u.test(lower[match.first]!) && lower[match.after] === "see") ||
      (/^decisions?$/u.test(noun) && COMES.test(lower[match.after] ?? "")))
  )
    return true;
  if (isOfPaper(reading, verb.first)) return true;
  // What somebody is sorry for is done: *expressed disappointment at the decision to*.
  const between = lower.slice(verb.after, match.first);
  // *The significance of Calder’s commitments*: what they are worth.
  const near = between.slice(between.lastIndexOf("") + 1);
  if (deed === "bind" && near.some((word, at) => WORTH.test(word) && near[at + 1] === "of")) return true;
  // *Praised it for meeting its pledge to*: kept.
  if (deed === "bind" && between.slice(-6).some((word) => KEPT.test(word))) return true;
  // *Presented his plan to win*: a paper.
  if (noun === "plan" && /^(?:present|unveil|detail)/u.test(lower[verb.first]!)) return true;
  // *Noting her recent decision to*: a fact.
  if (/^decisions?$/u.test(noun) && /^not(?:ed|ing|es)$/u.test(lower[verb.first]!)) return true;
  // *As a sign of its commitment to the region*: what shows it is no promise.
  if (between.some((word, at) => SHOWS.test(word) && between[at + 1] === "of")) return true;
  // *A democracy based on a commitment to law*: nobody performs it.
  if (
    between.some(
      (word, at) =>
        /^(?:based|rooted|founded|grounded|built)$/u.test(word) && /^(?:on|upon|in)$/u.test(between[at + 1] ?? ""),
    )
  )
    return true;
  // *Support for Lanhai’s call for* it is a stance.
  const lastObject = between.slice(Math.max(between.lastIndexOf("and"), between.lastIndexOf("")) + 1);
  if (lastObject.includes("support") && lastObject.includes("for")) return true;
  if (
    between.slice(Math.max(between.lastIndexOf("and"), between.lastIndexOf("")) + 1).some((word) => REGRET.test(word))
  )
    return true;
  // What is recognised is a fact, but that something needs to be done says that it is to be done.
  if (
    /^(?:acknowledg|recogni[sz])/u.test(lower[verb.first]!) &&
    !(/^(?:needs?|urgency)$/u.test(noun) && /ed$/u.test(lower[verb.first]!))
  )
    return true;
  const goal = isGoal(noun);
  if (last === "for" && (goal || noun === "enthusiasm") && !/ing$/u.test(lower[match.after] ?? "")) return true;
  // *The shared goal of a quiet sea*: nobody does it.
  if (goal && last === "of" && !/ing$/u.test(lower[match.after] ?? "") && !isDeedNoun(lower[match.after] ?? ""))
    return true;
  if (goal && !over) {
    if (/^(?:support|endors)/u.test(lower[verb.first]!)) return true;
    // Theirs, and not that of something else: *reaffirmed our shared goal of*.
    let owner = match.first - 1;
    while (
      owner >= verb.after &&
      (GOALS.test(lower[owner]!) ||
        /^(?:[’']s?|s|u)$/u.test(lower[owner]!) ||
        (reading.capital(owner) && GOALS.test(lower[owner - 1] ?? "")))
    )
      owner -= 1;
    if (owner >= verb.after && !/^(?:and|)$/u.test(lower[owner]!)) return true;
  }
  return !over && (isOfMeeting(scene, verb) || isInPaper(scene, verb) || isOccasion(lower, verb));
}

/** Whether a participle tells what a paper says, and not who speaks: *welcomed the statement reaffirming it*, *the declaration, signed by all, urging them to*. */
export function isOfPaper({ lower, comma }: Reading, participle: number): boolean {
  if (!/..ing$/u.test(lower[participle] ?? "")) return false;
  let at = participle - 1;
  // What stands between commas behind the paper tells who signed it.
  if (comma(at)) {
    let from = at;
    do {
      from -= 1;
      if (from < participle - 24 || from < 1) return false;
    } while (!(comma(from) && SIGNED.test(lower[from + 1]!)));
    at = from - 1;
  }
  for (const floor = at - 6; at > 0 && at > floor && !comma(at); at -= 1) {
    if (PAPER.test(lower[at]!)) return true;
    if (/^(?:and|which|that|who)$/u.test(lower[at]!)) return false;
  }
  return false;
}

const PAPER = /^(?:statements?|declarations?|resolutions?|communiqu[eé]s?|letters?|op-ed|memorand(?:um|a)|report)$/u;

const SIGNED = /^(?:signed|endorsed|issued|adopted|released|joined|supported|co-signed|backed|agreed|published)$/u;

/** Whether a verb thanks: *thanked him for*, *expressed gratitude for*. */
export function givesThanks(lower: readonly string[], verb: FrameMatch): boolean {
  return (
    /^(?:thank|appreciat)/u.test(lower[verb.first]!) ||
    /^(?:gratitude|appreciation|thanks)$/u.test(lower[verb.after] ?? "")
  );
}

export function isGoal(noun: string): boolean {
  return /^(?:goal|aim|objective)s?$/u.test(noun);
}

/** What takes place: it "underscores" what the parties undertook elsewhere, and nobody undertakes it there. */
const MEETING =
  /^(?:visit|visits|meeting|meetings|call|trip|talks|conversation|conversations|discussions?|exchange|dialogue|summit|presence|anniversary|signing|ceremony|event|session|occasion|gathering|encounter)$/u;

/** Whether what is told was set out in a paper: *laid out its plans to mend the fleet in a Blueprint*. */
function isInPaper(scene: Scene, { first }: FrameMatch): boolean {
  const { reading } = scene;
  return (
    /^(?:set|lay|laid|outlined|spelled|spelt|articulated)$/u.test(reading.lower[first]!) &&
    /\bin (?:the|its|their|our|an?) [^,.;]*\b(?:Paper|Strategy|Statement|Policy|Plan|Blueprint|Declaration|Communiqu[eé])\b/u.test(
      textOf(scene, first, Math.min(reading.lower.length, first + 60)),
    )
  );
}

/** What only gives somebody the occasion to say it: *is an initiative to reaffirm our commitment*. */
function isOccasion(lower: readonly string[], { first }: FrameMatch): boolean {
  if (lower[first - 1] !== "to") return false;
  return lower
    .slice(Math.max(0, first - 8), first)
    .some(
      (word, at, words) =>
        /^(?:is|are|was|were|provides?|provided|gives?|offers?|offered)$/u.test(word) &&
        /^(?:an?|the|our|their)$/u.test(words[at + 1] ?? ""),
    );
}

function isOfMeeting({ reading: { lower } }: Scene, verb: FrameMatch): boolean {
  let at = verb.first - 1;
  while (at >= 0 && /ly$|^(?:also|again|further|has|have|had)$/u.test(lower[at]!)) at -= 1;
  const before = lower.slice(Math.max(0, at - 3), Math.max(0, at));
  return (
    at > 0 &&
    MEETING.test(lower[at]!) &&
    before.some((word) => /^(?:the|this|that|these|their|our|his|her|today|['’]?s)$/u.test(word)) &&
    !before.some((word) => /^(?:and|who|of|in|at|during|on)$/u.test(word))
  );
}

/** Whether a word is the noun of a deed that its owner does: *the goal of reopening*, *of ratification*. */
function isDeedNoun(word: string): boolean {
  return /^(?:ratification|conclusion|completion|adoption|accession|resumption)$/u.test(word);
}

const GOALS =
  /^(?:our|their|the|its|his|her|shared|common|joint|mutual|ultimate|long-term|strategic|overall|collective)$/u;

const SHOWS =
  /^(?:demonstrations?|signs?|signals?|symbols?|testaments?|reflections?|proof|evidence|manifestations?|indications?|illustrations?|embodiment|affirmation|hallmark)$/u;

const REGRET =
  /^(?:disappointment|concerns?|regret|regrets|alarm|dismay|outrage|anger|disapproval|frustration|criticism|condemnation|scepticism|skepticism|sorrow|shock|doubts?)$/u;

const PRAISES = /^(?:welcom|applaud|commend|prais|appreciat|hail|laud|salut|thank)/u;

const WORTH = /^(?:significance|value|impact|importance|benefits?|relevance|magnitude|effects?|results?)$/u;

const KEPT =
  /^(?:met|meets?|meeting|exceed(?:s|ed|ing)?|fulfil(?:l|ls|led|ling|ment)?|honou?r(?:s|ed|ing)?|kept|keeping|surpass(?:ed|es|ing)?)$/u;

/** What a guest decides who is there. */
const COMES = /^(?:travel|visit|come|fly|sail|appear|attend|join|participate|be|make)$/u;
