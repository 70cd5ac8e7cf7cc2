/**
 * Where the cursor stands in front matter, read from its lines: what is half typed is often no YAML, so no tree of it
 * is asked for. What YAML writes in other ways (block scalars, anchors, keys of several lines) is passed over.
 */
import { LONGEST_FRONT_MATTER } from "../../model/frontmatter";
import type { Tree } from "../../syntax/tree";
import type { Span } from "../../text/span";

export interface YamlPlace {
  /** The keys around the cursor, from the margin inwards; for a value, the last is its own. */
  readonly path: readonly string[];
  readonly role: "key" | "value";
  /** The word at the cursor, an offset of the file's text; quotation marks included. */
  readonly replace: Span;
  /** As much of it as stands before the cursor. */
  readonly typed: string;
  /** The other keys of the same map, or the other items of the same list `[...]`. */
  readonly given: readonly string[];
  /** A colon stands behind the key already. */
  readonly colon: boolean;
  /** The value stands close behind its colon, where a blank is missing. */
  readonly close: boolean;
  /** Inside a list `[...]`. */
  readonly list: boolean;
}

/** The YAML at an offset: between the fences, or behind the first of them where the other is still to be written. */
export function yamlAt(tree: Tree, offset: number): Span | null {
  const { text, frontMatter } = tree;
  if (frontMatter !== null) {
    const { start, end } = frontMatter.yaml;
    return offset >= start && offset < end ? { start, end } : null;
  }
  if (!tree.unclosedFrontMatter) return null;
  const start = text.indexOf("\n") + 1;
  if (start === 0 || offset < start || offset - start > LONGEST_FRONT_MATTER) return null;
  if (/^[^\S\n]*\n/m.test(text.slice(start, offset))) return null;
  const rest = text.slice(offset, offset + LONGEST_FRONT_MATTER);
  const line = rest.indexOf("\n") + 1;
  const blank = rest.slice(line).search(/^[^\S\n]*$/m);
  return { start, end: offset + (blank === -1 ? rest.length : line + blank) };
}

/** A key at the start of a line, before its colon. */
const KEY = /^( *(?:- +)*)(?:("[^"]*"|'[^']*'|[^\s:#"'{}[\],&*|>%@`-][^:#]*?)[ \t]*:(?=[ \t]|$))?/;

interface Flow {
  readonly map: boolean;
  /** The key whose value is being read. */
  key: string | null;
  readonly given: string[];
}

/** @returns null in comments, and far behind the key at the margin that the offset belongs to. */
export function yamlPlace(text: string, yaml: Span, offset: number): YamlPlace | null {
  const before = text.slice(entryStart(text, yaml.start, offset), offset);
  if (before.length > LONGEST_FRONT_MATTER) return null;
  const rest = text.slice(offset, Math.min(yaml.end, offset + LONGEST_FRONT_MATTER));
  const blocks: { readonly indent: number; readonly key: string }[] = [];
  const flows: Flow[] = [];
  let quote = "";
  // The value or key that is being read begins here; -1 before its first character.
  let token = -1;
  let colonAt = -1;
  let dash = false;
  let comment = false;

  for (let line = 0; line <= before.length;) {
    const newline = before.indexOf("\n", line);
    const end = newline === -1 ? before.length : newline;
    let at = line;
    comment = false;
    // What begins at the margin is a new key, whatever before it was left open; so does a line that is still empty.
    if (/[^\s}\]]/.test(before.charAt(line)) || (line === before.length && quote !== "")) {
      quote = "";
      flows.length = 0;
    }
    if (flows.length === 0 && quote === "") {
      const content = before.slice(line, end);
      const [all, lead = "", key] = KEY.exec(content)!;
      token = colonAt = -1;
      dash = lead.includes("-");
      const blank = content.trim() === "";
      if (!blank || newline === -1) while ((blocks.at(-1)?.indent ?? -1) >= lead.length) blocks.pop();
      at += lead.length;
      if (key !== undefined) {
        blocks.push({ indent: lead.length, key: unquoted(key) });
        at = line + all.length;
        colonAt = at;
      }
    }
    for (; at < end && !comment; at += 1) {
      const sign = before[at]!;
      const top = flows.at(-1);
      if (quote !== "") {
        if (sign === "\\" && quote === '"') at += 1;
        else if (sign === quote) quote = "";
      } else if (token === -1 && (sign === '"' || sign === "'")) {
        quote = sign;
        token = at;
      } else if (token === -1 && (sign === "{" || sign === "[") && (top !== undefined || colonAt !== -1 || dash)) {
        flows.push({ map: sign === "{", key: null, given: [] });
      } else if (top !== undefined && (sign === "}" || sign === "]")) {
        flows.pop();
        token = -1;
      } else if (top !== undefined && sign === ",") {
        if (token !== -1 && top.key === null) top.given.push(unquoted(before.slice(token, at)));
        top.key = null;
        token = -1;
      } else if (
        top?.map === true &&
        top.key === null &&
        sign === ":" &&
        token !== -1 &&
        /^(?:[\s,}]|$)/.test(before.slice(at + 1, at + 2))
      ) {
        top.key = unquoted(before.slice(token, at));
        top.given.push(top.key);
        token = -1;
        colonAt = at + 1;
      } else if (sign === "#" && /^\s?$/.test(before.charAt(at - 1))) comment = true;
      else if (token === -1 && !/\s/.test(sign)) token = at;
    }
    line = newline === -1 ? Infinity : newline + 1;
  }
  if (comment) return null;

  const top = flows.at(-1);
  const path = [...blocks.map(({ key }) => key), ...flows.flatMap(({ key }) => key ?? [])];
  const role =
    top === undefined ? (colonAt !== -1 || dash ? "value" : "key") : top.map && top.key === null ? "key" : "value";
  const typed = token === -1 ? "" : before.slice(token);
  // An item takes the place of something on one line.
  if (typed.includes("\n")) return null;
  const word = top !== undefined ? /^[^,\]}\n:]*/ : role === "value" ? /^[^\n#]*/ : /^[^\s:#]*/;
  const behind = (typed === "" && role === "key" ? "" : word.exec(rest)![0]).trimEnd();
  return {
    path,
    role,
    replace: { start: offset - typed.length, end: offset + behind.length },
    typed,
    given:
      top === undefined
        ? siblings(text, yaml, offset)
        : [...top.given, ...(top.map && top.key !== null ? [] : following(rest.slice(behind.length), top.map))],
    colon: /^[ \t]*:(?:\s|$)/.test(rest.slice(behind.length)),
    close: typed === "" && colonAt === before.length,
    list: top?.map === false,
  };
}

