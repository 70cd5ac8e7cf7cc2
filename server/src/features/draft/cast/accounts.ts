/** Words behind a name that tell that an account opens with it, or that somebody meets somebody. */
import { isPossessive } from "./titles";
import type { Word } from "./words";

/** "spoke to", "call with" behind whoever leads a headline or an account. */
export function opensAccount(words: readonly Word[], from: number): boolean {
  if (words[from]?.opensLine === true) return false;
  // "Miriam Hale's call with".
  const owns = isPossessive(words[from]);
  let at = owns ? from + 1 : behindWhen(words, from);
  while (
    /^(?:phone|telephone|video|virtual|bilateral)$/.test(words[at]?.low ?? "") &&
    NOUNS.test(words[at + 1]?.low ?? "")
  )
    at += 1;
  const low = words[at]?.low ?? "";
  return (
    (!owns &&
      /^(?:meets|met|speaks|spoke|holds|held|receives|received|hosts|hosted|calls|called|welcomes|welcomed)$/.test(
        low,
      )) ||
    (NOUNS.test(low) && words.slice(at + 1, at + 3).some((word) => word.low === "with" || word.low === "to"))
  );
}

/** Behind "today", "this morning", "on Monday" and "has" at a place. */
function behindWhen(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 6) {
    const low = words[at]?.low ?? "";
    if (/^(?:today|yesterday|tonight|earlier|also|recently|separately|has|just|later|again)$/.test(low)) at += 1;
    else if (/^(?:this|last|yesterday|on|late)$/.test(low) && WHEN.test(words[at + 1]?.low ?? "")) at += 2;
    else if (WHEN.test(low)) at += 1;
    else break;
  }
  return at;
}

const WHEN = /^(?:morning|afternoon|evening|night|week|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** What an account is of. */
const NOUNS = /^(?:call|meeting|talks|bilateral|conversation)$/;

/** "had a bilateral meeting with the", "held talks with", "received": whether what stands between two namings tells that they met. */
export function isMeeting(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 14) return false;
  const between = words.slice(from, to);
  const verb = between.findIndex(({ low }) =>
    /^(?:met|meets|spoke|held|holds|had|received|receives|hosted|welcomed|visited|joined|called)$/.test(low),
  );
  return (
    verb !== -1 &&
    verb < 4 &&
    !between.some(({ text, low }) => /^[.;:]$/.test(text) || /^(?:that|who|which|said|about|by)$/.test(low)) &&
    (/^(?:met|meets|received|receives|hosted|welcomed|visited)$/.test(between[verb]!.low) ||
      between.slice(verb + 1).some(({ low }) => /^(?:with|to|on)$/.test(low)))
  );
}

/**
 * "to discuss what is done to hold President Orso to account", "Chief of Staff for President Orso": who is named in the opener
 * behind what is talked about, or as whom another serves, does not meet.
 */
export function isSpokenOf(words: readonly Word[], at: number, from: number): boolean {
  const article = words[at - 1]?.low === "the" ? at - 2 : at - 1;
  if (/^(?:for|to|of)$/.test(words[article]?.low ?? "") && words[article - 1]?.low === "staff") return true;
  for (let before = at - 1; before > 0 && words[before]!.start >= from; before -= 1) {
    const { low } = words[before]!;
    if (/^(?:with|by|between|including|included|were|met|spoke|hosted|received|called|from)$/.test(low)) return false;
    if (/^(?:discuss|regarding|concerning|about|hold|review|address)$/.test(low)) return true;
  }
  return false;
}
