/**
 * A readout as its readers see it: the published text, paragraph by paragraph, with who speaks and what is undertaken where.
 * Notes are left out. What it looks like is not known here.
 */
import { readDate } from "../model/dates";
import { STATUS_DEFINITIONS } from "../model/lifecycle";
import { shared } from "../text/aligned";
import type { Analysis } from "../workspace/analysis";
import { threadHistory } from "../workspace/histories";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import type { ResolvedBlock } from "../workspace/resolve";
import { readBlock, type ReadingBlock } from "./reading/block";
import { clip } from "./words";

export type { Few, ReadingAct, ReadingBlock, ReadingPart, ReadingPiece } from "./reading/block";

export interface Reading extends ReadingHead {
  readonly blocks: readonly ReadingBlock[];
}

/** All but the paragraphs, which know actors and threads by their ids. */
export interface ReadingHead {
  /** As published; null where the front matter has none. */
  readonly title: string | null;
  /** BCP 47; null where it is not written. */
  readonly lang: string | null;
  readonly issuer: readonly string[];
  /** Of the meeting, in words; null where there is none that can be read. */
  readonly date: string | null;
  readonly form: string | null;
  readonly place: string | null;
  /** The published text before the first paragraph: blank lines, and a byte order mark. */
  readonly lead: string;
  /** Where the first paragraph begins in the file's text. */
  readonly start: number;
  readonly actors: Readonly<Record<string, ReadingActor>>;
  readonly threads: Readonly<Record<string, ReadingThread>>;
}

export interface ReadingActor {
  readonly name: string;
  readonly title: string | null;
  /** The id of whom it speaks for. */
  readonly for: string | null;
  /** 0 for the issuer's side, 1, 2, ... for the other parties in order; -1 for anybody else. */
  readonly side: number;
}

export interface ReadingThread {
  /** In words; null where nothing counts by the day. */
  readonly status: string | null;
  /** What a follow-up file calls it; null where none does. */
  readonly title: string | null;
}

/** How the paragraphs have changed: `removed` ones from the place `from` on went, `blocks` came in their place. */
export interface ReadingChange {
  readonly from: number;
  readonly removed: number;
  readonly blocks: readonly ReadingBlock[];
}

/** How many characters of a name or a title are shown. */
const MOST = 120;

/**
 * Reads a whole readout, a paragraph or a thread a step. Paragraphs that have not changed are the same values as before,
 * whenever it is read.
 * @param day as of which the status of threads is told, `YYYY-MM-DD`.
 */
export function* reading(workspace: Workspace, analysis: Analysis, day: string): Steps<Reading> {
  const { tree, text, summary } = analysis.file;
  const { frontMatter } = summary;
  const bom = tree.frontMatter === null ? tree.body : tree.frontMatter.start;
  const start = tree.starts[0] ?? text.length;
  const date = frontMatter?.date === undefined || frontMatter.date === null ? null : readDate(frontMatter.date.value);
  const blocks: ReadingBlock[] = [];
  for (const [index, resolved] of analysis.resolution.blocks.entries()) {
    blocks.push(blockOf(resolved, text, tree.starts[index]!, tree.starts[index + 1] ?? text.length));
    yield;
  }
  const threads: [string, ReadingThread][] = [];
  for (const id of summary.used.threads) {
    threads.push([id, threadOf(workspace, id, day)]);
    yield;
  }
  return {
    title: clipped(frontMatter?.title?.value),
    lang: clipped(frontMatter?.lang?.value),
    issuer: analysis.circumstances.issuer,
    date: date?.ok === true ? date.short : null,
    form: clipped(frontMatter?.form?.value),
    place: clipped(frontMatter?.place?.value),
    lead: text.slice(0, bom) + text.slice(tree.body, start),
    start,
    actors: actorsOf(analysis),
    threads: Object.fromEntries(threads),
    blocks,
  };
}

/** What is to be put in place of what, to make the paragraphs of one reading those of another. */
export function readingChange(before: readonly ReadingBlock[], after: readonly ReadingBlock[]): ReadingChange {
  const { head, tail } = shared(before, after);
  return { from: head, removed: before.length - head - tail, blocks: after.slice(head, after.length - tail) };
}

interface Known {
  /** The published white space behind the block. */
  readonly gap: string;
  readonly made: ReadingBlock;
}

const known = new WeakMap<ResolvedBlock, Known>();

function blockOf(resolved: ResolvedBlock, text: string, start: number, end: number): ReadingBlock {
  const gap = text.slice(start + resolved.block.length, end);
  const before = known.get(resolved);
  if (before?.gap === gap) return before.made;
  const made = readBlock(resolved, text, start, end);
  known.set(resolved, { gap, made });
  return made;
}

function threadOf(workspace: Workspace, id: string, day: string): ReadingThread {
  const { status, title } = threadHistory(workspace, id, day);
  return { status: status === null ? null : STATUS_DEFINITIONS[status].title.toLowerCase(), title: clipped(title) };
}

/** Everyone who is named, takes part, or is spoken for. */
function actorsOf({ file, actors, circumstances }: Analysis): Record<string, ReadingActor> {
  const { used } = file.summary;
  const { parties, issuer, side } = circumstances;
  const places = new Map(parties.map((id, index) => [id, index]));
  const ids = new Set([...used.speakers, ...used.by, ...used.to, ...parties, ...issuer]);
  for (const id of [...ids]) {
    const its = side(id);
    if (its !== null) ids.add(its);
  }
  ids.delete("none");
  return Object.fromEntries(
    [...ids].map((id): [string, ReadingActor] => {
      const declaration = actors.get(id)?.declaration;
      return [
        id,
        {
          name: id === "all" ? "All parties" : clip(declaration?.name || id, MOST),
          title: clipped(declaration?.title),
          for: side(id),
          side: places.get(side(id) ?? id) ?? -1,
        },
      ];
    }),
  );
}

function clipped(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === "" ? null : clip(text, MOST);
}
