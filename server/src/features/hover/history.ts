/** The history of a thread in lines: its statements, what took its place, and the events about it, in order of time. */
import { forceOf } from "../../model/actForce";
import { kindNoun } from "../../model/codebook";
import { dateName, readDate } from "../../model/dates";
import { dayInWords } from "../../model/date-words";
import { attributeOf } from "../../model/facts";
import { linesAbout } from "../../model/followup";
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Status } from "../../syntax/followup/tree";
import { publishedIn } from "../../syntax/strip";
import type { Block, Node } from "../../syntax/tree";
import { analyse, type Analysis } from "../../workspace/analysis";
import { UNDATED } from "../../workspace/days";
import { actorsAt } from "../../workspace/entities";
import { opened } from "../../workspace/file";
import { countsFrom, type EventAt, type ThreadHistory } from "../../workspace/histories";
import type { Act } from "../../workspace/resolve";
import type { Step } from "../../workspace/status";
import type { Statement } from "../../workspace/threads";
import type { Workspace } from "../../workspace/workspace";
import { clip, firstWords, listed } from "../words";
import { named, several } from "./actor";
import { code, fileName, link, linkTo, plain, quoted } from "./markdown";

/** How many lines are shown of a longer history: half of them the first, half the last; or those around one of them. */
const MOST_LINES = 10;
const MOST_WORDS = 70;
/** A longer address is no link: nobody could tell where it leads, and it would fill the hover. */
const LONGEST_ADDRESS = 200;

type Item =
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "event"; readonly step: Step<EventAt> }
  | { readonly kind: "superseded"; readonly uri: string };

/**
 * The lines of a history, each with a link to its place. No more files are looked into than can be shown, however many
 * there are.
 * @param here a readout that is read already.
 * @param day up to which the history goes: later events are counted, and not shown.
 * @param focus the event that is asked about: it stands out, and what is around it is shown.
 */
export function historyLines(
  workspace: Workspace,
  here: Analysis | null,
  history: ThreadHistory,
  day: string,
  focus: Step<EventAt> | null = null,
): readonly string[] {
  const items = itemsOf(workspace, history);
  const at = items.findIndex((item) => item.kind === "event" && item.step === focus);
  const first = items.findIndex(({ kind }) => kind === "statement");
  const lines: string[] = [];
  let last = -1;
  for (const index of [...shown(items.length, at, first), items.length]) {
    if (index > last + 1) lines.push(`- … ${left(items.slice(last + 1, index))} more …`);
    const item = items[index];
    if (item !== undefined) lines.push(`- ${lineOf(workspace, here, history, item, index === at)}`);
    last = index;
  }
  const later = eventsOf(workspace, history.id) - history.steps.length;
  if (later > 0) lines.push(`- … ${several(later, "event")} after ${dayInWords(day)} …`);
  return lines;
}

/** How many events of a thread the follow-up files have. */
function eventsOf({ followed, followups }: Workspace, id: string): number {
  let count = 0;
  for (const uri of followed.get(id) ?? [])
    for (const { content } of followups.get(uri)?.facts.threads.get(id) ?? []) if (content.kind === "event") count += 1;
  return count;
}

/** Of two of one day the statement comes first, as it does for the status. */
function itemsOf(workspace: Workspace, { statements, steps, superseded }: ThreadHistory): readonly Item[] {
  const items: Item[] = [];
  const told = [
    ...superseded.map(({ uri, day }) => ({ day, item: { kind: "superseded", uri } as const })),
    ...steps.map((step) => ({ day: step.event.day, item: { kind: "event", step } as const })),
  ].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  let next = 0;
  for (const statement of statements) {
    const file = workspace.readouts.get(statement.uri);
    const day = (file && countsFrom(file)) ?? UNDATED;
    for (; next < told.length && told[next]!.day < day; next += 1) items.push(told[next]!.item);
    items.push({ kind: "statement", statement });
  }
  return items.concat(told.slice(next).map(({ item }) => item));
}

/** The places of the items that are shown, ascending. */
function shown(count: number, focus: number, first: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  if (count <= MOST_LINES) return all;
  const half = MOST_LINES / 2;
  if (focus === -1) return [...all.slice(0, half), ...all.slice(-half)];
  const from = Math.max(0, Math.min(focus - half + 1, count - MOST_LINES + 1));
  const around = all.slice(from, from + MOST_LINES - 1);
  return first === -1 || around.includes(first) ? around : [first, ...around].sort((one, other) => one - other);
}

function left(items: readonly Item[]): string {
  const statements = items.filter(({ kind }) => kind === "statement").length;
  const events = items.length - statements;
  return listed([
    ...(statements === 0 ? [] : [several(statements, "statement")]),
    ...(events === 0 ? [] : [several(events, "event")]),
  ]);
}

