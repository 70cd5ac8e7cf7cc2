/**
 * What stands nowhere and holds all the same, shown in the text: who owes an act to whom by default, the force that its
 * words read, the days of a date that is no single day. What an act takes from the act around it is not repeated.
 */
import { readDate, type DateWindow } from "../model/dates";
import { attributeOf } from "../model/facts";
import { blockAt } from "../syntax/parse";
import type { Node } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import type { Act, ResolvedBlock } from "../workspace/resolve";
import { forcesIn } from "./forces";
import { actSentence, sameActors } from "./hover/act";
import { dateInWords } from "./hover/date";

/** Which hints are wanted. */
export interface HintOptions {
  readonly parties: boolean;
  readonly force: boolean;
  readonly dates: boolean;
}

export interface InlayHint {
  /** Where it is shown, in offsets of the file's text: behind the act, or the date. */
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** Where the hint comes from, in Markdown; worked out when somebody asks. */
  readonly tooltip: (today: string) => string;
}

export interface HintPart {
  readonly text: string;
  /** The actor whose id the text is. */
  readonly actor?: string;
}

/** How many actors of one side are shown; how many more there are stands behind them. */
const MOST_ACTORS = 3;

/** The hints at the places from `range.start` up to and with `range.end`, in order. Looks at no other blocks. */
export function inlayHints(analysis: Analysis, range: Span, options: HintOptions): readonly InlayHint[] {
  const { tree, text } = analysis.file;
  const hints: InlayHint[] = [];
  if (options.dates && range.start < tree.body) hints.push(...meetingHints(analysis));
  const { blocks } = analysis.resolution;
  for (let index = Math.max(0, blockAt(tree, range.start) - 1); index < blocks.length; index += 1) {
    const start = tree.starts[index]!;
    if (start > range.end) break;
    const resolved = blocks[index]!;
    if (resolved.acts.length === 0) continue;
    if (start + resolved.block.length < range.start) continue;
    const forces = options.force ? forcesIn(resolved, text, start) : [];
    for (const [number, act] of resolved.acts.entries()) {
      if (start + act.node.start > range.end) break;
      if (options.dates) hints.push(...dateHints(resolved, act, start));
      if (start + act.node.end < range.start) continue;
      const parts = partsOf(act, forces[number] ?? null, options);
      if (parts.length === 0) continue;
      const tooltip = (today: string): string => actSentence(analysis, { resolved, act, start }, today);
      hints.push({ offset: start + act.node.end, parts, tooltip });
    }
  }
  return hints
    .filter(({ offset }) => range.start <= offset && offset <= range.end)
    .sort((one, other) => one.offset - other.offset);
}

/** `china → us · soft`, without what is written; `china ↔ us` for those who owe it to one another. */
function partsOf({ node, by, to }: Act, force: string | null, options: HintOptions): readonly HintPart[] {
  const shown = ({ ids, origin }: Act["by"] | Act["to"]): readonly string[] =>
    options.parties && origin !== "written" && origin !== "enclosing act" ? ids : [];
  const [from, towards] = [shown(by), shown(to)];
  const read = options.force && attributeOf(node, "force") === undefined ? force : null;
  const mutual = from.length > 1 && from.length === towards.length && sameActors(from, towards);
  const parts: HintPart[] = [...actors(from, mutual ? " ↔ " : ", ")];
  const owed = to.ids.length > 0 || to.origin === "written";
  if (!mutual && parts.length > 0 && owed) parts.push({ text: towards.length > 0 ? " → " : " →" });
  else if (towards.length > 0 && !mutual) parts.push({ text: "→ " });
  if (!mutual) parts.push(...actors(towards, ", "));
  if (read !== null) parts.push({ text: `${parts.length > 0 ? " · " : ""}${read}` });
  return parts;
}

function actors(ids: readonly string[], between: string): readonly HintPart[] {
  const some = ids.length <= MOST_ACTORS + 1 ? ids : ids.slice(0, MOST_ACTORS);
  const parts = some.flatMap((actor, index): readonly HintPart[] => [
    ...(index === 0 ? [] : [{ text: between }]),
    { text: clipped(actor), actor },
  ]);
  return some.length === ids.length ? parts : [...parts, { text: `${between}+${ids.length - some.length}` }];
}

/** No id that people give is longer. */
const LONGEST = 24;

function clipped(id: string): string {
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// ---- Dates ----

function dateHints({ block }: ResolvedBlock, { node, facts }: Act, start: number): readonly InlayHint[] {
  const times = facts.deadlines.map((index) => block.nodes[index]!);
  const due = [node, ...facts.parts.map((index) => block.nodes[index]!)];
  return [...due.flatMap((its) => hintOf(its, "due", start)), ...times.flatMap((its) => hintOf(its, "date", start))];
}

function hintOf(node: Node, key: "due" | "date", start: number): readonly InlayHint[] {
  const value = attributeOf(node, key)?.values[0];
  return value === undefined ? [] : dateHint(value.id, start + value.end, key === "due");
}

function meetingHints({ file }: Analysis): readonly InlayHint[] {
  const date = file.summary.frontMatter?.date;
  const yaml = file.tree.frontMatter?.yaml.start ?? 0;
  return date ? dateHint(date.value, yaml + date.span.end, false) : [];
}

/** @param last whether only the end of the window counts. */
function dateHint(text: string, offset: number, last: boolean): readonly InlayHint[] {
  const reading = readDate(text);
  if (!reading.ok) return [];
  const days = daysOf(reading, last);
  if (days === null || days === text) return [];
  return [{ offset, parts: [{ text: days }], tooltip: (today) => `${dateInWords(reading, today)}.` }];
}

/** The days of a window: `2021-10-01 – 31`, without what is the same at its end; null for one day, and where none is known. */
function daysOf({ from, until, precision, text }: DateWindow, last: boolean): string | null {
  if (precision === "day" || text === `${from}/${until}`) return null;
  if (last) return until;
  if (from === null || until === null || from === until) return null;
  const same = from.slice(0, 8) === until.slice(0, 8) ? 8 : from.slice(0, 5) === until.slice(0, 5) ? 5 : 0;
  return `${from} – ${until.slice(same)}`;
}
