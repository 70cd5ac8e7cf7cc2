/** Who took part, where an English account tells it behind its opener: "Joining the President were ...", "The leaders that participated:". */
import type { Span } from "../../../text/span";
import type { Person } from "./persons";
import type { Word } from "./words";

const JOINED =
  /\b(?:joining|(?:was|were|also|who) joined|joined by|joined the (?:call|meeting|discussion|conversation)|participants?|participated|participating|took part|attended|attendees|in attendance|on the (?:call|line) were)\b/iu;

/** No list of those who took part is longer. */
const LONGEST = 2500;

/** Where an account lists who took part: the sentence that tells it, or the block behind it where it ends with a colon. */
function listsIn(text: string, blocks: readonly Span[], sentences: readonly Span[]): readonly Span[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, Math.min(end, start + LONGEST));
    if (!JOINED.test(sentence)) return [];
    if (!/:\s*$/u.test(sentence)) return [{ start, end }];
    const list = blocks.find((block) => block.start >= end);
    return list === undefined ? [] : [list];
  });
}

/** Notes that those meet who are listed as taking part with the one whom the opener names, where they are of two other sides and more. */
export function giveJoining(
  people: readonly Person[],
  words: readonly Word[],
  text: string,
  blocks: readonly Span[],
  sentences: readonly Span[],
): void {
  const own = new Set(people.flatMap(({ meets, side }) => (meets && side !== null ? [side] : [])));
  if (own.size !== 1) return;
  for (const { start, end } of listsIn(text, blocks, sentences)) {
    const listed = people.filter(({ at }) => at !== undefined && words[at]!.start >= start && words[at]!.start < end);
    const others = new Set(listed.flatMap(({ side }) => (side !== null && !own.has(side) ? [side] : [])));
    if (others.size > 1) for (const person of listed) if (person.side !== null) person.meets = true;
  }
}
