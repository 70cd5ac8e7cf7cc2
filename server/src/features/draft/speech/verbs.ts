/** Which verb stands behind a subject, and what it makes of the sentence. */
import type { Word } from "../cast/words";
import { asideEnd, chainAt } from "./chains";
import { verbAt, type Verb } from "./forms";
import { ADVERBS, AUXILIARIES, STANCES, STANCE_BETWEEN, STANCE_PHRASES } from "./verbs.data";

export { verbAt, type Verb } from "./forms";

/** The verb of the subject that ends at a place: behind adverbs, auxiliaries and what is put between commas or brackets. */
export function verbBehind(words: readonly Word[], from: number, limit: number): Verb | null {
  let at = from;
  let auxiliary: string | null = null;
  for (let steps = 0; at < limit && steps < 8; steps += 1) {
    const word = words[at]!;
    if (word.text === "(" || (/^[,–—]$/.test(word.text) && steps === 0)) {
      // ", on his part said": without another comma.
      const part =
        /^(?:on|for)$/.test(words[at + 1]?.low ?? "") && words[at + 3]?.low === "part" && words[at + 4]?.text !== ",";
      const end = part ? at + 4 : inserted(words, at, limit);
      if (end === -1) return null;
      at = end;
      continue;
    }
    const aside = steps === 0 ? asideEnd(words, at, limit) : -1;
    if (aside !== -1) {
      at = aside;
      continue;
    }
    const chain = auxiliary === null || !MODAL.test(auxiliary) ? chainAt(words, at, limit) : null;
    if (chain !== null) return chain;
    if (
      auxiliary !== null ||
      word.low === "remains" ||
      word.low === "remain" ||
      word.low === "remained" ||
      /^(?:stand|stands|stood)$/.test(word.low)
    ) {
      const stance = stanceAt(words, at);
      if (stance !== -1 && (auxiliary === null || /^(?:is|are|was|were|be|been)$/.test(auxiliary)))
        // "has been clear and consistent in its position that": it has said so.
        return auxiliary === "been" &&
          /^(?:clear|explicit|unequivocal|unambiguous|candid)$/.test(words[stance - 1]!.low)
          ? { makes: "reports", form: "past", start: at, end: stance }
          : { makes: "stance", form: "present", start: at, end: stance };
    }
    if (auxiliary !== null && /^(?:is|are|was|were|be|been)$/.test(auxiliary)) {
      const verb = verbAt(words, at);
      if (verb !== null && verb.form === "going") return { ...verb, start: at };
      if (verb !== null) return null;
    }
    if (auxiliary === "would" && /^(?:like|love)$/.test(word.low))
      return { makes: "reports", form: "past", start: at, end: at + 1 };
    if (AUXILIARIES.has(word.low)) {
      // "had a discussion": no verb follows.
      if (
        /^(?:had|have|has)$/.test(word.low) &&
        /^(?:an?|the|productive|constructive|in-depth|candid|extensive)$/.test(words[at + 1]?.low ?? "")
      )
        return { makes: "event", form: "past", start: at, end: at + 1 };
      auxiliary = word.low;
      at += 1;
      continue;
    }
    const verb = verbAt(words, at);
    if (verb !== null && verb.form !== "going") {
      if (auxiliary !== null && MODAL.test(auxiliary) && !isPolite(words, at, auxiliary)) return null;
      return { makes: verb.makes, form: verb.form, start: at, end: verb.end };
    }
    if (ADVERBS.has(word.low) || (word.low.endsWith("ly") && word.low.length > 4)) {
      at += 1;
      continue;
    }
    return null;
  }
  return null;
}

const MODAL = /^(?:will|would|shall|can|cannot|could|may|might|must|can't|couldn't|won't|wouldn't|shan't|shouldn't)$/;

/** "would welcome", "could not accept": a wish or a refusal, and nothing to come. */
function isPolite(words: readonly Word[], at: number, auxiliary: string): boolean {
  const { low } = words[at]!;
  return auxiliary === "would"
    ? /^(?:welcome|appreciate|prefer|hope|wish|urge|suggest|propose)$/.test(low)
    : /^(?:can(?:not|'t)?|couldn't|could)$/.test(auxiliary) &&
        (words[at - 1]!.low === "not" || /n[o']t$/.test(auxiliary)) &&
        /^(?:accept|agree|support|tolerate|endorse|approve|recogni[sz]e|condone)$/.test(low);
}

/** Behind what brackets or commas enclose: a few words without a verb of their own. */
function inserted(words: readonly Word[], open: number, limit: number): number {
  const closes = words[open]!.text === "(" ? ")" : words[open]!.text;
  // ", on the basis of what they had long shared, confirmed".
  const most =
    closes === ")"
      ? 8
      : words[open + 1]?.capital === true ||
          /^(?:who|which|whose|on|in|as|with|for|during|at|following|after)$/.test(words[open + 1]?.low ?? "")
        ? 22
        : 12;
  for (let at = open + 1; at < Math.min(limit, open + most); at += 1) if (words[at]!.text === closes) return at + 1;
  // ", noting that ..., commended": a participle with a clause of its own is longer.
  if (closes === "," && verbAt(words, open + 1)?.form === "going")
    for (let at = open + most; at < Math.min(limit, open + 40); at += 1) {
      const verb = words[at - 1]!.text === "," ? verbAt(words, at) : null;
      if (verb !== null && verb.form === "past") return at;
      if (words[at]!.text === ";") break;
    }
  return -1;
}

function stanceAt(words: readonly Word[], at: number): number {
  let from = at;
  if (/^(?:remains?|remained|stands?|stood)$/.test(words[from]?.low ?? "")) from += 1;
  while (
    /^(?:also|both|all|very|now|still|not|too|more|particularly|again|quite|in|of|on)$|..ly$/.test(
      words[from]?.low ?? "",
    ) &&
    from < at + 5
  ) {
    const phrase = stancePhraseAt(words, from);
    if (phrase !== -1) return phrase;
    from += 1;
  }
  return STANCES.has(words[from]?.low ?? "") ? from + 1 : stancePhraseAt(words, from);
}

/** "of one mind", "in full agreement". */
function stancePhraseAt(words: readonly Word[], from: number): number {
  const heads = STANCE_PHRASES.get(words[from]?.low ?? "");
  if (heads === undefined) return -1;
  for (let at = from + 1; at < Math.min(words.length, from + 6); at += 1) {
    if (heads.test(words[at]!.low)) return at + 1;
    if (!STANCE_BETWEEN.test(words[at]!.low)) return -1;
  }
  return -1;
}
