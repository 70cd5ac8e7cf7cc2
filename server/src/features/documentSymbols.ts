/**
 * The outline of a readout: front matter with its actors, headings with what stands under them, turns, speech, acts and
 * their parts. Conditions, deadlines, notes and page furniture are left out.
 */
import { DEEPEST } from "../syntax/block";
import { kindNoun } from "../model/codebook";
import type { Force } from "../model/force";
import type { ActKind, Node } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { ActorsInForce } from "../workspace/circumstances";
import type { ResolvedBlock } from "../workspace/resolve";
import { forcesIn } from "./forces";
import { clip, firstWords, listed, nameOf, textEnd } from "./words";

export type SymbolKind =
  | "front matter"
  | "actor"
  | "heading"
  | "turn"
  | "speech"
  | "act"
  | "part"
  // Of a follow-up file:
  | "year"
  | "event"
  | "titles"
  | "title";

/** One line of the outline. Offsets count in the file's text; a child lies inside its parent. */
export interface OutlineSymbol {
  /** Never empty: the kind and force of an act, the speaker's name, the words of a heading, ... */
  readonly name: string;
  /** What is shown beside the name: an act's words, the first words of a speech, ...; may be empty. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** The opener, or what else stands for the whole; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** How many characters of words are shown. */
const MOST = 60;

/** The outline, in the order of the text. Takes time linear in the number of blocks and spans. */
export function documentSymbols(analysis: Analysis): readonly OutlineSymbol[] {
  const { file, resolution, actors } = analysis;
  const { text, tree } = file;
  const top: Growing[] = [...frontMatterOf(analysis)];
  /** What is open: a heading, an open turn in it, or both. */
  let open: Growing[] = [];
  /** Where the last text ends. */
  let end = tree.body;
  const close = (from: number): void => {
    for (const symbol of open.slice(from)) symbol.span.end = Math.max(end, symbol.span.end);
    open = open.slice(0, from);
  };

  for (let index = 0; index < resolution.blocks.length; index += 1) {
    const resolved = resolution.blocks[index]!;
    const { facts } = resolved;
    const start = tree.starts[index] ?? 0;
    if (facts.openTurn !== undefined || facts.opensWithHeading) close(open[0]?.kind === "heading" ? 1 : 0);
    const lines = linesOf(resolved, actors, text, start);
    const grown: Growing[] = [];
    for (const line of lines) {
      const symbol = place(line, start);
      grown.push(symbol);
      if (line.kind === "heading") {
        end = textEnd(text, start, symbol.span.start, end);
        close(0);
      }
      const parent = line.parent === -1 ? open.at(-1) : grown[line.parent];
      if (parent === undefined) top.push(symbol);
      else if (parent.children === NO_CHILDREN) parent.children = [symbol];
      else parent.children.push(symbol);
      if (line.kind === "heading" || line.open) open.push(symbol);
    }
    end = textEnd(text, start, start + resolved.block.length, end);
  }
  close(0);
  return top;
}

interface Growing extends OutlineSymbol {
  readonly span: { readonly start: number; end: number };
  children: Growing[];
}

/** Most symbols have none, and need no list of their own for that. */
const NO_CHILDREN: Growing[] = [];

/** A symbol as it is kept for its block: offsets count from the block's start. */
interface Line extends Span {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Where its opener ends. */
  readonly opener: number;
  /** The line around it, of the same block; -1 at the top. */
  readonly parent: number;
  /** A turn that holds until the next. */
  readonly open: boolean;
}

function place({ name, detail, kind, start, end, opener }: Line, at: number): Growing {
  return {
    name,
    detail,
    kind,
    span: { start: at + start, end: at + end },
    selection: { start: at + start, end: at + opener },
    children: NO_CHILDREN,
  };
}

// A block that nothing has changed for keeps its lines; names come from the actors.
const known = new WeakMap<ResolvedBlock, { readonly actors: ActorsInForce; readonly lines: readonly Line[] }>();
const NONE: readonly Line[] = [];

function linesOf(resolved: ResolvedBlock, actors: ActorsInForce, source: string, offset: number): readonly Line[] {
  if (resolved.block.nodes.length === 0) return NONE;
  const before = known.get(resolved);
  if (before?.actors === actors) return before.lines;
  const lines = readLines(resolved, actors, source, offset);
  known.set(resolved, { actors, lines });
  return lines;
}

function readLines(resolved: ResolvedBlock, actors: ActorsInForce, source: string, offset: number): readonly Line[] {
  const { block, acts } = resolved;
  const forces = forcesIn(resolved, source, offset);
  const lines: Line[] = [];
  /** For each node, the line that what stands in it goes under; `FURNITURE` where nothing in it is shown. */
  const under: number[] = [];
  let act = 0;
  for (let index = 0; index < block.nodes.length; index += 1) {
    const node = block.nodes[index]!;
    const parent = node.parent === -1 ? -1 : (under[node.parent] ?? -1);
    under.push(node.kind === "skip" ? FURNITURE : parent);
    const kind = kindOf(node);
    const force = acts[act]?.facts.node === index ? forces[act++] : undefined;
    if (kind === null || parent === FURNITURE) continue;
    // What stands deeper is shown side by side.
    if (node.depth < DEEPEST - 1) under[index] = lines.length;
    const words = firstWords(source, offset, block, node.inner, MOST);
    const label =
      node.kind === "speech" ? speakersOf(node, actors) : node.kind === "head" ? "" : kindAndForce(node, force ?? null);
    lines.push({
      name: label === "" ? words : label,
      detail: label === "" ? "" : words,
      kind,
      start: node.start,
      end: node.end,
      opener: node.inner.start,
      parent,
      open: node.form === "open",
    });
  }
  return lines;
}

const FURNITURE = -2;

/** What a node is shown as; null where it is not. */
function kindOf({ kind, form, parent }: Node): SymbolKind | null {
  switch (kind) {
    case "speech":
      return form === "span" ? "speech" : "turn";
    case "act":
    case "part":
      return kind;
    case "head":
      return parent === -1 ? "heading" : null;
    default:
      return null;
  }
}

function speakersOf({ speakers }: Node, actors: ActorsInForce): string {
  return clip(listed(speakers.map(({ id }) => nameOf(id, actors))), MOST);
}

function kindAndForce({ kind, word }: Node, force: Force | null): string {
  if (kind === "head") return "";
  const name = kind === "act" ? kindNoun(word as ActKind) : word;
  return force === null ? name : `${name}, ${force}`;
}

function frontMatterOf({ file, actors }: Analysis): readonly Growing[] {
  const { frontMatter: span } = file.tree;
  const { frontMatter } = file.summary;
  if (span === null) return [];
  const title = frontMatter?.title?.value ?? "";
  const fence = { start: span.start, end: span.start + "---".length };
  const children = (frontMatter?.actors ?? []).map((actor): Growing => {
    const side = actor.for === null ? [] : [nameOf(actor.for.id, actors)];
    return {
      name: clip(actor.name || actor.id, MOST),
      detail: [...(actor.title === null ? [] : [actor.title]), ...side].map((part) => clip(part, MOST)).join(", "),
      kind: "actor",
      span: { start: span.yaml.start + actor.span.start, end: span.yaml.start + actor.span.end },
      selection: { start: span.yaml.start + actor.idSpan.start, end: span.yaml.start + actor.idSpan.end },
      children: [],
    };
  });
  const detail = title === "" ? "" : clip(title, MOST);
  return [
    {
      name: "Front matter",
      detail,
      kind: "front matter",
      span: { start: span.start, end: textEnd(file.text, span.start, span.end) },
      selection: fence,
      children,
    },
  ];
}
