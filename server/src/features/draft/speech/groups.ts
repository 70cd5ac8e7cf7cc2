/** States and several together as subjects of English clauses: "China", "the Lanhai side", "the two leaders". */
import { isPossessive, isTitle } from "../cast/titles";
import type { Word } from "../cast/words";
import type { Roles } from "./roles";
import type { As, Spoken, Subject } from "./subject";
import { opens } from "./titles";
import { verbBehind } from "./verbs";

const PLURALS =
  /^(?:colleagues|sides|parties|leaders|presidents|ministers|secretaries|countries|nations|governments|delegations|officials|principals|heads|chiefs|representatives|envoys|nsas|diplomats|counterparts|teams|advisors|advisers|premiers|chancellors|ambassadors|directors|participants|interlocutors|collocutors|politicians|conversationalists|statespeople|dignitaries|hosts|figures|states|partners|allies|members|deputies|negotiators|chairs|co-chairs|pair|two|three|trio|four|members|men|women|duo|quartet|commanders|generals|admirals|chairmen|spouses|monarchs|kings|premiers-designate|statesmen|speakers|governors|mayors|commissioners|councilors|councillors|coordinators|undersecretaries|dignitaries|guests|five|six|signatories)$/;
export const STATEWISE = /^(?:countries|nations|governments|states|delegations)$/;
const OF_A_STATE =
  /^(?:side|delegation|representatives|officials|government|authorities|team|leadership|leaders|interlocutors|negotiators|administration|participants|co-chairs|attendees|delegates|senators|congressmen|lawmakers|legislators|deputies|parliamentarians|colleagues|partners)$/;
const NUMBERS = new Set(["two", "three", "four", "five"]);

