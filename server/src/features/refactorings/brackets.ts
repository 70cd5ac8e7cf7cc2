/**
 * The square brackets of the published text: each counts for the innermost span around it, so where a span comes or
 * moves, some lose their partner and need a backslash.
 */
import type { TextChange } from "../../text/edit";
import type { Ground } from "./ground";

/**
 * The backslashes that brackets need once they count for other spans.
 * @param owner of a bracket at some place, given the span that it counts for now (-1: none): any number that stands for
 * the span that it will count for; less than 0 for none.
 */
export function escapesFor(ground: Ground, owner: (now: number, at: number) => number): readonly TextChange[] {
  const brackets = bracketsOf(ground);
  if (brackets.length === 0) return [];
  const owners = brackets.map(({ owner: now, at }) => owner(now, at));
  const before = partners(ground.text, brackets, (index) => brackets[index]!.owner);
  const after = partners(ground.text, brackets, (index) => owners[index]!);
  const hadSpans = ground.block.nodes.some(({ form }) => form === "span");
  return brackets.flatMap(({ at }, index) => {
    if (after[index] !== -1) return [];
    const top = owners[index]! < 0;
    // At the top a `[` alone means nothing, and a `]` alone is told of in a block with spans.
    const harmless = top && (ground.text[at] === "[" || (hadSpans && before[index] === -1));
    const asBefore = before[index] === -1 && owners[index] === brackets[index]!.owner && !top;
    return harmless || asBefore ? [] : [{ start: at, end: at, text: "\\" }];
  });
}

interface Bracket {
  readonly at: number;
  /** The span that it counts for. */
  readonly owner: number;
}

function bracketsOf({ text, block: { nodes, cuts } }: Ground): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  let next = 0;
  let cut = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x5b && unit !== 0x5d) continue;
    while (cut < cuts.length && (cuts[cut + 1] ?? 0) < at) cut += 2;
    const [start = Infinity, end = 0] = [cuts[cut], cuts[cut + 1]];
    // What ends right before it may be its backslash, and it may be in the markup behind that.
    if (end === at && end - start === 1 && text[start] === "\\") continue;
    if (start <= at && at < end) continue;
    if (end === at && (cuts[cut + 2] ?? Infinity) <= at && at < (cuts[cut + 3] ?? 0)) continue;
    for (; next < nodes.length && nodes[next]!.inner.start <= at; next += 1) {
      const node = nodes[next]!;
      if (node.form !== "span") continue;
      while (open.length > 0 && nodes[open.at(-1)!]!.inner.end <= node.start) open.pop();
      open.push(next);
    }
    while (open.length > 0 && nodes[open.at(-1)!]!.inner.end <= at) open.pop();
    found.push({ at, owner: open.at(-1) ?? -1 });
  }
  return found;
}

/** For each bracket the place in the list of the one that it pairs with; -1 for none. */
function partners(text: string, brackets: readonly Bracket[], owner: (index: number) => number): Int32Array {
  const pairs = new Int32Array(brackets.length).fill(-1);
  const open = new Map<number, number[]>();
  for (const [index, { at }] of brackets.entries()) {
    const its = owner(index);
    const lefts = open.get(its) ?? [];
    open.set(its, lefts);
    if (text[at] === "[") lefts.push(index);
    else {
      const left = lefts.pop();
      if (left === undefined) continue;
      pairs[index] = left;
      pairs[left] = index;
    }
  }
  return pairs;
}
