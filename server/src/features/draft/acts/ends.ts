/** Where an act ends in an English sentence. */
import { GOES_IN } from "../../../model/actLexicon";
import { closesAside, isAbsolute, isAside, leavesOpen, worksTo } from "./asides";
import {
  BELIEVES_THAT,
  describes,
  isRated,
  isReason,
  MERIT,
  opensOwn,
  opensStance,
  STANCE,
  STANDS_BESIDE,
  STRONG,
} from "./beside";
import { finite, speaks } from "./clauses";
import { opensPurpose } from "./purposes";
import {
  ADVERB,
  FINITE,
  goesOnWithTo,
  isSecond,
  listGoesOn,
  measuresFollow,
  opensMeasure,
  namesDeeds,
  namesItems,
} from "./series";
import { wordsOf, type FrameMatch, type Reading } from "./words";

const ENDS_AFTER_COMMA = wordsOf(
  "which who whom whose where because while but given following so thereby since although though whereas yet where nor based consistent reflecting underscoring as",
);

const ENDS = wordsOf("because whereby whereas");

const SUBJECTS =
  /^(?:he|she|they|it|we|i|you|the|both|president|prime|secretary|minister|china|india|japan|russia|this|these|that|those|there)$/u;

const GRADES =
  /^(?:ironclad|unwavering|steadfast|strong|firm|enduring|unshakable|longstanding|continued|abiding|deep|clear|full)$/u;

/** A verb that may open another clause behind *and*: *and urged*, *and notes*. */
function opensReport(reading: Reading, match: FrameMatch): boolean {
  const { takes } = match.verdict;
  if (takes === "noun" || takes === "clause" || !finite(reading, match)) return false;
  const verb = reading.lower[match.first] ?? "";
  const next = reading.lower[match.after] ?? "";
  // *Plans informed by the survey*.
  if (next === "by" && /ed$/u.test(verb)) return false;
  // *And internationally recognised borders*: of a noun.
  if (
    /ed$/u.test(verb) &&
    /^(?:inter|multi)?(?:nationally|globally|widely|universally|mutually|commonly|legally|democratically|broadly|newly|previously|generally|laterally)$/u.test(
      reading.lower[match.first - 1] ?? "",
    ) &&
    !OBJECT.test(next) &&
    !/^(?:that|to|on|upon|in|by|)$/u.test(next)
  )
    return false;
  // *A shared future*, *trade and exchanges*.
  if (/^(?:shared|detailed|reported)$/u.test(verb) && match.after === match.first + 1 && !OBJECT.test(next))
    return false;
  if (
    /^(?:exchanges|reports|reviews|plans|details|visits)$/u.test(verb) &&
    !/^(?:the|an?|to|that|their|its)$/u.test(next)
  )
    return false;
  if (/^(?:set|put)$/u.test(verb)) return match.after > match.first + 1;
  if (/ing$/u.test(verb) && isSecond(reading.lower, match.first)) return false;
  // *Those fleeing the floods and seeking shelter*: both of them do.
  if (
    /^(?:seeking|hoping|wishing|wanting|calling|demanding|working|looking|offering|asking)$/u.test(verb) &&
    ofThose(reading.lower, match.first)
  )
    return false;
  return /(?:ed|s|ing|told|said|made|spoke|laid)$/u.test(verb);
}

/** Whether a participle before *and* says what people do, as the one behind it does. */
function ofThose(lower: readonly string[], at: number): boolean {
  if (lower[at - 1] !== "and") return false;
  for (let back = at - 2; back > Math.max(0, at - 12) && lower[back] !== ""; back -= 1)
    if (/..ing$/u.test(lower[back]!) && /^(?:those|all|people|persons|anyone)$|..[^s]s$/u.test(lower[back - 1]!))
      return true;
  return false;
}

const OBJECT =
  /^(?:the|an?|his|her|their|its|our|this|that|these|views?|concerns?|information|deep|grave|serious|some|similar|perspectives|ideas|assessments)$/u;

/**
 * The word behind the last one of an act that begins at `from`.
 * @param clauses where clauses with acts of their own begin.
 * @param least a word that the act holds, where it is known: its modal.
 */
