/** What completion offers, as plain data, and how a long list is cut. Where what is offered is for its neighbours to say. */
import type { Span } from "../../text/span";
import type { TextChange } from "../../text/edit";
import { definitionOf } from "./documentation";

export type CompletionKind =
  | "actor"
  | "act"
  | "detail"
  | "attribute"
  | "thread"
  | "topic"
  | "key"
  | "value"
  | "snippet"
  | "date"
  // Of a follow-up file:
  | "event"
  | "status";

/** One thing that may be written at the cursor. */
export interface Completion {
  /** What the list shows. */
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** A sentence for the side of the list, in Markdown. */
  readonly documentation?: string;
  /** What can be read of it at length: `completionDocumentation` tells it when the item is looked at. */
  readonly about?: string;
  readonly kind: CompletionKind;
  /** What the client compares with the text from the start of `replace` to the cursor. */
  readonly filter: string;
  /** Ascends in the order in which the items are offered. */
  readonly sort: string;
  /** What `insert` takes the place of: offsets of the file's text, on one line, with the cursor in it or at its end. */
  readonly replace: Span;
  readonly insert: string;
  /** `insert` holds the stops of a snippet: `$1`, `${1:words}`, and `$0` where the cursor ends. */
  readonly snippet: boolean;
  /** What is changed elsewhere in the same file: it neither touches `replace` nor any published character. */
  readonly more?: TextChange;
  /** What was inserted wants a value from a list of its own: the client does well to ask for it at once. */
  readonly again?: true;
}

/** An item before it is given its place in the list. */
export type Offer = Omit<Completion, "sort">;

export interface Offers {
  readonly offers: readonly Offer[];
  /** The list depends on what is typed already: the client asks again with every further character. */
  readonly incomplete: boolean;
}

export interface CompletionList {
  /** The likeliest first. */
  readonly items: readonly Completion[];
  /** The list depends on what is typed already: it is to be asked for again with every further character. */
  readonly incomplete: boolean;
}

/** Items in the order of the list, with the line endings of the text that they are for. */
export function inList(offers: readonly Offer[], incomplete: boolean, text: string): CompletionList {
  const crlf = text.includes("\r\n");
  const items = offers.map((offer, index) => {
    const insert = crlf ? offer.insert.replace(/\r?\n/g, "\r\n") : offer.insert;
    return { ...offer, insert, sort: String(index).padStart(4, "0") };
  });
  return { items, incomplete };
}

export const NOTHING: Offers = { offers: [], incomplete: false };

/** So many entries of a long list are offered. */
export const MOST = 200;

/** A word of the codebook: its title, where that says more than the word, and where its definition is. */
export function documented(table: string, word: string): Pick<Offer, "detail" | "about"> {
  const about = `${table} ${word}`;
  const title = definitionOf(about)?.title ?? word;
  return { ...(title.toLowerCase() !== word && { detail: title }), about };
}

/** Something that is found by any of its names. */
export interface Named {
  readonly names: readonly string[];
  /** The same in small letters. */
  readonly lower: readonly string[];
}

/** Each of the names once, whatever its letters are. */
export function named(names: readonly string[]): Named {
  const all = new Map<string, string>();
  for (const name of names) {
    const line = name.replace(/\s+/gu, " ").trim();
    const lower = line.toLowerCase();
    if (line !== "" && !all.has(lower)) all.set(lower, line);
  }
  return { names: [...all.values()], lower: [...all.keys()] };
}

/**
 * The entries that may be meant, in their order. All of them where they are few, since clients narrow a list down as
 * the typing goes on; what holds a blank is looked up here, for no client takes blanks into a word.
 */
export function pick<Entry extends Named>(
  entries: readonly Entry[],
  typed: string,
  most = MOST,
): { readonly found: readonly Entry[]; readonly incomplete: boolean } {
  const wanted = typed.toLowerCase();
  if (!/\s/.test(wanted) && entries.length <= most) return { found: entries, incomplete: false };
  const found: Entry[] = [];
  for (const entry of entries) {
    if (found.length === most) break;
    if (entry.lower.some((name) => fits(name, wanted))) found.push(entry);
  }
  return { found, incomplete: true };
}

/** The names with the one first that is being typed: clients look at the first hundred characters or so. */
export function filterOf({ names, lower }: Named, typed: string): string {
  const wanted = typed.toLowerCase().trimEnd();
  const meant = wanted === "" ? 0 : lower.findIndex((name) => fits(name, wanted));
  return meant < 1 ? names.join(" ") : [names[meant], ...names.slice(0, meant), ...names.slice(meant + 1)].join(" ");
}

/** Letters in their order, as clients compare; with a blank among them, the beginning of some of the words. */
function fits(name: string, wanted: string): boolean {
  if (/\s/.test(wanted)) return ` ${name} `.includes(` ${wanted.trimEnd()}${wanted.endsWith(" ") ? " " : ""}`);
  let at = 0;
  for (const unit of wanted) {
    at = name.indexOf(unit, at) + unit.length;
    if (at < unit.length) return false;
  }
  return true;
}
