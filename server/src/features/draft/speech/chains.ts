/** What an English subject goes on, takes the opportunity or begins by doing, and what it says in more words than a verb. */
import type { Word } from "../cast/words";
import { GIVING, LEADING_TO, OPENING, SAYINGS } from "./chains.data";
import { verbAt, type Verb } from "./forms";

/** The verb that a phrase at a place comes to, with the phrase for its words; null where no such phrase stands there. */
export function chainAt(words: readonly Word[], at: number, limit: number): Verb | null {
  return (
    openedAt(words, at, limit) ??
    ledTo(words, at, limit) ??
    keptAt(words, at, limit) ??
    joinedAt(words, at, limit) ??
    givenAt(words, at, limit) ??
    namedAt(words, at, limit)
  );
}

/** So many words stand between the verb and "to". */
const WIDEST = 14;

/** "went on to set out", "took the opportunity to thank", "used the meeting to press for". */
function ledTo(words: readonly Word[], at: number, limit: number): Verb | null {
  const head = words[at]!.low;
  const leading = LEADING_TO.filter(([verb]) => verb.test(head));
  if (leading.length === 0) return null;
  for (let to = at + 1; to < Math.min(limit - 1, at + WIDEST); to += 1) {
    if (/^[;:.]$/.test(words[to]!.text) || /^(?:that|which|who)$/.test(words[to]!.low)) return null;
    if (words[to]!.low !== "to") continue;
    const between = words
      .slice(at + 1, to)
      .map(({ low }) => low)
      .join(" ");
    const inner = verbAt(words, pastAdverbs(words, to + 1, limit));
    if (inner === null || inner.form !== "base") continue;
    const fits = leading.filter(([, its]) => its.test(between));
    // "used the port to ship", "went on to meet": what is done there is told as any event is.
    if (fits.length > 0 && (inner.makes !== "event" || !/^(?:used?|uses|was|were|is|are|felt)$/.test(head)))
      return { makes: inner.makes, form: "past", start: at, end: inner.end };
  }
  return null;
}

/** "began by thanking", "opened the call by saying", "closed with thanks for". */
function openedAt(words: readonly Word[], at: number, limit: number): Verb | null {
  if (!OPENING.test(words[at]!.low)) return null;
  for (let by = at + 1; by < Math.min(limit - 1, at + 9); by += 1) {
    const { low, text } = words[by]!;
    if (/^[,;:.]$/.test(text)) return null;
    if (low === "by") {
      const inner = verbAt(words, pastAdverbs(words, by + 1, limit));
      if (inner?.form === "going") return { makes: inner.makes, form: "past", start: at, end: inner.end };
    }
    if (low === "with" || low === "on") {
      const noun = words
        .slice(by + 1, by + 6)
        .findIndex((word) => COURTESY.test(word.low) || /^[,;:.]$/.test(word.text));
      if (noun !== -1 && COURTESY.test(words[by + 1 + noun]!.low))
        return { makes: "reports", form: "past", start: at, end: by + 2 + noun };
    }
  }
  return null;
}

/** "kept stressing", "began reviewing". */
function keptAt(words: readonly Word[], at: number, limit: number): Verb | null {
  if (!/^(?:kept|keeps?|began|begins|started|starts|continued|continues|resumed|finished|ended)$/.test(words[at]!.low))
    return null;
  const place = pastAdverbs(words, at + 1, limit);
  const inner = place < limit ? verbAt(words, place) : null;
  return inner?.form === "going" ? { makes: inner.makes, form: "past", start: at, end: inner.end } : null;
}

/** "joined President Shen in condemning", "greeted the people on their national day". */
function joinedAt(words: readonly Word[], at: number, limit: number): Verb | null {
  const head = words[at]!.low;
  if (!/^(?:joined|joins|join|greeted|greets)$/.test(head)) return null;
  for (let end = at + 1; end + 1 < Math.min(limit, at + 10) && !/^[,;.]$/.test(words[end]!.text); end += 1) {
    const inner = words[end]!.low === "in" ? verbAt(words, pastAdverbs(words, end + 1, limit)) : null;
    if (inner?.makes === "reports" && inner.form === "going")
      return { makes: "reports", form: "past", start: at, end: inner.end };
    if (
      head.startsWith("greet") &&
      words[end]!.low === "on" &&
      words.slice(end + 1, end + 5).some(({ low }) => FEASTS.test(low))
    )
      return { makes: "reports", form: "past", start: at, end: at + 1 };
  }
  return null;
}

