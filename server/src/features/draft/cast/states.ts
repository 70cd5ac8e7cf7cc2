/** Which state or organisation words name: by ISO 3166 code, name, short form, adjective, and capital. */
import { simplified } from "../../../model/traditional";
import { CHINESE_STATES, KNOWN, ORGANISATIONS, REGIONS, STATES } from "./states.data";
import { Phrases, type Word } from "./words";

/** `name` can stand alone; an `adjective` needs a noun behind it; a `seat` is a capital or government house, and mostly a place. */
export type Sort = "name" | "adjective" | "seat";

export interface Place {
  /** ISO 3166-1 alpha-2; of an organisation its id; of a part of a state, as of a state that nobody knows, `?Name`. */
  readonly code: string;
  readonly sort: Sort;
}

interface Tables {
  readonly phrases: Phrases<Place>;
  readonly names: ReadonlyMap<string, string>;
  readonly chineseNames: ReadonlyMap<string, string>;
  /** Chinese words for a state, the longest first. */
  readonly chinese: ChineseStates;
  /** The same by their first character. */
  readonly byFirst: ReadonlyMap<string, ChineseStates>;
  readonly organisations: ReadonlyMap<string, string>;
  /** By family name in small letters. */
  readonly known: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly knownChinese: ReadonlyMap<string, KnownPerson>;
}

/** Somebody whose side readers know. */
export interface KnownPerson {
  readonly family: string;
  readonly rest: string;
  readonly chinese: string;
  readonly code: string;
}

let tables: Tables | undefined;

const SHORT: ReadonlyMap<string, string> = new Map([
  ["US", "us"],
  ["GB", "uk"],
  ["AE", "uae"],
  ["PS", "palestinian-authority"],
  ["BA", "bosnia"],
  ["CD", "drc"],
  ["CG", "congo"],
  ["MM", "myanmar"],
  ["TR", "turkiye"],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ["PS", "Palestinian Authority"],
  ["MM", "Myanmar"],
  ["CD", "Democratic Republic of the Congo"],
  ["CG", "Republic of the Congo"],
  ["BA", "Bosnia and Herzegovina"],
]);

