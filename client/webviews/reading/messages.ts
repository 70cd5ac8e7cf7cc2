/** What the reading view and the extension tell each other, and what the server tells both: types only. */

export interface Reading {
  readonly opened: {
    /** The readout that is read. */
    readonly uri: string;
  };
  readonly kept: { readonly top: number };
  readonly toPage:
    | { readonly change: ReadingAnswer }
    /** There is nothing to read, and why. */
    | { readonly nothing: string }
    /** What stands at the top of the editor, and where its cursor is, in units of the file's text. */
    | { readonly top: number }
    | { readonly cursor: number }
    /** The page is to be sent as one that can be printed. */
    | { readonly print: true };
  readonly fromPage:
    /** What stands at the top of the page now that somebody has scrolled it. */
    | { readonly scrolled: number }
    /** A place that somebody wants to see in the text. */
    | { readonly goTo: number; readonly until: number }
    | { readonly print: true }
    /** The inside of the page's `body`, and of a stylesheet that belongs to it. */
    | { readonly printed: { readonly lang: string; readonly body: string; readonly styles: string } };
}

// ---- As the server tells it: `readout/reading` ----

export interface ReadingAnswer {
  readonly id: number;
  readonly version: number;
  readonly whole: boolean;
  readonly head: ReadingHead;
  readonly change: { readonly from: number; readonly removed: number; readonly blocks: readonly ReadingBlock[] };
}

export interface ReadingHead {
  readonly title: string | null;
  readonly lang: string | null;
  readonly issuer: readonly string[];
  readonly date: string | null;
  readonly form: string | null;
  readonly place: string | null;
  /** The published text before the first paragraph. */
  readonly lead: string;
  /** Where the first paragraph begins in the file's text. */
  readonly start: number;
  readonly actors: Readonly<Record<string, ReadingActor>>;
  readonly threads: Readonly<Record<string, { readonly status: string | null; readonly title: string | null }>>;
}

export interface ReadingActor {
  readonly name: string;
  readonly title: string | null;
  readonly for: string | null;
  /** 0 for the issuer's side, 1, 2, ... for the other parties; -1 for anybody else. */
  readonly side: number;
}

export interface ReadingBlock {
  /** Up to where the next paragraph begins, in units of the file's text. */
  readonly length: number;
  readonly kind: "text" | "heading" | "furniture";
  readonly pieces: readonly ReadingPiece[];
  readonly acts: readonly ReadingAct[];
}

export interface TextPiece {
  readonly text: string;
  readonly at: number;
  /** A place in the text, how many units of markup were taken out before it, and so on. */
  readonly cuts?: readonly number[];
}

export type ReadingPiece =
  | TextPiece
  | { readonly open: "speech"; readonly speakers: readonly string[]; readonly turn: boolean }
  | { readonly open: "act"; readonly act: number; readonly more: boolean }
  | { readonly open: "if" | "when" | "part" | "head" | "skip" }
  | { readonly close: true };

/** The first of some ids, and how many there are. */
export interface Few {
  readonly ids: readonly string[];
  readonly of: number;
}

export interface ReadingAct {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly force: string | null;
  readonly by: Few;
  readonly to: Few;
  readonly mutual: boolean;
  readonly due: readonly string[];
  readonly conditions: readonly string[];
  readonly thread: string | null;
  readonly answers: readonly string[];
  readonly supersedes: readonly string[];
  readonly contradicts: readonly string[];
  readonly topics: readonly string[];
  readonly parts: readonly {
    readonly words: string;
    readonly force: string | null;
    readonly to: Few | null;
    readonly due: string | null;
    readonly thread: string | null;
  }[];
  readonly partsOf: number;
}
