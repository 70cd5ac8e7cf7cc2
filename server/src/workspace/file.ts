/** One readout as the workspace holds it. */
import { blockFacts, type Facts } from "../model/facts";
import { readFrontMatter, type FrontMatter } from "../model/frontmatter";
import { summarise, type Summary } from "../model/summary";
import { parse } from "../syntax/parse";
import type { Block, Tree } from "../syntax/tree";
import { align, type Aligned } from "../text/aligned";
import type { Edit } from "../text/edit";

export interface ReadoutFile {
  readonly uri: string;
  readonly text: string;
  readonly summary: Summary;
}

/** A readout with all that was read of it: what is open in an editor, or looked at in this moment. */
export interface ParsedFile extends ReadoutFile {
  readonly tree: Tree;
  /** What each block of the tree says. */
  readonly facts: Aligned<Block, Facts>;
}

/**
 * Reads a readout.
 * @param previous the file before the change; all of it that still holds is taken over.
 * @param edit how its text became this one, where that is known.
 */
export function readFile(uri: string, text: string, previous?: ParsedFile, edit?: Edit): ParsedFile {
  const tree = parse(text, previous?.tree, edit);
  if (tree === previous?.tree) return previous;
  const facts = align(tree.blocks, (block, index) => blockFacts(block, text, tree.starts[index] ?? 0), previous?.facts);
  return { uri, text, tree, facts, summary: summarise(frontMatterOf(tree, previous), facts, previous) };
}

/** A readout whose tree is not kept: it is made again when somebody looks at it. */
export function closed(file: ReadoutFile): ReadoutFile {
  const { uri, text, summary } = file;
  return { uri, text, summary };
}

/** A file with its tree; what its summary knows is not read again. */
export function opened(file: ReadoutFile): ParsedFile {
  if ("tree" in file) return file as ParsedFile;
  const tree = parse(file.text);
  const facts = align(tree.blocks, (block, index) => blockFacts(block, file.text, tree.starts[index] ?? 0));
  return { ...file, tree, facts };
}

/** The front matter's YAML as it stands in the text. */
export function yamlOf(tree: Tree): string {
  return tree.frontMatter === null ? "" : tree.text.slice(tree.frontMatter.yaml.start, tree.frontMatter.yaml.end);
}

function frontMatterOf(tree: Tree, previous: ParsedFile | undefined): FrontMatter | null {
  if (tree.frontMatter === null) return null;
  const yaml = yamlOf(tree);
  return previous?.summary.frontMatter && yamlOf(previous.tree) === yaml
    ? previous.summary.frontMatter
    : readFrontMatter(yaml);
}
