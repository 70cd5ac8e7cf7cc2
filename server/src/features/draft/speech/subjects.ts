/** Who the words at a place of an English sentence are: a name, a title, a pronoun, a state, several together. */
import { isHead, isPossessive, isTitle, namingAt } from "../cast/namings";
import { isWord, type Word } from "../cast/words";
import type { Roles } from "./roles";

/** Who was last spoken of. */
export interface Spoken {
  /** One person, as a subject. */
  one: string | null;
  /** Several, or a state or delegation. */
  many: readonly string[] | null;
  /** Whom the text has called "he" or "she". */
  readonly genders: Map<string, string>;
}

export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly sort: "name" | "title" | "pronoun" | "state" | "group" | "we" | "I";
  readonly several: boolean;
  readonly confidence: number;
}

const PLURALS =
  /^(?:sides|parties|leaders|presidents|ministers|secretaries|countries|nations|governments|delegations|officials|principals|heads|chiefs|representatives|envoys|diplomats|counterparts|teams|advisors|advisers|premiers|chancellors|ambassadors|directors|participants|interlocutors|states|partners|allies|members|deputies|negotiators|chairs|co-chairs|pair|two|three|trio|four|members|men|women|duo|quartet|commanders|generals|admirals|chairmen|spouses|monarchs|kings|premiers-designate|statesmen|speakers|governors|mayors|commissioners|councilors|councillors|coordinators|undersecretaries|dignitaries|guests|five|six|signatories)$/;
const STATEWISE = /^(?:countries|nations|governments|states|delegations)$/;
const OF_A_STATE =
  /^(?:side|delegation|representatives|officials|government|authorities|team|leadership|leaders|interlocutors|negotiators|administration)$/;
const NUMBERS = new Set(["two", "three", "four", "five"]);

/** What nobody does alone. */
const TOGETHER = /^(?:both|jointly|agreed|met|spoke|discussed|exchanged|signed)$/;

/** The subject that begins at a place; several that are joined by commas and "and" are one. */
export function subjectAt(
  words: readonly Word[],
  at: number,
  limit: number,
  roles: Roles,
  spoken: Spoken,
): Subject | null {
  const both = /^(?:both)$/i.test(words[at]!.text);
  let from = at;
  if (both && words[at + 1]?.capital === true) from += 1;
  let first = single(words, from, limit, roles, spoken);
  // "Both the President and the Foreign Minister".
  if (first === null && both && words[from + 1]?.low === "the") first = single(words, from + 1, limit, roles, spoken);
  if (first === null) return null;
  const ids = [...first.ids];
  let end = first.end;
  let { confidence } = first;
  let joined = false;
  for (let next = end; next < limit; next = end) {
    const sign = words[next]!;
    let to = next;
    if (sign.text === ",") to += 1;
    if (/^(?:and|&)$/.test(words[to]?.low ?? "")) to += 1;
    else if (/^(?:together|along)$/.test(words[to]?.low ?? "") && words[to + 1]?.low === "with") to += 2;
    // "with Minister Shen, and both agreed": a clause of its own.
    if (to === next || to >= limit || words[to]!.low === "both") break;
    const and = words[to - 1]!.low !== ",";
    // "and his team": the same side; "and his Lanhai counterpart": the other.
    if (and && /^(?:his|her|their|its)$/.test(words[to]!.low)) {
      const people = words
        .slice(to + 1, to + 7)
        .findIndex(({ low }) =>
          /^(?:team|delegation|counterparts?|colleagues|officials|staff|interlocutors?)$/.test(low),
        );
      if (people === -1) break;
      end = to + 2 + people;
      joined = true;
      if (/^(?:counterparts?|interlocutors?|colleagues)$/.test(words[end - 1]!.low))
        ids.push(...counterparts(words, to + 1, end - 1, ids, roles));
      continue;
    }
    const other = single(words, to, limit, roles, spoken, true) ?? wider(words, to, first, roles);
    if (other === null || other.sort === "pronoun") break;
    // "..., China said": a comma alone joins only where an "and" comes behind it.
    if (!and && !joins(words, other.end, limit)) break;
    // "Hale noted progress and Shen ..." joins nothing: that is looked for behind the verb.
    ids.push(...other.ids);
    end = other.end;
    joined = true;
    confidence = Math.min(confidence, other.confidence);
  }
  if (isPossessive(words[end])) return null;
  const unique = [...new Set(ids)];
  if (unique.length === 0) return null;
  const several = unique.length > 1 || first.several || joined;
  return {
    start: at,
    end,
    ids: unique,
    sort: unique.length > 1 && first.sort !== "we" ? "group" : first.sort,
    several,
    confidence,
  };
}

