/** The door to the `yaml` library: one text in, its nodes and faults out, within limits. What the nodes mean is not known here. */
import type { CST, Document, ParsedNode, YAMLError } from "yaml";
import type { Span } from "../text/span";

/** Nobody writes deeper; the library walks its nodes by recursion. */
export const DEEPEST = 64;
export const MOST_KEYS = 20_000;

/** What a composer said is wrong; positions are offsets of the whole text. */
export interface Fault extends Span {
  readonly code: string;
  readonly message: string;
  /** The quotation mark or bracket that is never closed, where this is about one. */
  readonly opener: number | null;
}

/** What the library makes of a text, or of one entry of it. */
export interface Composed {
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
export function library(): YamlLibrary {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the program.
  return (loaded ??= require("./yaml-library") as YamlLibrary);
}

type YamlLibrary = typeof import("./yaml-library");
let loaded: YamlLibrary | undefined;

/** @param base where `text` stands in the whole. */
export function compose(text: string, base: number): Composed {
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
