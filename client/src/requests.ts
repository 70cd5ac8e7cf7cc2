/** The names and types of Readout's own requests, as the client knows them; the server has its own copy of the same. */
import { RequestType, NotificationType0 } from "vscode-languageclient";
import type { Range, TextEdit, WorkspaceEdit, Position } from "vscode-languageclient";
import type { ReadingAnswer } from "../webviews/reading/messages";
import type { CompareAnswer } from "../webviews/compare/messages";
import type { By, Counted, Scope } from "../webviews/statistics/messages";
import type { Query, Threads } from "../webviews/timeline/messages";

// ---- From the client to the server ----

/** The published text of an open readout: its body without the markup. */
export const publishedRequest = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** The edits that write the seal of an open readout: none where it is sealed already; or why it cannot be sealed. */
export const sealRequest = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>(
  "readout/seal",
);

export interface EscapeParams {
  /** Published text. */
  text: string;
  /** What the text is: published text as it stands (the default), a web page that holds it, or whichever it looks like. */
  from?: "text" | "html" | "either";
  /** What is known goes into the front matter. */
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
  /** Who speaks and what is undertaken is tagged, where it is sure. */
  draft?: boolean;
  /** Where the readout will be: the actors declared there are known. */
  beside?: string;
}

/** A whole readout, front matter and all, whose published text is the given text. */
export const escapeRequest = new RequestType<
  EscapeParams,
  { text: string; isPage?: boolean } | { error: string },
  void
>("readout/escape");

/** what a text becomes that is pasted in place of a range; null where it is best pasted as it is. */
export const pasteRequest = new RequestType<
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

/** the markup of an open readout, or of the paragraphs that a range touches. */
export const markupRequest = new RequestType<{ uri: string; range?: Range }, MarkupAnswer | null, void>(
  "readout/markup",
);

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

/** What a node of a view stands for, to be sent back as it came. */
export type Subject =
  | { readonly kind: "statement" | "event"; readonly thread: string; readonly uri: string; readonly number: number }
  | { readonly kind: "actor"; readonly id: string; readonly uri: string }
  | { readonly kind: "readout"; readonly uri: string };

/** One node of a view that is a tree. */
export interface TreeNode {
  /** Unique in its view, and the same as long as the node stands for the same. */
  readonly id: string;
  readonly kind: "group" | "thread" | "statement" | "event" | "side" | "person" | "meeting" | "readout";
  readonly label: string;
  readonly description: string;
  /** What is read out. */
  readonly spoken: string;
  /** A status of a thread, or the name of another picture. */
  readonly icon: string;
  readonly children: "none" | "closed" | "open";
  readonly subject: Subject | null;
  readonly thread: string | null;
  readonly comparable: boolean;
}

export type Grouping = "status" | "debtor" | "meeting" | "topic" | "due";

export interface TreeParams {
  view: "commitments" | "speakers" | "meetings";
  /** The node whose children are wanted; null for the first ones. */
  parent: string | null;
  from: number;
  most: number;
  by?: Grouping;
  filter?: string;
}

export interface TreePage {
  nodes: TreeNode[];
  /** How many children there are in all. */
  total: number;
  /** Of the commitments' first nodes: how many undertakings there are below them. */
  entries?: number;
}

/** Some children of a node of a view. */
export const treeRequest = new RequestType<TreeParams, TreePage, void>("readout/tree");

/** Where what a node stands for is written, and the id in it; null where it is gone. */
export const treePlaceRequest = new RequestType<
  { subject: Subject },
  { uri: string; range: Range; id: Position } | null,
  void
>("readout/tree/place");

/** What is told of a node that somebody points at, in Markdown; `whole`: of its whole thread. */
export const treeTooltipRequest = new RequestType<
  { subject: Subject; whole: boolean },
  { markdown: string } | null,
  void
>("readout/tree/tooltip");

/** A citation of a statement. */
export const citationRequest = new RequestType<
  { thread: string; uri: string; number: number },
  { text: string } | null,
  void