/** "The two leaders", "both sides", "the Foreign Ministers". */
export function group(
  words: readonly Word[],
  at: number,
  limit: number,
  roles: Roles,
  spoken: Spoken,
  as: As,
  joined: boolean,
): Subject | null {
  const each = eachOf(words, at, roles, as) ?? wholeOf(words, at, roles, as);
  if (each !== null) return each;
  let place = at;
  const first = words[at]!.low;
  const determined = /^(?:the|both|these|all|our)$/.test(first);
  if (determined) place += 1;
  // "The both sides".
  if (first === "the" && words[place]?.low === "both") place += 1;
  if (first === "both" && words[place]?.low === "the") place += 1;
  if (first === "all" && words[place]?.low === "the") place += 1;
  let number = 0;
  if (NUMBERS.has(words[place]?.low ?? "")) {
    number = ["two", "three", "four", "five"].indexOf(words[place]!.low) + 2;
    place += 1;
  }
  const start = place;
  while (place < limit && place < start + 5 && words[place] !== undefined && !PLURALS.test(words[place]!.low)) {
    const { low } = words[place]!;
    if (
      !isTitle({ ...words[place]!, capital: true }) &&
      !/^(?:respective|countries'|national|senior|chief|top|leading|other|participating|quad|e3|p5|aukus|weimar|nordic|baltic|nordic-baltic|visegrad|trilateral|assembled|attending|visiting)$/.test(
        low,
      )
    )
      break;
    place += 1;
  }
  const noun = words[place];
  if (noun === undefined || place >= limit) return null;
  if (!PLURALS.test(noun.low)) {
    // "Both underscored", "the two agreed".
    if ((first === "both" && start === at + 1 && number === 0) || (number > 0 && place === start))
      return roles.everyone.length > 1
        ? as(start, (number < 3 ? lastMet(roles, spoken) : null) ?? roles.everyone, "group", 0.8, true)
        : null;
    return null;
  }
  // "Foreign Ministers agreed", not "young ministers".
  const bare =
    noun.capital &&
    (place === at || joined || (opens(words, at) && words.slice(at, place).every(({ capital }) => capital)));
  if (!determined && !bare && number === 0) return null;
  // "Allies agreed": those of the alliance.
  if (bare && noun.low === "allies" && place === at) {
    const nato = roles.stateOfCode("nato");
    // What they "have" done or "are" is what somebody says of them.
    return nato === null || /^(?:has|have|are|will|must|should)$/.test(words[at + 1]?.low ?? "")
      ? null
      : as(at + 1, [nato], "state", 0.7);
  }
  let end = place + 1;
  // "leaders of the two countries", "the heads of state".
  if (
    /^(?:of|for|from)$/.test(words[end]?.low ?? "") &&
    /^(?:the|both|state|government|our)$/.test(words[end + 1]?.low ?? "")
  ) {
    for (let more = end + 1; more < end + 7; more += 1)
      if (
        /^(?:countries|nations|sides|state|government|delegations|ministries|diplomacy|departments|parties|teams)$/.test(
          words[more]?.low ?? "",
        )
      )
        end = more + 1;
  }
  // "The partners in conversation", "the participants of the meeting".
  if (/^(?:in|to|of)$/.test(words[end]?.low ?? "")) {
    const talk = words[end + 1]?.low === "the" ? end + 2 : end + 1;
    if (
      /^(?:conversation|talks|meeting|call|dialogue|negotiations|discussions?|consultations)$/.test(
        words[talk]?.low ?? "",
      )
    )
      end = talk + 1;
  }
  // "Foreign Ministers of Calder, Estmark and Lanhai".
  const of = words[end]?.low === "of" || words[end]?.low === "from" ? statesAt(words, end + 1, limit, roles) : null;
  if (of !== null && of.ids.length > 1 && !STATEWISE.test(noun.low)) {
    const ids = of.ids.flatMap((side) => roles.standFor(side));
    return as(apposed(words, of.end, roles), [...new Set(ids)], "group", 0.88, true);
  }
  const persons = (ids: readonly string[] | null): boolean =>
    ids !== null && ids.every((id) => roles.people.some((one) => one.id === id));
  // Where one side has nobody who stands for it, "the leaders" are those who were named together.
  const apart = new Set(spoken.many?.map((id) => roles.sideOf(id))).size > 1;
  const named = spoken.many !== null && apart && persons(spoken.many) && !persons(roles.everyone);
  const everyone =
    named && /^(?:leaders|ministers|presidents|secretaries|two)$/.test(noun.low)
      ? spoken.many!
      : /^(?:leaders|officials|principals|advis[eo]rs|nsas)$/.test(noun.low) &&
          first !== "both" &&
          (number === 0 || (noun.low !== "leaders" && number === roles.leaders.length))
        ? roles.leaders
        : roles.everyone;
  // "The two ministers" of several meetings that are told one after the other.
  const two = number === 2 || first === "both" ? lastMet(roles, spoken) : null;
  if (two !== null && !STATEWISE.test(noun.low)) return as(end, two, "group", 0.85, true);
  if (everyone.length < 2) return null;
  if (STATEWISE.test(noun.low) && words[end - 1]!.low === noun.low)
    return as(end, roles.parties.length > 1 ? roles.parties : everyone, "group", 0.8, true);
  // Where a side has nobody who stands for it, "both sides" are states.
  if (/^(?:sides|parties)$/.test(noun.low) && !persons(everyone) && roles.parties.length > 1)
    return as(end, roles.parties, "group", 0.8, true);
  const title = [...words.slice(start, place).map(({ low }) => low), noun.low.replace(/ies$/, "y").replace(/s$/, "")];
  // A secretary who meets ministers is one of them.
  const alike =
    /^(?:ministers|secretaries)$/.test(noun.low) && title.length < 3
      ? everyone.filter((id) =>
          roles.people.some(
            (one) => one.id === id && (one.title.includes("minister") || one.title.includes("secretary")),
          ),
        )
      : [];
  const its = roles.holders(title, number);
  if (alike.length === everyone.length && its.length < everyone.length && its.length > 0)
    return as(end, everyone, "group", 0.85, true);
  const wholly =
    /^(?:sides|parties|leaders|two|three|four|five|pair|trio|duo|quartet|men|women|officials|nsas|principals|participants|interlocutors|collocutors|politicians|conversationalists|statesmen|statespeople|diplomats|delegations)$/.test(
      noun.low,
    );
  if (!wholly && its.length > 1 && its.length <= everyone.length && (number === 0 || its.length === number))
    return as(
      end,
      its.map(({ id }) => id),
      "group",
      0.9,
      true,
    );
  // "The Secretary and the Foreign Minister" are "the two ministers" too.
  const advisors = /^advis[eo]rs$/.test(noun.low);
  if (
    !wholly &&
    !advisors &&
    its.length === 1 &&
    number !== everyone.length &&
    everyone.length !== 2 &&
    persons(everyone)
  )
    return null;
  const confidence = number > 0 && number !== everyone.length ? 0.6 : 0.92;
  return as(end, everyone, "group", confidence, true);
}

/** The two who were last told to meet, where others meet too. */
function lastMet(roles: Roles, { met }: Spoken): readonly string[] | null {
  return !roles.ofStates &&
    met !== null &&
    (roles.everyone.length !== 2 || !met.every((id) => roles.everyone.includes(id)))
    ? met
    : null;
}

