/**
 * The front matter's lines: known keys in their order, one space behind colons, two to a level, actors aligned. An entry
 * that cannot be written anew without loss stays as it is, and so does all of it where its values would not be the same.
 */
import { entriesOf, FRONT_MATTER_KEYS, LONGEST_FRONT_MATTER, readFrontMatter } from "../../model/frontmatter";
import { readYaml, type YamlMap, type YamlPair } from "../../model/yaml";
import type { Span } from "../../text/span";
import type { TextChange } from "../../text/edit";
import { yamlOf, type ParsedFile } from "../../workspace/file";
import { rewriteEntry } from "./entry";

/** @param asked offsets of the file's text: lines that it has no part of stay; entries move only where it holds them all. */
export function formatFrontMatter({ tree }: ParsedFile, asked: Span): readonly TextChange[] {
  const span = tree.frontMatter?.yaml;
  if (span === undefined || asked.end < span.start || asked.start > span.end) return [];
  const yaml = yamlOf(tree);
  const { root, problems, complete } = readYaml(yaml, LONGEST_FRONT_MATTER);
  if (root?.kind !== "map" || !complete) return [];
  const lines = yaml.split(/(?<=\n)/);
  const starts: number[] = [];
  for (let index = 0, at = 0; index < lines.length; at += lines[index]!.length, index += 1) starts.push(at);
  const entries = entryLines(root, yaml, starts);
  if (entries === null) return [];

  const inRange = (line: number): boolean => {
    const start = span.start + starts[line]!;
    return start <= asked.end && start + lines[line]!.length > asked.start;
  };
  const first = entries[0]?.head ?? 0;
  const last = entries.at(-1)?.end ?? 0;
  const made = lines.map((line, index) =>
    (index < first || index >= last) && inRange(index) ? line.trim() + /\r?\n$/.exec(line)![0] : line,
  );
  for (const entry of entries) {
    const faulty = problems.some(
      ({ start }) => starts[entry.line]! <= start && start < (starts[entry.end] ?? Infinity),
    );
    const rewritten = faulty ? null : rewriteEntry(entry.pair, yaml, lines, starts, entry);
    for (const [line, text] of rewritten ?? []) if (inRange(line)) made[line] = text;
  }
  const whole = asked.start <= span.start && span.end <= asked.end;
  const order = whole && problems.length === 0 && movable(yaml) ? sorted(entries) : entries;
  const moves = order.some((entry, index) => entry !== entries[index]);
  const after = [
    ...made.slice(0, first),
    ...order.flatMap(({ head, end }) => made.slice(head, end)),
    ...made.slice(last),
  ];
  if (after.join("") === yaml || meaning(after.join("")) !== meaning(yaml)) return [];
  if (moves) return [{ start: span.start, end: span.end, text: after.join("") }];
  return lines.flatMap((line, index) => {
    const start = span.start + starts[index]!;
    return made[index] === line ? [] : [{ start, end: start + line.length, text: made[index]! }];
  });
}

/** A key at the top with its lines. */
export interface EntryLines {
  readonly pair: YamlPair;
  /** The first line that travels with it: of the comments and blank lines above. */
  readonly head: number;
  /** The line of its key. */
  readonly line: number;
  /** The line behind its last. */
  readonly end: number;
}

/** Lines that are blank, or a comment. */
const AT_MARGIN = /^(?:#.*|[ \t]*)\r?\n$/;
const ANYWHERE = /^[ \t]*(?:#.*)?\r?\n$/;

/** The entries, where each begins a line of its own; null elsewhere. */
function entryLines(root: YamlMap, yaml: string, starts: readonly number[]): readonly EntryLines[] | null {
  const lineOf = new Map(starts.map((start, line) => [start, line]));
  const entries: EntryLines[] = [];
  let behind = 0;
  for (const pair of root.pairs) {
    const line = lineOf.get(pair.key.start);
    if (line === undefined || line < behind) return null;
    const before = entries.at(-1);
    let head = headOf(line, before);
    // A remark on the whole, parted from the first key by a blank line, stays at the top.
    if (entries.length === 0) for (let at = line - 1; at >= head; at -= 1) if (text(at).trim() === "") head = at + 1;
    if (before !== undefined) entries[entries.length - 1] = { ...before, end: head };
    entries.push({ pair, head, line, end: starts.length });
    behind = line + 1;
  }
  // What stands below all keys stays there.
  const last = entries.pop();
  return last === undefined ? [] : [...entries, { ...last, end: headOf(starts.length, last) }];

  /** The first of the comments and blank lines above a line. One that is indented belongs to the map above it. */
  function headOf(line: number, before: EntryLines | undefined): number {
    const nested = before !== undefined && (before.pair.value?.end ?? 0) > (starts[behind] ?? Infinity);
    let head = line;
    while (head > behind && (nested ? AT_MARGIN : ANYWHERE).test(text(head - 1))) head -= 1;
    return head;
  }

  function text(line: number): string {
    return yaml.slice(starts[line], starts[line + 1]);
  }
}

/** What stands before another in YAML may matter to it: anchors. And a block's text may hold what only looks like a line. */
function movable(yaml: string): boolean {
  return !/(?:^|[\s[{,:-])[&*!][^\s]|[|>][-+\d]*[ \t]*(?:#.*)?\r?$|^(?:%|\.\.\.|\?)/m.test(yaml);
}

/** Known keys in their order; an unknown one stays behind the key that it follows. */
function sorted(entries: readonly EntryLines[]): readonly EntryLines[] {
  let rank = -1;
  return entries
    .map((entry) => {
      const { key } = entry.pair;
      const known = key.kind === "scalar" ? (FRONT_MATTER_KEYS as readonly string[]).indexOf(key.value) : -1;
      if (known !== -1) rank = known;
      return { entry, rank };
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

/** All that a front matter says, places and the order of its keys apart; its comments, too. */
function meaning(yaml: string): string {
  const read = readFrontMatter(yaml);
  const { problems, ignores, ambiguous, ...fields } = read;
  const entries = entriesOf(read);
  const comments = readYaml(yaml, LONGEST_FRONT_MATTER).comments.map(({ start, end }) =>
    yaml.slice(start, end).trimEnd(),
  );
  const lists = [
    entries.map(({ key, value }) => [key, value]),
    problems.map(({ code, message }) => [code, message]),
    ignores.map(({ code }) => code),
    ambiguous.map(({ suggestion }) => suggestion),
    comments,
  ].map((list) => list.map((item) => JSON.stringify(item)).sort());
  return JSON.stringify([fields, lists], (key, value: unknown) =>
    key === "yaml" || key === "start" || key === "end" || key.endsWith("Span") || key === "span" ? undefined : value,
  );
}
