/** What the rules for acts are given of a text, and what they answer. */
import type { Deed } from "../../../model/actLexicon";
import type { Force } from "../../../model/force";
import type { ActKind } from "../../../syntax/tree";
import type { Span } from "../../../text/span";
import type { Parties } from "./parties";

/** Nobody's sentence is longer, in UTF-16 units: in what is, no acts are looked for. */
export const LONGEST_SENTENCE = 4000;

/** A stretch of a sentence that the same persons say, or nobody. */
export interface Stretch extends Span {
  /** Ids; empty in narration. */
  readonly speakers: readonly string[];
  /** The sides that they speak for. */
  readonly sides: readonly string[];
}

/** An act, before its attributes are written. */
export interface FoundAct extends Span {
  readonly kind: ActKind;
  /** What goes on with it behind what the sentence puts in between: "Calder will, she said, [...]". */
  readonly more?: Span;
  /** Sides that perform it; empty where the default holds. */
  readonly by: readonly string[];
  /** Sides that it is addressed to; null where the default holds, empty for nobody. */
  readonly to: readonly string[] | null;
  /** Where the rule knows better than the words. */
  readonly force: Force | null;
  readonly confidence: number;
  /** The words that open it, as published. */
  readonly cue: string;
}

export interface Ground {
  /** Of a Chinese text, in simplified characters. */
  readonly text: string;
  /** As published, where that is another. */
  readonly published?: string;
  readonly parties: Parties;
}

/** The kind that a deed of one party, or of all, is. */
export function kindOf(deed: Deed, joint: boolean): ActKind {
  return deed === "bind" ? (joint ? "agree" : "commit") : deed;
}
