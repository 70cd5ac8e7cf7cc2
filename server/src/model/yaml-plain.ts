/**
 * Reads the YAML that nearly every front matter consists of, a plain value on each line, without the library: that
 * takes ten times as long, which over ten thousand files is seconds. Whatever is in any way else is left to the library.
 */
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from "./yaml";

/** Longer texts come near the limits that are watched elsewhere: keys, and levels of them. */
const LONGEST = 32_768;

const KEY = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]{0,63}`;
/** What begins a plain value and nothing else in YAML 1.2 (7.3.3), and what such a value goes on with. */
const FIRST = String.raw`[\p{L}\p{N}(]`;
const PLAIN = new RegExp(String.raw`${FIRST}(?:[^\p{C}\p{Z}#:]|:(?=[^\p{C}\p{Z}])| +(?=[^\p{C}\p{Z}#:]))*`, "uy");
const IN_FLOW = new RegExp(String.raw`${FIRST}(?:[^\p{C}\p{Z}#:,[\]{}]| +(?=[^\p{C}\p{Z}#:,[\]{}]))*`, "uy");
const ENTRY = new RegExp(String.raw`( *)(${KEY}):( +|(?=\r?\n))`, "uy");
const KEY_IN_FLOW = new RegExp(`(${KEY}): +`, "uy");
const BLANKS = / */y;
const COMMA = / *, */y;
const LINE_END = / *(?:(?:\r?\n)+|$)/y;

/** @returns the map that the library reads, place by place; null where it must be asked. */
export function readPlain(text: string): YamlMap | null {
  if (text.length > LONGEST) return null;
  const top: YamlPair[] = [];
  /** The key at the top that has its value below it, and that map's entries. */
  let key: YamlScalar | null = null;
  let indent = 0;
  let inner: YamlPair[] = [];
  for (let at = 0; at < text.length;) {
    const entry = find(ENTRY, text, at);
    if (entry === null) return null;
    const depth = entry[1]!.length;
    const its = scalar(entry[2]!, at + depth);
    const value = entry[3] === "" ? null : valueAt(text, ENTRY.lastIndex);
    if (entry[3] !== "" && value === null) return null;
    if (find(LINE_END, text, value?.end ?? its.end + 1) === null) return null;
    at = LINE_END.lastIndex;
    if (depth > 0) {
      if (key === null || value === null || (inner.length > 0 && depth !== indent)) return null;
      indent = depth;
      inner.push({ key: its, value });
      continue;
    }
    if (key !== null) {
      if (inner.length === 0) return null;
      top.push({ key, value: mapOf(inner) });
      inner = [];
    }
    key = value === null ? its : null;
    if (value !== null) top.push({ key: its, value });
  }
  if (key !== null) {
    if (inner.length === 0) return null;
    top.push({ key, value: mapOf(inner) });
  }
  return top.length === 0 ? null : mapOf(top);
}

/** A plain scalar, `[one, two]`, or `{key: value}`, on one line. */
function valueAt(text: string, at: number): YamlNode | null {
  const opener = text.charAt(at);
  if (opener !== "[" && opener !== "{") {
    const plain = find(PLAIN, text, at);
    return plain && scalar(plain[0], at);
  }
  const start = at;
  const items: YamlScalar[] = [];
  const pairs: YamlPair[] = [];
  find(BLANKS, text, at + 1);
  for (at = BLANKS.lastIndex; ;) {
    let key: YamlScalar | null = null;
    if (opener === "{") {
      const found = find(KEY_IN_FLOW, text, at);
      if (found === null) return null;
      key = scalar(found[1]!, at);
      at = KEY_IN_FLOW.lastIndex;
    }
    const plain = find(IN_FLOW, text, at);
    if (plain === null) return null;
    const value = scalar(plain[0], at);
    if (key === null) items.push(value);
    else pairs.push({ key, value });
    if (find(COMMA, text, value.end) === null) {
      at = value.end;
      break;
    }
    at = COMMA.lastIndex;
  }
  find(BLANKS, text, at);
  const end = BLANKS.lastIndex + 1;
  if (text.charAt(end - 1) !== (opener === "[" ? "]" : "}")) return null;
  return opener === "[" ? { kind: "list", items, start, end } : { kind: "map", pairs, start, end };
}

function find(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

function scalar(value: string, start: number): YamlScalar {
  const end = start + value.length;
  return { kind: "scalar", value, plain: true, inner: { start, end }, start, end };
}

function mapOf(pairs: YamlPair[]): YamlMap {
  const last = pairs.at(-1)!;
  return { kind: "map", pairs, start: pairs[0]!.key.start, end: last.value!.end };
}