/** The last line up to an offset that begins at the margin: what stands before it means nothing for what stands behind. */
function entryStart(text: string, start: number, offset: number): number {
  for (let end = offset; end > start && offset - end <= LONGEST_FRONT_MATTER;) {
    const line = Math.max(start, text.lastIndexOf("\n", end - 1) + 1);
    if (line < offset && /[^\s}\]#]/.test(text.charAt(line))) return line;
    end = line - 1;
  }
  return start;
}

/** The keys of the same map as the line at `offset`: on the lines around it that are indented alike. */
function siblings(text: string, yaml: Span, offset: number): readonly string[] {
  const [start, end] = [text.lastIndexOf("\n", offset - 1) + 1, text.indexOf("\n", offset)];
  const indent = Math.min(/^ */.exec(text.slice(start, start + 200))![0].length, offset - start);
  const found: string[] = [];
  const look = (lines: readonly string[]): void => {
    for (const line of lines) {
      const [, lead = "", key] = KEY.exec(line)!;
      if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
      if (lead.length < indent) return;
      if (lead.length === indent && key !== undefined) found.push(unquoted(key));
    }
  };
  look(
    text
      .slice(Math.max(yaml.start, start - LONGEST_FRONT_MATTER), Math.max(yaml.start, start - 1))
      .split(/\r?\n/)
      .reverse(),
  );
  if (end !== -1) look(text.slice(end + 1, Math.min(yaml.end, end + 1 + LONGEST_FRONT_MATTER)).split(/\r?\n/));
  return found;
}

/** The keys, or items, behind the cursor in the same braces or brackets. */
function following(rest: string, map: boolean): readonly string[] {
  const inside = /^[^\]}\n]*/.exec(rest)![0];
  const pieces = inside.split(",").slice(1);
  return pieces.flatMap((piece) => {
    const word = map ? /^[ \t]*([^:]+?)[ \t]*:/.exec(piece)?.[1] : piece;
    return word === undefined || word.trim() === "" ? [] : [unquoted(word)];
  });
}

function unquoted(word: string): string {
  return word.trim().replace(/^(["'])(.*)\1$/s, "$2");
}
