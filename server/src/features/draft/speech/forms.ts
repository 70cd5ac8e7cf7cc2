/** Verbs in all their forms, and what each makes of a sentence. */
import type { Word } from "../cast/words";
import { Phrases } from "../cast/words";
import { EVENTS, IRREGULAR, REPORTING, TOPICAL } from "./verbs.data";

export type Force = "reports" | "topic" | "event" | "stance";
type Form = "base" | "present" | "past" | "going";

export interface Verb {
  readonly makes: Force;
  readonly form: Form;
  /** The words that it stands on. */
  readonly start: number;
  readonly end: number;
  /** A noun tells what it reports: "made the point". */
  readonly light?: boolean;
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
      // "regarding" is a preposition.
      if (phrase !== "regard") add("going", going(verb, forms?.[2]));
    }
  }
  return table;
}

function third(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** "stop", "plan", "begin": the last letter is doubled. */
const DOUBLED = /^[^aeiou]{1,3}[aeiou][^aeiouwxy]$|^begin$/;

function pastOf(verb: string): string {
  if (DOUBLED.test(verb)) return `${verb}${verb.at(-1)!}ed`;
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function going(verb: string, past: string | undefined): string {
  if (/[^aeio]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  // "committed", "planned": the consonant is doubled.
  const doubled = (past !== undefined && past.endsWith(`${verb.at(-1)!}${verb.at(-1)!}ed`)) || DOUBLED.test(verb);
  return doubled ? `${verb}${verb.at(-1)!}ing` : `${verb}ing`;
}

/** The verb at a place, in whatever form. */
export function verbAt(words: readonly Word[], at: number): (Entry & { readonly end: number }) | null {
  const found = verbs().find(words, at);
  return found === null ? null : { ...found.value, end: found.end };
}
