/** How an opener is written into published text, and what snippets are made of. */
import { ACT_KINDS } from "../../syntax/tree";

/** A stop of a snippet with a choice; with nothing to choose from, an empty one. */
export function choiceOf(stop: number, words: readonly string[]): string {
  return words.length === 0 ? `$${stop}` : `\${${stop}|${words.join(",")}|}`;
}

/** The kinds of acts as a stop. */
export function kindsAt(stop: number): string {
  return choiceOf(stop, ACT_KINDS);
}

/** What may follow a closed span at once: nothing, a blank, or what closes something itself. Then the span is closed. */
const ENDS = /^(?:$|[\s\].,;:!?)}，。；：！？、）」』])/u;

/**
 * An opener with its `]` and the cursor between the two; before words, the opener alone, since only the author knows
 * where among them the span ends.
 * @param next the text behind it, one code point at least.
 */
export function opener(text: string, next: string): { readonly insert: string; readonly snippet: boolean } {
  return ENDS.test(next) ? { insert: `${text}$1]`, snippet: true } : { insert: text, snippet: false };
}

/** A text as it stands in a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/**
 * A snippet as plain text, for whoever knows no stops: up to its first empty stop, where the typing goes on; one of
 * several lines whole. The words of stops that have some are kept, and of a choice the first.
 */
export function withoutStops(snippet: string): string {
  const whole = snippet.includes("\n");
  let text = "";
  for (const [, escaped, words, stop, other] of snippet.matchAll(
    /\\([\\$}])|\$\{\d+[:|]((?:[^}|,\\]|\\.)*)[^}]*\}|(\$\d)|([^])/g,
  )) {
    if (stop !== undefined && !whole) break;
    text += escaped ?? words ?? other ?? "";
  }
  return text;
}
