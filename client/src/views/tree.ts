/**
 * A view whose nodes are asked of the server as they unfold, a page at a time. What is unfolded stays so when the view is
 * asked anew, since a node's id stays.
 */
import { EventEmitter, MarkdownString, TreeItem, TreeItemCollapsibleState, window } from "vscode";
import type { TreeDataProvider, TreeView } from "vscode";
import { treeRequest, treeTooltipRequest, type TreeNode, type TreeParams } from "../requests/trees";
import type { Server } from "../server";
import { iconOf } from "./icons";

/** Children of one node that are shown at first; each further time shows as many again as there are. */
const PAGE = 200;

/** The commands that nodes run. Their argument is the node. */
export const OPEN = "readout.views.open";
export const MORE = "readout.views.more";

/** A node that is shown, or the one behind the others that brings more of them. */
export interface Shown {
  readonly node: TreeNode | null;
  readonly parent: Shown | undefined;
  /** Of the node that brings more: how many are left. */
  readonly left: number;
}

export interface Tree {
  readonly view: TreeView<Shown>;
  /** Asks anew for what is shown, when it is shown. */
  refresh(): void;
  /** Shows the next children of a node. */
  more(last: Shown): void;
  dispose(): void;
}

/**
 * @param ask what is asked besides the node and the page. @param first is told what came of the first nodes.
 */
export function createTree(
  server: Server,
  id: string,
  ask: () => Pick<TreeParams, "view" | "by" | "filter">,
  first: (total: number, entries: number) => void = () => undefined,
): Tree {
  const changed = new EventEmitter<Shown | undefined>();
  /** How many children are shown of nodes with more than a page. */
  const pages = new Map<string, number>();
  const unfolded = new Map<string, boolean>();
  let stale = false;

  async function childrenOf(parent?: Shown): Promise<Shown[]> {
    const its = parent?.node?.id ?? null;
    const most = pages.get(its ?? "") ?? PAGE;
    const asked = ask();
    const page = await server.ask(treeRequest, { ...asked, parent: its, from: 0, most });
    if (page === undefined) return [];
    if (parent === undefined) first(page.total, page.entries ?? page.total);
    const shown = page.nodes.map((node): Shown => ({ node, parent, left: 0 }));
    const left = page.total - shown.length;
    return left > 0 ? [...shown, { node: null, parent, left }] : shown;
  }

  function itemOf(shown: Shown): TreeItem {
    const { node } = shown;
    if (node === null) return moreItem(id, shown);
    const item = new TreeItem(node.label, stateOf(node));
    item.id = node.id;
    item.description = node.description;
    item.iconPath = iconOf(node.icon);
    item.contextValue = node.comparable ? `${node.kind}.comparable` : node.kind;
    item.accessibilityInformation = { label: node.spoken };
    if (node.subject !== null && node.kind !== "meeting")
      item.command = { command: OPEN, title: "Open", arguments: [shown] };
    return item;
  }

  function stateOf({ id: its, children }: TreeNode): TreeItemCollapsibleState {
    if (children === "none") return TreeItemCollapsibleState.None;
    return (unfolded.get(its) ?? children === "open")
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
  }

  const provider: TreeDataProvider<Shown> = {
    onDidChangeTreeData: changed.event,
    getChildren: childrenOf,
    getParent: ({ parent }) => parent,
    getTreeItem: itemOf,
    async resolveTreeItem(item, { node }) {
      if (node?.subject == null) return item;
      const whole = node.kind === "thread";
      const told = await server.ask(treeTooltipRequest, { subject: node.subject, whole });
      // Where there is nothing to tell, what stands there may be cut off, and is told whole.
      item.tooltip = told ? new MarkdownString(told.markdown) : `${node.label}\n${node.description}`;
      return item;
    },
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });

  function refresh(): void {
    stale = !view.visible;
    if (!stale) changed.fire(undefined);
  }

  const disposables = [
    changed,
    view,
    server.onChanged(refresh),
    view.onDidChangeVisibility(({ visible }) => visible && stale && refresh()),
    view.onDidExpandElement(({ element: { node } }) => node !== null && unfolded.set(node.id, true)),
    view.onDidCollapseElement(({ element: { node } }) => node !== null && unfolded.set(node.id, false)),
  ];
  return {
    view,
    refresh,
    more(last) {
      const key = last.parent?.node?.id ?? "";
      pages.set(key, 2 * (pages.get(key) ?? PAGE));
      changed.fire(last.parent);
    },
    dispose: () => disposables.forEach((each) => void each.dispose()),
  };
}

function moreItem(view: string, shown: Shown): TreeItem {
  const item = new TreeItem(`${shown.left.toLocaleString("en-GB")} more…`);
  item.id = `${shown.parent?.node?.id ?? ""}/…more`;
  item.contextValue = "more";
  item.iconPath = iconOf("more");
  item.command = { command: MORE, title: "Show More", arguments: [shown, view] };
  return item;
}
