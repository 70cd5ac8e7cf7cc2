/** What drafting proposes for a readout, and what a person decides of it. */
import { RequestType } from "vscode-languageserver";
import type { Position, Range, TextEdit } from "vscode-languageserver";
import type { Likeness } from "../../features/draft/alike";

/** A tag that is proposed for a readout, with its details; or the parts of an act. */
export interface ProposalAnswer {
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

/** From the client: what a tag at a range, or who is named there, is known by; null where there is neither. */
export const alike = new RequestType<{ uri: string; range: Range }, { like: Likeness; name: string } | null, void>(
  "readout/alike",
);

/**
 * From the client: what is proposed for a readout as it stands, or for what a range touches, in the order of the text;
 * `like`: what is like a tag in place of that; `left`: what is too long for that, in words.
 */
export const proposals = new RequestType<
  { uri: string; range?: Range; like?: Likeness },
  { version: number; left?: string; proposals: ProposalAnswer[] },
  void
>("readout/proposals");

/** Edits of one version of a document, in parts that may be made one without the other: the front matter and paragraphs. */
export interface AcceptAnswer {
  version: number;
  /** What is too long to be drafted in an editor, in words. */
  left?: string;
  parts: { edits: TextEdit[]; label: string; writes: string[] }[];
}

/** From the client: the edits that write proposals; or why none of them can be written. */
export const acceptProposal = new RequestType<
  { uri: string; keys: string[]; like?: Likeness },
  AcceptAnswer | { error: string },
  void
>("readout/acceptProposal");

/** From the client: the edits that write all proposals of a readout of so much confidence (without it: the sure ones), and what its front matter lacks. */
export const draftAll = new RequestType<{ uri: string; least?: number }, AcceptAnswer, void>("readout/draft");

/** From the client: these are not proposed again as long as the server runs; or they are (`back`). */
export const rejectProposal = new RequestType<{ uri: string; keys: string[]; back?: boolean }, null, void>(
  "readout/rejectProposal",
);
