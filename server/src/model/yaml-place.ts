/**
 * Where in a YAML text an offset is: which key, or the value of which key. It goes by the text alone, so that it answers
 * while the YAML is half typed; anchors, tags and keys over several lines are not looked into.
 */
import type { Span } from "../text/span";

export interface YamlPlace {
  /** The keys from the top down; the last one is empty where a key could be typed. Items of a list have the list's path. */
  readonly path: readonly string[];
  readonly part: "key" | "value";
  /** The key or value itself (one line, or one item, of a longer one); empty where there is nothing yet. */
  readonly span: Span;
}

/**
 * The place of an offset in the YAML of a front matter or an `actors.yaml`. Looks at the top-level entry around the
 * offset, and takes time linear in it.
 * @returns null in a comment, behind a closed bracket or quotation mark, and outside the text.
 */
export function entryAt(yamlText: string, offset: number): YamlPlace | null {
  if (!(offset >= 0 && offset <= yamlText.length)) return null;
  const keys: BlockKey[] = [];
  for (let line = entryStart(yamlText, offset); line <= offset;) {
    const read = readLine(yamlText, line, offset, keys);
    if (typeof read !== "number") return read;
    line = read;
  }
  return null;
}

interface BlockKey {
  readonly indent: number;
  readonly name: string;
  /** Its value began on its own line as text without quotes, or as `|` or `>`: deeper lines carry it on. */
  readonly text: boolean;
}

