/** Several whom one person meets and whom an English text names together alone: "the diplomatic envoys", "the representatives". */
import type { Span } from "../../../text/span";
import { verbBehind } from "../speech/verbs";
import type { Word } from "./words";

const SEVERAL =
  /^(?:envoys|representatives|ambassadors|diplomats|delegates|entrepreneurs|businessmen|businesspeople|businesswomen|executives|investors|guests|students|scholars|lawmakers|senators|congressmen|parliamentarians|legislators|experts|academics|governors|mayors|ministers|leaders|youths|delegations|families|survivors|activists|editors|scientists|veterans|experts|attendees)$/;

/** Before whom one meets. */
const MEETING = /^(?:with|met|meets|meet|received|receives|hosted|hosts|welcomed|and|to)$/;

/** Both who met, of whatever kind. */
const BOTH = /^(?:two|both|three|all|these|respective)$/;

/** Whom somebody meets is told in so many words. */
const OPENING = 400;

/** The words for those who say something together and whom the opening tells to be met; by their last word each but once. */
export function gatheredIn(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  const met = new Set<string>();
  for (const [at, { low, ...span }] of words.slice(0, OPENING).entries())
    if (
      SEVERAL.test(low) &&
      meets(span) &&
      words.slice(Math.max(0, at - 9), at).some((word) => MEETING.test(word.low)) &&
      !words.slice(Math.max(0, at - 3), at).some((word) => BOTH.test(word.low))
    )
      met.add(low);
  if (met.size === 0) return [];
  const found = new Map<string, string>();
  for (const [at, { low, text }] of words.entries()) {
    if (!met.has(low) || found.has(low)) continue;
    let start = at;
    while (start > at - 4 && start > 0 && words[start - 1]!.low !== "the" && /^\p{L}/u.test(words[start - 1]!.text))
      start -= 1;
    const article = words[start - 1];
    // "The representatives said" opens a sentence.
    if (article === undefined || article.text !== "The" || words.slice(start, at).some((word) => BOTH.test(word.low)))
      continue;
    const verb = verbBehind(words, at + 1, words.length);
    if (verb?.makes !== "reports" || verb.form !== "past") continue;
    found.set(low, [...words.slice(start, at).map((word) => word.text), text].join(" "));
  }
  return [...found.values()];
}
