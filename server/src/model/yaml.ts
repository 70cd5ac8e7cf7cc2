/**
 * Reads YAML 1.2 with the `yaml` library, within bounds, into plain nodes whose scalars are all strings. What the keys
 * mean is not known here. A mistake stays in its own line or top-level entry as far as that can be.
 */
import type { Span } from "../text/span";
import { DEEPEST, library, MOST_KEYS, type Composed } from "./yaml-compose";
import { inPlainWords } from "./yaml-messages";
import { readPlain } from "./yaml-plain";
import { MASK, partsOf } from "./yaml-repair";

export interface YamlScalar extends Span {
  readonly kind: "scalar";
  readonly value: string;
  /** Written without quotes, on one line. */
  readonly plain: boolean;
  /** Where the value itself stands: inside the quotes, if any; the whole node where it is not written as it reads. */
  readonly inner: Span;
}

export interface YamlMap extends Span {
  readonly kind: "map";
  readonly pairs: readonly YamlPair[];
}

/** A key with its value; `value` is null where not even a colon follows the key. */
export interface YamlPair {
  readonly key: YamlNode;
  readonly value: YamlNode | null;
}

export interface YamlList extends Span {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
}

/** `*name`. The target is shared, never copied; null where no anchor of that name stands before it. */
export interface YamlAlias extends Span {
  readonly kind: "alias";
  readonly name: string;
  readonly target: YamlNode | null;
}

export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

/** Something wrong, in a whole sentence with the mend. */
export interface YamlProblem extends Span {
  readonly message: string;
  /** What to write instead of the span; null where that cannot be known. */
  readonly suggestion: string | null;
}

export interface YamlReading {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  /** Every `# ...`, from the sign to the end of the line, in order. */
  readonly comments: readonly Span[];
  /** False where a limit was passed, so that a key may be there without having been read. */
  readonly complete: boolean;
}

const MOST_PROBLEMS = 100;

/**
 * Reads one YAML document. Never throws; the time is linear in the length.
 * @param longest how many UTF-16 units are read; a longer text gets one problem and is not read at all.
 */
export function readYaml(text: string, longest: number): YamlReading {
  if (text.length > longest) {
    const message = `This YAML has ${text.length} characters; at most ${longest} are read. Move actors to an actors.yaml in a folder of their own, or delete what is not needed.`;
    return { root: null, problems: [lineProblem(text, 0, message)], comments: [], complete: false };
  }
  const plain = readPlain(text);
  return plain === null ? readAny(text) : { root: plain, problems: [], comments: [], complete: true };
}

/** The same with the library, whatever the text is. */
export function readAny(text: string): YamlReading {
  const problems = forbiddenCharacters(text);
  // Characters that YAML forbids would confuse the library; the replacement has the same length.
  const source = text.replace(FORBIDDEN, "\ufffd");
  const parts = partsOf(source, problems);
  const anchors = new Map<string, YamlNode>();
  const limits: YamlProblem[] = [];
  const nodes = parts.map((part) => plainNode(part.contents, text, part.base, anchors));
  for (const { faults, full } of parts) {
    for (const fault of faults.slice(0, MOST_PROBLEMS)) problems.push(inPlainWords(fault, text));
    if (full !== null) limits.push(fullProblem(text, full));
  }
  return {
    root: nodes.length === 1 ? nodes[0]! : joined(nodes, text.length),
    problems: [...firstPerLine(text, problems), ...limits],
    comments: parts.flatMap((part) => part.comments),
    complete: parts.every((part) => part.full === null),
  };
}

function joined(nodes: readonly (YamlNode | null)[], end: number): YamlMap {
  const pairs: YamlPair[] = [];
  for (const node of nodes) {
    if (node?.kind === "map") for (const pair of node.pairs) pairs.push(pair);
    // A word alone is a key that is still being typed.
    else if (node !== null) pairs.push({ key: node, value: null });
  }
  return { kind: "map", pairs, start: 0, end };
}

