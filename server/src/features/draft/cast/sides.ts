/** Which sides an English text names, and whose side its persons are on. */
import type { Span } from "../../../text/span";
import { verbBehind } from "../speech/verbs";
import { familyOf, isSubject, type Person } from "./persons";
import { placeAt } from "./states";
import type { Word } from "./words";

/** Who is named before "met with" comes from one side: somebody without a side has that of the others. */
export function shareSides(principals: readonly Person[], text: string, opener: readonly Span[]): void {
  for (const { start, end } of opener) {
    const sentence = text.slice(start, end);
    const verb = /\b(?:met|spoke|held|talked|call(?:ed)?)\b/u.exec(sentence);
    if (verb === null || !/ with /u.test(sentence.slice(verb.index))) continue;
    const before = sentence.slice(0, verb.index);
    const together = principals.filter((person) => before.includes(familyOf(person)));
    const sides = new Set(together.flatMap(({ side }) => side ?? []));
    if (sides.size === 1) for (const person of together) person.side ??= [...sides][0]!;
  }
}

/** "the President of Lanhai" without a name: titles whose side the headline tells. */
export function titledSides(words: readonly Word[], meets: (span: Span) => boolean): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    if (word.low !== "of" || !meets(word)) continue;
    const place = placeAt(words, at + 1);
    const before = words[at - 1];
    if (place === null || before === undefined || !/^(?:president|premier|chancellor|minister)$/.test(before.low))
      continue;
    const title =
      words[at - 2]?.low === "prime" || words[at - 2]?.low === "foreign"
        ? `${words[at - 2]!.low} ${before.low}`
        : before.low;
    sides.set(title, place.code);
  }
  return sides;
}

/** States by how often the text names them, the most often named first. */
export function mentionsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital) continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    if (place.sort !== "seat") counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
    at = place.end - 1;
  }
  return new Map([...counts].sort((one, other) => other[1] - one[1]));
}

/** States that the headline and the opener name as such, places of meeting aside. */
export function sidesNamed(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  const codes: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital || !meets(words[at]!)) continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    const before = words[at - 1]?.low === "the" ? words[at - 2] : words[at - 1];
    if (place.sort !== "seat" && before?.low !== "in" && before?.text !== "," && !codes.includes(place.code))
      codes.push(place.code);
    at = place.end - 1;
  }
  return codes;
}

/** States that are the subject of a verb of reporting, or whose side or delegation is. */
export function speakingStates(words: readonly Word[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital && words[at]!.low !== "the") continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    let end = place.end;
    if (/^(?:side|delegation|representatives|officials|government|authorities|team)$/i.test(words[end]?.text ?? ""))
      end += 1;
    else if (place.sort === "adjective") continue;
    const verb = verbBehind(words, end, words.length);
    if (verb?.makes === "reports" && verb.form !== "base" && isSubject(words, at)) codes.add(place.code);
    at = place.end - 1;
  }
  return codes;
}
