/** Persons as subjects of English clauses who are called by no name and no office: "His Highness", "her counterpart", "the guest", "the latter". */
import { isTitle } from "../cast/titles";
import { isWord, type Word } from "../cast/words";
import type { Role, Roles } from "./roles";
import type { As, Spoken, Subject } from "./subject";
import { named, titled } from "./titles";
import { verbBehind } from "./verbs";

/** "His Highness", "Her Majesty": the one of that style. */
const STYLES = /^(?:highness|majesty|excellency|holiness|eminence|beatitude|honou?r|grace|lordship)$/;

/** The same in short, before an office. */
const SHORT_STYLES = /^(?:hh|he|hrh|hm|h\.e\.|h\.h\.|h\.m\.|h\.r\.h\.)$/;

const MONARCHS =
  /^(?:king|queen|emir|sultan|sultana|prince|princess|sheikh|sheikha|ruler|duke|pope|patriarch|lama|imam)$/;

/** Whose office is meant by "the Head of State" and "the Head of Government". */
const HEADS_OF: ReadonlyMap<string, RegExp> = new Map([
  ["state", /^(?:president|king|queen|emir|sultan|prince|pope|governor)$/],
  ["government", /^(?:minister|premier|chancellor|taoiseach)$/],
]);

export function styled(words: readonly Word[], at: number, roles: Roles, as: As, spoken: Spoken): Subject | null {
  if (SHORT_STYLES.test(words[at]!.low) && (words[at]!.text.length < 4 || words[at]!.text.includes(".")))
    return styledBy(words, at, at + 1, roles, as);
  switch (words[at]!.low) {
    case "his":
    case "her":
      return counterpart(words, at, roles, as, spoken) ?? ofStyle(words, at, roles, as, spoken);
    case "the":
      return (
        headOf(words, at, roles, as) ??
        envoy(words, at, roles, as) ??
        guest(words, at, roles, as, spoken) ??
        orderly(words, at, as, spoken, roles)
      );
    case "madam":
    case "mr":
    case "mr.":
      return titled(words, at + 1, roles, as, true);
  }
  return null;
}

/** "HH the Emir", "His Majesty King Hale", "Her Excellency the Minister": what stands behind the style. */
function styledBy(words: readonly Word[], at: number, behind: number, roles: Roles, as: As): Subject | null {
  const next = words[behind];
  if (next === undefined || !(next.low === "the" || (next.capital && isWord(next)))) return null;
  const its = named(words, behind, roles, as) ?? titled(words, behind, roles, as, true);
  return its === null ? null : { ...its, start: at };
}

/** "His Royal Highness", alone or before an office or a name. */
function ofStyle(words: readonly Word[], at: number, roles: Roles, as: As, spoken: Spoken): Subject | null {
  let end = at + 1;
  if (/^(?:royal|serene|imperial|all)$/.test(words[end]?.low ?? "")) end += 1;
  const style = words[end]?.low ?? "";
  if (!words[end]?.capital || !STYLES.test(style)) return null;
  const next = words[end + 1];
  if (next?.low === "the" || (next?.capital === true && isWord(next))) return styledBy(words, at, end + 1, roles, as);
  const by = (test: RegExp): readonly Role[] =>
    roles.people.filter(({ titles }) => titles.some((title) => title.some((word) => test.test(word))));
  const its = [...by(new RegExp(`^${style}$`)), ...(style === "excellency" ? [] : by(MONARCHS))];
  const chosen = its.find(({ principal }) => principal) ?? its[0];
  if (chosen !== undefined) return as(end + 1, [chosen.id], "title", 0.8);
  // "Her Excellency" is a woman, where the text has said who is one; else the one last spoken of.
  const gender = words[at]!.low === "her" ? "she" : "he";
  const fits = (id: string): boolean => (spoken.genders.get(id) ?? gender) === gender;
  const last = spoken.one !== null && fits(spoken.one) ? spoken.one : null;
  const others = roles.people.filter(({ principal, id }) => principal && spoken.genders.get(id) === gender);
  // Whose account it is styles its own so.
  const own = roles.people.find(
    ({ principal, side, id }) => principal && side !== null && roles.issuers.includes(side) && fits(id),
  );
  const id = own?.id ?? (others.length === 1 ? others[0]!.id : last);
  return style !== "excellency" || id === null ? null : as(end + 1, [id], "title", 0.6);
}

