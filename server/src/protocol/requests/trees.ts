/** The views that are trees: their nodes, and what is asked of one. */
import { RequestType, NotificationType0 } from "vscode-languageserver";
import type { Range, Position } from "vscode-languageserver";
import type { Grouping } from "../../features/ledger";
import type { Asked, Page, Subject } from "../../features/trees/node";

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

/**
 * To a client that asks for it (`experimental.readout.changed`): what the views show may have changed. At most once a
 * second.
 */
export const changed = new NotificationType0("readout/changed");
