/**
 * What the editor colours: the markup only, never the published words. Speakers are told apart by side, acts by kind and
 * force, attributes by what they are. The types are standard ones, so that every theme has colours for them.
 */
import type { FrontMatter } from "../model/frontmatter";
import { blockAt } from "../syntax/parse";
import type { ActKind, Attribute, Node, NodeKind } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { Circumstances } from "../workspace/circumstances";
import type { ResolvedBlock } from "../workspace/resolve";
import { forcesIn } from "./forces";

/** Standard types; `semanticTokenScopes` in package.json says which colours of a theme they take in VS Code. */
export const TOKEN_TYPES = [
  "type",
  "function",
  "parameter",
  "enumMember",
  "variable",
  "number",
  "macro",
  "keyword",
  "regexp",
  "string",
  "comment",
  "property",
  "namespace",
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** `declaration` stands at the id of an actor that is declared there; the others are the force of an act. */
export const TOKEN_MODIFIERS = ["declaration", "firm", "medium", "soft"] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** The tokens of a block, or of the front matter: the same array as long as nothing in it changes. */
export interface TokenRun {
  /** Where the block begins in the file's text. */
  readonly start: number;
  /**
   * Four numbers a token: where it starts and ends, counted from the block's start; the index of its type; a bit for each
   * of its modifiers. Ascending, without overlap, each on one line.
   */
  readonly tokens: Uint32Array;
}

/**
 * The tokens of a readout in the order of the text, in runs; blocks without any are left out.
 * @param range of which tokens are wanted, in offsets of the file's text; only the blocks that it touches are looked at.
 */
export function semanticTokens(analysis: Analysis, range?: Span): readonly TokenRun[] {
  const { file, resolution, circumstances } = analysis;
  const { tree, text } = file;
  const { starts, frontMatter: front } = tree;
  const runs: TokenRun[] = [];
  const add = (start: number, tokens: Uint32Array): void => {
    const those = range === undefined ? tokens : within(tokens, range.start - start, range.end - start);
    if (those.length > 0) runs.push({ start, tokens: those });
  };
  if (front !== null && file.summary.frontMatter !== null && (range === undefined || range.start < tree.body))
    add(front.yaml.start, frontTokens(file.summary.frontMatter, circumstances, text, front.yaml.start));
  const first = range === undefined ? 0 : Math.max(0, blockAt(tree, range.start));
  for (let index = first; index < resolution.blocks.length; index += 1) {
    const start = starts[index]!;
    if (range !== undefined && start >= range.end) break;
    add(start, blockTokens(resolution.blocks[index]!, circumstances, text, start));
  }
  return runs;
}

// A resolved block is another one as soon as the actors or their sides are.
const known = new WeakMap<ResolvedBlock, Uint32Array>();
const NONE = new Uint32Array();

function blockTokens(resolved: ResolvedBlock, circumstances: Circumstances, text: string, start: number): Uint32Array {
  const { block } = resolved;
  if (block.nodes.length === 0 && block.prefix === null) return NONE;
  const before = known.get(resolved);
  if (before !== undefined) return before;
  const tokens = packed(readBlock(resolved, circumstances, text, start));
  known.set(resolved, tokens);
  return tokens;
}

/** A token before it is packed. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers?: number;
}

const ACTS: Readonly<Record<ActKind, TokenType>> = {
  commit: "number",
  agree: "macro",
  offer: "enumMember",
  ask: "keyword",
  refuse: "regexp",
  warn: "string",
  done: "comment",
};

const OTHERS: Readonly<Record<Exclude<NodeKind, "speech" | "act">, TokenType | null>> = {
  if: "property",
  when: "property",
  part: "property",
  more: "property",
  head: "property",
  skip: "comment",
  // It has no meaning yet; the grammar's colour says that it is wrong.
  unknown: null,
};

function readBlock(resolved: ResolvedBlock, circumstances: Circumstances, text: string, start: number): Token[] {
  const { block, acts } = resolved;
  const forces = forcesIn(resolved, text, start);
  const tokens: Token[] = [];
  if (block.prefix?.form === "narration")
    tokens.push({ start: block.prefix.start, end: block.prefix.end - 1, type: "property" });
  let act = 0;
  for (let index = 0; index < block.nodes.length; index += 1) {
    const node = block.nodes[index]!;
    const force = acts[act]?.facts.node === index ? (forces[act++] ?? null) : null;
    const its = {
      type:
        node.kind === "speech"
          ? sideType(circumstances, node.speakers.at(-1)?.id ?? "")
          : node.kind === "act"
            ? ACTS[node.word as ActKind]
            : OTHERS[node.kind],
      modifiers: force === null ? 0 : bit(force),
    };
    if (node.kind === "speech") speakerTokens(node, circumstances, tokens);
    else if (its.type !== null) tokens.push({ start: node.start, end: node.inner.start, ...its, type: its.type });
    if (its.type !== null && node.closed && node.form === "span")
      tokens.push({ start: node.inner.end, end: node.inner.end + 1, ...its, type: its.type });
    for (const attribute of node.attributes)
      attributeTokens(attribute, { ...its, type: its.type ?? "property" }, circumstances, tokens);
  }
  return tokens;
}

/** `@a+b[` is two tokens, `@a` and `+b[`, each of its speaker's side; a turn's colon goes with it, its blank does not. */
function speakerTokens(node: Node, circumstances: Circumstances, tokens: Token[]): void {
  const { speakers } = node;
  let { start } = node;
  for (let index = 0; index < speakers.length; index += 1) {
    const { id, end: last } = speakers[index]!;
    const end = index < speakers.length - 1 ? last : node.inner.start - (node.form === "span" ? 0 : 1);
    tokens.push({ start, end, type: sideType(circumstances, id) });
    start = end;
  }
}

function attributeTokens(
  { key, values, start, end }: Attribute,
  act: { readonly type: TokenType; readonly modifiers: number },
  circumstances: Circumstances,
  tokens: Token[],
): void {
  const first = values[0];
  if (key === "bad" || first === undefined) return;
  if (key === "force") {
    tokens.push({ start, end, ...act });
    return;
  }
  const type = key === "due" || key === "date" ? "number" : key === "topic" ? "namespace" : "variable";
  // An id's sign stands before it. Where more than that does, it is the attribute's word, with a blank behind it.
  const sign = type === "number" || first.id === "none" ? 0 : 1;
  if (first.start - sign > start) tokens.push({ start, end: start + WORDS[key]!, type: "property" });
  for (const value of values) {
    const none = (key === "by" || key === "to") && value.id === "none";
    tokens.push({
      start: value.start - (none ? 0 : sign),
      end: value.end,
      type: none ? "property" : key === "by" || key === "to" ? sideType(circumstances, value.id) : type,
    });
  }
}

/** How long the words are that name an attribute. */
const WORDS: Readonly<Partial<Record<Attribute["key"], number>>> = {
  by: 2,
  to: 2,
  due: 3,
  answers: 7,
  supersedes: 10,
  contradicts: 11,
};

// ---- Sides ----

const ISSUER: TokenType = "type";
const SIDES: readonly TokenType[] = ["function", "parameter", "enumMember"];
const sides = new WeakMap<Circumstances, ReadonlyMap<string, number>>();

/** The type of an actor: the issuer's side has one of its own, the others follow in the order of the parties. */
function sideType(circumstances: Circumstances, id: string): TokenType {
  let order = sides.get(circumstances);
  if (order === undefined) {
    const { issuer, parties } = circumstances;
    order = new Map([...new Set([...issuer, ...parties])].map((party, index) => [party, index]));
    sides.set(circumstances, order);
  }
  const place = order.get(circumstances.side(id) ?? id);
  if (place === undefined) return "variable";
  // Without an issuer, the first party stands where it would.
  return place === 0 ? ISSUER : SIDES[(place - 1) % SIDES.length]!;
}

// ---- Front matter ----

const fronts = new WeakMap<FrontMatter, { readonly circumstances: Circumstances; readonly tokens: Uint32Array }>();

function frontTokens(front: FrontMatter, circumstances: Circumstances, text: string, start: number): Uint32Array {
  const before = fronts.get(front);
  if (before?.circumstances === circumstances) return before.tokens;
  const found: Token[] = [];
  const add = ({ start: from, end }: Span, id: string, modifiers = 0): void => {
    // What is written in another way than it reads, or over lines, has no token.
    if (text.slice(start + from, start + end) === id)
      found.push({ start: from, end, type: sideType(circumstances, id), modifiers });
  };
  for (const reference of [...front.issuer, ...(front.parties ?? [])]) add(reference, reference.id);
  for (const actor of front.actors) {
    add(actor.idSpan, actor.id, bit("declaration"));
    if (actor.for !== null) add(actor.for, actor.for.id);
  }
  const tokens = packed(found);
  fronts.set(front, { circumstances, tokens });
  return tokens;
}

// ---- Tokens as numbers ----

function bit(modifier: TokenModifier): number {
  return 1 << TOKEN_MODIFIERS.indexOf(modifier);
}

const NUMBERS = new Map(TOKEN_TYPES.map((type, index) => [type, index]));

/** In order; of two at one place, as an alias of YAML makes them, the first. */
export function packed(tokens: Token[]): Uint32Array {
  tokens.sort((one, other) => one.start - other.start);
  const numbers: number[] = [];
  let last = 0;
  for (const { start, end, type, modifiers = 0 } of tokens) {
    if (start < last || end <= start) continue;
    numbers.push(start, end, NUMBERS.get(type)!, modifiers);
    last = end;
  }
  return numbers.length === 0 ? NONE : Uint32Array.from(numbers);
}

/** Those that a range touches: the array itself where it touches all. */
export function within(tokens: Uint32Array, start: number, end: number): Uint32Array {
  let first = 0;
  while (first < tokens.length && tokens[first + 1]! <= start) first += 4;
  let last = tokens.length;
  while (last > first && tokens[last - 4]! >= end) last -= 4;
  return first === 0 && last === tokens.length ? tokens : tokens.subarray(first, last);
}
