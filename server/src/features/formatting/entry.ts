/** One entry of a front matter written anew, line by line. */
import { ACTOR_KEYS } from "../../model/frontmatter";
import type { YamlNode, YamlPair } from "../../model/yaml";
import { columnsOf } from "../../text/columns";
import type { EntryLines } from "./frontMatter";

/** What ends a line in YAML. */
const BREAK = /[\r\n]/;

/**
 * The lines of an entry as they ought to be, by their numbers, line endings included.
 * @param starts where each of the lines begins in `yaml`.
 * @returns null where some part of it is not of the plain shapes that can be written anew: one-line values, and maps
 * and lists with a line for each item.
 */
export function rewriteEntry(
  pair: YamlPair,
  yaml: string,
  lines: readonly string[],
  starts: readonly number[],
  { head, line: first, end }: EntryLines,
): ReadonlyMap<number, string> | null {
  /** For each line that begins with a key or an item: how deep it stands, and what is on it. */
  const placed = new Map<number, { readonly depth: number; readonly text: string }>();
  const lineAt = (offset: number): number => {
    let line = first;
    while (line + 1 < end && starts[line + 1]! <= offset) line += 1;
    return line;
  };
  /** What stands on the line behind an offset: nothing, or a comment; null where there is more. */
  const behind = (offset: number, line: number): string | null => {
    const rest = yaml.slice(offset, starts[line]! + lines[line]!.length).trimEnd();
    return /^(?:[ \t]+#.*)?$/.test(rest) ? rest : null;
  };
  const put = (line: number, opener: number, depth: number, text: string, last: number): boolean => {
    const comment = behind(last, line);
    const before = yaml.slice(starts[line], opener);
    if (comment === null || before.trim() !== "" || placed.has(line)) return false;
    placed.set(line, { depth, text: text + comment });
    return true;
  };
  const putPair = ({ key, value }: YamlPair, depth: number, pad: number, actor: boolean): boolean => {
    const line = lineAt(key.start);
    const name = yaml.slice(key.start, key.end);
    if (key.kind !== "scalar" || BREAK.test(name)) return false;
    const colon = /^[ \t]*:/.exec(yaml.slice(key.end, key.end + 200))?.[0].length;
    if (colon === undefined) return false;
    if (value === null || value.start === value.end) return put(line, key.start, depth, `${name}:`, key.end + colon);
    const gap = yaml.slice(key.end + colon, value.start);
    if (/^[ \t]+$/.test(gap)) {
      const text = onOneLine(value, yaml, actor);
      const space = " ".repeat(Math.max(1, pad - columns(name)));
      return text !== null && put(line, key.start, depth, `${name}:${space}${text}`, value.end);
    }
    if (lineAt(value.start) === line || value.kind === "scalar" || value.kind === "alias") return false;
    if (yaml[value.start] === "{" || yaml[value.start] === "[" || !/^(?:\s|#.*)*$/.test(gap)) return false;
    if (!put(line, key.start, depth, `${name}:`, key.end + colon)) return false;
    if (value.kind === "list") return value.items.every((item) => putItem(item, depth + 1));
    const actors = depth === 0 && name === "actors";
    const aligned = actors && value.pairs.every((inner) => isOneLine(inner, yaml));
    const width = aligned
      ? Math.max(...value.pairs.map((inner) => columns(yaml.slice(inner.key.start, inner.key.end))))
      : 0;
    return value.pairs.every((inner) => putPair(inner, depth + 1, width + 1, actors));
  };
  const putItem = (item: YamlNode, depth: number): boolean => {
    const line = lineAt(item.start);
    const dash = /-[ \t]+$/.exec(yaml.slice(starts[line], item.start));
    const text = onOneLine(item, yaml, false);
    if (dash === null || text === null) return false;
    return put(line, starts[line]! + dash.index, depth, `- ${text}`, item.end);
  };
  if (!putPair(pair, 0, 0, false)) return null;

  const made = new Map<number, string>();
  const last = Math.max(...placed.keys());
  let depth = 0;
  for (let line = end - 1; line >= head; line -= 1) {
    const text = lines[line]!.trim();
    const its = placed.get(line);
    if (its === undefined && text !== "" && !text.startsWith("#")) return null;
    // A comment stands as deep as what follows it; one at the end as what it follows.
    if (its !== undefined) depth = its.depth;
    else if (line > last && /^[ \t]/.test(lines[line]!)) depth = Math.max(1, placed.get(last)!.depth);
    const ending = lines[line]!.endsWith("\r\n") ? "\r\n" : "\n";
    made.set(line, (text === "" ? "" : "  ".repeat(depth) + (its?.text ?? text)) + ending);
  }
  return made;
}

function isOneLine({ key, value }: YamlPair, yaml: string): boolean {
  return value !== null && value.end > value.start && !BREAK.test(yaml.slice(key.start, value.end));
}

/** A scalar, or a list or map in brackets; null for what is none, or takes several lines, or holds more than values. */
function onOneLine(node: YamlNode, yaml: string, actor: boolean): string | null {
  const text = yaml.slice(node.start, node.end);
  if (BREAK.test(text) || node.kind === "alias") return null;
  if (node.kind === "scalar") return text;
  const [open, close, blank] = node.kind === "map" ? ["{", "}", " "] : ["[", "]", ""];
  if (text[0] !== open) return null;
  const inner: { readonly name: string; readonly text: string }[] = [];
  let from = node.start + 1;
  const step = (to: number, gap: RegExp): boolean => gap.test(yaml.slice(from, to));
  for (const item of node.kind === "map" ? node.pairs : node.items.map((value) => ({ key: null, value }))) {
    const { key, value } = item;
    if (value === null || value.start === value.end) return null;
    if (!step(key?.start ?? value.start, inner.length === 0 ? /^[ \t]*$/ : /^[ \t]*,[ \t]*$/)) return null;
    const written = onOneLine(value, yaml, false);
    if (written === null) return null;
    if (key !== null) {
      from = key.end;
      if (key.kind !== "scalar" || !step(value.start, /^[ \t]*:[ \t]*$/)) return null;
      inner.push({ name: key.value, text: `${yaml.slice(key.start, key.end)}: ${written}` });
    } else inner.push({ name: "", text: written });
    from = value.end;
  }
  if (!step(node.end - 1, /^[ \t]*,?[ \t]*$/) || yaml[node.end - 1] !== close) return null;
  if (inner.length === 0) return `${open}${close}`;
  if (actor) inner.sort((one, other) => rank(one.name) - rank(other.name));
  return `${open}${blank}${inner.map((its) => its.text).join(", ")}${blank}${close}`;
}

function rank(name: string): number {
  const known = (ACTOR_KEYS as readonly string[]).indexOf(name);
  return known === -1 ? ACTOR_KEYS.length : known;
}

function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}
