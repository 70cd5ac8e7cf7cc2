/** What the page of two accounts and the extension tell each other, and what the server tells both: types only. */

export interface Compare {
  readonly opened: {
    readonly meeting: string;
    /** The keys of the two issuers, as the server knows them, and their names. */
    readonly one: string;
    readonly other: string;
    readonly names: readonly [string, string];
  };
  readonly kept: { readonly filter: Filter; readonly current: string | null };
  readonly toPage:
    | { readonly answer: CompareAnswer }
    /** There is nothing to compare, and why. */
    | { readonly nothing: string };
  /** Somebody wants to see a place in its source; `focus`: and to be there. */
  readonly fromPage: { readonly show: { readonly uri: string; readonly range: PlaceRange }; readonly focus: boolean };
}

export type Filter = "all" | "differs" | "single";
export type Which = "one" | "other";
/** In both accounts and alike, in both and differing, only in the one, only in the other. */
export type State = "same" | "differs" | "one" | "other";

// ---- As the server tells it: `readout/compare` ----

export interface CompareAnswer {
  readonly remarks: readonly string[];
  readonly one: CompareAccount;
  readonly other: CompareAccount;
  readonly counts: string;
  readonly speech: readonly { readonly name: string; readonly one: Share | null; readonly other: Share | null }[];
  readonly explained: string;
  readonly items: readonly CompareItem[];
}

export interface Share {
  readonly words: number;
  readonly characters: number;
  readonly share: number;
}

export interface CompareAccount {
  readonly name: string;
  readonly called: string;
  readonly texts: readonly CompareText[];
}

export interface CompareText {
  readonly uri: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly lang: string | null;
  readonly paragraphs: readonly {
    readonly kind: "text" | "heading" | "furniture";
    readonly pieces: readonly {
      readonly text: string;
      /** The numbers of the items that it belongs to, the outermost first. */
      readonly items: readonly number[];
      readonly speaker: string | null;
    }[];
  }[];
}

export interface CompareItem {
  /** From 1, in order. */
  readonly number: number;
  readonly thread: string | null;
  /** What a follow-up file calls the thread. */
  readonly title: string | null;
  readonly state: State;
  readonly told: string;
  readonly differences: readonly string[];
  readonly notes: readonly string[];
  readonly one: readonly ComparePlace[];
  readonly other: readonly ComparePlace[];
}

export interface ComparePlace {
  readonly uri: string;
  readonly range: PlaceRange;
  readonly what: string;
  readonly words: string;
}

export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
