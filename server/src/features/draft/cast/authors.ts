/** Whose words a text in the first person is: whom its title, its byline or the signature under it names. */
import type { Span } from "../../../text/span";
import { verbAt } from "../speech/verbs";
import { AUXILIARIES } from "../speech/verbs.data";
import { isAddress } from "./blocks";
import { termsOf } from "./holders";
import { namingAt, type Naming } from "./namings";
import type { Person } from "./persons";
import { isTitle } from "./titles";
import { HEADS, OFFICE, SPOKEN_FOR } from "./titles.data";
import { wordsOf, type Word } from "./words";

/** In what voice a text speaks. */
export interface Voice {
  /** "I", or "we" with "my government": somebody's own text. */
  readonly own: boolean;
  /** "We" alone, as the subject of several sentences. */
  readonly we: boolean;
}

/** What words outside quotation marks tell of who speaks. */
export function voiceOf(words: readonly Word[]): Voice {
  let quoted = false;
  let said = 0;
  let spoken = 0;
  let mine = 0;
  let ours = 0;
  for (const [at, { text, low, opensLine }] of words.entries()) {
    if (text === "“" || (text === '"' && opensQuotation(words, at))) quoted = true;
    else if (text === "”" || text === '"') quoted = false;
    if (quoted) continue;
    const next = words[at + 1];
    if (next === undefined) break;
    if (text === "I" && /^\p{Ll}/u.test(next.text)) {
      said += 1;
      // "World War I had ended": the number of a war or a king.
      if ((words[at - 1]?.capital !== true || opensLine) && isVerb(words, at + 1)) spoken += 1;
    } else if (low === "my") mine += /^(?:government|country|delegation|ministry|colleagues?)$/.test(next.low) ? 2 : 1;
    else if (low === "we" && isVerb(words, at + 1)) ours += 1;
  }
  return { own: said >= 2 || (spoken > 0 && mine + ours > 0) || (mine > 1 && ours > 0), we: ours > 1 };
}

/** Whether a straight quotation mark stands before a word, and not behind one. */
function opensQuotation(words: readonly Word[], at: number): boolean {
  const [before, mark, next] = [words[at - 1], words[at]!, words[at + 1]];
  return next?.start === mark.end && (before === undefined || mark.opensLine || before.end < mark.start);
}

function isVerb(words: readonly Word[], at: number): boolean {
  const { low } = words[at]!;
  return (
    AUXILIARIES.has(low) || low === "am" || /ly$|^(?:also|both|all|now|once)$/.test(low) || verbAt(words, at) !== null
  );
}

/** "Statement by", "Letter from", "By": whom the title, or a line under it, names as the author. */
const BYLINE =
  /^(?:(?:joint |opening |closing |press |full text of |text of )*(?:statement|remarks|letter|message|address|speech|declaration|op-?ed|comments?)\b.{0,60}?\b(?:by|of|from)|by|from) (?:the |his excellency |her excellency |h\.e\. )?/iu;

/** Nobody signs further up. */
const SIGNATURE = 400;

/** Who is named as the author, and where the signature begins. */
export function authorIn(
  text: string,
  blocks: readonly Span[],
): { readonly naming: Naming | null; readonly closing: number | null } {
  const signed = signatureIn(text, blocks);
  if (signed !== null) return { naming: signed.naming, closing: signed.start };
  for (const block of blocks.slice(0, 3)) {
    const line = text.slice(block.start, Math.min(block.end, block.start + 300));
    const lead = /[.!?]$/u.test(line) ? null : BYLINE.exec(line);
    const naming = lead === null ? null : namingIn(line.slice(lead[0].length));
    if (naming !== null) return { naming, closing: null };
  }
  return { naming: null, closing: null };
}

function namingIn(line: string): Naming | null {
  const words = wordsOf(line);
  const naming = words.length === 0 ? null : namingAt(words, 0);
  return naming === null || SPOKEN_FOR.test(naming.title.join(" ")) ? null : naming;
}