const FEASTS =
  /^(?:occasion|national|independence|birthday|anniversary|eid|christmas|diwali|holi|election|victory|festival|year|day)$/;

/** "called the ferry a bridge", "saw it as": what somebody holds something to be. */
function namedAt(words: readonly Word[], at: number, limit: number): Verb | null {
  const head = words[at]!.low;
  const seen = /^(?:saw|sees|see|seen|viewed|views|treated|cast)$/.test(head);
  if (!seen && !/^(?:called|calls)$/.test(head)) return null;
  for (let end = at + 1; end < Math.min(limit, at + 10); end += 1) {
    const { low, text } = words[end]!;
    if (/^[,;:.]$/.test(text) || /^(?:for|on|upon|to|with|in|at|by|from|that|which|who|and)$/.test(low)) return null;
    if (end === at + 1) continue;
    if (
      seen
        ? low === "as"
        : /^(?:an?|one)$|^[“"‘]$/.test(low) && !/^(?:second|third|few|day|week)$/.test(words[end + 1]?.low ?? "")
    )
      return { makes: "reports", form: "past", start: at, end: seen ? end + 1 : at + 1, light: true };
  }
  return null;
}

const COURTESY =
  /^(?:thanks|gratitude|appreciation|condolences|congratulations|praise|apolog(?:y|ies)|greetings|wishes|pledges?|promises?|appeals?|assurances?|commitment|invitation|tribute)$/;

/** "gave her full backing to", "made the point that", "sent President Shen his best wishes". */
function givenAt(words: readonly Word[], at: number, limit: number): Verb | null {
  const head = words[at]!.low;
  const giving = GIVING.filter(([verb]) => verb.test(head));
  if (giving.length === 0 || verbAt(words, at)?.makes === "reports") return null;
  for (let noun = at + 1; noun < Math.min(limit, at + 13); noun += 1) {
    const { low, text } = words[noun]!;
    if (giving.some(([, nouns]) => nouns.test(low)))
      return { makes: "reports", form: "past", start: at, end: noun + 1, light: true };
    if (/^[^\p{L}\p{N}'’“”"-]/u.test(text) && text !== ",") return null;
    const provides = low === "with" && /^provide[sd]?$/.test(head);
    // "gave the President of Lanhai an account": of whom it is told.
    const ofOffice =
      low === "of" && words[noun - 1]!.capital && (words[noun + 1]?.capital === true || words[noun + 1]?.low === "the");
    if (noun > at + 1 && !provides && !ofOffice && /^(?:to|for|of|that|which|who|with|in|on|at|by|from)$/.test(low))
      return null;
    // "put in place", "came from": nothing is given.
    if (noun === at + 1 && /^(?:in|with|from|by|for|into|under|off|out|over|up|back|down|part|place)$/.test(low))
      return null;
  }
  return null;
}

function pastAdverbs(words: readonly Word[], from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    (/^(?:also|once|again|both|then|further|first)$/.test(words[at]!.low) || /..ly$/.test(words[at]!.low))
  )
    at += 1;
  return at;
}

/** Whether a word is what somebody has to say, as the noun of "the Minister's message was that". */
export function isSaying(word: Word | undefined): boolean {
  return word !== undefined && SAYINGS.test(word.low);
}

/** "on his part", "in his remarks", "during the call": the end of what stands between a subject and its verb; -1 for nothing. */
export function asideEnd(words: readonly Word[], at: number, limit: number): number {
  const own = /^(?:on|for|from|in)$/.test(words[at]!.low) && /^(?:his|her|their|its)$/.test(words[at + 1]?.low ?? "");
  if (own)
    for (let end = at + 2; end < Math.min(limit, at + 6); end += 1) if (ASIDES.test(words[end]!.low)) return end + 1;
  if (!/^(?:during|at|in|after|before|following|upon|throughout)$/.test(words[at]!.low)) return -1;
  for (let end = at + 2; end < Math.min(limit, at + 10); end += 1) {
    const word = words[end]!;
    if (!/^[\p{L}\p{N}’']/u.test(word.text) || /^(?:that|which|who|where|when|and|to)$/.test(word.low)) return -1;
    const verb = verbAt(words, end);
    if (
      verb !== null &&
      verb.form === "past" &&
      verb.makes === "reports" &&
      !/^(?:the|a|an|his|her|its|their)$/.test(words[end - 1]!.low)
    )
      return end;
  }
  return -1;
}

const ASIDES =
  /^(?:part|side|turn|behalf|remarks|speech|reply|response|statement|intervention|address|words|capacity)$/;
