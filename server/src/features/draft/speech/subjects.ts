/** Who the words at a place of an English sentence are: a name, a title, a pronoun, a state, several together. */
import { isPossessive } from "../cast/titles";
import { isWord, type Word } from "../cast/words";
import { group, state, STATEWISE } from "./groups";
import type { Roles } from "./roles";
import type { As, Spoken, Subject } from "./subject";
import { styled } from "./styles";
import { named, titled, topped } from "./titles";

/** What nobody does alone. */
const TOGETHER = /^(?:both|jointly|agreed|met|spoke|discussed|exchanged|signed)$/;

/** Whether a verb tells what nobody does alone. */
export function isTogether(word: Word | undefined): boolean {
  return word !== undefined && TOGETHER.test(word.low);
}

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
  // "Both Prime Ministers".
  if (first === null && from > at) first = single(words, at, limit, roles, spoken);
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
    if (to === next || to >= limit || (words[to]!.low === "both" && words[to + 1]?.capital !== true)) break;
    const and = words[to - 1]!.low !== ",";
    const aside = sign.text === "," && words[to - 1]!.low === "with";
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
      end = behindNamed(words, end, roles);
      // ", along with his counterparts, urged".
      if (aside && words[end]?.text === ",") end += 1;
      continue;
    }
    const other = single(words, to, limit, roles, spoken, true) ?? wider(words, to, first, roles);
    if (other === null || other.sort === "pronoun") break;
    // "..., China said": a comma alone joins only where an "and" comes behind it.
    if (!and && !joins(words, other.end, limit)) break;
    // "Hale noted progress and Shen ..." joins nothing: that is looked for behind the verb.
    ids.push(...other.ids);
    // "Minister Hale, together with Minister Shen, urged".
    end = aside && words[other.end]?.text === "," ? other.end + 1 : other.end;
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

/** Behind the name of "his counterpart", with commas or without: ", President Shen Yiwei,". */
function behindNamed(words: readonly Word[], from: number, roles: Roles): number {
  if (!/^(?:counterpart|colleague|homologue)$/.test(words[from - 1]!.low)) return from;
  const comma = words[from]?.text === ",";
  let at = comma ? from + 1 : from;
  const first = at;
  while (at < first + 12 && words[at]?.capital === true && isWord(words[at]!)) at += 1;
  const isName = words.slice(first, at).some((_, place) => roles.nameAt(words, first + place) !== null);
  if (!isName || (comma && words[at]?.text !== ",")) return from;
  return comma ? at + 1 : at;
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
      // Who says "I" is not "he".
      const fits = (one: string): boolean => one !== roles.author && (spoken.genders.get(one) ?? word.low) === word.low;
      const people = roles.people.filter(({ principal }) => principal).map(({ id }) => id);
      const last = spoken.one !== null && fits(spoken.one) ? spoken.one : null;
      const met = spoken.met?.filter((one) => fits(one)) ?? [];
      const id =
        last ??
        (met.length === 1 ? met[0]! : undefined) ??
        people.find((one) => fits(one) && spoken.genders.has(one)) ??
        people.find(fits) ??
        spoken.one;
      if (id !== null) spoken.genders.set(id, spoken.genders.get(id) ?? word.low);
      return id === null ? null : as(at + 1, [id], "pronoun", 0.85);
    }
    case "they": {
      const ids =
        spoken.many ??
        inConversation(roles, spoken) ??
        lastTwo(roles, spoken) ??
        (roles.areNamed ? roles.leaders : roles.everyone);
      return ids.length === 0 ? null : as(at + 1, ids, "pronoun", 0.85, true);
    }
    case "we": {
      // In somebody's letter "we met" are both of them all the same.
      if (roles.we !== null && !isTogether(words[at + 1])) return as(at + 1, roles.we, "we", 0.85, true);
      return roles.everyone.length === 0 && roles.issuers.length === 0
        ? null
        : as(at + 1, roles.everyone.length > 0 ? roles.everyone : roles.issuers, "we", 0.7, true);
    }
    case "i":
      return word.text === "I" && roles.author !== null ? as(at + 1, [roles.author], "I", 0.9) : null;
  }
  return (
    governed(words, at, roles, as) ??
    styled(words, at, roles, as, spoken) ??
    named(words, at, roles, as) ??
    titled(words, at, roles, as, joined) ??
    topped(words, at, roles, as) ??
    state(words, at, roles, as) ??
    group(words, at, limit, roles, spoken, as, joined)
  );
}

/** Of several conversations that are told one after the other the two who hold the last one, where nobody else spoke since. */
function inConversation(roles: Roles, { one, met }: Spoken): readonly string[] | null {
  return met !== null && roles.everyone.length > 2 && (one === null || met.includes(one)) ? met : null;
}

/** The two of different sides who last spoke, where several stand for one side. */
function lastTwo(roles: Roles, { one, before }: Spoken): readonly string[] | null {
  if (one === null || before === null || roles.sideOf(one) === roles.sideOf(before)) return null;
  const persons = roles.everyone.every((id) => roles.people.some((role) => role.id === id));
  return persons && roles.everyone.length > 1 ? null : [before, one];
}

/** "The Hale Government", "the Hale administration". */
function governed(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const found = words[at]!.low === "the" ? roles.nameAt(words, at + 1) : null;
  const side = found === null ? null : roles.sideOf(found.id);
  return found !== null && side !== null && /^(?:government|administration|cabinet)$/.test(words[found.end]?.low ?? "")
    ? as(found.end + 1, [side], "state", 0.8)
    : null;
}
