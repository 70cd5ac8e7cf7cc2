/** One file as the workspace holds it. */
import { blockFacts, type Facts } from "../model/facts";
import { readFollowup, type FollowupFile } from "../model/followup";
import { readFrontMatter, type FrontMatter } from "../model/frontmatter";
import { UnreadSaid, type ForcesRead } from "../model/said";
import { summarise, type Summary } from "../model/summary";
import { parse } from "../syntax/parse";
import type { Block, Tree } from "../syntax/tree";
import { align, type Aligned } from "../text/aligned";
import type { Edit } from "../text/edit";
import { copyOf } from "../text/intern";
import type { Steps } from "./steps";

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

/** Reads a readout that nobody looks at: its tree is not kept, but made again when somebody does. */
export function readClosed(uri: string, text: string): ReadoutFile {
  const tree = parse(text);
  const frontMatter = tree.frontMatter === null ? null : readFrontMatter(yamlOf(tree));
  return { uri, text, summary: summarise(frontMatter, factsOf(tree, "later")) };
}

/** UTF-16 units of a follow-up file that are read in one step: some four hundred lines. */
export const FOLLOWUP_STEP = 20_000;

/** Reads a follow-up file that nobody looks at as if it were written bit by bit. @param step the units of a bit, at least. */
export function* readClosedFollowup(uri: string, text: string, step = FOLLOWUP_STEP): Steps<FollowupFile> {
  let file: FollowupFile | undefined;
  for (let end = 0; ;) {
    const start = end;
    const newline = text.indexOf("\n", start + step);
    end = newline === -1 ? text.length : newline + 1;
    const edit = { start, end: start, length: end - start };
    file = readFollowup(uri, text.slice(0, end), file, file && edit);
    if (end === text.length) return file;
    yield;
  }
}

/** A file with its tree; what its summary knows is not read again. */
export function opened(file: ReadoutFile): ParsedFile {
  if ("tree" in file) return file as ParsedFile;
  const tree = parse(file.text);
  const facts = factsOf(tree, "now");
  let index = 0;
  for (const block of facts.made) {
    for (const { said } of block.said) {
      const known = file.summary.said[index];
      if (known instanceof UnreadSaid) known.settle(said.force);
      index += 1;
    }
  }
  return { ...file, tree, facts };
}

function factsOf(tree: Tree, forces: ForcesRead): Aligned<Block, Facts> {
  return align(tree.blocks, (block, index) => blockFacts(block, tree.text, tree.starts[index] ?? 0, forces));
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
    : readFrontMatter(copyOf(yaml));
}
