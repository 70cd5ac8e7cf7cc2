/**
 * What pasted text becomes at its place: in the body, published text that is escaped where it must be; as the `source`, an
 * address. A paragraph's end pasted into a span ends the span, as it does when typed.
 */
import { entriesOf, type Entry } from "../model/frontmatter";
import { addressProblem } from "../model/frontmatter-fields";
import { escapePiece } from "../syntax/escape";
import { blockAt } from "../syntax/parse";
import { front } from "../syntax/split";
import type { Block } from "../syntax/tree";
import type { Span } from "../text/span";
import type { ParsedFile } from "../workspace/file";

export interface Pasted {
  readonly kind: "published" | "address";
  /** What to put in place of the selection. */
  readonly text: string;
}

/**
 * What a text becomes in place of a selection.
 * @param selection in offsets of the file's text; empty at the cursor.
 * @returns null where it is best pasted as it is: in markup, in a note, and in the front matter but for an address.
 */
export function paste({ tree, text: source, summary }: ParsedFile, selection: Span, text: string): Pasted | null {
  const { start, end } = selection;
  if (start < tree.body && tree.frontMatter !== null) {
    const { yaml } = tree.frontMatter;
    const entry = entriesOf(summary.frontMatter).find(({ key }) => key === "source");
    if (entry === undefined) return null;
    return address(source.slice(yaml.start, yaml.end), entry, start - yaml.start, end - yaml.start, text.trim());
  }
  const index = blockAt(tree, start);
  const block = tree.blocks[index];
  const from = tree.starts[index] ?? tree.body;
  const at = start - from;
  const within = block !== undefined && at <= block.length;
  if (within && inMarkup(block, source, from, at)) return null;

  const line = source.indexOf("\n", end);
  const escaped = escapePiece(text, {
    before: source.slice(from, start),
    after: source.slice(end, line === -1 ? source.length : line + 1),
    start: within && startsBlock(block, at),
    inside:
      within &&
      block.nodes.some(
        ({ form, inner, closed }) => form === "span" && inner.start <= at && (at <= inner.end || !closed),
      ),
    behindSpan: within && block.nodes.some((node) => node.form === "span" && node.closed && node.end === at),
  });
  const opens = tree.frontMatter === null && start === tree.body;
  const fenced = opens ? front(escaped + source.slice(end)) : null;
  if (fenced === null || (fenced.frontMatter === null && !fenced.unclosed)) return { kind: "published", text: escaped };
  // A text that begins with `---` itself is published behind an empty front matter.
  return { kind: "published", text: `---\n---\n${escaped}` };
}

/** Whether a place is in a tag, in attributes or in a note, or between a backslash and what it escapes. */
function inMarkup({ cuts }: Block, source: string, from: number, at: number): boolean {
  for (let cut = 0; cut < cuts.length && (cuts[cut] ?? 0) < at; cut += 2) {
    const [start = 0, end = 0] = [cuts[cut], cuts[cut + 1]];
    if (at < end || (at === end && end === start + 1 && source[from + start] === "\\")) return true;
  }
  return false;
}

/** Whether nothing but notes stands before a place in its block. */
function startsBlock({ cuts, nodes, prefix }: Block, at: number): boolean {
  let kept = 0;
  for (let cut = 0; cut < cuts.length && cuts[cut] === kept; cut += 2) kept = cuts[cut + 1] ?? 0;
  return kept >= at && (prefix === null || at <= prefix.start) && !nodes.some(({ start }) => start < at);
}

/** An address in place of the value of `source`, or of its inside, or where it has none. */
function address(yaml: string, entry: Entry, start: number, end: number, text: string): Pasted | null {
  if (addressProblem(text) !== null) return null;
  const { valueSpan: value, keySpan: key } = entry;
  const quote = /^["']/.exec(yaml.slice(value.start, value.end))?.[0];
  if (quote !== undefined && value.start < start && end < value.end) {
    const all = start === value.start + 1 && end === value.end - 1;
    return all
      ? { kind: "address", text: quote === "'" ? text.replaceAll("'", "''") : text.replace(/["\\]/g, "\\$&") }
      : null;
  }
  // In a map in braces more is punctuation; a colon at the end is wherever it stands.
  const inBraces = /\S/.test(yaml.slice(yaml.lastIndexOf("\n", key.start - 1) + 1, key.start));
  const plain = !/:$|["'\\`]/.test(text) && !(inBraces && /[,[\]{}]/.test(text));
  const written = plain ? text : `'${text.replaceAll("'", "''")}'`;
  if (value.start < value.end) {
    const all =
      start <= value.start && value.end <= end && yaml.slice(start, end).trim() === yaml.slice(value.start, value.end);
    const blanks = (from: number, to: number): string => yaml.slice(from, to);
    return all ? { kind: "address", text: blanks(start, value.start) + written + blanks(value.end, end) } : null;
  }
  const colon = yaml.indexOf(":", key.end);
  const behind = /^[^\r\n]*/.exec(yaml.slice(colon + 1))![0];
  if (colon === -1 || behind.trim() !== "" || start <= colon || end > colon + 1 + behind.length) return null;
  return { kind: "address", text: start === colon + 1 ? ` ${written}` : written };
}
