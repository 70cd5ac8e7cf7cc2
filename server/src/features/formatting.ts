/** Formatting: order, spaces and alignment of the front matter and of attributes. No published character is touched. */
import type { Block } from "../syntax/tree";
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
    for (const change of inBlock(block, text, start)) {
      if (start + change.end < asked.start || start + change.start > asked.end) continue;
      changes.push({ start: start + change.start, end: start + change.end, text: change.text });
    }
  }
  return changes;
}

/** The changes of each block, from its start; what becomes of a group depends on nothing outside its block. */
const made = new WeakMap<Block, readonly TextChange[]>();

function inBlock(block: Block, text: string, start: number): readonly TextChange[] {
  const known = made.get(block);
  if (known !== undefined) return known;
  const its = text.slice(start, start + block.length);
  const changes = block.nodes.flatMap((node) => (node.braces && formatAttributes(its, node)) || []);
  made.set(block, changes);
  return changes;
}
