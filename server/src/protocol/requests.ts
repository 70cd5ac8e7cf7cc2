/** The names and types of Readout's own requests; the client has its own copy of the same (client/src/requests.ts). */
import {
  RequestType,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
  NotificationType0,
  type Position,
} from "vscode-languageserver";
import type { Likeness } from "../features/draft/alike";
import type { Coverage } from "../features/draft/coverage";
import type { FileStatus } from "../features/fileStatus";
import type { Grouping } from "../features/ledger";
import type { ReadingChange, ReadingHead } from "../features/reading";
import type { ComparePage, PageItem, PagePlace } from "../features/accounts/page";
import type { Speaker } from "../features/speakers";
import type { Statistics, StatisticsBy, StatisticsScope } from "../features/statistics";
import type { Tagging } from "../features/tag";
import type { Asked, Page, Subject } from "../features/trees/node";
import type {
  Timeline,
  TimelineEvent,
  TimelineQuery,
  TimelineStatement,
  TimelineSupersession,
  TimelineThread,
} from "../features/timeline";

/** From the client: the published text of an open readout. */
export const published = new RequestType<{ uri: string }, { text: string }, void>("readout/published");

/** From the client: the edits that write the seal of an open readout. */
export const seal = new RequestType<{ uri: string }, { edits: TextEdit[] } | { error: string }, void>("readout/seal");

export interface EscapeParams {
  text: string;
  /** What the text is: published text as it stands (the default), a web page that holds it, or whichever it looks like. */
  from?: "text" | "html" | "either";
  title?: string;
  date?: string;
  source?: string;
  lang?: string;
  /** Who speaks and what is undertaken is tagged, where it is sure. */
  draft?: boolean;
  /** Where the readout will be: the actors declared there are known. */
  beside?: string;
}

/** From the client: a readout, front matter and all, that publishes a text. */
export const escape = new RequestType<EscapeParams, { text: string; isPage?: boolean } | { error: string }, void>(
  "readout/escape",
);

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

export interface ReadingAnswer {
  /** Names what the client knows then. */
  id: number;
  /** Of the document that the places count in. */
  version: number;
  /** What the client knew before is void: the change is from nothing. */
  whole: boolean;
  head: ReadingHead;
  change: ReadingChange;
}

/** From the client: a readout as its readers see it, or what has changed in it since the answer that is `known`; null where there is none. */
export const reading = new RequestType<{ uri: string; known?: number }, ReadingAnswer | null, void>("readout/reading");

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

export interface TreeParams extends Asked {
  view: "commitments" | "speakers" | "meetings";
  /** Of the commitments: `debtor` where nothing is said. */
  by?: Grouping;
  /** Of the commitments: words that a thread must have to be shown. */
  filter?: string;
}

/** From the client: some children of a node of a view. */
export const tree = new RequestType<TreeParams, Page, void>("readout/tree");

/** From the client: where what a node stands for is written, and the id in it; null where it is gone. */
export const treePlace = new RequestType<
  { subject: Subject },
  { uri: string; range: Range; id: Position } | null,
  void
>("readout/tree/place");

/** From the client: what is told of a node that somebody points at, in Markdown; `whole`: of its whole thread. */
export const treeTooltip = new RequestType<{ subject: Subject; whole: boolean }, { markdown: string } | null, void>(
  "readout/tree/tooltip",
);

/** From the client: a citation of a statement. */
export const citation = new RequestType<{ thread: string; uri: string; number: number }, { text: string } | null, void>(
  "readout/citation",
);

/** From the client: what the status bar tells of an open readout, as of a version of it; null for any other file. */
export const status = new RequestType<
  { uri: string },
  (FileStatus & { version: number; coverage: Coverage }) | null,
  void
>("readout/status");

/**
 * To a client that asks for it (`experimental.readout.changed`): what the views show may have changed. At most once a
 * second.
 */
export const changed = new NotificationType0("readout/changed");

/** An issuer of a meeting's readouts. */
export interface IssuerAnswer {
  key: string;
  name: string;
  uris: string[];
  /** One of them is the readout asked about. */
  own: boolean;
}

/** From the client: who has published accounts of a meeting, or of that of a readout; null where there is no such meeting. */
export const accounts = new RequestType<
  { uri: string } | { meeting: string },
  { meeting: string | null; issuers: IssuerAnswer[] } | null,
  void
>("readout/accounts");

export interface CompareParams {
  meeting: string;
  /** The keys of two of the meeting's issuers. */
  one: string;
  other: string;
}

/** A page of two accounts, with the places of its acts as the client counts them. */
export type CompareAnswer = Omit<ComparePage, "items"> & { items: CompareItem[] };
export type CompareItem = Omit<PageItem, "one" | "other"> & { one: ComparePlace[]; other: ComparePlace[] };
export type ComparePlace = Omit<PagePlace, "span"> & { range: Range };

/** From the client: two accounts of a meeting side by side; null where one of them is gone. */
export const compare = new RequestType<CompareParams, CompareAnswer | null, void>("readout/compare");

export interface StatisticsParams {
  scope: StatisticsScope;
  by: readonly StatisticsBy[];
  /** The tables as CSV as well, with all their rows. */
  csv?: boolean;
}

/** From the client: who speaks how much in some readouts, and the acts in groups; `csv` has a text for each group, if asked for. */
export const statistics = new RequestType<StatisticsParams, Statistics & { csv: string[] }, void>("readout/statistics");

/** Something that has its place in a file as a range. */
export type Placed<Its> = Omit<Its, "start" | "end"> & { range: Range };

/** What a timeline can be filtered by. */
export interface TimelineChoices {
  actors: { id: string; name: string }[];
  topics: string[];
  meetings: string[];
}

export interface TimelineParams extends Omit<TimelineQuery, "day"> {
  /** `YYYY-MM-DD`; today if not given. */
  day?: string;
  /** What there is to filter by is asked for as well. */
  choices?: boolean;
}

export type TimelineAnswer = Omit<Timeline, "threads"> & {
  day: string;
  threads: (Omit<TimelineThread, "statements" | "events" | "supersessions"> & {
    statements: Placed<TimelineStatement>[];
    events: Placed<TimelineEvent>[];
    supersessions: Placed<TimelineSupersession>[];
  })[];
  choices: TimelineChoices | null;
};

/** From the client: a page of threads over time. */
export const timeline = new RequestType<TimelineParams, TimelineAnswer, void>("readout/timeline");

/** A tag that is proposed for a readout, with its details. */
export interface ProposalAnswer {
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

/** What a language model may be asked about a readout: sentences of its published text, paragraph by paragraph, and how to answer. */
export interface ModelQuestion {
  version: number;
  /** Tells the published text; sent back with the answer. */
  of: string;
  instructions: string;
  paragraphs: readonly (readonly string[])[];
}

/** From the client: what a language model may be asked about a readout; or why there is nothing to ask. */
export const modelQuestion = new RequestType<{ uri: string }, ModelQuestion | { error: string }, void>(
  "readout/modelQuestion",
);

/** From the client: what a model has answered, as it came. Its proposals stand beside the others; or why none of it is used. */
export const modelAnswer = new RequestType<
  { uri: string; of: string; model: string; answers: string[] },
  { told: string; proposals: number } | { error: string },
  void
>("readout/modelAnswer");