/** "The Head of State". */
function headOf(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  const of =
    words[at + 1]?.low === "head" && words[at + 2]?.low === "of" ? HEADS_OF.get(words[at + 3]?.low ?? "") : undefined;
  if (of === undefined) return null;
  const its = roles.people.find(
    ({ principal, titles }) => principal && titles.some((title) => title.some((word) => of.test(word))),
  );
  return its === undefined ? null : as(at + 4, [its.id], "title", 0.8);
}

const isOther = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:counterpart|colleague|guest|host|interlocutor|visitor|homologue)$/.test(word.low);

/** "His Lanhai counterpart", "her colleague": who meets whoever was last spoken of. */
function counterpart(words: readonly Word[], at: number, roles: Roles, as: As, spoken: Spoken): Subject | null {
  const state = words[at + 1]?.capital === true ? roles.stateAt(words, at + 1) : null;
  let end = state === null ? at + 1 : state.end;
  while (end < at + 6 && !isOther(words[end]) && words[end] !== undefined && isTitle({ ...words[end]!, capital: true }))
    end += 1;
  if (!isOther(words[end])) return null;
  if (state !== null) {
    const its = state.id === null ? [] : roles.standFor(state.id);
    return its.length === 1 ? as(end + 1, its, "title", 0.75) : null;
  }
  const own = spoken.one === null ? null : (roles.sideOf(spoken.one) ?? spoken.one);
  const among = spoken.many !== null && spoken.many.length === 2 ? spoken.many : roles.everyone;
  const others = own === null ? [] : among.filter((id) => (roles.sideOf(id) ?? id) !== own);
  return others.length === 1 ? as(end + 1, others, "title", 0.7) : null;
}

/** "The guest", "the visiting minister", "the visiting dignitary": who is not of the side whose account it is; "the host" is. */
function guest(words: readonly Word[], at: number, roles: Roles, as: As, spoken: Spoken): Subject | null {
  const visiting = /^(?:visiting|guest)$/.test(words[at + 1]?.low ?? "");
  let end = at + 1;
  if (visiting) {
    end = words[end]!.low === "visiting" ? end + 1 : end;
    while (end < at + 6 && words[end] !== undefined && isTitle({ ...words[end]!, capital: true })) end += 1;
    if (
      end === at + 2 &&
      /^(?:dignitary|leader|guest|diplomat|official|delegation|side|envoy)$/.test(words[end]?.low ?? "")
    )
      end += 1;
    if (words[at + 1]!.low === "visiting" && end === at + 2) return null;
    if (words[at + 1]!.low === "guest") end = at + 2;
  } else if (/^(?:guest|visitor|host)$/.test(words[at + 1]?.low ?? "")) end = at + 2;
  else return null;
  const principals = roles.people.filter(({ principal }) => principal);
  const own = roles.issuers[0] ?? principals[0]?.side ?? principals[0]?.id;
  const hosts = words[at + 1]!.low === "host";
  const its = principals.filter(({ id, side }) => ((side ?? id) === own) === hosts);
  const last = spoken.many?.filter((id) => its.some((one) => one.id === id)) ?? [];
  const id = its.length === 1 ? its[0]!.id : last.length === 1 ? last[0]! : null;
  return id === null ? null : as(end, [id], "title", 0.7);
}

/** Offices of those whom a text calls "the envoy". */
const ENVOYS = /^(?:ambassador|commissioner|envoy|representative|consul|nuncio|attaché)$/;

/** "The envoy": the one who is an ambassador or a representative. */
function envoy(words: readonly Word[], at: number, roles: Roles, as: As): Subject | null {
  if (!/^(?:envoy|diplomat)$/.test(words[at + 1]?.low ?? "") || words[at + 1]!.capital) return null;
  const its = roles.people.filter(
    ({ principal, titles }) => principal && titles.some((title) => title.some((word) => ENVOYS.test(word))),
  );
  return its.length === 1 ? as(at + 2, [its[0]!.id], "title", 0.7) : null;
}

/** "The former", "the latter": of the two who were last named together. */
function orderly(words: readonly Word[], at: number, as: As, spoken: Spoken, roles: Roles): Subject | null {
  const low = words[at + 1]?.low ?? "";
  if (!/^(?:former|latter)$/.test(low) || verbBehind(words, at + 2, words.length) === null) return null;
  const two = spoken.many?.length === 2 ? spoken.many : roles.everyone;
  return two.length === 2 ? as(at + 2, [two[low === "former" ? 0 : 1]!], "title", 0.65) : null;
}
