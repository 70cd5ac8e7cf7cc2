/** The names and types of Readout's own requests; the client has its own copy of the same (client/src/requests.ts). */
import { RequestType, type Range, type TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { Speaker } from "../features/speakers";
import type { Tagging } from "../features/tag";

/** From the client: the published text of an open readout. */
export const published = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** From the client: the edits that write the seal of an open readout. */
export const seal = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>("readout/seal");

export interface EscapeParams {
  text: string;
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
}

/** From the client: a readout, front matter and all, that publishes a text. */
export const escape = new RequestType<EscapeParams, { text: string }, void>("readout/escape");

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

/** To a client that lends its files: the URIs of the files below a folder that patterns match. */
export const list = new RequestType<{ root: string; patterns: string[] }, string[], void>("readout/files/list");

/** To a client that lends its files: the bytes of one, in base64. */
export const read = new RequestType<{ uri: string; limit?: number }, { content: string } | { error: string }, void>(
  "readout/files/read",
);

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /** Where the server finds the files of the workspace; without it, on the disk if it has one. */
  files?: "disk" | "client";
  /** The address of the page that explains the codes of findings, where the client has it elsewhere. */
  documentation?: string;
}

/** From the client: what a text becomes that is pasted in place of a range; null where it is best pasted as it is. */
export const paste = new RequestType<
  { uri: string; range: Range; text: string },
  { kind: "published" | "address"; text: string } | null,
  void
>("readout/paste");

/** A stretch of markup, and the span that it belongs to. */
export interface MarkupCut {
  range: Range;
  of: Range;
}

export interface MarkupAnswer {
  /** Of the document that the places count in. */
  version: number;
  cuts: MarkupCut[];
  /** `side`: 0 for the issuer's, 1, 2, ... for the other parties', -1 for anybody else and for several at once. */
  speech: { range: Range; side: number }[];
  /** `force`: null where neither the analyst nor the words tell one. */
  acts: { range: Range; kind: string; force: string | null }[];
}

/** From the client: the markup of an open readout, or of the paragraphs that a range touches. */
export const markup = new RequestType<{ uri: string; range?: Range }, MarkupAnswer | null, void>("readout/markup");

/** A thread by its id, or the one at a place of a readout or of a follow-up file. */
export type ThreadWanted = { thread: string } | { uri: string; range: Range };

/** From the client: what may have happened to a thread by a day (without one: today), and what it leads to. */
export const eventChoices = new RequestType<
  ThreadWanted & { day?: string },
  | {
      thread: string;
      /** From a follow-up file; null where none gives one. */
      title: string | null;
      status: string;
      /** The day that counts as today, or the one asked about, `YYYY-MM-DD`. */
      day: string;
      choices: { event: string; argument: string | null; leadsTo: string }[];
    }
  /** There is none at the place: those that the file names. */
  | { threads: { id: string; detail: string }[] }
  | { error: string },
  void
>("readout/eventChoices");

export interface NewEventParams {
  thread: string;
  event: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Of `assess` a score, of `assert` a status. */
  argument?: string;
  /** Ids of actors. */
  by?: string[];
  address?: string;
  quotation?: string;
}

/** From the client: the edit that adds a line to a follow-up file, and where the line stands then; or why it cannot be added. */
export const newEvent = new RequestType<
  NewEventParams,
  { uri: string; edit: WorkspaceEdit; range: Range } | { error: string },
  void
>("readout/newEvent");
