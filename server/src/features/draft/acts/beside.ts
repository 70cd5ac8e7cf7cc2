/** What stands beside an act and is none of it: what else somebody has or feels, why, and what it is thought of. */
import { opensMeasure } from "./series";
import type { Reading } from "./words";

export const STANCE =
  /^(?:support|appreciation|gratitude|concern|concerns|hope|thanks|condolences|satisfaction|belief)$/u;

/** What somebody has, or shows, besides what it is committed to: *its commitment to the pact and its leadership on reefs*. */
export const MERIT =
  /^(?:leadership|contributions?|generosity|hospitality|friendship|courage|bravery|bipartisanship|professionalism|sacrifices?|solidarity|flexibility|patience|resilience)$/u;

export const STRONG =
  /^(?:mutual|shared|common|strong|full|firm|continued|continuing|deep|unwavering|sincere|steadfast|robust|enduring|outstanding|important|significant|valuable|strategic|principled|global|regional|warm|generous|grave|serious|profound|personal|own)$/u;

/**
 * *Her commitment to the islands and support for their pilots*, *to ending the tolls as well as the need for calm*: what is felt or
 * needed beside what is undertaken.
 */
export function opensStance({ lower, capital, comma }: Reading, from: number, at: number): boolean {
  if (lower[at] === "as")
    return /^as well as the (?:need|importance|urgency|necessity) (?:for|of|to)$/u.test(
      lower.slice(at, at + 6).join(" "),
    );
  if (
    comma(at) &&
    /^including (?:both )?(?:the|an?) (?:\p{L}+ )?(?:importance|need|necessity|urgency) (?:of|for|to) /u.test(
      `${lower.slice(at + 1, at + 7).join(" ")} `,
    )
  )
    return true;
  // *To guarding the reef and deep concern about the raids*.
  if (
    lower[at] === "and" &&
    /^(?:(?:deep|grave|serious|shared|mutual|profound|continued|strong) )?(?:concerns?|alarm|outrage|regret|sorrow|sympathy|condolences|admiration) (?:about|over|for|regarding|at|with) /u.test(
      `${lower.slice(at + 1, at + 4).join(" ")} `,
    )
  )
    return true;
  // Who will counter help and support for others counters both.
  if (!/^(?:to|for|of|on|in)$/u.test(lower[from - 1] ?? "")) return false;
  // Of a thing that is named: verbs may take support too.
  if (!capital(from) && !/^(?:the|an?|its|their|his|her|our)$/u.test(lower[from]!)) return false;
  return comma(at)
    ? /^including (?:[\p{L}.]+ ){0,3}support for /u.test(`${lower.slice(at + 1, at + 8).join(" ")} `)
    : lower[at] === "and" &&
        /^(?:support|appreciation|gratitude|solidarity)$/u.test(lower[at + 1] ?? "") &&
        lower[at + 2] === "for";
}

/** What somebody has or plays, and does not undertake. */
export const STANDS_BESIDE =
  /^(?:role|importance|leadership|membership|participation|hosting|stewardship|chairmanship|presidency)$/u;

/** Verbs of belief, with *that* behind them. */
export const BELIEVES_THAT =
  /^(?:believes?|believed|thinks?|thought|hopes?|hoped|knows?|trusts?|notes?|recogni[sz]es?|acknowledges?|considers?|feels?|expects?|stress(?:es)?|emphasi[sz]es?|underscores?|underlines?|reiterates?|reaffirms?|affirms?)$/u;

/** Whether another noun of the same owner stands beside the one that governs an act: *its commitment to the pact*[, *and its role in it*]. */
export function opensOwn({ lower, comma }: Reading, from: number, at: number): boolean {
  const behind = comma(at) ? at + 1 : at;
  const joins = lower[behind] === "and" ? 1 : lower.slice(behind, behind + 3).join(" ") === "as well as" ? 3 : 0;
  if (joins === 0 || (joins === 1 && behind === at)) return false;
  const owner = lower[behind + joins] ?? "";
  if (!OWNERS.test(owner)) return false;
  let governor = from - 1;
  while (governor > Math.max(0, from - 8) && !OWNERS.test(lower[governor]!) && !OWNED.test(lower[governor]!))
    governor -= 1;
  if (!OWNERS.test(lower[governor] ?? "") && !OWNED.test(lower[governor] ?? "")) return false;
  const same = lower[governor] === owner;
  const head = lower.slice(behind + joins + 1, behind + joins + 4);
  if (head.some((word) => STANDS_BESIDE.test(word) || MERIT.test(word))) return true;
  // *Its commitment to the islanders, their boats, and their nets*: a list.
  if (!same || opensMeasure(lower[from]!) || /ing$/u.test(lower[from]!)) return false;
  const act = lower.slice(from, at);
  return !act.includes("") && !act.some((word) => OWNED.test(word) && owner === "its");
}

