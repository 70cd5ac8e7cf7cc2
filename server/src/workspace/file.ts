/** One file as the workspace holds it. */
import { blockFacts, idsIn, type Facts } from "../model/facts";
import { readFollowup, type FollowupFile } from "../model/followup";
import { readFrontMatter, type FrontMatter } from "../model/frontmatter";
import { UnreadSaid, type ForcesRead, type Said } from "../model/said";
import { saidBy, summarise, usedIn, type Summary, type Used } from "../model/summary";
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

/** A readout that nobody looks at. */
export interface ClosedFile extends ReadoutFile {
  readonly summary: ClosedSummary;
}

/** Reads a readout that nobody looks at: its tree is not kept, but made again when somebody does. */
export function readClosed(uri: string, text: string): ClosedFile {
  const tree = parse(text);
  const frontMatter = tree.frontMatter === null ? null : readFrontMatter(yamlOf(tree));
  return { uri, text, summary: new ClosedSummary(frontMatter, text, usedIn(tree.blocks.map(idsIn))) };
}

/**
 * What is known of a readout that nobody looks at. A workspace has thousands, and of most of them nobody ever asks what the
 * body says: that is read again from the text when somebody does, and is the same value from then on.
 */
class ClosedSummary implements Summary {
  #used: Used | null;
  #said: readonly Said[] | null = null;

  constructor(
    readonly frontMatter: FrontMatter | null,
    private readonly text: string,
    used: Used,
  ) {
    this.#used = used;
  }

  get used(): Used {
    return (this.#used ??= usedIn(parse(this.text).blocks.map(idsIn)));
  }

  get said(): readonly Said[] {
    return (this.#said ??= saidBy(factsOf(parse(this.text), "later").made));
  }

  /** Lets go of what can be read again. */
  forget(): void {
    this.#used = null;
  }

  /** Takes over what has been read of the body elsewhere, forces and all. */
  settle(facts: readonly Facts[]): void {
    this.#used ??= usedIn(facts);
    const said = saidBy(facts);
    if (this.#said === null) this.#said = said;
    else
      for (const [index, known] of this.#said.entries())
        if (known instanceof UnreadSaid) known.settle(said[index]!.force);
  }
}

/** UTF-16 units of a follow-up file that are read in one step: some hundred and twenty lines. */
export const FOLLOWUP_STEP = 6_000;

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
  if (file.summary instanceof ClosedSummary) file.summary.settle(facts.made);
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
