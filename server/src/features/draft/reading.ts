/** What drafting says of a published text: who takes part, who says what, and which tags are proposed for it. */
import type { ActorKind } from "../../model/actors";
import type { ActKind } from "../../syntax/tree";
import type { Span } from "../../text/span";

/** An actor that the text names. */
export interface DraftActor {
  /** As the front matter will declare it. */
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** The id of the side that it speaks for. */
  readonly for: string | null;
  /** ISO 3166-1 alpha-2, of a state. */
  readonly iso: string | null;
  readonly kind: ActorKind | null;
  /** Other words by which the text calls it. */
  readonly aka: readonly string[];
}

/** The actors of a text, and what its front matter can say; each as far as the text tells. */
export interface Cast {
  readonly lang: "en" | "zh";
  /** In the order in which they are declared; those that a given list or an `actors.yaml` has are among them. */
  readonly actors: readonly DraftActor[];
  /** Ids: whose account it is, and who takes part. */
  readonly issuer: readonly string[];
  readonly parties: readonly string[];
  /** Ids of those who meet, the issuer's first: who "the leaders" and "both sides" are. Left out, it is those with a side. */
  readonly principals?: readonly string[];
  /** What the text calls each person, by their ids. */
  readonly called?: ReadonlyMap<string, Called>;
  /** Who says "I", where the text is somebody's own statement. */
  readonly author?: string | null;
  /** Whom "we" means there, where not all who take part. */
  readonly we?: readonly string[] | null;
  /** Who speaks in a joint statement: the states whatever persons it names, or the persons of whom it is whatever it calls them. */
  readonly voice?: "states" | "persons" | null;
  /** Where a signature begins: nobody speaks from there on. */
  readonly closing?: number | null;
  /** EDTF, of the meeting. */
  readonly date: string | null;
  readonly form: string | null;
  readonly title: Span | null;
}

/** All titles that a text gives one person, and all forms of the name. */
export interface Called {
  readonly titles: readonly string[];
  readonly names: readonly string[];
}

/** A stretch of the text that somebody says: a sentence, or a part of one. Offsets are UTF-16 units of the text. */
export interface SpeechReading extends Span {
  /** Ids; several say it jointly. */
  readonly speakers: readonly string[];
  /** The verb that reports it; null where it only goes on with what was said before. */
  readonly cue: Span | null;
  /** The index in the list of the speech around this one; -1 at the top. */
  readonly within: number;
  /** From 0 to 1. */
  readonly confidence: number;
  /** In one short sentence, for the person who decides. */
  readonly why: string;
}

/** One tag that is proposed. Offsets are UTF-16 units of the published text. */
export interface Proposal extends Span {
  readonly tag: "head" | "skip" | "speech" | "if" | "when" | "part" | "more" | ActKind;
  /** Ids, for speech; empty for all else. */
  readonly speakers: readonly string[];
  /** What stands in the braces behind the span, without them: `firm by @us`, `2021-10`; empty for none. */
  readonly attributes: string;
  readonly confidence: number;
  readonly why: string;
  /** The language model that proposes it; left out where drafting does. */
  readonly by?: string;
  /** Of an act, the words that open it, as published. */
  readonly cue?: string;
}

export interface Draft {
  /** The published text, untouched. */
  readonly text: string;
  readonly cast: Cast;
  /** In the order of their starts, the outer before the inner; none cuts across another. */
  readonly proposals: readonly Proposal[];
  /** How many sentences are too long for acts to be looked for in all of them; left out where none is. */
  readonly endless?: number;
}

/** The ids that a proposal names, in its speakers and in its attributes. */
export function idsOf({ speakers, attributes }: Pick<Proposal, "speakers" | "attributes">): readonly string[] {
  const named = [...attributes.matchAll(/@([\p{L}_][\p{L}\p{M}\p{N}_-]*)/gu)].map(([, id]) => id!);
  return [...speakers, ...named];
}