/** A name and an office in lines of their own at the end: "Miriam Hale", "Prime Minister of Calder". */
function signatureIn(
  text: string,
  blocks: readonly Span[],
): { readonly naming: Naming; readonly start: number } | null {
  const last = blocks.slice(-4).filter(({ start }, at, all) => start > text.length - SIGNATURE && all.length - at < 4);
  const lines: { readonly words: string; readonly start: number }[] = [];
  for (const { start, end } of last)
    for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/gu))
      lines.push({ words: line.trim(), start: start + index });
  for (const [at, { words, start }] of lines.entries()) {
    if (words.length > 120 || /[.!?:;]$/u.test(words.replace(/\b(?:Jr|Sr)\.$/u, ""))) continue;
    const parts = /^([^,]+), (.+)$/u.exec(words);
    const naming =
      named(parts?.[1] ?? words, parts?.[2] ?? lines[at + 1]?.words ?? "") ??
      (wordsOf(words).some(isTitle) ? wholly(words) : null);
    if (naming === null) continue;
    const before = lines[at - 1];
    const closes =
      before !== undefined && isAddress(text, { start: before.start, end: before.start + before.words.length });
    return { naming, start: closes ? before.start : start };
  }
  return null;
}

/** A name alone, and the office behind or under it, put as running text has them. */
function named(name: string, office: string): Naming | null {
  if (!/^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){1,4}$/u.test(name) || wordsOf(name).some(({ low }) => HEADS.has(low)))
    return null;
  if (office.length > 120 || !wordsOf(office).some(({ low, capital }) => capital && HEADS.has(low))) return null;
  const of = /^(.*?) of (?:the )?(\p{Lu}\S*)/u.exec(office);
  const state = of !== null && !OFFICE.has(of[2]!.toLowerCase()) ? office.slice(of[1]!.length) : "";
  return namingIn(`${state === "" ? office : of![1]!} ${name}${state}`);
}

/** A line that is nothing but an office and a name. */
function wholly(line: string): Naming | null {
  const naming = namingIn(line);
  return naming !== null && naming.end >= wordsOf(line).length ? naming : null;
}

/** Whom a head of state or of government meets; a minister meets those of the same field. */
const LEADER =
  /^(?:(?:prime|first) minister|premier|president|(?:federal )?chancellor|taoiseach|king|queen|emir|amir|sultan|crown prince)(?: of (?!the (?:senate|national|house|parliament|chamber|council|court))|$)/i;
const FIELDS: readonly (readonly [whom: RegExp, office: string, called?: Readonly<Record<string, string>>])[] = [
  [
    /\b(?:foreign|external)\b|^secretary of state$/i,
    "Foreign Minister",
    {
      ...{ AU: "Minister for Foreign Affairs", CA: "Minister of Foreign Affairs", NZ: "Minister of Foreign Affairs" },
      ...{ GB: "Foreign Secretary", IN: "External Affairs Minister", US: "Secretary of State" },
    },
  ],
  [/\bdefen[cs]e\b/i, "Defence Minister"],
  [/\btrade\b|\bcommerce\b/i, "Trade Minister"],
  [/\bfinance\b|\btreasury\b|\bexchequer\b/i, "Finance Minister"],
];

/** "My first visit as Foreign Minister". */
const AS =
  /\b(?:I|my|My)\b[^.!?\n]{0,120}?\bas (?:the )?((?:\p{Lu}\p{L}+ ){0,3}(?:Minister|President|Premier|Chancellor|Secretary)(?: (?:of|for) \p{Lu}\p{L}+(?:(?:, | and )\p{Lu}\p{L}+)*)?)/u;

/**
 * The office of an author who writes in the first person and is nowhere named: as the text says, or else, since whoever tells of a
 * meeting has that rank, as whom the account names first has it. Null where that tells nothing.
 */
export function unnamedAuthor(side: string, people: readonly Person[], text: string): Person | null {
  const others = people.filter((person) => person.titles.length > 0 && person.side !== side);
  const { titles = [] } = others.find(({ meets }) => meets) ?? others[0] ?? {};
  const leads = titles.some((title) => LEADER.test(title));
  const field = FIELDS.find(([whom]) => titles.some((title) => whom.test(title)));
  const office = AS.exec(text)?.[1] ?? (leads ? leaderOf(side) : (field?.[2]?.[side] ?? field?.[1]));
  if (office === undefined) return null;
  return { names: [office.split(" ")], titles: [office], side, meets: true, speaks: true, unnamed: true };
}

/** What who leads the government of a state is called: of most states that publish in the first person the Prime Minister. */
function leaderOf(side: string): string {
  const offices = ["Prime Minister", "Taoiseach", "Chancellor", "President"];
  return offices.find((office) => termsOf(side, office.toLowerCase()).length > 0) ?? "Prime Minister";
}
