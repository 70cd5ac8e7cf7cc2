/** What the views that are trees are made of: nodes as plain data, a page of children at a time. */
import type { Status } from "../../syntax/followup/tree";

/** What a node stands for, so that more can be asked about it later: where it is, what its history is. */
export type Subject =
  /** A statement of a thread: its number among those in its readout, from 0. */
  | { readonly kind: "statement"; readonly thread: string; readonly uri: string; readonly number: number }
  /** A line of a follow-up file: its number among those about the thread there, from 0. */
  | { readonly kind: "event"; readonly thread: string; readonly uri: string; readonly number: number }
  /** An actor, as a readout or an `actors.yaml` names it. */
  | { readonly kind: "actor"; readonly id: string; readonly uri: string }
  | { readonly kind: "readout"; readonly uri: string };

export type NodeIcon =
  | Status
  | "debtor"
  | "meeting"
  | "topic"
  | "due"
  | "statement"
  | "event"
  | "fault"
  | "side"
  | "person"
  | "year"
  | "readout"
  | "oneSided";

export interface TreeNode {
  /** Unique in its view, and the same as long as the node stands for the same. */
  readonly id: string;
  readonly kind: "group" | "thread" | "statement" | "event" | "side" | "person" | "meeting" | "readout";
  readonly label: string;
  /** What stands behind the label, dimmer; may be empty. */
  readonly description: string;
  /** Label, description and icon as they are read out. */
  readonly spoken: string;
  readonly icon: NodeIcon;
  /** Whether it has children, and whether they are shown at first. */
  readonly children: "none" | "closed" | "open";
  readonly subject: Subject | null;
  /** The thread that it belongs to; null where it belongs to none. */
  readonly thread: string | null;
  /** Of a meeting: there are accounts by more than one issuer to compare. */
  readonly comparable: boolean;
}

/** What the node of most kinds has. */
const PLAIN = { children: "none", subject: null, thread: null, comparable: false } as const;

/** A node, of which only what is not as most often need be given. */
export function node(
  its: Omit<TreeNode, "spoken" | keyof typeof PLAIN> & Partial<Pick<TreeNode, "spoken" | keyof typeof PLAIN>>,
): TreeNode {
  const spoken = its.description === "" ? its.label : `${its.label}, ${its.description}`;
  return { ...PLAIN, spoken, ...its };
}

/** Some children of a node, and how many there are in all. */
export interface Page {
  readonly nodes: readonly TreeNode[];
  readonly total: number;
  /** Of the root of a list that can be filtered: how many entries there are below its groups. */
  readonly entries?: number;
}

export interface Asked {
  /** The id of the node whose children are wanted; null for the first ones. */
  readonly parent: string | null;
  readonly from: number;
  readonly most: number;
}

export const EMPTY: Page = { nodes: [], total: 0 };

/** A page of a list, whose nodes are made for that page alone. */
export function pageOf<Item>(
  items: readonly Item[],
  { from, most }: Pick<Asked, "from" | "most">,
  make: (item: Item, place: number) => TreeNode,
): Page {
  const first = Math.max(0, from);
  return {
    nodes: items.slice(first, first + Math.max(0, most)).map((item, index) => make(item, first + index)),
    total: items.length,
  };
}

/** The id of a node: the ids that lead to it, whatever characters they hold. */
export function pathId(...steps: readonly string[]): string {
  return steps.map((step) => step.replace(/%/g, "%25").replace(/\//g, "%2F")).join("/");
}

/** The ids that lead to a node. */
export function stepsOf(id: string): readonly string[] {
  return id.split("/").map((step) => step.replace(/%2F/g, "/").replace(/%25/g, "%"));
}
