/** What an editor shows of the tag, id, date, key or act under the pointer. Findings are told elsewhere. */
import { blockAt } from "../syntax/parse";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { Workspace } from "../workspace/workspace";
import { bodyHover } from "./hover/body";
import { frontMatterHover } from "./hover/frontMatter";

export interface Hover {
  /** What it is about, in offsets of the file's text. */
  readonly span: Span;
  /** Places are linked as `uri#L12`, lines counted from 1. */
  readonly markdown: string;
}

export interface HoverOptions {
  /** `YYYY-MM-DD`: dates before it are past. */
  readonly today: string;
}

/**
 * The hover of a place.
 * @param offset in UTF-16 units of the file's text.
 * @returns null where there is nothing to tell: in published text that no act holds, and outside the text.
 */
export function hover(workspace: Workspace, analysis: Analysis, offset: number, { today }: HoverOptions): Hover | null {
  const { tree } = analysis.file;
  const { frontMatter } = tree;
  if (offset < tree.body) {
    if (frontMatter === null || offset < frontMatter.yaml.start || offset > frontMatter.yaml.end) return null;
    return moved(frontMatterHover(workspace, analysis, offset - frontMatter.yaml.start), frontMatter.yaml.start);
  }
  const index = blockAt(tree, offset);
  const resolved = analysis.resolution.blocks[index];
  const start = tree.starts[index] ?? 0;
  if (resolved === undefined || offset >= start + resolved.block.length) return null;
  return moved(bodyHover({ workspace, analysis, resolved, start, at: offset - start, today }), start);
}

function moved(told: Hover | null, by: number): Hover | null {
  if (told === null) return null;
  const { span, markdown } = told;
  return { span: { start: by + span.start, end: by + span.end }, markdown };
}
