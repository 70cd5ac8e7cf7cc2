/** Where an act ends in an English sentence. */
import { GOES_IN } from "../../../model/actLexicon";
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

const STANCE = /^(?:support|appreciation|gratitude|concern|concerns|hope|thanks|condolences|satisfaction|belief)$/u;

/** What somebody has, or shows, besides what it is committed to: *its commitment to the pact and its leadership on reefs*. */
const MERIT =
  /^(?:leadership|contributions?|generosity|hospitality|friendship|courage|bravery|bipartisanship|professionalism|sacrifices?|solidarity|flexibility|patience|resilience)$/u;

const STRONG =
  /^(?:mutual|shared|common|strong|full|firm|continued|continuing|deep|unwavering|sincere|steadfast|robust|enduring|outstanding|important|significant|valuable|strategic|principled|global|regional|warm|generous|grave|serious|profound|personal|own)$/u;

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
  return /(?:ed|s|ing|told|said|made|spoke|laid)$/u.test(verb);
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
    // *As was promised long ago*, *as had been agreed*.
    if (
      word === "as" &&
      /^(?:was|were|had|has|demonstrated|shown|evidenced|reflected|illustrated|exemplified|seen)$/u.test(
        lower[at + 1] ?? "",
      )
    )
      return at;
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
    // *Work together in support of common aims*, *come together for the good of the islanders*: behind work that is told whole.
    if (at > from + 1 && APART.test(lower.slice(at - 1, at + 4).join(" "))) return at;
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
    // *Commitment to the pact and support for the islanders*.
    if (
      word === "and" &&
      !gerund &&
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

/**
 * *Her commitment to the islands and support for their pilots*, *to ending the tolls as well as the need for calm*: what is felt or
 * needed beside what is undertaken.
 */
function opensStance({ lower, capital, comma }: Reading, from: number, at: number): boolean {
  if (lower[at] === "as")
    return /^as well as the (?:need|importance|urgency|necessity) (?:for|of|to)$/u.test(
      lower.slice(at, at + 6).join(" "),
    );
  // Of a thing that is named: verbs may take support too.
  if (!capital(from) && !/^(?:the|an?|its|their|his|her|our)$/u.test(lower[from]!)) return false;
  return comma(at)
    ? /^including (?:[\p{L}.]+ )?support for /u.test(`${lower.slice(at + 1, at + 6).join(" ")} `)
    : lower[at] === "and" &&
        /^(?:support|appreciation|gratitude|solidarity)$/u.test(lower[at + 1] ?? "") &&
        lower[at + 2] === "for";
}

/** Whether a dash opens an aside that another closes, behind which the act goes on: *restart talks – with monthly ones at first – and*. */
function isAside({ lower, mark }: Reading, at: number, clauses: ReadonlySet<number>): boolean {
  if (!/^(?:with|in|on|at|by|from|for|through|\p{L}+ing)$/u.test(lower[at + 1] ?? "")) return false;
  let close = at + 2;
  while (close < Math.min(lower.length, at + 17) && !mark(close)) {
    if (clauses.has(close)) return false;
    close += 1;
  }
  return mark(close) && /^(?:and|or|to|in|on|for|with|by)$/u.test(lower[close + 1] ?? "") && !clauses.has(close + 2);
}

const INSIDE = wordsOf(GOES_IN);

const PEOPLE = /^(?:people|peoples|countries|nations|citizens)$/u;

/** What takes up, behind a comma, all that was said: *, an effort in which*, *, a step that*. */
const RESUMES =
  /^an? (?:\p{L}+ ){0,2}?(?:activity|effort|endeavou?r|initiative|process|step|move|goal|objective|aim|policy|undertaking|practice|position|task|matter|issue|question|priority|development) (?:(?:in|of|on|to|for|with|by|from) )?(?:which|that|where)(?: |$)|^an? (?:\p{L}+ )?(?:gesture|sign|symbol|testament|token|reflection|milestone|landmark|hallmark|reminder) (?:of|in|to|that)(?: |$)/u;

/** What opens a purpose or an occasion at the end: *with a view to*, *in the interests of*, *in the face of*. */
const AIMS =
  /^(?:with a view to(?! (?:the|an?)\b)|as part of (?:(?!efforts?)\p{L}+ ){0,3}efforts?|with (?:the|an?)(?: \p{L}+)? (?:aim|goal|objective|purpose|intention|intent)|with an eye to|in (?:the )?pursuit of|in the (?:interests?|hope) of|for the purposes? of|for the sake of|for the benefit of|in the face of|so as to)(?: |$)/u;

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
  if (next === "as")
    return !/^(?:part|well|soon|early|quickly|far|appropriate|enshrined|set|laid|defined|provided|stipulated|contained|mandated|amended|needed|necessary|required|applicable|outlined)$/u.test(
      lower[at + 2] ?? "",
    );
  if (next === "so" || ENDS_AFTER_COMMA.has(next)) return true;
  if (next === "building" && /^(?:up)?on$/u.test(lower[at + 2] ?? "")) return true;
  // *, with both fleets providing a base*: a clause of its own.
  if (next === "with" && isAbsolute(lower, at + 2)) return true;
  if (next === "in" && lower[at + 2] === "particular" && /^(?:|by|through)$/u.test(lower[at + 3] ?? "")) return true;
  if (next === "in" && lower[at + 2] === "order" && worksTo(reading, 0, at)) return false;
  if (next === "in" && /^(?:order|light|response|recognition|view|line|keeping)$/u.test(lower[at + 2] ?? ""))
    return true;
  // *Urged Minister Shen, in his role as chair, to seek a truce*.
  if (next === "to" && closesAside(reading, from, at)) return false;
  if (next === "to") return !/ing$/u.test(lower[at + 2] ?? "") && !goesOnWithTo(lower, at + 2);
  // By which means it was done already.
  if (next === "including" && lower[at + 2] === "through")
    return /^(?:signing|adoption|signature|release)$/u.test(lower[lower[at + 3] === "the" ? at + 4 : at + 3] ?? "");
  // *Hold informal, recurring talks*: two adjectives.
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

/** Whether a comma closes what words behind a name put in between, and what he is to do follows. */
function closesAside({ lower, comma, capital }: Reading, from: number, at: number): boolean {
  if (!capital(from) && !/^(?:the|all|both|its|their|his|her)$/u.test(lower[from]!)) return false;
  const open = lower.findIndex((_, place) => place > from && place < at && comma(place));
  return (
    open !== -1 &&
    at - open < 16 &&
    !lower.slice(from, open).includes("to") &&
    /^(?:in|as|through|with|like|including|both|together|along)$/u.test(lower[open + 1]!)
  );
}

/** Whether what stands before is work that is done together, of which a purpose is the content. */
function worksTo({ lower }: Reading, from: number, at: number): boolean {
  return lower
    .slice(Math.max(from, at - 14), at)
    .some(
      (word, place, words) =>
        /^(?:work|working|act|acting|cooperate|cooperating)$/u.test(word) &&
        words.slice(place + 1, place + 4).some((one) => /^(?:together|closely|jointly)$/u.test(one)),
    );
}

/** Whether behind *with* somebody does something: *with both fleets providing a base*, not *with a focus on providing one*. */
function isAbsolute(lower: readonly string[], from: number): boolean {
  for (let at = from + 1; at < Math.min(lower.length, from + 12) && lower[at] !== ""; at += 1) {
    if (/^(?:to|that|which|who|of|on|in|for|at|by|from|into|through|regarding|including)$/u.test(lower[at - 1]!))
      continue;
    if (
      /^(?:according|regarding|concerning|including|following|building|meeting|funding|training|hearing|morning|evening|beijing|during)$/u.test(
        lower[at]!,
      )
    )
      continue;
    if (/..ing$/u.test(lower[at]!)) return !/^(?:the|an?|and|or|its|their|our)$/u.test(lower[at - 1]!);
  }
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
  if (lower[at] === "that") return true;
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
    if (lower.slice(at + 1, at + 4).some((word, place) => place > 0 && /^(?:role|importance)$/u.test(word)))
      return true;
  }
  while (verb < at + 2 && ADVERB.test(lower[verb] ?? "")) verb += 1;
  if (verbs.has(verb)) return true;
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
