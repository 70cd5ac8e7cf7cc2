/** What a check is: a short function in a list. It finds; what its findings weigh is for the settings to say. */
import type { FrontMatter } from "../../model/frontmatter";
import type { Said } from "../../model/said";
import type { Span } from "../../text/span";
import type { Others } from "../../workspace/accounts";
import type { Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { Mark } from "../../workspace/marks";
import type { ResolvedBlock } from "../../workspace/resolve";
import type { Workspace } from "../../workspace/workspace";

export type Severity = "error" | "warning" | "information" | "hint";

/**
 * The codes and the severities they have where no setting says otherwise: stable, since texts silence them by name. What is off
 * is not good enough to be told unasked.
 */
export const SEVERITIES = {
  "unclosed-span": "error",
  "unclosed-note": "error",
  "bad-attribute": "error",
  "unknown-kind": "error",
  "bad-front-matter": "error",
  "misplaced-detail": "error",
  "bad-event": "error",
  "stray-bracket": "warning",
  "too-deep": "warning",
  "mixed-line-endings": "warning",
  unreadable: "error",
  "bad-character": "warning",
  "byte-order-mark": "hint",
  "unknown-actor": "error",
  "duplicate-actor": "warning",
  "unused-actor": "hint",
  "no-front-matter": "hint",
  "missing-date": "warning",
  "missing-issuer": "warning",
  "bad-date": "error",
  "season-date": "warning",
  "due-before-meeting": "warning",
  "seal-broken": "error",
  "act-without-speaker": "information",
  "self-commitment": "warning",
  "force-mismatch": "information",
  "not-future": "hint",
  "not-discrete": "off",
  "not-testable": "hint",
  weakened: "information",
  "one-sided": "information",
  unanswered: "hint",
  "unknown-thread": "error",
  overdue: "warning",
  "assertion-failed": "error",
  "event-order": "warning",
  "event-after-close": "warning",
  "untagged-speech": "hint",
  "untagged-commitment": "hint",
} as const satisfies Record<string, Severity | "off">;

export type Code = keyof typeof SEVERITIES;

export const CODES = Object.keys(SEVERITIES) as readonly Code[];

/** Something worth telling, at a place. What `start` and `end` count from is said by whoever answers it. */
export interface Finding extends Span {
  readonly code: Code;
  /** A sentence that names what is wrong and the mend. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** What is nowhere used, and is shown faded. */
  readonly unnecessary?: true;
}

/** Another place that belongs to a finding: offsets of that file's text. */
export interface Related extends Span {
  readonly uri: string;
  readonly message: string;
  /** What finds the place again when its file has changed. */
  readonly mark?: Mark;
}

/** A finding that was made of several files. It is kept, and its other places are looked up when it is told. */
export interface AcrossFinding extends Omit<Finding, "related"> {
  readonly marks: readonly { readonly mark: Mark; readonly message: string }[];
}

/** What findings across files are made from, besides the file itself. */
export interface Around {
  readonly workspace: Workspace;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A block, for the checks that look at other files. All offsets count from its start. */
export interface AcrossPlace extends Around {
  readonly analysis: Analysis;
  readonly resolved: ResolvedBlock;
  /** How many statements of a thread stand in the blocks before it. */
  readonly before: (thread: string) => number;
  /** The last statement of a thread in the blocks before it; null where there is none. */
  readonly last: (thread: string) => Said | null;
  /** The others' accounts of the same meeting. */
  readonly others: Others;
  /** The file lies in a folder that is read whole: what is not found is not there. */
  readonly inRoot: boolean;
}

/** A block, for the checks that need no more than what was resolved of it. All offsets count from its start. */
export interface BlockPlace {
  readonly resolved: ResolvedBlock;
  readonly actors: ActorsInForce;
  readonly frontMatter: FrontMatter | null;
  /** The published text of a span of the block. */
  readonly published: (span: Span) => string;
}

/** A whole file, for the checks of its front matter. Offsets count from the start of the text. */
export interface FilePlace {
  readonly analysis: Analysis;
  readonly frontMatter: FrontMatter | null;
  /** Where the front matter's YAML begins: what its own offsets count from. */
  readonly yaml: number;
}

export interface Check {
  readonly codes: readonly Code[];
  /** Must answer the same for the same place, whatever else changes: its answer is kept. */
  readonly block?: (place: BlockPlace) => readonly Finding[];
  readonly file?: (place: FilePlace) => readonly Finding[];
  /**
   * Must answer the same for the same place as long as the sets of the threads that the block states or bears on
   * (`threads`, `related`, `followed` of the workspace), the others' accounts and the day are the same.
   */
  readonly across?: (place: AcrossPlace) => readonly AcrossFinding[];
  /** It looks at the others' accounts of the meeting, which are not gathered for anybody else. */
  readonly compares?: true;
}
