/** What has happened to a thread, and the line that says so in a follow-up file. */
import { RequestType } from "vscode-languageclient";
import type { Range, WorkspaceEdit } from "vscode-languageclient";

/** A thread by its id, or the one at a place of a readout or of a follow-up file. */
export type ThreadWanted = { thread: string } | { uri: string; range: Range };

export interface EventChoices {
  thread: string;
  /** From a follow-up file; null where none gives one. */
  title: string | null;
  status: string;
  /** The day that counts as today, or the one asked about, `YYYY-MM-DD`. */
  day: string;
  choices: { event: string; argument: string | null; leadsTo: string }[];
}

/** What may have happened to a thread by a day (without one: today); the threads of the file where there is none at the place. */
export const eventChoicesRequest = new RequestType<
  ThreadWanted & { day?: string },
  EventChoices | { threads: { id: string; detail: string }[] } | { error: string },
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

/** The edit that adds a line to a follow-up file, and where the line stands then; or why it cannot be added. */
export const newEventRequest = new RequestType<
  NewEventParams,
  { uri: string; edit: WorkspaceEdit; range: Range } | { error: string },
  void
>("readout/newEvent");
