/** The outline of follow-up files: its cases, and what holds of every one of them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import type { OutlineSymbol } from "../../server/src/features/documentSymbols";
import { followupSymbols } from "../../server/src/features/followup/documentSymbols";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "followupSymbols.txt"), ({ workspace, followup, text }) => {
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const lines: string[] = [];
  const show = (symbol: OutlineSymbol, indent: string, around: OutlineSymbol | null): void => {
    const { name, detail, kind, span, selection, children } = symbol;
    assert.ok(name !== "" && !/\p{Surrogate}/u.test(name), "a name is a whole text, and never empty");
    assert.ok(span.start <= selection.start && selection.end <= span.end, "the selection lies inside the span");
    if (around !== null)
      assert.ok(around.span.start <= span.start && span.end <= around.span.end, "a child lies inside its parent");
    const [first, last] = [lineAt(span.start), lineAt(span.end)];
    const place = first === last ? String(first) : `${first}-${last}`;
    lines.push(`${indent}${place} ${kind} ${name} | ${detail}`);
    let end = 0;
    for (const child of children) {
      assert.ok(end <= child.span.start, "children stand one behind the other");
      end = child.span.end;
      show(child, `${indent}  `, symbol);
    }
  };
  for (const symbol of followupSymbols(workspace, followup!, "2024-01-01")) show(symbol, "", null);
  return lines.join("\n");
});