/** The library's nodes as plain ones. Recursion ends at `DEEPEST`; an alias is not followed but points to its target. */
function plainNode(node: unknown, text: string, base: number, anchors: Map<string, YamlNode>): YamlNode | null {
  const { isAlias, isMap, isScalar, isSeq } = library();
  let made: YamlNode | null = null;
  let anchor: string | undefined;
  if (isScalar(node) && node.range) {
    made = plainScalar(String(node.value), node.type ?? "", base + node.range[0], base + node.range[1], text);
    anchor = node.anchor;
  } else if (isMap(node) && node.range) {
    const pairs: YamlPair[] = [];
    for (const pair of node.items) {
      const key = plainNode(pair.key, text, base, anchors);
      const value = plainNode(pair.value, text, base, anchors);
      if (key !== null) pairs.push({ key, value });
    }
    made = { kind: "map", pairs, ...trimmed(text, base + node.range[0], base + node.range[1]) };
    anchor = node.anchor;
  } else if (isSeq(node) && node.range) {
    const items = node.items.map((item) => plainNode(item, text, base, anchors)).filter((item) => item !== null);
    made = { kind: "list", items, ...trimmed(text, base + node.range[0], base + node.range[1]) };
    anchor = node.anchor;
  } else if (isAlias(node) && node.range) {
    const target = anchors.get(node.source) ?? null;
    return { kind: "alias", name: node.source, target, start: base + node.range[0], end: base + node.range[1] };
  }
  if (anchor !== undefined && made !== null) anchors.set(anchor, made);
  return made;
}

/** The library counts the white space behind an unclosed bracket as its own. */
function trimmed(text: string, start: number, behind: number): Span {
  let end = behind;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function plainScalar(read: string, type: string, from: number, behind: number, text: string): YamlScalar {
  const { start, end } = trimmed(text, from, behind);
  const plain = type === "PLAIN";
  // What was masked to get past a mistake is given as it was written.
  const value =
    plain && read.includes(MASK) ? text.slice(start, end) : type.startsWith("BLOCK") ? read.trimEnd() : read;
  const inside = plain ? { start, end } : { start: start + 1, end: end - 1 };
  const inner = text.slice(inside.start, inside.end) === value ? inside : { start, end };
  return { kind: "scalar", value, plain: plain && inner === inside, inner, start, end };
}

/** What YAML 1.2 (5.1) does not print: control characters and halves of a surrogate pair. */
// eslint-disable-next-line no-control-regex -- they are what is looked for.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]/gu;

function forbiddenCharacters(text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    if (problems.length === MOST_PROBLEMS) break;
    const code = character.charCodeAt(0);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    const kind =
      code === 0
        ? "the character NUL"
        : code >= 0xd800 && code < 0xe000
          ? "half of a character"
          : "a control character";
    problems.push({
      start: index,
      end: index + 1,
      message: `${name} is ${kind}, which YAML does not allow. Delete it.`,
      suggestion: "",
    });
  }
  return problems;
}

function fullProblem(text: string, { limit, at }: NonNullable<Composed["full"]>): YamlProblem {
  const message =
    limit === "depth"
      ? `This is nested more than ${DEEPEST} levels deep and is not read from here on. Close the brackets before it.`
      : `More than ${MOST_KEYS} keys are not read. Move actors to an actors.yaml in a folder of their own.`;
  return lineProblem(text, at, message);
}

/** A problem from `at` to the end of its line. */
function lineProblem(text: string, at: number, message: string): YamlProblem {
  const end = text.slice(at, at + 200).search(/[\r\n]/);
  return { start: at, end: end === -1 ? Math.min(text.length, at + 200) : at + end, message, suggestion: null };
}

/** One mistake makes the library see several; the first on each line is the one to mend. */
function firstPerLine(text: string, problems: YamlProblem[]): YamlProblem[] {
  problems.sort((a, b) => a.start - b.start);
  const kept: YamlProblem[] = [];
  for (const problem of problems) {
    const before = kept.at(-1);
    const newLine = before === undefined || text.slice(before.start, problem.start).includes("\n");
    if (newLine && kept.length < MOST_PROBLEMS) kept.push(problem);
  }
  return kept;
}
