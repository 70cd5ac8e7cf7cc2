/** Several rounds of insertions, each made in the text that the one before left, as insertions of the first text. */
import type { TextChange } from "../../text/edit";

export interface Insertions {
  /** Takes down a round; each change of it only puts something in. */
  add(changes: readonly TextChange[]): void;
  /** All rounds as one, in order. */
  made(): readonly TextChange[];
}

export function insertions(): Insertions {
  /** In order; `at` counts in the first text. */
  let pieces: { readonly at: number; readonly text: string }[] = [];
  return {
    add(changes) {
      const round = [...changes].sort((one, other) => one.start - other.start);
      const next: typeof pieces = [];
      let index = 0;
      /** How much stands before, of the rounds before. */
      let before = 0;
      for (const { start, text } of round) {
        for (let piece = pieces[index]; piece !== undefined; piece = pieces[index]) {
          const from = piece.at + before;
          if (from + piece.text.length <= start && from < start) {
            next.push(piece);
            before += piece.text.length;
            index += 1;
            continue;
          }
          if (from >= start) break;
          // Inside what a round before put in.
          next.push({ at: piece.at, text: piece.text.slice(0, start - from) });
          pieces = [...pieces];
          pieces[index] = { at: piece.at, text: piece.text.slice(start - from) };
          before += start - from;
          break;
        }
        next.push({ at: start - before, text });
      }
      pieces = [...next, ...pieces.slice(index)];
    },
    made() {
      const joined: { at: number; text: string }[] = [];
      for (const { at, text } of pieces) {
        const last = joined.at(-1);
        if (last?.at === at) last.text += text;
        else joined.push({ at, text });
      }
      return joined.map(({ at, text }) => ({ start: at, end: at, text }));
    },
  };
}