/** Who "his counterparts" are: those of the states that are named before the word, or all others who meet. */
function counterparts(
  words: readonly Word[],
  from: number,
  to: number,
  ids: readonly string[],
  roles: Roles,
): readonly string[] {
  const sides: string[] = [];
  for (let at = from; at < to; at += 1) {
    const state = words[at]!.capital ? roles.stateAt(words, at) : null;
    if (state?.id != null) sides.push(state.id);
    if (state !== null) at = state.end - 1;
  }
  if (sides.length > 0) return sides.flatMap((side) => roles.standFor(side));
  const own = new Set(ids.map((id) => roles.sideOf(id) ?? id));
  return roles.everyone.filter((id) => !own.has(roles.sideOf(id) ?? id));
}

/** Behind one party "and Northern countries": a name that is wider than one of the others is that of all of them. */
function wider(words: readonly Word[], at: number, { ids, sort }: Subject, roles: Roles): Subject | null {
  if (sort !== "state" || roles.parties.length < 3 || !ids.every((id) => roles.parties.includes(id))) return null;
  const noun = words[at]?.capital === true && words[at + 1]?.low === "member" ? at + 2 : at + 1;
  if (words[at]?.capital !== true || !STATEWISE.test(words[noun]?.low ?? "")) return null;
  const others = roles.parties.filter((id) => !ids.includes(id));
  return { start: at, end: noun + 1, ids: others, sort: "group", several: true, confidence: 0.7 };
}

function joins(words: readonly Word[], at: number, limit: number): boolean {
  const behind = words[at];
  if (at >= limit || behind === undefined) return false;
  return behind.low === "and" || (behind.text === "," && words.slice(at + 1, at + 14).some(({ low }) => low === "and"));
}

function single(
  words: readonly Word[],
  at: number,
  limit: number,
  roles: Roles,
  spoken: Spoken,
  joined = false,
): Subject | null {
  const word = words[at];
  if (word === undefined || at >= limit || !isWord(word)) return null;
  const as = (
    end: number,
    ids: readonly string[],
    sort: Subject["sort"],
    confidence: number,
    several = ids.length > 1,
  ): Subject => ({
    start: at,
    end,
    ids,
    sort,
    several,
    confidence,
  });
  // "HE Minister Hale" is no pronoun.
  switch (word.text === "HE" ? "" : word.low) {
    case "he":
    case "she": {
      const fits = (one: string): boolean => (spoken.genders.get(one) ?? word.low) === word.low;
      const people = roles.people.filter(({ principal }) => principal).map(({ id }) => id);
      const last = spoken.one !== null && fits(spoken.one) ? spoken.one : null;
      const id = last ?? people.find((one) => spoken.genders.get(one) === word.low) ?? people.find(fits) ?? spoken.one;
      if (id !== null) spoken.genders.set(id, spoken.genders.get(id) ?? word.low);
      return id === null ? null : as(at + 1, [id], "pronoun", 0.85);
    }
    case "they": {
      const ids = spoken.many ?? roles.everyone;
      return ids.length === 0 ? null : as(at + 1, ids, "pronoun", 0.85, true);
    }
    case "we": {
      // In somebody's letter "we met" are both of them all the same.
      if (roles.we !== null && !TOGETHER.test(words[at + 1]?.low ?? "")) return as(at + 1, roles.we, "we", 0.85, true);
      return roles.everyone.length === 0 && roles.issuers.length === 0
        ? null
        : as(at + 1, roles.everyone.length > 0 ? roles.everyone : roles.issuers, "we", 0.7, true);
    }
    case "i":
      return word.text === "I" && roles.author !== null ? as(at + 1, [roles.author], "I", 0.9) : null;
  }
  return (
    governed(words, at, roles, as) ??
    styled(words, at, roles, as) ??
    named(words, at, roles, as) ??
    titled(words, at, roles, as, joined) ??
    state(words, at, roles, as) ??
    group(words, at, limit, roles, spoken, as, joined)
  );
}

type As = (
  end: number,
  ids: readonly string[],
  sort: Subject["sort"],
  confidence: number,
  several?: boolean,
) => Subject;

/** "The Hale Government", "the Hale administration". */
function governed(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const found = words[at]!.low === "the" ? roles.nameAt(words, at + 1) : null;
  const side = found === null ? null : roles.sideOf(found.id);
  return found !== null && side !== null && /^(?:government|administration|cabinet)$/.test(words[found.end]?.low ?? "")
    ? as(found.end + 1, [side], "state", 0.8)
    : null;
}

