/**
 * Trees, models and findings as the lines that the language reference writes by hand; how they are compared is not here.
 * Everything printed is in the form that the chapters use: one thing a line, two spaces of indent a level.
 */
import type { FollowupTree } from "../../server/src/syntax/followup/tree";
import type { Attribute, Block, Node, Tree } from "../../server/src/syntax/tree";
import type { Span } from "../../server/src/text/span";

/** An act that counts, with all that it came to. */
export interface PrintedAct {
  readonly kind: string;
  /** The published words. */
  readonly quote: string;
  readonly issuer: readonly string[];
  readonly speaker: readonly string[];
  readonly by: PrintedActors;
  readonly to: PrintedActors;
  /** Null where the kind of act has no force and none is written. */
  readonly force: PrintedForce | null;
  readonly more: readonly string[];
  readonly parts: readonly string[];
  readonly deadlines: readonly { readonly quote: string; readonly edtf: string | null }[];
  readonly conditions: readonly string[];
  readonly due: { readonly edtf: string; readonly window: string } | null;
  readonly thread: string | null;
  readonly topics: readonly { readonly path: string; readonly origin: string }[];
}

export interface PrintedActors {
  readonly ids: readonly string[];
  readonly origin: string;
}

export interface PrintedForce {
  /** Null where neither the analyst nor the words say. */
  readonly value: string | null;
  readonly origin: "written" | "words" | "unread";
  /** The published words that the force was read from. */
  readonly matched: string | null;
}

/** A finding; the span counts in UTF-16 units from the start of the text. */
export interface PrintedFinding extends Span {
  readonly severity: string;
  readonly code: string;
}

/** The syntax tree, one line for each thing in it. */
export function printTree(tree: Tree): string {
  const lines: string[] = [];
  if (tree.frontMatter !== null) lines.push("front matter");
  if (tree.unclosedFrontMatter) lines.push("front matter unclosed");
  for (const [index, block] of tree.blocks.entries()) {
    lines.push("block");
    printBlock(block, tree.text.slice(tree.starts[index]).slice(0, block.length), lines);
  }
  return lines.join("\n");
}

/** A follow-up file, a line for each of its lines that is not blank. */
export function printLines({ lines }: FollowupTree): string {
  return lines
    .flatMap(({ text, content, problems }) => {
      const bad = problems.map(({ start, end }) => `bad "${text.slice(start, end)}"`);
      switch (content.kind) {
        case "blank":
          return [];
        case "comment":
          return ["comment"];
        case "bad":
          return [bad[0] ?? "bad"];
        case "title":
          return [[`^${content.thread.id} is "${content.title.value}"`, ...bad].join(" ")];
        case "event": {
          const { date, event, thread, argument, by, address, quotation } = content;
          const words = [date.value, event.value, `^${thread.id}`];
          if (argument !== null) words.push(argument.value);
          if (by.length > 0) words.push("by", ...by.map(({ id }) => `@${id}`));
          if (address !== null) words.push("at", address.value);
          if (quotation !== null) words.push(`"${quotation.value}"`);
          return [[...words, ...bad].join(" ")];
        }
      }
    })
    .join("\n");
}

interface Line {
  readonly start: number;
  readonly depth: number;
  readonly text: string;
}

function printBlock(block: Block, source: string, lines: string[]): void {
  const things: Line[] = [];
  if (block.prefix?.form === "narration") things.push({ start: block.prefix.start, depth: 0, text: "narration" });
  for (const node of block.nodes) {
    things.push({ start: node.start, depth: node.depth, text: nodeLine(node, block, source) });
  }
  for (const note of block.notes) {
    const around = block.nodes.filter((node) => node.inner.start <= note.start && note.end <= node.inner.end);
    const text = `note ${quoted(source.slice(note.inner.start, note.inner.end))}`;
    things.push({ start: note.start, depth: around.length, text });
  }
  things.sort((one, other) => one.start - other.start || one.depth - other.depth);
  for (const { depth, text } of things) lines.push("  ".repeat(depth + 1) + text);
}

function nodeLine(node: Node, block: Block, source: string): string {
  const words = [wordOf(node), quoted(publishedOf(block, source, node.inner))];
  if (!node.closed) words.push("unclosed");
  if (node.kind === "more") {
    const joined = block.nodes[node.joins];
    words.push(joined === undefined ? "joins nothing" : `joins ${quoted(publishedOf(block, source, joined.inner))}`);
  }
  return [...words, ...node.attributes.map((attribute) => attributeWords(attribute, source))].join(" ");
}

function wordOf({ kind, form, speakers, word }: Node): string {
  if (kind === "unknown") return `unknown ${word}`;
  if (kind !== "speech") return word;
  const who = `@${speakers.map(({ id }) => id).join("+")}`;
  return form === "span" ? `speech ${who}` : form === "turn" ? `turn ${who}` : `open turn ${who}`;
}

