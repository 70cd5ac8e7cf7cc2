/** Where an act ends in an English sentence. */
import { GOES_IN } from "../../../model/actLexicon";
import { closesAside, isAbsolute, isAside, leavesOpen, worksTo } from "./asides";
import { describes, isRated, isReason, opensOwn, opensStance } from "./beside";
import { modalAgain, opensAnother, opensReport } from "./joined";
import { opensPurpose } from "./purposes";
import { goesOnWithTo, listGoesOn, measuresFollow, namesDeeds, namesItems, opensMeasure } from "./series";
import { wordsOf, type Reading } from "./words";

const ENDS_AFTER_COMMA = wordsOf(
  "which who whom whose where because while but given following so thereby since although though whereas yet where nor based consistent reflecting underscoring as",
);

const ENDS = wordsOf("because whereby whereas");

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
  // Of a clause the verb behind its modal.
  const verb = least > from && opensMeasure(lower[least] ?? "") ? least : from;
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
      !/^(?:is|are|was|were|be|been|am)$/u.test(lower[at - 1]!) &&
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
    // *Continued support and commitment to help*: two things.
    if (word === "and" && /^continu(?:ed|ing)$/u.test(lower[from]!) && opensNoun(reading, at + 1)) return at;
    // *Its commitment to Lanhai under the pact*: what it is to, and no more.
    if (
      word === "under" &&
      at < from + 5 &&
      lower[from - 1] === "to" &&
      COMMITS.test(lower[from - 2] ?? "") &&
      reading.capital(at - 1)
    )
      return at;
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
    if (word === "to" && at > from + 2 && opensPurpose(lower, verb, at, reading.capital(from))) return at;
    // Whatever they stay in touch for.
    if (word === "to" && /^(?:contact|touch)$/u.test(lower[at - 1]!) && at > from + 1) return at;
  }
  return limit;
}

const INSIDE = wordsOf(GOES_IN);

const COMMITS = /^(?:commitments?|obligations?|adherence|dedication)$/u;

/** Whether a noun that binds stands at a word, with nothing before it. */
function opensNoun({ matches }: Reading, at: number): boolean {
  return matches.some(({ first, verdict }) => first === at && verdict.takes === "noun" && verdict.deed === "bind");
}

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
  // *A yearly regatta, through which both will meet*: what will come of it.
  if (
    /^(?:through|under|in|by|at|during|for|with|of|from|on|via)$/u.test(next) &&
    /^(?:which|whom)$/u.test(lower[at + 2] ?? "")
  )
    return true;
  if (ELSE.test(`${lower.slice(at + 1, at + 3).join(" ")} `)) return true;
  // *Further steps on wages, vital to a calm island*: what they are thought to be.
  if (
    /^(?:critical|essential|vital|crucial|key|central|fundamental|necessary) (?:to|for)$/u.test(
      lower.slice(at + 1, at + 3).join(" "),
    )
  )
    return true;
  // *Its commitment to the pact, support for its chair*: what else is felt, in a list.
  if (
    next === "support" &&
    lower[at + 2] === "for" &&
    lower[from - 1] === "to" &&
    COMMITS.test(lower[from - 2] ?? "") &&
    !gerund &&
    !opensMeasure(lower[from]!)
  )
    return true;
  // *Choose a yard in Calder, Hale and Sons, to build three ferries*: its name is put in between.
  if (next === "to" && isName(reading, from, at)) return false;
  // *Calm seas, mending nets, the rights of crews, and lowering tolls*: a list.
  if (/..ing$/u.test(next) && !gerund && !opensMeasure(lower[from]!) && closesWithDeed(reading, at)) return false;
  // *A lasting truce, to include free passage*: what it holds.
  if (next === "to" && lower[at + 2] === "include") return false;
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

/** Whether nothing but a name stands between the comma before this one and this one. */
function isName({ lower, capital, comma }: Reading, from: number, at: number): boolean {
  let open = at - 1;
  while (open > from && !comma(open)) open -= 1;
  return (
    open > from &&
    at - open < 6 &&
    lower.slice(open + 1, at).every((word, place) => word === "and" || word === "of" || capital(open + 1 + place))
  );
}

/** Whether a list goes on behind a comma to its last entry, which is a deed too: *, and lowering tolls*. */
function closesWithDeed({ lower, comma, semicolon, mark }: Reading, at: number): boolean {
  let commas = 0;
  for (let next = at + 1; next < Math.min(lower.length, at + 20) && !semicolon(next) && !mark(next); next += 1) {
    if (!comma(next)) continue;
    commas += 1;
    if (lower[next + 1] === "and") return commas > 1 && /..ing$/u.test(lower[next + 2] ?? "");
  }
  return false;
}

/** What else somebody expresses: *its commitment to the pact, concerns about smuggling, and*. */
const ELSE =
  /^(?:(?:concerns?|alarm|appreciation|gratitude|condolences|sympathy|regret|satisfaction|disappointment|outrage) (?:about|over|for|regarding|at|that|to)|(?:deep|grave|serious|shared|mutual|heartfelt|sincere) (?:concerns?|appreciation|gratitude|condolences|regret)) /u;

const ADJECTIVE =
  /^(?:\p{L}+(?:al|ic|ive|ous|ful|able|ible|ent|ary)|open|swift|free|fair|close|strong|robust|deep|new|clear|frank|broad|wide|long)$/u;

/** Whether behind *, as* a clause tells what goes on meanwhile: *as they rebuild*, *as the last patrols leave*. */
function meanwhile({ lower, capital, comma }: Reading, from: number): boolean {
  if (isReason(lower, from - 1)) return false;
  if (/^(?:they|we|it|he|she)$/u.test(lower[from] ?? "")) return true;
  if (!capital(from) && !/^(?:the|its|their|our|both)$/u.test(lower[from] ?? "")) return false;
  for (let at = from + 1; at < Math.min(lower.length, from + 6) && !comma(at); at += 1)
    if (
      /^(?:departs?|leaves?|withdraws?|prepares?|faces?|fights?|defends?|seeks?|continues?|works?|rebuilds?|moves?|progress(?:es)?|pursues?|recovers?|begins?|transitions?|confronts?)$/u.test(
        lower[at]!,
      )
    )
      return true;
  return false;
}
