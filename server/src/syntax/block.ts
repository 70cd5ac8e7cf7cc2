/**
 * One block's text in, its spans out: the one pass over the grammar's tokens that pairs openers with their `]`, and
 * reports what does not parse as meant. It knows nothing of other blocks.
 */
import { parse as tokenize } from "../../../grammar/generated/readout";
import type { Span } from "../text/span";
import { placeAttributes } from "./attributes";
import { noteCuts } from "./notes";
import type { Token, Tokens } from "./tokens";
import {
  ACT_KINDS,
  DETAIL_KINDS,
  type Block,
  type Node,
  type NodeKind,
  type Note,
  type Problem,
  type ProblemCode,
  type Tell,
} from "./tree";

/** Spans below this depth are flattened by everything that shows them. */
export const DEEPEST = 64;

const KINDS: ReadonlyMap<string, NodeKind> = new Map<string, NodeKind>([
  ...ACT_KINDS.map((kind) => [kind, "act"] as const),
  ...DETAIL_KINDS.map((kind) => [kind, kind] as const),
  ["more", "more"],
  ["head", "head"],
  ["skip", "skip"],
]);

/** Of one kind of problem, so many in one block are told; whoever mends them sees the others then. */
export const MOST_TOLD = 1000;

type Growing = { -readonly [Key in keyof Node]: Node[Key] } & { inner: { start: number; end: number } };

