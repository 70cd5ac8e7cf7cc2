/** The shape of a readout as data for other programs: that of `docs/json.schema.json`, which says what each value is. */
import type { Force } from "../../model/force";
import type { ActorKind } from "../../model/frontmatter";
import type { ActKind } from "../../syntax/tree";
import type { Position } from "../../text/lines";
import type { Span } from "../../text/span";
import type { Severity } from "../checks/check";

export interface ReadoutJson {
  /** The published text. Every span but a diagnostic's range counts in it, in UTF-16 units. */
  readonly text: string;
  readonly frontMatter: FrontMatterJson | null;
  readonly actors: readonly ActorJson[];
  readonly speech: readonly SpeechJson[];
  readonly acts: readonly ActJson[];
  readonly notes: readonly NoteJson[];
  readonly diagnostics: readonly DiagnosticJson[];
}

/** The keys that are written and could be read, but for `actors`. */
export type FrontMatterJson = Readonly<Record<string, string | readonly string[]>>;

export interface ActorJson {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly for: string | null;
  readonly iso: string | null;
  readonly qid: string | null;
  readonly aka: readonly string[];
  readonly kind: ActorKind | null;
}

/** A stretch of the text with its words; they are null where it nests so deep that to repeat them would have no end. */
export interface QuotedJson extends Span {
  readonly quote: string | null;
}

export interface SpeechJson extends QuotedJson {
  readonly speakers: readonly string[];
  readonly turn: boolean;
  readonly open: boolean;
  readonly attestedBy: readonly string[];
  /** The speech that reports it, by its place in the list. */
  readonly parent: number | null;
}

export interface DueJson {
  readonly edtf: string;
  readonly from: string | null;
  readonly until: string | null;
  /** The text says so; otherwise the analyst infers it. */
  readonly attested: boolean;
}

export type Default = "by" | "to" | "force" | "topics";

/** What an act and a part of one have in common. */
export interface PartJson extends QuotedJson {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly force: Force | null;
  readonly conditions: readonly QuotedJson[];
  readonly due: DueJson | null;
  readonly thread: string | null;
  readonly topics: readonly string[];
  readonly answers: readonly string[];
  readonly supersedes: readonly string[];
  readonly contradicts: readonly string[];
  readonly defaults: readonly Default[];
}

export interface ActJson extends PartJson {
  readonly kind: ActKind;
  readonly more: readonly Span[];
  readonly speakers: readonly string[];
  readonly parts: readonly PartJson[];
  /** The act around it, by its place in the list. */
  readonly parent: number | null;
}

export interface NoteJson {
  readonly at: number;
  readonly text: string;
}

export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Line and character of the file, both from 0. */
  readonly range: { readonly start: Position; readonly end: Position };
}
