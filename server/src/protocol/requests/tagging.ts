/** The tagging commands, and what they let one choose from. */
import { RequestType } from "vscode-languageserver";
import type { Range, TextEdit } from "vscode-languageserver";
import type { Speaker } from "../../features/speakers";
import type { Tagging } from "../../features/tag";

export interface TagParams {
  uri: string;
  range: Range;
  tagging: Tagging;
}

/** From the client: what a tagging command changes in an open readout, and what is selected then; or why it cannot be done. */
export const tag = new RequestType<
  TagParams,
  { version: number; edits: TextEdit[]; selection: Range } | { error: string },
  void
>("readout/tag");

export interface SpeakersParams {
  uri: string;
  range: Range;
  /** The whole paragraph is to be tagged. */
  paragraph?: boolean;
  /** A name that no actor has: asks for the actor that it would be. */
  typed?: string;
}

/** From the client: who may be said to speak at a place, the likeliest first. */
export const speakers = new RequestType<SpeakersParams, readonly Speaker[], void>("readout/speakers");

/** From the client: the threads that the act at a place may have, a new one last; none where there is no act. */
export const threads = new RequestType<{ uri: string; range: Range }, { id: string; detail: string }[], void>(
  "readout/threads",
);
