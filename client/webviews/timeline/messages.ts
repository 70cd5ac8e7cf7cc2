/** What the timeline and the extension tell each other: types only, for both sides. */

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where something stands in a file. */
export interface Place {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Query {
  readonly thread?: string;
  readonly text?: string;
  readonly actor?: string;
  readonly topic?: string;
  readonly meeting?: string;
  readonly status?: string;
  readonly order: "first" | "latest" | "due";
  readonly skip: number;
  readonly most: number;
}

export interface Party {
  readonly id: string;
  readonly name: string;
}

export interface Statement extends Place {
  /** `YYYY-MM-DD`; null where the meeting has no date. */
  readonly day: string | null;
  readonly meeting: string | null;
  readonly issuer: string;
  readonly issuerName: string;
  readonly kind: string;
  readonly force: string | null;
  readonly conditional: boolean;
  readonly words: string;
}

export interface DueWindow {
  readonly from: string | null;
  readonly until: string | null;
  readonly sentence: string;
  readonly holds: boolean;
}

export interface ThreadEvent extends Place {
  readonly day: string;
  readonly event: string;
  readonly argument: string | null;
  readonly before: string;
  readonly after: string;
  readonly fault: string | null;
  readonly by: readonly string[];
  readonly quotation: string | null;
}

/** An act that took the place of a thread. */
export interface Supersession extends Place {
  readonly day: string | null;
  readonly issuerName: string;
  /** The thread that the act belongs to. */
  readonly thread: string | null;
}

export interface Thread {
  readonly id: string;
  readonly title: string | null;
  readonly status: string | null;
  /** Nothing was stated but that it was done. */
  readonly claimed: boolean;
  readonly due: string | null;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly topics: readonly string[];
  readonly statements: readonly Statement[];
  readonly windows: readonly DueWindow[];
  readonly events: readonly ThreadEvent[];
  readonly supersessions: readonly Supersession[];
  readonly omitted: number;
}

/** What there is to filter by. */
export interface Choices {
  readonly actors: readonly Party[];
  readonly topics: readonly string[];
  readonly meetings: readonly string[];
}

export interface Threads {
  /** The day that the statuses are of. */
  readonly day: string;
  readonly total: number;
  readonly threads: readonly Thread[];
  readonly issuers: readonly { readonly key: string; readonly name: string }[];
  readonly choices: Choices | null;
}

export interface Timeline {
  /** What it is filtered by at first. */
  readonly opened: {
    readonly thread?: string;
    readonly actor?: string;
    /** Tells one opening from another, so that the same may be asked for again. */
    readonly asked: number;
  };
  readonly kept: {
    /** The opening that it is kept of. */
    readonly asked: number;
    readonly query: Query;
    /** The first and last day shown; null where all are. */
    readonly shown: readonly [from: string, until: string] | null;
  };
  readonly toPage:
    | { readonly say: "threads"; readonly turn: number; readonly answer: Threads }
    /** Files have changed, so that it may be asked again. */
    | { readonly say: "changed" }
    | { readonly say: "saved"; readonly name: string };
  readonly fromPage:
    | { readonly ask: Query; readonly turn: number }
    | { readonly show: Place }
    /** The content is the text of an SVG, or a PNG in base64. */
    | { readonly save: "svg" | "png"; readonly content: string };
}
