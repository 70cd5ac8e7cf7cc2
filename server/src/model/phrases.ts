/**
 * From the entries of the lexicon to one matcher per kind of act, and from a text to the words that it matches on. What
 * a match means for an act is not decided here but in `force.ts`. English and Chinese share a matcher, since a Chinese
 * character is a word of its own: no reading has to guess the language of a text.
 *
 * The matcher is a trie over words. At each word it walks at most as deep as the longest entry, so that any text costs
 * time linear in its length.
 */
import type { ActKind } from "../syntax/tree";
import { ADVERBS, DETERMINERS, IRREGULAR, LEXICON, NO_GOVERNOR, REPORTING } from "./lexicon";
import { traditionalOf } from "./traditional";

/** What a matched entry says: a force, that its verb only reports, or that it is no governor at all. */
export type Verdict = "firm" | "medium" | "soft" | "reports" | "nothing";

/** One entry found. `first` and `after` count words; `after` is the first word behind the match. */
export interface Match<T = Verdict> {
  readonly verdict: T;
  /** The entry counts only as a governor, not as the act's own words. */
  readonly governorOnly: boolean;
  readonly first: number;
  readonly after: number;
}

/** The words of a text, as numbers, with their spans in UTF-16 units. Grows by `readWords`. */
export interface Words {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** The numbers of what is no word of the lexicon. */
export const OTHER = 0;
export const COMMA = 1;
export const SEMICOLON = 2;
/** Any other mark that no entry spans. */
export const MARK = 3;
const NUMBER = 4;
const FIRST_WORD = 5;

const numbers = new Map<string, number>();

/** The number of a word, given one where it has none. Only words of the lexicon have numbers. */
export function wordNumber(word: string): number {
  let found = numbers.get(word);
  if (found === undefined) {
    found = FIRST_WORD + numbers.size;
    numbers.set(word, found);
    // Entries are in simplified characters; traditional ones are read as the same.
    for (const variant of traditionalOf(word)) numbers.set(variant, found);
  }
  return found;
}

/** The numbers of all words of a list parted by blanks. */
export function wordNumbers(list: string): ReadonlySet<number> {
  return new Set(list.split(/\s+/u).filter(Boolean).map(wordNumber));
}

const NOT = wordNumber("not");
const POSSESSIVE = wordNumber("'s");
/** What stands behind an apostrophe, and the word that it shortens. */
const CLITICS: Readonly<Record<string, number>> = {
  s: POSSESSIVE,
  ll: wordNumber("will"),
  d: wordNumber("would"),
  re: wordNumber("are"),
  ve: wordNumber("have"),
  m: wordNumber("am"),
};
/** Negations written as one word: the base, and how many of their letters belong to it. */
const NEGATIONS: Readonly<Record<string, readonly [base: string, letters: number]>> = {
  "won't": ["will", 2],
  "shan't": ["shall", 3],
  "can't": ["can", 3],
  cannot: ["can", 3],
};
/** No entry holds a longer word, so a longer one is not looked up. */
const LONGEST_WORD = 20;

const enum Class {
  Space,
  Letter,
  Digit,
  Apostrophe,
  Hyphen,
  Han,
  Comma,
  Semicolon,
  Ignored,
  Mark,
}

function classOf(code: number): Class {
  if (code < 0x80) return ASCII[code]!;
  if (code >= 0x3400 && code <= 0x9fff) return Class.Han;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0xff07) return Class.Apostrophe;
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return Class.Space;
  if (code === 0x2028 || code === 0x2029 || code === 0x85 || code === 0x205f || code === 0x1680) return Class.Space;
  if (code === 0x2010 || code === 0x2011) return Class.Hyphen;
  // Invisible marks of direction and joining, soft hyphen, byte order mark.
  if ((code >= 0x200b && code <= 0x200f) || code === 0xad || code === 0xfeff || code === 0x2060) return Class.Ignored;
  if (code === 0xff0c || code === 0x3001) return Class.Comma;
  if (code === 0xff1b) return Class.Semicolon;
  if (code >= 0xc0 && code < 0x1fff) return Class.Letter;
  return Class.Mark;
}

const ASCII: readonly Class[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/u.test(char)) return Class.Space;
  if (/[A-Za-z]/u.test(char)) return Class.Letter;
  if (/[0-9]/u.test(char)) return Class.Digit;
  if (char === "'") return Class.Apostrophe;
  if (char === "-") return Class.Hyphen;
  if (char === ",") return Class.Comma;
  if (char === ";") return Class.Semicolon;
  if (char === "$" || char === "*") return Class.Ignored;
  return Class.Mark;
});

/** Whether the character with this code is part of a word written with letters: not a Chinese one. */
export function isWordCode(code: number): boolean {
  const found = classOf(code);
  return found === Class.Letter || found === Class.Digit;
}

