/** The tagging commands, and what they let one choose from. */
import { RequestType } from "vscode-languageclient";
import type { Range, TextEdit } from "vscode-languageclient";

/** What a span is: who says it, or the word of its kind. */
export type Tag = { readonly speakers: readonly string[] } | { readonly word: string };

/** An actor that is declared with the same edit. */
export interface NewActor {
  readonly id: string;
  readonly name: string;
}

/** What a tagging command does at the selection. */
export type Tagging =
  | { readonly do: "wrap" | "change"; readonly tag: Tag; readonly declare?: NewActor }
  | { readonly do: "turn"; readonly speakers: readonly string[]; readonly declare?: NewActor }
  | { readonly do: "attribute"; readonly text: string }
  | {
      readonly do: "remove" | "turnOrSpan" | "open" | "split" | "merge" | "extend" | "fit" | "select" | "rest" | "next";
    };

export interface TagParams {
  uri: string;
  range: Range;
  tagging: Tagging;
}

/** What a tagging command changes in one version of an open readout, and what is selected then; or why it cannot be done. */
export const tagRequest = new RequestType<
  TagParams,
  { version: number; edits: TextEdit[]; selection: Range } | { error: string },
  void
>("readout/tag");

/** One choice of who speaks: an actor, or several jointly. */
export interface Speaker {
  readonly ids: readonly string[];
  readonly name: string;
  /** Title and other names; may be empty. */
  readonly detail: string;
  /** Nobody has declared it yet. */
  readonly isNew?: true;
}

export interface SpeakersParams {
  uri: string;
  range: Range;
  /** The whole paragraph is to be tagged. */
  paragraph?: boolean;
  /** A name that no actor has: asks for the actor that it would be. */
  typed?: string;
}

/** Who may be said to speak at a place, the likeliest first. */
export const speakersRequest = new RequestType<SpeakersParams, readonly Speaker[], void>("readout/speakers");

/** The threads that the act at a place may have, a new one last; none where there is no act that lacks one. */
export const threadsRequest = new RequestType<{ uri: string; range: Range }, { id: string; detail: string }[], void>(
  "readout/threads",
);