export function actEnd(
  reading: Reading,
  from: number,
  clauses: ReadonlySet<number>,
  limit: number,
  least = from,
): number {
  const { lower, comma, semicolon, mark } = reading;
  const gerund = /ing$/u.test(lower[from] ?? "");
  let dashes = 0;
  const verbs = new Set(reading.matches.filter((match) => opensReport(reading, match)).map(({ first }) => first));
  for (let at = least; at < limit; at += 1) {
    const word = lower[at]!;
    if (semicolon(at)) {
      if (!listGoesOn(reading, from, at, limit, verbs, clauses)) return at;
      continue;
    }
    // *Send a message that patrols must end*: what the message is.
    const told = lower[at - 1] === "that" && /^(?:message|signal|statement|warning)$/u.test(lower[at - 2] ?? "");
    if (at > from && clauses.has(at) && !told) return at;
    if (mark(at)) {
      // *Of shared – and global – concern*.
      if (dashes > 0 && at - dashes < 18) continue;
      if (isAside(reading, at, clauses)) {
        dashes = at;
        continue;
      }
      dashes = at;
      if (/^(?:such|including|like|namely|as|the|two|three|and)$/u.test(lower[at + 1] ?? "") && !clauses.has(at + 1)) {
        if (lower[at + 1] === "and" && (clauses.has(at + 2) || lower[at + 2] === "that")) return at;
        continue;
      }
      // *Weekly talks – starting in May – and coordinate closely*.
      const close = lower.slice(at + 1, at + 14).findIndex((_, place) => mark(at + 1 + place));
      const behind = at + 2 + close;
      if (
        close > 0 &&
        /^(?:and|or|to|in|with|on|for|by)$/u.test(lower[behind] ?? "") &&
        !opensAnother(reading, behind + 1, verbs, clauses)
      )
        continue;
      return at;
    }
    if (at === from) continue;
    if (ENDS.has(word)) return at;
    if (
      word === "following" &&
      !/^(?:up|through)$/u.test(lower[at + 1] ?? "") &&
      !/^(?:the|a|by)$/u.test(lower[at - 1]!) &&
      // *Will publish its papers following the meeting, including*: when they do it.
      !(/^(?:will|shall)$/u.test(lower[least - 1] ?? "") && comma(lower.indexOf("including", at) - 1))
    )
      return at;
    if (word === "as" && (isReason(lower, at) || isRated(lower, from, at))) return at;
    // *More boats given the state of the reef*, *shut the office in light of the floods*: why.
    if (GROUND.test(lower.slice(at, at + 3).join(" "))) return at;
    // *Work together so that both can trade*: what they work for.
    const forThat = lower[at + 1] === "that" && /^(?:together|closely)$/u.test(lower[at - 1]!);
    if (word === "so" && /^(?:as|that)$/u.test(lower[at + 1] ?? "") && !forThat) return at;
    // *Exert efforts in order to*: what they are exerted for.
    if (
      word === "in" &&
      lower[at + 1] === "order" &&
      !/^efforts?$/u.test(lower[at - 1]!) &&
      !worksTo(reading, from, at)
    )
      return at;
    if (
      at > from + 1 &&
      AIMS.test(lower.slice(at, at + 7).join(" ")) &&
      !lower.slice(at + 4, at + 9).some((word) => PEOPLE.test(word)) &&
      !measuresFollow(reading, from, at)
    )
      return at;
    // *Both fleets working together in support of common aims*, *come together for the good of the islanders*: behind work that is told whole.
    if (at > from + 2 && APART.test(lower.slice(at - 1, at + 4).join(" "))) return at;
    // *To reach zero by 2050 which will bring jobs*: what good it will do.
    if (
      word === "which" &&
      /^(?:will|would)$/u.test(lower[at + 1] ?? "") &&
      /^(?:deliver|create|help|bring|provide|boost|benefit|increase|improve|strengthen|unlock|support|generate|ensure)$/u.test(
        lower[at + 2] ?? "",
      ) &&
      !/^(?:in|of|for|by|to|from|under|through|with|on)$/u.test(lower[at - 1]!)
    )
      return at;
    // *To plant reefs, an effort in which all help*: what they think of it.
    if (comma(at) && at > from + 1 && RESUMES.test(lower.slice(at + 1, at + 8).join(" "))) return at;
    if (comma(at) && endsAtComma(reading, from, at, gerund || namesItems(reading, from, at), verbs, clauses)) return at;
    if ((word === "and" || word === "but" || comma(at)) && at > least && modalAgain(reading, at)) return at;
    // *Its commitment to the pact, and its role in it*.
    if (opensOwn(reading, from, at)) return at;
    // *The safety of and support for the islanders*: one object of two.
    if (word === "and" && /^(?:of|for|with|in|on|against|from|by|at|into|towards?)$/u.test(lower[at - 1]!)) continue;
    // *Commitment to the pact and support for the islanders*, but not *called for calm and support for them*.
    if (
      word === "and" &&
      !gerund &&
      !/^(?:call(?:s|ed|ing)?|needs?)$/u.test(lower[from - 2] ?? "") &&
      /^(?:support|appreciation|gratitude|solidarity|sympathy)$/u.test(lower[at + 1] ?? "") &&
      /^(?:for|with)$/u.test(lower[at + 2] ?? "") &&
      /^(?:to|for|of)$/u.test(lower[from - 1] ?? "") &&
      !opensMeasure(lower[from]!)
    )
      return at;
    if ((word === "and" || word === "but") && opensAnother(reading, at + 1, verbs, clauses)) return at;
    if (opensStance(reading, from, at)) return at;
    if (word === "to" && at > from + 2 && opensPurpose(lower, from, at, reading.capital(from))) return at;
    // Whatever they stay in touch for.
    if (word === "to" && /^(?:contact|touch)$/u.test(lower[at - 1]!) && at > from + 1) return at;
  }
  return limit;
}

