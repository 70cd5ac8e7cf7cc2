/** Persons as subjects of English clauses: by their names and their offices. */
import { namingAt } from "../cast/namings";
import { singular } from "../cast/plurals";
import { isHead, isPossessive, isSmallTitle, isTitle, ownOffice } from "../cast/titles";
import { PARTICLES } from "../cast/titles.data";
import { isWord, type Word } from "../cast/words";
import type { Roles } from "./roles";
import type { As, Subject } from "./subject";

/** "Minister Hale", "Hale", "President Shen of Lanhai". */
export function named(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const from = words[at]!.low === "the" ? at + 1 : at;
  if (words[from] === undefined) return null;
  // "Presidents Hale and von der Orso": a name may begin in small letters.
  if (!words[from].capital && !isSmallTitle(words, from) && !PARTICLES.has(words[from].low)) return null;
  const naming = namingAt(words, from);
  if (naming !== null) {
    for (
      let place = naming.nameStart;
      place < Math.min(naming.end, naming.nameStart + naming.name.length);
      place += 1
    ) {
      const found = roles.personAt(words, place, naming.title, roles.stateOfCode(naming.side));
      // "The President of Calder, Miriam Hale, welcomed": the second comma closes what the first opened.
      const apposed = words[naming.nameStart - 1]?.text === "," && words[naming.end]?.text === ",";
      if (found !== null) return as(apposed ? naming.end + 1 : naming.end, [found], "name", 0.95);
    }
    const side = roles.stateAt(words, from);
    return side?.id != null ? as(naming.end, [side.id], "name", 0.5) : null;
  }
  let name = from;
  // "E. Hale".
  while (name < from + 3 && /^\p{Lu}\.$/u.test(words[name]?.text ?? "")) name += 1;
  // "Secretaries Hale and Orso": what they all are.
  if (name === from) name = behindPlural(words, from);
  const found = name < words.length ? roles.nameAt(words, name) : null;
  if (found === null || !roles.people.some(({ id }) => id === found.id)) return null;
  const next = words[found.end];
  if (next?.capital !== true || !isWord(next) || roles.nameAt(words, found.end) !== null)
    return as(found.end, [found.id], "name", 0.93);
  // A short form that another word goes on from is another's name, but for another spelling of the same.
  return roles.isPartOf(next.text, found.id) ? as(found.end + 1, [found.id], "name", 0.85) : null;
}

/** Behind an office in the plural that begins at a place; the place where none does. */
function behindPlural(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 4 && words[at] !== undefined && isTitle(words[at]!)) at += 1;
  return words[at]?.capital === true && singular(words[at]!.low) !== null ? at + 1 : from;
}

/** Whom a text calls by no office of theirs: "the Lanhai leader". */
const ANYBODY =
  /^(?:leader|premier|minister|diplomat|official|envoy|chief|delegate|secretary|colleague|counterpart|guest|host)$/;

/** "The top Lanhai diplomat", "Lanhai's top diplomat", "the head of Lanhai diplomacy": who stands for a state. */
export function topped(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const isTop = (word: Word | undefined): boolean => /^(?:top|chief|senior|leading)$/.test(word?.low ?? "");
  let from = words[at]!.low === "the" ? at + 1 : at;
  const leads = words[from]?.low === "head" && words[from + 1]?.low === "of";
  const before = isTop(words[from]);
  if (leads) from += 2;
  else if (before) from += 1;
  const state = words[from]?.capital === true ? roles.stateAt(words, from) : null;
  if (state?.id == null) return null;
  let end = isPossessive(words[state.end]) ? state.end + 1 : state.end;
  if (!leads && !before && !isTop(words[end])) return null;
  if (isTop(words[end])) end += 1;
  if (
    leads
      ? !/^(?:diplomacy|government|state|delegation)$/.test(words[end]?.low ?? "")
      : !ANYBODY.test(words[end]?.low ?? "")
  )
    return null;
  const its = roles.standFor(state.id);
  if (its.length !== 1 || its[0] === state.id) return null;
  // "the head of Lanhai diplomacy Shen", "Lanhai's top diplomat, Shen Yiwei,".
  const apposed = words[end + 1]?.text === ",";
  const name = roles.nameAt(words, apposed ? end + 2 : end + 1);
  if (name === null || name.id !== its[0]) return as(end + 1, its, "title", 0.75);
  return as(apposed && words[name.end]?.text === "," ? name.end + 1 : name.end, its, "title", 0.85);
}

