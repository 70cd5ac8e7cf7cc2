/**
 * The outline of a follow-up file: years with their events, and titles. A title between two events of one year stands
 * among them; other titles are in a group of their own.
 */
import { linesAbout, type FollowupFile } from "../../model/followup";
import type { EventLine } from "../../syntax/followup/tree";
import type { Span } from "../../text/span";
import { threadHistory, titleOf, type EventAt } from "../../workspace/histories";
import type { Step } from "../../workspace/status";
import type { Workspace } from "../../workspace/workspace";
import type { OutlineSymbol } from "../documentSymbols";
import { several } from "../hover/actor";
import { clip } from "../words";
import { lineSpan, linesSpan, runsOf } from "./runs";

/** How many characters of a title are shown. */
const MOST = 60;

/**
 * The outline, in the order of the text.
 * @param today the day, `YYYY-MM-DD`, up to which it is told what events come to.
 */
export function followupSymbols(workspace: Workspace, file: FollowupFile, today: string): readonly OutlineSymbol[] {
  const { lines, starts } = file.tree;
  const titles = new Map<string, string | null>();
  const titled = (id: string): string | null => {
    let title = titles.get(id);
    if (title === undefined) titles.set(id, (title = titleOf(workspace, id)));
    return title;
  };
  const stepOf = steps(workspace, file.uri, today);
  const symbolAt = (index: number): OutlineSymbol | null => {
    const { content } = lines[index]!;
    if (content.kind !== "event" && content.kind !== "title") return null;
    const span = lineSpan(file.tree, index);
    const id = `^${clip(content.thread.id, MOST)}`;
    const selection = moved(starts[index]!, content.kind === "event" ? content.event : content.thread);
    if (content.kind === "title") {
      const name = clip(content.title.value, MOST);
      return { name, detail: id, kind: "title", span, selection, children: NONE };
    }
    const title = titled(content.thread.id);
    const { argument, event, date } = content;
    const what = argument === null ? event.value : `${event.value} ${argument.value}`;
    const effect = stepOf(content, index);
    return {
      name: title === null ? `${what} ${id}` : `${what}: ${clip(title, MOST)}`,
      detail: [date.value, ...(effect === null ? [] : [effect])].join(", "),
      kind: "event",
      span,
      selection,
      children: NONE,
    };
  };

  const outline: OutlineSymbol[] = [];
  let next = 0;
  for (const run of runsOf(file.tree)) {
    if (run.kind === "comments" || run.first < next) continue;
    next = run.last + 1;
    const children: OutlineSymbol[] = [];
    let count = 0;
    for (let index = run.first; index <= run.last; index += 1) {
      const symbol = symbolAt(index);
      if (symbol === null) continue;
      children.push(symbol);
      if (symbol.kind === "event" || run.kind === "titles") count += 1;
    }
    outline.push({
      name: run.kind === "year" ? run.year : "Titles",
      detail: several(count, run.kind === "year" ? "event" : "thread"),
      kind: run.kind === "year" ? "year" : "titles",
      span: linesSpan(file.tree, run),
      selection: lineSpan(file.tree, run.first),
      children,
    });
  }
  return outline;
}

const NONE: readonly OutlineSymbol[] = [];

/** Answers what an event came to, in some words; null where the thread is unknown, or the day is yet to come. */
function steps(workspace: Workspace, uri: string, today: string): (content: EventLine, line: number) => string | null {
  const found = new Map<string, ReadonlyMap<number, Step<EventAt>>>();
  return ({ thread: { id } }, line) => {
    let its = found.get(id);
    if (its === undefined) {
      const followup = workspace.followups.get(uri);
      const lines = followup === undefined ? [] : linesAbout(followup, id);
      const { status, steps: all } = threadHistory(workspace, id, today);
      const own = status === null ? [] : all.filter(({ event }) => event.uri === uri);
      its = new Map(own.map((step) => [lines[step.event.number]!, step]));
      found.set(id, its);
    }
    const step = its.get(line);
    return step === undefined ? null : effectOf(step);
  };
}

/** What an event did, in a few words. */
function effectOf({ event, before, after, fault }: Step<EventAt>): string {
  if (event.event === "assert") return fault === null ? "holds" : `is ${after}`;
  if (fault !== null) return "no effect";
  return before === after ? `still ${after}` : `${before} → ${after}`;
}

function moved(by: number, { start, end }: Span): Span {
  return { start: by + start, end: by + end };
}
