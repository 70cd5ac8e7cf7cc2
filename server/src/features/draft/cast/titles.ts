/** Which words of an English text belong to a title. */
import { placeAt } from "./states";
import { BEHIND_HEAD, BODIES, HEADLINE, HEADS, IN_SHORT, OFFICE, SPELT } from "./titles.data";
import { isWord, type Word } from "./words";

/** A body, or what may be the last word of a longer name, is no state: "Reef Service Director". */
export function isBody(words: readonly Word[], at: number): boolean {
  return BODIES.has(words[at]!.low);
}

/** The last word of an office. */
export function isHead({ low }: Word): boolean {
  return HEADS.has(low) || HEADS.has(low.replace(BEHIND_HEAD, ""));
}

export function isTitle(word: Word): boolean {
  // "HE" is no pronoun.
  return word.capital && (isHead(word) || OFFICE.has(word.low) || word.text === "HE");
}

export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && (word.low === "'s" || word.text === "’" || word.text === "'");
}

/** Whose office stands within another's: "Special Representative of the Secretary-General", "Adviser to the Prime Minister". */
const ANOTHERS =
  /(?<=\p{L}) (?:of|to|for) (?:the |his |her |h\.?e\.? )?(?:(?:vice|deputy|prime|foreign|federal|state|un|united nations|u\.s\.) )*(?:president|minister|secretary[- ]general|king|queen|emir|chancellor|premier|governor)(?![\p{L}-]).*$/iu;

/** A title without the office of another that it names. */
export function ownOffice(title: string): string {
  return title.replace(ANOTHERS, "");
}

/** A title, and each of several offices in it: "Deputy Prime Minister and Minister of Trade". */
export function officesIn(title: string): readonly string[] {
  if (!/ and |, /.test(title)) return [title];
  const parts = title.split(/ and (?=\p{Lu})|, /u);
  const whole = parts.filter((part) => part.split(/\s+/u).some((word) => HEADS.has(word.toLowerCase())));
  return whole.length < 2 ? [title] : [title, ...whole];
}

/** The words of a title, with what is written in short or spelt in another way: "pm", "defence". */
export function spelledOut(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) =>
    // "Deputy Minister" and "Vice Minister" are one office.
    word === "deputy" && words[at + 1] === "minister"
      ? "vice"
      : (IN_SHORT.get(word)?.split(" ") ?? SPELT.get(word)?.split(" ") ?? word),
  );
}

/** Last words of an office that are names too: "Makhdoom Shah Hale", within a name. */
const NAME_TOO =
  /^(?:shah|sultan|prince|king|pope|imam|khan|earl|duke|baron|bishop|judge|justice|sheikh|amir|emir|marshal|major|mayor|viceroy|regent|sir|rabbi|cardinal|parson|dean|chancellor|marquis)$/;

/** Whether the last word of an office goes on with a name that has begun: another word of the name stands behind it. */
export function isWithinName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    NAME_TOO.test(words[at]!.low) &&
    next !== undefined &&
    next.capital &&
    isWord(next) &&
    !next.opensLine &&
    !isTitle(next) &&
    !HEADLINE.has(next.low) &&
    placeAt(words, at + 1) === null
  );
}

/** "Foreign and European Affairs Minister": whether "and" joins two fields of one office. */
export function joinsFields(words: readonly Word[], and: number): boolean {
  const [before, next] = [words[and - 1], words[and + 1]];
  if (
    before === undefined ||
    next === undefined ||
    !isTitle(before) ||
    isHead(before) ||
    !isTitle(next) ||
    isHead(next)
  )
    return false;
  if (/^(?:prime|vice|deputy|first|crown|acting|special|former|assistant|under|chief)$/.test(next.low)) return false;
  for (let at = and + 2; at < and + 5 && words[at] !== undefined && isTitle(words[at]!); at += 1)
    if (isHead(words[at]!)) return /^(?:minister|secretary|commissioner)$/.test(words[at]!.low);
  return false;
}

/** Offices that some write in small letters before a name: "president Hale", "prime minister Shen". */
const SMALL_HEAD =
  /^(?:president|minister|premier|chancellor|king|queen|emir|sultan|pope|secretary|secretary-general|ambassador|commissioner|prince|princess|sheikh|sheikha|envoy|advis[eo]r|taoiseach|speaker)$/;
const SMALL_OFFICE =
  /^(?:prime|foreign|defen[cs]e|finance|interior|trade|energy|vice|deputy|first|acting|special|crown|state|national|security|high)$/;

export function isSmallHead(low: string): boolean {
  return SMALL_HEAD.test(low);
}

export function isSmallField(low: string): boolean {
  return SMALL_OFFICE.test(low);
}

/** Whether a word in small letters belongs to an office that stands right before a name, or before a state and a name. */
export function isSmallTitle(words: readonly Word[], at: number): boolean {
  let end = at;
  while (end < at + 4 && words[end] !== undefined && SMALL_OFFICE.test(words[end]!.low) && !words[end]!.capital)
    end += 1;
  const head = words[end];
  if (head === undefined || head.capital || !SMALL_HEAD.test(head.low)) return false;
  end += 1;
  const place = words[end]?.low === "of" ? placeAt(words, end + 1) : null;
  if (place !== null) end = place.end;
  const name = words[end];
  return (
    name !== undefined &&
    name.capital &&
    isWord(name) &&
    !name.opensLine &&
    !HEADLINE.has(name.low) &&
    !isTitle(name) &&
    placeAt(words, end) === null
  );
}
