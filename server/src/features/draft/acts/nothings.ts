/** What has the words of an act and is none: a fact about what was said elsewhere, a stance, talk of what others will do. */
import type { Draft } from "./scene";
import type { FrameMatch, Reading } from "./words";

export function isNothing(reading: Reading, match: FrameMatch, { from, to }: Pick<Draft, "from" | "to">): boolean {
  const { lower, capital } = reading;
  const { first, after, verdict } = match;
  const last = lower[after - 1] ?? "";
  const opens = lower[from] ?? "";
  // *The patrols called for in the pact*: where it is called for.
  if (verdict.deed === "ask" && last === "for" && /^(?:in|by|under|at|within|from)$/u.test(opens)) return true;
  // *In her first call to a foreign minister*: whom she called.
  if (
    lower.slice(first, after).join(" ") === "call to" &&
    (capital(from) || /^(?:an?|the|his|her|their|its)$/u.test(opens)) &&
    !lower.slice(from, to).includes("to")
  )
    return true;
  // *I thought I’d ask*, *they’ll come*, *you’re going to lose*: talk, and nobody binds himself.
  const said = lower[first] ?? "";
  if (/^[’']d$/u.test(said)) return true;
  if (
    /^(?:[’'](?:ll|re)|have|want|wants)$/u.test(said) &&
    lower.some((word) => /^[’'](?:ll|re|d|ve|m|t)$|[’'](?:ll|re|ve|t)$/u.test(word)) &&
    /^(?:they|you|everybody|everyone|people|somebody|nobody)$/u.test(lower[first - 1] ?? "")
  )
    return true;
  // *Estmark wanted to break the pact*: told of what is over.
  if (said === "wanted" && verdict.takes === "clause") return true;
  // *A Memorandum of Understanding to*: what the paper is called.
  if (said === "understanding" && capital(first) && lower[first - 1] === "of") return true;
  // *His long history of commitment to the pact*.
  if (
    lower.slice(Math.max(0, first - 4), first).some((word, at, words) => word === "history" && words[at + 1] === "of")
  )
    return true;
  // *Plans to fish together as listed below*: the list tells them.
  if (
    / as (?:reflected|listed|outlined|described|detailed|set out|set forth) below\b/u.test(
      lower.slice(from, to + 4).join(" "),
    )
  )
    return true;
  // *Support for its right to trade and its duty to guard the reef*: a stance.
  if (/^(?:responsibilit(?:y|ies)|obligations?|dut(?:y|ies))$/u.test(said) && isSupported(reading, first)) return true;
  // *The importance of standing together to*: a value.
  if (/^stand(?:ing)?$/u.test(opens) && lower[from + 1] === "together" && last === "of") return true;
  return inEarlierTalk(lower, first);
}

function isSupported({ lower, matches }: Reading, first: number): boolean {
  for (let at = first - 1; at > Math.max(0, first - 18); at -= 1) {
    if (lower[at] === "for" && lower[at - 1] === "support") return true;
    if (matches.some((match) => match.first === at && match.verdict.takes === "reports")) return false;
  }
  return false;
}

/** *Told them of her call with Minister Shen, in which she raised the need to*: what was said before, elsewhere. */
function inEarlierTalk(lower: readonly string[], first: number): boolean {
  for (let at = first - 1; at > Math.max(3, first - 16); at -= 1) {
    if (lower[at] !== "which" || !/^(?:in|during|at)$/u.test(lower[at - 1]!)) continue;
    return (
      /^(?:he|she|they|the|both)$/u.test(lower[at + 1] ?? "") &&
      lower
        .slice(Math.max(0, at - 14), at)
        .some(
          (word, place, words) =>
            /^(?:calls?|meetings?|conversations?|talks|visit|trip)$/u.test(word) &&
            /^(?:his|her|their|recent|previous|earlier|last)$/u.test(words[place - 1] ?? ""),
        )
    );
  }
  return false;
}
