/**
 * What the parser makes of a follow-up file: a list of lines, each a value that knows nothing of the others, so that an
 * unchanged line is reused wherever it moves. What the events come to is in `workspace/status.ts`.
 */
import type { Span } from "../../text/span";
import type { Reference } from "../tree";

export const EVENTS = [
  "detach",
  "progress",
  "keep",
  "break",
  "suspend",
  "resume",
  "withdraw",
  "release",
  "lapse",
  "assess",
  "assert",
] as const;
export type EventName = (typeof EVENTS)[number];

export const STATUSES = [
  "offered",
  "conditional",
  "open",
  "progress",
  "suspended",
  "kept",
  "broken",
  "overdue",
  "withdrawn",
  "released",
  "lapsed",
  "superseded",
] as const;
export type Status = (typeof STATUSES)[number];

/** The scale of the G7 and G20 Research Groups: not complied, partly or in progress, complied. */
export const SCORES = ["-1", "0", "+1"] as const;
export type Score = (typeof SCORES)[number];

/** The whole of one `*.followup` text. Never fails: what is wrong with it stands in the lines' `problems`. */
export interface FollowupTree {
  readonly text: string;
  readonly lines: readonly FollowupLine[];
  /** Where each line begins: offsets of `text`, one per line, ascending. */
  readonly starts: Int32Array;
}

/** One line with its ending. All offsets in it count from its start. */
export interface FollowupLine {
  /** The line itself, without its ending. */
  readonly text: string;
  readonly content: FollowupContent;
  readonly problems: readonly FollowupProblem[];
}

export type FollowupContent = { readonly kind: "blank" | "comment" | "bad" } | TitleLine | EventLine;

/** `^id "title"`. */
export interface TitleLine {
  readonly kind: "title";
  readonly thread: Reference;
  /** What is inside the quotation marks, without their backslashes; its span is the inside as written. */
  readonly title: Written;
}

/** `2021-11-10 progress ^id ...`; every part is sound. */
export interface EventLine {
  readonly kind: "event";
  /** `YYYY-MM-DD`, a day that exists. */
  readonly date: Written;
  readonly event: Written & { readonly value: EventName };
  readonly thread: Reference;
  /** Of `assess` a score, of `assert` a status; null for the others. */
  readonly argument: (Written & { readonly value: Score | Status }) | null;
  readonly by: readonly Reference[];
  readonly address: Written | null;
  readonly quotation: Written | null;
}

/** Something written, and where. */
export interface Written extends Span {
  readonly value: string;
}

/** What is wrong with a line, in a sentence, with the mend. */
export interface FollowupProblem extends Span {
  readonly code: "bad-event";
  readonly message: string;
  /** What to write instead of the span; null where that cannot be known. */
  readonly suggestion: string | null;
}
