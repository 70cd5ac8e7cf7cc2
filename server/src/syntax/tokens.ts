/** The tokens of one block, and of one line of a follow-up file, as the grammar (grammar/readout.peggy) makes them. Offsets count from its start. */
import type { Span } from "../text/span";
import type { Attribute, Prefix, Reference } from "./tree";

export interface Tokens {
  /** Those on the lines before the prefix that hold nothing else. */
  readonly notes: readonly Token[];
  readonly prefix: (Prefix & { readonly speakers: readonly Reference[] }) | null;
  /** In order; null for a stretch of published text. */
  readonly tokens: readonly (Token | null)[];
}

export type Token = Span &
  (
    | { readonly type: "escape" | "note" | "unclosed-note" }
    /** `[` of the published text inside a span, one or several. */
    | { readonly type: "left" }
    /** The `]` that belongs to such a one. */
    | { readonly type: "right" }
    /** `]` that neither a span nor a `[` has opened, one or several. */
    | { readonly type: "stray" }
    | { readonly type: "speech"; readonly speakers: readonly Reference[] }
    | { readonly type: "tag"; readonly word: string }
    /** The `]` of a span, with its attributes where braces follow. */
    | { readonly type: "close"; readonly attributes: readonly Attribute[] | null }
  );

/** One word of a line of a follow-up file; a line without words is blank, and one without even those a comment. */
export type FollowupWord = Span &
  (
    | { readonly type: "thread" | "actor"; readonly value: Reference }
    /** Quotation marks included; `\"` inside stands for `"`. */
    | { readonly type: "quotation" }
    | { readonly type: "address" | "word" }
  );
