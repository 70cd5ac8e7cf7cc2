/** Roughly of which time a text is that has no date: of when its persons held their offices, what it speaks of, and its years. */
import { EVENTS } from "./events.data";
import { termsOf, type Term } from "./holders";
import { sameName } from "./names";
import type { Person } from "./persons";

/** So far a text is looked through. */
const LONGEST = 20_000;

/** What tells of when a text is: terms of which one must hold, and how much it counts. */
interface Clue {
  readonly terms: readonly Term[];
  readonly weight: number;
}

/** Who of those who held an office most likely did when a text was written; null where several may have. */
export function likelyHolder(side: string, office: string, text: string, people: readonly Person[]): string | null {
  const terms = termsOf(side, office);
  if (terms.length === 0) return null;
  const clues = cluesIn(text.slice(0, LONGEST), people);
  if (clues.length === 0) return null;
  const scores = terms.map((term) =>
    clues.reduce((sum, clue) => sum + (clue.terms.some((one) => overlaps(one, term)) ? clue.weight : 0), 0),
  );
  const most = Math.max(...scores);
  if (most === 0) return null;
  /** How many days each of the likely ones shares with what tells of the time. */
  const shared = new Map<string, number>();
  for (const [at, term] of terms.entries()) {
    if (scores[at] !== most) continue;
    const days = Math.min(
      ...clues.map(({ terms: its }) => Math.max(...its.map((one) => daysOf(one, term)))).filter((one) => one > LEAST),
    );
    shared.set(term.name, (shared.get(term.name) ?? 0) + days);
  }
  const [first, second] = [...shared].sort((one, other) => other[1] - one[1]);
  return second === undefined || first![1] > second[1] * FAR ? first![0] : null;
}

/** So many times as long as the next one held the office, while others held theirs, who is taken to have held it. */
const FAR = 3;

/** So many days make it likely that a text is of a time that two terms share. */
const LEAST = 45;

function overlaps(one: Term, other: Term): boolean {
  return daysOf(one, other) > LEAST;
}

/** How many days two terms share. */
function daysOf(one: Term, other: Term): number {
  const from = Math.max(Date.parse(one.from), Date.parse(other.from));
  const until = Math.min(Date.parse(one.until), Date.parse(other.until));
  return Math.max(0, (until - from) / 86_400_000);
}

function cluesIn(text: string, people: readonly Person[]): readonly Clue[] {
  const clues: Clue[] = [];
  for (const person of people.slice(0, 20)) {
    if (person.side === null || person.unnamed === true) continue;
    const terms = person.titles.flatMap((title) =>
      termsOf(person.side!, title).filter(({ name }) => person.names.some((one) => sameName(one, name.split(" ")))),
    );
    if (terms.length > 0) clues.push({ terms, weight: 3 });
  }
  for (const [words, from, until] of EVENTS)
    if (words.test(text)) clues.push({ terms: [{ from: `${from}-01`, until: `${until}-28`, name: "" }], weight: 1 });
  // "by 2030" looks ahead.
  const years = [
    ...text.matchAll(
      /(?<!\b(?:by|until|to|through|beyond|towards?|before|than) |[\d,.$£€-])\b(20[0-2]\d)\b(?![\d%]| will\b)/giu,
    ),
  ]
    .map(([, year]) => Number(year))
    .filter((year) => year > 2000 && year < 2027);
  if (years.length > 0) {
    const last = Math.max(...years);
    clues.push({ terms: [{ from: `${last - 1}-07-01`, until: `${last}-12-31`, name: "" }], weight: 2 });
  }
  return clues;
}
