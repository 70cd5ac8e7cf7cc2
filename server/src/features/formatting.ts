/** Formatting: order, spaces and alignment of the front matter and of attributes. No published character is touched. */
import type { Span } from "../text/span";
import type { TextChange } from "../text/edit";
import type { ParsedFile } from "../workspace/file";
import { formatAttributes } from "./formatting/attributes";
import { formatFrontMatter } from "./formatting/frontMatter";

/**
 * The changes that format a readout, or a stretch of it: the attribute groups that the stretch has a part of, and the lines
 * of front matter. None where all is in order. What cannot be written anew without loss stays as it is.
 */
export function formatting(file: ParsedFile, range?: Span): readonly TextChange[] {
  const { text, tree } = file;
  const asked = range ?? { start: 0, end: text.length };
  const changes: TextChange[] = [...formatFrontMatter(file, asked)];
  for (const [index, block] of tree.blocks.entries()) {
    const start = tree.starts[index] ?? 0;
    if (start > asked.end) break;
    if (start + block.length < asked.start) continue;
    for (const node of block.nodes) {
      if (!node.braces || start + node.end < asked.start || start + node.inner.end + 1 > asked.end) continue;
      const change = formatAttributes(text, start, node);
      if (change !== null) changes.push(change);
    }
  }
  return changes;
}