>("readout/citation");

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

/** From the server: what the views show may have changed. At most once a second. */
export const changedNotification = new NotificationType0("readout/changed");

/** A readout as its readers see it, or what has changed in it since the answer that is `known`; null where there is none. */
export const readingRequest = new RequestType<{ uri: string; known?: number }, ReadingAnswer | null, void>(
  "readout/reading",
);

/** One who has published an account of a meeting. */
export interface Issuer {
  readonly key: string;
  readonly name: string;
  readonly uris: readonly string[];
  /** One of them is the readout asked about. */
  readonly own: boolean;
}

export interface AccountsAnswer {
  /** Null where the readout does not say which meeting it is of. */
  readonly meeting: string | null;
  readonly issuers: readonly Issuer[];
}

/** Who has published accounts of a meeting, or of that of a readout; null where there is no such meeting or readout. */
export const accountsRequest = new RequestType<{ uri: string } | { meeting: string }, AccountsAnswer | null, void>(
  "readout/accounts",
);

/** Two accounts of a meeting side by side, by the keys of their issuers; null where one of them is gone. */
export const compareRequest = new RequestType<
  { meeting: string; one: string; other: string },
  CompareAnswer | null,
  void
>("readout/compare");

/** Which readouts statistics are over, and in which groups; `csv` asks for a text of each group as well. */
export interface StatisticsParams {
  scope: Omit<Scope, "of"> & { readonly uris?: readonly string[] };
  by: readonly By[];
  csv?: boolean;
}

/** Who speaks how much in some readouts, and the acts in groups. */
export const statisticsRequest = new RequestType<StatisticsParams, Counted & { csv: string[] }, void>(
  "readout/statistics",
);

/** A page of threads over time; `choices` asks for what there is to filter by as well. */
export const timelineRequest = new RequestType<Query & { choices?: boolean }, Threads, void>("readout/timeline");

/** A tag that is proposed for a readout, with its details. */
export interface Proposal {
  /** Names it as long as the words that it is about are published. */
  key: string;
  range: Range;
  tag: string;
  /** The markup, details and all, its words left out. */
  writes: string;
  /** What stands before the words, and behind them. */
  opens: string;
  closes: string;
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

/** What a language model may be asked about a readout: sentences of its published text, paragraph by paragraph, and how to answer. */
export interface ModelQuestion {
  version: number;
  /** Tells the published text; sent back with the answer. */
  of: string;
  instructions: string;
  paragraphs: readonly (readonly string[])[];
}

/** What a language model may be asked about a readout; or why there is nothing to ask. */
export const modelQuestionRequest = new RequestType<{ uri: string }, ModelQuestion | { error: string }, void>(
  "readout/modelQuestion",
);

/** What a model has answered, as it came. Its proposals stand beside the others; or why none of it is used. */
export const modelAnswerRequest = new RequestType<
  { uri: string; of: string; model: string; answers: string[] },
  { told: string; proposals: number } | { error: string },
  void
>("readout/modelAnswer");

// ---- From the server to the client, where the server has no disk (`files: "client"`) ----

export interface ListParams {
  /** The folder, as a URI. */
  root: string;
  /** Globs of one form: `**` and a file name, in which `*` is any run of characters. */
  patterns: string[];
}

/** The URIs of all files below a folder that one of the patterns matches, sorted. */
export const listRequest = new RequestType<ListParams, string[], void>("readout/files/list");

export interface ReadParams {
  uri: string;
  /** Bytes; a larger file is not read. */
  limit?: number;
}

/** The bytes of a file, in base64; or why it cannot be read. */
export const readRequest = new RequestType<ReadParams, { content: string } | { error: string }, void>(
  "readout/files/read",
);

/** What the server is told when it starts. */
export interface InitializationOptions {
  /** Where it finds the files of the workspace: on the disk, or by asking the client. */
  files: "disk" | "client";
  /** The address of the page that explains the codes of findings. */
  documentation: string;
}