const OWNERS = /^(?:its|their|his|her|our|my)$/u;
const OWNED = /^[’']?s$|[’']s?$/u;

/** Whether *as* opens a reason: *as was agreed long ago*, *as this is the last crossing*; not *as they rebuild*. */
export function isReason(lower: readonly string[], as: number): boolean {
  const next = lower[as + 1] ?? "";
  if (/^(?:was|were|had|has|demonstrated|shown|evidenced|illustrated|exemplified|seen)$/u.test(next)) return true;
  // *The law of the sea as reflected in the Convention*: which law.
  if (next === "reflected") return !lower.slice(as + 2, as + 12).some((word) => LAWS.test(word));
  if (!/^(?:this|that|these|those|it|they|there|such)$/u.test(next)) return false;
  let verb = as + 2;
  while (verb < as + 4 && !IS.test(lower[verb] ?? "") && /^(?:such|\p{L}+s)$/u.test(lower[verb] ?? "")) verb += 1;
  if (!IS.test(lower[verb] ?? "")) return false;
  const behind = /ly$|^(?:now|also|still|not)$/u.test(lower[verb + 1] ?? "") ? verb + 2 : verb + 1;
  return !/^(?:is|are|was|were)$/u.test(lower[verb]!) || !/..(?:ing|ed)$/u.test(lower[behind] ?? "");
}

const LAWS =
  /^(?:convention|charter|treaty|covenant|declaration|resolutions?|unclos|agreement|accords?|law|statement|compact)$/u;
const IS =
  /^(?:is|are|was|were|remains?|remained|represents?|constitutes?|would|could|can|may|might|poses?|means|threatens?)$/u;

/** Whether *as* tells what somebody thinks of all that stands before: *commitment to talks* [as the best path to peace]. */
export function isRated(lower: readonly string[], from: number, as: number): boolean {
  if (!RATED.test(lower.slice(as + 1, as + 8).join(" "))) return false;
  return !lower.slice(from, as).some((word) => TAKES_AS.test(word));
}

const RATED =
  /^(?:the|its|their|our) (?:\p{L}+ )?(?:best|only|surest|right|fastest|quickest|sole|primary|most \p{L}+|single|preferred|main|viable|key|necessary)(?: \p{L}+){0,3}? (?:path|way|means|route|avenue|basis|road|option|solution|foundation|tool|approach|vehicle|hope|chance|guarantee|course|method|mechanism|instrument|framework|step|obstacle|priority|guarantor)(?: |$)|^(?:the|a) (?:foundation|basis|cornerstone|bedrock|backbone|linchpin|bulwark|pillar|key) (?:for|of|to)(?: |$)|^an? (?:\p{L}+ )?(?:example|model|beacon|inspiration|testament|sign|signal|symbol|showcase|reminder) (?:for|of|to)(?: |$)/u;
const TAKES_AS =
  /^(?:serv(?:e[sd]?|ing)|act(?:s|ing)?|us(?:e[sd]?|ing)|regard(?:s|ed|ing)?|recogni[sz](?:e[sd]?|ing)|establish(?:ed|ing)?|designat(?:e[sd]?|ing)|treat(?:s|ed|ing)?|view(?:s|ed|ing)?|see(?:s|n|ing)?|consider(?:s|ed|ing)?|accept(?:s|ed|ing)?|position(?:ed|ing)?|defin(?:e[sd]?|ing)|describ(?:e[sd]?|ing)|appoint(?:s|ed|ing)?|select(?:s|ed|ing)?|chos(?:e|en)|choos(?:e|ing)|function(?:s|ing)?|operat(?:e[sd]?|ing)|presented|role)$/u;

/** Whether *which* tells what a thing is or holds, and not what will come of it. */
export function describes(lower: readonly string[], verb: number): boolean {
  return (
    /^(?:includes?|comprises?|consists?|contains?|totals?)$/u.test(lower[verb] ?? "") ||
    (/^(?:is|are)$/u.test(lower[verb] ?? "") && /^(?:valued|worth)$/u.test(lower[verb + 1] ?? ""))
  );
}