function list(words: string | undefined): readonly string[] {
  return (words ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function read(): Tables {
  const phrases = new Phrases<Place>();
  const names = new Map<string, string>();
  const chineseNames = new Map<string, string>();
  const chinese: [string, string][] = [];
  const inEnglish = new Intl.DisplayNames(["en"], { type: "region" });
  const inChinese = new Intl.DisplayNames(["zh-Hans"], { type: "region" });
  const elsewhere = ["zh-Hant-TW", "zh-Hant-HK"].map((lang) => new Intl.DisplayNames([lang], { type: "region" }));
  for (const line of STATES.trim().split("\n")) {
    const [code = "", adjectives, others, seats] = line.split("|");
    const name = NAMES.get(code) ?? inEnglish.of(code) ?? code;
    names.set(code, name);
    const native = inChinese.of(code) ?? name;
    chineseNames.set(code, native);
    chinese.push([native, code]);
    // Taiwan and Hong Kong call some by other names.
    for (const other of elsewhere) {
      const its = simplified(other.of(code) ?? "");
      if (its !== native && /^\p{Script=Han}{2,8}$/u.test(its)) chinese.push([its, code]);
    }
    for (const each of [name, ...list(others)]) phrases.add(each, { code, sort: "name" });
    for (const each of list(adjectives)) phrases.add(each, { code, sort: "adjective" });
    for (const each of list(seats)) phrases.add(each.replace(/^the /, ""), { code, sort: "seat" });
  }
  const organisations = new Map<string, string>();
  for (const line of ORGANISATIONS.trim().split("\n")) {
    const [id = "", name = id, others] = line.split("|");
    organisations.set(id, name);
    for (const each of [name, ...list(others)]) phrases.add(each, { code: id, sort: "name" });
  }
  for (const name of list(REGIONS.replace(/\s+/gu, " "))) phrases.add(name, { code: `?${name}`, sort: "name" });
  for (const [adjective, name] of [
    ["Scottish", "Scotland"],
    ["Welsh", "Wales"],
    ["Catalan", "Catalonia"],
    ["Flemish", "Flanders"],
    ["Bavarian", "Bavaria"],
  ])
    phrases.add(adjective!, { code: `?${name!}`, sort: "adjective" });
  for (const line of CHINESE_STATES.trim().split("\n")) {
    const [code = "", words = ""] = line.split(" ");
    for (const word of words.split("|"))
      chinese.push([word, code.length === 2 && names.has(code) ? code : code.toLowerCase()]);
  }
  chinese.sort((one, other) => other[0].length - one[0].length);
  const byFirst = new Map<string, (readonly [string, string])[]>();
  for (const one of chinese) {
    const same = byFirst.get(one[0].charAt(0));
    if (same === undefined) byFirst.set(one[0].charAt(0), [one]);
    else same.push(one);
  }
  const known = new Map<string, KnownPerson[]>();
  const knownChinese = new Map<string, KnownPerson>();
  for (const line of KNOWN.trim().split("\n")) {
    const code = line.slice(0, 2);
    for (const entry of line.slice(3).split("|")) {
      const cut = entry.lastIndexOf(" ");
      const [family = "", rest = ""] = entry.slice(0, cut).split(", ");
      const person = { family, rest, chinese: entry.slice(cut + 1), code };
      knownChinese.set(person.chinese, person);
      const key = family.toLowerCase();
      const same = known.get(key);
      if (same === undefined) known.set(key, [person]);
      else same.push(person);
    }
  }
  return { phrases, names, chineseNames, chinese, byFirst, organisations, known, knownChinese };
}

export function states(): Tables {
  tables ??= read();
  return tables;
}

/** The state or organisation that the words at a place name, an article before it aside. */
export function placeAt(words: readonly Word[], at: number): (Place & { readonly end: number }) | null {
  const from = words[at]?.low === "the" ? at + 1 : at;
  if (words[from]?.capital !== true) return null;
  const found = states().phrases.find(words, from);
  return found === null ? null : { ...found.value, end: found.end };
}

export function isOrganisation(code: string): boolean {
  return states().organisations.has(code);
}

/** As the front matter names it, and by which id. */
export function declarationOf(code: string): {
  readonly id: string;
  readonly name: string;
  readonly iso: string | null;
} {
  const organisation = states().organisations.get(code);
  if (organisation !== undefined) return { id: code, name: organisation, iso: null };
  const name = states().names.get(code) ?? code;
  return { id: SHORT.get(code) ?? idOf(name), name, iso: code };
}

/** Words for states, the longest first, each with the code of its state. */
export type ChineseStates = readonly (readonly [words: string, code: string])[];

/** So much of a text tells which states it is about. */
const LONGEST = 100_000;

/** A first character that makes another word of it. */
const WORD = /^[中东南北西多立比对官各双三]$/u;

/** Whether a name that ends in 国 stands there by chance: 卡尔德国会, 卡尔德国王. */
export function isOther(text: string, words: string, at: number): boolean {
  if (words.endsWith("方")) return /^面(?![临对向])/u.test(text.slice(at + words.length, at + words.length + 2));
  if (words === "马利") return text.charAt(at - 1) === "索";
  if (words === "台湾") return /^(?:海峡|关系法)/u.test(text.slice(at + 2, at + 5));
  return (
    words.endsWith("国") &&
    /^(?:会(?![谈见晤面商同上议后晤])|王|防|务|民)/u.test(text.slice(at + words.length, at + words.length + 2))
  );
}

/** The words for states in a Chinese text. "巴方" is the state that it names whose name begins so, as Pakistan or Brazil. */
export function chineseStatesIn(whole: string): ChineseStates {
  const text = simplified(whole.slice(0, LONGEST));
  const { byFirst } = states();
  const found = new Map<string, string>();
  const first = new Map<string, string>();
  // 印度 is none in 印度尼西亚, nor 苏丹 in 南苏丹.
  let covered: readonly [end: number, code: string] = [0, ""];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    for (const [words, code] of byFirst.get(sign) ?? []) {
      if (!text.startsWith(words, at) || isOther(text, words, at)) continue;
      if (at + words.length <= covered[0] && code !== covered[1]) continue;
      if (at + words.length > covered[0]) covered = [at + words.length, code];
      found.set(words, code);
      if (!words.endsWith("方") && !WORD.test(sign) && !first.has(sign)) first.set(sign, code);
    }
  }
  for (const [sign, code] of first) if (text.includes(`${sign}方`)) found.set(`${sign}方`, code);
  return [...found].sort((one, other) => other[0].length - one[0].length);
}

/** The code of a state or organisation that is declared by an id: `us`, `south-korea`, `eu`. */
export function codeOfId(id: string): string | null {
  if (states().organisations.has(id)) return id;
  for (const code of states().names.keys()) if (declarationOf(code).id === id) return code;
  return null;
}

/** An id for a name: small letters without marks, words joined by hyphens. */
export function idOf(name: string): string {
  const id = name
    .normalize("NFKD")
    .replace(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^[^\p{L}_]+|-+$/gu, "");
  return id === "" || id === "all" || id === "none" ? `actor-${id}`.replace(/-$/, "") : id;
}

/** The side of somebody whom readers know; by the rest of the name where the family name is one of several sides. */
export function knownSide(family: string, name: string): string | null {
  const people = states().known.get(family.toLowerCase()) ?? [];
  const plain = name.toLowerCase();
  const exact = people.find(({ rest }) => plain.includes(rest.toLowerCase().split(/[ -]/)[0] ?? rest));
  if (exact !== undefined) return exact.code;
  // "Joseph" is "Joe": the same initial. The family name alone is enough where it has one side only.
  const likely = people.filter(
    ({ rest }) => plain === family.toLowerCase() || plain.startsWith(rest.charAt(0).toLowerCase()),
  );
  const code = likely[0]?.code ?? null;
  return likely.every((one) => one.code === code) ? code : null;
}
