/**
 * One thing to measure, in a process of its own, so that no parser warms or litters the heap of another. It is told
 * what to do by messages, and answers each with milliseconds. Bundled before it runs, as the server is.
 */
import { TextDocument } from "vscode-languageserver-textdocument";
import { createRequire } from "node:module";
import { join } from "node:path";
import { keystrokes, type Keystroke } from "./typing";
import { PATTERNS } from "./patterns";
import * as readout from "./readout";

/** Milliseconds after which a pattern gets no further round. */
const ROUNDS_END = 1500;

/** What a subject can be told to do. */
export type Order =
  | { readonly do: "load"; readonly text: string }
  /** Parse the whole text so many times. */
  | { readonly do: "parse"; readonly times: number }
  /** Type so many characters, each followed by all that a keystroke asks for. */
  | { readonly do: "type"; readonly times: number }
  /** Time the answers to a pattern at a length; each gets the least of at most so many rounds. */
  | { readonly do: "pattern"; readonly name: string; readonly length: number; readonly rounds: number };

export type Timings = number[] | Record<string, number>;

interface Subject {
  /** The whole of a text, parsed. */
  parse?(text: string): unknown;
  /** Gets ready for typing into a text, and answers what to do for each keystroke. */
  typing?(text: string): (key: Keystroke) => void;
}

const peer = createRequire(join(process.argv[3]!, "package.json"));

/** The text as an editor's server keeps it, with each keystroke applied to it. */
function editing(text: string): (key: Keystroke) => TextDocument {
  let document = TextDocument.create("file:///bench.readout", "readout", 1, text);
  return (key) => {
    const position = { line: key.line, character: key.character };
    const change = { range: { start: position, end: position }, text: key.text };
    document = TextDocument.update(document, [change], document.version + 1);
    return document;
  };
}

interface Lezer {
  parser: { parse(text: string, fragments?: unknown): unknown };
}
interface LezerCommon {
  TreeFragment: {
    addTree(tree: unknown): unknown;
    applyChanges(fragments: unknown, changes: { fromA: number; toA: number; fromB: number; toB: number }[]): unknown;
  };
}

const SUBJECTS: Readonly<Record<string, () => Subject>> = {
  readout: () => ({
    parse: readout.whole,
    typing(text) {
      const edit = editing(text);
      const analyse = readout.incremental(text);
      return (key) => analyse(edit(key).getText(), { start: key.offset, end: key.offset, length: key.text.length });
    },
  }),
  alone: () => ({ typing: (text) => readout.sharing(0, text.length) }),
  shared: () => ({ typing: (text) => readout.sharing(10_000, text.length) }),
  TextDocument: () => ({
    typing(text) {
      const edit = editing(text);
      return (key) => void edit(key);
    },
  }),
  lezer: () => {
    const { parser } = peer("@lezer/markdown") as Lezer;
    const { TreeFragment } = createRequire(peer.resolve("@lezer/markdown"))("@lezer/common") as LezerCommon;
    return {
      parse: (text) => parser.parse(text),
      typing(opened) {
        let text = opened;
        let fragments = TreeFragment.addTree(parser.parse(text));
        return ({ offset, text: typed }) => {
          text = text.slice(0, offset) + typed + text.slice(offset);
          const change = { fromA: offset, toA: offset, fromB: offset, toB: offset + typed.length };
          fragments = TreeFragment.applyChanges(fragments, [change]);
          fragments = TreeFragment.addTree(parser.parse(text, fragments));
        };
      },
    };
  },
  "markdown-it": () => {
    const load = peer("markdown-it") as { default?: () => never } & (() => {
      parse(text: string, env: object): unknown;
    });
    const parser = (load.default ?? load)();
    return { parse: (text) => parser.parse(text, {}) };
  },
  mdast: () => ({
    parse: (text) => (peer("mdast-util-from-markdown") as { fromMarkdown(text: string): unknown }).fromMarkdown(text),
  }),
};

const subject = SUBJECTS[process.argv[2]!]!();
let text = "";
let keys: Generator<Keystroke, never> | null = null;
let press: ((key: Keystroke) => void) | null = null;

/** Keeps results from being optimised away. */
let sink: unknown = null;

/** A copy that the engine holds in one flat piece and as narrow as it can, as a text from a file or an editor is. */
function flat(built: string): string {
  // eslint-disable-next-line no-control-regex -- The range is that of the characters that fit into a byte.
  const encoding = /^[\u0000-\u00ff]*$/.test(built) ? "latin1" : "utf16le";
  return Buffer.from(built, encoding).toString(encoding);
}

function timed(times: number, run: () => unknown): number[] {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    sink = run();
    all.push(performance.now() - from);
  }
  return all;
}

function obey(order: Order): Timings {
  switch (order.do) {
    case "load":
      text = flat(order.text);
      keys = null;
      return [];
    case "parse":
      return timed(order.times, () => subject.parse!(text));
    case "type": {
      keys ??= keystrokes(text);
      press ??= subject.typing!(text);
      const all: number[] = [];
      for (let i = 0; i < order.times; i++) {
        const key = keys.next().value;
        const from = performance.now();
        press(key);
        all.push(performance.now() - from);
      }
      return all;
    }
    case "pattern": {
      const pattern = flat(PATTERNS[order.name]!(order.length));
      const least: Record<string, number> = {};
      const begun = performance.now();
      for (let round = 0; round < order.rounds && performance.now() - begun < ROUNDS_END; round++) {
        globalThis.gc?.();
        for (const [name, answer] of readout.answers(pattern)) {
          const [time] = timed(1, answer);
          least[name] = Math.min(least[name] ?? Infinity, time!);
        }
      }
      return least;
    }
  }
}

process.on("message", (order: Order) => {
  let answer: { timings?: Timings; error?: string };
  try {
    answer = { timings: obey(order) };
  } catch (error) {
    answer = { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
  process.send!(answer);
});
process.on("disconnect", () => process.exit(sink === subject ? 1 : 0));
