/** The hover of a thread, its whole history in order of date; and the hover of a topic. */
import { readDate } from "../../model/dates";
import { attributeOf } from "../../model/facts";
import { publishedIn } from "../../syntax/strip";
import type { Block, Node } from "../../syntax/tree";
import { analyse, type Analysis } from "../../workspace/analysis";
import { forceOf } from "../../model/actForce";
import type { ReadoutFile } from "../../workspace/file";
import type { Act } from "../../workspace/resolve";
import { readoutsOf } from "../../workspace/threads";
import type { Workspace } from "../../workspace/workspace";
import { firstWords, listed } from "../words";
import { named, several } from "./actor";
import { code, fileName, linkTo, plain, quoted } from "./markdown";

/** How many statements are shown of a longer history: half of them the first, half the last. */
const MOST_STATEMENTS = 10;
const MOST_WORDS = 70;

/**
 * The statements of a thread in the workspace, in order of the dates of their meetings, each with a link to its place.
 * @param analysis of the readout that it is asked in; null in another file.
 */
export function threadHover(workspace: Workspace, analysis: Analysis | null, id: string): string {
  const files = readoutsOf(workspace, id);
  if (files.length === 0) return `${code(`^${id}`)}: no act in the workspace belongs to this thread.`;
  // No more files are looked into than can be shown, however many there are.
  const [early, late, between] = ends(files);
  const before = early.flatMap((file) => statements(workspace, analysis, file, id));
  const after = late.flatMap((file) => statements(workspace, analysis, file, id));
  const title = `${code(`^${id}`)}: a thread with statements in ${several(files.length, "readout")}`;
  return [title, shown(before, after, between).join("\n")].join("\n\n");
}

/**
 * The lines shown of a history.
 * @param readouts how many between the two have not been looked into.
 */
function shown(before: readonly Line[], after: readonly Line[], readouts: number): readonly string[] {
  const all = [...before, ...after];
  const few = all.length <= MOST_STATEMENTS;
  const [early, late, left] = few ? [before, after, 0] : ends(all);
  const gap = [
    ...(left === 0 ? [] : [several(left, "statement")]),
    ...(readouts === 0 ? [] : [`those in ${several(readouts, "readout")}`]),
  ];
  const between = gap.length === 0 ? [] : [`- … ${listed(gap)} more …`];
  return [...early.map((line) => line()), ...between, ...late.map((line) => line())];
}

/** The first and the last of a list, and how many stand between them that are not shown. */
function ends<Item>(items: readonly Item[]): readonly [readonly Item[], readonly Item[], number] {
  const half = MOST_STATEMENTS / 2;
  if (items.length <= MOST_STATEMENTS) return [items, [], 0];
  return [items.slice(0, half), items.slice(-half), items.length - MOST_STATEMENTS];
}

/** A line for each statement that a readout has of a thread, written when it is asked for: most of very many are not shown. */
type Line = () => string;

function statements(workspace: Workspace, here: Analysis | null, file: ReadoutFile, id: string): readonly Line[] {
  const analysis = file.uri === here?.file.uri ? here : analyse(workspace, file);
  const lines: Line[] = [];
  for (const [index, { block, facts, acts }] of analysis.resolution.blocks.entries()) {
    if (!facts.threads.some((mention) => mention.id === id)) continue;
    const start = analysis.file.tree.starts[index] ?? 0;
    for (const { act, node, said } of facts.said) {
      if (said.thread !== id) continue;
      lines.push(() => lineOf(analysis, { block, start, act: acts[act]!, node: block.nodes[node]! }));
    }
  }
  return lines;
}

interface Statement {
  readonly block: Block;
  readonly start: number;
  readonly act: Act;
  readonly node: Node;
}

function lineOf({ file, actors, circumstances }: Analysis, { block, start, act, node }: Statement): string {
  const { text } = file;
  const date = file.summary.frontMatter?.date?.value;
  const reading = date === undefined ? null : readDate(date);
  const label = reading?.ok ? reading.sentence : fileName(file.uri);
  const written = attributeOf(node, "force")?.values[0]?.id;
  const force = written ?? forceOf(act, block, (span) => publishedIn(text, start, block, span)).value ?? "";
  const what = [named(act.by.ids, actors), act.facts.kind, force].filter((part) => part !== "").join(", ");
  const words = quoted(firstWords(text, start, block, node.inner, MOST_WORDS));
  const issuer = named(circumstances.issuer, actors);
  const attested = issuer === "" ? "" : ` (attested by ${issuer})`;
  return `- ${linkTo(plain(label), file.uri, text, start + node.start)}: ${what}: ${words}${attested}`;
}

/** How many acts here, and how many readouts, are on a topic. */
export function topicHover(workspace: Workspace, { resolution }: Analysis, path: string): string {
  let here = 0;
  for (const { acts } of resolution.blocks) {
    for (const { topics } of acts) if (topics.some((topic) => topic.path === path)) here += 1;
  }
  const slash = path.lastIndexOf("/");
  const part = slash === -1 ? "" : `, a part of ${code(`#${path.slice(0, slash)}`)}`;
  const readouts = workspace.topics.get(path)?.size ?? 0;
  return `${code(`#${path}`)}: a topic${part}. ${several(here, "act")} here; named in ${several(readouts, "readout")} of the workspace.`;
}
