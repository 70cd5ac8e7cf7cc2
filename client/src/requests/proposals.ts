/** What drafting proposes for a readout, and what a person decides of it. */
import { RequestType } from "vscode-languageclient";
import type { Position, Range, TextEdit } from "vscode-languageclient";

/** A tag that is proposed for a readout, with its details; or the parts of an act. */
export interface Proposal {
  /** Names it as long as the words that it is about are published. */
  key: string;
  range: Range;
  tag: string;
  /** The markup, details and all, its words left out. */
  writes: string;
  /** What of it would stand where, in the order of the text. */
  pieces: { position: Position; text: string }[];
  why: string;
  /** From 0 to 1. */
  confidence: number;
  /** It is written without asking where all is. */
  sure: boolean;
  /** The language model that proposes it; null where drafting does. */
  by: string | null;
  /** The actors that are declared with it. */
  declares: string[];
}

/** What places are like, to be sent back as it came. */
export interface Likeness {
  readonly sort: string;
}

/** What a tag at a range, or who is named there, is known by; null where there is neither. */
export const alikeRequest = new RequestType<
  { uri: string; range: Range },
  { like: Likeness; name: string } | null,
  void
>("readout/alike");

/**
 * What is proposed for a readout as it stands, or for what a range touches, in the order of the text; `like`: what is like
 * a tag in place of that; `left`: what is too long for that, in words.
 */
export const proposalsRequest = new RequestType<
  { uri: string; range?: Range; like?: Likeness },
  { version: number; left?: string; proposals: Proposal[] },
  void
>("readout/proposals");

/** Edits of one version of a document, in parts that may be made one without the other: the front matter and paragraphs. */
export interface AcceptAnswer {
  version: number;
  /** What is too long to be drafted in an editor, in words. */
  left?: string;
  parts: { edits: TextEdit[]; label: string; writes: string[] }[];
}

/** The edits that write proposals; or why none of them can be written. */
export const acceptProposalRequest = new RequestType<
  { uri: string; keys: string[]; like?: Likeness },
  AcceptAnswer | { error: string },
  void
>("readout/acceptProposal");

/** The edits that write all proposals of so much confidence (without it: the sure ones), and what the front matter lacks. */
export const draftRequest = new RequestType<{ uri: string; least?: number }, AcceptAnswer, void>("readout/draft");

/** These are not proposed again as long as the server runs; or they are (`back`). */
export const rejectProposalRequest = new RequestType<{ uri: string; keys: string[]; back?: boolean }, null, void>(
  "readout/rejectProposal",
);