function lineOf(
  workspace: Workspace,
  here: Analysis | null,
  history: ThreadHistory,
  item: Item,
  isFocus: boolean,
): string {
  switch (item.kind) {
    case "event":
      return eventLine(workspace, history, item.step, isFocus);
    case "superseded":
      return supersededLine(workspace, history.id, item.uri);
    case "statement":
      return statementLine(workspace, here, history.id, item.statement);
  }
}

function statementLine(workspace: Workspace, here: Analysis | null, id: string, { uri, number }: Statement): string {
  const analysis = uri === here?.file.uri ? here : analyse(workspace, workspace.readouts.get(uri)!);
  const found = placeIn(analysis, id, number);
  if (found === null) return link(plain(fileName(uri)), uri);
  const { block, start, act, node } = found;
  const { file, actors, circumstances } = analysis;
  const { text } = file;
  const written = attributeOf(node, "force")?.values[0]?.id;
  const force = written ?? forceOf(act, block, (span) => publishedIn(text, start, block, span)).value ?? "";
  const what = [named(act.by.ids, actors), kindNoun(act.facts.kind), force].filter((part) => part !== "").join(", ");
  const words = quoted(firstWords(text, start, block, node.inner, MOST_WORDS));
  const issuer = named(circumstances.issuer, actors);
  const attested = issuer === "" ? "" : ` (attested by ${issuer})`;
  return `${linkTo(labelOf(workspace, uri), uri, text, start + node.start)}: ${what}: ${words}${attested}`;
}

/** The day of a readout in words; the name of the file where it has none. */
function labelOf(workspace: Workspace, uri: string): string {
  const date = workspace.readouts.get(uri)?.summary.frontMatter?.date?.value;
  return plain(date !== undefined && readDate(date).ok ? dateName(date) : fileName(uri));
}

interface StatementPlace {
  readonly block: Block;
  readonly start: number;
  readonly act: Act;
  readonly node: Node;
}

/** Where a statement of a thread stands in a readout. */
function placeIn({ file, resolution }: Analysis, id: string, number: number): StatementPlace | null {
  let left = number;
  for (const [index, { block, facts, acts }] of resolution.blocks.entries()) {
    for (const { act, node, said } of facts.said) {
      if (said.thread !== id || left-- > 0) continue;
      return { block, start: file.tree.starts[index] ?? 0, act: acts[act]!, node: block.nodes[node]! };
    }
  }
  return null;
}

function supersededLine(workspace: Workspace, id: string, uri: string): string {
  const { text, tree, facts } = opened(workspace.readouts.get(uri)!);
  for (const [index, { said }] of facts.made.entries()) {
    const found = said.find((its) => its.said.supersedes.includes(id));
    if (found === undefined) continue;
    const place = (tree.starts[index] ?? 0) + tree.blocks[index]!.nodes[found.node]!.start;
    const { thread } = found.said;
    const by = thread === null ? "by an act without a thread" : `by ${code(`^${thread}`)}`;
    return `${linkTo(labelOf(workspace, uri), uri, text, place)}: superseded ${by}`;
  }
  return link(labelOf(workspace, uri), uri);
}

function eventLine(
  workspace: Workspace,
  { id, statements }: ThreadHistory,
  step: Step<EventAt>,
  isFocus: boolean,
): string {
  const { uri, number, content } = step.event;
  const effect = statements.length === 0 ? WITHOUT : effectOf(step);
  const line = linesAbout(workspace.followups.get(uri)!, id)[number]!;
  const place = link(dayInWords(content.date.value), `${uri}#L${line + 1}`);
  const what = [content.event.value, ...(content.argument === null ? [] : [content.argument.value])].join(" ");
  return [
    `${isFocus ? `**${place}**` : place}: *${plain(what)}*${effect}`,
    ...(content.by.length === 0
      ? []
      : [
          `by ${named(
            content.by.map((actor) => actor.id),
            actorsAt(workspace, uri),
          )}`,
        ]),
    ...(content.quotation === null ? [] : [quoted(clip(content.quotation.value, MOST_WORDS))]),
    ...(content.address === null ? [] : [addressLink(content.address.value)]),
  ].join(" · ");
}

const WITHOUT = ", without effect";

function effectOf({ before, after, fault, event }: Step<EventAt>): string {
  if (fault === "asserted otherwise") return `, but it is ${inBold(after)}`;
  if (event.event === "assert") return ", and so it is";
  if (fault !== null) return WITHOUT;
  return before === after ? `, still ${inWords(after)}` : `, ${inWords(before)} → ${inBold(after)}`;
}

export function inWords(status: Status): string {
  return STATUS_DEFINITIONS[status].title.toLowerCase();
}

function inBold(status: Status): string {
  return `**${inWords(status)}**`;
}

/** The host of an address, linked to it. */
function addressLink(address: string): string {
  const host = clip(/^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "", MOST_WORDS);
  return address.length > LONGEST_ADDRESS ? plain(host) : link(plain(host), address);
}