/** Appends the words of `text` between two offsets to `words`. */
export function readWords(text: string, start: number, end: number, words: Words): void {
  let at = start;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === Class.Letter || kind === Class.Digit) at = readWord(text, at, end, words);
    else {
      if (kind === Class.Han) push(words, numbers.get(text[at]!) ?? OTHER, at, at + 1);
      else if (kind === Class.Comma) push(words, COMMA, at, at + 1);
      else if (kind === Class.Semicolon) push(words, SEMICOLON, at, at + 1);
      else if (kind === Class.Mark) push(words, MARK, at, at + 1);
      else if (kind === Class.Apostrophe && at > start && /s/iu.test(text[at - 1]!))
        push(words, POSSESSIVE, at, at + 1);
      at++;
    }
  }
}

function push(words: Words, id: number, start: number, end: number): void {
  words.ids.push(id);
  words.starts.push(start);
  words.ends.push(end);
}

/** Reads the word that begins at `start`, with what an apostrophe joins to it; answers where it ends. */
function readWord(text: string, start: number, end: number, words: Words): number {
  let at = start;
  let apostrophe = -1;
  let digits = true;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === Class.Letter) digits = false;
    else if (kind === Class.Apostrophe) {
      // One apostrophe may stand inside a word; a second one, or one with no letter behind it, ends the word.
      if (apostrophe >= 0 || at + 1 >= end || classOf(text.charCodeAt(at + 1)) !== Class.Letter) break;
      apostrophe = at;
    } else if (kind === Class.Hyphen) {
      if (at + 1 >= end || !isWordCode(text.charCodeAt(at + 1))) break;
    } else if (kind !== Class.Digit && kind !== Class.Ignored) break;
    at++;
  }
  if (digits) push(words, NUMBER, start, at);
  else if (at - start > LONGEST_WORD) push(words, OTHER, start, at);
  else if (apostrophe < 0 && !(at - start === 6 && (text.charCodeAt(start) | 0x20) === 0x63))
    push(words, numberOf(text, start, at), start, at);
  else readNegation(text, start, at, apostrophe, words);
  return at;
}

function readNegation(text: string, start: number, end: number, apostrophe: number, words: Words): void {
  const whole = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[\u2019\u2018\u02bc\uff07]/u, "'");
  const negation = NEGATIONS[whole];
  if (negation !== undefined) {
    push(words, wordNumber(negation[0]), start, start + negation[1]);
    push(words, NOT, start + negation[1], end);
  } else if (apostrophe < 0) push(words, numberOf(text, start, end), start, end);
  else if (whole.endsWith("n't")) {
    push(words, numberOf(text, start, apostrophe - 1), start, apostrophe - 1);
    push(words, NOT, apostrophe - 1, end);
  } else {
    push(words, numberOf(text, start, apostrophe), start, apostrophe);
    push(words, CLITICS[whole.slice(apostrophe + 1 - start)] ?? OTHER, apostrophe, end);
  }
}

function numberOf(text: string, start: number, end: number): number {
  return numbers.get(text.slice(start, end).toLowerCase()) ?? OTHER;
}

/** One entry spelt out: words, how many of them at each side are context, and whether only a governor may match it. */
interface Phrase {
  readonly words: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly governorOnly: boolean;
}

/** Every phrase that a list of entries stands for. Throws on a slip of notation: the lexicon is data of the project. */
export function expand(entries: string): Phrase[] {
  return entries
    .split(/[,\n]/u)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .flatMap(expandEntry);
}

function expandEntry(entry: string): Phrase[] {
  const governorOnly = entry.startsWith("<");
  const body = governorOnly ? entry.slice(1).trim() : entry;
  const parts = /^(?:\(([^()]+)\))?\s*([^()]+?)\s*(?:\(([^()]+)\))?$/u.exec(body);
  if (parts === null) throw new Error(`The lexicon's entry "${entry}" is not in its notation.`);
  const [left, middle, right] = [parts[1] ?? "", parts[2]!, parts[3] ?? ""].map(expandWords) as [W, W, W];
  return left.flatMap((before) =>
    middle.flatMap((words) =>
      right.map((behind) => ({
        words: [...before, ...words, ...behind],
        left: before.length,
        right: behind.length,
        governorOnly,
      })),
    ),
  );
}

type W = string[][];

/** The sequences of words that a part of an entry stands for. */
function expandWords(part: string): W {
  let sequences: W = [[]];
  for (const slot of part.split(/\s+/u).filter(Boolean)) {
    const optional = slot.endsWith("?");
    const choices = (optional ? slot.slice(0, -1) : slot).split("|").flatMap(forms);
    const longer = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
    sequences = optional ? [...sequences, ...longer] : longer;
  }
  return sequences;
}

