/**
 * What the parser answers: values, with positions relative to their block, so that an unchanged block is reused
 * wherever it moves. Who speaks, who owes and all else that depends on context is not here but in the model.
 */
import type { Span } from "../text/span";

/** The whole of one `*.readout` text. Never fails: what is wrong with it stands in the blocks' `problems`. */
export interface Tree {
  readonly text: string;
  /** The front matter's lines, fences included; null where the file has none. Offsets of `text`. */
  readonly frontMatter: FrontMatterSpan | null;
  /** Where the body begins, an offset of `text`. */
  readonly body: number;
  /** A first line `---` that no later line closes: the file is all body. */
  readonly unclosedFrontMatter: boolean;
  readonly blocks: readonly Block[];
  /** Where each block begins: offsets of `text`, one per block, ascending. */
  readonly starts: Int32Array;
}

export interface FrontMatterSpan extends Span {
  /** The YAML between the fences. */
  readonly yaml: Span;
}

/** A run of lines without a blank one, its last line ending included. All offsets in it count from its start. */
export interface Block {
  readonly length: number;
  /** What stands before the text of a turn, `@yang: `, `@yang:: ` or `@: `; null where the block has no prefix. */
  readonly prefix: Prefix | null;
  /** Every span in the order of its opener; a turn is the first of them, a speech over the whole block. */
  readonly nodes: readonly Node[];
  readonly notes: readonly Note[];
  /** What strip removes: start, end, start, end, ..., ascending, without overlap. */
  readonly cuts: readonly number[];
  readonly problems: readonly Problem[];
}

export interface Prefix extends Span {
  readonly form: "turn" | "open" | "narration";
}

export const ACT_KINDS = ["commit", "agree", "offer", "ask", "refuse", "warn", "done"] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const DETAIL_KINDS = ["if", "when", "part"] as const;
export type NodeKind = "speech" | "act" | "if" | "when" | "part" | "more" | "head" | "skip" | "unknown";

/** One span. `start` is at its opener, `end` behind its attributes. */
export interface Node extends Span {
  readonly kind: NodeKind;
  /** The word after `!`: an act's kind, `if`, ..., or the unknown word; empty for speech. */
  readonly word: string;
  /** Who is said to speak, in the order written; empty unless `kind` is `speech`. */
  readonly speakers: readonly Reference[];
  /** For speech: a span in the block, or the block's turn, or a turn that holds until the next. */
  readonly form: "span" | "turn" | "open";
  /** The text inside: behind `[` (or the turn's prefix) and up to `]`. */
  readonly inner: Span;
  /** False where the `]` is missing; a turn is always closed. */
  readonly closed: boolean;
  /** Whether attributes in braces follow the `]` directly; they end where the span does. */
  readonly braces: boolean;
  readonly attributes: readonly Attribute[];
  /** The index in `Block.nodes` of the innermost span around this one; -1 at the top. */
  readonly parent: number;
  /** How many spans stand around this one. */
  readonly depth: number;
  /** The index of the innermost act around this one, where a `more` stands for the act that it carries on; -1 outside. */
  readonly act: number;
  /** For `more`: the index of the act that it carries on; -1 elsewhere, and where there is none. */
  readonly joins: number;
}

/** An id as written somewhere; the span is the id's own, without `@`, `^` or `#`. */
export interface Reference extends Span {
  readonly id: string;
}

export type AttributeKey =
  "by" | "to" | "force" | "due" | "date" | "thread" | "answers" | "supersedes" | "contradicts" | "topic" | "bad";

/**
 * One attribute; whatever is wrong where it stands is a `bad` one. Its values: actor ids for `by` and `to` (`to none` has the one value `none`), the word of a force,
 * the EDTF text of `due` and `date`, the id of a thread or relation, the path of a topic; of a `bad`
 * one, what it would have been in its place, or the word itself.
 */
export interface Attribute extends Span {
  readonly key: AttributeKey;
  readonly values: readonly Reference[];
}

/** `{>>text<<}`. */
export interface Note extends Span {
  readonly inner: Span;
}

export type ProblemCode =
  | "unclosed-span"
  | "unclosed-note"
  | "bad-attribute"
  | "unknown-kind"
  | "misplaced-detail"
  | "stray-bracket"
  | "too-deep";

/** What is wrong with the text itself, in a sentence for the person who typed it, with the mend. */
export interface Problem extends Span {
  readonly code: ProblemCode;
  readonly message: string;
}

/** Takes a problem down. */
export type Tell = (problem: Problem) => void;