function named(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const from = words[at]!.low === "the" ? at + 1 : at;
  if (words[from]?.capital !== true) return null;
  const naming = namingAt(words, from);
  if (naming !== null) {
    for (
      let place = naming.nameStart;
      place < Math.min(naming.end, naming.nameStart + naming.name.length);
      place += 1
    ) {
      const found = roles.nameAt(words, place);
      if (found !== null && roles.people.some(({ id }) => id === found.id))
        return as(naming.end, [found.id], "name", 0.95);
    }
    const side = roles.stateAt(words, from);
    return side?.id != null ? as(naming.end, [side.id], "name", 0.5) : null;
  }
  const found = roles.nameAt(words, from);
  if (found === null || !roles.people.some(({ id }) => id === found.id)) return null;
  // A short form that another word goes on from is another's name.
  if (words[found.end]?.capital === true && roles.nameAt(words, found.end) === null && isWord(words[found.end]!))
    return null;
  return as(found.end, [found.id], "name", 0.93);
}

/** "The two leaders", "both sides", "the Foreign Ministers". */
function group(
  words: readonly Word[],
  at: number,
  limit: number,
  roles: Roles,
  spoken: Spoken,
  as: As,
  joined: boolean,
): Subject | null {
  let place = at;
  const first = words[at]!.low;
  const determined = /^(?:the|both|these|all|our)$/.test(first);
  if (determined) place += 1;
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
      !/^(?:respective|countries'|national|senior|chief|other|participating)$/.test(low)
    )
      break;
    place += 1;
  }
  const noun = words[place];
  if (noun === undefined || place >= limit) return null;
  if (!PLURALS.test(noun.low)) {
    // "Both underscored", "the two agreed".
    if ((first === "both" && start === at + 1 && number === 0) || (number > 0 && place === start))
      return roles.everyone.length > 1 ? as(start, roles.everyone, "group", 0.8, true) : null;
    return null;
  }
  // "Foreign Ministers agreed", not "young ministers".
  const bare =
    noun.capital &&
    (place === at || joined || (opens(words, at) && words.slice(at, place).every(({ capital }) => capital)));
  if (!determined && !bare && number === 0) return null;
  let end = place + 1;
  // "leaders of the two countries", "the heads of state".
  if (words[end]?.low === "of" && /^(?:the|both|state|government|our)$/.test(words[end + 1]?.low ?? "")) {
    for (let more = end + 1; more < end + 7; more += 1)
      if (/^(?:countries|nations|sides|state|government|delegations)$/.test(words[more]?.low ?? "")) end = more + 1;
  }
  // "Foreign Ministers of Calder, Estmark and Lanhai".
  const of = words[end]?.low === "of" || words[end]?.low === "from" ? statesAt(words, end + 1, limit, roles) : null;
  if (of !== null && of.ids.length > 1 && !STATEWISE.test(noun.low)) {
    const ids = of.ids.flatMap((side) => roles.standFor(side));
    return as(of.end, [...new Set(ids)], "group", 0.88, true);
  }
  const persons = (ids: readonly string[] | null): boolean =>
    ids !== null && ids.every((id) => roles.people.some((one) => one.id === id));
  // Where one side has nobody who stands for it, "the leaders" are those who were named together.
  const apart = new Set(spoken.many?.map((id) => roles.sideOf(id))).size > 1;
  const named = spoken.many !== null && apart && persons(spoken.many) && !persons(roles.everyone);
  const everyone =
    named && /^(?:leaders|ministers|presidents|secretaries|two)$/.test(noun.low)
      ? spoken.many!
      : noun.low === "leaders" && number === 0 && first !== "both"
        ? roles.leaders
        : roles.everyone;
  if (everyone.length < 2) return null;
  if (STATEWISE.test(noun.low) && words[end - 1]!.low === noun.low)
    return as(end, roles.parties.length > 1 ? roles.parties : everyone, "group", 0.8, true);
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
  const its = roles.titled(title).filter(({ principal }) => principal);
  if (alike.length === everyone.length && its.length < everyone.length && its.length > 0)
    return as(end, everyone, "group", 0.85, true);
  const wholly =
    /^(?:sides|parties|leaders|two|three|four|five|pair|trio|duo|quartet|men|women|officials|principals|participants|interlocutors|delegations)$/.test(
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
  if (!wholly && its.length === 1 && number !== everyone.length && everyone.length !== 2) return null;
  const confidence = number > 0 && number !== everyone.length ? 0.6 : 0.92;
  return as(end, everyone, "group", confidence, true);
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
function state(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
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
  if (OF_A_STATE.test(words[end]?.low ?? ""))
    return found.id === null ? null : as(end + 1, [found.id], "state", 0.88, true);
  if (found.sort === "adjective" || found.id === null) return null;
  return as(end, [found.id], "state", found.sort === "seat" ? 0.6 : 0.85);
}

/** "His Highness", "Her Majesty": the one of that style. */
const STYLES = /^(?:highness|majesty|excellency|holiness|eminence)$/;

const MONARCHS =
  /^(?:king|queen|emir|sultan|sultana|prince|princess|sheikh|sheikha|ruler|duke|pope|patriarch|lama|imam)$/;

/** Whose office is meant by "the Head of State" and "the Head of Government". */
const HEADS_OF: ReadonlyMap<string, RegExp> = new Map([
  ["state", /^(?:president|king|queen|emir|sultan|prince|pope|governor)$/],
  ["government", /^(?:minister|premier|chancellor|taoiseach)$/],
]);

function styled(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  if (/^(?:his|her)$/.test(words[at]!.low)) {
    let end = at + 1;
    if (/^(?:royal|serene|imperial)$/.test(words[end]?.low ?? "")) end += 1;
    const style = words[end]?.low ?? "";
    if (!words[end]?.capital || !STYLES.test(style)) return null;
    if (words[end + 1]?.low === "the" || (words[end + 1]?.capital === true && isWord(words[end + 1]!))) {
      const named_ = named(words, end + 1, roles, as) ?? titled(words, end + 1, roles, as, false);
      return named_ === null ? null : { ...named_, start: at };
    }
    const by = (words: RegExp) => roles.people.filter(({ title }) => title.some((word) => words.test(word)));
    const its = [...by(new RegExp(`^${style}$`)), ...(style === "excellency" ? [] : by(MONARCHS))];
    return its.length === 0
      ? null
      : as(end + 1, [(its.find(({ principal }) => principal) ?? its[0]!).id], "title", 0.8);
  }
  const of =
    words[at]!.low === "the" && words[at + 1]?.low === "head" && words[at + 2]?.low === "of"
      ? HEADS_OF.get(words[at + 3]?.low ?? "")
      : undefined;
  if (of === undefined) return null;
  const its = roles.people.filter(({ principal, title }) => principal && title.some((word) => of.test(word)));
  return its[0] === undefined ? null : as(at + 4, [its[0].id], "title", 0.8);
}

/** "The President", "the Prime Minister of Calder", "Calder's Foreign Minister", "the secretary", "PM". */
function titled(words: readonly Word[], at: number, roles: Roles, as: As, joined: boolean): Subject | null {
  const article = words[at]!.low === "the";
  const title: string[] = [];
  let end = article ? at + 1 : at;
  const adjective = roles.stateAt(words, end);
  let side: string | null = null;
  let of = false;
  if (adjective !== null) {
    const next = isPossessive(words[adjective.end]) ? adjective.end + 1 : adjective.end;
    if (words[next] !== undefined && isTitle(words[next])) {
      [side, of, end] = [adjective.id, true, next];
    }
  }
  // Of a title without an article somebody is meant whose name does not follow: "Prime Minister said".
  if (!article && !of && !(isTitle(words[at]!) && (joined || opens(words, at)) && namingAt(words, at) === null))
    return null;
  // "the secretary": some write titles with small letters.
  const isPart = (word: Word): boolean => isTitle(word) || (article && isTitle({ ...word, capital: true }));
  while (words[end] !== undefined && isPart(words[end]!)) {
    title.push(words[end]!.low);
    end += 1;
  }
  if (title.length === 0 || !isHead(words[end - 1]!)) return null;
  if (words[end]?.low === "of" || (words[end]?.low === "for" && isPart(words[end + 1] ?? words[end]!))) {
    const state = roles.stateAt(words, end + 1);
    if (state !== null && state.sort !== "adjective") {
      [side, of, end] = [state.id, true, state.end];
    } else {
      let more = end + 1;
      if (words[more]?.low === "the") more += 1;
      while (
        words[more] !== undefined &&
        (isPart(words[more]!) || (words[more]!.low === "and" && isPart(words[more + 1] ?? words[more]!)))
      ) {
        if (words[more]!.low !== "and") title.push(words[more]!.low);
        more += 1;
      }
      end = more > end + 1 ? more : end;
      const its = words[end]?.low === "of" ? roles.stateAt(words, end + 1) : null;
      if (its !== null && its.sort !== "adjective") [side, of, end] = [its.id, true, its.end];
    }
  }
  // Of a state that takes no part nobody is meant.
  if (of && side === null) return null;
  const its = roles.titled(title).filter((role) => side === null || role.side === side);
  const chosen = its[0];
  if (chosen === undefined) return null;
  return as(end, [chosen.id], "title", its.length > 1 ? 0.7 : 0.92);
}

/** Whether a clause begins at a place. */
function opens(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || /^(?:[,;:.“"•*–—)]|and|but|while|-)$/.test(before.low);
}
