/** What whoever meets somebody says, by what they meet for: "met to reaffirm", "called to offer her condolences". */
import type { Word } from "../cast/words";
import type { Subject } from "./subject";
import type { Verb } from "./verbs";

/** Where the verb of saying stands for which somebody meets; -1 where there is none. */
export function purposeIn(
  words: readonly Word[],
  { makes, end }: Verb,
  { several }: Pick<Subject, "several">,
  until: number,
): number {
  // "discussed how to urge": what several talk about is to be done, and nobody says it yet.
  if (makes === "topic" && several) return -1;
  /** The last infinitive is what they meet for. */
  let own = false;
  for (let at = end; at + 1 < until; at += 1) {
    const { low } = words[at]!;
    if (low === "to") own = !isOfNoun(words, at, end);
    // "conducted a call to connect and communicate".
    if (!own || (low !== "to" && low !== "and")) continue;
    const conveys = afterAdverbs(words, at + 1);
    if (CONVEYING.test(words[conveys]?.low ?? "")) return conveys;
    // "called to offer his condolences".
    if (
      low === "to" &&
      /^(?:offer|extend)$/.test(words[at + 1]!.low) &&
      words.slice(at + 2, at + 6).some((word) => COURTESIES.test(word.low))
    )
      return at + 1;
  }
  return -1;
}

/** "about efforts to condemn", "discussing ways to raise": whether the infinitive at a place says what a noun before it is for. */
function isOfNoun(words: readonly Word[], at: number, from: number): boolean {
  return at - 1 >= from && MEANS.test(words[at - 1]!.low);
}

/** Nouns that an infinitive goes on from. */
const MEANS =
  /^(?:efforts?|ways?|steps|measures|plans?|actions?|work|working|diplomacy|needs?|commitments?|coordination|cooperation|opportunit(?:y|ies)|initiatives?|strateg(?:y|ies)|options|possibilit(?:y|ies)|means|how|whether|preparations|readiness|willingness|desire|intention|decisions?|ability|resolve|determination|campaign|attempts?|approach(?:es)?|what|where|when|ready|tools|resources)$/;

/** Behind the adverbs at a place. */
export function afterAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (/^(?:also|once|again|further|first)$|..ly$/.test(words[at]?.low ?? "")) at += 1;
  return at;
}

/** What somebody meets another for, and says. */
const CONVEYING =
  /^(?:reaffirm|reiterate|condemn|convey|express|emphasize|emphasise|underscore|stress|urge|thank|congratulate|affirm|warn|announce|welcome|underline|protest|denounce|highlight|communicate|commend|reassure|demand|raise|press|reject|note|pledge|inform|brief|invite|ask|request|wish|salute|praise|applaud|acknowledge|assure|voice|deplore|decry|reconfirm|promise|relay|propose|apologi[sz]e|caution|object|felicitate|insist|reassert|recall|remind|vow|point|recogni[sz]e)$/;

const COURTESIES =
  /^(?:condolences?|sympath(?:y|ies)|congratulations|felicitations|greetings|wishes|thanks|gratitude|apolog(?:y|ies)|prayers|solidarity)$/;
