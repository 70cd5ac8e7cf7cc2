/**
 * Who may be said to speak at a place: first whoever its words name, then the last speakers, then all others. Names in
 * the words that nobody has declared are proposed.
 */
import { publishedIn } from "../syntax/strip";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { groundOf, textStart } from "./refactorings/ground";
import { spanAround } from "./refactorings/extent";
import { regionOf, sentenceAt } from "./sentences";
import { slug } from "./refactorings/slug";
import { listed, nameOf } from "./words";

/** One choice: an actor, or several who speak jointly. */
export interface Speaker {
  readonly ids: readonly string[];
  readonly name: string;
  /** Title and other names, for reading and for filtering; may be empty. */
  readonly detail: string;
  /** Nobody has declared it yet: choosing it does. */
  readonly isNew?: true;
}

/** So many units of a sentence are looked at for who speaks. */
const LOOK = 300;
/** So many spans before a place are looked at for the last speakers. */
const RECENT = 4;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:de|da|van|von|bin|al|Al|el|\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+))*`;
const SAYS = String.raw`(?:said|says|noted|stressed|added|expressed|underscored|underlined|emphasi[sz]ed|reaffirmed|reiterated|raised|welcomed|hopes|hoped|urged|called|pointed|stated|thanked|conveyed|replied|answered|asked|told|argued|assured|pledged|warned|observed|indicated|outlined|also)`;
const WESTERN = new RegExp(String.raw`(${NAME}),?\s(?:then\s|in turn\s)?${SAYS}(?![\p{L}\p{M}])`, "u");
const CHINESE =
  /(?:^|[，。；、\s])(\p{Script=Han}{2,4}?)(?:还|则|再次|首先)?(?:表示|指出|强调|说|重申|介绍|提出|希望|认为)/u;
/** Words before a name that are none of it. */
const TITLES =
  /^(?:The|President|Vice|Prime|Minister|Foreign|Secretary|Ambassador|Director|Special|Envoy|Premier|Chancellor|State|Councilor|Councillor|General|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Both|Noting|In|On|At|He|She|They|It|We|Deputy|Assistant|Under|Chairman|Chairwoman|Chair|National|Security|Advisor|Adviser)\s/u;
const NOBODY =
  /^(?:The|He|She|They|It|We|This|That|Both|Sides?|Leaders?|Ministers?|Officials?|Participants|Parties|双方|他|她|我|两国|中方|会议)$/u;

/**
 * @param selection in the file's text; empty, the sentence there is meant.
 * @param paragraph the whole paragraph is meant, whose first sentence tells who says it.
 */
export function speakers(analysis: Analysis, selection: Span, paragraph = false): readonly Speaker[] {
  const { actors, file } = analysis;
  const words = wordsAt(analysis, selection, paragraph);
  const single = (id: string): Speaker => {
    const its = actors.get(id)?.declaration;
    return {
      ids: [id],
      name: nameOf(id, actors),
      detail: [its?.title ?? "", ...(its?.aka ?? [])].filter(Boolean).join(", "),
    };
  };
  const declared = [...actors.values()].map(({ declaration }) => declaration);
  const own = new Set(file.summary.frontMatter?.actors.map(({ id }) => id));
  const subject = subjectOf(words);
  const named = declared
    .map((its) => ({
      id: its.id,
      place: placeOf(words, [its.name, ...its.aka]),
      subject: subject !== null && isNamed(subject, [its.name, ...its.aka]),
    }))
    .filter(({ place, subject: is }) => is || place !== Infinity)
    .sort((one, other) => Number(other.subject) - Number(one.subject) || one.place - other.place)
    .map(({ id }) => id);
  const used = subject === null ? "" : slug(subject);
  const isUsed = file.summary.used.speakers.has(used);
  const proposed =
    subject === null || isUsed || declared.some((its) => isNamed(subject, [its.name, ...its.aka]))
      ? null
      : proposal(subject, actors);
  const last = recent(analysis, selection.start);
  const joint = [...new Set(last.flat())].slice(0, 2);
  const choices: Speaker[] = [
    ...(proposed === null ? [] : [proposed]),
    ...(isUsed ? [single(used)] : []),
    ...named.slice(0, 1).map(single),
    ...last.map((ids) => (ids.length === 1 ? single(ids[0]!) : jointly(ids, single))),
    ...named.slice(1).map(single),
    ...(joint.length === 2 ? [jointly(joint, single)] : []),
    ...[...own, ...file.summary.used.speakers, ...actors.keys()].map(single),
  ];
  const seen = new Set<string>();
  return choices.filter(({ ids }) => {
    const key = ids.join("+");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The actor that a typed or published name would be; the id is one that nobody has. */
export function proposal(name: string, actors: { has(id: string): boolean }): Speaker | null {
  const id = slug(name);
  if (id === "" || id === "all" || id === "none") return null;
  let free = id;
  for (let number = 2; actors.has(free); number += 1) free = `${id}-${number}`;
  return { ids: [free], name, detail: "", isNew: true };
}

function jointly(ids: readonly string[], single: (id: string) => Speaker): Speaker {
  return { ids, name: listed(ids.map((id) => single(id).name)), detail: "jointly" };
}

function wordsAt({ file }: Analysis, selection: Span, paragraph: boolean): string {
  const ground = groundOf(file, selection);
  if (ground === null) return "";
  const first = textStart(ground);
  const at = paragraph
    ? { start: first, end: first }
    : { start: selection.start - ground.at, end: selection.end - ground.at };
  const its = at.start === at.end ? sentenceAt(ground, regionOf(ground, spanAround(ground, at)), at.start) : at;
  if (its === null) return "";
  // What is selected may begin behind `said that`: the sentence around it tells who says it.
  const around = sentenceAt(ground, regionOf(ground, -1), its.start) ?? its;
  const start = Math.min(its.start, around.start);
  return publishedIn(ground.text, 0, ground.block, {
    start,
    end: Math.min(Math.max(its.end, around.end), start + LOOK),
  });
}

/** The name that stands before a verb of saying. */
function subjectOf(words: string): string | null {
  let name = (WESTERN.exec(words)?.[1] ?? CHINESE.exec(words)?.[1] ?? "").trim();
  while (TITLES.test(name)) name = name.replace(TITLES, "");
  return name === "" || NOBODY.test(name) ? null : name;
}

/** Whether a short name is one of these names, or the whole words at the end or beginning of one. */
function isNamed(short: string, names: readonly string[]): boolean {
  return names.some((name) => name === short || name.endsWith(` ${short}`) || name.startsWith(`${short} `));
}

/** Where one of the names, or the last word of one, first stands. */
function placeOf(words: string, names: readonly string[]): number {
  let first = Infinity;
  for (const name of names) {
    const lastWord = name.slice(name.lastIndexOf(" ") + 1);
    for (const one of lastWord.length > 2 ? [name, lastWord] : [name]) {
      const place = one === "" ? -1 : words.indexOf(one);
      const whole = !/^[\p{L}\p{N}]/u.test(words.slice(place + one.length)) || /\p{Script=Han}$/u.test(one);
      if (place !== -1 && whole) first = Math.min(first, place);
    }
  }
  return first;
}

/** The speakers of the spans and turns before a place, the nearest first. */
function recent({ file }: Analysis, offset: number): readonly (readonly string[])[] {
  const { blocks, starts } = file.tree;
  const found = new Map<string, readonly string[]>();
  for (let index = blocks.length - 1; index >= 0 && found.size < RECENT; index -= 1) {
    if ((starts[index] ?? 0) > offset) continue;
    const { nodes } = blocks[index]!;
    for (let at = nodes.length - 1; at >= 0 && found.size < RECENT; at -= 1) {
      const { speakers: its, start } = nodes[at]!;
      if (its.length === 0 || (starts[index] ?? 0) + start > offset) continue;
      const ids = its.map(({ id }) => id);
      if (!found.has(ids.join("+"))) found.set(ids.join("+"), ids);
    }
  }
  return [...found.values()];
}