/** "Each side", "each of the leaders", "both of them", "all of the parties": all who meet. */
function eachOf(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const first = words[at]!.low;
  if (!/^(?:each|either|both|all)$/.test(first) || roles.everyone.length < 2) return null;
  const next = words[at + 1]?.low ?? "";
  // "All voiced concern".
  const verb = first === "all" && words[at]!.capital ? verbBehind(words, at + 1, words.length) : null;
  if (verb?.makes === "reports" && verb.form === "past") return as(at + 1, roles.everyone, "group", 0.75, true);
  if (first === "each" && /^(?:side|leader|minister|party|president|country|delegation)$/.test(next))
    return as(at + 2, /^(?:country|delegation)$/.test(next) ? roles.parties : roles.everyone, "group", 0.75, true);
  if (next !== "of") return null;
  if (words[at + 2]?.low === "them") return as(at + 3, roles.everyone, "group", 0.75, true);
  const noun = words[at + 2]?.low === "the" ? at + (NUMBERS.has(words[at + 3]?.low ?? "") ? 4 : 3) : -1;
  return noun !== -1 && PLURALS.test(words[noun]?.low ?? "") ? as(noun + 1, roles.everyone, "group", 0.75, true) : null;
}

/** "The group noted": three or more who meet, and no body that is called so. */
function wholeOf(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  if (words[at]!.low !== "the" || words[at + 1]?.low !== "group" || roles.everyone.length < 3) return null;
  const verb = verbBehind(words, at + 2, words.length);
  return verb?.form === "past" && (verb.makes === "reports" || verb.makes === "topic")
    ? as(at + 2, roles.everyone, "group", 0.7, true)
    : null;
}

/** Behind the names of those who were just called by their offices: ", Miriam Hale and Shen Yiwei,". */
function apposed(words: readonly Word[], from: number, roles: Roles): number {
  if (words[from]?.text !== ",") return from;
  for (let at = from + 1, names = 0; at < from + 30 && words[at] !== undefined; at += 1) {
    if (words[at]!.text === "," && names > 1 && words[at + 1]?.capital !== true && words[at + 1]?.low !== "and")
      return at + 1;
    if (roles.nameAt(words, at) !== null) names += 1;
    else if (!words[at]!.capital && !/^(?:and|,)$/.test(words[at]!.low)) return from;
  }
  return from;
}

/** States that commas and "and" join, from a place on. */
function statesAt(
  words: readonly Word[],
  from: number,
  limit: number,
  roles: Roles,
): { readonly ids: readonly string[]; readonly end: number } {
  const ids: string[] = [];
  let end = from;
  for (let of = roles.stateAt(words, end); of?.id != null && of.end <= limit;) {
    ids.push(of.id);
    end = of.end;
    const next = words[end]?.text === "," ? end + 1 : end;
    const link = words[next]?.low === "and" ? next + 1 : next;
    of = link === end ? null : roles.stateAt(words, link);
  }
  return { ids, end };
}

/** "China", "the U.S. side", "the Ukrainian delegation", "the Government of Calder". */
export function state(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  if (
    words[at]!.low === "the" &&
    /^(?:governments?|authorities)$/.test(words[at + 1]?.low ?? "") &&
    words[at + 2]?.low === "of"
  ) {
    const { ids, end } = statesAt(words, at + 3, words.length, roles);
    return ids.length === 0 ? null : as(end, [...new Set(ids)], ids.length > 1 ? "group" : "state", 0.85);
  }
  const found = roles.stateAt(words, at);
  if (found === null) return null;
  let end = found.end;
  if (words[end]?.text === "(") end = Math.min(end + 3, words.length);
  if (isPossessive(words[end]) && OF_A_STATE.test(words[end + 1]?.low ?? "")) end += 1;
  if (words[end]?.low === "member" && STATEWISE.test(words[end + 1]?.low ?? "")) {
    return found.id === null ? null : as(end + 2, [found.id], "state", 0.85, true);
  }
  while (
    /^(?:interagency|negotiating|senior|government|other)$/.test(words[end]?.low ?? "") &&
    OF_A_STATE.test(words[end + 1]?.low ?? "")
  )
    end += 1;
  // "the ASEAN foreign ministers".
  const field = /^(?:foreign|defen[cs]e|finance|trade|energy|economic|heads)$/.test(words[end]?.low ?? "")
    ? end + 1
    : end;
  if (
    /^(?:ministers|leaders|envoys|ambassadors|chiefs|governors|members|allies|counterparts)$/.test(
      words[field]?.low ?? "",
    )
  )
    return found.id === null ? null : as(field + 1, [found.id], "state", 0.8, true);
  if (OF_A_STATE.test(words[end]?.low ?? ""))
    return found.id === null ? null : as(end + 1, [found.id], "state", 0.88, true);
  if (found.sort === "adjective" || found.id === null) return null;
  return as(end, [found.id], "state", found.sort === "seat" ? 0.6 : 0.85);
}
