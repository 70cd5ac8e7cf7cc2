/**
 * Reads YAML 1.2 with the `yaml` library, within bounds, into plain nodes whose scalars are all strings. What the keys
 * mean is not known here. A mistake stays in its own line or top-level entry as far as that can be.
 */
import type { CST, Document, ParsedNode, YAMLError } from "yaml";
import type { Span } from "../text/span";
import { inPlainWords } from "./yaml-messages";

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

/** Nobody writes deeper; the library walks its nodes by recursion. */
const DEEPEST = 64;
export const MOST_KEYS = 20_000;
const MOST_PROBLEMS = 100;
/** How often a text is read again; each time shows mistakes that the one before hid. */
const MOST_REPAIRS = 5;

/**
 * Reads one YAML document. Never throws; the time is linear in the length.
 * @param longest how many UTF-16 units are read; a longer text gets one problem and is not read at all.
 */
export function readYaml(text: string, longest: number): YamlReading {
  if (text.length > longest) {
    const message = `This YAML has ${text.length} characters; at most ${longest} are read. Move actors to an actors.yaml in a folder of their own, or delete what is not needed.`;
    return { root: null, problems: [lineProblem(text, 0, message)], comments: [], complete: false };
  }
  const problems = forbiddenCharacters(text);
  // Characters that YAML forbids would confuse the library; the replacement has the same length.
  const source = text.replace(FORBIDDEN, "\ufffd");
  const parts = partsOf(source, problems);
  const anchors = new Map<string, YamlNode>();
  const nodes = parts.map((part) => plainNode(part.contents, text, part.base, anchors));
  for (const { faults, full } of parts) {
    for (const fault of faults.slice(0, MOST_PROBLEMS)) problems.push(inPlainWords(fault, text));
    if (full !== null) problems.push(fullProblem(text, full));
  }
  return {
    root: nodes.length === 1 ? nodes[0]! : joined(nodes, text.length),
    problems: firstPerLine(text, problems),
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

/**
 * The whole in one part where nothing is wrong with it. Otherwise each top-level entry by itself, so that a quotation
 * mark that is never closed swallows no other entry. An entry begins with a line that is not indented and is no item,
 * comment or closing bracket.
 */
function partsOf(source: string, problems: YamlProblem[]): Composed[] {
  const whole = compose(source, 0);
  if (whole.faults.length === 0 && whole.full === null) return [whole];
  const starts = [0];
  for (const match of source.matchAll(/\n(?=[^\s#\-\]}%.])/g)) starts.push(match.index + 1);
  if (starts.length === 1 || whole.full?.limit === "keys") return [repaired(whole, source, 0, problems)];
  const parts: Composed[] = [];
  let keys = 0;
  for (const [index, start] of starts.entries()) {
    const entry = source.slice(start, starts[index + 1]);
    const part = repaired(compose(entry, start), entry, start, problems);
    keys += part.keys;
    parts.push(keys > MOST_KEYS ? { ...part, full: { limit: "keys", at: start } } : part);
    if (keys > MOST_KEYS) break;
  }
  return parts;
}

/** Reads again what was meant as text, as long as that makes it better; hostile texts are not worth the time. */
function repaired(first: Composed, source: string, base: number, problems: YamlProblem[]): Composed {
  let best = first;
  for (let round = 0; round < MOST_REPAIRS && best.faults.length > 0 && best.faults.length < 500; round += 1) {
    const repair = takenAsText(source, best.faults, base);
    if (repair === null) break;
    const again = compose(repair.source, base);
    if (again.full === null && best.full === null && again.faults.length >= best.faults.length) break;
    problems.push(...repair.problems);
    [source, best] = [repair.source, again];
  }
  return best;
}

/** What a composer said is wrong; positions are offsets of the whole text. */
export interface Fault extends Span {
  readonly code: string;
  readonly message: string;
  /** The quotation mark or bracket that is never closed, where this is about one. */
  readonly opener: number | null;
}

interface Composed {
  readonly contents: ParsedNode | null;
  /** Where the text stands in the whole; the positions in `contents` count from here, all others from the start. */
  readonly base: number;
  readonly keys: number;
  readonly faults: readonly Fault[];
  readonly comments: readonly Span[];
  /** The limit that was passed, and where; what follows is not read. */
  readonly full: { readonly limit: "depth" | "keys"; readonly at: number } | null;
}

/** The library, loaded with the first YAML that is read: start-up should not wait for it. */
function library(): typeof import("yaml") {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the program.
  return require("yaml") as typeof import("yaml");
}

/** @param base where `text` stands in the whole. */
function compose(text: string, base: number): Composed {
  const { Lexer, Parser, Composer } = library();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Span[] = [];
  let scalar = false;
  let keys = 0;
  let full: Composed["full"] = null;
  for (const lexeme of new Lexer().lex(text)) {
    const at = base + parser.offset;
    if (!scalar && lexeme.startsWith("#")) comments.push({ start: at, end: at + lexeme.length });
    if (!scalar && lexeme === ":") keys += 1;
    // The lexer announces a scalar by this sign, so that one that looks like something else is not taken for it.
    scalar = lexeme === "\u001f";
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > DEEPEST) full = { limit: "depth", at };
    else if (keys > MOST_KEYS) full = { limit: "keys", at };
    if (full !== null) break;
  }
  tokens.push(...parser.end());
  const options = {
    schema: "failsafe",
    version: "1.2",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  } as const;
  const documents = withoutStacks(() => [...new Composer(options).compose(tokens, true, text.length)]);
  const first = documents.find((document) => document.contents !== null);
  const openers = new Map<number, number>();
  if (documents.some((document) => document.errors.length > 0)) noteOpeners(first?.contents ?? null, openers);
  const faults = documents.flatMap((document) => document.errors).map((error) => faultOf(error, base, openers));
  const second = documents.find((document, index) => index > 0 && document !== first && document.contents !== null);
  if (second !== undefined) faults.push(anotherDocument(second, base));
  return { contents: first?.contents ?? null, base, keys, faults, comments, full };
}

/** The library makes an `Error` of every mistake; a hundred thousand stack traces that nobody reads take a second. */
function withoutStacks<T>(action: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function faultOf({ code, message, pos }: YAMLError, base: number, openers: ReadonlyMap<number, number>): Fault {
  const opener = /^Missing closing|^Flow /.test(message) ? openers.get(pos[0]) : undefined;
  return {
    code,
    message,
    start: base + pos[0],
    end: base + pos[1],
    opener: opener === undefined ? null : base + opener,
  };
}

function anotherDocument(document: Document, base: number): Fault {
  const at = base + (document.range?.[0] ?? 0);
  return { code: "MULTIPLE_DOCS", message: "", start: at, end: at + 1, opener: null };
}

/** Where quoted scalars and flow collections begin, by where they end. The depth is bounded by `DEEPEST`. */
function noteOpeners(node: unknown, openers: Map<number, number>): void {
  const { isCollection, isPair, isScalar } = library();
  if (isPair(node)) {
    noteOpeners(node.key, openers);
    noteOpeners(node.value, openers);
  } else if (isCollection(node)) {
    for (const item of node.items) noteOpeners(item, openers);
    if (node.flow === true && node.range) openers.set(node.range[1], node.range[0]);
  } else if (isScalar(node) && node.range && node.type?.startsWith("QUOTE") === true) {
    openers.set(node.range[1], node.range[0]);
  }
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

/** A character for private use, which no published text has. */
const MASK = "\ue000";
/** What the library says where a value was meant as text; the first three are said of the value's own first character. */
const TEXT_MEANT = /^Nested mappings are not|^Plain value cannot start|block-seq-ind on same line|at node end$/;
const KEY_AND_VALUE = /^([ \t]*(?:- +)?[^\s:#'"[{][^:\n]*?:[ \t]+)([^\r\n]*?)[ \t]*(?:[ \t]#[^\r\n]*)?\r?$/;

/**
 * Values with characters that YAML reads as more than text (`title: Talks: a summary`) are masked, and read as text; a
 * tab that indents a line is read as a blank.
 */
function takenAsText(
  source: string,
  faults: readonly Fault[],
  base: number,
): { source: string; problems: YamlProblem[] } | null {
  const pieces: string[] = [];
  const problems: YamlProblem[] = [];
  let done = 0;
  for (const fault of faults) {
    const at = fault.start - base;
    if (fault.code === "TAB_AS_INDENT" && at >= done && source.charAt(at) === "\t") {
      pieces.push(source.slice(done, at), " ");
      done = at + 1;
      problems.push({ ...inPlainWords(fault, source), start: fault.start, end: fault.start + 1, suggestion: "  " });
      continue;
    }
    if (!TEXT_MEANT.test(fault.message) || at < done) continue;
    const lineStart = source.lastIndexOf("\n", at - 1) + 1;
    const lineEnd = source.indexOf("\n", at);
    const line = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd);
    const found = lineStart < done || line.length > 10_000 ? null : KEY_AND_VALUE.exec(line);
    if (found === null || found[2] === "" || found[2]!.includes(MASK)) continue;
    const start = lineStart + found[1]!.length;
    if (start !== at && !fault.message.endsWith("at node end")) continue;
    const end = start + found[2]!.length;
    pieces.push(source.slice(done, start), MASK.repeat(end - start));
    done = end;
    const message = `${whyText(fault.message, found[2]!.charAt(0))} Put quotation marks round the whole value.`;
    problems.push({ start: base + start, end: base + end, message, suggestion: quoted(found[2]!) });
  }
  return problems.length === 0 ? null : { source: pieces.join("") + source.slice(done), problems };
}

function whyText(message: string, first: string): string {
  if (message.startsWith("Nested")) return "A colon and a blank inside a value begin another key in YAML.";
  if (message.endsWith("at node end"))
    return "In YAML a value ends with its closing quotation mark or bracket, and this one goes on.";
  return `A value may not begin with ${first} in YAML.`;
}

/** The text as a quoted YAML scalar. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
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
