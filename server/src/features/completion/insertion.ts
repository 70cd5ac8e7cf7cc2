/** How an opener is written into published text. */

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