/** The forms of one word of an entry; a Chinese word is the sequence of its characters. */
function forms(word: string): W {
  if (word === "DET") return DETERMINERS.split(" ").map((one) => [one]);
  if (word.startsWith("~")) return inflect(word.slice(1)).map((form) => [form]);
  if (word.endsWith("~")) {
    const base = word.slice(0, -1);
    return inflect(base)
      .slice(2)
      .map((form) => [form]);
  }
  return [/[\u3400-\u9fff]/u.test(word) ? Array.from(word) : [word]];
}

/** Base, third person, past forms and -ing form of a verb. */
export function inflect(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular.split(" ");
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const third = /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb}ed`, `${verb}ing`];
}

interface Leaf<T> {
  readonly verdict: T;
  readonly governorOnly: boolean;
  readonly left: number;
  readonly right: number;
}

/** The node that a word leads to, by `node * WIDTH + word`; what ends at a node. Node 0 is the root. */
export interface Trie<T> {
  readonly edges: Map<number, number>;
  readonly leaves: (Leaf<T> | undefined)[];
  readonly roots: Int32Array;
}

const WIDTH = 65536;

/**
 * One matcher of several lists of entries, in the notation of the lexicon, each with what its entries say; an entry that
 * is in two lists counts as of the first. To be called before the `readWords` of what it is to be matched with.
 */
export function compile<T>(lists: readonly (readonly [T, string])[]): Trie<T> {
  adverbs ??= wordNumbers(ADVERBS);
  const edges = new Map<number, number>();
  const leaves: (Leaf<T> | undefined)[] = [undefined];
  for (const [verdict, list] of lists) {
    for (const phrase of expand(list)) {
      let node = 0;
      for (const word of phrase.words) {
        const key = node * WIDTH + (word === "#" ? NUMBER : wordNumber(word));
        let next = edges.get(key);
        if (next === undefined) {
          next = leaves.push(undefined) - 1;
          edges.set(key, next);
        }
        node = next;
      }
      // The kinds' own entries come first, so they win over a reporting verb that is written the same.
      leaves[node] ??= { verdict, governorOnly: phrase.governorOnly, left: phrase.left, right: phrase.right };
    }
  }
  const roots = new Int32Array(FIRST_WORD + numbers.size);
  for (const [key, node] of edges) if (key < WIDTH) roots[key] = node;
  return { edges, leaves, roots };
}

const tries = new Map<object, Trie<Verdict>>();
let adverbs: ReadonlySet<number> | undefined;

/** Compiled at the first reading of its kind; `commit` and `agree` share their entries and so their trie. */
function trieOf(kind: Exclude<ActKind, "done">): Trie<Verdict> {
  const entries = LEXICON[kind];
  let trie = tries.get(entries);
  if (trie === undefined) {
    trie = compile<Verdict>([
      ["firm", entries.firm],
      ["medium", entries.medium],
      ["soft", entries.soft],
      ["nothing", NO_GOVERNOR],
      ["reports", REPORTING],
    ]);
    tries.set(entries, trie);
  }
  return trie;
}

/** Makes sure that the words of a kind have their numbers; to be called before `readWords`. */
export function prepare(kind: Exclude<ActKind, "done">): void {
  trieOf(kind);
}

/** How many adverbs may stand between two words of an entry. */
const MOST_ADVERBS = 2;

/**
 * All entries of `kind` in `words`, from left to right without overlap, at each place the longest.
 * @returns the matches, and in `steps` how many edges of the trie were tried, so that a test can hold the cost linear.
 */
export function findMatches(kind: Exclude<ActKind, "done">, words: Words): { matches: Match[]; steps: number } {
  return findEntries(trieOf(kind), words);
}

/** All entries of a matcher in `words`, as `findMatches`. */
export function findEntries<T>(trie: Trie<T>, { ids }: Words): { matches: Match<T>[]; steps: number } {
  const matches: Match<T>[] = [];
  let steps = 0;
  for (let first = 0; first < ids.length;) {
    let node = trie.roots[ids[first]!] ?? 0;
    let leaf: Leaf<T> | undefined;
    let after = first;
    for (let next = first + 1, skipped = 0; node !== 0; next++) {
      const here = skipped === 0 ? trie.leaves[node] : undefined;
      if (here !== undefined) {
        leaf = here;
        after = next;
      }
      if (next >= ids.length) break;
      const id = ids[next]!;
      steps++;
      const child = trie.edges.get(node * WIDTH + id);
      if (child !== undefined) {
        node = child;
        skipped = 0;
      } else if (skipped < MOST_ADVERBS && adverbs!.has(id)) skipped++;
      else break;
    }
    if (leaf === undefined) first++;
    else {
      const { verdict, governorOnly, left, right } = leaf;
      matches.push({ verdict, governorOnly, first: first + left, after: after - right });
      first = Math.max(first + 1, after - right);
    }
  }
  return { matches, steps };
}
