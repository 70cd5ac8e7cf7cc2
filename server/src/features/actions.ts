/** What may be done at a place of a readout: quick fixes of findings, and refactorings. Each is named at once and worked out when chosen. */
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import type { FileChanges } from "./changes";
import type { Finding } from "./checks/check";

/** The kinds of the protocol that a client may ask for; a kind is asked for with all that begin with it. */
export type ActionKind =
  | "quickfix"
  | "refactor.extract"
  | "refactor.inline"
  | "refactor.move"
  | "refactor.rewrite"
  | "source.fixAll.readout"
  | "source.readout";

export interface Action {
  /** Names the action among all at its place, the same as long as the text is. */
  readonly id: string;
  /** What it does, for the menu: begins with a verb. */
  readonly title: string;
  readonly kind: ActionKind;
  /** The finding that it mends. */
  readonly mends?: Finding;
  /** The one that is most likely wanted. */
  readonly preferred?: true;
  /** What it changes; null for a command alone. Worked out only when it is chosen. */
  readonly changes: (() => FileChanges) | null;
  /** The same in steps, where it takes long. */
  readonly working?: () => Steps<FileChanges>;
  /** What the client does afterwards, or instead: one of the extension's commands. */
  readonly command?: { readonly name: string; readonly arguments: readonly unknown[] };
}

/** Where actions are asked for. */
export interface ActionPlace {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  /** What is selected, in offsets of the file's text; empty at the cursor. */
  readonly selection: Span;
}
