/** What an editor shows of the tag, id, date, key or act under the pointer. Findings are told elsewhere. */
import type { FollowupFile } from "../model/followup";
import { blockAt } from "../syntax/parse";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { yamlOf } from "../workspace/file";
import { actorsFileScope, scopeOf } from "../workspace/scope";
import type { ActorsFileText, Workspace } from "../workspace/workspace";
import { bodyHover } from "./hover/body";
import { followupPlaceHover } from "./hover/followup";
import { yamlHover } from "./hover/frontMatter";

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
    const { start } = frontMatter.yaml;
    return moved(yamlHover(workspace, scopeOf(analysis), yamlOf(tree), offset - start), start);
  }
  const index = blockAt(tree, offset);
  const resolved = analysis.resolution.blocks[index];
  const start = tree.starts[index] ?? 0;
  if (resolved === undefined || offset >= start + resolved.block.length) return null;
  return moved(bodyHover({ workspace, analysis, resolved, start, at: offset - start, today }), start);
}

/**
 * The hover of a place in an `actors.yaml`: an id, a key or a value, as in front matter below `actors`.
 * @param offset in UTF-16 units of the file's text.
 */
export function actorsFileHover(workspace: Workspace, uri: string, its: ActorsFileText, offset: number): Hover | null {
  return yamlHover(workspace, actorsFileScope(workspace, uri, its), its.text, offset, ["actors"]);
}

/**
 * The hover of a place in a follow-up file: what a line does to the status of its thread, and what the words in it are.
 * @param offset in UTF-16 units of the file's text.
 */
export function followupHover(
  workspace: Workspace,
  file: FollowupFile,
  offset: number,
  { today }: HoverOptions,
): Hover | null {
  return followupPlaceHover(workspace, file, offset, today);
}

function moved(told: Hover | null, by: number): Hover | null {
  if (told === null) return null;
  const { span, markdown } = told;
  return { span: { start: by + span.start, end: by + span.end }, markdown };
}
