/**
 * What to select around a place, step by step outwards: the word, the attribute, the text of a span, the span, the
 * sentence, the turn, the block, the open turn, the section, the body; or the value, the entry, the front matter.
 */
import { LONGEST_FRONT_MATTER } from "../model/frontmatter";
import { readYaml, type YamlNode } from "../model/yaml";
import { blockAt } from "../syntax/parse";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { yamlOf } from "../workspace/file";
import { passages } from "./passages";
import { aroundInBlock } from "./selection/body";
import { wordsAt } from "./selection/words";
import { textEnd } from "./words";

/**
 * For each of some offsets of the file's text, what may be selected around it: each span holds the one before it, and
 * more. Empty in an empty file alone.
 */
export function selectionRanges(analysis: Analysis, offsets: readonly number[]): readonly (readonly Span[])[] {
  const { text, tree } = analysis.file;
  const file = { start: 0, end: text.length };
  const long = [...passages(analysis)].sort((one, other) => one.end - one.start - (other.end - other.start));
  // Read once for all places, and only where one of them is there.
  let yaml: YamlNode | null | undefined;
  return offsets.map((offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    if (at < tree.body) {
      yaml ??= readYaml(yamlOf(tree), LONGEST_FRONT_MATTER).root;
      return growing(at, [...aroundInFrontMatter(analysis, yaml, at), file]);
    }
    const index = blockAt(tree, at);
    const start = tree.starts[index] ?? 0;
    const resolved = analysis.resolution.blocks[index];
    const near =
      resolved === undefined || at > start + resolved.block.length
        ? []
        : aroundInBlock(resolved, text, start, at - start).map((span) => moved(span, start));
    return growing(at, [...near, ...long.filter((one) => one.start <= at && at <= one.end), body(analysis), file]);
  });
}

function body({ file: { text, tree } }: Analysis): Span {
  return { start: tree.body, end: text.length };
}

function aroundInFrontMatter({ file: { text, tree } }: Analysis, root: YamlNode | null, at: number): Span[] {
  if (tree.frontMatter === null) return [];
  const { start, end, yaml } = tree.frontMatter;
  const outwards: Span[] = [];
  for (let node = root; node !== null;) {
    outwards.unshift(node);
    if (node.kind === "scalar") outwards.unshift(node.inner);
    node = next(node, at - yaml.start, outwards);
  }
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const behind = text.indexOf("\n", at);
  return [
    ...wordsAt(text, at, line, behind === -1 ? end : behind),
    ...outwards.map((span) => moved(span, yaml.start)),
    { start: yaml.start, end: textEnd(text, yaml.start, yaml.end) },
    { start, end: textEnd(text, start, end) },
  ];
}

/** The node inside a node that a place is in; the key and value that it is part of are put before `outwards`. */
function next(node: YamlNode, at: number, outwards: Span[]): YamlNode | null {
  const holds = ({ start, end }: Span): boolean => start <= at && at <= end;
  if (node.kind === "list") return node.items.find(holds) ?? null;
  if (node.kind !== "map") return null;
  for (const { key, value } of node.pairs) {
    const pair = { start: key.start, end: Math.max(key.end, value?.end ?? 0) };
    if (!holds(pair)) continue;
    outwards.unshift(pair);
    return holds(key) ? key : value !== null && holds(value) ? value : null;
  }
  return null;
}

/** Of some spans, those that hold a place and all that was taken before, and more. */
export function growing(at: number, spans: readonly Span[]): readonly Span[] {
  const taken: Span[] = [];
  let last: Span = { start: at, end: at };
  for (const { start, end } of spans) {
    if (start > last.start || end < last.end || end - start === last.end - last.start) continue;
    last = { start, end };
    taken.push(last);
  }
  return taken;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: by + start, end: by + end };
}
