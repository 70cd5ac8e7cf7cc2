/** Writes a view that is a tree as text, with all its nodes unfolded: asked for in small pages, as a client would. */
import assert from "node:assert/strict";
import type { Asked, Page, TreeNode } from "../../server/src/features/trees/node";

const PAGE = 3;

/** @param ask for a page of children. @param depth how many levels are written. */
export function unfold(ask: (asked: Asked) => Page, depth = Infinity): string {
  const lines: string[] = [];
  const seen = new Set<string>();
  const write = (parent: string | null, indent: string, left: number): void => {
    for (const node of childrenOf(ask, parent)) {
      assert.ok(!seen.has(node.id), `${node.id} is there twice`);
      seen.add(node.id);
      lines.push(`${indent}${lineOf(node)}`);
      if (node.children !== "none" && left > 1) write(node.id, `${indent}  `, left - 1);
      else if (node.children === "none") assert.equal(ask({ parent: node.id, from: 0, most: 1 }).total, 0, node.id);
    }
  };
  write(null, "", depth);
  return lines.join("\n");
}

function childrenOf(ask: (asked: Asked) => Page, parent: string | null): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (;;) {
    const { nodes: page, total } = ask({ parent, from: nodes.length, most: PAGE });
    nodes.push(...page);
    if (page.length < PAGE) {
      assert.equal(nodes.length, total);
      return nodes;
    }
  }
}

function lineOf({ icon, label, description, children }: TreeNode): string {
  return `${icon}: ${label}${description === "" ? "" : ` | ${description}`}${children === "open" ? " (open)" : ""}`;
}
