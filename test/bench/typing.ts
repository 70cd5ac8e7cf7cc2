/** The keystrokes of the benchmark: a person who goes to a place in the prose, types a word or two, and goes elsewhere. */
import { between, pick, random } from "./random";

/** One character typed; the place counts in the text as it stands after all keystrokes before. */
export interface Keystroke {
  readonly offset: number;
  readonly line: number;
  /** In UTF-16 units from the start of the line. */
  readonly character: number;
  readonly text: string;
  /** In the same line, behind the last `@` or `!` (in Markdown `[`) before the place: where there is something to ask about. */
  readonly mark: number;
  /** Behind the last `@` before the place, in Markdown behind the last `](`; 0 where there is none. */
  readonly actor: number;
  /** Behind the last `^` before the place, in Markdown behind the last `](`; 0 where there is none. */
  readonly thread: number;
}

interface Place {
  readonly line: number;
  readonly character: number;
  readonly mark: number;
  readonly actor: number;
  readonly thread: number;
  /** Of the line, before anything was typed. */
  readonly start: number;
}

const WORDS = [" harbour", " steady", " and then", " grain", " a shared", " longer"];

/** Places between two words of prose, outside attributes, links and notes; at most one in a line. */
function places(text: string, seed: number): Place[] {
  const next = random(seed);
  const found: Place[] = [];
  let start = 0;
  for (const [line, content] of text.split("\n").entries()) {
    if (content.length >= 200) {
      const character = content.indexOf(" the ", between(next, 0, content.length - 100));
      const before = content.slice(0, character);
      const inside =
        before.lastIndexOf("{") > before.lastIndexOf("}") || before.lastIndexOf("`") > before.lastIndexOf(".");
      const tag = Math.max(before.lastIndexOf("@"), before.lastIndexOf("!"));
      const mark = 1 + (tag < 0 ? before.lastIndexOf("[") : tag);
      if (character > 0 && mark > 0 && !inside) {
        const target = before.lastIndexOf("](") + 1;
        const behind = (sign: string): number => 1 + (tag < 0 ? target : before.lastIndexOf(sign));
        found.push({ line, character, mark, actor: behind("@"), thread: behind("^"), start });
      }
    }
    start += content.length + 1;
  }
  if (found.length === 0) throw new Error("The text has no line of prose to type in.");
  return found;
}

/**
 * Keystrokes without end. The same text and seed give the same ones.
 * @param where only where an actor and a thread stand before the place in its line, which all requests may ask about.
 */
export function* keystrokes(
  text: string,
  seed = 7,
  where: "anywhere" | "behind a thread" = "anywhere",
): Generator<Keystroke, never> {
  const every = places(text, seed);
  const all = where === "anywhere" ? every : every.filter(({ actor, thread }) => actor > 0 && thread > 0);
  const next = random(seed + 1);
  const typed = new Map<number, number>();
  for (;;) {
    const place = pick(next, all);
    let start = place.start;
    for (const [line, units] of typed) if (line < place.line) start += units;
    const word = pick(next, WORDS);
    for (let i = 0; i < word.length; i++) {
      const character = place.character + i;
      const { line, mark, actor, thread } = place;
      yield { offset: start + character, line, character, text: word[i]!, mark, actor, thread };
    }
    typed.set(place.line, (typed.get(place.line) ?? 0) + word.length);
  }
}
