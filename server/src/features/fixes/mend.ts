/** What a mend is: one way to make a finding go away, worked out from the finding and the text that it stands in. */
import type { ActorsFile, FrontMatter } from "../../model/frontmatter";
import { blockAt } from "../../syntax/parse";
import type { Block, Node } from "../../syntax/tree";
import type { TextChange } from "../../text/edit";
import type { Analysis } from "../../workspace/analysis";
import type { ResolvedBlock } from "../../workspace/resolve";
import type { Workspace } from "../../workspace/workspace";
import type { FileChanges } from "../changes";
import type { OpenProposal } from "../draft/proposals";
import type { Cast } from "../draft/reading";
import { clip } from "../words";
import type { Finding } from "../checks/check";

/** One way to mend a finding. Where it changes what is published, its title says so with that word. */
export interface Mend {
  /** Begins with a verb; no two mends of one finding have the same. */
  readonly title: string;
  /** Of the file itself; or of several files, or what takes long, worked out when it is chosen. */
  readonly changes: readonly TextChange[] | (() => FileChanges);
  /** What the client does instead of a change: one of the extension's commands. */
  readonly command?: { readonly name: string; readonly arguments: readonly unknown[] };
  /** The one that is most likely wanted; never one that changes what is published. The finding is gone after it. */
  readonly preferred?: true;
  /** There is one answer, nothing is guessed, and no published character is near: *Fix All* makes it. */
  readonly safe?: true;
}

/** The mends of a finding, the likeliest first; its offsets are those of the file's text, and so are theirs. */
export type Mender = (place: FixPlace, finding: Finding) => readonly Mend[];

/** A file with findings: a readout, an `actors.yaml`, or a follow-up file. */
export interface FixPlace {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly text: string;
  /** Null for any file but a readout. */
  readonly analysis: Analysis | null;
  /** Null for a readout without front matter, and for a follow-up file. */
  readonly yaml: YamlPlace | null;
  /** The day that counts as today. */
  readonly today: string;
  /** What is proposed for a readout; drafts it where that has not been done. */
  readonly proposals?: () => { readonly open: readonly OpenProposal[]; readonly cast: Cast | null };
  /** Whether so many UTF-16 units more may be read again for this answer; those who ask for little are never refused. */
  readonly spend: (units: number) => boolean;
}

/** The YAML of a file: its front matter, or all of an `actors.yaml`. */
export interface YamlPlace {
  /** Where it begins in the file's text: what the offsets in `read` count from. */
  readonly start: number;
  readonly text: string;
  readonly read: FrontMatter | ActorsFile;
  /** Reads another text as this one was read. */
  readonly reread: (text: string) => FrontMatter | ActorsFile;
}

/** The block that a finding stands in. All offsets count from its start. */
export interface InBlock {
  readonly block: Block;
  readonly resolved: ResolvedBlock;
  readonly text: string;
  readonly finding: Finding;
  readonly analysis: Analysis;
}

/** A mender that sees a block and answers changes that count from its start. */
export function inBlock(mends: (its: InBlock, place: FixPlace) => readonly Mend[]): Mender {
  return (place, finding) => {
    const { analysis } = place;
    if (analysis === null || finding.start < analysis.file.tree.body) return [];
    const { tree } = analysis.file;
    const index = blockAt(tree, finding.start);
    const [block, resolved, start] = [tree.blocks[index], analysis.resolution.blocks[index], tree.starts[index]];
    if (block === undefined || resolved === undefined || start === undefined || !place.spend(block.length)) return [];
    const its: InBlock = {
      block,
      resolved,
      text: place.text.slice(start, start + block.length),
      finding: { ...finding, start: finding.start - start, end: finding.end - start },
      analysis,
    };
    return mends(its, place).map((mend) => {
      const { changes } = mend;
      return typeof changes === "function" ? mend : { ...mend, changes: moved(changes, start) };
    });
  };
}

export function moved(changes: readonly TextChange[], by: number): readonly TextChange[] {
  return changes.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

export function insert(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

export function remove(start: number, end: number): TextChange {
  return { start, end, text: "" };
}

/** The span whose opener stands at an offset of the block; a turn is none. */
export function nodeAt({ nodes }: Block, at: number): Node | undefined {
  return nodes.find(({ start, form }) => start === at && form === "span");
}

/** The last item of a list that a test holds for. */
export function lastOf<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  for (let index = items.length - 1; index >= 0; index -= 1) if (test(items[index]!)) return items[index];
  return undefined;
}

/** A piece of the text as a title bears it: in backticks, on one line, not long. */
export function shown(text: string): string {
  return `\`${clip(text, 40)}\``;
}

/** The line ending that a file's lines have. */
export function newlineOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
