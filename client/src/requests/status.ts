/** What the status bar tells of a readout. */
import { RequestType } from "vscode-languageclient";

export interface FileStatus {
  /** Of the document that was looked at. */
  version: number;
  /** The kinds of acts that it has, in one order: `2` `commitments`. */
  acts: readonly { readonly count: number; readonly name: string }[];
  threads: number;
  seal: "none" | "sealed" | "broken" | "unknown";
  coverage: Coverage;
}

/** How far a readout is tagged. */
export interface Coverage {
  /** The share of its text that has a speaker, from 0 to 1; null where it has no text. */
  spoken: number | null;
  /** What reads like an act or like speech and has no tag; null where the text has not been drafted. */
  untagged: { readonly acts: number; readonly speech: number } | null;
}

/** What the status bar tells of an open readout; null for any other file. */
export const statusRequest = new RequestType<{ uri: string }, FileStatus | null, void>("readout/status");
