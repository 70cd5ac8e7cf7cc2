/**
 * What one block says, as far as it can be known from the block alone: who speaks where, which acts there are and what
 * is written of them, which ids occur. Defaults that need more than the block are resolved in `workspace/resolve.ts`.
 */
import type { Span } from "../text/span";
import { publishedIn } from "../syntax/strip";
import { saidIn, type ForcesRead, type SaidAt } from "./said";
import { type ActKind, type Attribute, type AttributeKey, type Block, type Node, type Reference } from "../syntax/tree";

/** Every id in a block, in the order of the text. */
export interface BlockIds {
  /** Of actors, by what they stand for. */
  readonly speakers: readonly Reference[];
  readonly by: readonly Reference[];
  readonly to: readonly Reference[];
  /** The threads that acts belong to, and those that acts answer, supersede or contradict. */
  readonly threads: readonly Reference[];
  readonly related: readonly Reference[];
  readonly topics: readonly Reference[];
}

export interface Facts extends BlockIds {
  readonly acts: readonly ActFacts[];
  /** The `!head` spans at the top of the block, in order. */
  readonly headings: readonly HeadingFacts[];
  /** The block opens with a heading, which ends an open turn. */
  readonly opensWithHeading: boolean;
  /** The block opens with page furniture: an open turn is silent in it. */
  readonly opensWithSkip: boolean;
  /** The speakers that an open turn begins with here; null where a prefix ends one; undefined where nothing changes. */
  readonly openTurn: readonly string[] | null | undefined;
  /** What its acts and their parts say of threads, in the order of the text. */
  readonly said: readonly SaidAt[];
  /** In order, each line once. */
  readonly silenced: readonly SilencedLine[];
  /** The first line with more on it than notes: what a note above the block silences. */
  readonly firstLine: Span;
  /** Findings that the end of this block leaves silenced on the next line with text. */
  readonly silencesNext: readonly string[];
  /** The block holds nothing but notes, so that what is silenced before it stays silenced behind it. */
  readonly onlyNotes: boolean;
}

export interface ActFacts {
  /** The act's place in `Block.nodes`. */
  readonly node: number;
  readonly kind: ActKind;
  /** The index in `Facts.acts` of the act around this one; -1 where there is none. */
  readonly within: number;
  /** The speech that the act stands in, by its place in `Block.nodes`; -1 where it is narration, or an open turn's. */
  readonly speech: number;
  /** The heading before it in the block, by its place in `Facts.headings`; -1 where there is none. */
  readonly heading: number;
  /** The places in `Block.nodes` of its conditions, deadlines, parts and continuations. */
  readonly conditions: readonly number[];
  readonly deadlines: readonly number[];
  readonly parts: readonly number[];
  readonly more: readonly number[];
}

export interface HeadingFacts {
  readonly node: number;
  readonly by: readonly string[] | null;
  readonly to: readonly string[] | null;
  readonly topics: readonly string[];
}

/** A line of the block on which findings of some codes are not told. */
export interface SilencedLine extends Span {
  readonly codes: ReadonlySet<string>;
}

/** The lists of `Facts` that hold what a block names. */
export type Mentions = keyof BlockIds;

const MENTIONED: Partial<Record<AttributeKey, Mentions>> = {
  by: "by",
  to: "to",
  thread: "threads",
  answers: "related",
  supersedes: "related",
  contradicts: "related",
  topic: "topics",
};

/** Most acts have nothing of one kind, and most blocks name nobody in one way: they share this. */
const NONE: readonly never[] = [];

const NO_IDS: BlockIds = { speakers: NONE, by: NONE, to: NONE, threads: NONE, related: NONE, topics: NONE };

const EMPTY: Facts = {
  acts: [],
  headings: [],
  opensWithHeading: false,
  opensWithSkip: false,
  openTurn: undefined,
  ...NO_IDS,
  said: [],
  silenced: [],
  firstLine: { start: 0, end: 0 },
  silencesNext: [],
  onlyNotes: false,
};

/**
 * @param source a text that holds the block's own, from `offset` on.
 */
export function blockFacts(block: Block, source: string, offset: number, forces: ForcesRead = "now"): Facts {
  const { nodes, prefix, notes } = block;
  if (nodes.length === 0 && prefix === null && notes.length === 0) return EMPTY;

  const acts: Growing[] = [];
  const headings: HeadingFacts[] = [];
  // For every node: the act in `acts` that its details belong to, the speech around it, and whether it is furniture.
  const actOf = new Int32Array(nodes.length).fill(-1);
  const speechOf = new Int32Array(nodes.length).fill(-1);
  const skipped = new Uint8Array(nodes.length);
  let heading = -1;

  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    const { parent } = node;
    const around = parent === -1 ? -1 : (actOf[parent] ?? -1);
    const speech = parent === -1 ? -1 : nodes[parent]?.kind === "speech" ? parent : (speechOf[parent] ?? -1);
    actOf[index] = around;
    speechOf[index] = speech;
    skipped[index] = node.kind === "skip" || (parent !== -1 && skipped[parent] === 1) ? 1 : 0;
    if (skipped[index] === 1) continue;
    switch (node.kind) {
      case "act":
        actOf[index] = acts.length;
        acts.push({
          node: index,
          kind: node.word as ActKind,
          within: around,
          speech,
          heading,
          conditions: NONE,
          deadlines: NONE,
          parts: NONE,
          more: NONE,
        });
        break;
      case "if":
        add(acts[around], "conditions", index);
        break;
      case "when":
        add(acts[around], "deadlines", index);
        break;
      case "part":
        add(acts[around], "parts", index);
        break;
      case "more": {
        const joined = node.joins === -1 ? -1 : (actOf[node.joins] ?? -1);
        actOf[index] = joined;
        add(acts[joined], "more", index);
        break;
      }
      case "head":
        if (parent !== -1) break;
        heading = headings.length;
        headings.push({
          node: index,
          by: ids(node, "by"),
          to: ids(node, "to"),
          topics: valuesOf(node, "topic").map((topic) => topic.id),
        });
        break;
      default:
    }
  }

  const first = nodes[0];
  const opens =
    first !== undefined &&
    first.parent === -1 &&
    publishedIn(source, offset, block, { start: 0, end: first.start }).trim() === "";
  const silence = silences(block, source, offset);
  return {
    acts,
    headings,
    opensWithHeading: opens && first.kind === "head",
    opensWithSkip: opens && first.kind === "skip",
    openTurn:
      prefix === null
        ? undefined
        : prefix.form === "open"
          ? (first?.speakers ?? []).map((speaker) => speaker.id)
          : null,
    ...idsIn(block),
    said: saidIn(block, acts, source, offset, forces),
    ...silence,
  };
}