/** "The President", "the Prime Minister of Calder", "Calder's Foreign Minister", "the secretary", "PM". */
export function titled(words: readonly Word[], at: number, roles: Roles, as: As, joined: boolean): Subject | null {
  const article = words[at]!.low === "the";
  const title: string[] = [];
  let end = article ? at + 1 : at;
  // "The 43rd President".
  if (article && /^\d+(?:st|nd|rd|th)$/.test(words[end]?.low ?? "")) end += 1;
  const adjective = roles.stateAt(words, end);
  let side: string | null = null;
  let of = false;
  /** The words of another's office that the title names. */
  let others: readonly string[] = [];
  if (adjective !== null) {
    const next = isPossessive(words[adjective.end]) ? adjective.end + 1 : adjective.end;
    const behind = words[next];
    const small =
      article && behind !== undefined && (isTitle({ ...behind, capital: true }) || ANYBODY.test(behind.low));
    if (behind !== undefined && (isTitle(behind) || small)) {
      [side, of, end] = [adjective.id, true, next];
    }
  }
  // Of a title without an article somebody is meant whose name does not follow: "Prime Minister said".
  const small = joined && words[at - 1]?.low === "and" && !words[at]!.capital && hasSmall(words, at);
  if (
    !article &&
    !of &&
    !small &&
    !(isTitle(words[at]!) && (joined || opens(words, at)) && namingAt(words, at) === null)
  )
    return null;
  // "the secretary": some write titles with small letters.
  const isPart = (word: Word): boolean => isTitle(word) || ((article || small) && isTitle({ ...word, capital: true }));
  while (words[end] !== undefined && isPart(words[end]!)) {
    title.push(words[end]!.low);
    end += 1;
  }
  // "the Lanhai counterpart", "the Estmark diplomat".
  if (of && title.length === 0 && ANYBODY.test(words[end]?.low ?? "")) {
    title.push(words[end]!.low);
    end += 1;
  } else if (title.length === 0 || !isHead(words[end - 1]!)) return null;
  // "The deputy heads of the ministries" are several.
  if (/^(?:heads|chiefs|leaders|officials|ministers|secretaries|envoys)$/.test(words[end]?.low ?? "")) return null;
  if (words[end]?.low === "of" || (words[end]?.low === "for" && isPart(words[end + 1] ?? words[end]!))) {
    const state = roles.stateAt(words, end + 1);
    if (state !== null && state.sort !== "adjective") {
      [side, of, end] = [state.id, true, state.end];
    } else {
      const more = behindOffice(words, end, isPart, roles);
      // "the Head of the Office of the President": of another's office no word is the title's own.
      const phrase = words.slice(at, more).map(({ low }) => low);
      const own = ownOffice(phrase.join(" ")).split(" ").length;
      others = phrase.slice(own).filter((word) => !LITTLE.test(word));
      for (const { low } of words.slice(end, at + own)) if (!LITTLE.test(low)) title.push(low);
      end = more;
      const its = words[end]?.low === "of" ? roles.stateAt(words, end + 1) : null;
      if (its !== null && its.sort !== "adjective") [side, of, end] = [its.id, true, its.end];
    }
  }
  // Of a state that takes no part nobody is meant.
  if (of && side === null) return null;
  const its = roles.titled(title).filter((role) => side === null || role.side === side);
  const chosen = its.find(({ spelt }) => others.every((word) => spelt.has(word) || spelt.has(`${word}'s`))) ?? its[0];
  if (chosen === undefined) {
    const stand = side === null ? [] : roles.standFor(side);
    // Whose title the text does not tell is called by it all the same: "the President of Calder".
    const open = roles.people.some(({ id, title: its }) => id === stand[0] && its.length === 0);
    return stand.length === 1 && stand[0] !== side && (open || ANYBODY.test(title.at(-1)!))
      ? as(end, stand, "title", 0.7)
      : null;
  }
  return as(end, [chosen.id], "title", its.length > 1 ? 0.7 : 0.92);
}

const LITTLE = /^(?:of|for|the|and|'s)$/;

/** Behind "of Foreign Affairs", "of the Office of the President", "of the President's Office" at a place; the place itself where it is none. */
function behindOffice(words: readonly Word[], from: number, isPart: (word: Word) => boolean, roles: Roles): number {
  const part = (at: number): boolean => words[at] !== undefined && isPart(words[at]);
  let end = from;
  for (let at = from; at < from + 20;) {
    const the = words[at + 1]?.low === "the" ? at + 2 : at + 1;
    if (/^(?:of|for)$/.test(words[at]?.low ?? "") && part(the)) {
      if (at > from && roles.stateAt(words, at + 1) !== null) break;
      at = the;
    } else if ((words[at]?.low === "and" || isPossessive(words[at])) && at > from && part(at + 1)) at += 1;
    else if (!part(at)) break;
    while (part(at)) at += 1;
    end = at;
  }
  return end;
}

/** "the secretary and prime minister": whether small letters go on with the title of a head of government or a minister. */
function hasSmall(words: readonly Word[], at: number): boolean {
  // "the Vice President and former Prime Minister".
  if (words[at]!.low === "former" && words[at + 1] !== undefined && isTitle(words[at + 1]!)) return true;
  return /^(?:(?:prime|foreign|defen[cs]e|deputy) )?(?:minister|president|secretary|chancellor|premier)$/.test(
    words[at]!.low === "prime" || /^(?:foreign|defen[cs]e|deputy)$/.test(words[at]!.low)
      ? `${words[at]!.low} ${words[at + 1]?.low ?? ""}`
      : words[at]!.low,
  );
}

/** Whether a clause begins at a place. */
export function opens(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  // "Following the meeting Foreign Secretary said".
  if (
    before !== undefined &&
    at < 10 &&
    /^(?:meeting|call|talks|visit|conversation|discussions?|session|consultations)$/.test(before.low) &&
    /^(?:following|after|during|at|in|before|ahead|on|speaking)$/.test(words[0]!.low)
  )
    return true;
  return before === undefined || /^(?:[,;:.“"•*–—)]|and|but|while|-)$/.test(before.low);
}
