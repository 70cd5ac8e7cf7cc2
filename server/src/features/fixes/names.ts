/** What an actor that is not declared yet is probably called: as the text names whom the id is like. */
import type { ActorDeclaration } from "../../model/actors";

/** What a title is made of. */
const TITLES =
  /^(?:(?:Deputy|Vice|Prime|Foreign|Defen[cs]e|Finance|First|Special|Acting|Chief|Under|Secretary(?:-General)?|Minister|Ministers|President|Premier|Chancellor|Ambassador|Envoy|Director(?:-General)?|Commissioner|General|Representative|Speaker|State|Councill?or|Governor|King|Queen|Prince|Princess|Mr|Mrs|Ms|Dr|Madam|Sir)\.?[ \u00a0])+/u;
/** What begins a sentence with a capital and is no name. */
const OTHERS =
  /^(?:(?:The|A|An|But|And|In|On|At|For|As|When|While|After|Before|Both|Yesterday|Today|Also|Then|With|By|From|To)[ \u00a0])+/u;

/**
 * The name and, where one stands before it, the title.
 * @param text in which the actor may be named: published text, with the markup in it.
 */
export function guessed(id: string, text: string): Partial<ActorDeclaration> | string {
  const words = id.split(/[-_]+/).filter((word) => word !== "");
  const pattern = words.join(String.raw`[ \u00a0-]`);
  const found = new RegExp(
    String.raw`((?:\p{Lu}[\p{L}\p{M}.’'-]{0,30}[ \u00a0]){0,5})(?<![@+\p{L}\p{M}\p{N}_-])(${pattern})(?![\p{L}\p{M}\p{N}_[:+-])`,
    "iu",
  ).exec(text);
  const name = found?.[2] ?? "";
  if (found === null || name === name.toLowerCase())
    return name === "" || !/\p{Ll}/u.test(name) ? name || bare(words) : bare(words);
  // The letters before are matched without regard to case: what does not begin with a capital ends the run.
  const run = /(?:\p{Lu}\S*[ \u00a0])*$/u.exec(found[1]!)![0].replace(OTHERS, "");
  const title = TITLES.exec(run)?.[0] ?? "";
  const whole = run.slice(title.length) + name;
  return title === "" ? whole : { name: whole, title: title.trim() };
}

/** The id made a name. */
function bare(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