/** The ids that a block names. */
export function idsIn({ nodes }: Block): BlockIds {
  if (nodes.length === 0) return NO_IDS;
  const found: { -readonly [List in keyof BlockIds]: BlockIds[List] } = { ...NO_IDS };
  for (const { speakers, attributes } of nodes) {
    if (speakers.length > 0) found.speakers = added(found.speakers, speakers);
    for (const { key, values } of attributes) {
      const list = MENTIONED[key];
      if (list !== undefined) found[list] = added(found[list], values);
    }
  }
  return found;
}

type Growing = { -readonly [Key in keyof ActFacts]: ActFacts[Key] };

function add(act: Growing | undefined, list: "conditions" | "deadlines" | "parts" | "more", node: number): void {
  if (act !== undefined) act[list] = added(act[list], [node]);
}

/** The list, made longer; only whoever makes a block's facts has it yet. */
function added<Item>(list: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (list.length === 0) return more.slice();
  for (const item of more) (list as Item[]).push(item);
  return list;
}

/** The values of all attributes of a node with this key, in order. */
export function valuesOf(node: Node, key: AttributeKey): readonly Reference[] {
  return node.attributes.flatMap((attribute) => (attribute.key === key ? attribute.values : []));
}

/** The one attribute of a node with this key. */
export function attributeOf(node: Node, key: AttributeKey): Attribute | undefined {
  return node.attributes.find((attribute) => attribute.key === key);
}

/** The actors that `by` or `to` name; an empty list for `to none`, null where it is not written. */
export function ids(node: Node, key: "by" | "to"): readonly string[] | null {
  const attribute = attributeOf(node, key);
  if (attribute === undefined) return null;
  return attribute.values.map((value) => value.id).filter((id) => id !== "none");
}

/** What a note says that silences findings: one code or several, and why. */
const IGNORE = /^\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::|$)/;

/** `{>>readout-ignore code: why<<}` holds for the next line that has more on it than notes; blank lines are passed over. */
function silences(
  block: Block,
  source: string,
  offset: number,
): Pick<Facts, "silenced" | "firstLine" | "silencesNext" | "onlyNotes"> {
  if (block.notes.length === 0)
    return { ...UNSILENCED, firstLine: { start: 0, end: lineAfter(source, offset, block, 0) } };
  const silenced: (Span & { readonly codes: Set<string> })[] = [];
  const silencesNext = new Set<string>();
  // Strip takes a line ending away only with the lines that hold nothing but notes.
  const notesOnly = new Map<number, number>();
  for (let cut = 0; cut < block.cuts.length; cut += 2) {
    const [start = 0, end = 0] = [block.cuts[cut], block.cuts[cut + 1]];
    if (end === block.length || source.charCodeAt(offset + end - 1) === LINE_FEED) notesOnly.set(start, end);
  }
  for (const note of block.notes) {
    const found = IGNORE.exec(
      source.slice(offset + note.inner.start, offset + Math.min(note.inner.end, note.inner.start + 400)),
    );
    if (found?.[1] === undefined) continue;
    const codes = found[1].split(/\s*,\s*/);
    const start = lineWithText(lineAfter(source, offset, block, note.end), notesOnly);
    if (start >= block.length) for (const code of codes) silencesNext.add(code);
    else if (silenced.at(-1)?.start === start) for (const code of codes) silenced.at(-1)?.codes.add(code);
    else silenced.push({ codes: new Set(codes), start, end: lineAfter(source, offset, block, start) });
  }
  const first = lineWithText(0, notesOnly);
  return {
    silenced,
    firstLine: { start: first, end: lineAfter(source, offset, block, first) },
    silencesNext: [...silencesNext],
    onlyNotes: first >= block.length,
  };
}

const UNSILENCED = { silenced: NONE, silencesNext: NONE, onlyNotes: false };
const LINE_FEED = 10;

function lineAfter(source: string, offset: number, block: Block, at: number): number {
  const end = source.indexOf("\n", offset + at) - offset;
  return end < 0 || end >= block.length ? block.length : end + 1;
}

/** The first line from `line` on that has text. */
function lineWithText(line: number, notesOnly: Map<number, number>): number {
  const passed: number[] = [];
  for (let next = notesOnly.get(line); next !== undefined; next = notesOnly.get(line)) {
    passed.push(line);
    line = next;
  }
  // Whoever comes by these lines again goes straight to the end.
  for (const start of passed) notesOnly.set(start, line);
  return line;
}