/** What holds a span to be markup at all; a block without them is published text and nothing else. */
const MARKUP = /[@!{\\]/;

/** Peggy then keeps no list of what it would have expected, which nobody asks for here. */
const SILENT = { startRule: "Block", peg$silentFails: 1 } as { startRule: "Block" };

const NONE: readonly never[] = [];

/**
 * Parses one block.
 * @param text the block's own text, its last line ending included; never fails, whatever it is.
 */
export function parseBlock(text: string): Block {
  if (!MARKUP.test(text)) {
    return { length: text.length, prefix: null, nodes: NONE, notes: NONE, cuts: NONE, problems: NONE };
  }
  const { notes: leading, prefix, tokens } = tokenize(text, SILENT);
  return build(text, leading, prefix, tokens);
}

function build(text: string, leading: Tokens["notes"], prefix: Tokens["prefix"], tokens: Tokens["tokens"]): Block {
  const nodes: Growing[] = [];
  const notes: Note[] = [];
  const cuts: number[] = [];
  const problems: Problem[] = [];
  const strays: Span[] = [];
  /** The open spans, innermost last. */
  const open: number[] = [];
  /** For those of them that have any: the `[` of the published text in them that are still open. */
  let brackets: Map<number, number[]> | null = null;
  let lastClosedAct = -1;
  const end = text.trimEnd().length;

  const note = (token: Token): void => {
    notes.push({ start: token.start, end: token.end, inner: { start: token.start + 3, end: token.end - 3 } });
  };
  let tooDeep = false;
  const told = new Map<ProblemCode, number>();
  const tell: Tell = (problem) => {
    const before = told.get(problem.code) ?? 0;
    told.set(problem.code, before + 1);
    if (before < MOST_TOLD) problems.push(problem);
  };
  const push = (node: Growing): void => {
    if (nodes.length > 0 && node.depth === DEEPEST && !tooDeep) {
      tooDeep = true;
      const message = `Spans nest more than ${DEEPEST} deep here: the outline and hovers show them side by side. Close some of the spans before this one.`;
      tell({ code: "too-deep", start: node.start, end: node.inner.start, message });
    }
    nodes.push(node);
  };

  for (const token of leading) note(token);
  if (prefix !== null) {
    cuts.push(prefix.start, prefix.end);
    if (prefix.form !== "narration") {
      push(span("speech", "", prefix.speakers, prefix.form, prefix, end));
    }
  }
  const turn = nodes.length;
  const top = turn - 1;

  for (const token of tokens) {
    if (token === null) continue;
    switch (token.type) {
      case "note":
        note(token);
        break;
      case "escape":
        cuts.push(token.start, token.end);
        break;
      case "unclosed-note": {
        const message =
          "This note is never closed, so it is published: end it with `<<}` before the next blank line, or write `\\{>>` for the characters themselves.";
        tell({ code: "unclosed-note", start: token.start, end: token.end, message });
        break;
      }
      case "left": {
        const index = open.at(-1) ?? -1;
        brackets ??= new Map<number, number[]>();
        const lefts = brackets.get(index) ?? [];
        for (let left = token.start; left < token.end; left += 1) lefts.push(left);
        brackets.set(index, lefts);
        break;
      }
      case "right":
        brackets?.get(open.at(-1) ?? -1)?.pop();
        break;
      case "stray":
        strays.push(token);
        break;
      case "speech":
      case "tag": {
        const parent = open.at(-1) ?? top;
        const node =
          token.type === "speech"
            ? span("speech", "", token.speakers, "span", token, end)
            : span(KINDS.get(token.word) ?? "unknown", token.word, NONE, "span", token, end);
        place(node, parent, nodes, lastClosedAct, tell);
        cuts.push(token.start, token.end);
        open.push(nodes.length);
        push(node);
        break;
      }
      case "close": {
        cuts.push(token.start, token.end);
        const index = open.pop();
        const node = index === undefined ? undefined : nodes[index];
        if (node === undefined || index === undefined) break;
        node.closed = true;
        node.end = token.end;
        node.inner.end = token.start;
        if (token.attributes !== null) {
          node.braces = true;
          node.attributes = placeAttributes(node, token.attributes, tell);
        }
        misplacedGroup(text, token.end, token.attributes !== null, tell);
        if (node.kind === "act") lastClosedAct = index;
        break;
      }
    }
  }

  for (const index of open.slice(0, MOST_TOLD)) {
    const node = nodes[index];
    if (node === undefined) continue;
    const bracket = brackets?.get(index)?.at(-1);
    const cause =
      bracket === undefined
        ? ""
        : ` A \`[\` of the text inside it (character ${bracket + 1} of the paragraph) takes the next \`]\`: escape it as \`\\[\` if it has no \`]\` of its own.`;
    const message = `\`${text.slice(node.start, node.inner.start)}\` is never closed: put \`]\` where it ends, in this paragraph.${cause}`;
    tell({ code: "unclosed-span", start: node.start, end: node.inner.start, message });
  }
  if (nodes.length > turn) {
    for (const { start, end } of strays.slice(0, MOST_TOLD)) {
      const message = "Nothing is open that this `]` would close: remove it, or write `\\]` if it is published.";
      tell({ code: "stray-bracket", start, end, message });
    }
  }
  if (problems.length > 1) problems.sort((one, other) => one.start - other.start);
  return {
    length: text.length,
    prefix: prefix && { form: prefix.form, start: prefix.start, end: prefix.end },
    nodes,
    notes,
    cuts: noteCuts(text, notes, cuts),
    problems,
  };
}

/** A span as it stands behind its opener: its end is not known yet, and taken to be the block's. */
function span(
  kind: NodeKind,
  word: string,
  speakers: Node["speakers"],
  form: Node["form"],
  opener: Span,
  end: number,
): Growing {
  const last = Math.max(end, opener.end);
  return {
    kind,
    word,
    speakers,
    form,
    start: opener.start,
    end: last,
    inner: { start: opener.end, end: last },
    closed: form !== "span",
    braces: false,
    attributes: NONE,
    parent: -1,
    depth: 0,
    act: -1,
    joins: -1,
  };
}

/** Says where a span stands among the others, and whether one of its kind may stand there. */
function place(node: Growing, parent: number, nodes: readonly Node[], lastClosedAct: number, tell: Tell): void {
  const around = nodes[parent];
  node.parent = parent;
  if (around !== undefined) {
    node.depth = around.depth + 1;
    node.act = around.kind === "act" ? parent : around.kind === "more" ? around.joins : around.act;
  }
  const wrong = misplaced(node, around, lastClosedAct);
  if (node.kind === "more") node.joins = lastClosedAct;
  if (wrong !== null) tell({ ...wrong, start: node.start, end: node.inner.start });
}

function misplaced(
  node: Node,
  around: Node | undefined,
  lastClosedAct: number,
): Pick<Problem, "code" | "message"> | null {
  const code = "misplaced-detail";
  switch (node.kind) {
    case "if":
    case "when":
    case "part":
      if (node.act !== -1) return null;
      return {
        code,
        message: `\`!${node.kind}[\` is a detail of an act, and no act is around it: move it inside the act's brackets.`,
      };
    case "more":
      if (lastClosedAct !== -1) return null;
      return {
        code,
        message:
          "`!more[` carries on the act before it in the paragraph, and there is none: tag the act itself, or remove this.",
      };
    case "head":
    case "skip":
      if (around === undefined) return null;
      return { code, message: `\`!${node.kind}[\` may not stand inside another span: close that span before it.` };
    case "unknown":
      return {
        code: "unknown-kind",
        message: `\`${node.word}\` is no kind: write one of ${[...KINDS.keys()].join(", ")}.`,
      };
    default:
      return null;
  }
}

const GROUP = /\{(?!>>)[^{}\n]*(\}?)/y;
const APART = /[ \t]+\{(?!>>)[^{}\n]*\}/y;

/** What looks like attributes behind a `]` and is none: it stays in the published text, and is told. */
function misplacedGroup(text: string, at: number, has: boolean, tell: Tell): void {
  GROUP.lastIndex = at;
  const group = GROUP.exec(text);
  if (group !== null) {
    const whole = group[1] === "}";
    const message =
      whole && has
        ? "A span has one group of attributes: put these into the braces before."
        : "These attributes are never closed, so they are published: end them with `}` on the same line.";
    tell({ code: "bad-attribute", start: at, end: whole ? GROUP.lastIndex : at + 1, message });
    return;
  }
  APART.lastIndex = at;
  if (APART.test(text)) {
    const message = has
      ? "A span has one group of attributes: put these into the braces before, or write `\\{` if they are published."
      : "Attributes follow the `]` directly: remove the space before `{`, or write `\\{` if the braces are published.";
    tell({ code: "bad-attribute", start: text.indexOf("{", at), end: APART.lastIndex, message });
  }
}
