/** What a text calls a person: the longest form of the name, the short one, the short title. */
import { plain } from "./names";
import type { Person } from "./persons";
import { states } from "./states";

/** The longest form of the name. */
export function fullName(person: Person): string {
  const longest = [...person.names].sort((one, other) => other.join(" ").length - one.join(" ").length)[0]!;
  return longest
    .join(" ")
    .replace(/ ,/g, ",")
    .replace(/^(?:Dr|Mr|Mrs|Ms)\. /, "")
    .replace(/,? (?:MP|MEP|MD|PhD|[KQ]C|[CKMO]BE|K?CMG|GCMG)$/, "");
}

/** By which the text calls somebody in short; or the first word of a name of the east of Asia, the last of any other. */
export function familyOf(person: Person): string {
  if (person.unnamed === true) return fullName(person);
  const alone = person.names.find((name) => plain(name).length === 1);
  const full = person.names
    .map((name) => name.filter((word) => plain([word]).length > 0))
    .sort((a, b) => b.length - a.length)[0]!;
  // "Yara Hale", who is called "Minister Yara" and "MINISTER HALE" too.
  const last = plain(full.slice(-1))[0];
  const isLabel = (name: readonly string[]): boolean =>
    name.length === 1 && /^\p{Lu}{2}[\p{Lu}’'-]*$/u.test(name[0]!) && plain(name)[0] === last;
  if (full.length > 1 && person.names.some(isLabel)) return full.at(-1)!;
  if (alone !== undefined && full.length > 1) return alone.find((word) => plain([word]).length > 0)!;
  if (full.length === 0) return person.names[0]![0]!;
  // "HALE Yiwei".
  const loud = full.filter((word) => /^\p{Lu}{2,}(?:-\p{Lu}+)*$/u.test(word));
  if (loud.length === 1 && full.length > 1 && full.every((word) => word === loud[0] || /\p{Ll}/u.test(word)))
    return loud[0]!;
  // "Josep Hale Orso" who is called "Josep Hale" too.
  const short = shorterForm(person, full);
  if (short !== undefined) return short.at(-1)!;
  const known = states().known.get(plain([full[0]!])[0]!) ?? [];
  const rest = plain(full.slice(1)).join(" ");
  if (full.length > 1 && known.some((one) => plain(one.rest.split(" ")).join(" ") === rest)) return full[0]!;
  const eastern =
    person.side !== null && /^(?:CN|KR|KP|TW|HK|SG)$/.test(person.side) && full.length > 1 && full.length < 4;
  return eastern ? full[0]! : full.at(-1)!;
}

/** A form of two words or more with which the longest form of a name begins. */
export function shorterForm({ names }: Person, full: readonly string[]): readonly string[] | undefined {
  const words = plain(full);
  return names.find((name) => {
    const its = plain(name);
    return its.length > 1 && its.length < words.length && its.every((word, at) => word === words[at]);
  });
}

export function shortTitle(person: Person): string {
  return (person.titles.find((one) => one !== "") ?? "").toLowerCase();
}
