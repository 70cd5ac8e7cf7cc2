/** What YAML holds beside its values: comments that silence findings, and words that other tools read otherwise. */
import type { Span } from "../text/span";
import type { YamlNode } from "./yaml";
import { yaml11Type, type Yaml11Type } from "./yaml-portability";

/** `# readout-ignore code: why`: findings of this code on the line at this span are not told. */
export interface Ignore extends Span {
  readonly code: string;
}

/** An unquoted word that a YAML 1.1 tool reads as something else than its text. Quotation marks are the mend. */
export interface Ambiguous extends Span {
  readonly reads: Yaml11Type;
  /** The word in quotation marks. */
  readonly suggestion: string;
}

const IGNORE = /^#+\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::|$)/;

/** A comment alone on its line holds for the next line that is neither blank nor a comment; any other for its own. */
export function ignoresOf(text: string, comments: readonly Span[]): Ignore[] {
  const ignores: Ignore[] = [];
  const pending: string[] = [];
  const settle = (codes: readonly string[], at: number): void => {
    const end = text.indexOf("\n", at);
    const start = text.lastIndexOf("\n", at - 1) + 1;
    for (const code of codes) ignores.push({ code, start, end: end === -1 ? text.length : end });
  };
  for (const [index, { start, end }] of comments.entries()) {
    const codes = IGNORE.exec(text.slice(start, Math.min(end, start + 400)).trimEnd())?.[1]?.split(/\s*,\s*/);
    const alone = /^\ufeff?[ \t]*$/.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
    if (codes !== undefined && !alone) settle(codes, start);
    if (codes !== undefined && alone) pending.push(...codes);
    if (pending.length === 0) continue;
    // Nothing but blanks up to the next comment: that one is passed over as well.
    const next = text.slice(end, comments[index + 1]?.start ?? text.length).search(/\S/);
    if (next !== -1) settle(pending.splice(0), end + next);
  }
  return ignores;
}

/** Keys and values that need quotation marks for the sake of older tools. Loops, since nothing bounds the breadth. */
export function ambiguousOf(root: YamlNode | null): Ambiguous[] {
  const found: Ambiguous[] = [];
  const waiting: (YamlNode | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node?.kind === "scalar") {
      const reads = node.plain ? yaml11Type(node.value) : null;
      if (reads !== null) found.push({ start: node.start, end: node.end, reads, suggestion: `"${node.value}"` });
    } else if (node?.kind === "map") {
      for (const { key, value } of node.pairs) waiting.push(key, value);
    } else if (node?.kind === "list") {
      for (const item of node.items) waiting.push(item);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
