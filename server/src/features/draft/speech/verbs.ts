/** Which verb stands behind a subject, and what it makes of the sentence. */
import type { Word } from "../cast/words";
import { Phrases } from "../cast/words";
import { ADVERBS, AUXILIARIES, EVENTS, IRREGULAR, REPORTING, STANCES, STANCE_PHRASES, TOPICAL } from "./verbs.data";

export type Force = "reports" | "topic" | "event" | "stance";
type Form = "base" | "present" | "past" | "going";

export interface Verb {
  readonly makes: Force;
  readonly form: Form;
  /** The words that it stands on. */
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly makes: Force;
  readonly form: Form;
}

let table: Phrases<Entry> | undefined;

function verbs(): Phrases<Entry> {
  if (table !== undefined) return table;
  table = new Phrases<Entry>();
  const irregular = new Map(
    IRREGULAR.trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map((forms) => [forms[0]!, forms]),
  );
  const seen = new Set<string>();
  for (const [makes, list] of [
    ["reports", REPORTING],
    ["topic", TOPICAL],
    ["event", EVENTS],
  ] as const) {
    for (const phrase of list.split(",").map((each) => each.trim().replace(/\s+/g, " "))) {
      if (phrase === "" || seen.has(phrase)) continue;
      seen.add(phrase);
      const [verb = "", ...rest] = phrase.split(" ");
      const tail = rest.length === 0 ? "" : ` ${rest.join(" ")}`;
      const forms = irregular.get(verb);
      const add = (form: Form, words: string): void => table!.add(words + tail, { makes, form });
      add("base", verb);
      add("present", forms?.[1] ?? third(verb));
      for (const past of new Set(forms === undefined ? [pastOf(verb)] : forms.slice(2)))
        if (past !== verb) add("past", past);
      add("going", going(verb, forms?.[2]));
    }
  }
  return table;
}

function third(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function going(verb: string, past: string | undefined): string {
  if (/[^aeio]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  // "committed", "planned": the consonant is doubled.
  const doubled = past !== undefined && past.endsWith(`${verb.at(-1)!}${verb.at(-1)!}ed`);
  return doubled ? `${verb}${verb.at(-1)!}ing` : `${verb}ing`;
}

/** The verb at a place, in whatever form. */
export function verbAt(words: readonly Word[], at: number): (Entry & { readonly end: number }) | null {
  const found = verbs().find(words, at);
  return found === null ? null : { ...found.value, end: found.end };
}

/** The verb of the subject that ends at a place: behind adverbs, auxiliaries and what is put between commas or brackets. */
export function verbBehind(words: readonly Word[], from: number, limit: number): Verb | null {
  let at = from;
  let auxiliary: string | null = null;
  for (let steps = 0; at < limit && steps < 8; steps += 1) {
    const word = words[at]!;
    if (word.text === "(" || (word.text === "," && steps === 0)) {
      const end = inserted(words, at, limit);
      if (end === -1) return null;
      at = end;
      continue;
    }
    if (
      auxiliary !== null ||
      word.low === "remains" ||
      word.low === "remain" ||
      word.low === "remained" ||
      /^(?:stand|stands|stood)$/.test(word.low)
    ) {
      const stance = stanceAt(words, at);
      if (stance !== -1 && (auxiliary === null || /^(?:is|are|was|were|be|been)$/.test(auxiliary)))
        return { makes: "stance", form: "present", start: at, end: stance };
    }
    if (auxiliary !== null && /^(?:is|are|was|were|be|been)$/.test(auxiliary)) {
      const verb = verbAt(words, at);
      if (verb !== null && verb.form === "going") return { ...verb, start: at };
      if (verb !== null) return null;
    }
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
      if (auxiliary !== null && /^(?:will|would|shall|can|could|may|might|must)$/.test(auxiliary)) return null;
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

/** Behind what brackets or commas enclose: a few words without a verb of their own. */
function inserted(words: readonly Word[], open: number, limit: number): number {
  const closes = words[open]!.text === "(" ? ")" : ",";
  // ", on the basis of what they had long shared, confirmed".
  const most =
    closes === ")" ? 8 : /^(?:on|in|as|with|for|during|at|following|after)$/.test(words[open + 1]?.low ?? "") ? 22 : 12;
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
  while (/^(?:also|both|fully|deeply|very|firmly|strongly|united|now|still)$/.test(words[from]?.low ?? "")) from += 1;
  if (STANCES.has(words[from]?.low ?? "")) return from + 1;
  for (const phrase of STANCE_PHRASES) {
    const parts = phrase.split(" ");
    if (parts.every((part, place) => words[from + place]?.low === part)) return from + parts.length;
  }
  return -1;
}
