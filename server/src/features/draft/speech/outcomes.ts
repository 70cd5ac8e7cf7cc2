/** Lists of what a meeting brought, whose lines leave their subject out: "Calder and Lanhai have:", "Agreed to meet." */
import type { Span } from "../../../text/span";
import { isWord, type Word } from "../cast/words";
import type { Roles } from "./roles";
import type { Spoken } from "./subject";
import { subjectAt } from "./subjects";
import { verbAt } from "./verbs";

/** Who did what the lines below tell; null where a sentence opens no such list. */
export function opensOutcomes(words: readonly Word[], roles: Roles, spoken: Spoken): readonly string[] | null {
  let last = words.length - 1;
  if (words[last]?.text !== ":") return null;
  const alone = words.findIndex(isWord);
  const leaders = alone === -1 ? null : subjectAt(words, alone, last, roles, spoken);
  // "The two leaders:", with what they did below.
  if (leaders !== null && leaders.end === last && /^(?:group|name|title)$/.test(leaders.sort)) return leaders.ids;
  while (last > 0 && !/^(?:have|has)$/.test(words[last]!.low) && words.length - last < 5) last -= 1;
  if (!/^(?:have|has)$/.test(words[last]!.low)) return null;
  const from = words.findIndex(isWord);
  const subject = from === -1 ? null : subjectAt(words, from, last, roles, spoken);
  return subject !== null && subject.end === last ? subject.ids : null;
}

/**
 * What a line of such a list does: it says what follows its verb, with the place of that verb, or it tells of something
 * that was done; null where it is no such line.
 */
export function outcomeIn(words: readonly Word[]): Span | "told" | null {
  const at = words.findIndex(({ text }) => /^\p{L}/u.test(text));
  const word = words[at];
  if (word === undefined || at > 3) return null;
  const verb = verbAt(words, at);
  if (!word.capital && verb?.form !== "past") return null;
  if (verb !== null && verb.form === "past")
    return verb.makes === "reports" ? { start: word.start, end: words[verb.end - 1]!.end } : "told";
  return verb === null && /[a-z]ed$/.test(word.low) ? "told" : null;
}