function attributeWords({ key, values, start, end }: Attribute, source: string): string {
  const ids = values.map(({ id }) => id);
  switch (key) {
    case "by":
    case "to":
      return [key, ...ids.map((id) => (id === "none" ? id : `@${id}`))].join(" ");
    case "force":
    case "date":
      return ids.join(" ");
    case "due":
      return ["due", ...ids].join(" ");
    case "thread":
      return `^${ids.join(" ^")}`;
    case "topic":
      return `#${ids.join(" #")}`;
    case "bad":
      return `bad ${quoted(source.slice(start, end))}`;
    default:
      return `${key} ^${ids.join(" ^")}`;
  }
}

/** The published text of a stretch of a block: its source without the cuts. */
export function publishedOf(block: Block, source: string, { start, end }: Span): string {
  let text = "";
  let from = start;
  for (let index = 0; index < block.cuts.length && from < end; index += 2) {
    const [cut = 0, after = 0] = [block.cuts[index], block.cuts[index + 1]];
    if (after <= from) continue;
    if (cut > from) text += source.slice(from, Math.min(cut, end));
    from = Math.max(from, after);
  }
  return from < end ? text + source.slice(from, end) : text;
}

/** The acts that count, each with who says, owes and is owed it, and why. */
export function printModel(acts: readonly PrintedAct[]): string {
  return acts.flatMap(actLines).join("\n");
}

function actLines(act: PrintedAct): readonly string[] {
  const lines = [
    `issuer ${names(act.issuer)}`,
    `speaker ${names(act.speaker)}`,
    `by ${owed(act.by)}`,
    `to ${owed(act.to)}`,
    ...forceLine(act.force),
    ...act.more.map((quote) => `more ${quoted(quote)}`),
    ...act.parts.map((quote) => `part ${quoted(quote)}`),
    ...act.deadlines.map(({ quote, edtf }) => `when ${quoted(quote)}${edtf === null ? "" : ` ${edtf}`}`),
    ...act.conditions.map((quote) => `if ${quoted(quote)}`),
  ];
  if (act.due !== null) lines.push(`due ${act.due.edtf} (${act.due.window})`);
  if (act.thread !== null) lines.push(`thread ^${act.thread}`);
  const origin = act.topics[0]?.origin;
  if (origin !== undefined) lines.push(`topics ${act.topics.map(({ path }) => `#${path}`).join(" ")} (${origin})`);
  return [`${act.kind} ${quoted(act.quote)}`, ...lines.map((line) => `  ${line}`)];
}

function names(ids: readonly string[]): string {
  return ids.length === 0 ? "none" : ids.map((id) => `@${id}`).join(" ");
}

function owed({ ids, origin }: PrintedActors): string {
  return origin === "nobody" ? "nobody" : `${names(ids)} (${origin})`;
}

function forceLine(force: PrintedForce | null): readonly string[] {
  if (force === null) return [];
  if (force.value === null) return ["force unread"];
  return [
    `force ${force.value} (${force.matched === null ? force.origin : `${force.origin} ${quoted(force.matched)}`})`,
  ];
}

/** Findings in order of their places, each with the source text that its span covers. */
export function printFindings(findings: readonly PrintedFinding[], text: string): string {
  const sorted = [...findings].sort((one, other) => one.start - other.start || one.end - other.end);
  if (sorted.length === 0) return "none";
  return sorted
    .map(({ severity, code, start, end }) => `${severity} ${code} ${quoted(text.slice(start, end))}`)
    .join("\n");
}

/** A text in quotation marks, with the escapes of JSON for quotation mark, backslash, LF and CR, and for nothing else. */
export function quoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r" };
  return `"${text.replace(/["\\\n\r]/g, (character) => escapes[character] ?? character)}"`;
}

const NAMED: Readonly<Record<string, string>> = {
  NBSP: "\u00a0",
  CR: "\r",
  LF: "\n",
  TAB: "\t",
  SP: " ",
  BOM: "\ufeff",
};

/** Writes out what the chapters write as `⟨NBSP⟩` or `⟨U+2028⟩`. Throws where it does not know the name. */
export function named(text: string): string {
  return text.replace(/⟨([^⟩\n]*)⟩/g, (whole, name: string) => {
    const code = /^U\+([0-9A-F]{4,6})$/.exec(name)?.[1];
    const character = code === undefined ? NAMED[name] : String.fromCodePoint(parseInt(code, 16));
    if (character === undefined)
      throw new Error(`${whole} names no character: write one of ${Object.keys(NAMED).join(", ")}, or U+XXXX.`);
    return character;
  });
}

/** The reverse, for the eye: all that does not show on a screen by its name. Line ends are kept. */
export function visible(text: string): string {
  return text.replace(/[^\S\n ]|\p{Cc}|\p{Cf}|\p{Cs}| (?=\n|$)/gu, (character) => {
    if (character === "\n") return character;
    const known = Object.entries(NAMED).find(([, its]) => its === character)?.[0];
    return `⟨${known ?? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`}⟩`;
  });
}
