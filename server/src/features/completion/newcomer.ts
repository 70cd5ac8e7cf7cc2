/** Completion of an actor that nobody is yet: the id that what is typed makes, and its declaration in the file. */
import { idProblem } from "../../model/yaml-values";
import { readActorsFile } from "../../model/frontmatter";
import { changed, type TextChange } from "../../text/edit";
import { readFile } from "../../workspace/file";
import type { Scope } from "../../workspace/scope";
import { declarationOf, declareInActorsFile, declareInFile } from "../declarations";
import { snippetText, withoutStops } from "./insertion";
import type { Named, Offer } from "./item";

/** Somebody who is not declared. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  /** The office that stands before the name; empty where there is none. */
  readonly title: string;
}

const MOST_WORDS = 7;
const MOST_CHARACTERS = 60;
/** Office and name: `Foreign Minister Shen`, `外交部长沈亦维`. */
const OFFICE =
  /^(.*\b(?:Minister|President|Premier|Secretary|General|Chancellor|Ambassador|Envoy|Director|Chairman|Chair|Commissioner|Representative|Advis[eo]r|Spokesperson|King|Queen|Mr|Ms|Mrs|Dr))\.? (\p{Lu}.*)$/u;
const OFFICE_IN_CHINESE =
  /^(\p{Script=Han}*(?:部长|外长|总统|主席|总理|首相|大使|特使|秘书长|国务卿|发言人))(\p{Script=Han}{2,4})$/u;
/** A word of a name with several: a capital, or a script that has none; or what stands between names. */
const WORD = /^(?:[\p{Lu}\p{Lt}\p{Lo}]|(?:of|de|da|di|du|van|von|der|bin|ibn|al|el|la|for|the|and)$|(?:al|el|d)[-'’])/u;

/**
 * Who is meant by what is typed where an actor is awaited, and nobody is called so; null where it does not read as a
 * name: words in small letters are prose.
 * @param known everybody in force.
 */
export function newcomer(typed: string, known: Iterable<Named & { readonly id: string }>): Newcomer | null {
  const text = typed.replace(/\s+/gu, " ").trim();
  const words = text.split(" ");
  if (!/\p{L}/u.test(text) || text.length > MOST_CHARACTERS || words.length > MOST_WORDS) return null;
  // A name of one word is meant as soon as it is typed, and no longer once a blank follows it in small letters.
  if ((words.length > 1 || /\s$/u.test(typed)) && !words.every((word) => WORD.test(word))) return null;
  const wanted = text.toLowerCase();
  const ids = new Set(["all", "none"]);
  for (const { id, lower } of known) {
    ids.add(id);
    if (lower.some((name) => isCalled(name, wanted))) return null;
  }
  const [, title = "", name = text] = OFFICE.exec(text) ?? OFFICE_IN_CHINESE.exec(text) ?? [];
  const slug = idFrom(name);
  if (slug === null) return null;
  let id = slug;
  for (let count = 2; ids.has(id); count += 1) id = `${slug}-${count}`;
  return { id, name: words.length === 1 ? capital(name) : name, title };
}

/** Whether a name is being typed: any of its words begins so, or its initials; without blanks, any of its characters. */
function isCalled(name: string, wanted: string): boolean {
  if (wanted.length > 1 && wanted.length < 5) {
    const initials = name.replace(/(\p{L})[\p{L}\p{M}\p{N}_.'’]*[^\p{L}]*/gu, "$1");
    if (initials.includes(wanted)) return true;
  }
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(wanted)
    ? ` ${name}`.includes(` ${wanted}`)
    : name.includes(wanted);
}

/** An id of the letters of a name: `Shen Yiwei` is `shen-yiwei`. */
function idFrom(name: string): string | null {
  const slug = name
    .toLowerCase()
    .replace(/[.'’]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^[^\p{L}_]+|-+$/gu, "");
  return slug === "all" || slug === "none" || idProblem(slug) === null ? slug : null;
}

function capital(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The line that declares a newcomer. */
export function declared({ id, name, title }: Newcomer): string {
  return declarationOf(id, title === "" ? name : { name, title });
}

/**
 * The item that writes the id of a newcomer and declares it in the same file.
 * @param offer all of the item but that.
 * @returns null where there is no place for the declaration.
 */
export function declaringOffer(
  scope: Scope,
  newcomer: Newcomer,
  offer: Pick<Offer, "label" | "filter" | "replace" | "insert" | "snippet">,
): Offer | null {
  const declaration = declared(newcomer);
  const change = changeFor(scope, declaration);
  if (change === null || (change.start < offer.replace.end && offer.replace.start < change.end)) return null;
  const { name, title } = newcomer;
  const shown = {
    kind: "actor",
    detail: ["new", name, ...(title === "" ? [] : [title])].join(", "),
    documentation: `Declares \`${declaration.replaceAll("`", "'")}\` in ${scope.analysis === null ? "this file" : "the front matter of this file"}.`,
  } as const;
  const { replace, insert, snippet } = offer;
  // No two edits of one item may touch: what is to stand directly before or behind the item is inserted with it.
  const [before, behind] = [change.end === replace.start, change.start === replace.end];
  const main = { ...replace, text: snippet ? withoutStops(insert) : insert };
  if (!isDeclared(scope, newcomer.id, before ? [change, main] : [main, change])) return null;
  if (!before && !behind) return { ...offer, ...shown, more: change };
  const stops = snippet ? insert : snippetText(insert);
  const written = snippetText(change.text);
  const whole = before ? `${written}${stops}` : `${stops}${/\$0/.test(stops) ? "" : "$0"}${written}`;
  return { ...offer, ...shown, insert: whole, snippet: true };
}

function changeFor({ text, analysis, its }: Scope, declaration: string): TextChange | null {
  if (analysis !== null) return declareInFile(analysis.file, declaration);
  return declareInActorsFile(text, its?.file.actors ?? [], declaration);
}

/** Broken YAML that is longer is not read once more for each key. */
const LONGEST_READ = 32_768;

/** Whether the changes declare an id. Where the YAML has no problem they do; broken YAML may hold anything. */
function isDeclared({ uri, text, analysis, its }: Scope, id: string, changes: readonly TextChange[]): boolean {
  const problems = (its?.file ?? analysis?.file.summary.frontMatter)?.problems.length ?? 0;
  if (problems === 0) return true;
  const end = analysis?.file.tree.body ?? text.length;
  if (end > LONGEST_READ) return false;
  const after = changed(
    text.slice(0, end),
    changes.filter((change) => change.end <= end),
  );
  const actors = its === null ? readFile(uri, after).summary.frontMatter?.actors : readActorsFile(after).actors;
  return actors?.some((actor) => actor.id === id) ?? false;
}
