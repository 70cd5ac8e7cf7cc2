/** What the statistics and the extension tell each other: types only, for both sides. */

export type By =
  "speaker" | "side" | "creditor" | "topic" | "kind" | "force" | "issuer" | "meeting" | "year" | "readout";

/** Which readouts count. */
export interface Scope {
  readonly of: "all" | "active" | "selected";
  readonly issuer?: string;
  readonly meeting?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly words: number | null;
  readonly acts: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly forces: Readonly<Record<string, number>>;
}

export interface Group {
  readonly by: By;
  readonly rows: readonly Row[];
  readonly overlapping: boolean;
}

export interface Counted {
  readonly readouts: number;
  readonly words: number;
  readonly spoken: number;
  readonly furniture: number;
  readonly acts: number;
  readonly groups: readonly Group[];
}

export interface Statistics {
  /** The files and folders that were selected; null where none were. */
  readonly opened: { readonly uris: readonly string[] | null };
  readonly kept: {
    readonly scope: Scope;
    readonly words: By;
    readonly acts: By;
    readonly parts: "kinds" | "forces";
  };
  readonly toPage:
    | {
        readonly say: "counted";
        readonly turn: number;
        readonly counted: Counted;
        /** The name of the active readout, or of what is selected; null where there is none. */
        readonly active: string | null;
        readonly selected: string | null;
      }
    | { readonly say: "changed" }
    | { readonly say: "copied"; readonly by: By };
  readonly fromPage:
    | { readonly ask: Scope; readonly by: readonly By[]; readonly turn: number }
    | { readonly copy: Scope; readonly by: By };
}