/** The last line up to the offset that begins a top-level entry. */
function entryStart(text: string, offset: number): number {
  let line = text.lastIndexOf("\n", offset - 1) + 1;
  while (line > 0 && !/[^\s#\-\]},]/.test(text.charAt(line)))
    line = line === 1 ? 0 : text.lastIndexOf("\n", line - 2) + 1;
  return line;
}

/** @returns the place, null where the offset is in this line but nowhere, or where the next line begins. */
function readLine(text: string, line: number, offset: number, keys: BlockKey[]): YamlPlace | null | number {
  const end = lineEnd(text, line);
  const here = offset <= end;
  const next = nextLine(text, end);
  const lead = /(?:\ufeff)?[ \t]*((?:-[ \t]+|-$)*)/my;
  lead.lastIndex = line;
  const item = (lead.exec(text)?.[1] ?? "") !== "";
  const content = Math.min(lead.lastIndex, end);
  const blank = content === end;
  const indent = (blank && here ? offset : content) - line - (text.charCodeAt(line) === BYTE_ORDER_MARK ? 1 : 0);
  if (text.startsWith("#", content)) return here && offset > content ? null : next;
  if (blank && !here) return next;
  while (keys.length > 0 && keys.at(-1)!.indent >= indent) keys.pop();
  if (keys.length > DEEPEST) return here ? null : next;
  const path = keys.map((key) => key.name);
  if (here && offset < content) return item ? value(path, offset, offset) : null;
  if (blank)
    return item || keys.at(-1)?.text === true ? value(path, offset, offset) : key([...path, ""], offset, offset);
  if (keys.at(-1)?.text === true) return here ? value(path, content, plainEnd(text, content, end)) : next;

  const name = keyAt(text, content, end);
  if (name === null) {
    if (/[[{"']/.test(text.charAt(content))) return valueAt(text, content, end, offset, path, indent) ?? next;
    const stop = plainEnd(text, content, end);
    if (!here) return next;
    if (offset > stop) return null;
    return item ? value(path, content, stop) : key([...path, text.slice(content, stop)], content, stop);
  }
  if (here && offset <= name.end) return key([...path, name.name], name.start, name.end);
  const props = /[ \t]*(?:[&!][^\s,[\]{}]*[ \t]+)*/y;
  props.lastIndex = name.colon + 1;
  props.test(text);
  const from = Math.min(props.lastIndex, end);
  const first = text.charAt(from);
  keys.push({ indent, name: name.name, text: from < end && !/[[{"'#]/.test(first) });
  if (here && offset < from) {
    const stop = /[[{"'#]/.test(first) || from === end ? offset : plainEnd(text, from, end);
    return value([...path, name.name], Math.min(from, stop), stop);
  }
  return valueAt(text, from, end, offset, [...path, name.name], indent);
}

/** The value that begins at `from`, over as many lines as its brackets or quotation marks need. */
function valueAt(
  text: string,
  from: number,
  end: number,
  offset: number,
  path: string[],
  indent: number,
): YamlPlace | null | number {
  const first = text.charAt(from);
  if (first === "#" && from < end) return offset <= end ? null : nextLine(text, end);
  if (from === end || !/[[{"']/.test(first)) {
    if (offset > end) return nextLine(text, end);
    const stop = plainEnd(text, from, end);
    return text.startsWith("#", stop + 1) && offset > stop + 1 ? null : value(path, from, stop);
  }
  const limit = reach(text, end, indent);
  const stop = first === '"' || first === "'" ? quotedEnd(text, from, limit) : flow(text, from, limit, offset, path);
  if (typeof stop !== "number") return stop;
  if (offset <= stop && (first === '"' || first === "'")) return value(path, from, stop);
  const last = lineEnd(text, stop);
  return offset <= last && stop < limit ? null : nextLine(text, last);
}

/** How far a value can go on: up to the first line that is not indented more than its key. */
function reach(text: string, end: number, indent: number): number {
  for (;;) {
    const start = nextLine(text, end);
    if (start > text.length) return end;
    const lead = /[ \t]*/y;
    lead.lastIndex = start;
    lead.test(text);
    const stop = lineEnd(text, start);
    if (lead.lastIndex < stop && lead.lastIndex - start <= indent && !/[\]}]/.test(text.charAt(lead.lastIndex)))
      return end;
    end = stop;
  }
}

/** No key that means something stands deeper. */
const DEEPEST = 64;

interface Level {
  readonly path: readonly string[];
  readonly map: boolean;
  /** The key whose value is awaited; null where a key is. */
  key: string | null;
}

/** @returns the place of the offset, or where the brackets that open at `from` are closed. */
function flow(text: string, from: number, limit: number, offset: number, path: readonly string[]): YamlPlace | number {
  const levels: Level[] = [];
  let last: string | null = null;
  const token =
    /[ \t\r\n]*(?:(#[^\n]*)|([[{])|([\]}])|(,)|(:)(?=[\s,[\]{}"']|$)|("|')|[^\s,[\]{}](?:[^,[\]{}\r\n:#]|:(?![\s,[\]{}]|$)|(?<![ \t])#)*)?/y;
  for (let at = from; at < limit;) {
    token.lastIndex = at;
    const found = token.exec(text)!;
    const level = levels.at(-1);
    const start = at + found[0].length - found[0].trimStart().length;
    let end = Math.min(at + found[0].length, limit);
    if (level !== undefined && (offset < start || end === at || start >= limit)) return emptyPlace(level, offset);
    const [, comment, opener, closer, comma, colon, quote] = found;
    if (opener !== undefined) {
      if (offset === start && level !== undefined) return emptyPlace(level, offset);
      if (levels.length === DEEPEST) return limit;
      const inner = level === undefined ? path : level.map ? [...level.path, level.key ?? ""] : level.path;
      levels.push({ path: inner, map: opener === "{", key: null });
    } else if (closer !== undefined || comma !== undefined || colon !== undefined) {
      if (offset === start) return emptyPlace(level!, offset);
      if (closer !== undefined) levels.pop();
      else if (level!.map) level!.key = colon === undefined ? null : (level!.key ?? last ?? "");
      if (levels.length === 0) return end;
      last = null;
    } else if (comment === undefined) {
      end = quote === undefined ? start + text.slice(start, end).trimEnd().length : quotedEnd(text, start, limit);
      const name = unquoted(text.slice(start, end));
      if (offset <= end)
        return level!.map && level!.key === null
          ? key([...level!.path, name], start, end)
          : value(pathOf(level!), start, end);
      last = name;
    }
    at = end;
  }
  const open = levels.at(-1);
  return open === undefined || offset > limit ? limit : emptyPlace(open, offset);
}

function pathOf(level: Level): readonly string[] {
  return level.map ? [...level.path, level.key ?? ""] : level.path;
}

function emptyPlace(level: Level, offset: number): YamlPlace {
  return level.map && level.key === null ? key(pathOf(level), offset, offset) : value(pathOf(level), offset, offset);
}

function keyAt(
  text: string,
  start: number,
  end: number,
): (Span & { readonly name: string; readonly colon: number }) | null {
  const found = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#[\]{},"'|>@`%&*!][^\n]*?)[ \t]*:(?=[ \t]|$)/.exec(
    text.slice(start, Math.min(end, start + 1100)),
  );
  if (found === null || / #/.test(found[1]!)) return null;
  return { name: unquoted(found[1]!), start, end: start + found[1]!.length, colon: start + found[0].length - 1 };
}

function unquoted(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}

/** Behind the closing quotation mark, or `limit` where there is none. */
function quotedEnd(text: string, start: number, limit: number): number {
  const quote = text.charAt(start);
  const sign = quote === '"' ? /["\\]/g : /'/g;
  for (let at = start + 1; ;) {
    sign.lastIndex = at;
    const found = sign.exec(text)?.index ?? limit;
    if (found >= limit) return limit;
    const escape = text.charAt(found) !== quote || (quote === "'" && text.charAt(found + 1) === "'");
    if (!escape) return found + 1;
    at = found + 2;
  }
}

/** Text without quotes ends with its line, before blanks and a comment. */
function plainEnd(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  const comment = line.search(/[ \t]#/);
  return start + (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

/** Where the line behind `end` begins; beyond the text where there is none. */
function nextLine(text: string, end: number): number {
  const newline = text.indexOf("\n", end);
  return newline === -1 ? text.length + 1 : newline + 1;
}

const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

function key(path: readonly string[], start: number, end: number): YamlPlace {
  return { path, part: "key", span: { start, end } };
}

function value(path: readonly string[], start: number, end: number): YamlPlace {
  return { path, part: "value", span: { start, end } };
}