const INSIDE = wordsOf(GOES_IN);

/** Why something is done, behind no comma. */
const GROUND =
  /^(?:given (?:the|its|their|our|his|her|this|these|that|how|ongoing|current|recent|\p{L}+ [’']?s)|in (?:light|view|consideration) of)/u;

const PEOPLE = /^(?:people|peoples|countries|nations|citizens)$/u;

/** What takes up, behind a comma, all that was said: *, an effort in which*, *, a step that*. */
const RESUMES =
  /^an? (?:\p{L}+ ){0,2}?(?:activity|effort|endeavou?r|initiative|process|step|move|goal|objective|aim|policy|undertaking|practice|position|task|matter|issue|question|priority|development) (?:(?:in|of|on|to|for|with|by|from) )?(?:which|that|where)(?: |$)|^an? (?:\p{L}+ )?(?:gesture|sign|symbol|testament|token|reflection|milestone|landmark|hallmark|reminder) (?:of|in|to|that)(?: |$)/u;

/** What opens a purpose or an occasion at the end: *with a view to*, *in the interests of*. */
const AIMS =
  /^(?:with a view to(?! (?:the|an?)\b)|with (?:the|an?)(?: \p{L}+)? (?:aim|goal|objective|purpose|intention|intent)|with an eye to|as part of (?!(?:our|its|their|the|his|her) )(?:(?!efforts?)\p{L}+ ){0,3}efforts?|in (?:the )?pursuit of|in the (?:interests?|hope) of|for the purposes? of|for the sake of|for the benefit of|so as to)(?: |$)/u;

/** Behind *together*, and for whose good anything is done. */
const APART = /^(?:(?:together|closely|jointly) in support of|\p{L}+ for the (?:good|sake) of)(?: |$)/u;

/** Whether a modal without a subject follows, so that each has its act: *will lend two ships, and will dredge the channel*. */
function modalAgain({ lower, comma }: Reading, at: number): boolean {
  const verb = comma(at) && /^(?:and|but)$/u.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  return /^(?:will|would|shall)$/u.test(lower[verb] ?? "") && !comma(verb + 1);
}

function endsAtComma(
  reading: Reading,
  from: number,
  at: number,
  gerund: boolean,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  const { lower } = reading;
  const next = lower[at + 1] ?? "";
  // *Met to affirm it, as well as to discuss the reef*.
  if (
    next === "as" &&
    lower[at + 2] === "well" &&
    (opensAnother(reading, at + 4, verbs, clauses) ||
      (lower[at + 4] === "to" && /^(?:discuss|review|exchange|consult|talk)$/u.test(lower[at + 5] ?? "")))
  )
    return true;
  // *Stand with the islanders, as the last patrols leave*: meanwhile.
  if (next === "as" && meanwhile(reading, at + 2)) return false;
  if (next === "as")
    return !/^(?:part|well|soon|early|quickly|far|appropriate|enshrined|set|laid|defined|provided|stipulated|contained|mandated|amended|needed|necessary|required|applicable|outlined)$/u.test(
      lower[at + 2] ?? "",
    );
  // *New aid, which is valued at two million*: what it is.
  if (next === "which" && describes(lower, at + 2)) return false;
  if (next === "so" || ENDS_AFTER_COMMA.has(next)) return true;
  if (next === "building" && /^(?:up)?on$/u.test(lower[at + 2] ?? "")) return true;
  // *, with both fleets providing a base*: a clause of its own.
  if (next === "with" && isAbsolute(lower, at + 2)) return true;
  if (next === "in" && lower[at + 2] === "particular" && /^(?:|by|through)$/u.test(lower[at + 3] ?? "")) return true;
  if (next === "in" && lower[at + 2] === "order" && worksTo(reading, 0, at)) return false;
  if (next === "in" && /^(?:order|light|response|recognition|view|line|keeping)$/u.test(lower[at + 2] ?? ""))
    return true;
  // *Urged Minister Shen, in his role as chair, to seek a truce*.
  if (next === "to" && (closesAside(reading, from, at) || leavesOpen(reading, from, at))) return false;
  if (next === "to") return !/ing$/u.test(lower[at + 2] ?? "") && !goesOnWithTo(lower, at + 2);
  // By which means it was done already.
  if (next === "including" && lower[at + 2] === "through")
    return /^(?:signing|adoption|signature|release)$/u.test(lower[lower[at + 3] === "the" ? at + 4 : at + 3] ?? "");
  // *Hold informal, recurring talks*, *a durable, lasting peace*: two adjectives.
  if (
    /^(?:lasting|enduring|binding|standing|thriving|functioning|flourishing|ongoing)$/u.test(next) &&
    ADJECTIVE.test(lower[at - 1]!)
  )
    return false;
  if (
    /..ing$/u.test(next) &&
    ADJECTIVE.test(lower[at - 1]!) &&
    /(?:s|ion|ment|ance|ence|ue|ty)$/u.test(lower[at + 2] ?? "")
  )
    return false;
  if (/ing$/u.test(next) && next.length > 5 && !reading.capital(at + 1) && !gerund && !INSIDE.has(next))
    return !namesDeeds(reading, from, at, verbs);
  let behind = at + 1;
  if (next === "and" || next === "but") behind += 1;
  return opensAnother(reading, behind, verbs, clauses);
}

const ADJECTIVE =
  /^(?:\p{L}+(?:al|ic|ive|ous|ful|able|ible|ent|ary)|open|swift|free|fair|close|strong|robust|deep|new|clear|frank|broad|wide|long)$/u;

/** The verb of a relative clause behind *, that*. */
const TELLS_WHICH =
  /^(?:allows?|includes?|lets?|enables?|ensures?|provides?|respects?|reflects?|protects?|supports?|meets?|serves?|brings?|leads?|addresses|guarantees?|helps?|makes?|takes?|gives?|preserves?|upholds?|promotes?|advances?|involves?|builds?)$/u;

/** Whether behind *, as* a clause tells what goes on meanwhile: *as they rebuild*, *as the last patrols leave*. */
function meanwhile({ lower, capital, comma }: Reading, from: number): boolean {
  if (isReason(lower, from - 1)) return false;
  if (/^(?:they|we|it|he|she)$/u.test(lower[from] ?? "")) return true;
  if (!capital(from) && !/^(?:the|its|their|our|both)$/u.test(lower[from] ?? "")) return false;
  for (let at = from + 1; at < Math.min(lower.length, from + 6) && !comma(at); at += 1)
    if (
      /^(?:departs?|leaves?|withdraws?|prepares?|faces?|fights?|defends?|seeks?|continues?|works?|rebuilds?|moves?|progress(?:es)?|pursues?|recovers?|begins?|transitions?|confronts?|recovers?)$/u.test(
        lower[at]!,
      )
    )
      return true;
  return false;
}

const MANY =
  /^(?:they|their|both|leaders|ministers|sides|presidents|parties|countries|governments|two|three|delegations|secretaries|officials|chancellors|premiers|and)$/u;

/** Whether a clause, or another verb of the sentence's subject, begins at a word. */
function opensAnother(
  { lower, matches }: Reading,
  at: number,
  verbs: ReadonlySet<number>,
  clauses: ReadonlySet<number>,
): boolean {
  let verb = at;
  if (clauses.has(at)) return true;
  // *A crossing, that lets grain through*: which one.
  if (lower[at] === "that") return lower[at - 1] !== "" || !TELLS_WHICH.test(lower[at + 1] ?? "");
  // Another noun that somebody performs: *and her intention to*.
  // *Her commitment to the islanders and their desire for peace*: not hers.
  // *The peace of the islands and ironclad commitment to the pact*.
  if (GRADES.test(lower[at] ?? ""))
    for (const { first, verdict } of matches)
      if (first > at && first <= at + 3 && verdict.takes === "noun" && verdict.deed === "bind") return true;
  const theirs = lower[at] === "their" && !lower.slice(0, at - 1).some((word) => MANY.test(word));
  if (/^(?:the|its|their|our|his|her|a|an)$/u.test(lower[at] ?? "") && !theirs)
    for (const { first, verdict } of matches)
      if (first >= at && first <= at + 3 && verdict.takes === "noun" && !lower.slice(at, first).includes(""))
        return true;
  if (/^(?:its|their|our|his|her)$/u.test(lower[at] ?? "")) {
    const noun =
      STRONG.test(lower[at + 1] ?? "") || /^(?:support|for|to)$/u.test(lower[at + 3] ?? "") ? at + 2 : at + 1;
    if (STANCE.test(lower[noun] ?? "") || MERIT.test(lower[noun] ?? "")) return true;
    // *And their critical role in it*: not what is undertaken.
    if (lower.slice(at + 1, at + 4).some((word) => STANDS_BESIDE.test(word))) return true;
  }
  while (verb < at + 2 && (ADVERB.test(lower[verb] ?? "") || lower[verb] === "together")) verb += 1;
  if (verbs.has(verb)) return true;
  // *And believe that*.
  if (BELIEVES_THAT.test(lower[verb] ?? "") && lower[verb + 1] === "that") return true;
  if (!SUBJECTS.test(lower[at] ?? "")) return false;
  // *The group that Calder and Lanhai established*: another subject of the same verb.
  for (
    let back = at - 1;
    back > Math.max(0, at - 12) && !verbs.has(back) && (lower[back] === "united" || !FINITE.test(lower[back]!));
    back -= 1
  )
    if (/^(?:that|which|where|whom)$/u.test(lower[back]!)) return false;
  // *And it plans to*.
  if (
    /^(?:it|he|she|they|we)$/u.test(lower[at]!) &&
    /^(?:plans?|intends?|hopes?|aims?)$/u.test(lower[at + 1] ?? "") &&
    lower[at + 2] === "to"
  )
    return true;
  // *And we reaffirm*.
  const next = ADVERB.test(lower[at + 1] ?? "") ? at + 2 : at + 1;
  if (
    /^(?:we|they|i)$/u.test(lower[at]!) &&
    matches.some((match) => match.first === next && (speaks(match) || lower[next] === "look"))
  )
    return true;
  for (verb = at + 1; verb < at + 7; verb += 1) {
    if (lower[verb - 1] === "and" && verbs.has(verb)) return false;
    // *To the League and the Fleet, highlighting*: a participle behind a comma is of all before it.
    if (lower[verb] === "" && /..ing$/u.test(lower[verb + 1] ?? "")) return false;
    if (verbs.has(verb) || clauses.has(verb)) return verbs.has(verb);
    if (/^(?:is|are|was|were|has|have|had|will|would|should|must)$/u.test(lower[verb] ?? "")) return true;
  }
  return false;
}
