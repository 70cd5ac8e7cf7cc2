/** The views that are trees: their nodes, and what is asked of one. */
import { RequestType, NotificationType0 } from "vscode-languageclient";
import type { Range, Position } from "vscode-languageclient";

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

/** From the server: what the views show may have changed. At most once a second. */
export const changedNotification = new NotificationType0("readout/changed");
